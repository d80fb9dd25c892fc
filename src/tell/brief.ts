/**
 * A brief on two states, or on one: what happened, each line with its own sources, nothing twice. In: merged events,
 * statements, commitments, the words of the reader's language. Out: sections of lines; `write.ts` writes them.
 */
import type { Followed } from '../judge/commitments.js';
import { firstDay } from '../judge/deeds.js';
import { TYPES } from '../record/codebook.js';
import type { MergedEvent, Report } from '../record/merged.js';
import type { DateRange } from '../record/record.js';
import { foldParts, foldPromises, foldTellings, quotedOnce } from './brief-folds.js';
import { dayOf, otherDatesText } from './dates.js';
import { inOrder, isDone, sourceName, type Telling, teller } from './telling.js';
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
  /** As exact as the page says it: `2022-05` where it names only its month. */
  readonly day: string;
  readonly document: string;
}

/** Something told, with what says so. */
export interface Cited {
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

export interface Line extends Cited {
  /** What happened within it, or what became of a promise, each with its own sources. */
  readonly within: readonly Cited[];
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
  /** Documents of which more must be known than the reports say: where a promise has no event, and how exact a day is. */
  readonly documents?: ReadonlyMap<string, KnownDocument>;
  /** Events that became of promises and are not among `events`. */
  readonly evidence?: ReadonlyMap<string, MergedEvent>;
  /** First and last day that the ledger covers. */
  readonly reach: { readonly first: string; readonly last: string } | null;
}

export interface KnownDocument {
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly published: DateRange | null;
}

/** Parts the first day of a range from the last. */
const BETWEEN = ' – ';

/** Quotations in a brief: more is an anthology. */
const MOST_QUOTATIONS = 8;

/** Example: `toMarkdown(brief({ actors: ['KAZ', 'TUR'], … }, telling))`. */
export function brief(input: BriefInput, telling: Telling): Brief {
  const desk: Desk = { telling, documents: input.documents ?? new Map() };
  // What is told as part of a visit is told with the visit.
  const told = new Set(input.events.map(({ id }) => id));
  const alone = input.events.filter((event) => !(event.partOf && told.has(event.partOf)));
  // A target that was set there stands among the promises.
  const promised = new Set(input.commitments.map(({ event }) => event?.id));
  const partsOf = (whole: MergedEvent) =>
    input.events.filter(({ id, partOf }) => partOf === whole.id && !promised.has(id));
  const { own, parts } = foldParts(alone, partsOf);
  const done = own.filter((event) => isDone(event) && event.type !== 'AGREE' && !event.background);
  const line = (tellings: readonly MergedEvent[]) =>
    lineOf(tellings, foldTellings(tellings.flatMap((event) => parts.get(event.id) ?? [])), desk);
  const section = (key: string, events: readonly MergedEvent[]): Section => ({
    title: telling.word(`brief.${key}`),
    lines: foldTellings(weightiest(events)).map(line),
  });
  // A planned meeting that was called off is news of the meeting, a refusal to talk is none.
  const isMeeting = (event: MergedEvent) =>
    event.type === 'CONSULT' || (event.type === 'REJECT' && event.mode === 'meet' && event.announcedBy !== null);
  const quad = (wanted: number) => done.filter((event) => TYPES[event.type].quad === wanted && !isMeeting(event));
  const sections: Section[] = [
    section('meetings', done.filter(isMeeting)),
    section('words', quad(1)),
    section('deeds', quad(2)),
    section('criticism', quad(3)),
    section('conflict', quad(4)),
    section(
      'offices',
      done.filter(({ type }) => type === 'OFFICE'),
    ),
    { title: telling.word('brief.promises'), lines: promiseLines(input, desk) },
  ];
  const quotations = {
    title: telling.word('brief.quotations'),
    lines: input.quotations.map((it) => quoted(it, telling)),
  };
  const once = quotedOnce([...sections, quotations]);
  return {
    title: titleOf(input, telling),
    summary: summaryOf(input, [...done, ...done.flatMap(({ id }) => parts.get(id) ?? [])], telling),
    sections: once
      .map(({ title, lines }) => ({
        title,
        lines: title === quotations.title ? lines.slice(0, MOST_QUOTATIONS) : lines,
      }))
      .filter(({ lines }) => lines.length > 0),
    language: telling.language,
  };
}

/** Most corroborated first; of equals the newer. */
function weightiest(events: readonly MergedEvent[]): readonly MergedEvent[] {
  return [...inOrder(events)].reverse().sort((a, b) => b.corroboration - a.corroboration);
}

/** What lines are made with. */
interface Desk {
  readonly telling: Telling;
  readonly documents: ReadonlyMap<string, KnownDocument>;
}

/** One line for tellings of one thing (`foldTellings`), with what belongs to it below. */
function lineOf(tellings: readonly MergedEvent[], within: readonly (readonly MergedEvent[])[], desk: Desk): Line {
  return { ...citedOf(tellings, desk), within: within.map((it) => citedOf(it, desk)) };
}

function citedOf(tellings: readonly MergedEvent[], desk: Desk): Cited {
  const { telling } = desk;
  const [event] = tellings as readonly [MergedEvent, ...MergedEvent[]];
  const acts = [...new Set(tellings.map((it) => telling.act(it)))].join(', ');
  const city = telling.city(tellings.find((it) => it.place?.city)?.place ?? null);
  const text = `${dayText(event, desk) || telling.word('brief.no-date')} · ${acts}: ${sidesOf(event, telling)}`;
  const said = teller(event);
  return {
    text: city ? `${text} (${city})` : text,
    quotation: said?.passage ? { words: said.passage, language: said.language } : null,
    sources: event.reports.filter(({ copy }) => !copy).map((it) => sourceOf(it, desk.documents)),
    independent: event.corroboration,
    copies: event.copies,
    event: event.id,
  };
}

function sidesOf({ actors, recipients }: MergedEvent, telling: Telling): string {
  const names = (codes: readonly string[]) => codes.map(telling.actor).join(', ');
  return recipients.length > 0 ? `${names(actors)} → ${names(recipients)}` : names(actors);
}

export function sourceOf(report: Report, documents: ReadonlyMap<string, KnownDocument> = new Map()): Source {
  const published = documents.get(report.document)?.published;
  return {
    name: sourceName(report),
    url: report.url,
    day: published ? dayOf(published, BETWEEN) : report.day,
    document: report.document,
  };
}

/** As exact as the record is; of an undated event as its first page is. */
function dayText(event: MergedEvent, { documents }: Desk): string {
  if (event.date) {
    const others = otherDatesText(event);
    return dayOf(event.date, BETWEEN) + (others ? ` (${others})` : '');
  }
  const day = firstDay(event);
  const first = event.reports.find((it) => it.day === day);
  const published = first && documents.get(first.document)?.published;
  return published ? dayOf(published, BETWEEN) : day;
}

function promiseLines({ commitments, events, evidence }: BriefInput, desk: Desk): readonly Line[] {
  const { telling, documents } = desk;
  const byId = new Map([...(evidence ?? []), ...events.map((it) => [it.id, it] as const)]);
  return foldPromises(commitments).map((one) => {
    const { event } = one;
    const to = one.to.length > 0 ? ` → ${one.to.map(telling.actor).join(', ')}` : '';
    const due = one.due ? `, ${telling.word('brief.due')} ${one.due.end}` : '';
    const act = event ? `${telling.act(event)}: ` : '';
    const pages = one.documents.flatMap((id) => (event ? [] : [{ id, ...(documents.get(id) ?? UNKNOWN) }]));
    const stated = one.documents.map((id) => documents.get(id)?.published).find((it) => it?.start === one.made);
    // What is under way when the day has come is no proof that it was kept, yet all there is.
    const shown = one.status === 'overdue' ? 'under-way' : one.status;
    const proof = one.fulfilments.filter(({ how }) => how === shown).map((it) => byId.get(it.event));
    const isTold = one.status === 'overdue' && proof.length > 0;
    const status = telling.word(`commitment.${isTold ? 'overdue-under-way' : one.status}`);
    return {
      text: `${stated ? dayOf(stated, BETWEEN) : one.made || telling.word('brief.no-date')} · ${act}${one.by.map(telling.actor).join(', ')}${to}${due} — ${status}`,
      quotation: { words: one.words, language: event?.reports[0]?.language ?? pages[0]?.language ?? 'und' },
      sources: event
        ? event.reports.filter(({ copy }) => !copy).map((it) => sourceOf(it, documents))
        : pages.map(({ id, outlet, url, published }) => ({
            name: sourceName({ outlet, url, document: id }),
            url,
            day: published ? dayOf(published, BETWEEN) : '',
            document: id,
          })),
      independent: event?.corroboration ?? 1,
      copies: event?.copies ?? 0,
      event: event?.id ?? null,
      within: foldTellings(proof.flatMap((it) => it ?? []))
        .slice(0, MOST_PROOF)
        .map((some) => citedOf(some, desk)),
    };
  });
}

/** What shows that a promise was kept: one act does, three are enough. */
const MOST_PROOF = 3;

const UNKNOWN: KnownDocument = { outlet: null, url: null, language: 'und', published: null };

function quoted({ speaker, office, words, language, source, ...one }: BriefQuotation, telling: Telling): Line {
  const who = [speaker, office ? telling.word(`office.${office}`) : null, one.for ? telling.actor(one.for) : null];
  return {
    text: `${source.day} · ${who.filter((it) => it !== null).join(', ')}`,
    quotation: { words, language },
    sources: [source],
    independent: 1,
    copies: 0,
    event: null,
    within: [],
  };
}

function titleOf({ actors, since, until }: BriefInput, telling: Telling): string {
  const period = since || until ? `, ${since ?? '…'} – ${until ?? '…'}` : '';
  return `${actors.map(telling.actor).join(' – ')}${period}`;
}

/** @param done all that is listed, parts of a visit too */
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
