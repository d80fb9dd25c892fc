/**
 * Endings of a language as data: slots in order, each ending an archetype ("(y)lA") with what it says.
 * In: the remainder of a word after its stem. Out: every reading of it. Harmony is soft on purpose:
 * the stem is known already, and the press breaks harmony in names (Назарбаевтың, Biden'a).
 */
import { getOrMake } from '../record/table.js';
import { type Features, NOMINATIVE, saying } from './features.js';

export interface EndingsSource {
  readonly letters: Readonly<Record<string, readonly string[]>>;
  readonly vowels: string;
  readonly softening?: Readonly<Record<string, string>>;
  /** The same for stems of verbs alone (kk қой- → қоя). */
  readonly verbSoftening?: Readonly<Record<string, string>>;
  /** What a noun also says that stands without an ending, by its last letter, softened (tk Türkiýe → Türkiýä) or whole. */
  readonly alone?: Readonly<Record<string, Partial<Features>>>;
  readonly dropsVowelBefore?: string;
  readonly noun: readonly SlotSource[];
  readonly verb: readonly SlotSource[];
  readonly [chain: string]: unknown;
}

export interface SlotSource {
  readonly slot: string;
  readonly required?: boolean;
  readonly endings: Readonly<Record<string, Gives>>;
}

interface Gives extends Partial<Features> {
  readonly then?: string;
}

interface Ending {
  readonly gives: Partial<Features>;
  /** What it says behind other endings, by what they say: worked out once, since `saying` looks at every field. */
  readonly after: Map<Features, Features>;
  readonly then: string | null;
}

/** One way to spell an ending. */
interface Variant {
  readonly letters: string;
  readonly ending: Ending;
}

interface Slot {
  readonly required: boolean;
  /** In the order of the pack, by the first unit of what they may begin; a variant without letters begins whatever there is. */
  readonly byUnit: ReadonlyMap<number, readonly Variant[]>;
  readonly empty: readonly Variant[];
}

export interface Endings {
  /** Readings of what follows a noun stem; `[]` when it is no ending of a noun. Example: `noun("'ndan")`. */
  noun(rest: string): readonly Features[];
  verb(rest: string): readonly Features[];
  /** After "his, her, its, their", where cases have forms of their own (kk министрі-не); `[]` where they have none. */
  possessed(rest: string): readonly Features[];
  /** What a noun without an ending may say beside the nominative; `null` in most languages. */
  alone(spelling: string): Features | null;
  /** Stems in a or e lose it before this (söyle- → söylüyor). */
  readonly dropsVowelBefore: string | null;
  /** Other forms that a stem takes before an ending (destek → desteğ; söyle → söyl). */
  stemForms(stem: string, verb: boolean): readonly string[];
}

const CACHE_LIMIT = 50_000;

/** Compiles the endings of a pack. Throws on an archetype letter that `letters` does not explain. */
export function compileEndings(source: EndingsSource): Endings {
  const chains = new Map<string, readonly Slot[]>();
  for (const [name, value] of Object.entries(source)) {
    if (Array.isArray(value))
      chains.set(
        name,
        (value as SlotSource[]).map((slot) => compileSlot(slot, source.letters)),
      );
  }
  const parse = (chain: string) => {
    const cache = new Map<string, readonly Features[]>();
    return (rest: string): readonly Features[] => {
      const known = cache.get(rest);
      if (known) return known;
      const found: Features[] = [];
      follow(chains, chain, 0, rest, NOMINATIVE, found, 0);
      if (cache.size > CACHE_LIMIT) cache.clear();
      cache.set(rest, found);
      return found;
    };
  };
  return {
    noun: parse('noun'),
    verb: parse('verb'),
    possessed: chains.has('possessed') ? parse('possessed') : () => [],
    alone: (spelling) => {
      const gives = source.alone?.[spelling.at(-1) ?? ''];
      return gives ? saying(NOMINATIVE, gives) : null;
    },
    dropsVowelBefore: source.dropsVowelBefore ?? null,
    stemForms: (stem, verb) => stemForms(stem, verb, source),
  };
}

function follow(
  chains: ReadonlyMap<string, readonly Slot[]>,
  chain: string,
  slotIndex: number,
  rest: string,
  features: Features,
  found: Features[],
  depth: number,
): void {
  const slots = chains.get(chain) ?? [];
  const slot = slots[slotIndex];
  if (!slot) {
    if (rest === '') found.push(features);
    return;
  }
  if (!slot.required) follow(chains, chain, slotIndex + 1, rest, features, found, depth);
  if (rest === '') return;
  for (const { letters, ending } of slot.byUnit.get(rest.charCodeAt(0)) ?? slot.empty) {
    if (!rest.startsWith(letters)) continue;
    const next = getOrMake(ending.after, features, (before) => saying(before, ending.gives));
    const tail = rest.slice(letters.length);
    if (ending.then === null) {
      // What a form such as -di or -ip ends with is closed by `then`; a slot without it goes on in its chain.
      follow(chains, chain, slotIndex + 1, tail, next, found, depth);
    } else if (depth < 3) {
      follow(chains, ending.then, 0, tail, next, found, depth + 1);
    }
  }
}

function compileSlot(slot: SlotSource, letters: EndingsSource['letters']): Slot {
  const variants = Object.entries(slot.endings).flatMap(([archetype, { then, ...gives }]): Variant[] => {
    // biome-ignore lint/suspicious/noThenProperty: a word of endings.yaml; nobody awaits an ending.
    const ending: Ending = { gives, after: new Map(), then: then ?? null };
    return spellOut(archetype, letters).map((spelling) => ({ letters: spelling, ending }));
  });
  const units = new Set(variants.filter((one) => one.letters !== '').map((one) => one.letters.charCodeAt(0)));
  const beginning = (unit: number) =>
    variants.filter((one) => one.letters === '' || one.letters.charCodeAt(0) === unit);
  return {
    required: slot.required === true,
    byUnit: new Map([...units].map((unit) => [unit, beginning(unit)])),
    empty: variants.filter((one) => one.letters === ''),
  };
}

/** All spellings of an archetype: "(y)lA" → la, le, yla, yle. */
function spellOut(archetype: string, letters: EndingsSource['letters']): string[] {
  let spellings = [''];
  for (let at = 0; at < archetype.length; at++) {
    const letter = archetype[at] as string;
    if (letter === '(') {
      const close = archetype.indexOf(')', at);
      if (close < 0) throw new Error(`Ending "${archetype}" opens a bracket and does not close it.`);
      const optional = spellOut(archetype.slice(at + 1, close), letters);
      spellings = spellings.flatMap((start) => [start, ...optional.map((part) => start + part)]);
      at = close;
      continue;
    }
    const choices = letters[letter];
    if (!choices && letter !== letter.toLowerCase())
      throw new Error(`Ending "${archetype}" has the letter ${letter}, which "letters" does not explain.`);
    spellings = spellings.flatMap((start) => (choices ?? [letter]).map((choice) => start + choice));
  }
  return [...new Set(spellings)];
}

function stemForms(stem: string, verb: boolean, source: EndingsSource): string[] {
  const forms: string[] = [];
  for (const [hard, soft] of Object.entries({ ...source.softening, ...(verb ? source.verbSoftening : {}) })) {
    if (stem.length > 1 && stem.endsWith(hard)) forms.push(stem.slice(0, -hard.length) + soft);
  }
  return forms;
}
