/** The status of a promise. In: the status, and whether it came only after the deadline. Out: a sign of its own and the word. */
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

interface Status {
  readonly status: CommitmentStatus;
  readonly late?: boolean;
}

export function StatusWord({ status, late = false }: Status): ReactNode {
  const { t } = useWords();
  return (
    <span className="promise-status" data-status={status}>
      <span aria-hidden="true" className="promise-sign">
        {SIGNS[status]}
      </span>
      {t(`commitment.${status}`)}
      {late ? `, ${t('because.late')}` : ''}
    </span>
  );
}
