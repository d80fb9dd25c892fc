/**
 * What the overview asks. In: the address's query. Out: the question to the API, the command that asks the same, the views.
 */
import { months } from '../../tell/panel.js';

export const VIEWS = ['matrix', 'map', 'chord'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (query: URLSearchParams): View => VIEWS.find((it) => it === query.get('view')) ?? 'matrix';

const ASKED = ['since', 'until', 'type', 'quad', 'status', 'sources', 'of', 'most'] as const;

/** Only what the API takes, in its own order: the same question has the same text. */
export function matrixQuestion(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(ASKED.flatMap((it) => (query.get(it) ? [[it, query.get(it) ?? '']] : [])));
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
