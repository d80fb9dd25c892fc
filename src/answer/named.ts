/**
 * States and organisations named in a search. In: what a reader typed, in any of the eight languages, and the packs. Out: the
 * actors whose names stand in it or begin so, each with its names in all languages: Қазақстан, Казахстана and Kazakistan'ın are KAZ.
 */
import { fold } from '../record/fold.js';
import type { Resources } from '../resources/resources.js';

export interface Named {
  readonly code: string;
  /** The words of the text that name it, as typed. */
  readonly said: string;
  /** One word each, without repetition: what a search for all of them asks for. */
  readonly spellings: readonly string[];
}

interface Entry {
  readonly code: string;
  readonly folded: string;
}
interface Index {
  readonly entries: readonly Entry[];
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

/** Words of a name at most, and of a text that is looked through. */
const LONGEST = { name: 5, text: 10 };
/** Letters, and share of a name, that must be typed before it is guessed; letters that a name must have to take an ending. */
const LEAST = { begun: 3, share: 1 / 3, inflected: 4, vowel: 5 };
const LONGEST_ENDING = 4;
const VOWEL_AT_END = /[aeiouаеиоуыэюя]$/u;
/** Offered at once. */
const MOST = 4;

/** The surest first. Example: `actorsNamed('Турции', resources)[0]?.code` is 'TUR'. */
export function actorsNamed(text: string, resources: Resources): readonly Named[] {
  const { entries, spellings } = indexOf(resources);
  const found = new Map<string, { said: string; rank: number }>();
  for (const { said, last } of runs(text)) {
    const asked = fold(said);
    const bare = asked.replace(/'\p{L}*$/u, '');
    for (const { code, folded } of entries) {
      const rank = rankOf(folded, bare, last);
      const known = found.get(code)?.rank ?? Number.POSITIVE_INFINITY;
      if (rank !== null && rank < known) found.set(code, { said, rank });
    }
  }
  const whole = new Set([...found.values()].filter(({ rank }) => rank < 1).map(({ said }) => said));
  return [...found]
    .filter(([, { said, rank }]) => rank < 1 || !whole.has(said))
    .sort(([, a], [, b]) => a.rank - b.rank)
    .slice(0, MOST)
    .map(([code, { said }]) => ({ code, said, spellings: spellings.get(code) ?? [] }));
}

/** 0 for the name itself, below 1 for it with an ending, from 1 on for its beginning: less is surer. */
function rankOf(name: string, asked: string, mayGoOn: boolean): number | null {
  if (name === asked) return 0;
  const least = Math.max(LEAST.begun, name.length * LEAST.share);
  if (mayGoOn && asked.length >= least && name.startsWith(asked)) return 1 + name.length / 100;
  const vowel = VOWEL_AT_END.test(name);
  if (name.length < (vowel ? LEAST.vowel : LEAST.inflected)) return null;
  // Турция, Турции: a last vowel gives way to an ending.
  const stem = vowel ? name.slice(0, -1) : name;
  const ending = asked.length - stem.length;
  return asked.startsWith(stem) && ending <= LONGEST_ENDING ? 0.5 + ending / 100 : null;
}

/** Neighbouring words, the longer ones first; of the last ones more may be typed. */
function runs(text: string): readonly { readonly said: string; readonly last: boolean }[] {
  const words = text
    .trim()
    .split(/[\s|"“”«»,;]+/u)
    .filter(Boolean)
    .slice(0, LONGEST.text);
  return Array.from({ length: LONGEST.name }, (_, at) => LONGEST.name - at).flatMap((length) =>
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, from) => ({
      said: words.slice(from, from + length).join(' '),
      last: from + length === words.length,
    })),
  );
}

const indexes = new WeakMap<Resources, Index>();

function indexOf(resources: Resources): Index {
  const known = indexes.get(resources);
  if (known) return known;
  const entries = new Map<string, Entry>();
  const spellings = new Map<string, string[]>();
  for (const language of resources.languages) {
    const source = resources.source(language);
    const named = [
      ...Object.entries(source?.states ?? {}).map(([code, { name, also = [], abbreviations = [] }]) => ({
        code,
        names: [name, ...also, ...abbreviations],
        main: [name],
      })),
      ...Object.entries(source?.organisations ?? {}).map(([code, { names = [], acronyms = [] }]) => ({
        code,
        names: [...names, ...acronyms],
        main: acronyms.slice(0, 1),
      })),
    ];
    for (const { code, names, main } of named) {
      for (const name of names) entries.set(`${code} ${fold(name)}`, { code, folded: fold(name) });
      const before = spellings.get(code) ?? [];
      const more = main.filter((it) => !it.includes(' ') && !before.some((one) => fold(one) === fold(it)));
      spellings.set(code, [...before, ...more]);
    }
  }
  const index = { entries: [...entries.values()], spellings };
  indexes.set(resources, index);
  return index;
}
