/**
 * What a date tells that stands in another clause than the act, in English: "Takaichi, who took office in October, met Lee".
 * In: two tokens of a sentence. Out: whether the first belongs to a clause or a phrase of which the second is no part.
 */
import type { LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { relativeOf } from './clauses.js';
import { type Reader, readerOf } from './verbs.js';

/** True where a token stands in a relative clause or an opening "since …" phrase that the act at `anchor` is no part of. */
export function positionApart(sentence: LinkedSentence, at: number, anchor: number, pack: Pack): boolean {
  const reader = readerOf(sentence, pack);
  const inside = (from: number, to: number) => at >= from && at < to && !(anchor >= from && anchor < to);
  for (const verb of reader.verbs) {
    const from = relativeOf(reader, verb);
    if (from >= 0 && inside(from, commaFrom(sentence, verb.main + 1, reader))) return true;
  }
  const since = phraseOpener(sentence, reader);
  return since >= 0 && at > since + 1 && inside(since, commaFrom(sentence, since + 1, reader));
}

/** The comma that closes a clause; one within a date ("May 5, 2020") closes none. */
function commaFrom({ tokens }: LinkedSentence, from: number, { inDate }: Reader): number {
  const comma = tokens.findIndex(({ text }, at) => at >= from && text === ',' && !(inDate[at - 1] && inDate[at + 1]));
  return comma < 0 ? tokens.length : comma;
}

/** "Since his election in May, …", "After taking office in July, …": what leads to the first noun of the sentence. */
function phraseOpener({ tokens }: LinkedSentence, { pack, inDate }: Reader): number {
  const after = pack.source.words.adpositions.after ?? [];
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  // ("Since May …": when the act itself began)
  return first >= 0 && after.includes((tokens[first] as Token).norm) && !inDate[first + 1] ? first : -1;
}
