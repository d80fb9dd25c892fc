/** An event as one predicate tells it, before the tellings of a document are joined. */
import type { Context, EventType, Status } from '../record/codebook.js';
import type { DateRange, Evidence, Inference, PersonInEvent, Place, Span } from '../record/record.js';

export interface Candidate {
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
  readonly reportedBy: string | null;
  readonly evidence: readonly Evidence[];
  readonly inferred: readonly Inference[];
  readonly rule: string;
  /** Named by a noun only ("the visit"): it may point back to an event told elsewhere. */
  readonly nominal: boolean;
  readonly sentence: number;
  readonly block: 'title' | 'lead' | 'subheading' | 'paragraph';
  readonly span: Span;
  /** How many words its predicate has. */
  readonly words: number;
  readonly features: Readonly<Record<string, number>>;
  readonly confidence: number;
}
