/** The time that a claim is about. In: a claim, an event, how far the ledger reaches. Out: whether one lies in the other, and what is not covered. */
import type { MergedEvent } from '../record/merged.js';
import type { Claim } from '../record/record.js';
import { firstDay } from './deeds.js';
import type { Facts, Reason } from './judged.js';

export function isWithin(event: MergedEvent, { period }: Claim): boolean {
  if (!period) return true;
  const day = firstDay(event);
  return day !== '' && period.start <= day && day <= period.end;
}

/** The ledger does not reach over the whole period that the claim is about. */
export function coverage(claim: Claim, { reach }: Facts): readonly Reason[] {
  if (!reach) return [{ id: 'record.none', values: {} }];
  const { period } = claim;
  if (!period) return [{ id: 'record.coverage', values: { first: reach.first, last: reach.last } }];
  // ("2022-05" reaches to the end of May)
  if (reach.first <= period.start && period.end.slice(0, reach.last.length) <= reach.last) return [];
  return [
    {
      id: 'record.period',
      values: { first: reach.first, last: reach.last, start: period.start, end: period.end },
    },
  ];
}

/** "The first visit this year, in five years": first within a time, not of a day. */
export function isSpan({ period }: Claim): boolean {
  return period !== null && period.start.slice(0, 7) !== period.end.slice(0, 7);
}
