/**
 * An explanation as text. In: a coded document with its trace, perhaps one event of it. Out: lines. Marks are
 * colours on a terminal and brackets elsewhere; a number tells the record that the words belong to.
 */
import type { CodedWithTrace } from '../pipeline.js';
import { passageOf } from '../record/passage.js';
import type { CodedDocument, CodedEvent, Evidence, Span, TraceEntry } from '../record/record.js';
import { dayOf } from '../tell/dates.js';
import { sides } from './events.layout.js';
import type { Io } from './io.js';

type Paint = Io['paint'];

/** Example: `explanation(coded, null, (_, text) => text)`. */
export function explanation({ document, trace }: CodedWithTrace, only: string | null, paint: Paint): string[] {
  const shown = only === null ? document.events : document.events.filter((it) => it.id === only);
  const number = new Map(shown.map((it, at) => [it.id, at + 1]));
  const marked = markedText(document, shown, number, paint, only !== null);
  return [
    paint('bold', document.title ?? '(no title)'),
    [document.outlet, dayOf(document.published), document.language, document.id].filter(Boolean).join(' · '),
    '',
    ...marked,
    ...shown.flatMap((it) => ['', ...eventLines(it, number.get(it.id) ?? 0, document, trace, paint)]),
    ...(only === null ? wholeDocument(document, trace, paint) : []),
  ];
}

function eventLines(
  event: CodedEvent,
  number: number,
  document: CodedDocument,
  trace: readonly TraceEntry[],
  paint: Paint,
): string[] {
  const what = [event.type, event.mode].filter(Boolean).join(' ');
  const place = event.place ? `, ${[event.place.city, event.place.state].filter(Boolean).join(', ')}` : '';
  const head = `[${number}] ${what}  ${sides(event)}  ${dayOf(event.date)}${place}  ${event.status}`;
  const rest = [
    event.context.join(', '),
    event.background ? 'background' : '',
    event.reportedBy ? `reported by ${event.reportedBy}` : '',
    `confidence ${event.confidence.toFixed(2)}`,
    event.id,
  ];
  return [
    paint('bold', head),
    `    ${paint('dim', rest.filter(Boolean).join(' · '))}`,
    ...event.evidence.map((it) => evidenceLine(it, document.text, paint)),
    ...(event.inferred ?? []).map((it) => `    ${it.field.padEnd(11)} ${paint('dim', `inferred from ${it.from}`)}`),
    ...event.people.map(
      (it) => `    ${'person'.padEnd(11)} ${[it.name, it.office, it.for].filter(Boolean).join(', ')}`,
    ),
    ...trace.filter((it) => it.event === event.id).map((it) => traceLine(it, document.text, paint)),
  ];
}

function evidenceLine(it: Evidence, text: string, paint: Paint): string {
  return `    ${it.field.padEnd(11)} ${quote(text, it)}  ${paint('dim', `${it.rule} ${it.start}–${it.end}`)}`;
}

function traceLine(it: TraceEntry, text: string, paint: Paint): string {
  const sign = { kept: '+', rejected: '−', merged: '=' }[it.outcome];
  return `    ${sign} ${quote(text, it)}  ${it.because}  ${paint('dim', `${it.rule} ${it.start}–${it.end}`)}`;
}

function wholeDocument(document: CodedDocument, trace: readonly TraceEntry[], paint: Paint): string[] {
  const part = (head: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', paint('bold', head), ...lines] : [];
  const { text } = document;
  const known = new Set(document.events.map((it) => it.id));
  return [
    ...part(
      'Statements',
      document.statements.flatMap((it) => [
        `    ${it.kind}: ${[it.speaker ?? 'unnamed', it.office, it.for].filter(Boolean).join(', ')}`,
        ...it.spans.map((span) => `      ${quote(text, span)}`),
        ...it.evidence.map((one) => `  ${evidenceLine(one, text, paint)}`),
      ]),
    ),
    ...part(
      'Claims',
      document.claims.map((it) =>
        `    ${it.kind}: ${it.subject.join(', ')} ${it.predicate} ${it.value ?? ''} ${it.verdict ?? ''}`.trimEnd(),
      ),
    ),
    ...part(
      'Commitments',
      document.commitments.map(
        (it) => `    ${it.by.join(', ')} → ${it.to.join(', ')}: ${quote(text, it.what)}  due ${dayOf(it.due)}`,
      ),
    ),
    ...part(
      'Rejected',
      trace.filter((it) => it.event === undefined || !known.has(it.event)).map((it) => traceLine(it, text, paint)),
    ),
    ...part(
      'Not article',
      document.dropped.map((it) => `    ${it.reason.padEnd(11)} ${quote(text, it)}`),
    ),
    ...part(
      'Issues',
      document.issues.map(
        (it) => `    ${it.severity}: ${it.message}${it.hint ? ` (${it.hint})` : ''}  ${paint('dim', it.id)}`,
      ),
    ),
  ];
}

/** Long stretches are shown by their ends. */
function quote(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return `“${words.length > 90 ? `${words.slice(0, 50)} … ${words.slice(-30)}` : words}”`;
}

/** The text, or for one event its sentences, with the evidence marked and what is not article dimmed. */
function markedText(
  document: CodedDocument,
  events: readonly CodedEvent[],
  number: ReadonlyMap<string, number>,
  paint: Paint,
  sentencesOnly: boolean,
): string[] {
  const marks = events
    .flatMap((event) => event.evidence.map((it) => ({ ...it, number: number.get(event.id) ?? 0 })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const stretch = (from: number, to: number) => {
    let out = '';
    let at = from;
    for (const mark of marks) {
      // Words that serve two records are marked for the first.
      if (mark.start < at || mark.end > to) continue;
      const words = document.text.slice(mark.start, mark.end);
      const label = `[${mark.number} ${words}]`;
      out += plain(document, at, mark.start, paint) + paint(mark.field === 'type' ? ['bold', 'yellow'] : 'cyan', label);
      at = mark.end;
    }
    return out + plain(document, at, to, paint);
  };
  if (!sentencesOnly) return stretch(0, document.text.length).split('\n');
  const passages = events.flatMap((event) => event.evidence.map((it) => passageOf(document.text, [it])));
  const starts = new Map(passages.flatMap((it) => (it ? [[it.start, it] as const] : [])));
  return [...starts.values()]
    .sort((a, b) => a.start - b.start)
    .map((it) => stretch(it.start, it.start + it.text.length));
}

function plain(document: CodedDocument, from: number, to: number, paint: Paint): string {
  let out = '';
  let at = from;
  for (const it of document.dropped) {
    const [start, end] = [Math.max(it.start, at), Math.min(it.end, to)];
    if (start >= end) continue;
    out += document.text.slice(at, start) + paint(['dim', 'strikethrough'], document.text.slice(start, end));
    at = end;
  }
  return out + document.text.slice(at, to);
}
