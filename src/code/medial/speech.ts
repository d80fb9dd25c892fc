/**
 * Who says, where the speaker may stand before the verb of saying or behind it: "Токаев заявил", "заявил Токаев".
 * In: a linked sentence, the verb's token, the groups that can speak. Out: the speaker on the one side or the other.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { clausesOf } from './clauses.js';
import { medialSubject } from './roles.js';

/** How far behind its verb the speaker may stand ("сказал в интервью журналистам Лавров"). */
const AFTER_REACH = 5;

export function medialSpeaker(
  sentence: LinkedSentence,
  at: number,
  speakers: readonly LinkedGroup[],
  pack: Pack,
): { readonly before: LinkedGroup | null; readonly after: LinkedGroup | null } {
  const { tokens } = sentence;
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.of[at];
  const certain = (group: LinkedGroup) => pack.source.words.syntax === 'position' || !group.markers.includes('gen');
  const near = speakers.find(
    (group) =>
      group.first > at &&
      group.first <= at + AFTER_REACH &&
      certain(group) &&
      !tokens.slice(at + 1, group.first).some((token) => token.kind === 'mark'),
  );
  const opens =
    tokens[at - 1] === undefined || (tokens[at - 1] as Token).kind === 'mark' || clauses.of[at - 1] !== mine;
  if (near && opens) return { before: null, after: near };
  const subject = medialSubject(sentence, at, pack);
  const before = subject && speakers.includes(subject) && subject.first < at ? subject : null;
  return { before, after: before ? null : (near ?? null) };
}

/** Groups that are named as the source of what is told: "по словам Лаврова", "according to Lavrov". */
export function accordingTo(groups: readonly LinkedGroup[]): readonly LinkedGroup[] {
  return groups.filter(
    (group) =>
      group.markers.includes('according') &&
      group.members.some(({ sides, mention }) => sides.length > 0 || mention.name !== null),
  );
}
