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

/**
 * The reasons of a probability, weightiest first, for `elchi explain`.
 *
 * @example reasons({ told: 1, recipientFocus: 1 }) // 'told +0.82, recipientFocus −0.52, bias +1.04'
 */
export function reasons(features: Readonly<Record<string, number>>): string {
  return [...Object.entries(features), ['bias', 1] as const]
    .map(([name, value]) => ({ name, effect: (WEIGHTS[name] ?? 0) * value }))
    .filter(({ effect }) => effect !== 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .map(({ name, effect }) => `${name} ${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(2)}`)
    .join(', ');
}
