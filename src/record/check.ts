/**
 * The invariants that every coded document keeps, whatever the language and the rule.
 * In: a coded document. Out: the breaches, as issues; none for a sound document.
 * Schemas say what a value looks like; this says that the values belong together.
 */
import { isMode } from './codebook.js';
import type { CodedDocument, CodedEvent, Issue, Span } from './record.js';

/**
 * Checks spans, evidence, modes, ids and references of a document.
 *
 * @example checkDocument(document) // [{ id: 'record.span-outside', severity: 'error', message: '…', start: 9, end: 12 }]
 */
export function checkDocument(document: CodedDocument): Issue[] {
  return [
    ...spansInText(document),
    ...idsUnique(document),
    ...document.events.flatMap(eventSound),
    ...document.statements.flatMap((it) => [
      ...(it.spans.length === 0 ? [breach('no-words', `statement ${it.id} has no span of the words said`)] : []),
      ...(it.evidence.length === 0 ? [breach('no-evidence', `statement ${it.id} has no evidence`)] : []),
    ]),
    ...document.claims
      .filter((it) => it.evidence.length === 0)
      .map((it) => breach('no-evidence', `claim ${it.id} has no evidence`)),
    ...commitmentsRefer(document),
  ];
}

function spansInText(document: CodedDocument): Issue[] {
  const { text } = document;
  const named: [string, readonly Span[]][] = [
    ['language', document.languages],
    ['dropped', document.dropped],
    ...document.events.map((it): [string, readonly Span[]] => [`event ${it.id}`, it.evidence]),
    ...document.statements.map((it): [string, readonly Span[]] => [
      `statement ${it.id}`,
      [...it.spans, ...it.evidence],
    ]),
    ...document.claims.map((it): [string, readonly Span[]] => [`claim ${it.id}`, it.evidence]),
    ['commitment', document.commitments.map((it) => it.what)],
  ];
  return named.flatMap(([what, spans]) =>
    spans.flatMap((span) => {
      const wrong = spanWrong(span, text);
      return wrong ? [breach(wrong[0], `${what}: span ${span.start}–${span.end} ${wrong[1]}`, span)] : [];
    }),
  );
}

function spanWrong(span: Span, text: string): [string, string] | null {
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end)) return ['span-outside', 'is not whole numbers'];
  if (span.start < 0 || span.end > text.length) return ['span-outside', `is outside the text of ${text.length}`];
  if (span.start >= span.end) return ['span-empty', 'is empty'];
  if (splitsPair(text, span.start) || splitsPair(text, span.end)) return ['span-torn', 'cuts a character in two'];
  return null;
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function idsUnique(document: CodedDocument): Issue[] {
  const seen = new Set<string>();
  return [...document.events, ...document.statements, ...document.claims].flatMap(({ id }) => {
    if (seen.has(id)) return [breach('id-twice', `the id ${id} stands for two records`)];
    seen.add(id);
    return [];
  });
}

function eventSound(event: CodedEvent): Issue[] {
  const issues: Issue[] = [];
  const name = `event ${event.id} (${event.type}${event.mode ? ` ${event.mode}` : ''})`;
  if (event.mode !== null && !isMode(event.type, event.mode)) {
    issues.push(breach('mode-foreign', `${name}: the mode does not belong to the type`));
  }
  if (event.actors.length === 0) issues.push(breach('no-actor', `${name} has nobody who acts`));
  const repeated = [...event.actors, ...event.recipients].find((it, at, all) => all.indexOf(it) !== at);
  if (repeated) issues.push(breach('actor-twice', `${name} names ${repeated} twice`));
  if (event.evidence.length === 0) issues.push(breach('no-evidence', `${name} has no evidence`));
  if (!event.evidence.some((it) => it.field === 'type')) {
    issues.push(breach('type-without-evidence', `${name}: no words for the type`));
  }
  for (const side of ['actors', 'recipients'] as const) {
    const vouched = event.evidence.some((it) => it.field === side) || event.inferred?.some((it) => it.field === side);
    if (event[side].length > 0 && !vouched) {
      issues.push(breach('side-without-evidence', `${name}: neither words nor an inference for its ${side}`));
    }
  }
  for (const range of [event.date, event.announced, event.due]) {
    if (range && range.start > range.end)
      issues.push(breach('date-backwards', `${name}: ${range.start} > ${range.end}`));
  }
  return issues;
}

function commitmentsRefer(document: CodedDocument): Issue[] {
  const events = new Set(document.events.map((it) => it.id));
  const statements = new Set(document.statements.map((it) => it.id));
  return document.commitments.flatMap((it) => {
    const one = (it.event === undefined) !== (it.statement === undefined);
    if (!one) return [breach('commitment-loose', 'a commitment hangs on one event or one statement', it.what)];
    const known = it.event !== undefined ? events.has(it.event) : statements.has(it.statement ?? '');
    return known ? [] : [breach('commitment-dangling', `no record ${it.event ?? it.statement}`, it.what)];
  });
}

function breach(id: string, message: string, span?: Span): Issue {
  const at = span ? { start: span.start, end: span.end } : {};
  return { id: `record.${id}`, severity: 'error', message, ...at };
}
