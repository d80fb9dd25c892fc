/**
 * Whether a written name is a person's. In: the name as a text has it, a listed person, the knowledge. Out: his, a slip for
 * it, a namesake's, another's. A title says who must be meant; only the name says who is.
 */
import type { Knowledge, Person } from '../knowledge/knowledge.js';
import { nameKeys } from '../names/key.js';
import { parseName } from '../names/words.js';
import { matchName, readName, weigh } from './match.js';

/**
 * `his`: every word fits · `slip`: one word fits, the others nearly · `namesake`: the surname fits, another given name
 * stands beside it · `other`: another name · `unclear`: too little is written to tell.
 */
export type Called = 'his' | 'slip' | 'namesake' | 'other' | 'unclear';

/** Example: `called('Alihan İsmayilov', smailov, knowledge)` is `'slip'`, `called('Askar Mamin', smailov, knowledge)` `'other'`. */
export function called(written: string, person: Person, knowledge: Knowledge): Called {
  const name = readName([written]);
  if (name.parts.length === 0) return 'unclear';
  const match = weigh(name, person, knowledge.people);
  // (an initial speaks against it)
  if (!match) return 'namesake';
  const { surname, given, near, strange } = match;
  if (strange === 0 && near === 0) return surname || given > 1 ? 'his' : 'unclear';
  // Whoever bears the very name is meant, however near it is to another's.
  if (matchName(name, knowledge).some((one) => one.person !== person && isWhole(one))) return 'other';
  if (strange === 0) return surname || given > 0 ? 'slip' : 'unclear';
  if (!surname) return 'other';
  return strange + near > 0 && allNames(written, knowledge) ? 'namesake' : 'unclear';
}

const isWhole = ({
  strange,
  near,
  surname,
  given,
}: {
  strange: number;
  near: number;
  surname: boolean;
  given: number;
}) => strange === 0 && near === 0 && surname && given > 0;

/** Each word is somebody's name, and none a word that only stands before one. */
const allNames = (written: string, { people }: Knowledge): boolean =>
  parseName(written).words.every((word) => nameKeys(word).some((key) => people.byKey.has(key)));
