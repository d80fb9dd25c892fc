/**
 * Nouns that stand where a side would and are none: "bir müzeyi ziyaret etti", "gençlerle buluştu", "sülhü təhdid edən".
 * In: an act, its sentence and groups, the pack. Out: the word that leaves no room for a side, or yes and no.
 */

import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import type { Surroundings } from '../roles.js';

/** "X-i sülhü təhdid edən addımlardan qaçmağa çağırıb": the noun right before a participle is its object; X is that of the verb behind. */
export function hasOwnObject(
  { tokens: words, readings }: Act,
  form: string,
  { tokens }: LinkedSentence,
  line: readonly LinkedGroup[],
  pack: Pack,
): boolean {
  if (form !== 'participle' || readings.some(({ features }) => features.kind !== 'subject')) return false;
  const at = (words[0] as number) - 1;
  const before = tokens[at];
  if (before?.kind !== 'word' || line.some(({ first, last }) => first <= at && at <= last)) return false;
  return looksAccusative(before.norm, pack);
}

/** A noun in the case of the missing role just before the predicate: "bir müzeyi ziyaret etti". */
export function blockedBy(act: Act, around: Surroundings, line: readonly LinkedGroup[]): string | null {
  const cases = new Set(
    gather(
      act.frame.roles.filter(({ role }) => role === 'recipient'),
      ({ markers }) => markers,
    ),
  );
  const { tokens } = around.sentence;
  // ("İranın dəstəklədiyi qrupları": the noun that the participle stands before is what it is done to)
  const behind = tokens[(act.tokens.at(-1) as number) + 1];
  // ("görüştüğü ekonomistler": and whom one meets)
  const meets = cases.has('with') && act.frame.source.gives.type === 'CONSULT';
  if ((cases.has('acc') || meets) && behind?.kind === 'word' && isObjectParticiple(act)) {
    const verb = around.pack.readings(behind.norm).some((reading) => reading.verb);
    if (!verb && !line.some(({ start, end }) => start <= behind.start && behind.end <= end)) return behind.text;
  }
  for (let at = (act.tokens[0] as number) - 1; at >= 0 && at >= (act.tokens[0] as number) - 3; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || act.tokens.includes(at)) return null;
    if (line.some((group) => group.first <= at && at <= group.last)) return null;
    if (cases.has('acc') && looksAccusative(token.norm, around.pack)) return token.text;
    const companion = cases.has('with') ? companionAt(tokens, at, around.pack) : null;
    if (companion) return line.some(({ first, last }) => first <= at - 1 && at - 1 <= last) ? null : companion;
  }
  return null;
}

/** Letters of the longest endings of many in the instrumental ("-leriyle"). */
const LONGEST_COMPANION = 8;

/** "gençlerle", "banka ile": many of some kind, or a noun before "with", who are nobody's side. */
function companionAt(tokens: readonly Token[], at: number, pack: Pack): string | null {
  const { norm, text } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (pack.source.words.adpositions.with?.includes(norm)) return before?.kind === 'word' ? before.text : null;
  for (let length = 2; length <= LONGEST_COMPANION && norm.length - length >= 3; length++)
    if (pack.endings.noun(norm.slice(-length)).some((ending) => ending.case === 'ins' && ending.plural === true))
      return text;
  return null;
}

/** "dəstəklədiyi": a participle that qualifies what it is done to. */
const isObjectParticiple = ({ readings }: Act): boolean =>
  readings.every(({ features }) => features.form === 'participle' && features.kind === 'object') &&
  readings.some(({ features }) => features.possessor === '3' && features.case === 'nom');

function looksAccusative(norm: string, pack: Pack): boolean {
  // ("-uncu": how words end that are no nouns)
  const listed = pack.source.words.notPossessed ?? [];
  if (listed.some((word) => (word.startsWith('-') ? norm.endsWith(word.slice(1)) : word === norm))) return false;
  const readings = pack.readings(norm);
  // ("sınır dışı edeceği tehdidini savurdu": what is threatened, not whom)
  if (readings.some(({ verb, features }) => verb && features.form === 'participle' && features.possessor === '3'))
    return false;
  if (readings.some((reading) => reading.verb || reading.features.case !== 'acc'))
    return readings.some((reading) => reading.features.case === 'acc');
  return [1, 2, 3].some(
    (length) =>
      norm.length - length >= 3 && pack.endings.noun(norm.slice(-length)).some((features) => features.case === 'acc'),
  );
}
