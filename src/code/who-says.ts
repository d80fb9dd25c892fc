/**
 * Which group beside a verb of saying says it, in languages whose predicate stands last: the first one before it, or one behind.
 * In: the groups of a sentence outside quotations, the verb, the tokens. Out: the group, or null.
 */
import type { LinkedGroup } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';
import { isCityOnly } from './clause.js';

/** How far behind the verb the speaker may stand where the clause begins with it: «…», – деді ұшақта журналистерге Трамп. */
const SPEAKER_REACH_OPEN = 8;

/** The first possible speaker before the verb: the subject stands first; of "the deputy premier, minister X" the one with the name. */
export function whoBefore(groups: readonly LinkedGroup[], at: number, tokens: readonly Token[]): LinkedGroup | null {
  const speakers = groups.filter((group) => group.last < at && isSpeaker(group));
  // ("TDT Gebele Bildirisi'ne imza atan Erdoğan, …": a name without an ending before another one is of a title, if somebody is named behind)
  const first = speakers.find((one) => !(isOfTitle(one, groups) && speakers.at(-1) !== one && speakers.some(hasName)));
  if (!first) return null;
  // ("Türkiye ile Türkmenistan arasındaki ilişkilere değinen Erdoğan, … belirtti": a state, then somebody before a comma)
  const somebody = isState(first) && speakers.find((one) => hasName(one) && tokens[one.last + 1]?.text === ',');
  if (somebody) return somebody;
  const next = groups[groups.indexOf(first) + 1];
  if (next && isOfficial(first, next, at, tokens)) return ofBody(next, first);
  const apposed = next && next.first === first.last + 2 && tokens[first.last + 1]?.text === ',' && next.last < at;
  return apposed && !hasName(first) && hasName(next) && isSpeaker(next) ? next : first;
}

/** Nothing but a state. */
const isState = ({ members }: LinkedGroup): boolean =>
  members.every(({ mention }) => mention.name === null && mention.offices.length === 0 && mention.institution === null);

/** A body or a state right before a name that only qualifies a noun. */
const isOfTitle = (one: LinkedGroup, groups: readonly LinkedGroup[]): boolean =>
  !hasName(one) && groups.some(({ first, attributive }) => first === one.last + 1 && attributive);

/** Words of a title that no lexicon knows, between a body and the name: "министрлігі халықаралық ынтымақтастық департаментінің бастығы X". */
const TITLE_WORDS = 6;

/** "Қорғаныс министрлігі департаментінің бастығы Олжас Құсайынов": whose body stands before his title speaks, not the body. */
function isOfficial(body: LinkedGroup, named: LinkedGroup, at: number, tokens: readonly Token[]): boolean {
  const between = tokens.slice(body.last + 1, named.first);
  const isBody = body.members.length === 1 && body.members[0]?.mention.institution !== null && !hasName(body);
  const isTitle = between.length <= TITLE_WORDS && between.every(({ kind }) => kind === 'word');
  const serves = named.sides.every((side) => body.sides.includes(side));
  return isBody && isTitle && named.last < at && hasName(named) && serves && isSpeaker(named);
}

/** Somebody with the sides of the body that he serves. */
const ofBody = (named: LinkedGroup, { sides }: LinkedGroup): LinkedGroup => ({
  ...named,
  sides,
  members: named.members.map((member) => ({ ...member, sides })),
});

/** The speaker behind the verb: right behind it, or where the clause begins with the verb, before its end. */
export function whoAfter(groups: readonly LinkedGroup[], at: number, tokens: readonly Token[]): LinkedGroup | null {
  const opens = tokens[at - 1] === undefined || (tokens[at - 1] as Token).kind === 'mark';
  const reach = opens ? SPEAKER_REACH_OPEN : 2;
  let end = at + 1;
  while (end < tokens.length && end <= at + reach && (opens ? (tokens[end] as Token).kind !== 'mark' : true)) end++;
  return groups.find((group) => group.first > at && group.first < end && isSpeaker(group)) ?? null;
}

/** Behind a semicolon or a colon somebody else may speak. */
export function whoAfterStop(
  groups: readonly LinkedGroup[],
  from: number,
  at: number,
  tokens: readonly Token[],
): LinkedGroup | null {
  return from < 0
    ? null
    : whoBefore(
        groups.filter(({ first }) => first > from),
        at,
        tokens,
      );
}

/** Whoever can speak: a person, an office, a body or a state, in the nominative. */
export function isSpeaker(group: LinkedGroup): boolean {
  if (
    !group.markers.includes('nom') ||
    group.attributive ||
    (isCityOnly(group) && group.members.every(({ mention }) => mention.name === null))
  )
    return false;
  return group.members.some(
    ({ sides, mention }) =>
      sides.length > 0 || mention.name !== null || mention.offices.length > 0 || mention.institution !== null,
  );
}

/** "Дипломат добавил": one man told by what he is, of no state that anybody knows (Russian): who was named last. */
export const isUnnamedOne = ({ members: [one, ...others] }: LinkedGroup, pack: Pack): boolean =>
  pack.source.words.syntax === 'case' &&
  one !== undefined &&
  others.length === 0 &&
  one.sides.length === 0 &&
  one.mention.name === null &&
  one.mention.institution === 'government' &&
  !one.mention.plural;

const hasName = (group: LinkedGroup): boolean => group.members.some(({ mention }) => mention.name !== null);
