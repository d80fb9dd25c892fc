/**
 * The score of one document (codebook, section 8). In: its gold row and what the coder made of it.
 * Out: counts that can be added up over documents, and what was missed and what was false, with words and rules.
 */
import { checkDocument } from '../record/check.js';
import type { CodedDocument, CodedEvent, Span } from '../record/record.js';
import type { GoldDocument, GoldEvent, GoldWords } from './gold.js';
import { type Locator, locator } from './locate.js';
import {
  coverage,
  dateOverlaps,
  dateSame,
  type LocatedStatement,
  likeEvent,
  matchEvents,
  matchStatements,
  type SamePerson,
  sameEvent,
  sameName,
} from './match.js';

/** `right` of `of`. */
export interface Share {
  right: number;
  of: number;
}

/** Counts of one matching: of what was coded (precision) and of what was required (recall). */
export interface Found {
  precision: Share;
  recall: Share;
}

export interface Counts {
  documents: number;
  strict: Found;
  loose: Found;
  /** Coded events that tell once more what another coded event has already told; they count against precision. */
  duplicates: number;
  mode: Share;
  status: Share;
  /** First and last day the same, or both unknown. */
  date: Share;
  /** Ranges overlap, or both unknown. */
  dateLoose: Share;
  place: Share;
  people: Share;
  statements: Found;
  /** Statements whose words were found, whoever is said to have spoken. */
  words: Share;
  /** Characters of what is not article that were dropped. */
  dropped: Share;
  /** Characters of the article that were dropped. */
  lost: Share;
  claims: Share;
  language: Share;
  published: Share;
  /** Breaches of the invariants of the record. */
  breaches: number;
}

export interface Miss {
  readonly document: string;
  readonly what: string;
  readonly note: string;
  /** What came nearest, or why it is false. */
  readonly because: string;
  readonly rule?: string;
  readonly words?: string;
}

export interface DocumentScore {
  readonly id: string;
  readonly lang: string;
  readonly split: 'dev' | 'test';
  readonly counts: Counts;
  readonly byType: Readonly<Record<string, Found>>;
  readonly missed: readonly Miss[];
  readonly falseOnes: readonly Miss[];
  readonly missedStatements: readonly Miss[];
  readonly falseStatements: readonly Miss[];
  /** Words of gold statements that are not in the stored text: a slip of the gold, or text lost on the way. */
  readonly notFound: readonly string[];
}

/** `source` is the file as it stands, to which offsets in the gold refer; `samePerson` knows spellings of listed people. */
export function scoreDocument(
  gold: GoldDocument,
  coded: CodedDocument,
  source: string,
  samePerson?: SamePerson,
): DocumentScore {
  const place = locator(coded.text);
  const notFound: string[] = [];
  const locate = locateIn(place, source, notFound);
  const events = scoreEvents(gold, coded);
  const statements = scoreStatements(gold, coded, locate, samePerson);
  // Boilerplate that the stored text does not even hold was dropped before.
  const left = scoreDropped(gold, coded, locateIn(place, source, []));
  const counts: Counts = {
    documents: 1,
    ...events.counts,
    ...statements.counts,
    ...left,
    claims: scoreClaims(gold, coded),
    language: share(coded.language === gold.lang ? 1 : 0, 1),
    // A passage is told its day, so finding it is no merit.
    published:
      gold.published === undefined || gold.text !== undefined
        ? share(0, 0)
        : share(publishedRight(gold, coded) ? 1 : 0, 1),
    breaches: checkDocument(coded).length,
  };
  return { ...events, ...statements, id: gold.id, lang: gold.lang, split: gold.split, counts, notFound };
}

const share = (right: number, of: number): Share => ({ right, of });

