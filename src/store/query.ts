/** What can be asked of the ledger, and what it answers. The names are those of the command line and the API. */
import type { ClaimKind, Context, EventType, Language, Status } from '../record/codebook.js';
import type { Correction, MergedEvent } from '../record/merged.js';
import type { Passage } from '../record/passage.js';
import type { Claim, CodedEvent, Commitment, DateRange, Statement } from '../record/record.js';

export interface EventFilter {
  /** Events in which each of these takes part, in whatever role. */
  readonly states?: readonly string[];
  /** Events in which at least one of these takes part. */
  readonly anyState?: readonly string[];
  /** Events between these two, in whatever direction: at least one of them acts. */
  readonly dyad?: readonly [string, string];
  readonly type?: readonly EventType[];
  readonly mode?: readonly string[];
  readonly status?: readonly Status[];
  readonly context?: readonly Context[];
  readonly language?: readonly (Language | 'und')[];
  /** Outlets, outlets named as the source, or hosts of addresses; folded. */
  readonly source?: readonly string[];
  /**
   * First and last day, `YYYY-MM-DD`, inclusive. An event counts when its range shares a day with them; one
   * without a date by the day of its document's publication.
   */
  readonly since?: string;
  readonly until?: string;
  /** Words of the document, folded; the beginning of a word is enough, "…" asks for a phrase. */
  readonly text?: string;
  readonly document?: string;
}

/** Of merged events: as of events, where one report is enough for what only a report has (language, source, text, document). */
export interface MergedFilter extends EventFilter {
  /** At least so many independent groups report it. */
  readonly corroboration?: number;
  /** Only these, or what took their place. */
  readonly ids?: readonly string[];
  /** Ids of the knowledge base: one of these people takes part. */
  readonly people?: readonly string[];
}

/** What an actor has to do with another: events of one type and mode that were done. */
export interface Counterpart {
  readonly actor: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly events: number;
  /** First days of the earliest and the latest; '' where no day is known. */
  readonly first: string;
  readonly last: string;
}

/** How a source stands to others. */
export interface OutletTie {
  /** Null where the text names none. */
  readonly name: string | null;
  readonly documents: number;
  /** One of the copies. */
  readonly example: string;
}

export interface OutletProfile {
  /** As the ledger writes it. */
  readonly name: string;
  readonly documents: number;
  /** Who names it as the source. */
  readonly namedBy: readonly OutletTie[];
  readonly months: readonly {
    readonly month: string | null;
    readonly language: Language | 'und';
    readonly documents: number;
  }[];
  /** Documents that copy another, and that others copy; `unread` groups were not looked at. */
  readonly copies: number;
  readonly origins: number;
  readonly takesFrom: readonly OutletTie[];
  readonly givesTo: readonly OutletTie[];
  /** Of the newest events that others report too (five hundred at most), by day of the first report: before all others, on the same day, after another. */
  readonly timing: { readonly before: number; readonly same: number; readonly after: number };
  readonly unread: number;
}

/** How much one did to another. */
export interface Exchange {
  readonly sender: string;
  readonly receiver: string;
  readonly type: EventType;
  readonly events: number;
}

export interface ExchangeFilter {
  /** Days on which they began, inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly type?: readonly EventType[];
  /** What was done, unless told otherwise. */
  readonly status?: readonly Status[];
  /** At least so many independent sources; told apart up to three. */
  readonly sources?: number;
  /** Sender or receiver. */
  readonly of?: string;
}

/** Condolences, backing or aid of one for another on a day. */
export interface Grief {
  readonly day: string;
  readonly of: string;
  readonly by: string;
  readonly events: number;
}

export interface CorrectionFilter {
  /** Of this record: a coded or a merged event. */
  readonly record?: string;
  readonly by?: string;
  /** Only those that were not taken back. */
  readonly standing?: boolean;
}

export interface StatementFilter {
  /** Any part of the speaker's name, folded. */
  readonly speaker?: string;
  /** States or organisations for which the speaker speaks: any of these. */
  readonly states?: readonly string[];
  readonly language?: readonly (Language | 'und')[];
  readonly source?: readonly string[];
  /** Days of publication. */
  readonly since?: string;
  readonly until?: string;
  /** Words said. */
  readonly text?: string;
}

