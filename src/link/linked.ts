/** What `link` adds: whom each mention means. */
import type { Group, Mention, RecognizedDocument, RecognizedSentence } from '../recognize/recognized.js';
import type { PersonInEvent } from '../record/record.js';

/** How a side was found; what was not said in these words is an inference with its ground. */
export type Ground =
  | 'said'
  | 'office'
  | 'name'
  | 'earlier-mention'
  | 'holder-on-date'
  | 'focus'
  | 'theme'
  | 'counterpart'
  | 'home'
  | 'speaker'
  | 'addressee';

export interface LinkedMember {
  readonly mention: Mention;
  /** Codes of the states or organisations that it stands for; empty where nobody can tell. */
  readonly sides: readonly string[];
  readonly person: PersonInEvent | null;
  readonly ground: Ground;
  /** Only a city: stands for its state when one travels there, not when one acts. */
  readonly city: boolean;
  /** Resolved by who speaks (we, you): filled in when the quotation has its speaker. */
  readonly deixis: 'speaker' | 'addressee' | 'home' | null;
}

export interface LinkedGroup extends Omit<Group, 'members'> {
  readonly members: readonly LinkedMember[];
  /** Union of its members' sides, in order. */
  readonly sides: readonly string[];
}

export interface LinkedSentence extends Omit<RecognizedSentence, 'groups'> {
  readonly groups: readonly LinkedGroup[];
  /** The two sides that the text is about at this point, most salient first; fewer when it names fewer. */
  readonly focus: readonly string[];
  /** The last two states that were named as a pair not long before, or none. */
  readonly pair: readonly string[];
  /** The text is about these two alone, up to here. */
  readonly dyad: boolean;
}

export interface LinkedDocument extends Omit<RecognizedDocument, 'sentences'> {
  readonly sentences: readonly LinkedSentence[];
}
