/**
 * What the overview asks. In: the address's query. Out: the question to the API, the command that asks the same, the views.
 */
import { EVENT_TYPES, TYPES } from '../../record/codebook.js';
import { months } from '../../tell/panel.js';

export const VIEWS = ['matrix', 'map', 'chord'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (query: URLSearchParams): View => VIEWS.find((it) => it === query.get('view')) ?? 'matrix';

const ASKED = ['since', 'until', 'type', 'quad', 'status', 'sources', 'of', 'most'] as const;

/** Only what the API takes, in its own order: the same question has the same text. */
export function matrixQuestion(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(ASKED.flatMap((it) => (query.get(it) ? [[it, query.get(it) ?? '']] : [])));
}

/** The events that are counted, as `/api/merged` takes the question. */
export function eventQuestion(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams({ status: query.get('status') ?? 'happened,ongoing' });
  for (const name of ['since', 'until'] as const) if (query.get(name)) asked.set(name, query.get(name) ?? '');
  const quads = (query.get('quad') ?? '').split(',').filter(Boolean);
  const types = (query.get('type') ?? '').split(',').filter(Boolean);
  const wanted = EVENT_TYPES.filter(
    (it) =>
      (types.length === 0 || types.includes(it)) && (quads.length === 0 || quads.includes(String(TYPES[it].quad))),
  );
  if (types.length > 0 || quads.length > 0) asked.set('type', wanted.join(','));
  if (query.get('of')) asked.set('states', query.get('of') ?? '');
  if (query.get('sources')) asked.set('corroboration', query.get('sources') ?? '');
  return asked;
}

interface Reach {
  readonly first: string;
  readonly last: string;
}

/** @example panelCommand(query, ['KAZ', 'TUR'], { first: '2022-01', last: '2022-12' }) // 'elchi panel --states KAZ,TUR --from 2022-01 --to 2022-12' */
export function panelCommand(query: URLSearchParams, actors: readonly string[], { first, last }: Reach): string {
  const [since, until] = [query.get('since')?.slice(0, 7) ?? first, query.get('until')?.slice(0, 7) ?? last];
  const sources = query.get('sources');
  return [
    `elchi panel --states ${actors.join(',')} --from ${since} --to ${until}`,
    ...(query.get('type') ? ['--by type'] : []),
    ...(sources ? [`--sources ${Number(sources)}`] : []),
  ].join(' ');
}

/** Every month of the record, that of the address too. */
export function monthsBetween({ first, last }: Reach): readonly string[] {
  return first === '' || last === '' ? [] : months(first, last);
}
