/** Coverage of outlets, which stands by language. In: its rows. Out: one value for each outlet, the largest first. */
import type { Coverage } from '../../server/schema.js';

type Row = Coverage['outlets'][number];

export interface Source extends Omit<Row, 'language'> {
  readonly languages: readonly string[];
}

export function sourcesOf(rows: readonly Row[]): readonly Source[] {
  const sources = new Map<string | null, Source>();
  for (const { language, ...it } of rows) {
    const known = sources.get(it.outlet);
    sources.set(it.outlet, known ? together(known, it, language) : { ...it, languages: [language] });
  }
  return [...sources.values()].sort((a, b) => b.documents - a.documents);
}

function together(one: Source, other: Omit<Row, 'language'>, language: string): Source {
  const months = [one.first, one.last, other.first, other.last].filter((it) => it !== null).sort();
  return {
    outlet: one.outlet,
    languages: [...one.languages, language],
    documents: one.documents + other.documents,
    events: one.events + other.events,
    first: months[0] ?? null,
    last: months.at(-1) ?? null,
  };
}
