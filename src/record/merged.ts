/**
 * What the ledger makes of many documents: one event with its reports, judgements on which reports tell the same,
 * groups of copies, corrections by people. In: nothing. Out: readonly types, words of the codebook (section 7).
 * Nothing here is told by one document; everything names the reports that it rests on.
 */
import type { Context, EventType, Language, Status } from './codebook.js';
import type { DateRange, PersonInEvent, Place } from './record.js';

/** An event of one document, as a telling of a merged event. */
export interface Report {
  /** Id of the coded event (`CodedEvent.id`). */
  readonly event: string;
  /** Id of the document. */
  readonly document: string;
  /** Syndication group of the document: copies of one text share it. */
  readonly group: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly language: Language | 'und';
  /** First day of publication, '' where unknown. */
  readonly day: string;
  /** Not the first of its group: adds no independent source. */
  readonly copy: boolean;
  /** The sentence that tells it. */
  readonly passage: string | null;
}

/** A value that some reports give and others do not. */
export interface Variant<Value> {
  readonly value: Value;
  /** Coded events that say so. */
  readonly reports: readonly string[];
}

/** What became of an act that was announced. */
export interface Outcome {
  readonly kind: 'took-place' | 'postponed' | 'cancelled' | 'superseded' | 'no-news';
  /** The merged event that says so; null for `no-news`. */
  readonly event: string | null;
  readonly because: string;
}

/** One event, however many documents tell it. Fields hold the value best borne out; `variants` hold all that differ. */
export interface MergedEvent {
  /** Stable: survives re-coding and merging; ids that it took over redirect to it. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly context: readonly Context[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly people: readonly PersonInEvent[];
  readonly date: DateRange | null;
  readonly due: DateRange | null;
  readonly announced: DateRange | null;
  readonly place: Place | null;
  readonly background: boolean;
  /** Of the surest report, raised by independent ones: 1 − ∏(1 − confidence) over sources. */
  readonly confidence: number;
  readonly variants: {
    readonly mode: readonly Variant<string | null>[];
    readonly status: readonly Variant<Status>[];
    readonly date: readonly Variant<DateRange | null>[];
    readonly place: readonly Variant<Place | null>[];
    readonly sides: readonly Variant<{ readonly actors: readonly string[]; readonly recipients: readonly string[] }>[];
  };
  /** Earliest first. */
  readonly reports: readonly Report[];
  /** Independent sources: groups of copies, those in which one outlet speaks taken together. */
  readonly corroboration: number;
  /** Reports that only repeat another's text. */
  readonly copies: number;
  /** The visit, summit or call that it is a part of. */
  readonly partOf: string | null;
  readonly parts: readonly string[];
  /** Only of acts that were announced (`AGREE`, `planned`). */
  readonly outcome: Outcome | null;
  /** The announcement that this fulfils. */
  readonly announcedBy: string | null;
}

/** How a text of a syndication group stands to the origin of it. */
export type CopyRelation = 'origin' | 'exact' | 'near' | 'shortened' | 'rewritten' | 'translated' | 'named';

export interface GroupMember {
  readonly document: string;
  readonly relation: CopyRelation;
  /** The document that it was most likely taken from; null for the origin. */
  readonly from: string | null;
  /** 0..1, how much of the shorter text is shared; null where only the text's own words say so. */
  readonly likeness: number | null;
  readonly because: string;
}

export interface SyndicationGroup {
  readonly id: string;
  /** Earliest first, the origin before all. */
  readonly members: readonly GroupMember[];
  /** The agency or press office that the texts name, where no document of it is in the ledger. */
  readonly namedOrigin: string | null;
}

/** Whether two records tell the same event. The latest of a pair counts, a person's before a rule's. */
export interface Judgement {
  readonly left: string;
  readonly right: string;
  readonly verdict: 'same' | 'different' | 'unsure';
  /** 0..1 for a rule, null for a person. */
  readonly score: number | null;
  readonly because: readonly string[];
  /** `rule:<version>` or the name of a person. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What a person decided about a record. Outlives re-coding, and can be taken back by a later one. */
export interface Correction {
  readonly id: string;
  readonly action: 'accept' | 'reject' | 'edit' | 'merge' | 'split' | 'link' | 'undo';
  /** Coded or merged event, or a commitment. */
  readonly record: string;
  /** For merge, split, link and undo: the other record, or the correction that is undone. */
  readonly other: string | null;
  /** For edit: fields and their new values. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
