/** An event as one predicate tells it, before the tellings of a document are joined. */
import type { Block, CodedEvent, Inference, Span } from '../record/record.js';

export interface Candidate extends Omit<CodedEvent, 'id' | 'background' | 'inferred'> {
  readonly inferred: readonly Inference[];
  readonly rule: string;
  /** Named by a noun only ("the visit"): it may point back to an event told elsewhere. */
  readonly nominal: boolean;
  readonly sentence: number;
  readonly block: Block['kind'];
  readonly span: Span;
  /** Its frame reads verbs that say little by themselves. */
  readonly broad: boolean;
  /** Its words tell of a summit, held or to come. */
  readonly gathering: boolean;
  /** How many words its predicate has. */
  readonly words: number;
  readonly features: Readonly<Record<string, number>>;
}
