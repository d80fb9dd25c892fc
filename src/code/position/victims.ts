/**
 * Whom an attack hit, where an English act condemns it: they are named beside it and are no side of the blame.
 * In: a group in the scene of an act. Out: yes or no.
 */
import type { LinkedGroup } from '../../link/linked.js';
import type { Token } from '../../record/record.js';
import type { Scene } from './pick.js';

/** "condemned the airstrike on the Syrian city": behind the noun, where it struck. */
export function isVictim(group: LinkedGroup, { act, reader, type }: Scene): boolean {
  const last = act.tokens.at(-1) as number;
  if (type !== 'ACCUSE' || act.tokens.length < 2 || group.first < last) return false;
  for (let at = group.first - 1; at > last; at--)
    if (reader.is('preposition', at)) {
      const { norm } = reader.sentence.tokens[at] as Token;
      return STRUCK.some((marker) => reader.pack.source.words.adpositions[marker]?.includes(norm));
    }
  return false;
}

/** Marks between an attack and whom it hit. */
const STRUCK: readonly string[] = ['on', 'in', 'near', 'against', 'at'];

/** "condemned the war of Russia against Ukraine", "called for an end to Turkish strikes on Iraq": behind whose it is stands whom it hit. */
export const isAttacked = (group: LinkedGroup, marker: string, { type, behind }: Scene): boolean =>
  ((type === 'ACCUSE' && marker === 'against') || (type === 'REQUEST' && STRUCK.includes(marker))) &&
  behind.some((one) => one.first < group.first && one.sides.length > 0 && one.markers.some((mark) => WHOSE.has(mark)));
const WHOSE: ReadonlySet<string> = new Set(['of', 'by', 'gen', 'bare']);
