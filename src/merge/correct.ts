/**
 * What people decided, applied to a coding. In: the events of a document as coded, and the corrections that stand. Out: its
 * events as they count, and under which id each corrected event stands now. A correction outlives the coding it was made on:
 * it follows its event by id, or by type, sides and words; what a person accepted or edited stays even if no coder sees it.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Correction } from '../record/merged.js';
import type { CodedEvent } from '../record/record.js';
import { CodedEventSchema } from '../record/schema.js';
import { matchEvents } from './match.js';

/** A coded event that a correction is about. */
export interface Target {
  readonly correction: Pick<Correction, 'action' | 'fields' | 'by'>;
  readonly side: 'record' | 'other';
  /** Its id when it was last seen. */
  readonly event: string;
  /** The event as it was when it was corrected. */
  readonly snapshot: CodedEvent;
}

export interface Corrected {
  readonly events: readonly CodedEvent[];
  /** Ids of targets that stand under another id now. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Fields that an edit may set. */
export const EDITABLE = [
  'type',
  'mode',
  'status',
  'context',
  'actors',
  'recipients',
  'people',
  'date',
  'announced',
  'due',
  'place',
  'background',
  'reportedBy',
] as const;

/**
 * Example: `correctEvents(coded.events, targets).events`.
 *
 * @param targets of standing corrections, oldest first
 */
export function correctEvents(coded: readonly CodedEvent[], targets: readonly Target[]): Corrected {
  if (targets.length === 0) return { events: coded, moved: new Map() };
  const seen = lastSeen(targets);
  const wanted = [...new Map(targets.map((it) => [seen(it), { ...it.snapshot, id: seen(it) }])).values()];
  const matched = matchEvents(wanted, coded);
  const now = (it: Target) => matched.get(seen(it)) ?? seen(it);
  const events = new Map(coded.map((it) => [it.id, it]));
  for (const target of targets) {
    const { correction, side, snapshot } = target;
    if (side === 'other') continue;
    const id = now(target);
    const { action } = correction;
    if (action === 'reject') events.delete(id);
    // Rejected or unseen before, and wanted by a person now.
    if (action !== 'accept' && action !== 'edit') continue;
    if (isBreach(correction.fields)) continue;
    const event = events.get(id) ?? { ...snapshot, id };
    events.set(id, action === 'edit' ? edited(event, correction) : { ...event, confidence: 1 });
  }
  const moved = new Map(targets.filter((it) => it.event !== now(it)).map((it) => [it.event, now(it)]));
  return { events: [...events.values()], moved };
}

/** Two decided about one event; then only one of them was there when it was coded under another id. */
function lastSeen(targets: readonly Target[]): (target: Target) => string {
  const moved = targets.filter((it) => it.event !== it.snapshot.id).map((it) => [it.snapshot.id, it.event] as const);
  const known = new Map(moved);
  return ({ event }) => known.get(event) ?? event;
}

/** A promise called broken by a person, as the ledger keeps it. */
export const BREACH = JSON.stringify({ status: 'broken' });

/** It is a verdict on what became of a promise, and no field of the event that promises. */
export function isBreach(fields: Correction['fields']): boolean {
  return JSON.stringify(fields) === BREACH;
}

function edited(event: CodedEvent, { fields, by }: Target['correction']): CodedEvent {
  const named = Object.keys(fields ?? {});
  const kept = (event.inferred ?? []).filter((it) => !named.includes(it.field));
  const inferred = [...kept, ...named.map((field) => ({ field, from: `correction by ${by}` }))];
  return { ...event, ...fields, id: event.id, evidence: event.evidence, confidence: 1, inferred };
}

/**
 * What is wrong with an edit of an event; null when it may be made. Example: `faultOfEdit(event, { mode: 'meet' }, knowledge)`.
 *
 * @param knowledge by which codes are known, besides those that the event has; null where any will do
 */
export function faultOfEdit(
  event: CodedEvent,
  fields: Readonly<Record<string, unknown>>,
  knowledge: Knowledge | null,
): string | null {
  const strange = Object.keys(fields).find((it) => !(EDITABLE as readonly string[]).includes(it));
  if (strange !== undefined) return `${strange} cannot be edited; fields are ${EDITABLE.join(', ')}`;
  const parsed = CodedEventSchema.safeParse({ ...event, ...fields });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.')}: ${issue?.message}`;
  }
  const known = (code: string) => knowledge === null || knowledge.states.has(code) || knowledge.organisations.has(code);
  const had = codesOf(event);
  const unknown = codesOf(parsed.data).find((it) => !had.includes(it) && !known(it));
  return unknown === undefined ? null : `${unknown} is no state or organisation that Elchi knows`;
}

/** Those of states and organisations, wherever they stand in an event. */
function codesOf({
  actors,
  recipients,
  people,
  place,
}: Pick<CodedEvent, 'actors' | 'recipients' | 'people' | 'place'>) {
  return [...actors, ...recipients, ...people.flatMap((it) => it.for ?? []), ...(place?.state ? [place.state] : [])];
}
