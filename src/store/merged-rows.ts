/** Merged events as rows. In: ids whose reports changed. Out: their rows, made anew from the coded events they stand for. */
import { type Kysely, sql } from 'kysely';
import { combine, NO_TIES, type Told } from '../merge/combine.js';
import { linkable } from '../merge/link.js';
import type { MergedEvent } from '../record/merged.js';
import type { CodedEvent, DateRange } from '../record/record.js';
import { rollUp } from './exchanges.js';
import { among, askAmong, insertRows } from './lists.js';
import { flowOf, pairsOf, partiesOf } from './rows.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** Writes the rows of merged events; those without a report are not touched. */
export async function writeMerged(db: Db, ids: Iterable<string>, clock: string): Promise<void> {
  const told = await toldOf(db, [...ids]);
  const merged = [...told].map(([id, reports]) => combine(id, reports, NO_TIES));
  const rows = merged.map((it) => ({
    ...asked(it),
    id: it.id,
    summary: JSON.stringify(linkable(it)),
    created_at: clock,
    updated_at: clock,
  }));
  await insertRows(db, 'merged', rows, `on conflict (id) do update set ${WRITTEN_ANEW}`);
  await rollUp(db, [...told.keys()], -1);
  for (const table of ['merged_actors', 'merged_pairs', 'merged_people'] as const)
    await askAmong([...told.keys()], (some) =>
      sql<never>`delete from ${sql.table(table)} where ${among('merged', some)}`.execute(db),
    );
  const actors = merged.flatMap((it) => partiesOf(it).map(({ actor }) => ({ ...asked(it), merged: it.id, actor })));
  await insertRows(db, 'merged_actors', actors);
  const pairs = merged.flatMap((it) =>
    pairsOf(it).map(([one, other]) => ({ ...asked(it), merged: it.id, one, other, flow: flowOf(it, one, other) })),
  );
  await insertRows(db, 'merged_pairs', pairs);
  const people = merged.flatMap((it) =>
    [...new Set(it.people.flatMap(({ id }) => id ?? []))].map((person) => ({ ...asked(it), merged: it.id, person })),
  );
  await insertRows(db, 'merged_people', people);
  await rollUp(db, [...told.keys()], 1);
}

/** All but the id and the time at which it was made. */
const WRITTEN_ANEW = ['type', 'mode', 'status', 'first_day', 'last_day', 'corroboration', 'summary', 'updated_at']
  .map((it) => `${it} = excluded.${it}`)
  .join(', ');

/** Takes away what no report stands under, and leaves word of where it went. Gives how many were taken away. */
export async function writeRedirects(db: Db, gone: ReadonlyMap<string, string | null>, clock: string): Promise<number> {
  const ids = [...gone.keys()];
  await rollUp(db, ids, -1);
  const taken = await askAmong(ids, (some) =>
    sql<{ id: string }>`delete from merged where ${among('id', some)} returning id`.execute(db),
  );
  for (const [id, target] of gone) {
    // Who pointed here points on: a redirect is one step.
    await db.updateTable('redirects').set({ target, at: clock }).where('target', '=', id).execute();
    const because = target === null ? 'no document reports it any more' : 'the same event';
    await db
      .insertInto('redirects')
      .values({ id, target, at: clock, because })
      .onConflict((it) => it.column('id').doUpdateSet({ target, at: clock, because }))
      .execute();
  }
  return taken.length;
}

/** The reports of merged events, with the heads of their documents. */
export async function toldOf(db: Db, ids: readonly string[]): Promise<Map<string, Told[]>> {
  const rows = await askAmong(ids, (some) =>
    sql<ToldRow>`select t.merged, e.record, e.passage, d.id as document, l.id as leader, d.outlet, d.url, d.title, d.language, d.day
      from event_tellings t join events e on e.id = t.event join documents d on d.number = t.document
        join document_marks m on m.document = t.document join documents l on l.number = m.leader
      where ${among('t.merged', some)}`.execute(db),
  );
  const told = new Map<string, Told[]>();
  for (const { merged, record, leader, language, ...it } of rows) {
    const report = {
      ...it,
      event: JSON.parse(record) as CodedEvent,
      group: leader,
      language: language as Told['language'],
    };
    const known = told.get(merged);
    if (known) known.push(report);
    else told.set(merged, [report]);
  }
  return told;
}

interface ToldRow {
  readonly merged: string;
  readonly record: string;
  readonly passage: string | null;
  readonly document: string;
  readonly leader: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly day: string;
}

function asked(event: MergedEvent) {
  const { type, mode, status, corroboration } = event;
  const days: Pick<DateRange, 'start' | 'end'> = event.date ?? {
    start: event.reports[0]?.day ?? '',
    end: event.reports[0]?.day ?? '',
  };
  return { type, mode, status, corroboration, first_day: days.start, last_day: days.end };
}
