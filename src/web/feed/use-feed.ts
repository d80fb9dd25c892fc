/**
 * The rows of the feed, page by page. In: the filters. Out: rows so far, whether there are more, what went wrong.
 * What was read stays for as long as the page does: Back shows the same rows at the same place, at once.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MergedPage, MergedRow } from '../../server/routes/merged.js';
import { ask, type Problem, problemOf } from '../ask.js';

export interface FeedState {
  readonly rows: readonly MergedRow[];
  readonly next: string | null;
  readonly state: 'waiting' | 'here' | 'failed';
  readonly problem: Problem | null;
}

const WAITING: FeedState = { rows: [], next: null, state: 'waiting', problem: null };
/** The last few questions, newest last; more would only hold memory. */
const KEPT = 8;
const kept = new Map<string, FeedState>();

function keep(question: string, state: FeedState): void {
  kept.delete(question);
  kept.set(question, state);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

export function useFeed(question: string): { readonly feed: FeedState; more(): void; again(): void } {
  const [shown, setShown] = useState({ question, feed: kept.get(question) ?? WAITING });
  // A new question must not show the rows of the old one, not even for one picture.
  const feed = shown.question === question ? shown.feed : (kept.get(question) ?? WAITING);
  const busy = useRef<AbortController>(null);

  const load = useCallback((asked: string, before: FeedState) => {
    busy.current?.abort();
    const leave = new AbortController();
    busy.current = leave;
    const show = (state: FeedState) => {
      if (busy.current === leave) busy.current = null;
      keep(asked, state);
      setShown({ question: asked, feed: state });
    };
    setShown({ question: asked, feed: { ...before, state: 'waiting', problem: null } });
    const cursor = before.next === null ? '' : `${asked === '' ? '?' : '&'}cursor=${encodeURIComponent(before.next)}`;
    ask<MergedPage>(`/api/merged${asked}${cursor}`, leave.signal).then(
      (page) => show({ rows: [...before.rows, ...page.items], next: page.next, state: 'here', problem: null }),
      (error) => {
        if (!leave.signal.aborted) show({ ...before, state: 'failed', problem: problemOf(error) });
      },
    );
  }, []);

  useEffect(() => {
    const known = kept.get(question);
    if (known && known.state === 'here') setShown({ question, feed: known });
    else load(question, WAITING);
    return () => busy.current?.abort();
  }, [question, load]);

  return {
    feed,
    more: () => {
      if (feed.state !== 'waiting' && feed.next !== null) load(question, feed);
    },
    again: () => load(question, feed.rows.length > 0 ? feed : WAITING),
  };
}
