/**
 * Which listed people a written name may mean, by the name alone. In: words as written (or candidate stems), the
 * knowledge. Out: people with how well each word fits; offices and dates are weighed in `people.ts`.
 */
import type { Knowledge, People, Person } from '../knowledge/knowledge.js';
import { nameKeys } from './names/key.js';
import { readingsOf, soundLikeness } from './names/likeness.js';
import { soundsOf } from './names/sounds.js';
import { isPatronymic, parseName } from './names/words.js';

/** Thresholds of `soundLikeness`, calibrated on test/names/pairs.ts. The same word also has the same phonetic key. */
export const SAME_WORD = 0.9;
export const NEAR_WORD = 0.76;

/** One word of the text with its possible stems. */
export interface Part {
  readonly options: readonly string[];
  readonly readings: readonly string[];
  readonly keys: readonly string[];
  readonly patronymic: boolean;
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
}

/** A word as written, or its candidate stems. */
export type NameInput = string | readonly string[];

/** Example: `readName(['R.T.Erdoğan'])` has the initials R and T and one word. */
export function readName(names: readonly NameInput[]): WrittenName {
  const parts: Part[] = [];
  const initials: string[] = [];
  for (const input of names) {
    const candidates = (typeof input === 'string' ? [input] : input).map(parseName);
    const first = candidates[0];
    if (!first) continue;
    initials.push(...first.initials);
    first.words.forEach((word, at) => {
      const others = candidates
        .filter((other) => other.words.length === first.words.length)
        .map((other) => other.words[at] as string);
      const options = [...new Set([word, ...others])];
      parts.push({
        options,
        readings: [...new Set(options.flatMap(readingsOf))],
        keys: options.flatMap(nameKeys),
        patronymic: isPatronymic(word),
      });
    });
  }
  return {
    parts,
    initials,
    written: names.map((input) => (typeof input === 'string' ? input : (input[0] ?? ''))).join(' '),
  };
}

/** People who share at least one word with the written name. */
export function matchName(name: WrittenName, knowledge: Knowledge): readonly NameMatch[] {
  const people = new Set<Person>();
  for (const part of name.parts) {
    for (const option of part.options) {
      for (const key of nameKeys(option))
        for (const entry of knowledge.people.byKey.get(key) ?? []) people.add(entry.person);
    }
  }
  const matches: NameMatch[] = [];
  for (const person of people) {
    const match = weigh(name, person, knowledge.people);
    if (match) matches.push(match);
  }
  return matches;
}

/** How well a written name fits a person; `null` when an initial speaks against it or nothing fits. */
export function weigh(name: WrittenName, person: Person, people: People): NameMatch | null {
  const words = people.wordsOf(person);
  let surname = false;
  let [given, near, strange, sum, counted] = [0, 0, 0, 0, 0];
  for (const part of name.parts) {
    let best = 0;
    let isSurname = false;
    for (const word of words) {
      const sameKey = part.keys.some((key) => word.keys.includes(key));
      const likeness = Math.min(bestOf(part.readings, word.sounds), sameKey ? 1 : SAME_WORD - 0.01);
      if (likeness > best || (likeness === best && word.surname)) [best, isSurname] = [likeness, word.surname];
    }
    if (best >= SAME_WORD) {
      if (isSurname) surname = true;
      else given += 1;
    } else if (part.patronymic && name.parts.length > 1) continue;
    else if (best >= NEAR_WORD) near += 1;
    else strange += 1;
    sum += best;
    counted += 1;
  }
  const first = name.initials[0];
  if (first !== undefined && surname) {
    const letter = initialOf(soundsOf(`${first}a`)); // with a vowel: a last b or d would be read hard
    // Later initials may be a patronymic's, which we need not know.
    if (!words.some((word) => !word.surname && word.sounds.some((sounds) => initialOf(sounds) === letter))) return null;
    given += 1;
  }
  if (counted === 0) return null;
  return { person, fit: sum / counted, surname, given, near, strange };
}

function bestOf(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const left of a) for (const right of b) best = Math.max(best, soundLikeness(left, right));
  return best;
}

/** The first sound, all vowels being one: Ə. is A., Ş. is Sh. */
function initialOf(sounds: string): string {
  const sound = sounds.charAt(0);
  return sound >= 'a' ? 'a' : sound;
}
