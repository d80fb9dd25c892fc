/**
 * Where to look for the same event: tellings that share a key are compared, no others. In: a telling. Out: keys of kind,
 * parties and eight days. So the cost of a report is that of its own few days, however long the record.
 */
import { fromDayNumber, toDayNumber } from '../record/day.js';
import { ANNOUNCED_DAYS, windowOf } from './days.js';
import { isOnceOnly, kindsOf, mayLackSide } from './kinds.js';
import type { Telling } from './telling.js';

/** Days that share a key. A window of three days falls into one or two such stretches. */
const STRETCH = 8;
/** A summit of more parties is looked up by this many of them, first in the alphabet. */
const MOST_PARTIES = 12;
/** A telling that can have been on more days than this is looked up by its year. */
const LONGEST = 62;

/** Example: a visit of Kazakhstan to Türkiye on 10 May 2022 has the key `real CONSULT in person|KAZ TUR|2387`. */
export function keysOf(telling: Telling): string[] {
  const times = timesOf(telling);
  return kindsOf(telling).flatMap((kind) =>
    partiesOf(telling).flatMap((parties) => times.map((time) => `${kind}|${parties}|${time}`)),
  );
}

function timesOf(telling: Telling): string[] {
  const window = windowOf(telling);
  const times = new Set<string>();
  const stretches = (from: number, to: number) => {
    for (let at = Math.floor(from / STRETCH); at <= Math.floor(to / STRETCH); at++) times.add(String(at));
  };
  if (window) {
    const years = [fromDayNumber(window.from), fromDayNumber(window.to)].map((it) => Number(it.slice(0, 4)));
    const [first = 0, last = 0] = years;
    if (window.to - window.from > LONGEST || isOnceOnly(telling))
      for (let year = first; year <= last; year++) times.add(`Y${year}`);
    if (window.to - window.from <= LONGEST) stretches(window.from, window.to);
  }
  // Plans meet by the day of the announcement too, since one may name the day of the act and the other not.
  if (telling.standing === 'planned' && telling.told !== '') {
    const day = toDayNumber(telling.told);
    stretches(day - ANNOUNCED_DAYS, day);
  }
  return [...times];
}

function partiesOf(telling: Telling): string[] {
  const actors = telling.actors.slice(0, MOST_PARTIES);
  const recipients = telling.recipients.slice(0, MOST_PARTIES);
  if (mayLackSide(telling)) return actors.length > 0 ? actors : recipients.map((it) => `>${it}`);
  if (recipients.length > 0 && actors.length > 0)
    return actors.flatMap((actor) => recipients.map((recipient) => `${actor}>${recipient}`));
  if (recipients.length > 0) return recipients.map((it) => `>${it}`);
  if (actors.length < 2) return actors;
  return actors.flatMap((one, at) => actors.slice(at + 1).map((other) => `${one} ${other}`));
}
