/**
 * A telling: what a coded event says that matters for whether another tells the same. In: a coded event and the day of
 * its publication. Out: its sides, the days on which it can have been, its people, and one word for all of it.
 * Tellings of one word are one: so a thousand reports that say the same cost as much as one.
 */
import { nameKey } from '../names/key.js';
import type { EventType, Status } from '../record/codebook.js';
import { isReciprocal } from '../record/codebook.js';
import { fold } from '../record/fold.js';
import type { CodedEvent, DateRange } from '../record/record.js';
import { isOfMatter, isUnsaid } from './kinds.js';

/** Standing of an act in the world: what was done is never the same as what was planned, or denied. */
export type Standing = 'real' | 'planned' | 'hypothetical' | 'denied';

export interface Telling {
  /** Equal for coded events that say the same; the order of tellings rests on it. */
  readonly word: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly standing: Standing;
  /** In the order of the alphabet; of reciprocal types all who take part, and no recipients. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Of a visit: who received. */
  readonly hosts: readonly string[];
  readonly date: DateRange | null;
  /** First day of publication or, of a plan, of its announcement; '' where it is unknown or does not matter. */
  readonly told: string;
  /** Who acted for whom: `KAZ:tokayev`, in the order of the alphabet. */
  readonly people: readonly string[];
  /** Folded. */
  readonly city: string | null;
  readonly state: string | null;
  /** In what: contexts, in the order of the alphabet, where an act of its kind is another in another matter. */
  readonly matters: readonly string[];
  /** Of a pledge: the unit of what is promised, `money` for all currencies; null where no amount is told. */
  readonly promised: string | null;
  /** The words that tell it, where nothing else tells such an act from another of its day (`isUnsaid`); else ''. */
  readonly words: string;
  /** 0, or how many records of one document had said the very same before. */
  readonly again: number;
}

/** What a telling takes from beside its event. */
export interface Aside {
  /** Of what the event promises, where it is told. */
  readonly unit?: string | null;
  /** The sentence that tells it. */
  readonly passage?: string | null;
  /** Parts two records of one document that say the very same. */
  readonly again?: number;
}

/** Example: `tellingOf(event, '2022-05-10', { passage: 'Russia shelled the city.' })`. */
export function tellingOf(
  event: CodedEvent,
  published: string,
  { unit = null, passage = null, again = 0 }: Aside = {},
): Telling {
  const sorted = (sides: readonly string[]) => [...new Set(sides)].sort();
  const recipients = event.recipients.filter((it) => !event.actors.includes(it));
  const equal = isReciprocal(event.type);
  const standing = standingOf(event.status);
  // Two who say the day need not have said it on one day; only plans are known by when they were announced.
  const told = standing === 'planned' ? (event.announced?.start ?? published) : isFirm(event.date) ? '' : published;
  const telling = {
    type: event.type,
    mode: event.mode,
    standing,
    actors: sorted(equal ? [...event.actors, ...recipients] : event.actors),
    recipients: equal ? [] : sorted(recipients),
    hosts: event.mode === 'visit' ? sorted(recipients) : [],
    date: event.date,
    told: event.background && event.date === null ? '' : told,
    people: [...new Set(event.people.map(personKey))].sort(),
    city: event.place?.city ? fold(event.place.city) : null,
    state: event.place?.state ?? null,
    matters: isOfMatter(event) ? sorted(event.context) : [],
    promised: unit && CURRENCY.test(unit) ? 'money' : unit,
    words: '',
    again,
  };
  const whole = { ...telling, words: isUnsaid(telling) ? textKey(passage ?? '') : '' };
  return { word: wordOf(whole), ...whole };
}

/** Equal for the same words, however they are marked and spaced. */
function textKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const CURRENCY = /^[A-Z]{3}$/;

/** A date that the text itself gives, and not the day of publication. */
export function isFirm(date: DateRange | null): boolean {
  return date !== null && (date.basis === 'stated' || date.basis === 'relative');
}

function standingOf(status: Status): Standing {
  return status === 'happened' || status === 'ongoing' ? 'real' : status;
}

/** A person of the knowledge base by id; another by how the last word of the name sounds, in whatever script. */
export function personKey({ id, name, for: side }: CodedEvent['people'][number]): string {
  const last = name.trim().split(/\s+/).at(-1) ?? name;
  return `${side ?? '?'}:${id ?? (nameKey(last) || fold(last))}`;
}

function wordOf(it: Omit<Telling, 'word'>): string {
  const { date } = it;
  return [
    date === null ? '?' : `${date.start}/${date.end}/${date.precision}/${date.basis}`,
    it.told,
    it.type,
    it.mode ?? '-',
    it.standing,
    `${it.actors.join('+')}>${it.recipients.join('+')}${it.hosts.length > 0 ? `@${it.hosts.join('+')}` : ''}`,
    it.people.join('+'),
    `${it.city ?? ''}/${it.state ?? ''}${it.matters.length > 0 ? `#${it.matters.join('+')}` : ''}${it.promised ? `=${it.promised}` : ''}`,
    ...(it.words === '' ? [] : [it.words]),
    it.again,
  ].join('|');
}
