/**
 * How sure a candidate is: a linear model over what speaks for and against it, squeezed to 0..1.
 * In: named features. Out: a probability. `elchi explain` shows each feature with its weight.
 */
import { WEIGHTS } from './confidence-weights.js';

/** Example: `confidence({ finite: 1, actorEarlier: 1 })`. */
export function confidence(features: Readonly<Record<string, number>>): number {
  let sum = WEIGHTS.bias ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (WEIGHTS[name] ?? 0) * value;
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000;
}
