/**
 * The words of `claims.yaml`, opened for reading: which stems a word may have, rules by what starts them.
 * In: a pack. Out: `ClaimWords`, kept for as long as the pack is. Apart from the lexicon of the pack (`word-book.ts`), so
 * that a rule for claims never changes what is read as an event.
 */

import { lower } from '../../analyze/letters.js';
import { byWord, type Word } from '../../pack/by-word.js';
import type { ClaimRule, ClaimsSource } from '../../pack/claims-source.js';
import type { Features } from '../../pack/features.js';
import type { Pack, Reading } from '../../pack/pack.js';
import { type Part as Asking, type Element, type Pattern, parsePredicate } from '../../pack/pattern.js';
import { openQuestions, type QuestionWriter, writeQuestions } from '../../pack/questions.js';
import { SLOTS, type Slot } from '../../pack/slots.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import { getOrMake } from '../../record/table.js';
import { isMedial, openWordBook } from './word-book.js';

/** A part of a pattern: a word, or a slot for what is counted. */
export interface Part extends Element {
  readonly slot: Slot | null;
}

export interface Rule {
  readonly source: ClaimRule;
  readonly parts: readonly Part[];
  /** Index of the part that the search starts from: its slot, or else the anchor of the words. */
  readonly anchor: number;
  /** What its other words ask. */
  readonly asks: readonly number[];
  /** Words that it wants or bars in its clause, a verb with its hyphen. */
  readonly with: readonly string[];
  readonly unless: readonly string[];
}

export interface ClaimWords {
  readonly source: ClaimsSource;
  readonly pack: Pack;
  readonly bySlot: ReadonlyMap<Slot, readonly Rule[]>;
  readonly byStem: ReadonlyMap<string, readonly Rule[]>;
  /** Words that make a clause no fact, a verb with its hyphen. */
  readonly unreal: readonly string[];
  /** Words beside a number that make it the least or the most that it may be: a verb with its hyphen, a phrase as it stands. */
  readonly bounds: { readonly least: readonly string[]; readonly most: readonly string[] };
  /** The verb stands in the middle of its clause: what governs comes before, what is counted may follow. */
  readonly medial: boolean;
  readings(norm: string): readonly Reading[];
  /** The questions of rules that a word answers. */
  answers(norm: string): ReadonlySet<number>;
  /** What a table of the pack (`numbers`, `ordinals`) gives a word: as written, or in any form where words have paradigms. */
  valueIn(table: Readonly<Record<string, number>>, norm: string): number | undefined;
  /** True for an adjective that may stand between a number and what it counts. */
  isBetween(norm: string): boolean;
  /** True where a first person in the future stands at a token: "göndereceğiz", "направим", "we will". */
  promises(tokens: readonly Token[], at: number): boolean;
}

const opened = new WeakMap<Pack, ClaimWords | null>();

/** Null where the language has no `claims.yaml`. */
export function claimWords(pack: Pack): ClaimWords | null {
  let words = opened.get(pack);
  if (words === undefined) {
    words = pack.source.claims ? open(pack, pack.source.claims) : null;
    opened.set(pack, words);
  }
  return words;
}

/** Makes a reader of words by the rules of their pack, which reads each word once; only for packs that have such rules. */
export const byClaimWord = <Value extends object | boolean | string | null>(
  read: (norm: string, words: ClaimWords) => Value,
): ((word: Word<Pack>) => Value) => byWord((norm, pack: Pack) => read(norm, claimWords(pack) as ClaimWords));

