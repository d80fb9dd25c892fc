/** The sides of a record by its type. In: the roles that were filled. Out: actors and recipients, or what is lacking. */
import { type EventType, isReciprocal } from '../record/codebook.js';
import type { Roles } from './roles.js';

/** Actors and recipients; all who took part alike are actors. */
export function sidesOf(
  type: EventType,
  mode: string | null,
  joint: boolean,
  roles: Roles,
): { actors: readonly string[]; recipients: readonly string[] } {
  const actors = [...(roles.actor?.sides ?? [])];
  const recipients = (roles.recipient?.sides ?? []).filter((side) => !actors.includes(side));
  // Only a visit has a guest and a host; in other meetings all are equal.
  if (joint || (isReciprocal(type) && mode !== 'visit')) return { actors: [...actors, ...recipients], recipients: [] };
  return { actors, recipients };
}

/** Types that one side may do alone, without another side named. */
const ONE_SIDED: ReadonlySet<string> = new Set([
  'OFFICE',
  'AGREE:set-target',
  'AGREE:pledge-cooperation',
  'SUPPORT:sign',
  'CONSULT:multilateral',
  'REQUEST:assist',
]);

/** Why these sides make no record of this type; null where they do. */
export function lacking(
  type: EventType,
  mode: string | null,
  { actors, recipients }: { actors: readonly string[]; recipients: readonly string[] },
  needs: readonly string[],
  said: boolean,
): string | null {
  const union = new Set([...actors, ...recipients]);
  if (union.size === 0) return 'no side is known';
  if (mode === 'visit' && actors.length === 0) return 'no guest is known';
  if (mode === 'visit' && type === 'CONSULT' && recipients.length === 0) return 'no host is known';
  // "Görüşmede on belge imzalandı": those who met sign; anything else with one side must say which.
  const together = (type === 'SUPPORT' && mode === 'sign') || (type === 'AGREE' && mode === 'pledge-cooperation');
  const met = together && union.size > 1;
  if (!said && !met && (type === 'OFFICE' || ONE_SIDED.has(`${type}:${mode}`))) return 'no side is said in the clause';
  if (needs.includes('actor') && actors.length === 0) return 'no actor is known';
  if (needs.includes('recipient') && recipients.length === 0) return 'no recipient is known';
  if (type === 'OFFICE' || ONE_SIDED.has(`${type}:${mode}`)) return actors.length > 0 ? null : 'no actor is known';
  if (union.size < 2)
    return isReciprocal(type)
      ? 'a meeting needs two sides'
      : `only ${[...union].join()} is known: with one side it is domestic`;
  if (!isReciprocal(type) && actors.length === 0) return 'no actor is known';
  if (recipients.length === 0 && actors.length < 2) return 'no recipient is known';
  return null;
}
