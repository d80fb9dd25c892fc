/**
 * The one place where the syntax of a language (`words.yaml`, `syntax`) chooses who reads its sentences: `case/` where cases
 * and prepositions tell the roles (Russian), `position/` where places do (English); `final/` where predicates stand last.
 * In: what the readers ask. Out: what the reader of that syntax says.
 */

import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import { covers } from '../recognize/acts.js';
import type { Act } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import { caseApart, caseExtent } from './case/extent.js';
import { caseReach } from './case/roles.js';
import { caseSpeaker, type Speakers } from './case/speech.js';
import { readCaseStatus } from './case/status.js';
import { caseSubject } from './case/subject.js';
import { positionApart } from './position/apart.js';
import { firstSubject, positionExtent, positionReach } from './position/roles.js';
import { positionSpeaker } from './position/speech.js';
import { readPositionStatus } from './position/status.js';
import type { Reach } from './roles.js';
import type { StatusReading } from './status.js';

/** True where predicates stand in the middle of their clause. */
export const isMedial = (pack: Pack): boolean => pack.source.words.syntax !== 'verb-final';

const byPlace = (pack: Pack): boolean => pack.source.words.syntax === 'position';

/** Where the sides of an act may stand, and how a mark finds one. */
export function medialReach(
  act: Act,
  status: StatusReading,
  sentence: LinkedSentence,
  pack: Pack,
  isTaken: (group: LinkedGroup) => boolean,
): Reach {
  return byPlace(pack) ? positionReach(act, sentence, pack, isTaken) : caseReach(act, status, sentence, pack, isTaken);
}

export function readMedialStatus(act: Act, sentence: LinkedSentence, pack: Pack): StatusReading {
  return byPlace(pack) ? readPositionStatus(act, sentence, pack) : readCaseStatus(act, sentence, pack);
}

/** The acts of a sentence; where a predicate proves to be no reading of its words, the shorter ones within them. */
export function actsOf({ acts }: LinkedSentence, isMisread: (act: Act) => boolean): readonly Act[] {
  if (!acts.some(({ under }) => under)) return acts;
  const kept: Act[] = [];
  const open: Act[] = [];
  for (const act of acts) (act.under && isMisread(act) ? open : kept).push(act);
  const under = new Set(gather(open, (act) => act.under ?? []));
  const fit = [...under].filter((act) => !isMisread(act) && !kept.some((other) => covers(other, act)));
  const free = fit.filter((act) => !fit.some((other) => other !== act && covers(other, act)));
  return [
    ...kept,
    ...open.filter(({ tokens }) => !free.some((act) => act.tokens.every((at) => tokens.includes(at)))),
    ...free,
  ];
}

/** First and last token of the clause that a token stands in. */
export function medialExtent(sentence: LinkedSentence, at: number, pack: Pack): readonly [number, number] {
  return byPlace(pack) ? positionExtent(sentence, at, pack) : caseExtent(sentence, at, pack);
}

/** True where a token stands in a clause that tells of something else than the act at `anchor`: "после того как 5 мая …". */
export function isEmbeddedAt(sentence: LinkedSentence, at: number, anchor: number, pack: Pack): boolean {
  return byPlace(pack) ? positionApart(sentence, at, anchor, pack) : caseApart(sentence, at, anchor, pack);
}

/** The subject of a sentence, for the next one that says "he". */
export function mainSubject(sentence: LinkedSentence, pack: Pack): LinkedGroup | null {
  return byPlace(pack) ? firstSubject(sentence, pack) : caseSubject(sentence, pack);
}

/** Who says, before the verb of saying or behind it. */
export function medialSpeaker(
  sentence: LinkedSentence,
  at: number,
  speakers: readonly LinkedGroup[],
  pack: Pack,
): Speakers {
  return byPlace(pack) ? positionSpeaker(sentence, at, speakers, pack) : caseSpeaker(sentence, at, speakers, pack);
}
