/**
 * Those whom a subject only sums up and words behind the act count up: "… көптеген басшы құттықтады, солардың ішінде A, B және C бар.",
 * "Төрт елші грамотасын тапсырды. Олар – A елшісі X, B елшісі Y."
 * In: an act, its sentence and the next one. Out: the group that lists them, or null.
 */

import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { gather } from '../../record/gather.js';
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
  if (here && here.first > act.anchor)
    return listFrom({ sentence, from: here.last + 1, quotation: act.quotation, pack });
  const opening = next && act.quotation < 0 ? firstPhrase(next, counting) : null;
  if (!next || opening?.first !== 0 || !DASH.test(next.tokens[opening.last + 1]?.text ?? '')) return null;
  return listFrom({ sentence: next, from: opening.last + 2, quotation: -1, pack });
}

const DASH = /^[–—:-]$/u;

/** Those who are named from a token on, one after the other; two or more. */
function listFrom({ sentence, from, quotation, pack }: List): LinkedGroup | null {
  const { tokens } = sentence;
  const listed: LinkedGroup[] = [];
  for (const group of groupsAt(sentence, quotation)) {
    if (group.first < from || !isNominative(group) || group.attributive || isCityOnly(group)) continue;
    const last = listed.at(-1);
    const between = last ? tokens.slice(last.last + 1, group.first) : [];
    if (!between.every(({ kind, norm }) => kind === 'mark' || pack.source.words.and.includes(norm))) break;
    listed.push(group);
  }
  const members = gather(listed, (group) => group.members);
  const [first, end] = [listed[0], listed.at(-1)];
  if (!first || !end || members.length < 2) return null;
  const sides = [...new Set(gather(listed, (group) => group.sides))];
  return { ...first, last: end.last, end: end.end, members, sides };
}

interface List {
  readonly sentence: LinkedSentence;
  readonly from: number;
  readonly quotation: number;
  readonly pack: Pack;
}
