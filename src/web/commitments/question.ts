/** The filters of commitments. In: the address's query. Out: the question to the API, the command that asks the same. */
import { COMMITMENT_STATUSES, type CommitmentStatus } from '../../judge/commitments.js';

const ASKED = ['by', 'to', 'status', 'due', 'since', 'on'] as const;

export function commitmentQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(ASKED.flatMap((it) => (query.get(it) ? [[it, query.get(it) ?? '']] : [])));
}

/** @example commitmentCommand(new URLSearchParams('by=KAZ&status=overdue')) // 'elchi commitments --by KAZ --status overdue' */
export function commitmentCommand(query: URLSearchParams): string {
  // Words of strangers: only what codes, days and statuses are made of.
  const flags = [...commitmentQuery(query)].map(([name, value]) => `--${name} ${value.replace(/[^\w,-]/gu, '')}`);
  return ['elchi commitments', ...flags].join(' ');
}

/** In the order in which one looks after them: what presses first, what is settled last. */
export const BOARD: readonly CommitmentStatus[] = [
  'overdue',
  'due',
  'announced',
  'under-way',
  'no-news',
  'partly',
  'kept',
  'superseded',
  'broken',
];

export const isStatus = (text: string): text is CommitmentStatus => COMMITMENT_STATUSES.includes(text as never);
