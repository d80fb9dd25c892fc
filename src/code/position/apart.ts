/**
 * What a date tells that stands in another clause than the act, in English: "Takaichi, who took office in October, met Lee".
 * In: two tokens of a sentence. Out: whether the first belongs to a clause or a phrase of which the second is no part.
 */
import type { LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { relativeOf } from './clauses.js';
import { type Reader, readerOf } from './verbs.js';

/** First token of a stretch, and the first behind it. */
type Stretch = readonly [number, number];

/** Worked out when the first date of a sentence asks. */
const stretchesOf = new WeakMap<Reader, readonly Stretch[]>();

/** True where a token stands in a relative clause or an opening "since …" phrase that the act at `anchor` is no part of. */
export function positionApart(sentence: LinkedSentence, at: number, anchor: number, pack: Pack): boolean {
  const reader = readerOf(sentence, pack);
  let stretches = stretchesOf.get(reader);
  if (!stretches) {
    stretches = stretchesIn(reader);
    stretchesOf.set(reader, stretches);
  }
  return stretches.some(([from, to]) => at >= from && at < to && !(anchor >= from && anchor < to));
}

function stretchesIn(reader: Reader): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const verb of reader.verbs) {
    const from = relativeOf(reader, verb);
    if (from >= 0) found.push([from, commaFrom(reader, verb.main + 1)]);
  }
  const since = phraseOpener(reader);
  if (since >= 0) found.push([since, commaFrom(reader, since + 1)]);
  return found;
}

/** The comma that closes a clause; one within a date ("May 5, 2020") closes none. */
function commaFrom({ sentence: { tokens }, inDate }: Reader, from: number): number {
  for (let at = from; at < tokens.length; at++)
    if (tokens[at]?.text === ',' && !(inDate[at - 1] && inDate[at + 1])) return at;
  return tokens.length;
}

/** "Since his election in May, …", "After taking office in July, …": what leads to the first noun of the sentence. */
function phraseOpener({ sentence: { tokens }, pack, inDate }: Reader): number {
  const first = tokens[0]?.kind === 'word' ? 0 : 1;
  const after = pack.source.words.adpositions.after ?? [];
  // ("Since May …": when the act itself began)
  return after.includes((tokens[first] as Token | undefined)?.norm ?? '') && !inDate[first + 1] ? first : -1;
}
