/**
 * What a verdict is. In: nothing. Out: types, and how one is made. A verdict says which records it rests on and gives its reasons as data, so
 * that the command and the page tell them in the reader's language.
 */
import type { VisitKind } from '../record/codebook.js';
import type { MergedEvent } from '../record/merged.js';
import type { Claim, DateRange } from '../record/record.js';

export type Verdict = NonNullable<Claim['verdict']>;

/** One reason: a template (`words.ts`) and what fills it. Codes of states stand as codes. */
export interface Reason {
  readonly id: ReasonId;
  readonly values: Readonly<Record<string, string | number>>;
}

export const REASONS = [
  'count.agrees',
  'count.more',
  'count.series',
  'count.fewer',
  'count.between',
  'count.vague',
  'count.reading',
  'count.undated',
  'first.known',
  'first.known-other',
  'first.reversed',
  'first.earlier',
  'first.none-earlier',
  'first.of-period',
  'first.before-period',
  'first.other-office',
  'anniversary.agrees',
  'anniversary.differs',
  'total.agrees',
  'total.differs',
  'total.room',
  'total.record',
  'office.holds',
  'office.held',
  'office.other',
  'office.misspelt',
  'membership.is',
  'membership.not',
  'membership.left',
  'date.agrees',
  'date.differs',
  'date.event',
  'record.none',
  'record.period',
  'record.coverage',
  'subject.unknown',
] as const;
export type ReasonId = (typeof REASONS)[number];

/** One way to count what a claim counts. */
export interface Counted {
  /** `all`, `leaders`, `own`, `bilateral`, `kind`, `without-working`; `own+kind` where two leave something out. */
  readonly reading: string;
  /** Ids of merged events, earliest first. */
  readonly events: readonly string[];
}

export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The deciding one first. */
  readonly reasons: readonly Reason[];
  /** Merged events that the verdict rests on. */
  readonly records: readonly string[];
  /** Of a count: what was counted, in each reading. */
  readonly counted: readonly Counted[];
}

/** What a claim is held against: answers to its question, and what is known. */
export interface Facts {
  /** Merged events that answer `questionOf(claim)`. */
  readonly events: readonly MergedEvent[];
  /** Totals that other documents claim of the same subject. */
  readonly totals: readonly OtherTotal[];
  /** Day of the text that claims; null where it is not known. */
  readonly published: DateRange | null;
  /** First and last day of which the ledger has events; null for an empty one. */
  readonly reach: { readonly first: string; readonly last: string } | null;
  /** What kind of visit it was, by the words of its reports; none where they do not say. */
  readonly visitKindsOf: (event: MergedEvent) => ReadonlySet<VisitKind>;
}

export interface OtherTotal {
  readonly claim: Claim;
  /** Syndication group of the document: copies do not count twice. */
  readonly group: string;
  readonly published: DateRange | null;
}

/** What to ask the ledger before a claim can be judged. The fields are those of `EventFilter`. */
export interface Question {
  readonly dyad?: readonly [string, string];
  readonly states?: readonly string[];
  readonly type?: readonly MergedEvent['type'][];
  readonly since?: string;
  readonly until?: string;
}

/** A verdict with what it rests on. */
export function judged(
  claim: Claim,
  verdict: Verdict,
  reasons: readonly Reason[],
  more: Partial<Pick<Judged, 'records' | 'counted'>> = {},
): Judged {
  return { claim, verdict, reasons, records: more.records ?? [], counted: more.counted ?? [] };
}
