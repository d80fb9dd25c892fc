/**
 * The filters of the feed: one list of names, the same in the address, in the API and on the command line.
 * In: the address's query. Out: values to show, the question to the API, the command that asks the same.
 */

export const LIST_FILTERS = ['states', 'type', 'mode', 'status', 'context', 'language', 'source'] as const;
export const PLAIN_FILTERS = ['dyad', 'since', 'until', 'corroboration', 'text'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];
export type PlainFilter = (typeof PLAIN_FILTERS)[number];
export const FILTERS: readonly (ListFilter | PlainFilter)[] = [...LIST_FILTERS, ...PLAIN_FILTERS];

export function listOf(query: URLSearchParams, name: ListFilter): readonly string[] {
  return (query.get(name) ?? '').split(',').filter(Boolean);
}

/** The value with one word put in or, if it was there, taken out. */
export function toggled(values: readonly string[], value: string): string {
  return (values.includes(value) ? values.filter((it) => it !== value) : [...values, value]).join(',');
}

/** Only the filters, in their own order: the same question has the same text. */
export function filterQuery(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value) kept.set(name, value);
  }
  return kept;
}

/** @example command(new URLSearchParams('states=KAZ,TUR&text=Hazar enerji')) // "elchi events --merged --states KAZ,TUR --text 'Hazar enerji'" */
export function command(query: URLSearchParams): string {
  const flags = [...filterQuery(query)].map(([name, value]) => `--${name} ${shellWord(value)}`);
  return ['elchi events --merged', ...flags].join(' ');
}

/** Filters are words of strangers: quoted, so that a copied command does nothing else. */
function shellWord(value: string): string {
  return /^[\p{L}\p{N}_.,:-]+$/u.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
