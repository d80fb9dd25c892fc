/**
 * Where a rule for claims fits a sentence.
 * In: a sentence, its quantities and dates, a rule. Out: the tokens that it took and what filled its slot.
 */

import type { LinkedSentence } from '../../link/linked.js';
import { kindOfWord, type Word } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import type { Slot } from '../../pack/slots.js';
import type { DateMention } from '../../recognize/recognized.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import type { Quantity } from './quantities.js';
import { byClaimWord, type ClaimWords, claimWords, type Part, type Rule } from './words.js';

export interface Filled {
  readonly first: number;
  readonly last: number;
  readonly quantity: Quantity | null;
  readonly date: DateMention | null;
}

export interface Match {
  readonly first: number;
  readonly last: number;
  /** Where the slot stands, or else the anchor: roles are sought from here. */
  readonly at: Filled;
}

const STRONG_MARKS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':', '…']);

export interface Reader {
  readonly sentence: LinkedSentence;
  readonly words: ClaimWords;
  /** The words of its tokens, looked up. */
  readonly looked: readonly Word<Pack>[];
  readonly quantities: readonly Quantity[];
}

/** Matches a rule with its anchor on `start`; null when a part is missing. */
export function matchRule(rule: Rule, start: Filled, reader: Reader): Match | null {
  let { first, last } = start;
  for (let index = rule.anchor - 1; index >= 0; index--) {
    const gap = (rule.parts[index + 1] as Part).gap;
    const found = seek(rule.parts[index] as Part, first, -1, gap, reader, start.quantity?.slot ?? null);
    if (!found) return null;
    first = found.first;
  }
  for (let index = rule.anchor + 1; index < rule.parts.length; index++) {
    const part = rule.parts[index] as Part;
    const found = seek(part, last, 1, part.gap, reader);
    if (!found) return null;
    last = found.last;
  }
  const [from, to] = clauseOf(reader, first, last);
  if (rule.with.length > 0 && !rule.with.some((test) => has(test, from, to, reader))) return null;
  if (rule.unless.some((test) => has(test, from, to, reader))) return null;
  return { first, last, at: start };
}

function seek(
  part: Part,
  from: number,
  step: 1 | -1,
  gap: number,
  reader: Reader,
  startSlot: Slot | null = null,
): { first: number; last: number } | null {
  const { tokens, quotationOf } = reader.sentence;
  let passed = 0;
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[from]) {
      // A name in quotation marks stands in the way like other words; out of a quotation no rule reaches.
      if (token.kind === 'mark') continue;
      if (quotationOf[from] !== -1) return null;
      passed++;
      if (passed > gap) return null;
      continue;
    }
    if (token.kind === 'mark') {
      if (isStrong(at, reader)) return null;
      if (token.text === ',' && (gap <= 3 || closesClause(at, step, reader))) return null;
      continue;
    }
    // "trade … 5 billion, a goal of 10 billion": the word belongs to the nearer number.
    if (step === -1 && gap > 3 && reader.quantities.some((one) => one.last === at && one.slot === startSlot))
      return null;
    const filled = part.slot
      ? slotAt(part.slot, at, step, reader)
      : fits(part, reader.looked[at] as Word<Pack>)
        ? { first: at, last: at }
        : null;
    if (filled) return filled;
    // "5 min Türkiyə şirkəti": a name may qualify what is counted.
    if (isBetween(reader.looked[at] as Word<Pack>) || (gap === 0 && inGroup(at, reader))) continue;
    passed++;
    if (passed > gap) return null;
  }
  return null;
}

/** "… etmişəm, …": a finite verb before the comma. */
function closesClause(comma: number, step: 1 | -1, { sentence, words }: Reader): boolean {
  const token = sentence.tokens[comma - 1];
  return (
    step === 1 &&
    token !== undefined &&
    words.pack.readings(token.norm).some((reading) => reading.verb && reading.features.form === 'finite')
  );
}

const inGroup = (at: number, { sentence }: Reader): boolean =>
  sentence.groups.some(
    (group) =>
      group.first <= at &&
      at <= group.last &&
      group.members.some(({ mention }) => mention.holders.length > 0 && mention.reference === null),
  );

function slotAt(
  slot: Slot,
  at: number,
  step: 1 | -1,
  { sentence, quantities }: Reader,
): { first: number; last: number } | null {
  const list: readonly { first: number; last: number }[] =
    slot === 'D' ? sentence.dates : quantities.filter((one) => one.slot === slot);
  return list.find((one) => (step === 1 ? one.first : one.last) === at) ?? null;
}

