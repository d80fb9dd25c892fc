/**
 * Which listed people a written name may mean, by the name alone. In: words as written (or candidate stems), the
 * knowledge. Out: people with how well each word fits; offices and dates are weighed in `people.ts`.
 */

import type { HeardWord, Knowledge, People, Person } from '../knowledge/knowledge.js';
import { nameKeys } from '../names/key.js';
import { NEAR_WORD, readingsOf, SAME_WORD, soundLikeness } from '../names/likeness.js';
import { CLASSES, soundsOf } from '../names/sounds.js';
import { isParticle, isPatronymic, isSonOf, parseName } from '../names/words.js';
import { gather } from '../record/gather.js';

/** One word of the text with its possible stems. */
export interface Part {
  readonly options: readonly string[];
  readonly readings: readonly string[];
  readonly keys: readonly string[];
  readonly patronymic: boolean;
  /** Likeness to listed words already weighed in this query. */
  readonly heard: Map<string, number>;
}

export interface WrittenName {
  readonly parts: readonly Part[];
  readonly initials: readonly string[];
  readonly written: string;
}

export interface NameMatch {
  readonly person: Person;
  /** Mean likeness of the words that fit. */
  readonly fit: number;
  readonly surname: boolean;
  /** Given names or initials that fit. */
  readonly given: number;
  /** Words that are near but not the same, and words that fit nothing. */
  readonly near: number;
  readonly strange: number;
  /** Share of the person's usual name that is written; more in its order. */
  readonly cover: number;
}

/** A word as written, or its candidate stems. */
export type NameInput = string | readonly string[];

/** Example: `readName(['R.T.Erdoğan'])` has the initials R and T and one word. */
export function readName(names: readonly NameInput[]): WrittenName {
  const parts: Part[] = [];
  const initials: string[] = [];
  for (const input of names) {
    const candidates = typeof input === 'string' ? [input] : input;
    const [first, ...others] = candidates.map(parseName);
    if (!first) continue;
    initials.push(...first.initials);
    if (isSonOf(candidates[0] ?? '') && parts.length > 1) parts.pop();
    else if (names.length === 1 || !isParticle(candidates[0] ?? '')) {
      first.words.forEach((word, at) => {
        const stems = others
          .filter((other) => other.words.length === first.words.length)
          .map((other) => other.words[at] as string);
        parts.push(partOf([...new Set([word, ...stems])]));
      });
    }
  }
  return {
    parts,
    initials,
    written: names.map((input) => (typeof input === 'string' ? input : (input[0] ?? ''))).join(' '),
  };
}

function partOf(options: readonly string[]): Part {
  return {
    options,
    readings: [...new Set(gather(options, readingsOf))],
    keys: [...new Set(gather(options, nameKeys))].filter((key) => key !== ''),
    patronymic: options.some(isPatronymic),
    heard: new Map(),
  };
}

/**
 * People whose names share words with the written one: all of them but `misses`, patronymics not counted.
 */
export function matchName(name: WrittenName, knowledge: Knowledge, misses = 0): readonly NameMatch[] {
  const hits = new Map<Person, number>();
  let needed = -misses;
  for (const part of name.parts) {
    const people = new Set<Person>();
    for (const key of part.keys) for (const entry of knowledge.people.byKey.get(key) ?? []) people.add(entry.person);
    for (const person of people) hits.set(person, (hits.get(person) ?? 0) + 1);
    if (!part.patronymic || name.parts.length === 1) needed += 1;
  }
  const matches: NameMatch[] = [];
  for (const [person, count] of hits) {
    const match = count >= needed ? weigh(name, person, knowledge.people, misses > 0) : null;
    if (match) matches.push(match);
  }
  return matches;
}

/** How well a written name fits a person; `null` when an initial speaks against it or nothing fits. */
export function weigh(name: WrittenName, person: Person, people: People, nearToo = true): NameMatch | null {
  const words = people.wordsOf(person);
  let surname = false;
  let [given, near, strange, sum, counted] = [0, 0, 0, 0, 0];
  for (const part of name.parts) {
    let best = 0;
    let isSurname = false;
    for (const word of words) {
      const likeness = likenessOf(part, word, nearToo);
      if (likeness > best || (likeness === best && word.surname)) [best, isSurname] = [likeness, word.surname];
    }
    if (best >= SAME_WORD) {
      if (isSurname && !surname) surname = true;
      else given += 1;
    } else if (part.patronymic && name.parts.length > 1) continue;
    else if (best >= NEAR_WORD) near += 1;
    else strange += 1;
    sum += best;
    counted += 1;
  }
  // Beside a given name an initial is a middle one, which our names may lack.
  if (name.initials.length > 0 && surname && given === 0) {
    if (!initialFits(name.initials[0] as string, words)) return null;
    given += 1;
  }
  if (counted === 0) return null;
  return {
    person,
    fit: sum / counted,
    surname,
    given,
    near,
    strange,
    cover: near + strange > 0 ? 0 : coverOf(name, words),
  };
}

/** A likeness below `SAME_WORD` without a common key, which is weighed only where near words are wanted. */
function likenessOf(part: Part, word: HeardWord, nearToo: boolean): number {
  let likeness = part.heard.get(word.word);
  if (likeness !== undefined) return likeness;
  const sameKey = part.keys.some((key) => word.keys.includes(key));
  if (!sameKey && !nearToo) return 0;
  likeness = Math.min(bestOf(part.readings, word.sounds), sameKey ? 1 : SAME_WORD - 0.01);
  part.heard.set(word.word, likeness);
  return likeness;
}

/** The first initial must be a given name's; later ones may be a patronymic's, which we need not know. */
function initialFits(initial: string, words: readonly HeardWord[]): boolean {
  const letter = initialOf(soundsOf(`${initial}a`)); // with a vowel: a last b or d would be read hard
  const given = words.filter((word) => !word.surname);
  return given.length === 0 || given.some((word) => word.sounds.some((sounds) => initialOf(sounds) === letter));
}

/** How much of the person's usual name is written, and a little more when in its order. */
function coverOf(name: WrittenName, words: readonly HeardWord[]): number {
  const main = words.filter((word) => word.place !== null);
  const places = name.parts.map((part) => main.find((word) => likenessOf(part, word, false) >= SAME_WORD)?.place ?? -1);
  const covered = new Set(places.filter((place) => place >= 0)).size / Math.max(1, main.length);
  const ordered = places.every((place, at) => at === 0 || place < 0 || place >= (places[at - 1] as number));
  return covered + (ordered ? 0.5 : 0);
}

function bestOf(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const left of a) for (const right of b) best = Math.max(best, soundLikeness(left, right));
  return best;
}

/** The first sound, all vowels being one: Ə. is A., Ş. is Sh. */
function initialOf(sounds: string): string {
  const sound = sounds.charAt(0);
  return sound >= 'a' ? 'a' : (CLASSES[sound] ?? sound);
}
