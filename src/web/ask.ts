/**
 * Asks the server. In: an address under `/api`. Out: its answer, or a `Problem` that says what, where and remedy.
 */
import { useEffect, useState } from 'react';
import type { ProblemBody } from '../server/schema.js';

export type Problem = Pick<ProblemBody, 'title' | 'status' | 'hint'> & Partial<Pick<ProblemBody, 'type'>>;

/** The server did not answer at all. */
export const NO_ANSWER: Problem = { title: '', status: 0 };

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

export async function ask<T>(address: string, signal?: AbortSignal): Promise<T> {
  return answered(address, { headers: { accept: 'application/json' }, signal: signal ?? null });
}

/** Posts. `token` for what changes the ledger. Example: `await send<Check>('/api/check', { text })`. */
export async function send<T>(address: string, body: object, token?: string): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const known = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return answered(address, { method: 'POST', headers: { ...headers, ...known }, body: JSON.stringify(body) });
}

async function answered<T>(address: string, request: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Refused(NO_ANSWER);
  }
  if (answer.ok) return answer.json() as Promise<T>;
  const problem = await answer.json().catch(() => ({ title: answer.statusText, status: answer.status }));
  throw new Refused(problem as Problem);
}

export type Asked<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The answer to one address, asked again when the address changes or `again` is called. */
export function useAsked<T>(address: string): readonly [Asked<T>, () => void] {
  const [round, setRound] = useState(0);
  const [asked, setAsked] = useState<Asked<T>>({ state: 'waiting' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again.
  useEffect(() => {
    const leave = new AbortController();
    setAsked({ state: 'waiting' });
    ask<T>(address, leave.signal).then(
      (value) => setAsked({ state: 'here', value }),
      (error) => {
        if (!leave.signal.aborted) setAsked({ state: 'failed', problem: problemOf(error) });
      },
    );
    return () => leave.abort();
  }, [address, round]);
  return [asked, () => setRound(round + 1)];
}

export function problemOf(error: unknown): Problem {
  return error instanceof Refused ? error.problem : { title: String(error), status: 0 };
}
