/**
 * Whose an act is, told beside its noun: a genitive behind it, an adjective of a nation before it.
 * In: the groups that are still open, the scene. Out: the group, or `null`.
 */
import type { LinkedGroup } from '../../link/linked.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import { isAmong } from '../../pack/among.js';
import type { EventType } from '../../record/codebook.js';
import { BARE_REACH, hasSides, isCityOnly } from '../clause.js';
import { isPredicate } from './clauses.js';
import type { Scene } from './scene.js';

/** How far behind a noun of action its genitive may stand, and before it its adjective. */
const GENITIVE_REACH = 4;

/** Whose act it is: right behind the noun. */
export function pickGenitive(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const { act, sentence, pack } = scene;
  const last = act.tokens.at(-1) as number;
  // ("призыв осудить удар Ирана": what stands behind an infinitive belongs to it)
  const near = (from: number, to: number) =>
    !sentence.tokens
      .slice(from, to)
      .some(
        (token, index) =>
          token.kind === 'mark' || (!act.tokens.includes(from + index) && isPredicate(sentence, from + index, pack)),
      );
  const inside = open.find(
    (group) =>
      group.first > act.anchor &&
      group.first - act.anchor <= GENITIVE_REACH &&
      group.markers.includes('gen') &&
      !group.markers.includes('loc') &&
      near(act.anchor + 1, group.first),
  );
  return (
    inside ??
    open.find(
      (group) =>
        group.first > last &&
        group.first - last <= GENITIVE_REACH &&
        group.markers.includes('gen') &&
        near(last + 1, group.first),
    ) ??
    // "отношения Узбекистана и Китая подняты": right behind a noun of the predicate that stands before its verb.
    open.find((group) => group.markers.includes('gen') && act.tokens.includes(group.first - 1)) ??
    fronted(open, scene)
  );
}

/** "Нападение Ирана осудили …", "действия Ирана были осуждены": whose the object is that stands first. */
function fronted(open: readonly LinkedGroup[], { act, status, sentence, pack, clauses }: Scene): LinkedGroup | null {
  if (status.reading.features.form !== 'finite') return null;
  const marked = status.reading.features.voice === 'passive' ? 'nom' : 'acc';
  const { passive } = pack.source.words.auxiliaries ?? {};
  const isCarried = (at: number): boolean => isAmong(sentence.tokens[at]?.norm ?? '', passive, pack);
  const verb = marked === 'nom' && isCarried(act.anchor - 1) ? act.anchor - 1 : act.anchor;
  const isObject = (at: number): boolean => {
    const noun = sentence.tokens[at];
    if (!noun || clauses.of[at] !== clauses.of[act.anchor]) return false;
    return pack.readings(noun.norm).some(({ verb, features }) => !verb && features.case === marked);
  };
  const found = open.find(
    (group) => group.last === verb - 1 && group.markers.includes('gen') && isObject(group.first - 1),
  );
  return found ?? null;
}

/** "Китай осудил включение своих банков в список ЕС": whose the last noun of the object is, where nobody stands nearer. */
export function pickDeep(
  open: readonly LinkedGroup[],
  { act, status, sentence, pack, clauses }: Scene,
): LinkedGroup | null {
  const type = act.frame.source.gives.type as EventType;
  const from = Math.max(act.anchor, act.tokens.at(-1) as number);
  const aims = type === 'ASSAULT' && adpositionsOf(pack, 'along').has(sentence.tokens[from + 1]?.norm ?? '');
  if (status.reading.features.form !== 'finite' || !(aims || AGAINST_WHAT.has(type))) return null;
  const behind = open.filter(
    (group) =>
      group.first > from &&
      clauses.of[group.first] === clauses.of[act.anchor] &&
      group.markers.includes('gen') &&
      !group.attributive &&
      hasSides(group) &&
      !isCityOnly(group),
  );
  const near = behind.find(
    ({ first }) => !sentence.tokens.slice(from + 1, first).some((_, at) => isPredicate(sentence, from + 1 + at, pack)),
  );
  return near ?? null;
}

/** Acts against what somebody did or is; a blow, where behind it stands at what ("ударили по одному из складов армии Ирана"). */
const AGAINST_WHAT: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'MOBILIZE']);
/** "казахстанско-турецкие переговоры", "Kazakh-Turkish talks": what qualifies the noun. */
export function pickBare(open: readonly LinkedGroup[], { act, sentence }: Scene): LinkedGroup | null {
  const before = (group: LinkedGroup, at: number): boolean =>
    group.last < at &&
    at - group.last <= BARE_REACH &&
    !sentence.tokens.slice(group.last + 1, at).some((token) => token.kind === 'mark');
  const nations = open.filter((group) => group.markers.includes('bare'));
  return nations.filter((group) => act.tokens.some((at) => before(group, at))).at(-1) ?? null;
}

/** "памятник узбекскому поэту": a nation told by an adjective, behind the predicate or before it. */
export function pickPeople(open: readonly LinkedGroup[], scene: Scene, asObject: boolean): LinkedGroup | null {
  const { act, status } = scene;
  const nations = open.filter((group) => group.attributive && group.markers.includes('bare'));
  const behind = nations.find((group) => group.first > act.anchor);
  if (behind) return behind;
  // "украинские дроны ударили": whose the subject is, is no object
  const active = status.reading.features.form === 'finite' && status.reading.features.voice !== 'passive';
  return nations.filter((group) => !(asObject && active && qualifiesSubject(group, scene))).at(-1) ?? null;
}

/** The noun right behind an adjective can be the subject of the verb. */
function qualifiesSubject({ last }: LinkedGroup, { sentence, pack, act }: Scene): boolean {
  const nouns = sentence.tokens.slice(last + 1, Math.min(last + 3, act.anchor));
  return nouns.some(({ norm }) => {
    const readings = pack.readings(norm).filter(({ verb }) => !verb);
    return readings.length === 0 || readings.some(({ features }) => features.case === 'nom');
  });
}
