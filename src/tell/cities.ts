/**
 * Cities in the reader's language: the record keeps the name that its text or the knowledge base gives. In: what a pack calls
 * the cities of a state, what the knowledge base says of it. Out: the language's own name; one that it has no name for stays.
 */
import { sameKey } from '../names/key.js';
import { likeness } from '../names/likeness.js';

/** Cities of one state, each with its names; the first is the language's own. */
export type Cities = readonly (readonly string[])[];

/** Likeness from which two names of places in one state are one; below stand pairs like Çingdao and Chengdu (0.92). */
const SAME_PLACE = 0.93;

/**
 * @example citiesOf({ capital: ['Bakü'] }, { capital: 'Baku' }) // [['Bakü', 'Baku']]
 * @param own what the language calls them; of several spellings of one city the first is its name
 * @param more what `knowledge/states.yaml` says of the state
 */
export function citiesOf(
  own: { readonly capital?: readonly string[] | undefined; readonly cities?: readonly string[] | undefined },
  more: Readonly<Record<string, unknown>> = {},
): Cities {
  const { capital = [], cities = [] } = own;
  const known = (more.cities ?? []) as Cities;
  const found: string[][] = [];
  if (capital[0]) found.push(once([capital[0], ...(typeof more.capital === 'string' ? [more.capital] : [])]));
  for (const city of cities)
    if (!found.some((names) => isOf(names, city)))
      found.push(once([city, ...(known.find((names) => isOf(names, city)) ?? [])]));
  return found;
}

/** @example cityIn(citiesOf({ capital: ['Bakü'] }, { capital: 'Baku' }), 'Баку') // 'Bakü' */
export function cityIn(cities: Cities, city: string): string {
  let best = { name: city, like: 0 };
  for (const names of cities) {
    const like = Math.max(...names.map((name) => likenessOf(name, city)));
    if (like >= SAME_PLACE && like > best.like) best = { name: names[0] as string, like };
  }
  return best.name;
}

const once = (names: readonly string[]): string[] => [...new Set(names)];
const isOf = (names: readonly string[], city: string) => names.some((name) => likenessOf(name, city) >= SAME_PLACE);

function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  return sameKey(one, other) ? likeness(one, other) : 0;
}
