/**
 * How far the record reaches. In: rows of coverage and what was asked. Out: is there a document that could have told it,
 * and if not, the nearest month for which there is.
 */
import type { Coverage } from '../../server/schema.js';

export type Reach =
  | { readonly state: 'empty' }
  | { readonly state: 'not-covered'; readonly nearest: string | null }
  | { readonly state: 'covered'; readonly documents: number };

export interface Asked {
  readonly since: string | null;
  readonly until: string | null;
  readonly languages: readonly string[];
  /** The coverage is of some outlets only. */
  readonly sources: boolean;
}

/** @example reachOf(coverage, { since: '1990-01-01', until: '1990-12-31', languages: [], sources: [] }) // { state: 'not-covered', nearest: '2022-01' } */
export function reachOf({ documents, months }: Pick<Coverage, 'documents' | 'months'>, asked: Asked): Reach {
  if (documents === 0) return asked.sources ? { state: 'not-covered', nearest: null } : { state: 'empty' };
  const from = asked.since?.slice(0, 7) ?? '';
  const to = asked.until?.slice(0, 7) ?? '9999-12';
  const eligible = months.filter((it) => asked.languages.length === 0 || asked.languages.includes(it.language));
  // A document without a date may tell of any time, so it vouches for no time that was asked for.
  const anyTime = asked.since === null && asked.until === null;
  const inside = eligible.filter((it) => (it.month === null ? anyTime : it.month >= from && it.month <= to));
  if (inside.length > 0) return { state: 'covered', documents: inside.reduce((sum, it) => sum + it.documents, 0) };
  const known = eligible.flatMap((it) => (it.month ? [it.month] : []));
  const far = (month: string) =>
    month < from ? monthNumber(from) - monthNumber(month) : monthNumber(month) - monthNumber(to);
  return { state: 'not-covered', nearest: known.sort((a, b) => far(a) - far(b))[0] ?? null };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
