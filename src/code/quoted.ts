/**
 * Quotations as statements, and the halves of an interrupted one as one: "…", dedi Oktay, "…".
 * In: quotations with their speakers. Out: statements with the words as their evidence.
 */

import type { LinkedDocument } from '../link/linked.js';
import { gather } from '../record/gather.js';
import type { Evidence, Span, Statement } from '../record/record.js';
import type { Speaker } from './speaker.js';

/** Rule of the second half of an interrupted quotation that begins a sentence of its own. */
export const RESUMED = 'speech.resumed';
/** A paragraph that is a quotation, behind one of the same speaker: only until somebody signs it. */
export const GOES_ON = 'speech.goes-on';
/** Characters of the reporting clause between the halves, marks included. */
export const LONGEST_CLAUSE = 80;

export function joinStatements(one: Statement, next: Statement): Statement {
  return { ...one, spans: [...one.spans, ...next.spans], evidence: [...one.evidence, ...next.evidence] };
}

export function statementOf(
  doc: LinkedDocument,
  quotation: Span,
  speaker: Speaker | null,
  rule: string,
  sure: number,
): Statement {
  const evidence: Evidence[] = [{ field: 'words', start: quotation.start, end: quotation.end, rule }];
  if (speaker?.span) evidence.push({ field: 'speaker', start: speaker.span.start, end: speaker.span.end, rule });
  return {
    id: `${doc.id}.s${quotation.start}`,
    speaker: speaker?.name ?? null,
    office: speaker?.office ?? null,
    for: speaker?.for ?? null,
    kind: 'direct',
    spans: [{ start: quotation.start, end: quotation.end }],
    addressee: null,
    confidence: sure,
    evidence,
  };
}

/** What is known of each quotation, by its index: whose it is, whether it is speech, how sure, by which rule. */
export interface Settled {
  readonly speakerOf: (Speaker | null)[];
  readonly isSpeech: boolean[];
  readonly confidence: number[];
  readonly rules: string[];
}

/** A quotation that runs over paragraphs is one speaker's, told before the first of them or behind the last; one inside another is the outer one's. */
export function overParagraphs(doc: LinkedDocument, { speakerOf, isSpeech, confidence, rules }: Settled): void {
  const copy = (from: number, to: number): void => {
    speakerOf[to] = speakerOf[from] ?? null;
    isSpeech[to] = true;
    confidence[to] = confidence[from] ?? 0;
    rules[to] = rules[from] ?? '';
  };
  doc.quotations.forEach(({ continues }, index) => {
    if (continues && isSpeech[index - 1]) copy(index - 1, index);
  });
  // “… / “…,” Kono said.
  for (let index = doc.quotations.length - 1; index > 0; index--)
    if (doc.quotations[index]?.continues && speakerOf[index] && !isSpeech[index - 1]) copy(index, index - 1);
  // A quotation inside another one keeps its own speaker if it has one; words inside speak for the outer speaker.
  doc.quotations.forEach(({ inside }, index) => {
    if (!speakerOf[index] && inside >= 0) speakerOf[index] = speakerOf[inside] ?? null;
  });
}

/** The quotations that are speech, as statements. */
export function quotedStatements(
  doc: LinkedDocument,
  { speakerOf, isSpeech, confidence, rules }: Settled,
): readonly Statement[] {
  return gather(doc.quotations, (quotation, index) =>
    isSpeech[index] && (quotation.inside < 0 || rules[index])
      ? [
          statementOf(
            doc,
            quotation,
            speakerOf[index] ?? null,
            rules[index] || 'speech.quotation',
            confidence[index] || 0.5,
          ),
        ]
      : [],
  );
}

/** "…", dedi Oktay, "…": two stretches with one reporting clause between them are one statement. */
export function joinInterrupted(
  statements: readonly Statement[],
  text: string,
  continued: ReadonlySet<number>,
): Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const last = joined.at(-1);
    const from = last?.spans.at(-1)?.end ?? 0;
    const to = statement.spans[0]?.start ?? 0;
    const between = text.slice(from, to);
    if (
      last &&
      last.speaker === statement.speaker &&
      last.for === statement.for &&
      (continued.has(to) ||
        statement.evidence[0]?.rule === RESUMED ||
        (to - from < LONGEST_CLAUSE &&
          !/[.!?:]\s*["“«]?$/.test(between.trimEnd()) &&
          !between.includes('\n') &&
          !/[.!?]["”»]?[^"“”«»]*\.[^"“”«»]*$/.test(text.slice(from - 1, to)) &&
          // ("…" dedi. Bakan ayrıca "…": another sentence brings another statement.)
          !/[.!?]\s+[^"“”«»\s–—-][^"“”«»]*["“«]?$/.test(between)))
    ) {
      joined[joined.length - 1] = joinStatements(last, statement);
    } else joined.push(statement);
  }
  return joined;
}
