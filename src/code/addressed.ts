/**
 * "X'ten Y'ye: …": who says to whom what stands behind the colon of a headline.
 * In: an act and its sentence. Out: the two groups, or null.
 */

import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import type { Act } from '../recognize/recognized.js';

export interface Addressed {
  readonly from: LinkedGroup;
  readonly to: LinkedGroup;
}

export function addressedBefore(act: Act, { groups, tokens }: LinkedSentence): Addressed | null {
  const named = groups.filter(({ sides, quotation, last }) => sides.length > 0 && quotation < 0 && last < act.anchor);
  const at = named.findIndex(({ last, markers }) => tokens[last + 1]?.text === ':' && only(markers, 'dat'));
  const to = named[at];
  const from = to && named.slice(0, at).findLast(({ markers }) => only(markers, 'abl'));
  return to && from ? { from, to } : null;
}

const only = (markers: readonly string[], one: string): boolean => markers.includes(one) && !markers.includes('nom');
