/**
 * What people decided, item by item. In: the ledger. Out: decisions that two people can be compared by, and what one person
 * has not seen yet of what others decided, without their verdicts.
 */
import type { Decision } from '../judge/agreement.js';
import type { PortableCorrection, PortableTarget } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';

export interface Decided extends Decision {
  /** The records it is about, as they were: one, or the two of a pair. */
  readonly targets: readonly PortableTarget[];
}

const VERDICTS: Readonly<Record<string, string>> = { merge: 'same', split: 'different' };

/**
 * Standing decisions, newest first. A report split off from many others is no judgement on one pair and is left out.
 *
 * @example agreement(await decisions(store))
 */
export async function decisions(ledger: Ledger): Promise<readonly Decided[]> {
  const found: Decided[] = [];
  for await (const it of walk((page) => ledger.corrections({ standing: true }, page))) found.push(...decidedBy(it));
  return found;
}

function decidedBy({ action, record, other, by, targets = [] }: PortableCorrection): readonly Decided[] {
  const verdict = VERDICTS[action];
  if (verdict !== undefined) {
    // Of events that were joined with all of their reports, the two that were looked at.
    const named = targets.filter(({ snapshot }) => snapshot.id === record || snapshot.id === other);
    const pair = targets.length === 2 ? targets : named;
    if (pair.length !== 2) return [];
    const item = pair.map((it) => it.event).sort();
    return [{ item: item.join(' '), kind: 'pair', by, verdict, targets: pair }];
  }
  if (action !== 'accept' && action !== 'reject' && action !== 'edit') return [];
  return targets.map((it) => ({ item: it.event, kind: 'record', by, verdict: action, targets: [it] }));
}

/** Items on which others decided and this person did not: to be judged a second time, unswayed. Example: `await unseen(store, 'Ayşe')`. */
export async function unseen(ledger: Ledger, by: string): Promise<readonly Decided[]> {
  const known = await decisions(ledger);
  const own = new Set(known.filter((it) => it.by === by).map((it) => it.item));
  return [...new Map(known.filter((it) => !own.has(it.item)).map((it) => [it.item, it])).values()];
}