function scoreEvents(gold: GoldDocument, coded: CodedDocument) {
  const strict = matchEvents(gold.events, coded.events, 'strict');
  const loose = matchEvents(gold.events, coded.events, 'loose');
  const pairs = gold.events.flatMap((one, at) => {
    const other = coded.events[strict[at] ?? -1];
    return other ? [[one, other] as const] : [];
  });
  const matched = new Set(pairs.map((it) => it[1]));
  const unmatched = coded.events.filter((it) => !matched.has(it));
  const doubled = unmatched.filter((it) => gold.events.some((one) => sameEvent(one, it)));
  const agreed = (test: (one: GoldEvent, other: CodedEvent) => boolean, among = pairs) =>
    share(among.filter(([one, other]) => test(one, other)).length, among.length);

  const dated = pairs.filter(([one]) => one.date !== undefined);

  const byType: Record<string, Found> = {};
  const typed = (type: string) => (byType[type] ??= { precision: share(0, 0), recall: share(0, 0) });
  for (const it of coded.events) count(typed(it.type).precision, matched.has(it));
  gold.events.forEach((it, at) => {
    if (it.required) count(typed(it.type).recall, (strict[at] ?? -1) >= 0);
  });

  return {
    byType,
    counts: {
      strict: found(gold.events, coded.events.length, strict),
      loose: found(gold.events, coded.events.length, loose),
      duplicates: doubled.length,
      mode: agreed((one, other) => one.mode === other.mode),
      status: agreed((one, other) => one.status === other.status),
      date: agreed(dateSame, dated),
      dateLoose: agreed(dateOverlaps, dated),
      place: agreed(
        (one, other) => sameName(one.place ?? '', other.place?.city ?? '') || one.place === other.place?.state,
        pairs.filter(([one]) => one.place),
      ),
      people: pairs.reduce(
        (sum, [one, other]) => {
          for (const name of one.people ?? [])
            count(
              sum,
              other.people.some((it) => sameName(name, it.name)),
            );
          return sum;
        },
        share(0, 0),
      ),
    },
    missed: gold.events.flatMap((it, at) =>
      it.required && (strict[at] ?? -1) < 0 ? [missedEvent(gold, it, unmatched)] : [],
    ),
    falseOnes: unmatched.map((it) => falseEvent(gold, it, coded.text)),
  };
}

function found(gold: readonly GoldEvent[], coded: number, match: readonly number[]): Found {
  const required = gold.filter((it) => it.required).length;
  const hit = gold.filter((it, at) => it.required && (match[at] ?? -1) >= 0).length;
  return { precision: share(match.filter((it) => it >= 0).length, coded), recall: share(hit, required) };
}

function count(into: Share, right: boolean): void {
  into.of++;
  if (right) into.right++;
}

function missedEvent(gold: GoldDocument, event: GoldEvent, unmatched: readonly CodedEvent[]): Miss {
  const near = unmatched.find((it) => likeEvent(event, it)) ?? unmatched.find((it) => it.type === event.type);
  const because = near ? `coded as ${name(near)} (${ruleOf(near)})` : 'nothing coded';
  return { document: gold.id, what: name(event), note: event.note ?? '', because };
}

function falseEvent(gold: GoldDocument, event: CodedEvent, text: string): Miss {
  const same = gold.events.find((it) => sameEvent(it, event));
  const like = gold.events.find((it) => likeEvent(it, event));
  const because = same ? `gold has ${name(same)} once` : like ? `gold has ${name(like)}` : 'gold has no such event';
  const type = event.evidence.find((it) => it.field === 'type') ?? event.evidence[0];
  const words = type ? around(text, type) : '';
  return { document: gold.id, what: `${name(event)} ${event.status}`, note: '', because, rule: ruleOf(event), words };
}

/** `SUPPORT condole TUR → KAZ` */
function name(event: {
  type: string;
  mode: string | null;
  actors: readonly string[];
  recipients: readonly string[];
}): string {
  const to = event.recipients.length > 0 ? ` → ${event.recipients.join(',')}` : '';
  return `${event.type}${event.mode ? ` ${event.mode}` : ''} ${event.actors.join(',')}${to}`;
}

function ruleOf(event: CodedEvent): string {
  return event.evidence.find((it) => it.field === 'type')?.rule ?? event.evidence[0]?.rule ?? '?';
}

