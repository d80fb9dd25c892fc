/**
 * Titles that the lexicon does not list: "Rusya Acil Durumlar Bakanlığı", "Azərbaycanın rəqəmsal inkişaf və nəqliyyat naziri".
 * In: a state and what follows it. Out: the token where its ministry or minister stands, so that the words between are
 * part of one mention.
 */
import { isUpperAt } from '../analyze/letters.js';
import type { Features } from '../pack/features.js';
import type { Scan } from './names.js';
import type { Holder } from './recognized.js';

/** Words between a state and the noun that closes the title. */
const MOST_WORDS = 7;
const MINISTERS: ReadonlySet<string> = new Set(['minister', 'deputy-minister']);

/** Example: in "Rusya Acil Durumlar Bakanlığından", after "Rusya": the token of "Bakanlığından". */
export function titleAfter(scan: Scan, holder: Holder, features: readonly Features[], from: number): number | null {
  if (holder.kind !== 'state' || holder.as === 'city' || holder.as === 'capital') return null;
  if (!features.some(({ case: marked, copula }) => !copula && (marked === 'nom' || marked === 'gen'))) return null;
  const { tokens, units, quotationOf, pack } = scan;
  let lowered = false;
  for (let at = from; at < tokens.length && at <= from + MOST_WORDS; ) {
    const token = tokens[at];
    if (!token || quotationOf[at] !== quotationOf[from - 1]) return null;
    const unit = units[at];
    if (unit && at > from) {
      const closes = unit.features.some((feature) => feature.possessor === '3') && unit.meanings.find(isTitle);
      if (closes) return closes.kind === 'institution' && lowered ? null : at;
    }
    if (unit && !unit.meanings.every(({ kind }) => kind === 'and' || kind === 'transparent' || kind === 'adposition'))
      return null;
    const joins = token.text === ',' || unit?.meanings.some(({ kind }) => kind === 'and');
    if (!joins) {
      if (token.kind !== 'word' || token.norm.includes("'")) return null;
      if (!isUpperAt(token.text, 0)) {
        lowered = true;
        const readings = pack.readings(token.norm);
        if (readings.some(({ verb, features: ending }) => verb || (ending.case !== 'nom' && ending.case !== 'acc')))
          return null;
      }
    } else if (at === from) return null;
    at = (unit?.last ?? at) + 1;
  }
  return null;
}

function isTitle(meaning: { readonly kind: string; readonly office?: string; readonly sector?: string }): boolean {
  if (meaning.kind === 'office') return MINISTERS.has(meaning.office ?? '');
  return meaning.kind === 'institution' && meaning.sector === 'agency';
}
