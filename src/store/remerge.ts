/**
 * Merging everything anew, in one transaction: after a change of the rule, or in a ledger from before there was merging. In:
 * a ledger. Out: the same documents under the present rule; ids stay where reports stay together.
 */
import { sql, type Transaction } from 'kysely';
import { RULE } from '../merge/compare.js';
import type { CodedDocument } from '../record/record.js';
import { merge, nothingTouched } from './merging.js';
import type { Tables } from './tables.js';

type Db = Transaction<Tables>;

/** Documents merged at a time. */
const BATCH = 200;

/** Example: `await remerge(tx, '2026-01-01T00:00:00Z', (done) => bar.step(done))`. */
export async function remerge(db: Db, clock: string, onDone: (documents: number) => void = () => {}): Promise<void> {
  const before = await sql<{ event: string; document: number; merged: string }>`
    select event, document, merged from event_tellings`.execute(db);
  const stood = new Map<number, [event: string, merged: string][]>();
  for (const { event, document, merged } of before.rows)
    stood.set(document, [...(stood.get(document) ?? []), [event, merged]]);
  for (const table of [
    'event_tellings',
    'comparisons',
    'telling_keys',
    'tellings',
    'sketches',
    'copies',
    'document_marks',
  ] as const)
    await db.deleteFrom(table).execute();
  for (let from = 0; ; ) {
    const { rows } = await sql<{ number: number; result: string; text: string }>`select d.number, c.result, d.text
      from documents d join codings c on c.document = d.number and c.current = 1
      where d.number > ${from} order by d.number limit ${BATCH}`.execute(db);
    if (rows.length === 0) break;
    from = rows.at(-1)?.number ?? from;
    const touched = nothingTouched();
    for (const { number, result, text } of rows) {
      touched.documents.set(number, { number, document: { ...JSON.parse(result), text } as CodedDocument });
      for (const [event, merged] of stood.get(number) ?? []) touched.former.set(event, merged);
    }
    await merge(db, touched, clock);
    onDone(rows.length);
  }
  await setRule(db);
}

/** The rule under which the ledger was merged; null where it never was. */
export async function ruleOf(db: Db): Promise<string | null> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'rule').executeTakeFirst();
  return row?.value ?? null;
}

async function setRule(db: Db): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: 'rule', value: RULE })
    .onConflict((it) => it.column('key').doUpdateSet({ value: RULE }))
    .execute();
}
