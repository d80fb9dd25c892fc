/**
 * Text typed without the letters of its language ("Senedi Rusiya Prezidenti imzalayib") or in its other alphabet ("Toqaev
 * Túrkıyaǵa bardy"). In: words of such a paragraph and the pack. Out: the words as the pack spells them, so that every
 * later reader finds them; what is cited is sliced from the text, which stays as it is.
 */

import { respell } from '../analyze/tokens.js';
import type { Pack } from '../pack/pack.js';
import { gather } from '../record/gather.js';
import type { Block, Token } from '../record/record.js';
import type { KnownNames } from './names.js';

/** A paragraph with this many letters and none of its language's own was typed without them. */
const LETTERS = 60;
/** Letters that a keyboard lacks, and what is typed instead. */
const SPECIAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Coarse enough for all that is typed for it: і, ы, й and и are one, и and a vowel stand for я and ю.
  // Ozbekiston, O`zbekiston, O'zbekiston.
  uz: { "'": '' },
  kk: {
    ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ы: 'и', й: 'и' },
    ...{ ё: 'ио', э: 'е', ю: 'иу', я: 'иа', щ: 'ш', ц: 'тс', ь: '', ъ: '' },
  },
  az: { ə: 'e', ı: 'i', ğ: 'g', ş: 's', ç: 'c', ö: 'o', ü: 'u' },
  tr: { ı: 'i', ğ: 'g', ş: 's', ç: 'c', ö: 'o', ü: 'u', â: 'a', î: 'i', û: 'u' },
};
/** Letters of another alphabet and what they stand for; those of several reforms together. Longer ones first. */
const OTHER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  kk: [
    ...([
      ['sh', 'ш'],
      ['ch', 'ч'],
      ['gh', 'г'],
      ['zh', 'ж'],
      ['ia', 'иа'],
      ['ts', 'тс'],
    ] as const),
    ...spread('aäáà', 'а'),
    ...spread('eé', 'е'),
    ...spread('iıïíyÿ', 'и'),
    ...spread('oöó', 'о'),
    ...spread('uüūúùûýw', 'у'),
    ...spread('gğǧǵġ', 'г'),
    ...spread('kq', 'к'),
    ...spread('nñŋńņ', 'н'),
    ...spread('sś', 'с'),
    ...spread('şšș', 'ш'),
    ['ç', 'ч'],
    ['c', 'с'],
    ...spread('hx', 'х'),
    ...letters('bdfjlmprtvz', 'бдфжлмпртвз'),
  ],
  uz: [
    ...([
      ['ye', 'e'],
      ['ш', 'sh'],
      ['щ', 'sh'],
      ['ч', 'ch'],
      ['ё', 'yo'],
      ['ю', 'yu'],
      ['я', 'ya'],
      ['ъ', ''],
      ['ь', ''],
    ] as const),
    ...letters('абвгдеэжзийклмнопрстуфхцўқғҳ', 'abvgdeejziyklmnoprstufxsoqgh'),
  ],
};
/** Languages whose packs are written in Latin letters. */
const LATIN: ReadonlySet<string> = new Set(['az', 'tr', 'uz', 'tk']);
const SHORTEST_STEM = 2;
const SHORTEST_NAME = 4;
const SHORTEST_DATE_WORD = 3;
const FIT_NAME = 0.9;
/** Endings have few vowels; a rest with more doubtful letters than this is none. */
const MAX_DOUBTS = 6;
const CACHE_LIMIT = 50_000;

function spread(letters: string, sound: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter) => [letter, sound] as const);
}

function letters(from: string, to: string): readonly (readonly [string, string])[] {
  return [...from].map((letter, at) => [letter, to.charAt(at)] as const);
}

/** True for a paragraph in bare Latin or in bare Russian letters. */
export function isFolded(text: string, block: Block): boolean {
  let [latin, russian] = [0, 0];
  for (let at = block.start; at < block.end; at++) {
    const unit = text.charCodeAt(at);
    const low = unit | 0x20;
    if (low >= 0x61 && low <= 0x7a && unit < 0x80) latin++;
    else if (unit >= 0x410 && unit <= 0x44f) russian++;
    else if (unit >= 0xc0 && text.charAt(at).toLowerCase() !== text.charAt(at).toUpperCase()) return false;
  }
  return russian === 0 ? latin >= LETTERS : russian >= LETTERS && russian > latin;
}

/** More Latin letters than others in the words of a sentence. */
function isLatin(tokens: readonly Token[]): boolean {
  let [latin, other] = [0, 0];
  for (const { kind, norm } of tokens)
    if (kind === 'word')
      for (let at = 0; at < norm.length; at++) {
        if (norm.charCodeAt(at) < 0x250) latin++;
        else other++;
      }
  return latin > other;
}

/**
 * The tokens of a sentence with the spellings of the pack: `imzalayib` has the norm `imzalayıb`, `Qazaqstan` the norm
 * `қазақстан`. `folded`: its paragraph is typed without the letters of the language.
 */
export function unfold(tokens: readonly Token[], pack: Pack, names: KnownNames, folded: boolean): readonly Token[] {
  const other = OTHER[pack.language] !== undefined && isLatin(tokens) !== LATIN.has(pack.language);
  if (!SPECIAL[pack.language] || !(other || (folded && isFoldable(pack, tokens)))) return tokens;
  let reader = readers.get(pack);
  if (!reader) {
    reader = openUnfolder(pack);
    readers.set(pack, reader);
  }
  const word = reader;
  return tokens.map((token) => {
    if (token.kind !== 'word') return token;
    const norm = word(token.norm, token.text.charAt(0) !== token.text.charAt(0).toLowerCase() ? names : null);
    return norm === token.norm ? token : respell(token, norm);
  });
}

