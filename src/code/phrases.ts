/**
 * Where a phrase of a pack stands in a sentence, outside quotations: "по его словам", "bu sözleri".
 * In: a linked sentence, phrases as the pack writes them. Out: first and last token of the first phrase that stands there.
 */
import type { LinkedSentence } from '../link/linked.js';

function phraseAt({ tokens, quotationOf }: LinkedSentence, words: readonly string[]): number {
  return tokens.findIndex(
    (_, at) => quotationOf[at] === -1 && words.every((word, offset) => tokens[at + offset]?.norm === word),
  );
}

/** Of several phrases the first in the pack's order that the sentence has; null where it has none. */
export function firstPhrase(
  sentence: LinkedSentence,
  phrases: readonly string[] = [],
): { readonly first: number; readonly last: number } | null {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = phraseAt(sentence, words);
    if (first >= 0) return { first, last: first + words.length - 1 };
  }
  return null;
}
