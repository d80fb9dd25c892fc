/**
 * What a screen shows when it has no rows: waiting, failed, and plain words. In: what happened. Out: words and a way on.
 */
import type { ReactNode } from 'react';
import type { Problem } from '../ask.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/words.js';

export function Plain({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="plain">{children}</div>;
}

interface FailedProps {
  readonly problem: Problem;
  readonly again?: () => void;
  /** The heading of the screen, where the failure is all that it shows. */
  readonly title?: string;
}

/** Not an empty list: the question was not answered. */
export function Failed({ problem, again, title }: FailedProps): ReactNode {
  const { t } = useWords();
  const said = problemWords(t, problem);
  return (
    <div className="plain failed" role="alert">
      {title === undefined ? null : <h1 className="unseen">{title}</h1>}
      <h2>
        <span aria-hidden="true">✕ </span>
        {t('state.failed')}
      </h2>
      <p>{said.title}</p>
      {said.hint ? <p className="soft">{said.hint}</p> : null}
      {again ? (
        <button type="button" onClick={again}>
          {t('state.again')}
        </button>
      ) : null}
    </div>
  );
}