/** Bare Russian letters are Kazakh with letters left out; bare Latin ones are Turkish or Azerbaijani so, Uzbek always. */
const isFoldable = (pack: Pack, tokens: readonly Token[]): boolean =>
  pack.language !== 'uz' && isLatin(tokens) === LATIN.has(pack.language);

type Unfolder = (norm: string, names: KnownNames | null) => string;
const readers = new WeakMap<Pack, Unfolder>();

function openUnfolder(pack: Pack): Unfolder {
  const special = SPECIAL[pack.language] ?? {};
  const doubts = new Map<string, string[]>();
  for (const [letter, typed] of Object.entries(special)) doubts.set(typed, [...(doubts.get(typed) ?? [typed]), letter]);
  const other = new Map<string, (readonly [string, string])[]>();
  for (const pair of OTHER[pack.language] ?? [])
    other.set(pair[0].charAt(0), [...(other.get(pair[0].charAt(0)) ?? []), pair]);
  const fold = (word: string): string => {
    let out = '';
    for (let at = 0; at < word.length; ) {
      const letter = word.charAt(at);
      const foreign = other.get(letter)?.find(([letters]) => word.startsWith(letters, at));
      out += foreign ? foreign[1] : (special[letter] ?? letter);
      at += foreign ? foreign[0].length : 1;
    }
    // (-ция is written -tsııa, -ciya, -siya)
    return out.replace(/и{2,}/g, 'и').replace(/тсиа/g, 'сиа');
  };
  const index = (words: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    for (const word of words) {
      const folded = fold(word);
      const list = found.get(folded);
      if (list) list.push(word);
      else found.set(folded, [word]);
    }
    return found;
  };
  const stems = index(pack.spellings());
  const wholeWords = index([
    ...pack.saying.complementizers,
    ...pack.saying.announces,
    ...(pack.source.words.determiners ?? []),
    ...pack.source.words.and,
  ]);
  const dateStems = index(dateWords(pack.source.dates));
  const cache = new Map<string, string>();

  /** Every way to spell the rest of a word; none when too much is in doubt. */
  const spellings = (rest: string): readonly string[] => {
    let [found, open] = [[''], 0];
    for (const letter of rest) {
      const choices = doubts.get(letter) ?? [letter];
      if (choices.length > 1 && ++open > MAX_DOUBTS) return [];
      found = gather(found, (start) => choices.map((choice) => start + choice));
    }
    return found;
  };
  const read = (norm: string): string | null => {
    const whole = wholeWords.get(norm)?.[0];
    if (whole) return whole;
    for (let length = norm.length; length >= SHORTEST_STEM; length--) {
      const typed = norm.slice(0, length);
      const found = stems.get(typed);
      if (!found) continue;
      // (as it is typed before any other: "bas" is бас, not бәс)
      const known = found.includes(typed) ? [typed, ...found] : found;
      for (const rest of spellings(norm.slice(length)))
        for (const stem of known) if (pack.readings(stem + rest).length > 0) return stem + rest;
    }
    for (let length = norm.length; length >= SHORTEST_DATE_WORD; length--) {
      const known = dateStems.get(norm.slice(0, length));
      if (known) return (known[0] as string) + norm.slice(length);
    }
    return null;
  };
  const asName = (norm: string, names: KnownNames): string | null => {
    if (names.surname(norm) >= FIT_NAME) return norm;
    for (let length = norm.length - 1; length >= SHORTEST_NAME; length--) {
      if (names.surname(norm.slice(0, length)) < FIT_NAME) continue;
      for (const rest of spellings(norm.slice(length)))
        if (pack.endings.noun(rest).some((features) => !features.possessor && !features.ki))
          return norm.slice(0, length) + rest;
    }
    return null;
  };
  return (norm, names) => {
    const key = names ? `^${norm}` : norm;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    // Capital I was lowered to ı, which nobody typed.
    const typed = fold(norm);
    // (some write ң as ng: "Ankaranyng")
    const nasal = norm.includes('ng') ? fold(norm.replaceAll('ng', 'ń')) : null;
    const ways = nasal === null ? [typed] : [typed, nasal];
    const result = firstOf(ways, read) ?? (names ? firstOf(ways, (way) => asName(way, names)) : null) ?? typed;
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(key, result);
    return result;
  };
}

/** What the first of several spellings is read as. */
function firstOf(ways: readonly string[], read: (way: string) => string | null): string | null {
  for (const way of ways) {
    const found = read(way);
    if (found !== null) return found;
  }
  return null;
}

/** All words that the dates of a pack are made of. */
function dateWords(dates: Readonly<Record<string, unknown>>): Set<string> {
  const words = new Set<string>();
  const add = (phrase: string) => {
    for (const part of phrase.split(/\s+/)) {
      const word = part.replace(/\*$/, '');
      if (word.length >= SHORTEST_DATE_WORD) words.add(word);
    }
  };
  for (const value of [dates.months, dates.weekdays, dates.due])
    if (Array.isArray(value)) for (const phrase of value.flat() as string[]) add(phrase);
  for (const value of [dates.patterns, dates.relative])
    if (value && typeof value === 'object') for (const phrase of Object.keys(value)) add(phrase);
  return words;
}
