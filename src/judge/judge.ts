/**
 * Whether the record bears a claim out. In: a claim, the ledger's answers to its question, the knowledge. Out: supported,
 * contradicted or not enough record, with reasons. What the record lacks never contradicts: only another known fact does.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Claim } from '../record/record.js';
import { judgeCount } from './counts.js';
import { judgeAnniversary, judgeDate } from './dates.js';
import { judgeFirst } from './firsts.js';
import { type Facts, type Judged, judged } from './judged.js';
import { judgeMembership, judgeOffice } from './offices.js';
import { judgeTotal } from './totals.js';

export type Judging = (claim: Claim, facts: Facts, knowledge: Knowledge) => Judged;

const BY_KIND: Readonly<Record<Claim['kind'], Judging>> = {
  count: judgeCount,
  first: judgeFirst,
  anniversary: judgeAnniversary,
  total: judgeTotal,
  office: judgeOffice,
  membership: judgeMembership,
  date: judgeDate,
};

/**
 * @example
 * const question = questionOf(claim, document.published);
 * judge(claim, { ...facts, events: await ask(question) }, knowledge).verdict // 'not enough record'
 */
export function judge(claim: Claim, facts: Facts, knowledge: Knowledge): Judged {
  if (claim.subject.length === 0) return judged(claim, 'not enough record', [{ id: 'subject.unknown', values: {} }]);
  return BY_KIND[claim.kind](claim, facts, knowledge);
}
