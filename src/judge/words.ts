/** The reasons of verdicts in English, as the command tells them. In: a reason. Out: a sentence. */
import type { Reason, ReasonId } from './judged.js';

const WORDS: Readonly<Record<ReasonId, string>> = {
  'count.agrees': 'the record counts {stated} as well ({reading})',
  'count.more': 'the record holds at least {counted}, more than {stated}',
  'count.series':
    'the record holds at least {counted} meetings of these, more than {stated}, but does not tell which are of this series',
  'count.fewer': 'the record holds {counted} of {stated}; what it lacks contradicts nothing',
  'count.between': 'the record holds {least} to {counted}, as one counts, and never {stated}',
  'count.vague': 'the record holds {least} by their days, and up to {counted} with what is told without one',
  'count.reading': 'counted otherwise ({reading}) it is {counted}',
  'count.undated': 'the text has no date: of which years it speaks is not known',
  'first.known': '{who} was the first to recognise {whom}, on {day}',
  'first.known-other': 'the first to recognise {whom} was {who}, on {day}',
  'first.reversed': 'it was the other way round: {who} was the first to recognise {whom}, on {day}',
  'first.earlier': 'there was an earlier one on {day}',
  'first.none-earlier': 'the record holds no earlier one',
  'first.of-period': 'the first of that time in the record is of {day}',
  'first.before-period': 'before that time there was one on {day}',
  'first.other-office': 'in another office there was one on {day}',
  'anniversary.agrees': 'it dates from {day}: {age} years {name}',
  'anniversary.differs': 'it dates from {day}: {age} years, not {years} {name}',
  'total.agrees': '{sources} other independent source(s) give the same number',
  'total.differs': '{sources} independent source(s) give {other} {unit}',
  'total.room': '{sources} independent source(s) give {other} {unit}, for which the words leave room',
  'total.record': 'the record itself counts {counted}',
  'office.holds': '{known} was {office} of {of} on {on} (since {from})',
  'office.held': '{known} was {office} of {of} from {from}',
  'office.other': '{office} of {of} on {on} was {known} (since {from})',
  'office.misspelt': 'written "{name}" for {known}',
  'membership.is': '{state} is {as} of {of} (since {from})',
  'membership.not': '{state} is not among those recorded as {as} of {of}',
  'membership.left': '{state} left {of} on {to}',
  'date.agrees': 'known for {day} {name}',
  'date.differs': 'known for {day}, not {stated} {name}',
  'date.event': 'the record holds it on {day}',
  'record.none': 'neither the record nor the knowledge base says anything of it',
  'record.period': 'the record reaches from {first} to {last}, the claim from {start} to {end}',
  'record.coverage': 'the record reaches from {first} to {last}',
  'subject.unknown': 'who it is about is not known',
};

const READINGS: Readonly<Record<string, string>> = {
  all: 'all visits and meetings',
  leaders: 'of leaders',
  own: 'of the same person',
  bilateral: 'of the two alone',
  kind: 'of that kind',
  'without-working': 'without working visits',
};

/** Example: `sayReading('own+without-working')` is 'of the same person, without working visits'. */
export function sayReading(reading: string): string {
  return reading
    .split('+')
    .map((it) => READINGS[it] ?? it)
    .join(', ');
}

/** Example: `sayReason({ id: 'count.fewer', values: { stated: 7, counted: 2 } })`. */
export function sayReason({ id, values }: Reason): string {
  return WORDS[id].replace(/\{(\w+)\}/g, (_, name: string) => sayValue(name, values[name])).trim();
}

function sayValue(name: string, value: string | number | undefined): string {
  return name === 'reading' ? sayReading(String(value)) : String(value ?? '');
}
