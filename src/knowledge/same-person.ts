/**
 * Whether two full names are written forms of one listed person: Си Цзиньпин is Xi Jinping.
 * In: the knowledge, two names. Out: yes or no; no also where either is not listed in just that spelling, in any order of its words.
 */
import { foldWords } from '../record/fold.js';
import type { Knowledge } from './knowledge.js';

/**
 * No likeness is weighed here, and a surname alone is nobody: what is not listed is not known.
 *
 * @example samePerson(knowledge)('Дэвид Кэмерон', 'David Cameron') // true
 */
export function samePerson(knowledge: Knowledge): (one: string, other: string) => boolean {
  const listed = new Map<string, Set<string>>();
  for (const { id, name, native, also } of knowledge.people.all) {
    for (const spelling of [name, native, ...also]) {
      const key = spelling === null ? null : keyOf(spelling);
      if (key) listed.set(key, (listed.get(key) ?? new Set()).add(id));
    }
  }
  const known = (name: string) => listed.get(keyOf(name) ?? '');
  return (one, other) => {
    const others = known(other);
    return others !== undefined && [...(known(one) ?? [])].some((id) => others.has(id));
  };
}

function keyOf(name: string): string | null {
  const words = foldWords(name);
  return words.length > 1 ? words.sort().join(' ') : null;
}
