/**
 * Language of a stretch of text, by a naive Bayes judge over short runs of letters.
 * In: a text. Out: the language, or `und` where none of ours fits, and points of each.
 *
 * The model (`language-model.ts`, written by `tools/train-language.mjs`) holds classes, several to a language
 * (Uzbek in Latin and Cyrillic, Azerbaijani with and without its own letters) and classes of other languages,
 * so that Tatar is not taken for Kazakh. Figures: docs/benchmarks.md.
 */
import { LANGUAGES, type Language } from '../record/codebook.js';
import { loadModel, type Model, unpack } from './language-table.js';

export interface Judgement {
  readonly language: Language | 'und';
  /** Points of each language of ours; the more letters, the more points. */
  readonly points: Readonly<Record<Language, number>>;
  /** Usual grams of another language are clearly ahead of ours. */
  readonly foreign: boolean;
  /** Letters that were read. */
  readonly letters: number;
}

/** Units of a block that are read: longer ones are not judged better. */
const SAMPLE = 120;
/** Capitalised words among others are mostly names, often foreign ones: they count half. */
const NAME_WEIGHT = 1;
const WORD_WEIGHT = 2;
/** Fewer letters than this say nothing of a language. */
const FEWEST_LETTERS = 8;
/** Fewer letters than this never make a block differ from its document: names, "Read more". */
const FEWEST_TO_DIFFER = 20;
/** Grams to a letter, of one to four letters. */
const GRAMS = 4;
/** Names of many languages stand in headlines: a block with fewer letters is foreign only when the whole document is. */
const FEWEST_TO_BE_FOREIGN = 70;
// The next three were chosen on X-WMT and SIB-200 texts cut at 40 and 100 units (docs/benchmarks.md).
/** Least share of a text's grams that the best language must know; less is a language that the model was not taught. */
const LEAST_COVERAGE = 0.45;
/** Lead, in points, of another language's usual grams from which the text is taken for it. */
const FOREIGN_LEAD = 40;
/** Points by which another language must be ahead of the document's own in a single block. */
const CLEAR_LEAD = 60;

const NO_POINTS = Object.fromEntries(LANGUAGES.map((language) => [language, 0])) as Record<Language, number>;

/**
 * Judges the first words of a text, by themselves.
 *
 * @example judge('Tokayev dün Ankara’ya geldi').language // 'tr'
 */
export function judge(text: string): Judgement {
  const model = loadModel();
  const { packed, letters } = add(model, text);
  const byLanguage = { ...NO_POINTS };
  let best = -1;
  let ours = 0;
  let others = 0;
  let most = 0;
  let known = 0;
  for (let at = 0; at < packed.length; at++) {
    const language = model.classes[at] as Language | 'und';
    const sums = unpack(packed[at] as number);
    if (language === 'und') {
      others = Math.max(others, sums.strong);
      continue;
    }
    const points = sums.points / WORD_WEIGHT;
    if (points > byLanguage[language]) byLanguage[language] = points;
    ours = Math.max(ours, sums.strong);
    if (best >= 0 && sums.points <= most) continue;
    best = at;
    most = sums.points;
    known = sums.known;
  }
  const covered = known / Math.max(1, GRAMS * letters);
  const foreign = others - ours >= FOREIGN_LEAD * WORD_WEIGHT;
  const isOurs = letters >= FEWEST_LETTERS && covered >= LEAST_COVERAGE && !foreign;
  return { language: isOurs ? (model.classes[best] as Language) : 'und', points: byLanguage, foreign, letters };
}

/**
 * The language of a block in a document of language `whole`: a headline full of names is taken for that, unless
 * another language is clearly ahead that writes its letters (`text`).
 *
 * @example within(judge('Emmanuel Macron'), 'kk') // 'kk'
 */
export function within(block: Judgement, whole: Language | 'und', text = ''): Language | 'und' {
  if (whole === 'und') return block.language;
  if (block.letters < FEWEST_TO_DIFFER) return whole;
  if (block.foreign && block.letters >= FEWEST_TO_BE_FOREIGN) return block.language;
  const lead = Math.max(...Object.values(block.points)) - block.points[whole];
  return lead < CLEAR_LEAD || (block.language !== 'und' && writesOthers(block.language, text)) ? whole : block.language;
}

/** Small words with letters that a language never writes, as Kazakh in its many Latin alphabets has them. */
const NEVER_WRITTEN: Partial<Readonly<Record<Language, RegExp>>> = {
  tr: /(?<!\p{L})\p{Ll}*[wqxñäýúóáéә]\p{Ll}*/gu,
  az: /(?<!\p{L})\p{Ll}*[wñäýúóáéә]\p{Ll}*/gu,
  uz: /(?<!\p{L})\p{Ll}*[wñäýúıәüö]\p{Ll}*/gu,
  tk: /(?<!\p{L})\p{Ll}*[ñğıúóqә]\p{Ll}*/gu,
  en: /(?<!\p{L})\p{Ll}*[ñäýúóәğıüöşń]\p{Ll}*/gu,
};
/** So many of them are no foreign words. */
const FEWEST_FOREIGN = 2;

