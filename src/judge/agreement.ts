/**
 * Agreement between coders. In: who decided what about which item. Out: for each two people the share of common items on which
 * they agree, and Cohen's kappa (1960): how far they agree beyond what chance would give, each with their own habits.
 */

/** Confidence is calibrated: of 100 such records the coder expects fewer than 75 to be right. */
export const DOUBTFUL = 0.75;

/** Whether two reports are one event; whether a record is right. */
export type ItemKind = 'pair' | 'record';

export interface Decision {
  /** The same for all who decide about the same. */
  readonly item: string;
  readonly kind: ItemKind;
  readonly by: string;
  readonly verdict: string;
}

export interface CoderAgreement {
  readonly kind: ItemKind;
  /** Two names, in the order of the alphabet. */
  readonly coders: readonly [string, string];
  /** Items that both decided about. */
  readonly items: number;
  readonly agreed: number;
  /** 0..1 */
  readonly share: number;
  /** −1..1; null where both gave one and the same verdict throughout: then chance explains all, and nothing can be told. */
  readonly kappa: number | null;
}

/**
 * Of several decisions of one person about one item the first given counts: hand in the latest first.
 *
 * @example agreement([{ item: 'a', kind: 'pair', by: 'X', verdict: 'same' }, { item: 'a', kind: 'pair', by: 'Y', verdict: 'same' }])[0].share // 1
 */
export function agreement(decisions: readonly Decision[]): readonly CoderAgreement[] {
  const found: CoderAgreement[] = [];
  for (const kind of ['pair', 'record'] as const) {
    const byCoder = new Map<string, Map<string, string>>();
    for (const it of decisions.filter((one) => one.kind === kind)) {
      const own = byCoder.get(it.by) ?? new Map<string, string>();
      if (!own.has(it.item)) own.set(it.item, it.verdict);
      byCoder.set(it.by, own);
    }
    const coders = [...byCoder.keys()].sort();
    for (const [at, one] of coders.entries())
      for (const other of coders.slice(at + 1)) {
        const pairs = [...(byCoder.get(one) ?? [])].flatMap(([item, verdict]): [string, string][] => {
          const theirs = byCoder.get(other)?.get(item);
          return theirs === undefined ? [] : [[verdict, theirs]];
        });
        if (pairs.length === 0) continue;
        const agreed = pairs.filter(([a, b]) => a === b).length;
        const share = agreed / pairs.length;
        found.push({ kind, coders: [one, other], items: pairs.length, agreed, share, kappa: kappa(pairs, share) });
      }
  }
  return found;
}

function kappa(pairs: readonly (readonly [string, string])[], observed: number): number | null {
  const share = (side: 0 | 1, verdict: string) => pairs.filter((it) => it[side] === verdict).length / pairs.length;
  const verdicts = new Set(pairs.flat());
  const expected = [...verdicts].reduce((sum, it) => sum + share(0, it) * share(1, it), 0);
  return verdicts.size < 2 ? null : (observed - expected) / (1 - expected);
}
