/**
 * The values that travel through Elchi, from a page's text to a cited record.
 * In: nothing. Out: readonly types, one word per idea (the codebook is the glossary).
 * All offsets are half-open `[start, end)`, in UTF-16 code units of the document's stored text (NFC).
 */
import type {
  ClaimKind,
  Context,
  DateBasis,
  DropReason,
  EventType,
  Language,
  Precision,
  Status,
  VisitKind,
} from './codebook.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range of days, `YYYY-MM-DD`, first and last inclusive. Unknown is `null`, never a guess. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly basis: DateBasis;
}

/** Something wrong with the input or a doubt about a record; never an exception. */
export interface Issue {
  /** Stable, dotted: `extract.empty`, `link.misspelt-name`, `link.office-conflict`. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** What the user can do about it. */
  readonly hint?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A kept stretch of the stored text: what the coder reads. */
export interface Block extends Span {
  readonly kind: 'title' | 'lead' | 'subheading' | 'paragraph';
}

export interface Dropped extends Span {
  readonly reason: DropReason;
}

/** What `collect` hands on: bytes or text as they came, with what the carrier (file, JSON row, feed) said about them. */
export interface RawDocument {
  readonly content: string | Uint8Array;
  readonly format: 'text' | 'html';
  readonly path?: string;
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO date or date-time, as the carrier states it. */
  readonly published?: string;
  /** Language that the carrier states; a hint, never trusted against the text. */
  readonly language?: string;
}

/** What `extract` hands on: one stored text, what of it is article, what was left out and why. */
export interface ExtractedDocument {
  /** Content hash of the stored text (first 16 hex digits of SHA-256): the same text is the same document. */
  readonly id: string;
  readonly path?: string;
  readonly url?: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** Outlets that the text names as its own source, nearest first. */
  readonly via: readonly string[];
  readonly published: DateRange | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  readonly issues: readonly Issue[];
}

export interface LanguageSpan extends Span {
  /** `und` where no known language fits. */
  readonly language: Language | 'und';
}

/** A word, number or mark. `norm` is lower-cased by the letters of its language. */
export interface Token extends Span {
  readonly text: string;
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark';
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  readonly language: Language | 'und';
  /** Index of the block that it stands in. */
  readonly block: number;
}

/** What `analyze` hands on. */
export interface AnalyzedDocument extends ExtractedDocument {
  readonly language: Language | 'und';
  readonly languages: readonly LanguageSpan[];
  readonly sentences: readonly Sentence[];
}

export interface Evidence extends Span {
  /** The field of the record that these words support: `type`, `actors`, `recipients`, `date`, `status` … */
  readonly field: string;
  /** Id of the frame or rule that read them. */
  readonly rule: string;
}

/** A field with no words of its own in the text, and what it was inferred from. */
export interface Inference {
  readonly field: string;
  readonly from: string;
}

export interface PersonInEvent {
  readonly name: string;
  readonly office: string | null;
  /** State or organisation that the person acts for. */
  readonly for: string | null;
  /** Id of the person in the knowledge base; absent for persons not listed. */
  readonly id?: string;
}

export interface Place {
  readonly city: string | null;
  readonly state: string | null;
}

export interface CodedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly context: readonly Context[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly people: readonly PersonInEvent[];
  readonly date: DateRange | null;
  readonly announced: DateRange | null;
  readonly due: DateRange | null;
  readonly place: Place | null;
  readonly background: boolean;
  /** Speaker who alone vouches for it, when it is told only inside a statement. */
  readonly reportedBy: string | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly inferred?: readonly Inference[];
}

export interface Statement {
  readonly id: string;
  readonly speaker: string | null;
  readonly office: string | null;
  readonly for: string | null;
  readonly kind: 'direct' | 'indirect';
  /** The words said, without the quotation marks. */
  readonly spans: readonly Span[];
  readonly addressee: string | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export interface Commitment {
  readonly event?: string;
  readonly statement?: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly what: Span;
  readonly due: DateRange | null;
  /** The number to reach, or the sum pledged, with the words that name it: "15 billion dollars". */
  readonly target?: Span & { readonly value: number; readonly unit: string | null };
}

export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly subject: readonly string[];
  readonly predicate: string;
  readonly value: number | string | null;
  readonly unit?: string;
  /** The number is the least ("more than 4 billion"), or the most ("up to 300"), that it may be. */
  readonly bound?: 'least' | 'most';
  /** Of a visit: who pays it, where the words name or mean somebody. */
  readonly people?: readonly PersonInEvent[];
  /** Of a visit: its kind, where the words name one. */
  readonly visit?: VisitKind;
  readonly period: DateRange | null;
  readonly evidence: readonly Evidence[];
  readonly verdict?: 'supported' | 'contradicted' | 'not enough record';
  readonly because?: string;
}

/** The coded document, as `elchi code --format jsonl` writes it. */
export interface CodedDocument {
  readonly id: string;
  readonly path?: string;
  readonly url?: string;
  readonly language: Language | 'und';
  readonly languages: readonly LanguageSpan[];
  readonly title: string | null;
  readonly author: string | null;
  readonly published: DateRange | null;
  readonly outlet: string | null;
  readonly via: readonly string[];
  readonly text: string;
  readonly dropped: readonly Dropped[];
  readonly events: readonly CodedEvent[];
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
}

/** One step of the engine's reasoning, kept for `elchi explain`: what was taken or rejected, and why. */
export interface TraceEntry extends Span {
  readonly rule: string;
  readonly outcome: 'kept' | 'rejected' | 'merged';
  readonly because: string;
  /** The record that it went into. */
  readonly event?: string;
}
