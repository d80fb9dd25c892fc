/**
 * What was said: dated quotations in the original words, newest first. In: speaker, words and dates in the address.
 * Out: a list, each line leading to its place in the article.
 */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { StatementPage, StatementRow } from '../../server/schema.js';
import { go, search, useAddress, withQuery } from '../address.js';
import { ask, type Problem, problemOf } from '../ask.js';
import { Uncovered } from '../feed/empty.js';
import { useKeys } from '../keys.js';
import { allRows, type Columns, take } from '../parts/export.js';
import { SaidList } from '../parts/said.js';
import { shellWord } from '../parts/shell.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { walkKeys } from '../parts/walk.js';
import { useWords } from '../words/words.js';

const FIELDS = ['speaker', 'text', 'since', 'until'] as const;

const COLUMNS: Columns<StatementRow> = {
  id: ({ statement }) => statement.id,
  speaker: ({ statement }) => statement.speaker,
  office: ({ statement }) => statement.office,
  for: ({ statement }) => statement.for,
  kind: ({ statement }) => statement.kind,
  words: ({ words }) => words.join(' … '),
  language: ({ document }) => document.language,
  published: ({ document }) => document.published?.start,
  outlet: ({ document }) => document.outlet,
  document: ({ document }) => document.id,
  url: ({ document }) => document.url,
  confidence: ({ statement }) => statement.confidence,
};

/** @example commandOf(new URLSearchParams({ speaker: 'Тоқаев' })) // "elchi statements --speaker 'Тоқаев'" */
const commandOf = (asked: URLSearchParams): string =>
  ['elchi statements', ...[...asked].map(([name, value]) => `--${name} ${shellWord(value)}`)].join(' ');

export function Statements(): ReactNode {
  const { t } = useWords();
  const { query } = useAddress();
  const asked = new URLSearchParams(FIELDS.flatMap((it) => (query.get(it) ? [[it, query.get(it) ?? '']] : [])));
  const question = search(asked);
  const { rows, next, state, problem, load } = useStatements(question);
  const list = useRef<HTMLDivElement>(null);
  useKeys({
    ...walkKeys(list, '.who a', 'li'),
    '/': () => document.querySelector<HTMLInputElement>('.statement-filters input')?.focus(),
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const changes = Object.fromEntries(FIELDS.map((it) => [it, String(values.get(it) ?? '').trim()]));
    go(withQuery({ path: '/statements', query }, changes));
  };

  return (
    <div className="statements">
      <h1>{t('statements.title')}</h1>
      <form className="statement-filters" onSubmit={submit} key={question}>
        {FIELDS.map((name) => (
          <label key={name}>
            {t(`statements.${name}`)}
            <input
              name={name}
              type={name === 'since' || name === 'until' ? 'date' : 'search'}
              defaultValue={query.get(name) ?? ''}
              autoComplete="off"
            />
          </label>
        ))}
        <button type="submit">{t('statements.find')}</button>
      </form>
      <Tools
        command={commandOf(asked)}
        take={take('statements', COLUMNS, () => allRows<StatementRow>('/api/statements', question))}
      />
      <div ref={list}>
        <SaidList rows={rows} />
      </div>
      {state === 'failed' && problem ? <Failed problem={problem} again={() => load()} /> : null}
      {state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {state === 'here' && rows.length === 0 ? (
        <Uncovered address={{ path: '/statements', query }}>
          {() => (
            <Plain>
              <h2>{t('statements.none')}</h2>
              <p>{t('statements.none-hint')}</p>
            </Plain>
          )}
        </Uncovered>
      ) : null}
      {state === 'here' && next !== null ? (
        <button type="button" onClick={() => load()}>
          {t('feed.more')}
        </button>
      ) : null}
    </div>
  );
}

interface State {
  readonly question: string;
  readonly rows: readonly StatementRow[];
  readonly next: string | null;
  readonly state: 'waiting' | 'here' | 'failed';
  readonly problem: Problem | null;
}

function useStatements(question: string): State & { load(): void } {
  const empty: State = { question, rows: [], next: null, state: 'waiting', problem: null };
  const [shown, setShown] = useState<State>(empty);
  const current = shown.question === question ? shown : empty;
  const load = (before: State = current, signal?: AbortSignal) => {
    const cursor =
      before.next === null ? '' : `${question === '' ? '?' : '&'}cursor=${encodeURIComponent(before.next)}`;
    ask<StatementPage>(`/api/statements${question}${cursor}`, signal).then(
      (page) =>
        setShown({ question, rows: [...before.rows, ...page.items], next: page.next, state: 'here', problem: null }),
      (error) => {
        if (!signal?.aborted) setShown({ ...before, state: 'failed', problem: problemOf(error) });
      },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question alone asks anew.
  useEffect(() => {
    const leave = new AbortController();
    load(empty, leave.signal);
    return () => leave.abort();
  }, [question]);
  return { ...current, load: () => load() };
}
