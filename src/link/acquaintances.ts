/**
 * People whom the text has named: what a bare surname, a given name or an initial means later.
 * In: people by their names, in the order of the text. Out: the last one whom such words may mean.
 */
import { nameKey } from '../names/key.js';
import type { Known } from './holders.js';

/** Letters of a surname that two of one text hardly share. */
const SELDOM_SHARED = 7;

export class Acquaintances {
  private readonly bySurname = new Map<string, Known>();
  /** By the other words of a full name: "Tedros", "Abiy". */
  private readonly byGiven = new Map<string, Known>();

  /** `key`: of a surname, or of all words of a name. */
  note(key: string, known: Known): void {
    this.bySurname.set(key, known);
  }

  noteGiven(words: readonly string[], known: Known): void {
    for (const word of words) this.byGiven.set(nameKey(word), known);
  }

  /** A full name says who it is; a lone surname means the last one of that name in the text. */
  find(words: readonly string[]): Known | undefined {
    const surname = nameKey(words.at(-1) ?? '');
    if (words.length > 1) return this.bySurname.get(keyOf(words)) ?? this.byInitial(words);
    return this.bySurname.get(surname) ?? this.byGiven.get(surname);
  }

  /** "Y.Stoltenberq", of whom the text told with his office and his given name. */
  private byInitial([initial, surname = '', ...more]: readonly string[]): Known | undefined {
    if (more.length > 0 || initial?.length !== 1) return undefined;
    const known = this.bySurname.get(nameKey(surname));
    const given = known?.person?.name?.split(' ') ?? [];
    const agrees = given.some((word) => nameKey(word)[0] === nameKey(initial)[0]);
    return agrees || surname.length >= SELDOM_SHARED ? known : undefined;
  }
}

/** All words of a name, as they are compared. */
export const keyOf = (words: readonly string[]): string => words.map(nameKey).join(' ');
