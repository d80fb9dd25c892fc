/**
 * Words around an English act that make it talk, an offer or a circumstance, and no deed.
 * In: a reader and where the act stands. Out: yes or no.
 */
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import type { Reader, VerbGroup } from './verbs.js';

/** Types whose nouns are often only what others talk about. */
export const SPOKEN_OF: ReadonlySet<EventType> = new Set(['SUPPORT', 'RETREAT', 'COOPERATE', 'AID', 'CONCEDE']);

/** "negotiations on the signing of a peace deal", "discussed the opening of an embassy": before the noun stands that it is talked about. */
export function isTopic({ sentence, pack, is, groupAt }: Reader, first: number): boolean {
  const topics = pack.source.words.topics ?? [];
  for (let at = first - 1, led = 0; at >= 0 && at >= first - TOPIC_REACH; at--) {
    const { kind, norm } = sentence.tokens[at] as Token;
    if (kind === 'mark' || groupAt[at]) return false;
    const spoken = pack.readings(norm).some(({ verb, stem }) => topics.includes(verb ? `${stem}-` : stem));
    if (spoken) return true;
    if (is('preposition', at) && led++ > 0) return false;
  }
  return false;
}

/** Tokens between a word for talks and what they are about. */
const TOPIC_REACH = 5;

/** True where a word for an invitation, a request or a permission stands between a verb and the infinitive that it leads to. */
export function isOffered({ sentence, pack }: Reader, from: number, to: number): boolean {
  const offers = pack.source.words.offers ?? [];
  return sentence.tokens
    .slice(from + 1, to)
    .some(({ norm }) => pack.readings(norm).some(({ verb, stem }) => !verb && offers.includes(stem)));
}

/** "made during the visit" makes no visit: a preposition of time or cause that the predicate does not name leads to its noun. */
export function isCircumstance(reader: Reader, { tokens, frame: { pattern } }: Act): boolean {
  const { adpositions } = reader.pack.source.words;
  return pattern.elements.some(({ kind, gap }, index) => {
    const noun = tokens[index] as number;
    const start = tokens[index - 1];
    if (kind !== 'noun' || gap === 0 || start === undefined || !reader.verbAt[start]) return false;
    for (let at = noun - 1; at > start; at--) {
      const group = reader.groupAt[at];
      const { kind: sort, norm } = reader.sentence.tokens[at] as Token;
      if (sort === 'mark' || reader.inDate[at] || (group && !group.attributive && !group.markers.includes('gen')))
        return false;
      if (reader.is('preposition', at)) return CIRCUMSTANCES.some((marker) => adpositions[marker]?.includes(norm));
    }
    return false;
  });
}

/** Marks of when and why. */
const CIRCUMSTANCES: readonly string[] = ['within', 'before', 'after', 'because', 'response', 'according'];

/** True of what somebody says of himself: "I thank", "I would like to thank": who says that he wants to thank thanks. */
export function isSelf({ is }: Reader, { first }: VerbGroup): boolean {
  let at = first - 1;
  while (at > 0 && (is('adverb', at) || is('wish', at))) at--;
  return is('self', at);
}
