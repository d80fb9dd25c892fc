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
  /** One class each: its index (8 bits), points above the level down to which all classes are kept (8), points (16). */
  readonly entries: Int32Array;
}

let loaded: Model | undefined;

export function loadModel(): Model {
  loaded ??= unpack();
  return loaded;
}

/** Points for a letter that the language does not write. */
const FOREIGN_LETTER = -25;

type Postings = Map<number, [number, number][]>;

function unpack(): Model {
  const letters = new Map([...LANGUAGE_MODEL.alphabet].map((letter, index) => [letter, index + 1]));
  const postings: Postings = new Map();
  LANGUAGE_MODEL.classes.forEach(({ grams }, index) => {
    grams.forEach((ofLength, shorter) => {
      ofLength.forEach((run, level) => {
        readRun(run, shorter + 1, letters, (gram) => {
          const list = postings.get(gram);
          if (list) list.push([index, level + 1]);
          else postings.set(gram, [[index, level + 1]]);
        });
      });
    });
  });
  addForeignLetters(letters, postings);
  const code = (letter: string): number => letters.get(letter) ?? UNKNOWN;
  return {
    classes: LANGUAGE_MODEL.classes.map(({ language }) => language as Language | 'und'),
    ...units(letters),
    edge: code(' '),
    unknown: UNKNOWN,
    apostrophe: code("'"),
    dotless: code('ı'),
    ...table(postings),
  };
}

const UNKNOWN = 255;

/** Grams of one length are written one after the other. */
function readRun(
  run: string,
  length: number,
  letters: ReadonlyMap<string, number>,
  take: (gram: number) => void,
): void {
  for (let at = 0; at < run.length; at += length) {
    let gram = 0;
    for (let i = at; i < at + length; i++) gram = ((gram << 8) | (letters.get(run.charAt(i)) ?? UNKNOWN)) >>> 0;
    take(gram);
  }
}

/** A letter of its own that a language does not write speaks against it: ə against Turkish, ў against Kyrgyz. */
function addForeignLetters(letters: ReadonlyMap<string, number>, postings: Postings): void {
  for (const [letter, code] of letters) {
    const list = postings.get(code);
    if (letter <= '\u007F' || list === undefined) continue;
    const writers = new Set(list.map(([index]) => index));
    LANGUAGE_MODEL.classes.forEach((_, index) => {
      if (!writers.has(index)) list.push([index, FOREIGN_LETTER]);
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

function table(postings: Postings): Pick<Model, 'find' | 'from' | 'entries'> {
  const bits = Math.ceil(Math.log2(postings.size * 2));
  const keys = new Uint32Array(1 << bits);
  const slots = new Int32Array(1 << bits);
  const from = new Uint32Array(postings.size + 1);
  const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
  const entries = new Int32Array(total);
  const place = (gram: number): number => {
    let at = Math.imul(gram, 0x9e37_79b1) >>> (32 - bits);
    while (keys[at] !== 0 && keys[at] !== gram) at = (at + 1) & (keys.length - 1);
    return at;
  };
  let slot = 0;
  let written = 0;
  for (const [gram, list] of postings) {
    const at = place(gram);
    keys[at] = gram;
    slots[at] = slot;
    from[slot++] = written;
    for (const [index, point] of list) {
      const strong = point < 0 ? point : Math.max(0, point - LANGUAGE_MODEL.strong + 1);
      entries[written++] = (point << 16) | ((strong & 0xff) << 8) | index;
    }
  }
  from[slot] = written;
  const find = (gram: number): number => {
    const at = place(gram);
    return keys[at] === gram ? (slots[at] as number) : -1;
  };
  return { find, from, entries };
}
