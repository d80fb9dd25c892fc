/**
 * What a sentence only sets an act beside: «прекратили огонь после переговоров» ends no talks.
 * In: tokens, where a noun stands, the pack. Out: whether a preposition of time, cause or exception leads to it.
 */
import { adpositionsOf } from '../pack/adpositions.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';

/** Keys of prepositions that nothing is done to, with or against. */
const ASIDE = ['after', 'before', 'because', 'except'] as const;

/** Words that may stand between such a preposition and its noun: «после двух раундов прямых переговоров». */
const ASIDE_REACH = 4;

export function isAside(tokens: readonly Token[], noun: number, pack: Pack): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - ASIDE_REACH); at--) {
    const word = tokens[at];
    if (word?.kind === 'mark') return false;
    const norm = word?.norm ?? '';
    if (ASIDE.some((mark) => adpositionsOf(pack, mark).has(norm))) return true;
    const readings = pack.readings(norm);
    if (readings.length > 0 && !readings.some(({ verb, features }) => !verb && features.case === 'gen')) return false;
  }
  return false;
}
