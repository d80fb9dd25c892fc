/**
 * Clauses of verb-final languages: where the words of a predicate begin, who its subject is.
 * In: a linked sentence and its pack. Out: boundaries and subjects by token.
 */
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';

/** How far before a noun of action a side that only qualifies it may stand: "Türkmenistan (resmi) ziyareti", "Israeli air strikes". */
export const BARE_REACH = 4;

const STRONG_MARKS: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '…']);

/** True when a token may be read as a finite verb that ends its clause. */
export function isFiniteVerb(token: Token, pack: Pack): boolean {
  if (token.kind !== 'word') return false;
  return pack.readings(token.norm).some((reading) => reading.verb && reading.features.form === 'finite');
}

/** First token of the clause that the predicate at `at` closes: after the last finite verb or strong mark before it. */
export function clauseStart(sentence: LinkedSentence, at: number, pack: Pack): number {
  const { tokens, quotationOf } = sentence;
  const level = quotationOf[at];
  for (let index = at - 1; index >= 0; index--) {
    if (quotationOf[index] !== level) continue;
    const token = tokens[index] as Token;
    if (token.kind === 'mark') {
      if (STRONG_MARKS.has(token.text) && !isOrdinal(tokens, index) && !isInName(sentence, index)) return index + 1;
      continue;
    }
    // "… bildirib ki, Ermənistan …": what was said is a clause of its own.
    const before = tokens[index - 1];
    if (pack.saying.complementizers.has(token.norm) && before && isFiniteVerb(before, pack)) return index + 1;
    // A finite verb closes a clause only where a comma or an "and" follows; elsewhere it is a name or a noun.
    const next = tokens[index + 1];
    const closes = next !== undefined && (next.text === ',' || pack.source.words.and.includes(next.norm));
    if (closes && isFiniteVerb(token, pack)) return index + 1;
  }
  return 0;
}

/** "Е.Көшербаев": the full stop of initials. */
const isInName = ({ groups }: LinkedSentence, at: number): boolean =>
  groups.some(({ first, last }) => first < at && at < last);

/** "12. Zirvesi": the full stop after a number, inside a sentence, makes an ordinal. */
export function isOrdinal(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '.' && index < tokens.length - 1 && tokens[index - 1]?.kind === 'number';
}

/** Groups of the same quotation level, in order. */
export function groupsAt(sentence: LinkedSentence, quotation: number): readonly LinkedGroup[] {
  return sentence.groups.filter((group) => group.quotation === quotation);
}

export function isNominative(group: LinkedGroup): boolean {
  return group.markers.includes('nom') && hasSides(group);
}

export function hasSides(group: LinkedGroup): boolean {
  return group.sides.length > 0 || group.members.some((member) => member.deixis !== null);
}

/** A city alone does not act. */
export function isCityOnly(group: LinkedGroup): boolean {
  return group.members.every((member) => member.city);
}

/** The subject among groups before `at`: the first one in the nominative that does not merely qualify a noun. */
export function subjectBefore(groups: readonly LinkedGroup[], from: number, at: number): LinkedGroup | null {
  const before = groups.filter(
    (group) => group.first >= from && group.last < at && isNominative(group) && !isCityOnly(group),
  );
  return before.find((group) => !group.attributive) ?? null;
}

/** The noun that a participle qualifies ("ziyaret eden Tokayev"): the next group, with few words between. */
export function headAfter(groups: readonly LinkedGroup[], at: number, reach: number): LinkedGroup | null {
  return groups.find((group) => group.first > at && group.first <= at + reach && hasSides(group)) ?? null;
}

/** It names a side, or points at one. */
export const hasMeaning = (group: LinkedGroup): boolean =>
  group.sides.length > 0 || group.members.some((member) => member.deixis !== null);
