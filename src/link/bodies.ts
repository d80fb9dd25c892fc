/**
 * Ministries, governments, juntas that were named with their state: what "the ministry", "the junta" means later.
 * In: words of institutions with their sides, in the order of the text. Out: the sides of the one named last by such a word.
 */

import type { Pack } from '../pack/pack.js';
import type { Mention } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';

/** Sectors that are no body: "the people", "the public", "companies". */
const NO_BODY: ReadonlySet<string> = new Set(['people', 'company']);

/** Whose holder stands for the body where only he was named: "Foreign Minister X … The ministry said". */
const HEADS: Readonly<Record<string, string>> = {
  'foreign ministry': 'foreign-minister',
  'head of state': 'head-of-state',
  military: 'defence-minister',
};

export class Bodies {
  private readonly byWord = new Map<string, readonly string[]>();
  private readonly bySector = new Map<string, readonly string[]>();

  note(mention: Mention, tokens: readonly Token[], pack: Pack | null, sides: readonly string[]): void {
    if (!mention.institution || NO_BODY.has(mention.institution) || sides.length === 0) return;
    for (const word of headWords(mention, tokens, pack)) this.byWord.set(word, sides);
    this.bySector.set(mention.institution, sides);
  }

  /** Of the bodies of a sector the one named last: "МИД России … в министерстве". */
  ofSector(institution: string): readonly string[] | undefined {
    return this.bySector.get(institution);
  }

  /** Of "foreign ministry" the body that was last named by its last word and, if there is one, its first. */
  meant(mention: Mention, tokens: readonly Token[], pack: Pack | null): readonly string[] | undefined {
    const words = headWords(mention, tokens, pack);
    const found = words.map((word) => this.byWord.get(word));
    return found.every((sides) => sides !== undefined) ? found[0] : undefined;
  }
}

/** The office whose holder leads such a body. */
export const headOf = (institution: string): string => HEADS[institution] ?? 'minister';

/** Words of the body itself, without its state: as stems where the lexicon knows them. */
function headWords(mention: Mention, tokens: readonly Token[], pack: Pack | null): readonly string[] {
  return tokens
    .slice(mention.first, mention.last + 1)
    .filter(
      ({ kind, start, norm }) =>
        kind === 'word' &&
        norm.length > 2 &&
        !mention.holders.some((holder) => holder.start <= start && start < holder.end),
    )
    .map(({ norm }) => shortestStem(norm, pack));
}

/** Of "Bakanlığından" as of "Bakanlık" the word without any ending. */
function shortestStem(norm: string, pack: Pack | null): string {
  const stems = gather(pack?.readings(norm) ?? [], ({ verb, stem }) => (verb ? [] : [stem]));
  return stems.reduce((best, stem) => (stem.length < best.length ? stem : best), stems[0] ?? norm);
}
