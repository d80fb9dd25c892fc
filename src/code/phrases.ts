/**
 * Where a phrase of a pack stands in a sentence, outside quotations: "по его словам", "bu sözleri".
 * In: a linked sentence, phrases as the pack writes them. Out: first and last token of the first phrase that stands there.
 */
import type { LinkedSentence } from '../link/linked.js';
import type { Token } from '../record/record.js';

interface Phrase {
  readonly words: readonly string[];
  /** Its place in the pack's list. */
  readonly rank: number;
}

/**
 * Of several phrases the first in the pack's order that the sentence has; null where it has none. `phrases`: a list that is kept with
 * its pack, and so taken apart once.
 */
export function firstPhrase(
  { tokens, quotationOf }: LinkedSentence,
  phrases: readonly string[] | undefined,
): { readonly first: number; readonly last: number } | null {
  if (!phrases) return null;
  const beginnings = byFirstWord(phrases);
  let best: Phrase | null = null;
  let first = -1;
  for (let at = 0; at < tokens.length; at++) {
    if (quotationOf[at] !== -1) continue;
    for (const phrase of beginnings.get(tokens[at]?.norm as string) ?? NONE)
      if ((!best || phrase.rank < best.rank) && standsAt(phrase, tokens, at)) {
        best = phrase;
        first = at;
      }
  }
  return best && { first, last: first + best.words.length - 1 };
}

/** Whether one of these phrases begins with a word. */
export const beginsPhrase = (norm: string, phrases: readonly string[] | undefined): boolean =>
  phrases !== undefined && byFirstWord(phrases).has(norm);

const standsAt = ({ words }: Phrase, tokens: readonly Token[], at: number): boolean =>
  words.every((word, by) => tokens[at + by]?.norm === word);

const NONE: readonly Phrase[] = [];

const opened = new WeakMap<readonly string[], Map<string, readonly Phrase[]>>();

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  let beginnings = opened.get(phrases);
  if (!beginnings) {
    beginnings = new Map();
    for (const [rank, phrase] of phrases.entries()) {
      const words = phrase.split(' ');
      const first = words[0] as string;
      beginnings.set(first, [...(beginnings.get(first) ?? []), { words, rank }]);
    }
    opened.set(phrases, beginnings);
  }
  return beginnings;
}
