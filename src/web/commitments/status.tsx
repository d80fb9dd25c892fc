/** The status of a promise. In: the status. Out: a sign of its own and the word. */
import type { ReactNode } from 'react';
import type { CommitmentStatus } from '../../judge/commitments.js';
import { useWords } from '../words/words.js';

const SIGNS: Readonly<Record<CommitmentStatus, string>> = {
  announced: '○',
  'under-way': '→',
  due: '!',
  kept: '✓',
  partly: '½',
  superseded: '↷',
  overdue: '?',
  'no-news': '…',
  broken: '✕',
};

export function StatusWord({ status }: { readonly status: CommitmentStatus }): ReactNode {
  const { t } = useWords();
  return (
    <span className="promise-status" data-status={status}>
      <span aria-hidden="true" className="promise-sign">
        {SIGNS[status]}
      </span>
      {t(`commitment.${status}`)}
    </span>
  );
}
