/** What `recognize` finds in a sentence: who is named, when, which act, and who is quoted. */
import type { Frame, Reading } from '../pack/pack.js';
import type { AnalyzedDocument, DateRange, Issue, Sentence, Span } from '../record/record.js';

/** A state or organisation named in a mention. */
export interface Holder extends Span {
  readonly code: string;
  readonly kind: 'state' | 'organisation';
  readonly as: 'name' | 'people' | 'capital' | 'government' | 'city';
  readonly city: string | null;
  readonly ambiguous: boolean;
}

export interface NameWords extends Span {
  /** As written, without case ending. */
  readonly text: string;
  readonly words: readonly string[];
  /** One of its words is a name that the knowledge base holds. */
  readonly known: boolean;
}

/** One named or described participant: "Kazakistan Cumhurbaşkanı Kasım Cömert Tokayev", "Bakü", "mevkidaşı". */
export interface Mention extends Span {
  /** First and last token in the sentence, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly holders: readonly Holder[];
  readonly offices: readonly { readonly office: string; readonly span: Span }[];
  /** "the former president": the office is no longer held. */
  readonly former: boolean;
  readonly name: NameWords | null;
  /** "the presidents": more than one holder of the office. */
  readonly plural: boolean;
  /** Sector of an institution that stands for its state: government, people, parliament … */
  readonly institution: string | null;
  /** both, counterpart, guest, home, speaker, addressee … (words.yaml, `references`). */
  readonly reference: string | null;
}

/** Mentions that share one place in the sentence ("A, B ve C"), with the marks of their role. */
export interface Group extends Span {
  readonly first: number;
  readonly last: number;
  readonly members: readonly Mention[];
  /** Cases and adpositions that it may carry: nom, acc, dat … with, by, for, between … */
  readonly markers: readonly string[];
  /** Stands before a noun that it qualifies ("Türkiye ekonomisi"): hardly a subject. */
  readonly attributive: boolean;
  /** Quotation that it stands in, index into `quotations`, or -1. */
  readonly quotation: number;
}

export interface DateMention extends Span {
  readonly first: number;
  readonly last: number;
  readonly range: DateRange;
  /** "until", "by": the date is a deadline. */
  readonly due: boolean;
  /** A bare weekday, read as the last one; of a plan it is the one to come. */
  readonly weekday?: boolean;
  /** The text names no year: it is taken from the day of publication or from other dates. */
  readonly yearless?: boolean;
  /** "The day before": looks back from the day told, which stays the day of what follows. */
  readonly back?: boolean;
  /** "since": from then on. */
  readonly since?: boolean;
  /** "set for": the day for which something is meant. */
  readonly meant?: boolean;
  /** "of" a paper: the day of what is spoken of, not of the act. */
  readonly paper?: boolean;
}

/** A predicate found in the text. */
export interface Act extends Span {
  readonly frame: Frame;
  /** Tokens of its words, in order. */
  readonly tokens: readonly number[];
  readonly anchor: number;
  /** How the anchor is read here; more than one when its ending is ambiguous. */
  readonly readings: readonly Reading[];
  readonly quotation: number;
  /** Shorter predicates within its words, for where it proves to be no reading of them ("refused a meeting": no "refused to meet"). */
  readonly under?: readonly Act[];
}

/** A stretch between quotation marks; `span` is the words without the marks. */
export interface Quotation extends Span {
  /** The opening or closing mark is missing in the source. */
  readonly repaired: boolean;
  /** Index of the quotation that it stands inside of, or -1. */
  readonly inside: number;
  /** Goes on after a reporting clause that stands inside the same marks: it is the speech of the quotation before. */
  readonly continues?: true;
}

export interface RecognizedSentence extends Sentence {
  readonly groups: readonly Group[];
  readonly dates: readonly DateMention[];
  readonly acts: readonly Act[];
  /** Innermost quotation of each token, or -1. */
  readonly quotationOf: readonly number[];
}

export interface RecognizedDocument extends Omit<AnalyzedDocument, 'sentences'> {
  readonly sentences: readonly RecognizedSentence[];
  readonly quotations: readonly Quotation[];
  /** Words between marks that are a term or a title: words of the sentence around them. */
  readonly terms: readonly Span[];
  readonly issues: readonly Issue[];
}