export interface Page {
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

export interface Slice<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; `null` on the last. */
  readonly next: string | null;
}

export interface DocumentHead {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly via: readonly string[];
  readonly url?: string;
  readonly path?: string;
  readonly language: Language | 'und';
  readonly published: DateRange | null;
}

export interface LedgerEvent {
  readonly event: CodedEvent;
  readonly document: DocumentHead;
  readonly passage: Passage | null;
}

export interface LedgerStatement {
  readonly statement: Statement;
  readonly document: DocumentHead;
  /** The words said, one for each span. */
  readonly words: readonly string[];
}

export interface LedgerCommitment {
  readonly id: string;
  readonly commitment: Commitment;
  readonly document: DocumentHead;
  /** The words that bind. */
  readonly words: string;
  /** The merged event that carries it, if an event does. */
  readonly event: string | null;
}

export interface CommitmentFilter {
  /** All of these promised. */
  readonly by?: readonly string[];
  /** It was promised to all of these. */
  readonly to?: readonly string[];
  /** Falls due on or before this day. */
  readonly due?: string;
  readonly document?: string;
}

export interface ClaimFilter {
  readonly kind?: readonly ClaimKind[];
  readonly predicate?: string;
  readonly document?: string;
}

export interface LedgerClaim {
  readonly claim: Claim;
  readonly document: DocumentHead;
  readonly passage: Passage | null;
}

/** A correction with the coded events that it is about, so that another ledger with the same documents can take it. */
export interface PortableCorrection extends Correction {
  readonly targets?: readonly PortableTarget[];
}

export interface PortableTarget {
  readonly side: 'record' | 'other';
  readonly document: string;
  readonly event: string;
  /** The event as it was when it was corrected. */
  readonly snapshot: CodedEvent;
}

/** A merged event that has changed, or an id that is no more. */
export interface LedgerChange {
  readonly id: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** As it is now; null when it is gone. */
  readonly event: MergedEvent | null;
  /** What took the place of one that is gone; null when nothing did. */
  readonly target: string | null;
}

/** An id that no record has any more. */
export interface Gone {
  /** Since when, ISO 8601. */
  readonly at: string;
  readonly because: string;
}

/** Of which outlets (as they are written) and languages. */
export interface CoverageFilter {
  readonly source?: readonly string[];
  readonly language?: readonly string[];
}

/** How far the record reaches. */
export interface Coverage {
  readonly documents: number;
  readonly events: number;
  /** First and last month of publication, `2022-05`; null where none is known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly months: readonly MonthCoverage[];
  readonly outlets: readonly OutletCoverage[];
}

/** Documents and events of one month of publication, in one language. */
export interface MonthCoverage {
  readonly month: string | null;
  readonly language: Language | 'und';
  readonly documents: number;
  readonly events: number;
}

/** Documents and events of one outlet, in one language. */
export interface OutletCoverage {
  readonly outlet: string | null;
  readonly language: Language | 'und';
  readonly documents: number;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Documents and events of one outlet, language and month of publication. */
export interface CoverageRow {
  readonly month: string | null;
  readonly outlet: string | null;
  readonly language: Language | 'und';
  readonly documents: number;
  readonly events: number;
}

/** First and last days in the ledger, or months and years where no more is known of them (`2022-05`); `null` while it is empty. Outside of them nothing is covered. */
export interface Reach {
  readonly published: { readonly first: string; readonly last: string } | null;
  readonly events: { readonly first: string; readonly last: string } | null;
}

export interface Counts {
  readonly documents: number;
  readonly codings: number;
  /** Coded events: reports. */
  readonly events: number;
  readonly merged: number;
  readonly statements: number;
  readonly commitments: number;
  readonly claims: number;
  readonly issues: number;
}

/** What became of an ingested document. */
export type Outcome = 'added' | 'recoded' | 'unchanged' | 'superseded';
