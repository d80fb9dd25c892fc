/**
 * Who decides at the desk, kept until the tab is closed and never in an address. In: a name and the server's token. Out: both,
 * and how a decision is sent.
 */
import { useSyncExternalStore } from 'react';
import type { Correction } from '../../record/merged.js';
import { send } from '../ask.js';

export interface Decider {
  readonly by: string;
  readonly token: string;
}

const NAME = 'elchi-desk';
const listeners = new Set<() => void>();
let current: Decider | null = read();

export function useDecider(): Decider | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );
}

/** Asks the server whether the token is its own before it is kept. Rejects with `Refused` where it is not. */
export async function signIn(decider: Decider): Promise<void> {
  await send('/api/token', {}, decider.token);
  keep(decider);
}

export function signOut(): void {
  keep(null);
}

function keep(decider: Decider | null): void {
  current = decider;
  try {
    if (decider === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(decider));
  } catch {
    // Storage may be forbidden; the token is then asked for again after a reload.
  }
  for (const tell of listeners) tell();
}

function read(): Decider | null {
  try {
    const kept: Partial<Decider> | null = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    return kept?.by && kept.token ? { by: kept.by, token: kept.token } : null;
  } catch {
    return null;
  }
}

export type Deciding = Pick<Correction, 'action' | 'record'> & Partial<Pick<Correction, 'other' | 'fields' | 'reason'>>;

/** @example await decide(decider, { action: 'reject', record: 'e1', reason: 'a match, not a visit' }) */
export async function decide({ by, token }: Decider, given: Deciding): Promise<Correction> {
  const correction: Correction = {
    id: newId(),
    other: null,
    fields: null,
    reason: '',
    ...given,
    by,
    at: new Date().toISOString(),
  };
  return send<Correction>('/api/corrections', correction, token);
}

/** 128 random bits; `randomUUID` is missing where the page came over plain HTTP from another machine. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, '0')).join('');
}
