/**
 * Where a phrase of a pack stands in a sentence, outside quotations: "по его словам", "bu sözleri".
 * In: a linked sentence, a phrase as the pack writes it. Out: its first token; -1 where it does not stand.
 */
import type { LinkedSentence } from '../link/linked.js';

export function phraseAt({ tokens, quotationOf }: LinkedSentence, phrase: string): number {
  const words = phrase.split(' ');
  return tokens.findIndex(
    (_, at) => quotationOf[at] === -1 && words.every((word, offset) => tokens[at + offset]?.norm === word),
  );
}
