/**
 * What Elchi knows of the world: states, organisations with members by date, offices, people with terms.
 * In: nothing. Out: the types; `compile.ts` makes the plain data from readable files, `index.ts` the lookups.
 * A day that is not known exactly is kept as the first day it may be (`from`) or the last (`to`).
 */

import type { Table } from '../record/table.js';

/** Days `YYYY-MM-DD`, both inclusive; `null` is open: since ever, or to this day. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface State {
  readonly code: string;
  readonly name: string;
  /** Region, alternative codes and whatever else the file says. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Membership extends Period {
  readonly state: string;
}

export interface Organisation {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly founded: string | null;
  readonly ended: string | null;
  readonly seat: string | null;
  readonly wikidata: string | null;
  readonly formerly: readonly { readonly name: string; readonly until: string | null }[];
  /** `null`: not recorded, never that there are none; `all`: every state known. */
  readonly members: readonly Membership[] | 'all' | null;
  readonly observers: readonly Membership[];
  /** Lands whose government it is in fact, recognised or not: what it does then, the land does. */
  readonly governs: readonly Membership[];
}

export interface Office {
  readonly id: string;
  /** Sector of the codebook: head of state, government, foreign ministry … */
  readonly sector: string;
  /** Only one person can hold it at a time in one state or organisation. */
  readonly single: boolean;
  readonly english: readonly string[];
}

export interface Term extends Period {
  readonly office: string;
  /** State or organisation that the holder acts for. */
  readonly for: string;
  readonly acting: boolean;
  readonly uncertain: boolean;
  readonly source: string | null;
}

export interface Person {
  /** Stable and readable: `KAZ/alihan-smailov`. */
  readonly id: string;
  readonly name: string;
  readonly native: string | null;
  readonly also: readonly string[];
  readonly sex: 'm' | 'f' | null;
  readonly wikidata: string | null;
  readonly held: readonly Term[];
  /** File that says so. */
  readonly file: string;
}

/** A day that news looks back to: independence, recognition, relations, a treaty. */
export interface Milestone {
  readonly what: 'independence' | 'recognize' | 'relations' | 'treaty' | 'founding';
  /** Who did it: of a recognition. */
  readonly by: string | null;
  /** Whose day it is; of a recognition, who was recognised. */
  readonly of: readonly string[];
  /** First and last day that it may be; the same where it is known. */
  readonly from: string;
  readonly to: string;
  /** Before all others. */
  readonly first: boolean;
  readonly name: string | null;
  readonly about: readonly string[];
  readonly source: string | null;
}

/** The compiled form: plain data, safe to write as JSON and to ship to a browser. */
export interface KnowledgeData {
  readonly states: readonly State[];
  readonly organisations: readonly Organisation[];
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly milestones: readonly Milestone[];
  /** The words of each person's names, in the order of `people`; made anew where they are missing. */
  readonly names?: readonly (readonly WrittenWord[])[];
  /** Where names and offices lead; made anew where it is missing. */
  readonly index?: PeopleIndex;
}

/** People by their number, and the numbers to which ids, names and offices lead. */
export interface PeopleIndex {
  /** Each person and the words of the names, as JSON. */
  readonly rows: readonly string[];
  readonly ids: Readonly<Record<string, number>>;
  /** Phonetic key → person and word, one pair after the other. */
  readonly keys: Readonly<Record<string, readonly number[]>>;
  /** `office@for` → person and term, in order of time. */
  readonly offices: Readonly<Record<string, readonly number[]>>;
}

/** A word of a name in any spelling · the person may be called by it alone · its place in the usual name · its keys. */
export type WrittenWord = readonly [word: string, surname: boolean, place: number | null, keys: readonly string[]];

/** A term together with its holder. */
export interface Holding extends Term {
  readonly person: Person;
}

/** One word of a listed person's name, as the index keeps it. */
export interface NameWord {
  readonly person: Person;
  readonly word: string;
  /** The person may be called by this word alone. */
  readonly surname: boolean;
}

/** A word of a name as it sounds, in each reading. */
export interface HeardWord {
  readonly word: string;
  readonly surname: boolean;
  readonly sounds: readonly string[];
  readonly keys: readonly string[];
  /** Place in the usual name; `null` for words of other spellings. */
  readonly place: number | null;
}

export interface People {
  readonly all: readonly Person[];
  readonly byId: Table<Person>;
  /** Phonetic key (`nameKey`) of every word of every spelling, in every reading, → whose word it is. */
  readonly byKey: Table<readonly NameWord[]>;
  /** `office@for` → who held it, in order of time. */
  readonly byOffice: Table<readonly Holding[]>;
  /** State or organisation → offices of which holders are known. */
  readonly officesFor: ReadonlyMap<string, readonly string[]>;
  /** The words of a person's name with their sounds and keys, for weighing. */
  readonly wordsOf: (person: Person) => readonly HeardWord[];
}

export interface Knowledge {
  readonly data: KnowledgeData;
  readonly states: ReadonlyMap<string, State>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly people: People;
}