function open(pack: Pack, source: ClaimsSource): ClaimWords {
  const { language } = pack;
  const book = openWordBook(pack);
  const medial = isMedial(pack);
  const test = (word: string): string =>
    word.endsWith('-') ? `${book.add(word.slice(0, -1), true)}-` : book.add(word, false);
  const written = writeQuestions();

  const bySlot = new Map<Slot, Rule[]>();
  const byStem = new Map<string, Rule[]>();
  for (const rule of source.rules) {
    const extra = { with: (rule.with ?? []).map(test), unless: (rule.unless ?? []).map(test) };
    for (const pattern of parsePredicate(rule.pattern)) {
      const parts = partsOf(pattern, written, (word, kind) =>
        kind === 'literal' ? lower(word, language) : book.add(word, kind === 'verb'),
      );
      const slotAt = parts.findIndex((part) => part.slot !== null);
      const anchor = slotAt >= 0 ? slotAt : pattern.anchor;
      const asks = gather(parts, ({ question }, at) => (at === anchor || question === undefined ? [] : [question]));
      const made: Rule = { source: rule, parts, anchor, asks, ...extra };
      const start = parts[anchor] as Part;
      if (start.slot) bySlot.set(start.slot, [...(bySlot.get(start.slot) ?? []), made]);
      else for (const word of start.words) byStem.set(word, [...(byStem.get(word) ?? []), made]);
    }
  }
  const { last, between, scales, units, numbers, ordinals } = source;
  const changing = [...last.years, ...last.months, ...between, ...Object.keys(scales)];
  if (medial) changing.push(...Object.keys(numbers), ...Object.keys(ordinals));
  for (const names of Object.values(units)) changing.push(...Object.values<readonly string[]>(names).flat());
  for (const word of changing) book.add(word, false);
  const unreal = source.unreal.words.map(test);
  const beside = (word: string): string => (word.includes(' ') ? word : test(word));
  const bounds = { least: source.bounds.least.map(beside), most: source.bounds.most.map(beside) };

  const questions = openQuestions(written.list(), counts);
  const tables = new Map<Readonly<Record<string, number>>, ReadonlyMap<string, number>>();
  const stemsOf = (norm: string): readonly string[] =>
    medial ? gather(book.readings(norm), ({ stem, verb }) => (verb ? [] : [stem])) : [];
  const promises = (tokens: readonly Token[], at: number): boolean => {
    const { norm } = tokens[at] as Token;
    if (!medial) return source.promises.some((ending) => norm.length > ending.length + 1 && norm.endsWith(ending));
    const said = (phrase: string): boolean => {
      const words = phrase.split(' ');
      return words.every((word, index) => tokens[at - words.length + 1 + index]?.norm === word);
    };
    return source.promises.some(said) || pack.readings(pack.plain(norm)).some(isPromise);
  };
  return {
    source,
    pack,
    bySlot,
    byStem,
    unreal,
    bounds,
    medial,
    readings: (norm) => book.readings(norm),
    answers: (norm) => questions.answers(norm, book.readings(norm), () => []),
    valueIn: (table, norm) => {
      const values = getOrMake(tables, table, (rows) => new Map(Object.entries(rows)));
      const value = values.get(norm);
      if (value !== undefined) return value;
      const stem = stemsOf(norm).find((one) => values.has(one));
      return stem === undefined ? undefined : values.get(stem);
    },
    promises,
    isBetween: (norm) => between.includes(norm) || stemsOf(norm).some((stem) => between.includes(stem)),
  };
}

/** "направим", "подпишу" */
function isPromise({ verb, features }: Reading): boolean {
  const { form, tense, person } = features;
  return verb && form === 'finite' && tense === 'future' && (person === '1pl' || person === '1sg');
}

/** Whether an ending says what a part asks for. "etmədi", "tanımayan": what was not done is not counted. */
function counts({ cases, possessor, plural, forms }: Asking, features: Features): boolean {
  if (features.negative || (cases && !cases.includes(features.case))) return false;
  if ((possessor && features.possessor !== possessor) || (forms && !forms.includes(features.form))) return false;
  return plural === null || (features.plural === true) === plural;
}

function partsOf(
  pattern: Pattern,
  questions: QuestionWriter,
  fold: (word: string, kind: Element['kind']) => string,
): readonly Part[] {
  return pattern.elements.map((element, index): Part => {
    const [word] = element.words;
    const slot =
      element.kind === 'noun' && element.words.length === 1 ? (SLOTS.find((one) => one === word) ?? null) : null;
    const words = slot ? [] : element.words.map((word) => fold(word, element.kind));
    // What is counted follows its number at once; a wider gap must be written ("…").
    const before = pattern.elements[index - 1];
    const afterSlot =
      before?.kind === 'noun' &&
      before.words.length === 1 &&
      ['N', 'O', 'M', 'P', 'W'].includes(before.words[0] as string);
    const { kind, cases, possessor, plural, forms } = element;
    const gap = afterSlot && element.gap <= 3 ? 0 : element.gap;
    const question = slot ? undefined : questions.ask({ kind, words, cases, possessor, plural, forms });
    return { slot, kind, words, cases, possessor, plural, forms, gap, ...(question === undefined ? {} : { question }) };
  });
}
