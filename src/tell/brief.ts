/**
 * A brief on two states, or on one: what happened, each line with its sources, nothing twice. In: merged events, statements,
 * commitments, the words of the reader's language. Out: sections of lines; `write.ts` writes them.
 */
import type { Followed } from '../judge/commitments.js';
import { firstDay } from '../judge/deeds.js';
import { TYPES } from '../record/codebook.js';
import type { MergedEvent, Report } from '../record/merged.js';
import { inOrder, isDone, type Telling } from './telling.js';
import { visitRows, visitsEachWay } from './visits.js';

export interface BriefQuotation {
  readonly speaker: string;
  readonly office: string | null;
  readonly for: string | null;
  readonly words: string;
  readonly language: string;
  readonly source: Source;
}

export interface Source {
  readonly name: string;
  readonly url: string | null;
  readonly day: string;
  readonly document: string;
}

export interface Line {
  /** "10 May 2022 · Visit: Kazakhstan → Türkiye (Ankara)". */
  readonly text: string;
  /** The sentence that says it, in its own language. */
  readonly quotation: { readonly words: string; readonly language: string } | null;
  /** The first of each independent group. */
  readonly sources: readonly Source[];
  readonly independent: number;
  readonly copies: number;
  readonly event: string | null;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Brief {
  readonly title: string;
  /** Two or three sentences that sum up. */
  readonly summary: readonly string[];
  readonly sections: readonly Section[];
  readonly language: string;
}

export interface BriefInput {
  readonly actors: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly events: readonly MergedEvent[];
  readonly quotations: readonly BriefQuotation[];
  readonly commitments: readonly Followed[];
  /** First and last day that the ledger covers. */
  readonly reach: { readonly first: string; readonly last: string } | null;
}

/** Quotations in a brief: more is an anthology. */
const MOST_QUOTATIONS = 8;

/** Example: `toMarkdown(brief({ actors: ['KAZ', 'TUR'], … }, telling))`. */
export function brief(input: BriefInput, telling: Telling): Brief {
  // What is told as part of a visit is told with the visit.
  const told = new Set(input.events.map(({ id }) => id));
  const own = input.events.filter((event) => !(event.partOf && told.has(event.partOf)));
  const parts = new Map<string, readonly MergedEvent[]>();
  for (const event of own)
    parts.set(
      event.id,
      input.events.filter(({ partOf }) => partOf === event.id),
    );
  const done = own.filter((event) => isDone(event) && event.type !== 'AGREE' && !event.background);
  const line = (event: MergedEvent) => lineOf(event, parts.get(event.id) ?? [], telling);
  const section = (key: string, events: readonly MergedEvent[]): Section => ({
    title: telling.word(`brief.${key}`),
    lines: weightiest(events).map(line),
  });
  const quad = (wanted: number) =>
    done.filter((event) => TYPES[event.type].quad === wanted && event.type !== 'CONSULT');
  const sections: Section[] = [
    section(
      'meetings',
      done.filter(({ type }) => type === 'CONSULT'),
    ),
    section('words', quad(1)),
    section('deeds', quad(2)),
    section('criticism', quad(3)),
    section('conflict', quad(4)),
    section(
      'offices',
      done.filter(({ type }) => type === 'OFFICE'),
    ),
    { title: telling.word('brief.promises'), lines: promiseLines(input.commitments, telling) },
    {
      title: telling.word('brief.quotations'),
      lines: input.quotations.slice(0, MOST_QUOTATIONS).map((it) => quoted(it, telling)),
    },
  ];
  return {
    title: titleOf(input, telling),
    summary: summaryOf(input, done, telling),
    sections: sections.filter(({ lines }) => lines.length > 0),
    language: telling.language,
  };
}

/** Most corroborated first; of equals the newer. */
function weightiest(events: readonly MergedEvent[]): readonly MergedEvent[] {
  return [...inOrder(events)].reverse().sort((a, b) => b.corroboration - a.corroboration);
}

function lineOf(event: MergedEvent, parts: readonly MergedEvent[], telling: Telling): Line {
  const names = (codes: readonly string[]) => codes.map(telling.actor).join(', ');
  const sides =
    event.recipients.length > 0 ? `${names(event.actors)} → ${names(event.recipients)}` : names(event.actors);
  const place = event.place?.city ? ` (${event.place.city})` : '';
  const day = dayText(event) || telling.word('brief.no-date');
  const within = parts.length > 0 ? `; ${[...new Set(parts.map((part) => telling.act(part)))].join(', ')}` : '';
  const said = event.reports.find(({ passage }) => passage !== null);
  return {
    text: `${day} · ${telling.act(event)}: ${sides}${place}${within}`,
    quotation: said?.passage ? { words: said.passage, language: said.language } : null,
    sources: event.reports.filter(({ copy }) => !copy).map(sourceOf),
    independent: event.corroboration,
    copies: event.copies,
    event: event.id,
  };
}

export function sourceOf(report: Report): Source {
  return {
    name: report.outlet ?? hostOf(report.url) ?? report.document,
    url: report.url,
    day: report.day,
    document: report.document,
  };
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1] ?? null);
}

