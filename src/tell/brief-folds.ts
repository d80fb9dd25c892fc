/**
 * What a brief would tell twice. In: merged events, promises. Out: those that tell one thing, together: two acts read of one
 * sentence, a part of a talk that a later page tells without its day, a plan that one page puts in two ways.
 */
import type { Followed } from '../judge/commitments.js';
import { fold } from '../record/fold.js';
import type { MergedEvent } from '../record/merged.js';
import type { Cited, Section } from './brief.js';

/**
 * Events of one type between the same sides that one page tells in the same words ("sent humanitarian aid of a million": aid in
 * money and in goods), as one line; the order stays that of the first.
 *
 * @example foldTellings([inMoney, inGoods, visit]).length // 2
 */
export function foldTellings(events: readonly MergedEvent[]): readonly (readonly MergedEvent[])[] {
  const lines: MergedEvent[][] = [];
  for (const event of events) {
    const known = lines.find(([first]) => first !== undefined && tellsTheSame(first, event));
    if (known) known.push(event);
    else lines.push([event]);
  }
  return lines;
}

function tellsTheSame(one: MergedEvent, other: MergedEvent): boolean {
  if (one.type !== other.type || one.status !== other.status || sides(one) !== sides(other)) return false;
  // What several pages tell apart is apart.
  const [a, b] = [one, other].map(({ reports }) => (reports.length === 1 ? reports[0] : undefined));
  if (!a || !b || a.document !== b.document || !a.passage || !b.passage) return false;
  return a.passage.includes(b.passage) || b.passage.includes(a.passage);
}

/**
 * The events that stand alone, and the parts of each. A page that tells a part of a talk, and gives no day for it, tells
 * that part: not another one on the day of the page.
 */
export function foldParts(
  alone: readonly MergedEvent[],
  partsOf: (event: MergedEvent) => readonly MergedEvent[],
): { own: readonly MergedEvent[]; parts: ReadonlyMap<string, readonly MergedEvent[]> } {
  const parts = new Map(alone.map((event) => [event.id, partsOf(event)]));
  const own = alone.filter((event) => {
    if (event.date !== null && event.date.basis !== 'published') return true;
    return !alone.some((whole) => whole !== event && isToldIn(event, whole, parts.get(whole.id) ?? []));
  });
  return { own, parts };
}

function isToldIn(event: MergedEvent, whole: MergedEvent, parts: readonly MergedEvent[]): boolean {
  const documents = new Set(whole.reports.map(({ document }) => document));
  return (
    event.reports.every(({ document }) => documents.has(document)) &&
    parts.some((it) => it.type === event.type && it.mode === event.mode && sides(it) === sides(event))
  );
}

/**
 * Each sentence where it stands first: below, and in later sections, its line goes without it; words that no event carries
 * are no line without them.
 */
export function quotedOnce(sections: readonly Section[]): readonly Section[] {
  const quoted: string[] = [];
  const once = <C extends Cited>(cited: C): C => {
    const words = cited.quotation && fold(cited.quotation.words);
    if (!words) return cited;
    const isQuoted = quoted.some((it) => it.includes(words) || words.includes(it));
    if (!isQuoted) quoted.push(words);
    return isQuoted ? { ...cited, quotation: null } : cited;
  };
  return sections.map(({ title, lines }) => ({
    title,
    lines: lines
      .map((line) => ({ ...once(line), within: line.within.map(once) }))
      .filter(({ event, quotation }) => event !== null || quotation !== null),
  }));
}

/** Of promises that one page makes of one kind between the same sides, the one with a day speaks for that without. */
export function foldPromises(promises: readonly Followed[]): readonly Followed[] {
  return promises.filter(
    (one) =>
      one.event === null ||
      one.due !== null ||
      !promises.some((other) => other !== one && other.due !== null && isSamePromise(one, other)),
  );
}

function isSamePromise(one: Followed, other: Followed): boolean {
  const [a, b] = [one.event, other.event];
  if (!a || !b || a.type !== b.type || a.mode !== b.mode || a.mode !== 'plan-meeting') return false;
  return (
    [...one.by, ...one.to].sort().join() === [...other.by, ...other.to].sort().join() &&
    one.documents.every((document) => other.documents.includes(document))
  );
}

function sides({ actors, recipients }: MergedEvent): string {
  return `${[...actors].sort()}>${[...recipients].sort()}`;
}
