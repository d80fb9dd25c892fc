/**
 * From what a text names to what it tells: events, statements, commitments, claims.
 * In: a linked document and the resources. Out: the coded document and the trace of every decision.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { LinkedDocument } from '../link/linked.js';
import { toDayNumber } from '../record/day.js';
import type { CodedDocument, CodedEvent, DateRange, TraceEntry } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { readActs } from './acts.js';
import type { Candidate } from './candidate.js';
import { readClaims } from './claims.js';
import { readCommitments } from './commitments.js';
import { reasons } from './confidence.js';
import { fuse } from './fuse.js';
import { readSpeech } from './speech.js';
import { type Inferred, inferDays } from './story.js';
import { placeEvents } from './where.js';

/** An event this many days before publication is told as history. */
const BACKGROUND_DAYS = 30;

/** Example: `code(link(…), resources).document.events`. */
export function code(
  doc: LinkedDocument,
  resources: Resources,
): { document: CodedDocument; trace: readonly TraceEntry[] } {
  const speech = readSpeech(doc, resources);
  const { candidates, trace: rejected } = readActs(doc, speech, resources);
  const trace: TraceEntry[] = [...rejected];
  const fused = placeEvents(doc, fuse(candidates, trace), resources);
  const story = storyDate(doc, fused);
  const days = inferDays(doc, fused, story);
  const events = withOwnIds(
    fused.map((candidate, at) => eventOf(doc, candidate, story, days[at] ?? null, resources.knowledge)),
  );
  events.forEach((event, index) => {
    const [main] = event.evidence;
    const features = fused[index]?.features ?? {};
    if (main)
      trace.push({
        start: main.start,
        end: main.end,
        rule: main.rule,
        outcome: 'kept',
        because: `${event.type}${event.mode ? ` ${event.mode}` : ''}, confidence ${event.confidence} (${reasons(features)})`,
        event: event.id,
      });
  });
  const statements = speech.statements.map((statement, index) => ({ ...statement, id: `${doc.id}.s${index + 1}` }));
  const document: CodedDocument = {
    id: doc.id,
    ...(doc.path === undefined ? {} : { path: doc.path }),
    ...(doc.url === undefined ? {} : { url: doc.url }),
    language: doc.language,
    languages: doc.languages,
    title: doc.title,
    author: doc.author,
    published: doc.published,
    outlet: doc.outlet,
    via: doc.via,
    text: doc.text,
    dropped: doc.dropped,
    events,
    statements,
    commitments: readCommitments(doc, events, statements, resources),
    claims: readClaims(doc, events, resources),
    issues: doc.issues,
  };
  return { document, trace: trace.sort((a, b) => a.start - b.start) };
}

/** The joined candidates before any is left out for its confidence: what tools/train-confidence.ts learns from. */
export function codeForTraining(doc: LinkedDocument, resources: Resources): readonly Candidate[] {
  const speech = readSpeech(doc, resources);
  return fuse(readActs(doc, speech, resources, 0).candidates, []);
}

function eventOf(
  doc: LinkedDocument,
  candidate: Candidate,
  story: DateRange | null,
  untold: Inferred | null,
  knowledge: Knowledge,
): CodedEvent {
  const isHistory = candidate.date === null && isLongKnown(candidate, doc.published ?? story, knowledge);
  const background = isHistory || isBackground(candidate, doc.published, story);
  let { date, announced } = candidate;
  const notes = [...candidate.inferred, ...(isHistory ? [{ field: 'background', from: 'knowledge' }] : [])];
  const evidence = [...candidate.evidence];
  if (untold && !background && candidate.status !== 'hypothetical') {
    date = untold.range;
    notes.push({ field: 'date', from: untold.from });
    if (untold.words)
      evidence.push({ field: 'date', start: untold.words.start, end: untold.words.end, rule: candidate.rule });
  }
  if (candidate.status === 'planned' && doc.published) announced = { ...doc.published, basis: 'published' };
  return {
    type: candidate.type,
    mode: candidate.mode,
    status: candidate.status,
    context: candidate.context,
    actors: candidate.actors,
    recipients: candidate.recipients,
    people: candidate.people,
    date,
    due: candidate.due,
    announced,
    place: candidate.place,
    reportedBy: candidate.reportedBy,
    evidence,
    confidence: candidate.confidence,
    id: eventId(doc.id, candidate),
    background,
    ...(notes.length > 0 ? { inferred: notes } : {}),
  };
}

/** Two events told by the same words (one per side, say) are numbered, so that each id is one event's. */
function withOwnIds(events: readonly CodedEvent[]): CodedEvent[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const count = (seen.get(event.id) ?? 0) + 1;
    seen.set(event.id, count);
    return count === 1 ? event : { ...event, id: `${event.id}.${count}` };
  });
}

/** Stable for a document and what is told, whatever else is told in it. */
function eventId(doc: string, candidate: Candidate): string {
  const sides = `${candidate.actors.join('+')}>${candidate.recipients.join('+')}`;
  return `${doc}.${candidate.type}${candidate.mode ? `.${candidate.mode}` : ''}.${sides}.${candidate.span.start}`;
}

/** When the story takes place: the day of publication, or else the first day that a main event states. */
function storyDate(doc: LinkedDocument, events: readonly Candidate[]): DateRange | null {
  if (doc.published) return doc.published;
  const dated = ['day', 'month'].map((precision) =>
    events.find(({ status, date }) => status === 'happened' && date?.precision === precision),
  );
  return dated.find((event) => event !== undefined)?.date ?? null;
}

function isBackground(candidate: Candidate, published: DateRange | null, story: DateRange | null): boolean {
  const reference = published ?? story;
  if (!candidate.date || !reference) return false;
  return toDayNumber(reference.start) - toDayNumber(candidate.date.end) > BACKGROUND_DAYS;
}

/** "Türkiye was the first to recognise Kazakhstan", with no day: what is known to be long past is no news of the text's day. */
function isLongKnown(
  { type, mode, status, actors, recipients }: Candidate,
  reference: DateRange | null,
  { data }: Knowledge,
): boolean {
  if (type !== 'SUPPORT' || mode !== 'recognize' || status !== 'happened' || !reference) return false;
  return data.milestones.some(
    ({ what, by, of, to }) =>
      what === 'recognize' &&
      by !== null &&
      actors.includes(by) &&
      of.some((one) => recipients.includes(one)) &&
      toDayNumber(reference.start) - toDayNumber(to) > BACKGROUND_DAYS,
  );
}
