/**
 * Assertions that the record can confirm or contradict: counts, firsts, anniversaries, totals.
 * In: a linked document. Out: claims with the words that make them; verdicts come later, from the ledger.
 */
import type { LinkedDocument } from '../link/linked.js';
import type { Claim } from '../record/record.js';
import type { Resources } from '../resources/resources.js';

export function readClaims(_doc: LinkedDocument, _resources: Resources): readonly Claim[] {
  return [];
}
