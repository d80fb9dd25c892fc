/**
 * What to ask the ledger before a claim can be judged: so much that every reading can be counted, and no more.
 * In: a claim and the day of its text. Out: a question, or null where the record of events has nothing to say.
 */
import type { Claim, DateRange } from '../record/record.js';
import type { Question } from './judged.js';

/** Example: `questionOf({ kind: 'count', predicate: 'visit', subject: ['AZE', 'KAZ'], … }, published)` asks for the dyad's meetings. */
export function questionOf(claim: Claim, published: DateRange | null): Question | null {
  const [one, other] = claim.subject;
  if (one === undefined) return null;
  const sides = other === undefined ? { states: [one] } : { dyad: [one, other] as const };
  const until = claim.period?.end ?? published?.end;
  const period = {
    ...(claim.kind === 'count' && claim.period ? { since: claim.period.start } : {}),
    ...(until === undefined ? {} : { until }),
  };
  if (claim.kind === 'count' || claim.kind === 'first') {
    const type = TYPES[claim.predicate];
    return type ? { ...sides, ...period, type } : null;
  }
  if (claim.kind === 'total') {
    const type = TOTALS[claim.predicate];
    return type ? { ...sides, ...period, type } : null;
  }
  if (claim.kind === 'date') {
    const type = TYPES[claim.predicate];
    return type ? { ...sides, type } : null;
  }
  return null;
}

const TYPES: Readonly<Record<string, Question['type']>> = {
  visit: ['CONSULT'],
  meet: ['CONSULT'],
  summit: ['CONSULT'],
  council: ['CONSULT'],
  hold: ['CONSULT'],
  recognize: ['SUPPORT'],
  embassy: ['SUPPORT'],
  ambassador: ['SUPPORT'],
  sign: ['SUPPORT'],
  relations: ['SUPPORT'],
  join: ['SUPPORT'],
  aid: ['AID'],
};

/** Totals that the record can count by itself. */
const TOTALS: Readonly<Record<string, Question['type']>> = { agreements: ['SUPPORT'], expelled: ['SANCTION'] };