/** As exact as the record is. */
function dayText(event: MergedEvent): string {
  const { date } = event;
  if (!date) return firstDay(event);
  const length = { day: 10, month: 7, year: 4, decade: 4 }[date.precision];
  const [start, end] = [date.start.slice(0, length), date.end.slice(0, length)];
  return start === end ? start : `${start} – ${end}`;
}

function promiseLines(commitments: readonly Followed[], telling: Telling): readonly Line[] {
  return commitments.map((one) => {
    const { event } = one;
    const to = one.to.length > 0 ? ` → ${one.to.map(telling.actor).join(', ')}` : '';
    const due = one.due ? `, ${telling.word('brief.due')} ${one.due.end}` : '';
    const status = telling.word(`commitment.${one.status}`);
    return {
      text: `${one.made} · ${one.by.map(telling.actor).join(', ')}${to}${due} — ${status}`,
      quotation: { words: one.words, language: event?.reports[0]?.language ?? 'und' },
      sources: event ? event.reports.filter(({ copy }) => !copy).map(sourceOf) : [],
      independent: event?.corroboration ?? 1,
      copies: event?.copies ?? 0,
      event: event?.id ?? null,
    };
  });
}

function quoted({ speaker, office, words, language, source, ...one }: BriefQuotation, telling: Telling): Line {
  const who = [speaker, office ? telling.word(`office.${office}`) : null, one.for ? telling.actor(one.for) : null];
  return {
    text: `${source.day} · ${who.filter((it) => it !== null).join(', ')}`,
    quotation: { words, language },
    sources: [source],
    independent: 1,
    copies: 0,
    event: null,
  };
}

function titleOf({ actors, since, until }: BriefInput, telling: Telling): string {
  const period = since || until ? `, ${since ?? '…'} – ${until ?? '…'}` : '';
  return `${actors.map(telling.actor).join(' – ')}${period}`;
}

function summaryOf({ actors, reach, events }: BriefInput, done: readonly MergedEvent[], telling: Telling): string[] {
  const [one, other] = actors;
  const lines: string[] = [];
  const fill = (key: string, values: Readonly<Record<string, string | number>>) =>
    telling.word(key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const independent = done.filter(({ corroboration }) => corroboration > 1).length;
  lines.push(fill('brief.sum', { events: done.length, independent }));
  if (one && other) {
    const each = visitsEachWay(visitRows(events));
    lines.push(
      fill('brief.visits', {
        one: telling.actor(one),
        other: telling.actor(other),
        there: each.get(`${one}>${other}`) ?? 0,
        back: each.get(`${other}>${one}`) ?? 0,
      }),
    );
  }
  lines.push(reach ? fill('brief.reach', reach) : telling.word('brief.empty'));
  return lines;
}
