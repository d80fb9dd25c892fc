/**
 * Merging against gold: which reports tell the same event, which texts are copies. In: a folder with `reports.jsonl`
 * (docs/gold.md), a coder. Out: agreement of clusters, twice: over the gold's own events, so that only merging is
 * judged, and over what the coder read, as a user gets it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EVENT_TYPES, type EventType, LANGUAGES, STATUSES } from '../record/codebook.js';
import type { CodedDocument, CodedEvent, RawDocument } from '../record/record.js';
import { openStore, type Store } from '../store/store.js';
import { type Agreement, bCubed, type Mention, pairwise } from './clusters.js';
import { GoldError, type GoldEvent } from './gold.js';
import { matchEvents } from './match.js';

const ReportRow = z.object({
  id: z.string(),
  file: z.string(),
  lang: z.enum(LANGUAGES),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  published: z.iso.date().nullish(),
  events: z.array(
    z.object({
      event: z.string(),
      type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
      mode: z.string().nullish(),
      status: z.enum(STATUSES),
      actors: z.array(z.string()).min(1),
      recipients: z.array(z.string()),
      date: z.object({ start: z.iso.date(), end: z.iso.date() }).nullish(),
    }),
  ),
  copyOf: z.string().nullish(),
  relation: z.string().nullish(),
});
type ReportRow = z.output<typeof ReportRow>;

export interface ClusterFigures {
  readonly mentions: number;
  readonly pairwise: Agreement;
  readonly bCubed: Agreement;
}

export interface MergingEvaluation {
  readonly reports: number;
  readonly events: number;
  /** The gold's own events merged. */
  readonly given: ClusterFigures;
  /** What the coder read, merged: only events that the gold has too. */
  readonly coded: ClusterFigures;
  /** Texts: which are of one source. */
  readonly copies: ClusterFigures;
  /** Pairs that were merged and are two, or are one and were not: ids of reports and the gold's events. */
  readonly errors: readonly { readonly kind: 'false' | 'missed'; readonly left: string; readonly right: string }[];
}

const CLOCK = '2024-01-01T00:00:00Z';

/** Example: `(await evaluateMerging('gold/merge', coder)).given.bCubed.f1`. */
export async function evaluateMerging(
  folder: string,
  coder: (raw: RawDocument) => CodedDocument,
): Promise<MergingEvaluation> {
  const rows = await readReports(join(folder, 'reports.jsonl'));
  const coded: CodedDocument[] = [];
  for (const row of rows) {
    const content = await readFile(join(folder, row.file), 'utf8');
    const { url, outlet, published } = row;
    coded.push(
      coder({
        content,
        format: 'text',
        language: row.lang,
        ...(url && { url }),
        ...(outlet && { outlet }),
        ...(published && { published }),
      }),
    );
  }
  const given = await mentionsOf(
    rows,
    rows.map((row, at) => withGoldEvents(row, coded[at] as CodedDocument)),
    true,
  );
  const read = await mentionsOf(rows, coded, false);
  return {
    reports: rows.length,
    events: new Set(rows.flatMap(({ events }) => events.map(({ event }) => event))).size,
    given: figures(given.events),
    coded: figures(read.events),
    copies: figures(read.copies),
    errors: errorsOf(given.events),
  };
}

async function readReports(path: string): Promise<readonly ReportRow[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const parsed = ReportRow.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new GoldError(`${path}:${at + 1} is no report: ${issue?.path.join('.')}: ${issue?.message}`);
  });
}

interface Named extends Mention {
  readonly report: string;
}

async function mentionsOf(rows: readonly ReportRow[], documents: readonly CodedDocument[], given: boolean) {
  const store = await openStore(':memory:');
  try {
    await store.ingestAll(documents, CLOCK);
    const events: Named[] = [];
    const copies: Named[] = [];
    for (const [at, row] of rows.entries()) {
      const document = documents[at] as CodedDocument;
      const group = (await store.group(document.id))?.id ?? document.id;
      copies.push({ report: row.id, gold: originOf(row, rows), system: group });
      const found = given
        ? row.events.map((_, index) => index)
        : matchEvents(row.events.map(asGold), document.events, 'strict');
      for (const [index, one] of row.events.entries()) {
        const event = document.events[found[index] ?? -1];
        if (event) events.push({ report: row.id, gold: one.event, system: await clusterOf(event, store) });
      }
    }
    return { events, copies };
  } finally {
    await store.close();
  }
}

