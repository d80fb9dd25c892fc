/**
 * What of a text shows that another is a copy of it. In: a coded document. Out: its marks: runs of words for copies in one
 * language; and its facts, which survive translation: names and numbers, the outlet and those that it names. A ledger keeps
 * the facts of each document, so that a text is read again only where its words count.
 */
import { isAgency, outletKey } from '../extract/outlets.js';
import { nameKey } from '../names/key.js';
import { foldWords } from '../record/fold.js';
import type { CodedDocument, Span } from '../record/record.js';
import { runsOf } from './sketch.js';

export interface NamedSource {
  readonly key: string;
  /** As the document has it. */
  readonly name: string;
}

export interface Facts {
  readonly language: string;
  /** First day of publication, '' where unknown. */
  readonly day: string;
  /** Key of the outlet and of the source that the text leads back to; null where none is named. */
  readonly outlet: string | null;
  readonly origin: string | null;
  /** The sources that the text names, the nearest first: the origin is the last. */
  readonly via: readonly NamedSource[];
  /** The outlet is an agency: of texts of one day the others are taken from it. */
  readonly agency: boolean;
  /** Numbers as they are written with digits, but for days and years: `5.4`, `1500`. */
  readonly numbers: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Names and numbers of the article in their order, each as three sounds or its digits: a translation keeps them. */
  readonly spine: readonly string[];
  /** The words of the outlet's own name as they sound, in whatever script; its first ones, if it is long. */
  readonly outletSounds: readonly string[];
  /** Each word of the text that begins with a capital, and those after it, as they sound: a name that it may give as its source. */
  readonly heard: readonly string[];
}

export interface TextMarks extends Facts {
  /** Of the document. */
  readonly id: string;
  /** The article's words, folded. */
  readonly words: readonly string[];
  readonly runs: ReadonlySet<number>;
}

/** The facts in a row of a ledger. Example: `factsFrom(factsText(marks)).spine`. */
export function factsText({ words, runs, id, ...facts }: TextMarks): string {
  return JSON.stringify({ ...facts, numbers: [...facts.numbers], people: [...facts.people] });
}

export function factsFrom(text: string): Facts {
  const facts = JSON.parse(text);
  // Facts of before know the origin alone; the next write makes them anew.
  return { via: [], ...facts, numbers: new Set(facts.numbers), people: new Set(facts.people) };
}

/** The marks of a document whose facts are kept: its words are all that is read again. Example: `marksFrom(document, facts).runs`. */
export function marksFrom(
  { id, text, dropped }: Pick<CodedDocument, 'id' | 'text' | 'dropped'>,
  facts: string,
): TextMarks {
  const words = foldWords(articleOf(text, dropped));
  return { id, words, runs: runsOf(words), ...factsFrom(facts) };
}

/** Example: `marksOf(document).origin` is `aa` for a text that says "AA'nın haberine göre". */
export function marksOf(document: CodedDocument): TextMarks {
  const article = articleOf(document.text, document.dropped);
  const words = foldWords(article);
  const outlet = document.outlet === null ? null : outletKey(document.outlet);
  const via = document.via.map((name) => ({ key: outletKey(name), name })).filter(({ key }) => key !== outlet);
  return {
    id: document.id,
    language: document.language,
    day: document.published?.start ?? '',
    outlet,
    origin: via.at(-1)?.key ?? null,
    via,
    agency: document.outlet !== null && isAgency(document.outlet),
    words,
    runs: runsOf(words),
    numbers: numbersOf(article),
    people: new Set(document.events.flatMap((it) => it.people.flatMap(({ id }) => (id === undefined ? [] : [id])))),
    spine: spineOf(article),
    outletSounds: document.outlet === null ? [] : wordsOf(document.outlet).slice(0, LONGEST_NAME).map(soundOf),
    // What was dropped too: that is where sources are named.
    heard: heardIn(document.text),
  };
}

function articleOf(text: string, dropped: readonly Span[]): string {
  let article = '';
  let at = 0;
  for (const { start, end } of [...dropped].sort((a, b) => a.start - b.start)) {
    if (start > at) article += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return article + text.slice(at);
}

/** So many names and numbers tell a text from another; the tail of a long one is left. */
const LONGEST_SPINE = 150;
/** Sounds by which a name is known: endings come later, and alphabets differ in the vowels. */
const STEM = 3;

function spineOf(article: string): string[] {
  const spine: string[] = [];
  for (const [word] of article.matchAll(/\d+(?:[.,]\d+)*|\p{Lu}[\p{L}'’-]*/gu)) {
    if (spine.length >= LONGEST_SPINE) break;
    if (/^\d/.test(word)) spine.push(word.replace(',', '.'));
    else
      for (const part of withoutEnding(word).split('-')) {
        const key = nameKey(part);
        // A last vowel is an ending as often as not (Токаев, Токаева).
        if (key.replace(/a$/, '').length >= STEM) spine.push(key.slice(0, STEM));
      }
  }
  return spine;
}

/** Tokayev'in: what stands after the apostrophe is no name. */
function withoutEnding(word: string): string {
  return word.split(/['’]/)[0] ?? word;
}

/** Words of a name by which it is known. */
const LONGEST_NAME = 3;

function heardIn(text: string): string[] {
  const words = wordsOf(text);
  const sounds: string[] = [];
  const soundAt = (at: number) => {
    sounds[at] ??= soundOf(words[at] as string);
    return sounds[at];
  };
  const heard = new Set<string>();
  words.forEach((word, at) => {
    if (!/^\p{Lu}/u.test(word)) return;
    const sounds = Array.from({ length: Math.min(LONGEST_NAME, words.length - at) }, (_, step) => soundAt(at + step));
    heard.add(sounds.join(' '));
  });
  return [...heard];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
}

function soundOf(word: string): string {
  return nameKey(withoutEnding(word));
}

/** A number below this may be a day; one of the years below, a year: every report of the day has them. */
const DAYS = 31;
const YEARS = { first: 1900, last: 2099 };

/** In groups of three, or with decimals; a number within a word is a name (A400M). */
const NUMBER = /(?<![\p{L}\d.,])(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+(?:[.,]\d+)?)(?![\p{L}\d])/gu;

function numbersOf(text: string): Set<string> {
  const numbers = new Set<string>();
  for (const [written] of text.matchAll(NUMBER)) {
    const grouped = /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/.test(written);
    const plain = grouped ? written.replace(/\D/g, '') : written.replace(',', '.');
    const value = Number(plain);
    const common = Number.isInteger(value) && (value <= DAYS || (value >= YEARS.first && value <= YEARS.last));
    if (!common && !Number.isNaN(value)) numbers.add(String(value));
  }
  return numbers;
}
