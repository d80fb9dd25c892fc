/** An evaluation as text for people. In: the evaluation. Out: lines; every number is a share in per cent. */
import { type Evaluation, ratesOf, type Scored } from './evaluate.js';
import type { DocumentScore, Miss } from './score.js';

/** What `report` needs from the terminal. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };

/** Example: `report(evaluation, { misses: true }).join('\n')`. */
export function report(evaluation: Evaluation, options: { misses?: boolean; style?: Style } = {}): string[] {
  const style = options.style ?? PLAIN;
  return [
    ...groupTable(evaluation, style),
    '',
    ...typeTable(evaluation, style),
    ...(options.misses ? evaluation.documents.flatMap((it) => missesOf(it, style)) : []),
  ];
}

const percent = (value: number | null) => (value === null ? '–' : (value * 100).toFixed(1));

const COLUMNS: readonly (readonly [string, (it: Scored) => string])[] = [
  ['docs', (it) => String(it.counts.documents)],
  ['P', (it) => percent(it.figures.precision)],
  ['R', (it) => percent(it.figures.recall)],
  ['F1', (it) => percent(it.figures.f1)],
  ['95 %', (it) => (it.interval.f1 ? it.interval.f1.map((value) => (value * 100).toFixed(0)).join('–') : '–')],
  ['loose P', (it) => percent(it.figures.loosePrecision)],
  ['R', (it) => percent(it.figures.looseRecall)],
  ['twice', (it) => String(it.counts.duplicates)],
  ['mode', (it) => percent(it.figures.mode)],
  ['status', (it) => percent(it.figures.status)],
  ['date', (it) => percent(it.figures.date)],
  ['~date', (it) => percent(it.figures.dateLoose)],
  ['place', (it) => percent(it.figures.place)],
  ['said P', (it) => percent(it.figures.statementPrecision)],
  ['R', (it) => percent(it.figures.statementRecall)],
  ['words', (it) => percent(it.figures.words)],
  ['dropped', (it) => percent(it.figures.dropped)],
  ['lost', (it) => percent(it.figures.lost)],
  ['claims', (it) => percent(it.figures.claims)],
  ['lang', (it) => percent(it.figures.language)],
  ['publ', (it) => percent(it.figures.published)],
  ['unsound', (it) => String(it.counts.breaches)],
];

function groupTable(evaluation: Evaluation, style: Style): string[] {
  const groups = Object.entries(evaluation.groups).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = [...groups, ['all', evaluation.total] as const].map(([name, it]) => [
    name,
    ...COLUMNS.map(([, cell]) => cell(it)),
  ]);
  return aligned([['', ...COLUMNS.map(([head]) => head)], ...rows], style);
}

function typeTable(evaluation: Evaluation, style: Style): string[] {
  const rows = Object.entries(evaluation.byType)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, found]) => {
      const { precision, recall, f1 } = ratesOf(found);
      const { precision: p, recall: r } = found;
      return [type, percent(precision), `${p.right}/${p.of}`, percent(recall), `${r.right}/${r.of}`, percent(f1)];
    });
  return aligned([['type', 'P', 'right/coded', 'R', 'found/required', 'F1'], ...rows], style);
}

function aligned(rows: readonly (readonly string[])[], style: Style): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((it) => it[at]?.length ?? 0)));
  return rows.map((row, line) => {
    const text = row.map((it, at) => (at === 0 ? it.padEnd(widths[at] ?? 0) : it.padStart(widths[at] ?? 0))).join('  ');
    return line === 0 ? style.bold(text) : text;
  });
}

function missesOf(document: DocumentScore, style: Style): string[] {
  const part = (head: string, misses: readonly Miss[]) =>
    misses.flatMap((it) => [
      `  ${head} ${it.what}  ${style.dim(`(${[it.because, it.rule, it.note].filter(Boolean).join('; ')})`)}`,
      ...(it.words ? [`      ${it.words.length > 260 ? `${it.words.slice(0, 260)}…` : it.words}`] : []),
    ]);
  const lines = [
    ...part('missed', document.missed),
    ...part('false ', document.falseOnes),
    ...part('missed statement', document.missedStatements),
    ...part('false  statement', document.falseStatements),
    ...document.notFound.map((it) => `  gold words not in the stored text: ${it.slice(0, 120)}`),
  ];
  const { strict } = document.counts;
  const head = `${document.id}  found ${strict.recall.right} of ${strict.recall.of}, right ${strict.precision.right} of ${strict.precision.of}`;
  return ['', style.bold(head), ...lines];
}