/** The rules without a slot to start from that a word starts. */
export const rulesAt = byClaimWord((norm, words): readonly Rule[] => {
  const stems = new Set([norm, ...words.readings(norm).map((reading) => reading.stem)]);
  const rules = new Set(gather([...stems], (stem) => words.byStem.get(stem) ?? []));
  const answers = words.answers(norm);
  return [...rules].filter(({ parts, anchor }) => answers.has(parts[anchor]?.question as number));
});

/** Whether a rule starts from a word; none does in a language without rules. */
export const STARTS_RULE = kindOfWord(
  (word: Word<Pack>) => claimWords(word.owner) !== null && rulesAt(word).length > 0,
);

/** What a word answers to the rules. */
export const answersOf = byClaimWord((norm, words) => words.answers(norm));

const fits = ({ question }: Part, word: Word<Pack>): boolean => answersOf(word).has(question as number);

const isBetween = byClaimWord((norm, words) => words.isBetween(norm));

/** "12 тыс. человек", "5 млн долл. США": within a sentence of these languages a full stop ends an abbreviation. */
function isStrong(at: number, { sentence, words }: Reader): boolean {
  const { text } = sentence.tokens[at] as Token;
  return STRONG_MARKS.has(text) && !(words.medial && text === '.' && at < sentence.tokens.length - 1);
}

/** First and last token between strong marks at the same level of quotation. */
export function clauseOf(reader: Reader, first: number, last: number): readonly [number, number] {
  const { tokens, quotationOf } = reader.sentence;
  const level = quotationOf[first];
  const bounds = (at: number): boolean => {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== level) return level !== -1 && token.kind !== 'mark';
    return isStrong(at, reader) && tokens[at - 1]?.kind !== 'number';
  };
  let from = first;
  while (from > 0 && !bounds(from - 1)) from--;
  let to = last;
  while (to < tokens.length - 1 && !bounds(to + 1)) to++;
  return [from, to];
}

function has(word: string, from: number, to: number, { looked }: Reader): boolean {
  for (let at = from; at <= to; at++) if (stemsOf(looked[at] as Word<Pack>).has(word)) return true;
  return false;
}

/** A word by its stems, a verb with its hyphen. */
export const stemsOf = byClaimWord(
  (norm, words): ReadonlySet<string> =>
    new Set(words.readings(norm).map(({ stem, verb }) => (verb ? `${stem}-` : stem))),
);

/** How far before a quantity a word of planning still speaks of it; and after it, where the verb stands in the middle. */
const UNREAL_BEFORE = 8;
const UNREAL_AFTER = 6;

/** True where the clause does not assert: a goal, a plan, a wish, a condition, a denial. */
export function isUnreal(match: Match, reader: Reader): boolean {
  const { sentence, words } = reader;
  const { unreal } = words.source;
  const [from, to] = clauseOf(reader, match.first, match.last);
  if (words.medial) return isUnrealHere(match, from, to, reader);
  if (words.unreal.some((test) => has(test, Math.max(from, match.first - UNREAL_BEFORE), to, reader))) return true;
  for (let at = match.first; at <= to; at++) {
    const token = sentence.tokens[at] as Token;
    if (token.kind !== 'word') continue;
    if (unreal.endings.some((ending) => token.norm.length > ending.length + 1 && token.norm.includes(ending, 2)))
      return true;
    const closes = words.pack
      .readings(token.norm)
      .some((reading) => reading.verb && reading.features.form === 'finite');
    if (
      unreal.conditional.some((ending) => token.norm.endsWith(ending)) &&
      words.pack.readings(token.norm).some((reading) => reading.verb && reading.features.tense === 'conditional')
    )
      return true;
    // A finite verb that a comma follows closes what was asserted.
    if (closes && at > match.last && sentence.tokens[at + 1]?.text === ',') break;
  }
  return false;
}

/** Where the verb stands in the middle: the words around the match, up to a comma on either side. */
function isUnrealHere(match: Match, from: number, to: number, reader: Reader): boolean {
  const { tokens } = reader.sentence;
  const comma = (at: number): boolean => tokens[at]?.text === ',';
  let first = match.first;
  while (first > Math.max(from, match.first - UNREAL_BEFORE) && !comma(first - 1)) first--;
  let last = match.last;
  while (last < Math.min(to, match.last + UNREAL_AFTER) && !comma(last + 1)) last++;
  if (reader.words.unreal.some((test) => has(test, first, last, reader))) return true;
  const { readings } = reader.words.pack;
  for (let at = first; at <= last; at++) {
    const { norm } = tokens[at] as Token;
    const told = [...reader.words.readings(norm), ...readings(reader.words.pack.plain(norm))];
    if (told.some(({ verb, features }) => verb && features.form === 'finite' && features.tense === 'future'))
      return true;
  }
  return false;
}