const writesOthers = (language: Language, text: string): boolean =>
  [...text.matchAll(NEVER_WRITTEN[language] ?? /(?!)/g)].length >= FEWEST_FOREIGN;

/** 0 to 1: how clearly the block's language is ahead of the next. */
export function certainty({ points }: Judgement): number {
  let [first, second] = [0, 0];
  for (const language of LANGUAGES) {
    const here = points[language];
    if (here > first) [first, second] = [here, first];
    else if (here > second) second = here;
  }
  return Math.min(1, (first - second) / CLEAR_LEAD);
}

interface Sums {
  /** By class three sums in one number (`language-table.ts`): most of the judge's time goes into adding them. */
  readonly packed: Float64Array;
  letters: number;
}

/** Adds what each word says; an apostrophe inside a word is a letter of it. */
function add(model: Model, text: string): Sums {
  const sums: Sums = { packed: new Float64Array(model.classes.length), letters: 0 };
  const end = Math.min(text.length, SAMPLE);
  const dotless = writesDotless(text, end);
  const names = hasSmallWord(model, text, end) ? NAME_WEIGHT : WORD_WEIGHT;
  let first = -1;
  for (let at = 0; at <= end; at++) {
    let code = at < end ? (model.codes[text.charCodeAt(at)] as number) : model.edge;
    if (code === model.apostrophe && (first < 0 || !isLetter(model, text, at + 1, end))) code = model.edge;
    if (code !== model.edge) {
      if (first < 0) first = at;
      continue;
    }
    if (first < 0) continue;
    const weight = model.isUpper[text.charCodeAt(first)] === 1 ? names : WORD_WEIGHT;
    const said = saidBy(model, text.slice(first, at), weight, dotless);
    for (let who = 0; who < said.length; who++) sums.packed[who] = (sums.packed[who] as number) + (said[who] as number);
    sums.letters += at - first;
    first = -1;
  }
  return sums;
}

const CAPITAL_I = 73;

/** Words whose sums are kept: a word has dozens of grams in dozens of classes, and the same words come again and again. */
const MOST_WORDS = 20_000;
/** … by how much the word counts, and whether its I is ı. */
const kept = [WORD_WEIGHT, NAME_WEIGHT].map(() => [new Map<string, Float64Array>(), new Map<string, Float64Array>()]);

/** The sums of one word. */
function saidBy(model: Model, word: string, weight: number, dotless: boolean): Float64Array {
  const sums = kept[weight === WORD_WEIGHT ? 0 : 1]?.[dotless ? 1 : 0] as Map<string, Float64Array>;
  let packed = sums.get(word);
  if (!packed) {
    packed = new Float64Array(model.classes.length);
    addWord(model, packed, word, weight, dotless);
    if (sums.size >= MOST_WORDS) sums.clear();
    sums.set(word, packed);
  }
  return packed;
}

/** Walks over the letters with a window of the last four, one byte each; an edge of a word is a letter too. */
function addWord(model: Model, packed: Float64Array, word: string, weight: number, dotless: boolean): void {
  let window = model.edge;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const code = unit === CAPITAL_I && dotless ? model.dotless : (model.codes[unit] as number);
    if (code === model.unknown) {
      window = 0;
      continue;
    }
    addGrams(model, packed, window, code, weight);
    window = ((window << 8) | code) >>> 0;
  }
  if (window !== 0) addGrams(model, packed, window, model.edge, weight);
}

/** Adds the grams that end in `code`; the window before it holds 0 where no letter is known. */
function addGrams(model: Model, packed: Float64Array, window: number, code: number, weight: number): void {
  if (code !== model.edge) addGram(model, packed, code, weight);
  const whole = ((window << 8) | code) >>> 0;
  if (whole > 0xff) addGram(model, packed, whole & 0xffff, weight);
  if (whole > 0xffff) addGram(model, packed, whole & 0xff_ffff, weight);
  if (whole > 0xff_ffff) addGram(model, packed, whole, weight);
}

function addGram(model: Model, packed: Float64Array, gram: number, weight: number): void {
  const slot = model.find(gram);
  if (slot < 0) return;
  const { entries } = model;
  const values = weight === WORD_WEIGHT ? model.twice : model.once;
  const until = model.from[slot + 1] as number;
  for (let i = model.from[slot] as number; i < until; i++) {
    const entry = entries[i] as number;
    const who = entry & 0xff;
    packed[who] = (packed[who] as number) + (values[entry >> 8] as number);
  }
}

function isLetter(model: Model, text: string, at: number, end: number): boolean {
  return at < end && model.codes[text.charCodeAt(at)] !== model.edge;
}

/** True when I is ı here: other letters of Turkish or Azerbaijani say so. The trainer folds alike (`tools/ngrams.ts`). */
function writesDotless(text: string, end: number): boolean {
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f && 'İıƏəĞğŞş'.includes(text.charAt(at))) return true;
  }
  return false;
}

function hasSmallWord(model: Model, text: string, end: number): boolean {
  let inside = false;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    const letter = model.codes[unit] !== model.edge;
    if (letter && !inside && model.isUpper[unit] === 0) return true;
    inside = letter;
  }
  return false;
}
