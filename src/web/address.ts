/**
 * The address is the state. In: the browser's location. Out: path and query as values that screens read,
 * and `go` to change them. A link copied from the address bar shows the same thing to somebody else.
 */
import { useSyncExternalStore } from 'react';

export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();
let current: Address = read();

function read(): Address {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

function changed(): void {
  current = read();
  for (const tell of listeners) tell();
}

// Screens put themselves where they were left; the browser would do so before their rows are there.
history.scrollRestoration = 'manual';
addEventListener('popstate', changed);

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useAddress(): Address {
  return useSyncExternalStore(listen, () => current);
}

/** Goes to an address of this page. `replace` for changes that Back should not walk through. */
export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (address === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(history.state, '', address);
  changed();
}

/** The address with some of the query's values changed; `null` or empty takes one out. Commas stay readable. */
export function withQuery({ path, query }: Address, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return path + search(next);
}

/** @example search(new URLSearchParams({ states: 'KAZ,TUR' })) // '?states=KAZ,TUR' */
export function search(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
