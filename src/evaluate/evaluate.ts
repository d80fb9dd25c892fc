/**
 * Evaluate: how well the coder does against gold. In: gold files and a coder. Out: scores per language, split
 * and type with 95 % intervals, and every miss. Numbers fall out of counts that are added up over documents
 * (micro average), so that a long document weighs as much as it holds.
 */
import type { CodedDocument, RawDocument } from '../record/record.js';
import { bootstrap, type Interval } from './bootstrap.js';
import { type GoldFilter, rawOf, readGold } from './gold.js';
import type { SamePerson } from './match.js';
import { type Counts, type DocumentScore, type Found, type Share, scoreDocument } from './score.js';

export interface Evaluation {
  readonly documents: readonly DocumentScore[];
  readonly total: Scored;
  /** By language, and by language and split: `tr`, `tr/dev`, `tr/test`. */
  readonly groups: Readonly<Record<string, Scored>>;
  readonly byType: Readonly<Record<string, Found>>;
}

export interface Scored {
  readonly counts: Counts;
  readonly figures: Figures;
  /** 95 % of resamples of the documents lie within. */
  readonly interval: { readonly precision: Interval; readonly recall: Interval; readonly f1: Interval };
}

/** Shares from 0 to 1, rounded to four places; null where there is nothing to share. */
export type Figures = Readonly<Record<(typeof FIGURES)[number], number | null>>;

export const FIGURES = [
  'precision',
  'recall',
  'f1',
  'loosePrecision',
  'looseRecall',
  'looseF1',
  'mode',
  'status',
  'date',
  'dateLoose',
  'place',
  'people',
  'statementPrecision',
  'statementRecall',
  'words',
  'dropped',
  'lost',
  'claims',
  'language',
  'published',
] as const;

/**
 * `samePerson` tells whether two spellings name one listed person; without it only likeness of surnames counts.
 *
 * Example: `await evaluate(['gold/tr.jsonl'], (raw) => codeDocument(raw, resources).document, { split: 'dev' })`.
 */
export async function evaluate(
  goldPaths: readonly string[],
  coder: (raw: RawDocument) => CodedDocument,
  filter: GoldFilter = {},
  samePerson?: SamePerson,
): Promise<Evaluation> {
  const gold = (await Promise.all(goldPaths.map((it) => readGold(it, filter)))).flat();
  const documents: DocumentScore[] = [];
  for (const row of gold) {
    const raw = await rawOf(row);
    documents.push(scoreDocument(row, coder(raw), Buffer.from(raw.content).toString('utf8'), samePerson));
  }
  return summarize(documents);
}

/** Adds up the scores of documents. */
export function summarize(documents: readonly DocumentScore[]): Evaluation {
  const groups: Record<string, DocumentScore[]> = {};
  for (const it of documents) {
    for (const key of [it.lang, `${it.lang}/${it.split}`]) groups[key] = [...(groups[key] ?? []), it];
  }
  const byType: Record<string, Found> = {};
  for (const it of documents) {
    for (const [type, found] of Object.entries(it.byType)) byType[type] = add(byType[type], found);
  }
  return {
    documents,
    total: scored(documents),
    groups: Object.fromEntries(Object.entries(groups).map(([key, some]) => [key, scored(some)])),
    byType,
  };
}

function scored(documents: readonly DocumentScore[]): Scored {
  const each = documents.map((it) => it.counts);
  const sum = (some: readonly Counts[]) => some.reduce<Counts | undefined>((total, it) => add(total, it), undefined);
  const counts = sum(each) ?? NOTHING;
  const of = (field: 'precision' | 'recall' | 'f1') =>
    bootstrap(each, (some) => {
      const strict = some.reduce<Found | undefined>((total, it) => add(total, it.strict), undefined);
      return strict ? ratesOf(strict)[field] : null;
    });
  return {
    counts,
    figures: figuresOf(counts),
    interval: { precision: of('precision'), recall: of('recall'), f1: of('f1') },
  };
}

export function figuresOf(counts: Counts): Figures {
  const strict = ratesOf(counts.strict);
  const loose = ratesOf(counts.loose);
  const statements = ratesOf(counts.statements);
  return {
    ...strict,
    loosePrecision: loose.precision,
    looseRecall: loose.recall,
    looseF1: loose.f1,
    mode: rate(counts.mode),
    status: rate(counts.status),
    date: rate(counts.date),
    dateLoose: rate(counts.dateLoose),
    place: rate(counts.place),
    people: rate(counts.people),
    statementPrecision: statements.precision,
    statementRecall: statements.recall,
    words: rate(counts.words),
    dropped: rate(counts.dropped),
    lost: rate(counts.lost),
    claims: rate(counts.claims),
    language: rate(counts.language),
    published: rate(counts.published),
  };
}

export function ratesOf({ precision, recall }: Found): {
  precision: number | null;
  recall: number | null;
  f1: number | null;
} {
  const [p, r] = [rate(precision), rate(recall)];
  const f1 = p === null || r === null ? null : p + r === 0 ? 0 : round((2 * p * r) / (p + r));
  return { precision: p, recall: r, f1 };
}

const rate = ({ right, of }: Share) => (of === 0 ? null : round(right / of));
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Adds numbers field by field, to any depth. */
function add<T extends object>(one: T | undefined, other: T): T {
  const sum: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(other)) {
    const before = one?.[key as keyof T];
    sum[key] =
      typeof value === 'number'
        ? value + ((before as number | undefined) ?? 0)
        : add(before as object | undefined, value as object);
  }
  return sum as T;
}

const none = (): Share => ({ right: 0, of: 0 });
const nobody = (): Found => ({ precision: none(), recall: none() });
const NOTHING: Counts = {
  documents: 0,
  strict: nobody(),
  loose: nobody(),
  duplicates: 0,
  mode: none(),
  status: none(),
  date: none(),
  dateLoose: none(),
  place: none(),
  people: none(),
  statements: nobody(),
  words: none(),
  dropped: none(),
  lost: none(),
  claims: none(),
  language: none(),
  published: none(),
  breaches: 0,
};
