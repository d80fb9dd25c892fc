/**
 * A coded document as the reader shows it. In: the record of the document. Out: its records, numbered in the order of the
 * text, and its paragraphs. The pasted text is shown by the same.
 */
import type {
  Block,
  Claim,
  CodedDocument,
  CodedEvent,
  Commitment,
  Dropped,
  Span,
  Statement,
} from '../../record/record.js';

export type ReaderDocument = Pick<
  CodedDocument,
  'text' | 'language' | 'languages' | 'dropped' | 'events' | 'statements' | 'commitments' | 'claims' | 'issues'
> & { readonly blocks?: readonly Block[] };

export interface FieldSpan extends Span {
  readonly field: string;
}

export type Item = { readonly key: string; readonly label: string; readonly spans: readonly FieldSpan[] } & (
  | { readonly kind: 'event'; readonly record: CodedEvent }
  | { readonly kind: 'statement'; readonly record: Statement }
  | { readonly kind: 'commitment'; readonly record: Commitment }
  | { readonly kind: 'claim'; readonly record: Claim }
);

export const KINDS = ['event', 'statement', 'commitment', 'claim'] as const;

/** The number of a footnote, with the sign of its kind: `1` event, `“1` statement, `◷1` commitment, `#1` claim. */
const SIGNS = { event: '', statement: '“', commitment: '◷', claim: '#' } as const;

export function itemsOf(document: ReaderDocument): readonly Item[] {
  const events = document.events.map((record) => ({
    kind: 'event' as const,
    key: record.id,
    record,
    spans: [...record.evidence],
  }));
  const statements = document.statements.map((record) => ({
    kind: 'statement' as const,
    key: record.id,
    record,
    spans: [
      ...record.spans.map((it) => ({ ...it, field: 'words' })),
      ...record.evidence.filter((it) => it.field !== 'words'),
    ],
  }));
  const commitments = document.commitments.map((record, index) => ({
    kind: 'commitment' as const,
    key: `commitment-${index}`,
    record,
    spans: [{ ...record.what, field: 'what' }],
  }));
  const claims = document.claims.map((record) => ({
    kind: 'claim' as const,
    key: record.id,
    record,
    spans: [...record.evidence],
  }));
  return [events, statements, commitments, claims].flatMap((items) =>
    items
      .map((it) => ({ ...it, spans: it.spans.filter((span) => span.end > span.start).sort(inOrder) }))
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
      .map((it, index) => ({ ...it, label: `${SIGNS[it.kind]}${index + 1}` })),
  );
}

/** Where an item's number stands in the text: behind the words of its trigger, or else behind its first words. */
export function anchorsOf(item: Item): readonly number[] {
  const triggers = item.spans.filter((it) => it.field === (item.kind === 'event' ? 'type' : 'words'));
  const ends = (triggers.length > 0 ? triggers : item.spans.slice(0, 1)).map((it) => it.end);
  return [...new Set(ends)];
}

export interface Paragraph extends Span {
  readonly kind: Block['kind'];
  /** The whole of it is not part of the article. */
  readonly dropped: Dropped['reason'] | null;
}

/** A dropped beginning this short stays on the line of its paragraph ("ANKARA (AA) –"). In UTF-16 units. */
const RUN_IN = 60;

export function paragraphsOf({ text, blocks = [], dropped }: ReaderDocument): readonly Paragraph[] {
  const cuts = new Set([0, text.length]);
  for (const line of text.matchAll(/\n/gu)) cuts.add(line.index);
  for (const block of blocks) cuts.add(block.start).add(block.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const paragraphs: Paragraph[] = [];
  let runIn: number | null = null;
  for (const [index, to] of sorted.slice(1).entries()) {
    const span = trimmed(text, sorted[index] ?? 0, to);
    if (span === null) continue;
    const block = blocks.find((it) => it.start <= span.start && it.end >= span.end);
    const reason = dropped.find((it) => it.start <= span.start && it.end >= span.end)?.reason ?? null;
    const sameLine = text.charAt(to) !== '\n' && to < text.length;
    if (reason !== null && sameLine && span.end - span.start < RUN_IN) {
      runIn ??= span.start;
      continue;
    }
    const before = paragraphs.at(-1);
    if (reason !== null && before?.dropped === reason && runIn === null) {
      // A menu of twenty lines is one thing that was left out.
      paragraphs[paragraphs.length - 1] = { ...before, end: span.end };
      continue;
    }
    paragraphs.push({ start: runIn ?? span.start, end: span.end, kind: block?.kind ?? 'paragraph', dropped: reason });
    runIn = null;
  }
  return paragraphs;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { start: start + left, end: start + left + length };
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
