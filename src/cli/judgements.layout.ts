/** How judgements on two reports are shown: the same columns for `judge` and `desk`, as a table and as CSV. */
import type { Judgement } from '../record/merged.js';
import type { LedgerEvent } from '../store/query.js';
import type { Store } from '../store/store.js';
import { act } from './events.layout.js';
import type { Layout } from './format.js';

export interface JudgementRow extends Judgement {
  readonly one: LedgerEvent | null;
  readonly other: LedgerEvent | null;
}

/** Judgements with both of their reports, asked for as they are printed; null where one is no longer there. */
export async function* judgementRows(
  store: Store,
  judgements: Iterable<Judgement> | AsyncIterable<Judgement>,
): AsyncGenerator<JudgementRow> {
  for await (const it of judgements)
    yield { ...it, one: await store.event(it.left), other: await store.event(it.right) };
}

export const judgementLayout: Layout<JudgementRow, JudgementRow> = {
  rows: (row) => [row],
  columns: [
    { head: 'verdict', cell: ({ verdict }) => verdict },
    { head: 'score', cell: ({ score }) => score?.toFixed(2) ?? '', right: true },
    { head: 'by', cell: ({ by }) => by },
    { head: 'one', cell: ({ one, left }) => (one ? act(one.event) : left) },
    { head: 'other', cell: ({ other, right }) => (other ? act(other.event) : right) },
    { head: 'because', cell: ({ because }) => because.join('; '), gives: true },
  ],
  csv: {
    left: ({ left }) => left,
    right: ({ right }) => right,
    verdict: ({ verdict }) => verdict,
    score: ({ score }) => score,
    because: ({ because }) => because.join('; '),
    by: ({ by }) => by,
    at: ({ at }) => at,
    left_words: ({ one }) => one?.passage?.text ?? null,
    right_words: ({ other }) => other?.passage?.text ?? null,
  },
};
