/**
 * Kinds of acts, as merging sees them: what can be the same act at all, and how often such an act recurs between the same
 * two. In: a telling. Out: its kind, and its recurrence. What recurs daily needs more to be taken for the same.
 */
import type { Telling } from './telling.js';

/**
 * Acts that share no kind are never the same. A meeting and a visit may be one; a call and a meeting may not; talks of which
 * nobody says how they were held may be either.
 */
export function kindsOf({ type, mode, standing }: Pick<Telling, 'type' | 'mode' | 'standing'>): string[] {
  if (type !== 'CONSULT') return [MODE_IS_KIND.has(type) ? `${standing} ${type} ${mode ?? ''}` : `${standing} ${type}`];
  if (mode === 'phone' || mode === 'multilateral') return [`${standing} CONSULT ${mode}`];
  const inPerson = `${standing} CONSULT in person`;
  return mode === null ? [inPerson, `${standing} CONSULT phone`] : [inPerson];
}

/** Where the modes are acts of their own, rather than manners of one. */
const MODE_IS_KIND: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'AID', 'OFFICE']);

/** A few times a year between two at most · some times a month · daily in bad or good times. */
export type Recurrence = 'rare' | 'usual' | 'often';

/** Of two tellings the one that recurs more often counts: a visit may be told as a mere meeting. */
export function recurrenceOf(one: Pick<Telling, 'type' | 'mode'>, other: Pick<Telling, 'type' | 'mode'>): Recurrence {
  const both = [recurrence(one), recurrence(other)];
  return both.includes('often') ? 'often' : both.includes('usual') ? 'usual' : 'rare';
}

function recurrence({ type, mode }: Pick<Telling, 'type' | 'mode'>): Recurrence {
  if (RARE.has(`${type} ${mode}`) || RARE.has(type)) return 'rare';
  return OFTEN.has(`${type} ${mode}`) || OFTEN.has(type) ? 'often' : 'usual';
}

const RARE: ReadonlySet<string> = new Set([
  'CONSULT visit',
  'CONSULT multilateral',
  'AGREE plan-meeting',
  'AGREE invite',
  'SUPPORT condole',
  'SUPPORT congratulate',
  'SUPPORT recognize',
  'SUPPORT upgrade',
  'SUPPORT honor',
  'OFFICE',
  'RETREAT',
  'CONCEDE',
]);

const OFTEN: ReadonlySet<string> = new Set([
  'AGREE pledge-aid',
  'AGREE pledge-cooperation',
  'AID',
  'SUPPORT praise',
  'SUPPORT thank',
  'SUPPORT solidarity',
  'SUPPORT endorse',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'THREATEN',
  'PROTEST',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/** Acts that happen once between two: for these a bare year is as good as a day. */
export function isOnceOnly({ type, mode }: Pick<Telling, 'type' | 'mode'>): boolean {
  return type === 'SUPPORT' && (mode === 'recognize' || mode === 'upgrade');
}

/** Whether one side may be left unsaid: such acts are looked up by each party alone. */
export function mayLackSide({ type, mode }: Pick<Telling, 'type' | 'mode'>): boolean {
  return (
    type === 'OFFICE' ||
    mode === 'sign' ||
    mode === 'set-target' ||
    mode === 'pledge-cooperation' ||
    mode === 'multilateral'
  );
}

/** In person, and so at one place. */
export function isInPerson({ type, mode }: Pick<Telling, 'type' | 'mode'>): boolean {
  return type === 'CONSULT' && mode !== 'phone';
}

/** Two may do such a thing twice on a day, in two matters: exercises and deliveries of gas, thanks for oil and for a rescue. */
export function isOfMatter({ type, mode }: Pick<Telling, 'type' | 'mode'>): boolean {
  return OF_MATTER.has(type) || OF_MATTER.has(`${type} ${mode}`);
}

const OF_MATTER: ReadonlySet<string> = new Set([
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'THREATEN',
  'SUPPORT sign',
  'SUPPORT thank',
  'SUPPORT praise',
  'SUPPORT endorse',
  'AGREE pledge-aid',
  'AGREE pledge-cooperation',
  'AGREE set-target',
]);

/** Deeds of war: the same two, the same day and still another deed, unless the place is the same. */
export function needsPlace({ type }: Pick<Telling, 'type'>): boolean {
  return NEEDS_PLACE.has(type);
}

const NEEDS_PLACE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/** Whom it was done to makes the act: on one day another minister is appointed, another guest honoured, invited or congratulated. */
export function isOfPerson({ type, mode }: Pick<Telling, 'type' | 'mode'>): boolean {
  return type === 'OFFICE' || OF_PERSON.has(`${type} ${mode}`);
}

const OF_PERSON: ReadonlySet<string> = new Set(['SUPPORT honor', 'SUPPORT congratulate', 'AGREE invite']);

/** Nothing that is known tells it from another such deed of the day: a deed of war in no city, an office or an honour of nobody. */
export function isUnsaid(telling: Pick<Telling, 'type' | 'mode' | 'city' | 'people'>): boolean {
  if (needsPlace(telling)) return telling.city === null;
  return (telling.type === 'OFFICE' || telling.mode === 'honor') && telling.people.length === 0;
}
