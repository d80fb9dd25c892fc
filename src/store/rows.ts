/** From records to rows of the ledger. In: a coded document. Out: rows, without the inner numbers. Pure. */
import { directions, type Sided } from '../record/directions.js';
import { fold } from '../record/fold.js';
import { passageOf } from '../record/passage.js';
import type { CodedDocument, CodedEvent, Commitment } from '../record/record.js';
import type { Tables } from './tables.js';

type Row<Name extends keyof Tables> = { [Column in keyof Tables[Name]]: Tables[Name][Column] };

export interface Rows {
  readonly events: Row<'events'>[];
  readonly event_actors: Row<'event_actors'>[];
  readonly event_pairs: Row<'event_pairs'>[];
  readonly event_contexts: Row<'event_contexts'>[];
  readonly event_people: Row<'event_people'>[];
  readonly evidence: Row<'evidence'>[];
  readonly statement_spans: Row<'statement_spans'>[];
  readonly commitments: Row<'commitments'>[];
  readonly commitment_actors: Row<'commitment_actors'>[];
  readonly claims: Row<'claims'>[];
  readonly issues: Row<'issues'>[];
}

/** Example: `rowsOf(coded, 7).event_actors`. */
export function rowsOf(coded: CodedDocument, document: number): Rows {
  const published = coded.published?.start ?? '';
  const days = (event: CodedEvent) => {
    const range = event.date ?? coded.published;
    return { first_day: range?.start ?? '', last_day: range?.end ?? '' };
  };
  const asked = (event: CodedEvent) => {
    const { type, mode, status } = event;
    return { ...days(event), type, mode, status };
  };
  return {
    events: coded.events.map((event, position) => {
      const passage = passageOf(coded.text, event.evidence);
      return {
        id: event.id,
        document,
        position,
        type: event.type,
        mode: event.mode,
        status: event.status,
        date_start: event.date?.start ?? null,
        date_end: event.date?.end ?? null,
        date_precision: event.date?.precision ?? null,
        date_basis: event.date?.basis ?? null,
        due_start: event.due?.start ?? null,
        due_end: event.due?.end ?? null,
        city: event.place?.city ?? null,
        state: event.place?.state ?? null,
        background: flag(event.background),
        reported_by: event.reportedBy,
        confidence: event.confidence,
        language: coded.language,
        ...days(event),
        passage: passage?.text ?? null,
        passage_start: passage?.start ?? null,
        record: JSON.stringify(event),
      };
    }),
    event_actors: coded.events.flatMap((event) =>
      partiesOf(event).map((it, position) => ({ document, event: event.id, position, ...it, ...asked(event) })),
    ),
    event_pairs: coded.events.flatMap((event) =>
      pairsOf(event).map(([one, other]) => ({ document, one, other, event: event.id, ...asked(event) })),
    ),
    event_contexts: coded.events.flatMap((it) =>
      [...new Set(it.context)].map((context) => ({ document, event: it.id, context })),
    ),
    event_people: coded.events.flatMap((event) =>
      event.people.map((it, position) => ({
        document,
        event: event.id,
        position,
        name: it.name,
        folded: fold(it.name),
        office: it.office,
        acts_for: it.for,
        person: it.id ?? null,
      })),
    ),
    evidence: [
      ...coded.events.map((it) => ['event', it] as const),
      ...coded.statements.map((it) => ['statement', it] as const),
      ...coded.claims.map((it) => ['claim', it] as const),
    ].flatMap(([kind, { id, evidence }]) =>
      evidence.map(({ field, start, end, rule }, position) => ({
        document,
        record: id,
        kind,
        position,
        field,
        start,
        end,
        rule,
      })),
    ),
    statement_spans: coded.statements.flatMap((it) =>
      it.spans.map(({ start, end }, position) => ({ document, statement: it.id, position, start, end })),
    ),
    commitments: coded.commitments.map((it, position) => ({
      id: commitmentId(coded, position),
      document,
      position,
      event: it.event ?? null,
      statement: it.statement ?? null,
      what_start: it.what.start,
      what_end: it.what.end,
      due_start: it.due?.start ?? null,
      due_end: it.due?.end ?? null,
      record: JSON.stringify(it),
      day: published,
    })),
    commitment_actors: coded.commitments.flatMap((it: Commitment, at) =>
      (['by', 'to'] as const).flatMap((role) =>
        [...new Set(it[role])].map((actor, position) => ({
          commitment: commitmentId(coded, at),
          role,
          position,
          actor,
          day: published,
        })),
      ),
    ),
    claims: coded.claims.map((it, position) => ({
      id: it.id,
      document,
      position,
      kind: it.kind,
      predicate: it.predicate,
      value: it.value === null ? null : String(it.value),
      verdict: it.verdict ?? null,
      record: JSON.stringify(it),
      day: published,
    })),
    issues: coded.issues.map((it, position) => ({
      document,
      position,
      id: it.id,
      severity: it.severity,
      message: it.message,
      hint: it.hint ?? null,
      start: it.start ?? null,
      end: it.end ?? null,
    })),
  };
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);
const commitmentId = (coded: CodedDocument, position: number) => `${coded.id}.c${position}`;

type Sides = Pick<CodedEvent, 'actors' | 'recipients'>;

export function partiesOf(event: Sides): { actor: string; role: 'actor' | 'recipient' }[] {
  const roles = new Map<string, 'actor' | 'recipient'>();
  for (const actor of event.actors) roles.set(actor, 'actor');
  for (const actor of event.recipients) if (!roles.has(actor)) roles.set(actor, 'recipient');
  return [...roles].map(([actor, role]) => ({ actor, role }));
}

/** Two who only receive have nothing to do with each other: A thanks B and C. */
export function pairsOf(event: Sides): [string, string][] {
  const parties = partiesOf(event);
  return parties.flatMap((one, at) =>
    parties
      .slice(at + 1)
      .filter((other) => one.role === 'actor' || other.role === 'actor')
      .map((other): [string, string] =>
        one.actor < other.actor ? [one.actor, other.actor] : [other.actor, one.actor],
      ),
  );
}

/** Which way an event goes between two parties: 1 from one to other, 2 back, 3 both, 0 neither (they act side by side). */
export function flowOf(event: Sided, one: string, other: string): 0 | 1 | 2 | 3 {
  let flow = 0;
  for (const [sender, receiver] of directions(event)) {
    if (sender === one && receiver === other) flow |= 1;
    if (sender === other && receiver === one) flow |= 2;
  }
  return flow as 0 | 1 | 2 | 3;
}