/** The words of a span and some before and after, the span in ⟦ ⟧. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 110), start);
  return `…${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}…`.replace(/\s+/g, ' ');
}

type Locate = (
  words: readonly GoldWords[] | undefined,
  pairs: readonly (readonly [number, number])[] | undefined,
) => Span[];

function locateIn(place: Locator, source: string, notFound: string[]): Locate {
  return (words, pairs) => {
    const wanted = [
      ...(words ?? []).map((it) => [it, undefined] as const),
      ...(pairs ?? []).map(([start, end]) => [source.slice(start, end).normalize('NFC'), start] as const),
    ];
    return wanted.flatMap(([it, near]) => {
      const span = place.find(it, near);
      if (!span) notFound.push(typeof it === 'string' ? it : `${it.from} … ${it.to}`);
      return span ? [span] : [];
    });
  };
}

/** Words with a paragraph of somebody else between them are answers of an interview: each is a statement of its own. */
function answersOf(spans: readonly Span[], text: string): readonly (readonly Span[])[] {
  const answers: Span[][] = [];
  for (const span of spans) {
    const last = answers.at(-1)?.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    if (last && !/\n\s*\S[^\n]*\n/.test(between)) answers.at(-1)?.push(span);
    else answers.push([span]);
  }
  return answers.length === 0 ? [[]] : answers;
}

function scoreStatements(gold: GoldDocument, coded: CodedDocument, locate: Locate, samePerson?: SamePerson) {
  const said = gold.statements ? coded.statements : [];
  const located: LocatedStatement[] = (gold.statements ?? []).flatMap((it) =>
    answersOf(locate(it.words, it.spans), coded.text).map((spans) => ({ gold: it, spans })),
  );
  const match = matchStatements(located, said, samePerson);
  const hits = match.filter((it) => it >= 0).length;
  const required = located.filter((it) => it.gold.required);
  const requiredHit = located.filter((it, at) => it.gold.required && (match[at] ?? -1) >= 0).length;
  const wordsHit = required.filter((it) => said.some((other) => coverage(it.spans, other.spans) > 0)).length;
  const speaker = (it: {
    speaker: string | null;
    office?: string | null | undefined;
    for?: string | null | undefined;
  }) => [it.speaker ?? '?', it.office, it.for].filter(Boolean).join(', ');
  const text = (spans: readonly Span[]) => spans.map((it) => coded.text.slice(it.start, it.end)).join(' […] ');
  return {
    counts: {
      statements: { precision: share(hits, said.length), recall: share(requiredHit, required.length) },
      words: share(wordsHit, required.length),
    },
    missedStatements: located.flatMap((it, at): Miss[] => {
      if (!it.gold.required || (match[at] ?? -1) >= 0) return [];
      const near = said.find((other) => coverage(it.spans, other.spans) > 0);
      const because = near ? `said to be of ${speaker(near)}` : 'words not coded';
      return [
        { document: gold.id, what: `${it.gold.kind}: ${speaker(it.gold)}`, note: '', because, words: text(it.spans) },
      ];
    }),
    falseStatements: said.flatMap((it, at): Miss[] => {
      if (match.includes(at)) return [];
      const rule = it.evidence[0]?.rule ?? '?';
      const because = located.some((one) => coverage(one.spans, it.spans) > 0)
        ? 'speaker wrong'
        : 'gold has no such words';
      return [
        { document: gold.id, what: `${it.kind}: ${speaker(it)}`, note: '', because, rule, words: text(it.spans) },
      ];
    }),
  };
}

/** Counts characters that are no white space. */
function scoreDropped(gold: GoldDocument, coded: CodedDocument, locate: Locate): Pick<Counts, 'dropped' | 'lost'> {
  const isGold = new Uint8Array(coded.text.length);
  for (const span of locate(gold.dropped, gold.boilerplate)) isGold.fill(1, span.start, span.end);
  const isDropped = new Uint8Array(coded.text.length);
  for (const span of coded.dropped) isDropped.fill(1, span.start, span.end);
  const dropped = share(0, 0);
  const lost = share(0, 0);
  for (let at = 0; at < coded.text.length; at++) {
    if (coded.text[at]?.trim() === '') continue;
    count(isGold[at] ? dropped : lost, isDropped[at] === 1);
  }
  return { dropped, lost };
}

function scoreClaims(gold: GoldDocument, coded: CodedDocument): Share {
  const left = coded.claims.map((it) => it.kind);
  const right = gold.claims.filter(({ kind }) => {
    const at = left.indexOf(kind);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return share(right.length, gold.claims.length);
}

/** `2022-01` is right for a range within that month; null for no date. */
function publishedRight(gold: GoldDocument, coded: CodedDocument): boolean {
  if (!gold.published) return coded.published === null;
  const { start = '', end = '' } = coded.published ?? {};
  return start.startsWith(gold.published) && end.startsWith(gold.published);
}
