/**
 * What is told of the record: visits, a timeline, a panel, the answers to a crisis, a brief. In: nothing. Out: types, and
 * what all of them share.
 */
import { firstDay } from '../judge/deeds.js';
import type { MergedEvent, Report } from '../record/merged.js';
import type { Place } from '../record/record.js';

/** Names and labels in the reader's language; handed in, since packs and glossaries are data. */
export interface Telling {
  readonly language: string;
  /** Example: `actor('KAZ')` is "Kazakistan" in Turkish. */
  readonly actor: (code: string) => string;
  /** Example: `city({ city: 'Baku', state: 'AZE' })` is "Bakü" in Turkish. */
  readonly city: (place: Place | null) => string | null;
  /** Label of the mode, or else of the type: "Visit", "Signing". */
  readonly act: (event: Pick<MergedEvent, 'type' | 'mode'>) => string;
  readonly word: (key: string) => string;
}

export function inOrder(events: readonly MergedEvent[]): readonly MergedEvent[] {
  const key = (event: MergedEvent) => `${firstDay(event) || '9999'} ${event.id}`;
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The report whose words are shown for the event: no copy, with a sentence, and of these the first that tells it most as
 * the record does. The earliest page may only announce what others tell, or give it another day.
 */
export function teller(
  event: Pick<MergedEvent, 'mode' | 'status' | 'date' | 'reports' | 'variants'>,
): Report | undefined {
  const own = event.reports.filter(({ copy, passage }) => !copy && passage !== null);
  const { mode, status, date } = event.variants;
  const recorded = [
    mode.find(({ value }) => value === event.mode),
    status.find(({ value }) => value === event.status),
    date.find(({ value }) => value?.start === event.date?.start && value?.end === event.date?.end),
  ];
  const agreement = (report: Report) => recorded.filter((it) => it?.reports.includes(report.event)).length;
  const most = Math.max(...own.map(agreement));
  return own.find((report) => agreement(report) === most) ?? event.reports[0];
}

/** Its outlet; where that is unknown, the host of its address, or the document. */
export function sourceName({ outlet, url, document }: Pick<Report, 'outlet' | 'url' | 'document'>): string {
  return outlet ?? /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url ?? '')?.[1] ?? document;
}

export const isDone = ({ status }: MergedEvent): boolean => status === 'happened' || status === 'ongoing';
