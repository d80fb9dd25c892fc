/**
 * Those whom a subject only sums up and words behind the act count up: "… көптеген басшы құттықтады, солардың ішінде A, B және C бар.",
 * "Төрт елші грамотасын тапсырды. Олар – A елшісі X, B елшісі Y."
 * In: an act, its sentence and the next one. Out: the group that lists them, or null.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { groupsAt, isCityOnly, isNominative } from '../clause.js';
import { firstPhrase } from '../phrases.js';

export function enumeratedBehind(
  act: Act,
  sentence: LinkedSentence,
  next: LinkedSentence | null,
  pack: Pack,
): LinkedGroup | null {
  const counting = pack.source.words.enumerates ?? [];
  if (counting.length === 0) return null;
  const here = firstPhrase(sentence, counting);
  if (here && here.first > act.anchor) return listFrom(sentence, here.last + 1, act.quotation);
  const opening = next && act.quotation < 0 ? firstPhrase(next, counting) : null;
  if (!next || opening?.first !== 0 || !DASH.test(next.tokens[opening.last + 1]?.text ?? '')) return null;
  return listFrom(next, opening.last + 2, -1);
}

const DASH = /^[–—:-]$/u;

/** The first subject from a token on, which names two or more. */
const listFrom = (sentence: LinkedSentence, from: number, quotation: number): LinkedGroup | null => {
  const found = groupsAt(sentence, quotation).find(
    (group) => group.first >= from && isNominative(group) && !group.attributive && !isCityOnly(group),
  );
  return found && found.members.length > 1 ? found : null;
};
