/**
 * When an act took place whose sentence names no day: on the day that the telling has reached, if who acts was there.
 * In: a linked document and its events. Out: for each event a range and what it is taken from, or null.
 *
 * What those do who took part on the day told last, they did on that day. What others do (they react, thank, call) is news:
 * of the day of publication, or of any day since where the day told last lies further back.
 */

import type { LinkedDocument } from '../link/linked.js';
import { toDayNumber } from '../record/day.js';
import { gather } from '../record/gather.js';
import type { DateRange, Span } from '../record/record.js';
import type { Candidate } from './candidate.js';

/** A day taken from elsewhere than the words of the act. */
export interface Inferred {
  readonly range: DateRange;
  readonly from: string;
  /** The words that name the day, where the text has them. */
  readonly words: Span | null;
}

/** A day that the text names as one on which something took place, and who took part. */
interface Told {
  readonly at: number;
  readonly sentence: number;
  readonly day: DateRange;
  readonly words: Span | null;
  /** Null under a heading with a day: whoever acts there acts on that day. */
  readonly sides: Set<string> | null;
  /** Before a day told already: the telling looks back, and after the paragraph goes on where it was. */
  readonly back?: boolean;
}

/** So many days are no day that what follows could share: "на этой неделе". */
const LONGEST_STAY = 4;

/** Sentences from an act in which the day may still be told. */
const LEAD = 3;

/** Days before publication from which on a day told is history, and nothing that follows shares it. */
const LONG_AGO = 14;

/** `story` is the day of publication, or of the main event. Example: `inferDays(doc, events, doc.published)[0]?.range`. */
export function inferDays(
  doc: LinkedDocument,
  events: readonly Candidate[],
  story: DateRange | null,
): readonly (Inferred | null)[] {
  const told = daysTold(doc, events, story);
  return events.map((event) => {
    // ("at the invitation of": who knows when it was made)
    if (event.date || (event.nominal && event.mode === 'invite')) return null;
    if (event.due && doc.published && isPromise(event)) return untilDue(event.due, doc.published);
    const paragraph = doc.sentences[event.sentence]?.block;
    const last = told.findLast(
      ({ at, back, sentence }) => at < event.span.start && (!back || doc.sentences[sentence]?.block === paragraph),
    );
    const here = last ?? summedUp(event, told[0]);
    return here ? since(event, here, doc.published) : fromStory(doc, story);
  });
}

/** What is to be done: its day lies between publication and the deadline. A target is set when it is agreed. */
const isPromise = ({ type, mode }: Candidate): boolean =>
  type === 'AGREE' && mode !== 'set-target' && mode !== 'invite';

const untilDue = ({ end, precision }: DateRange, { start }: DateRange): Inferred | null =>
  end < start ? null : { range: { start, end, precision, basis: 'inferred' }, from: 'the deadline', words: null };

/** A headline and the first words of a text sum up what the next sentence dates. */
function summedUp({ actors, recipients, sentence }: Candidate, first: Told | undefined): Told | undefined {
  if (!first || first.sentence - sentence > LEAD) return undefined;
  const sides = [...actors, ...recipients];
  // "Встреча прошла вчера": the next sentence may say of the same no more than its day.
  const onlyDay = first.sentence - sentence === 1 && [...(first.sides ?? [])].every((side) => sides.includes(side));
  return onlyDay || sides.every((side) => first.sides?.has(side)) ? first : undefined;
}

function since(event: Candidate, { day, words, sides }: Told, published: DateRange | null): Inferred | null {
  const there = sides === null || sides.has(event.actors[0] as string);
  const told = { range: { ...day, basis: 'inferred' as const }, from: 'the date of the event told before', words };
  if (there || !published) return told;
  if (published.precision !== 'day') return null;
  const apart = toDayNumber(published.start) - toDayNumber(day.end);
  if (apart < 2) return ofPublication(published);
  return { ...told, range: { ...told.range, end: published.end }, from: 'the days since the event told before' };
}

function fromStory({ published }: LinkedDocument, story: DateRange | null): Inferred | null {
  // A paper of a month tells what took place at any time before it.
  if (published) return published.precision === 'day' ? ofPublication(published) : null;
  return story && { range: { ...story, basis: 'inferred' }, from: 'the date of the main event', words: null };
}

const ofPublication = (published: DateRange): Inferred => ({
  range: { ...published, basis: 'published' },
  from: 'day of publication',
  words: null,
});

/** Days in the order of the text; of one day told on, those who take part grow. */
function daysTold(doc: LinkedDocument, events: readonly Candidate[], story: DateRange | null): readonly Told[] {
  const named = gather(doc.sentences, ({ tokens, groups, dates, quotationOf }, sentence): Told[] => {
    const dated = (at: number) => dates.some(({ first, last }) => first <= at && at <= last);
    const heading = dates.length > 0 && tokens.every((token, at) => token.kind !== 'word' || dated(at));
    const sides = new Set(gather(groups, (group) => (group.quotation < 0 ? group.sides : [])));
    return dates
      .filter(
        (date) =>
          quotationOf[date.first] === -1 && !date.due && !date.meant && !date.paper && !date.since && !date.back,
      )
      .map(({ start, end, range }) => ({
        at: start,
        sentence,
        day: range,
        words: { start, end },
        sides: heading ? null : sides,
      }));
  });
  // "The guest had arrived the day before": that day is over.
  const isBack = (sentence: number, day: DateRange) =>
    doc.sentences[sentence]?.dates.some(({ back, range }) => back && range.start === day.start) === true;
  const coded = gather(events, ({ date, due, status, span, sentence, actors, recipients }): Told[] =>
    date && due === null && (status === 'happened' || status === 'ongoing') && !isBack(sentence, date)
      ? [{ at: span.start, sentence, day: date, words: null, sides: new Set([...actors, ...recipients]) }]
      : [],
  );
  const planned = new Set(gather(events, ({ sentence, status }) => (status === 'planned' ? [sentence] : [])));
  for (const { sentence } of coded) planned.delete(sentence);
  const told: Told[] = [];
  for (const one of [...named, ...coded].sort((a, b) => a.at - b.at)) {
    if (!isDay(one.day, doc.published ?? story) || planned.has(one.sentence)) continue;
    const furthest = told.findLast(({ back }) => !back);
    if (one.sides && furthest && one.day.end < furthest.day.start) {
      told.push({ back: true, ...one });
      continue;
    }
    const before = told.at(-1);
    const goesOn = before?.sides && one.sides && before.day.start === one.day.start;
    told.push(
      goesOn ? { ...one, words: one.words ?? before.words, sides: new Set([...before.sides, ...one.sides]) } : one,
    );
  }
  return told;
}

/** Few days, past and not long ago; whether days of this month are past nobody knows of a paper of the month. */
function isDay({ start, end, precision }: DateRange, now: DateRange | null): boolean {
  if (precision !== 'day' || toDayNumber(end) - toDayNumber(start) >= LONGEST_STAY) return false;
  if (now?.precision === 'month' && end >= now.start) return false;
  return !now || (start <= now.end && toDayNumber(now.start) - toDayNumber(end) <= LONG_AGO);
}
