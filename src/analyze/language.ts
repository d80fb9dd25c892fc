/**
 * Language of a stretch of text, by a naive Bayes judge over short runs of letters.
 * In: a text. Out: the language, or `und` where none of ours fits, and points of each.
 *
 * The model (`language-model.ts`, written by `tools/train-language.mjs`) holds classes, several to a language
 * (Uzbek in Latin and Cyrillic, Azerbaijani with and without its own letters) and classes of other languages,
 * so that Tatar is not taken for Kazakh. Figures: docs/benchmarks.md.
 */
import { LANGUAGES, type Language } from '../record/codebook.js';
import { LANGUAGE_MODEL } from './language-model.js';
import { isLowerAt, isUpperAt } from './letters.js';
import { eachGram, fold, wordsOf } from './ngrams.js';

export interface Judgement {
  readonly language: Language | 'und';
  /** Points of each language of ours; the more letters, the more points. */
  readonly points: Readonly<Record<Language, number>>;
  /** Usual grams of another language are clearly ahead of ours. */
  readonly foreign: boolean;
}

/** Units of a block that are read: longer ones are not judged better. */
const SAMPLE = 240;
/** Capitalised words among others are mostly names, often foreign ones: they count half. */
const NAME_WEIGHT = 0.5;
/** Points for a letter that the language does not write. */
const FOREIGN_LETTER = -25;
/** Fewer letters than this say nothing of a language. */
const FEWEST_LETTERS = 3;
/** Grams to a letter, of one to four letters. */
const GRAMS = 4;
// The next three were chosen on X-WMT and SIB-200 texts cut at 40 and 100 units (docs/benchmarks.md).
/** Least share of a text's grams that the best language must know; less is a language that the model was not taught. */
const LEAST_COVERAGE = 0.45;
/** Lead, in points, of another language's usual grams from which the text is taken for it. */
const FOREIGN_LEAD = 40;
/** Points by which another language must be ahead of the document's own in a single block. */
const CLEAR_LEAD = 60;

/**
 * Judges the first words of a text, by themselves.
 *
 * @example judge('Tokayev dün Ankara’ya geldi').language // 'tr'
 */
export function judge(text: string): Judgement {
  const model = load();
  const { points, strong, known, letters } = add(model, text.slice(0, SAMPLE));
  const byLanguage = Object.fromEntries(LANGUAGES.map((language) => [language, 0])) as Record<Language, number>;
  let best = -1;
  let ours = 0;
  let others = 0;
  model.classes.forEach((language, at) => {
    const sum = points[at] as number;
    if (language === 'und') {
      others = Math.max(others, strong[at] as number);
      return;
    }
    byLanguage[language] = Math.max(byLanguage[language], sum);
    ours = Math.max(ours, strong[at] as number);
    if (best < 0 || sum > (points[best] as number)) best = at;
  });
  const covered = (known[best] as number) / Math.max(1, GRAMS * letters);
  const foreign = others - ours >= FOREIGN_LEAD;
  const isOurs = letters >= FEWEST_LETTERS && covered >= LEAST_COVERAGE && !foreign;
  return { language: isOurs ? (model.classes[best] as Language) : 'und', points: byLanguage, foreign };
}

/**
 * The language of a block in a document of language `whole`: a headline full of names is taken for that, unless
 * another language is clearly ahead.
 *
 * @example within(judge('Emmanuel Macron'), 'kk') // 'kk'
 */
export function within(block: Judgement, whole: Language | 'und'): Language | 'und' {
  if (whole === 'und' || block.foreign) return block.language;
  const lead = Math.max(...Object.values(block.points)) - block.points[whole];
  return lead < CLEAR_LEAD ? whole : block.language;
}

interface Sums {
  /** Points by class. */
  readonly points: Float64Array;
  /** The part of them that usual grams give, which classes of other languages hold too. */
  readonly strong: Float64Array;
  /** Grams known to the class. */
  readonly known: Uint16Array;
  readonly letters: number;
}

function add(model: Model, sample: string): Sums {
  const points = new Float64Array(model.classes.length);
  const strong = new Float64Array(model.classes.length);
  const known = new Uint16Array(model.classes.length);
  let letters = 0;
  const words = wordsOf(fold(sample));
  const names = words.some(({ at }) => isLowerAt(sample, at)) ? NAME_WEIGHT : 1;
  for (const { word, at } of words) {
    letters += word.length;
    const weight = isUpperAt(sample, at) ? names : 1;
    eachGram(word, model.codes, (gram) => {
      const slot = model.find(gram);
      if (slot < 0) return;
      const until = model.from[slot + 1] as number;
      for (let i = model.from[slot] as number; i < until; i++) {
        const who = model.who[i] as number;
        const point = model.points[i] as number;
        const above = point < 0 ? point : Math.max(0, point - LANGUAGE_MODEL.strong + 1);
        points[who] = (points[who] as number) + weight * point;
        strong[who] = (strong[who] as number) + weight * above;
        if (point > 0) known[who] = (known[who] as number) + 1;
      }
    });
  }
  return { points, strong, known, letters };
}

interface Model {
  readonly classes: readonly (Language | 'und')[];
  readonly codes: ReadonlyMap<string, number>;
  find(gram: number): number;
  readonly from: Uint32Array;
  readonly who: Uint8Array;
  readonly points: Int8Array;
}

let loaded: Model | undefined;

/** Unpacks the model once, when the first text is judged. */
function load(): Model {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Model {
  const codes = new Map([...LANGUAGE_MODEL.alphabet].map((letter, index) => [letter, index + 1]));
  const postings = new Map<number, [number, number][]>();
  LANGUAGE_MODEL.classes.forEach(({ grams }, index) => {
    grams.forEach((ofLength, shorter) => {
      const length = shorter + 1;
      ofLength.forEach((run, level) => {
        for (let at = 0; at < run.length; at += length) {
          let gram = 0;
          for (let i = at; i < at + length; i++) gram = ((gram << 8) | (codes.get(run.charAt(i)) ?? 0)) >>> 0;
          const list = postings.get(gram);
          if (list) list.push([index, level + 1]);
          else postings.set(gram, [[index, level + 1]]);
        }
      });
    });
  });
  // A letter of its own that a language does not write speaks against it: ə against Turkish, ў against Kyrgyz.
  for (const [letter, code] of codes) {
    const writers = new Set(postings.get(code)?.map(([index]) => index));
    if (letter > '\u007F') {
      LANGUAGE_MODEL.classes.forEach((_, index) => {
        if (!writers.has(index)) postings.get(code)?.push([index, FOREIGN_LETTER]);
      });
    }
  }
  return table(
    LANGUAGE_MODEL.classes.map(({ language }) => language as Language | 'und'),
    codes,
    postings,
  );
}

/** An open hash table in typed arrays: a Map of boxed numbers is three times slower here. */
function table(
  classes: readonly (Language | 'und')[],
  codes: ReadonlyMap<string, number>,
  postings: ReadonlyMap<number, [number, number][]>,
): Model {
  const bits = Math.ceil(Math.log2(postings.size * 2));
  const keys = new Uint32Array(1 << bits);
  const slots = new Int32Array(1 << bits);
  const from = new Uint32Array(postings.size + 1);
  const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
  const who = new Uint8Array(total);
  const points = new Int8Array(total);
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
      who[written] = index;
      points[written++] = point;
    }
  }
  from[slot] = written;
  const find = (gram: number): number => {
    const at = place(gram);
    return keys[at] === gram ? (slots[at] as number) : -1;
  };
  return { classes, codes, find, from, who, points };
}
