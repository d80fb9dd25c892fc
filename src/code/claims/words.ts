/**
 * The words of `claims.yaml`, opened for reading: which stems a word may have, rules by what starts them.
 * In: a pack. Out: `ClaimWords`, kept for as long as the pack is. Apart from the lexicon of the pack, so that a rule
 * for claims never changes what is read as an event.
 */
import { lower } from '../../analyze/letters.js';
import type { ClaimRule, ClaimsSource, Slot } from '../../pack/claims-source.js';
import { SLOTS } from '../../pack/claims-source.js';
import type { Pack, Reading } from '../../pack/pack.js';
import { type Element, type Pattern, parsePredicate } from '../../pack/pattern.js';

/** A part of a pattern: a word, or a slot for what is counted. */
export interface Part extends Element {
  readonly slot: Slot | null;
}

export interface Rule {
  readonly source: ClaimRule;
  readonly parts: readonly Part[];
  /** Index of the part that the search starts from: its slot, or else the anchor of the words. */
  readonly anchor: number;
  readonly with: readonly WordTest[];
  readonly unless: readonly WordTest[];
}

export interface WordTest {
  readonly stem: string;
  readonly verb: boolean;
}

export interface ClaimWords {
  readonly source: ClaimsSource;
  readonly pack: Pack;
  readonly bySlot: ReadonlyMap<Slot, readonly Rule[]>;
  readonly byStem: ReadonlyMap<string, readonly Rule[]>;
  readonly unreal: readonly WordTest[];
  readings(norm: string): readonly Reading[];
}

const opened = new WeakMap<Pack, ClaimWords | null>();
const CACHE_LIMIT = 100_000;
const SHORTEST_STEM = 2;

/** Null where the language has no `claims.yaml`. */
export function claimWords(pack: Pack): ClaimWords | null {
  let words = opened.get(pack);
  if (words === undefined) {
    words = pack.source.claims ? open(pack, pack.source.claims) : null;
    opened.set(pack, words);
  }
  return words;
}

function open(pack: Pack, source: ClaimsSource): ClaimWords {
  const { language, endings } = pack;
  const spellings = new Map<string, { stem: string; verb: boolean; whole: boolean }[]>();
  const spell = (spelling: string, stem: string, verb: boolean, whole: boolean) => {
    const list = spellings.get(spelling) ?? [];
    if (!list.some((one) => one.stem === stem && one.verb === verb)) list.push({ stem, verb, whole });
    spellings.set(spelling, list);
  };
  const add = (stem: string, verb: boolean) => {
    spell(stem, stem, verb, true);
    for (const form of endings.stemForms(stem, verb)) spell(form, stem, verb, false);
    if (verb && endings.dropsVowelBefore && /[aeə]$/.test(stem)) spell(stem.slice(0, -1), stem, verb, false);
  };
  const test = (word: string): WordTest => {
    const verb = word.endsWith('-');
    const stem = lower(verb ? word.slice(0, -1) : word, language);
    add(stem, verb);
    return { stem, verb };
  };

  const bySlot = new Map<Slot, Rule[]>();
  const byStem = new Map<string, Rule[]>();
  for (const rule of source.rules) {
    const extra = { with: (rule.with ?? []).map(test), unless: (rule.unless ?? []).map(test) };
    for (const pattern of parsePredicate(rule.pattern)) {
      const parts = partsOf(pattern, (word) => lower(word, language));
      for (const part of parts) if (!part.slot) for (const word of part.words) add(word, part.kind === 'verb');
      const slotAt = parts.findIndex((part) => part.slot !== null);
      const anchor = slotAt >= 0 ? slotAt : pattern.anchor;
      const made: Rule = { source: rule, parts, anchor, ...extra };
      const start = parts[anchor] as Part;
      if (start.slot) bySlot.set(start.slot, [...(bySlot.get(start.slot) ?? []), made]);
      else for (const word of start.words) byStem.set(word, [...(byStem.get(word) ?? []), made]);
    }
  }
  for (const word of [...source.last.years, ...source.last.months, ...source.between, ...Object.keys(source.scales)])
    add(lower(word, language), false);
  for (const units of Object.values(source.units))
    for (const words of Object.values(units)) for (const word of words) add(lower(word, language), false);
  const unreal = source.unreal.words.map(test);

  const cache = new Map<string, readonly Reading[]>();
  const readings = (norm: string): readonly Reading[] => {
    const known = cache.get(norm);
    if (known) return known;
    const found: Reading[] = [];
    for (let length = norm.length; length >= SHORTEST_STEM; length--) {
      const entries = spellings.get(norm.slice(0, length));
      if (!entries) continue;
      const rest = norm.slice(length).replace(/['’-]/g, '');
      for (const { stem, verb, whole } of entries) {
        if (rest === '' && whole && !verb) found.push({ stem, verb, features: { case: 'nom', form: 'none' } });
        for (const features of verb ? endings.verb(rest) : rest === '' ? [] : endings.noun(rest))
          found.push({ stem, verb, features });
      }
    }
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(norm, found);
    return found;
  };
  return { source, pack, bySlot, byStem, unreal, readings };
}

function partsOf(pattern: Pattern, fold: (word: string) => string): readonly Part[] {
  return pattern.elements.map((element, index): Part => {
    const [word] = element.words;
    const slot =
      element.kind === 'noun' && element.words.length === 1 ? (SLOTS.find((one) => one === word) ?? null) : null;
    const words = slot ? [] : element.words.map(fold);
    // What is counted follows its number at once; a wider gap must be written ("…").
    const before = pattern.elements[index - 1];
    const afterSlot =
      before?.kind === 'noun' &&
      before.words.length === 1 &&
      ['N', 'O', 'M', 'P', 'W'].includes(before.words[0] as string);
    return { ...element, words, slot, gap: afterSlot && element.gap <= 3 ? 0 : element.gap };
  });
}
