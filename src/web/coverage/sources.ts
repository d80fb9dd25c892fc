/** Coverage gathered by outlet. In: its rows. Out: one value for each outlet, the largest first. */
import type { Coverage } from '../../server/schema.js';

export interface Source {
  readonly outlet: string | null;
  readonly languages: readonly string[];
  readonly documents: number;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

export function sourcesOf(rows: Coverage['rows']): readonly Source[] {
  const outlets = [...new Set(rows.map((it) => it.outlet))];
  return outlets
    .map((outlet) => {
      const own = rows.filter((it) => it.outlet === outlet);
      const months = own.flatMap((it) => (it.month ? [it.month] : [])).sort();
      return {
        outlet,
        languages: [...new Set(own.map((it) => it.language))],
        documents: own.reduce((sum, it) => sum + it.documents, 0),
        events: own.reduce((sum, it) => sum + it.events, 0),
        first: months[0] ?? null,
        last: months.at(-1) ?? null,
      };
    })
    .sort((a, b) => b.documents - a.documents);
}
