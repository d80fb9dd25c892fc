/**
 * Sides that a preposition or a bare case of things marks, and from how far an act may take them.
 * In: the groups that are still open, the mark, the scene. Out: the group, or `null`.
 */
import type { LinkedGroup } from '../../link/linked.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import { isAmong } from '../../pack/among.js';
import { isAside } from '../../recognize/aside.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import { GOES_SOMEWHERE } from '../city.js';
import { hasSides, isCityOnly } from '../clause.js';
import { isPredicate } from './clauses.js';
import type { Scene } from './scene.js';

const CITY_MARKS: ReadonlySet<string> = new Set(['along', 'in', 'to', 'acc', 'object', 'from', 'dat', 'under', 'near']);

export function pickMarked(open: readonly LinkedGroup[], marker: string, act: Act, scene: Scene): LinkedGroup | null {
  const type = act.frame.source.gives.type as EventType;
  const nominal = scene.status.reading.features.form === 'none';
  const subject = scene.subject();
  const marked = open.filter(
    (group) =>
      group !== subject &&
      group.markers.includes(marker) &&
      !(marker === 'with' && (bordersOn(group, scene) || isOfNounAside(group, scene))) &&
      hasSides(group) &&
      (!isCityOnly(group) ||
        (CITY_MARKS.has(marker) && GOES_SOMEWHERE.has(type)) ||
        (type === 'PROTEST' && marker === 'loc')),
  );
  const first = act.tokens[0] as number;
  // What belongs to a noun stands before the next verb.
  const near = (group: LinkedGroup): boolean =>
    !nominal ||
    !tokensBetween(act, group).some((at) => !act.tokens.includes(at) && isPredicate(scene.sentence, at, scene.pack));
  const after = marked.find((group) => group.first > first && near(group));
  return after ?? (nominal ? (marked.filter((group) => group.last < first).at(-1) ?? null) : (marked.at(-1) ?? null));
}

/** "на границе с Китаем": where it is, not with whom. */
function bordersOn({ first }: LinkedGroup, { sentence, pack }: Scene): boolean {
  const { adpositions, borders } = pack.source.words;
  const isLed = adpositions.with?.some(
    (written) => pack.plain(written.split('+')[0] as string) === sentence.tokens[first - 1]?.norm,
  );
  const noun = sentence.tokens[first - 2]?.norm ?? '';
  return (
    isLed === true &&
    pack
      .readings(noun)
      .some(
        ({ stem, verb, features }) =>
          !verb && (features.case === 'loc' || features.case === 'gen') && isAmong(stem, borders, pack),
      )
  );
}

/** "прекратили огонь после переговоров с Катаром": with whom the talks were, not the truce. */
function isOfNounAside({ first }: LinkedGroup, { act, sentence, pack }: Scene): boolean {
  const noun = first - (adpositionsOf(pack, 'with').has(sentence.tokens[first - 1]?.norm ?? '') ? 2 : 1);
  return !act.tokens.includes(noun) && noun > act.anchor && isAside(sentence.tokens, noun, pack);
}

function tokensBetween(act: Act, group: LinkedGroup): readonly number[] {
  const from = act.tokens.at(-1) as number;
  return Array.from({ length: Math.max(0, group.first - from - 1) }, (_, index) => from + 1 + index);
}

/** An infinitive or a noun may take what stands in the clause that governs it. */
export function reachOf({ mine, clauses, free, inClause }: Scene): readonly LinkedGroup[] {
  if (mine.kind !== 'coordinate' && mine.kind !== 'converb' && mine.kind !== 'subordinate') return inClause;
  if (inClause.length > 0 || mine.host < 0) return inClause;
  return mine.finite ? inClause : free.filter((group) => clauses.of[group.first] === mine.host);
}
