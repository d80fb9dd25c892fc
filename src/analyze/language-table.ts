/**
 * The language model unpacked for speed: codes of letters by UTF-16 unit, and an open hash table of grams in typed
 * arrays (a Map of boxed numbers is three times slower here).
 * In: `language-model.ts`. Out: the table, made once.
 */
import type { Language } from '../record/codebook.js';
import { LANGUAGE_MODEL } from './language-model.js';

export interface Model {
  /** Language of each class. */
  readonly classes: readonly (Language | 'und')[];
  /** Code of each unit, small letter and capital alike: `edge` for what is no letter, `unknown` for letters not in the model. */
  readonly codes: Uint8Array;
  readonly isUpper: Uint8Array;
  readonly edge: number;
  readonly unknown: number;
  readonly apostrophe: number;
  /** Code of ı. */
  readonly dotless: number;
  /** Slot of a gram (up to four codes in one number), -1 when it is not in the model. */
  find(gram: number): number;
  /** Where the entries of a slot begin. */
  readonly from: Uint32Array;
  /** Of each entry its class (8 bits) and its place in `once` and `twice` (8). Small, so that it stays in the cache. */
  readonly entries: Uint16Array;
  /** What an entry adds to the sums of its class: its points, what of them is above the level down to which all classes are kept, and one if it speaks for the class. */
  readonly once: Float64Array;
  /** The same with the points counted twice. */
  readonly twice: Float64Array;
}

/** Three sums share one exact integer: no text sampled here brings one of them to half of its share. */
const STRONG = 2 ** 18;
const KNOWN = 2 ** 36;

/** Takes a sum of `once` and `twice` apart. */
export function unpack(sum: number): { readonly points: number; readonly strong: number; readonly known: number } {
  const known = Math.round(sum / KNOWN);
  const rest = sum - known * KNOWN;
  const strong = Math.round(rest / STRONG);
  return { points: rest - strong * STRONG, strong, known };
}

let loaded: Model | undefined;

export function loadModel(): Model {
  loaded ??= makeModel();
  return loaded;
}

/** Points for a letter that the language does not write. */
const FOREIGN_LETTER = -25;

function makeModel(): Model {
  const letters = new Map([...LANGUAGE_MODEL.alphabet].map((letter, index) => [letter, index + 1]));
  const code = (letter: string): number => letters.get(letter) ?? UNKNOWN;
  return {
    classes: LANGUAGE_MODEL.classes.map(({ language }) => language as Language | 'und'),
    ...units(letters),
    edge: code(' '),
    unknown: UNKNOWN,
    apostrophe: code("'"),
    dotless: code('ı'),
    ...table(letters),
  };
}

const UNKNOWN = 255;

/** Calls `take` with every gram of the model, its class and its points. Grams of one length are written one after the other. */
function eachGram(
  codes: Uint8Array,
  take: (gram: number, index: number, points: number, length: number) => void,
): void {
  LANGUAGE_MODEL.classes.forEach(({ grams }, index) => {
    grams.forEach((ofLength, shorter) => {
      const length = shorter + 1;
      ofLength.forEach((run, level) => {
        for (let at = 0; at < run.length; at += length) {
          let gram = 0;
          for (let i = at; i < at + length; i++) gram = ((gram << 8) | (codes[run.charCodeAt(i)] as number)) >>> 0;
          take(gram, index, level + 1, length);
        }
      });
    });
  });
}

/**
 * Letters of their own that some classes write and others do not, which speaks against those: ə against Turkish,
 * ў against Kyrgyz.
 */
function eachForeignLetter(
  letters: ReadonlyMap<string, number>,
  writers: ReadonlyMap<number, ReadonlySet<number>>,
  take: (code: number, index: number) => void,
): void {
  for (const [letter, code] of letters) {
    const own = writers.get(code);
    if (letter <= '\u007F' || own === undefined) continue;
    LANGUAGE_MODEL.classes.forEach((_, index) => {
      if (!own.has(index)) take(code, index);
    });
  }
}

