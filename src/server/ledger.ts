/**
 * What the server needs of a ledger: a small reading side, so that the store, a test double and a later
 * shared store serve alike. In: filters and pages. Out: records as they are kept, with their documents' heads.
 */
import type { Context, EventType, Language, Status } from '../record/codebook.js';
import type { Block, CodedDocument, CodedEvent, DateRange, Statement } from '../record/record.js';

/** The names are those of the command line and of the address of the page. */
export interface EventFilter {
  /** Events in which each of these takes part, in whatever role. */
  readonly states?: readonly string[];
  /** Events between these two, in whatever direction. */
  readonly dyad?: readonly [string, string];
  readonly type?: readonly EventType[];
  readonly mode?: readonly string[];
  readonly status?: readonly Status[];
  readonly context?: readonly Context[];
  readonly language?: readonly Language[];
  readonly source?: readonly string[];
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly since?: string;
  readonly until?: string;
  /** Words of the document, folded over scripts and letters by the store. */
  readonly text?: string;
}

export interface StatementFilter {
  readonly speaker?: string;
  readonly states?: readonly string[];
  readonly language?: readonly Language[];
  readonly source?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly text?: string;
}

export interface Page {
  readonly limit: number;
  /** Opaque; the `next` of the page before. */
  readonly cursor?: string;
}

export interface Slice<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; `null` on the last. */
  readonly next: string | null;
}

/** A document without its text: what a list shows. */
export interface DocumentHead {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly via: readonly string[];
  readonly url?: string;
  readonly language: Language | 'und';
  readonly published: DateRange | null;
}

/** A stretch of a document's text, with the place where it starts. */
export interface Passage {
  readonly start: number;
  readonly text: string;
}

export interface LedgerEvent {
  readonly event: CodedEvent;
  readonly document: DocumentHead;
  /** The sentence that tells it best. */
  readonly passage: Passage | null;
}

export interface LedgerStatement {
  readonly statement: Statement;
  readonly document: DocumentHead;
  /** The words said, one for each span. */
  readonly words: readonly string[];
}

export interface LedgerDocument extends CodedDocument {
  readonly blocks?: readonly Block[];
}

/** One row of the record's reach: how many documents and events, of which outlet and language, in which month. */
export interface CoverageRow {
  /** `YYYY-MM` of publication; `null` where the documents do not say. */
  readonly month: string | null;
  readonly outlet: string | null;
  readonly language: Language | 'und';
  readonly documents: number;
  readonly events: number;
}

export interface Ledger {
  events(filter: EventFilter, page: Page): Awaitable<Slice<LedgerEvent>>;
  event(id: string): Awaitable<LedgerEvent | null>;
  documents(page: Page): Awaitable<Slice<DocumentHead>>;
  document(id: string): Awaitable<LedgerDocument | null>;
  statements(filter: StatementFilter, page: Page): Awaitable<Slice<LedgerStatement>>;
  coverage(): Awaitable<readonly CoverageRow[]>;
}

type Awaitable<T> = T | Promise<T>;

/** A cursor that this ledger did not give; the server answers 400. */
export class BadCursor extends Error {}
