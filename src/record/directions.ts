/**
 * Who does it to whom. In: the sides of an event. Out: directed pairs of states and organisations; what is done together goes
 * both ways. Statistics count along these.
 */
import { type EventType, isReciprocal } from './codebook.js';

export interface Sided {
  readonly type: EventType;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** Example: `directions({ type: 'AID', mode: null, actors: ['KAZ'], recipients: ['TUR'] })` is `[['KAZ', 'TUR']]`. */
export function directions({ type, mode, actors, recipients }: Sided): readonly (readonly [string, string])[] {
  if (recipients.length === 0 || (isReciprocal(type) && mode !== 'visit')) {
    const all = [...new Set([...actors, ...recipients])];
    return all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other] as const));
  }
  return actors.flatMap((one) => recipients.filter((other) => other !== one).map((other) => [one, other] as const));
}