/** Codes of all units; capitals share the code of their small letter, all apostrophes one. */
function units(letters: ReadonlyMap<string, number>): { codes: Uint8Array; isUpper: Uint8Array } {
  const codes = new Uint8Array(0x1_0000).fill(letters.get(' ') ?? UNKNOWN);
  const isUpper = new Uint8Array(0x1_0000);
  for (let unit = 0x41; unit < 0x1_0000; unit++) {
    // Past the alphabets of our scripts a letter is only known to be one; surrogates and signs are none.
    if (unit < 0x530 || (unit >= 0x1e00 && unit < 0x2000)) continue;
    if (unit < 0xd800 && !(unit >= 0x2000 && unit < 0x3000)) codes[unit] = UNKNOWN;
  }
  for (let unit = 0x41; unit < 0x2000; unit++) {
    const letter = String.fromCharCode(unit);
    const small = letter === 'İ' ? 'i' : letter.toLowerCase();
    if (small === letter.toUpperCase()) continue;
    codes[unit] = letters.get(small) ?? UNKNOWN;
    if (small !== letter) isUpper[unit] = 1;
  }
  for (const sign of "'’‘ʼʻ`´′ʹ") codes[sign.charCodeAt(0)] = letters.get("'") ?? UNKNOWN;
  return { codes, isUpper };
}

/** Two walks, one to count and one to fill: the start of the program waits for this, and lists of lists took ten times as long. */
function table(letters: ReadonlyMap<string, number>): Pick<Model, 'find' | 'from' | 'entries' | 'once' | 'twice'> {
  const codes = new Uint8Array(0x1_0000).fill(UNKNOWN);
  for (const [letter, code] of letters) codes[letter.charCodeAt(0)] = code;
  let total = 0;
  for (const { grams } of LANGUAGE_MODEL.classes)
    grams.forEach((ofLength, shorter) => {
      for (const run of ofLength) total += Math.ceil(run.length / (shorter + 1));
    });
  const bits = Math.ceil(Math.log2(total * 1.2));
  const keys = new Uint32Array(1 << bits);
  const slots = new Int32Array(1 << bits);
  const place = (gram: number): number => {
    let at = Math.imul(gram, 0x9e37_79b1) >>> (32 - bits);
    while (keys[at] !== 0 && keys[at] !== gram) at = (at + 1) & (keys.length - 1);
    return at;
  };
  const counts = new Uint32Array(total);
  const writers = new Map<number, Set<number>>();
  let size = 0;
  eachGram(codes, (gram, index, _, length) => {
    const at = place(gram);
    if (keys[at] === 0) {
      keys[at] = gram;
      slots[at] = size++;
    }
    const slot = slots[at] as number;
    counts[slot] = (counts[slot] as number) + 1;
    if (length === 1) writers.set(gram, (writers.get(gram) ?? new Set()).add(index));
  });
  const find = (gram: number): number => {
    const at = place(gram);
    return keys[at] === gram ? (slots[at] as number) : -1;
  };
  eachForeignLetter(letters, writers, (code) => {
    const slot = find(code);
    counts[slot] = (counts[slot] as number) + 1;
  });
  const from = new Uint32Array(size + 1);
  for (let slot = 0; slot < size; slot++) from[slot + 1] = (from[slot] as number) + (counts[slot] as number);
  const entries = new Uint16Array(from[size] as number);
  const next = from.slice();
  const add = (gram: number, index: number, point: number): void => {
    const slot = find(gram);
    const at = next[slot] as number;
    entries[at] = ((point - FOREIGN_LETTER) << 8) | index;
    next[slot] = at + 1;
  };
  eachGram(codes, add);
  eachForeignLetter(letters, writers, (code, index) => add(code, index, FOREIGN_LETTER));
  return { find, from, entries, once: values(1), twice: values(2) };
}

/** What each number of points, from that of a foreign letter up, adds to the sums. */
function values(weight: number): Float64Array {
  return Float64Array.from({ length: 0x100 }, (_, place) => {
    const point = place + FOREIGN_LETTER;
    const strong = point < 0 ? point : Math.max(0, point - LANGUAGE_MODEL.strong + 1);
    return weight * (point + strong * STRONG) + (point > 0 ? KNOWN : 0);
  });
}
