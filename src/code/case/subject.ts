/**
 * The subject of a clause: its own, the one it shares with the clause before, the noun that a relative word or a participle belongs to.
 * In: a linked sentence, a token, the pack. Out: the group that is the subject; `null` where none is named.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { isAmong } from '../../pack/among.js';
import { hasKind, kindOfWord, type Word } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { groupsAt, hasSides, isCityOnly } from '../clause.js';
import { type Clause, type Clauses, clausesOf } from './clauses.js';

/** The subject of the clause that a token stands in, as far as it is named; `null` where it is not. */
export function clauseSubject(sentence: LinkedSentence, at: number, pack: Pack): LinkedGroup | null {
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.list[clauses.of[at] ?? 0];
  if (!mine) return null;
  const quotation = sentence.quotationOf[at] ?? -1;
  return subjectOf(mine, at, groupsAt(sentence, quotation), clauses, sentence, pack, 0);
}

/** The subject of a sentence: of its first clause that has one. */
export function caseSubject(sentence: LinkedSentence, pack: Pack): LinkedGroup | null {
  const line = groupsAt(sentence, -1).filter(isSubject);
  if (line.length === 0) return null;
  const clauses = clausesOf(sentence, pack);
  for (const clause of clauses.list) {
    if (clause.kind !== 'main' && clause.kind !== 'coordinate') continue;
    const own = line.find((group) => clauses.of[group.first] === clause.id);
    if (own) return own;
  }
  return null;
}

/** In the nominative, somebody, and no mere place. */
export const isSubject = (group: LinkedGroup): boolean =>
  group.markers.includes('nom') && !group.attributive && isSomebody(group) && !isCityOnly(group);
/** It has a side, or is a person. */
const isSomebody = (group: LinkedGroup): boolean =>
  hasSides(group) || group.members.some(({ mention }) => mention.name !== null || mention.offices.length > 0);

export const MAX_DEPTH = 5;
/** How far behind a title the name stands to which it belongs. */
const TITLE_REACH = 3;

export function subjectOf(
  clause: Clause,
  at: number,
  line: readonly LinkedGroup[],
  clauses: Clauses,
  sentence: LinkedSentence,
  pack: Pack,
  depth: number,
): LinkedGroup | null {
  // "Он принял … США": behind a pronoun only what can be nothing else is a subject.
  const he = pronounAt(clause, clauses, sentence, pack);
  const own = line.filter(
    (group) =>
      clauses.of[group.first] === clause.id &&
      isSubject(group) &&
      (he < 0 || he > at || group.first < he || group.markers.every((mark) => mark === 'nom')),
  );
  // A participle phrase and a converb have no subject of their own.
  if (clause.kind !== 'converb' && clause.kind !== 'participle') {
    const before = own.filter((group) => group.last < at);
    const certain = before.filter((group) => !group.markers.includes('acc'));
    const best = certain[0] ?? before[0];
    if (best) return namedBehind(best, before) ?? best;
    const after = own.filter((group) => group.first > at && !group.markers.includes('acc'));
    if (after[0]) return after[0];
    // "… и призвал Вашингтон": what may be the object is, where the verb before has a subject to share.
    const shared =
      clause.kind === 'coordinate' && clause.host >= 0 && depth <= MAX_DEPTH
        ? subjectOf(clauses.list[clause.host] as Clause, at, line, clauses, sentence, pack, depth + 1)
        : null;
    if (shared ?? own[0]) return shared ?? own.find((group) => group.first > at) ?? null;
  }
  const host = clause.host >= 0 ? clauses.list[clause.host] : undefined;
  if (!host || depth > MAX_DEPTH) return null;
  if (clause.kind === 'relative' || clause.kind === 'participle') {
    const opener = (sentence.tokens[clause.first] as Token).norm;
    // "в Анкаре, где встретился": who acted in the clause before.
    if (clause.kind === 'relative' && isAmong(opener, pack.source.words.clauses?.where, pack))
      return subjectOf(host, at, line, clauses, sentence, pack, depth + 1);
    if (clause.kind === 'relative' && !isAmong(opener, pack.source.words.clauses?.subject, pack)) return null;
    const antecedent = line
      .filter(
        (group) =>
          group.last < clause.first && clauses.of[group.first] === host.id && isSomebody(group) && !group.attributive,
      )
      .at(-1);
    return antecedent && clause.first - antecedent.last <= 3 ? antecedent : null;
  }
  // "заявил, что осуждает": who says so; another conjunction brings a subject of its own.
  if (
    clause.kind === 'subordinate' &&
    clause.finite &&
    !pack.saying.complementizers.has((sentence.tokens[clause.first] as Token).norm)
  )
    return null;
  return subjectOf(host, at, line, clauses, sentence, pack, depth + 1);
}

/** "генсек альянса Марк Рютте": a title whose complement nobody knows is that of the name behind it. */
function namedBehind(title: LinkedGroup, subjects: readonly LinkedGroup[]): LinkedGroup | undefined {
  if (hasSides(title)) return undefined;
  return subjects.find(
    (group) =>
      group.first > title.last &&
      group.first - title.last <= TITLE_REACH &&
      hasSides(group) &&
      group.members.some(({ mention }) => mention.name !== null),
  );
}

const PERSONAL = kindOfWord(({ norm, owner }: Word<Pack>) =>
  isAmong(norm, owner.source.words.pronouns?.personal, owner),
);

/** Where "он", "она", "они" stands in a clause; -1 where it does not. */
export function pronounAt(clause: Clause, clauses: Clauses, { tokens }: LinkedSentence, pack: Pack): number {
  const { personal } = pack.source.words.pronouns ?? {};
  if (!hasKind(tokens, pack, PERSONAL)) return -1;
  return tokens.findIndex(({ norm }, at) => clauses.of[at] === clause.id && isAmong(norm, personal, pack));
}