async function clusterOf({ id }: CodedEvent, store: Store): Promise<string> {
  return (await store.mergedEvent(id))?.id ?? id;
}

/** The text that a chain of copies began with. */
function originOf(row: ReportRow, rows: readonly ReportRow[]): string {
  const seen = new Set<string>();
  let at = row;
  while (at.copyOf && !seen.has(at.id)) {
    seen.add(at.id);
    const from = rows.find(({ id }) => id === at.copyOf);
    if (!from) return at.copyOf;
    at = from;
  }
  return at.id;
}

const asGold = (event: ReportRow['events'][number]): GoldEvent => ({
  type: event.type,
  mode: event.mode ?? null,
  status: event.status,
  actors: event.actors,
  recipients: event.recipients,
  date: event.date ?? null,
  required: true,
  background: false,
});

/** The document as the coder read it, with the gold's events in place of its own. */
function withGoldEvents(row: ReportRow, document: CodedDocument): CodedDocument {
  const events = row.events.map((event, at): CodedEvent => {
    const { type, status, actors, recipients } = event;
    // What the coder read of place and people is kept where it read the same event.
    const like = document.events[matchEvents([asGold(event)], document.events, 'strict')[0] ?? -1];
    return {
      id: `${document.id}.gold.${at + 1}`,
      type,
      mode: event.mode ?? null,
      status,
      context: like?.context ?? [],
      actors,
      recipients,
      people: like?.people ?? [],
      date: event.date ? { ...event.date, precision: 'day', basis: 'stated' } : null,
      announced: null,
      due: null,
      place: like?.place ?? null,
      background: false,
      reportedBy: null,
      confidence: 1,
      evidence: like?.evidence ?? [{ field: 'type', start: 0, end: Math.min(1, document.text.length), rule: 'gold' }],
    };
  });
  return { ...document, events, statements: [], commitments: [], claims: [], issues: [] };
}

function figures(mentions: readonly Mention[]): ClusterFigures {
  return { mentions: mentions.length, pairwise: pairwise(mentions), bCubed: bCubed(mentions) };
}

function errorsOf(mentions: readonly Named[]): MergingEvaluation['errors'] {
  const name = ({ report, gold }: Named) => `${report} ${gold}`;
  const errors: MergingEvaluation['errors'][number][] = [];
  for (const [at, left] of mentions.entries())
    for (const right of mentions.slice(at + 1)) {
      const [same, merged] = [left.gold === right.gold, left.system === right.system];
      if (same !== merged) errors.push({ kind: merged ? 'false' : 'missed', left: name(left), right: name(right) });
    }
  return errors;
}

/** Lines for people. */
export function mergingReport(
  { reports, events, given, coded, copies, errors }: MergingEvaluation,
  list: boolean,
): string[] {
  const cell = (value: number | null) => (value === null ? '–' : (100 * value).toFixed(1)).padStart(6);
  const row = (name: string, { mentions, ...some }: ClusterFigures) =>
    `${name.padEnd(24)}${String(mentions).padStart(9)}  ${[some.pairwise, some.bCubed]
      .map(({ precision, recall, f1 }) => `${cell(precision)}${cell(recall)}${cell(f1)}`)
      .join('   ')}`;
  return [
    `${reports} reports of ${events} events`,
    `${''.padEnd(24)}${'mentions'.padStart(9)}  pairs P     R    F1      B³ P     R    F1`,
    row('merging, events given', given),
    row('merging, events as read', coded),
    row('copies', copies),
    ...(list ? errors.map(({ kind, left, right }) => `${kind.padEnd(7)} ${left}  ~  ${right}`) : []),
  ];
}
