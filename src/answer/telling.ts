/** The words in which the record is told: labels from the glossary, names of states and cities from the language's pack. */
import { readFile } from 'node:fs/promises';
import type { Language } from '../record/codebook.js';
import type { Resources } from '../resources/resources.js';
import { type Cities, citiesOf, cityIn } from '../tell/cities.js';
import type { Telling } from '../tell/telling.js';

/** Example: `(await tellingIn('tr', resources)).actor('KAZ')` is "Kazakistan". */
export async function tellingIn(language: Language, resources: Resources): Promise<Telling> {
  const glossary = await readFile(new URL(`../tell/glossary/${language}.json`, import.meta.url), 'utf8');
  const names = new Map([...resources.knowledge.states.values()].map(({ code, name }) => [code, name]));
  const pack = resources.pack(language);
  for (const [code, { name }] of Object.entries(pack?.source.states ?? {})) names.set(code, name);
  const cities = new Map<string, Cities>();
  const citiesIn = (state: string): Cities => {
    const made =
      cities.get(state) ?? citiesOf(pack?.source.states[state] ?? {}, resources.knowledge.states.get(state)?.more);
    cities.set(state, made);
    return made;
  };
  return tellingFor(language, JSON.parse(glossary), names, citiesIn);
}

/** The same from a glossary and names in hand. A word that the glossary lacks is told by the end of its key. */
export function tellingFor(
  language: string,
  glossary: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
  cities: (state: string) => Cities = () => [],
): Telling {
  const word = (key: string): string => {
    let node: unknown = glossary;
    for (const part of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[part];
    return typeof node === 'string' ? node : (key.split('.').at(-1) ?? key).replaceAll('-', ' ');
  };
  return {
    language,
    actor: (code) => names.get(code) ?? code,
    city: (place) => (place?.city && place.state ? cityIn(cities(place.state), place.city) : (place?.city ?? null)),
    act: ({ type, mode }) => (mode === null ? word(`type.${type}`) : word(`mode.${type}.${mode}`)),
    word,
  };
}
