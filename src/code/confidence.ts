/**
 * How sure a candidate is: a linear model over what speaks for and against it, squeezed to 0..1.
 * In: named features. Out: a probability. `elchi explain` shows each feature with its weight.
 */

/** Weights by hand, to be replaced by trained ones; a weight of 1 moves even odds to 73 in 100. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  bias: 1.6,
  /** The predicate is a verb in a finite form. */
  finite: 0.4,
  nominal: -0.9,
  'verbal-noun': -0.7,
  participle: -0.1,
  /** Each role that was taken from outside the clause. */
  actorEarlier: -0.5,
  actorFocus: -1.1,
  recipientFocus: -0.8,
  hypothetical: -1.2,
  denied: -0.5,
  inQuotation: -0.3,
  title: 0.3,
  /** Told more than once in the document. */
  told: 0.5,
  multiWord: 0.3,
};

/** Example: `confidence({ finite: 1, actorEarlier: 1 })`. */
export function confidence(features: Readonly<Record<string, number>>): number {
  let sum = WEIGHTS.bias ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (WEIGHTS[name] ?? 0) * value;
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000;
}
