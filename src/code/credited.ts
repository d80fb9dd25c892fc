/**
 * Words quoted first and given to their speaker afterwards: «…». Об этом заявил X. · "…" Bu sözleri X sarf etti.
 * In: a linked document, a sentence without a quotation, its verbs of saying, the last quotation before it, which have a speaker.
 * Out: the quotations that the sentence credits, and to whom; none where it points back at no words.
 */
import type { LinkedDocument, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import { phraseAt } from './phrases.js';
import type { Saying } from './sayings.js';
import type { Speaker } from './speaker.js';

/** Characters between the quotation and the sentence that credits it. */
const LONGEST_GAP = 200;

export function creditsBack(
  doc: LinkedDocument,
  sentence: LinkedSentence,
  pack: Pack,
  sayings: readonly Saying[],
  last: number,
  speakerOf: readonly (Speaker | null)[],
): { readonly quotations: readonly number[]; readonly speaker: Speaker } | null {
  const speaker = sayings.find((saying) => saying.speaker)?.speaker;
  const points = (pack.source.saying.pointsBack ?? []).some((phrase) => phraseAt(sentence, phrase) >= 0);
  if (!speaker || !points) return null;
  const quotations: number[] = [];
  let from = sentence.start;
  for (let at = last; at >= 0 && !speakerOf[at]; at--) {
    const quotation = doc.quotations[at];
    if (!quotation || from - quotation.end > LONGEST_GAP) break;
    if (quotation.inside < 0) quotations.unshift(at);
    from = quotation.start;
  }
  return quotations.length > 0 ? { quotations, speaker } : null;
}
