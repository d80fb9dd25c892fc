/**
 * What waits at the desk. In: a queue's name. Out: its items, page by page: two reports that may be one event, or a record that may
 * be wrong.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Judgement } from '../../record/merged.js';
import type { SecondLook } from '../../server/routes/desk.js';
import type { EventPage, EventRow } from '../../server/schema.js';
import { ask, type Problem, problemOf } from '../ask.js';

export const QUEUES = ['pairs', 'records', 'second'] as const;
export type Queue = (typeof QUEUES)[number];

/** Confidence below which records are looked through; the second is the usual one. */
export const THRESHOLDS = ['0.6', '0.75', '0.85', '0.95'] as const;

/** One of them: what the address says, else the usual one. Example: `threshold('0.6')`. */
export const threshold = (asked: string | null): string => THRESHOLDS.find((it) => it === asked) ?? THRESHOLDS[1];

export interface Item {
  /** Ids of its records, with a comma between: as it stands in the address. */
  readonly key: string;
  readonly kind: 'pair' | 'record';
  readonly ids: readonly string[];
  /** 0..1, of the rule; null where a person or nobody has judged. */
  readonly score: number | null;
  readonly because: readonly string[];
  /** Null until they are asked for. */
  readonly rows: readonly EventRow[] | null;
}

export interface Waiting {
  readonly items: readonly Item[];
  readonly state: 'waiting' | 'here' | 'failed';
  readonly problem: Problem | null;
  readonly next: string | null;
}

const NOTHING: Waiting = { items: [], state: 'waiting', problem: null, next: null };

/** `more` reads on; `again` starts anew. `by` says whose second look it is, `below` the confidence of doubtful records. */
export function useWaiting(queue: Queue, by: string, below: string): readonly [Waiting, () => void, () => void] {
  const [waiting, setWaiting] = useState(NOTHING);
  const round = useRef(0);
  const load = useCallback(
    (before: Waiting) => {
      const own = ++round.current;
      setWaiting({ ...before, state: 'waiting', problem: null });
      page({ queue, by, below }, before.next).then(
        ({ items, next }) => {
          if (own === round.current)
            setWaiting({ items: unique([...before.items, ...items]), state: 'here', problem: null, next });
        },
        (error) => {
          if (own === round.current) setWaiting({ ...before, state: 'failed', problem: problemOf(error) });
        },
      );
    },
    [queue, by, below],
  );
  useEffect(() => {
    load(NOTHING);
    return () => {
      round.current += 1;
    };
  }, [load]);
  return [waiting, () => load(waiting), () => load(NOTHING)];
}

interface Question {
  readonly queue: Queue;
  readonly by: string;
  readonly below: string;
}

async function page({ queue, by, below }: Question, cursor: string | null): Promise<Pick<Waiting, 'items' | 'next'>> {
  const on = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  if (queue === 'pairs') {
    const { items, next } = await ask<{ items: Judgement[]; next: string | null }>(`/api/doubts${on}`);
    return { items: items.map(pairOf), next };
  }
  if (queue === 'records') {
    const { items, next } = await ask<EventPage>(`/api/uncertain?below=${below}${on.replace('?', '&')}`);
    return { items: items.map((it) => itemOf([it.event.id], [it])), next };
  }
  if (by === '') return { items: [], next: null };
  const { items } = await ask<SecondLook>(`/api/second?by=${encodeURIComponent(by)}`);
  const whole = items.filter((it) => it.records.length === (it.kind === 'pair' ? 2 : 1));
  return {
    items: whole.map((it) =>
      itemOf(
        it.records.map((row) => row.event.id),
        it.records,
      ),
    ),
    next: null,
  };
}

/** An item that a copied address names. */
export function itemOf(ids: readonly string[], rows: readonly EventRow[] | null = null): Item {
  return { key: ids.join(','), kind: ids.length === 2 ? 'pair' : 'record', ids, score: null, because: [], rows };
}

function pairOf({ left, right, score, because }: Judgement): Item {
  return { ...itemOf([left, right]), score, because };
}

function unique(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((it) => [it.key, it])).values()];
}
