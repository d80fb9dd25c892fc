/** Trees of groups of copies: those that are kept are those that are made when somebody asks. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { freshFile } from './fresh.js';
import { CLOCK } from './questions.js';
import { synthetic } from './synthetic.js';

const DOCUMENTS = Array.from({ length: 40 }, (_, at) => synthetic(at));
/** One story that sixty outlets copied, an outlet a day later than the one before by turns. */
const FAMOUS = Array.from({ length: 60 }, (_, at) => ({
  ...synthetic(400),
  id: `f${at}`,
  outlet: `Copier ${at}`,
  text: `${synthetic(400).text} ${at}`,
  events: [],
  statements: [],
  commitments: [],
  claims: [],
}));

it('whatever came late, was coded anew, or was copied by very many', async () => {
  const path = freshFile();
  const store = await openStore(path);
  // Every other document first, so that each group grows; then some coded anew.
  for (const rest of [0, 1])
    await store.ingestAll(
      DOCUMENTS.filter((_, at) => at % 2 === rest),
      CLOCK,
    );
  await store.ingestAll(
    DOCUMENTS.slice(8, 12).map((it) => ({ ...it, via: ['TASS'] })),
    '2026-02-01T00:00:00Z',
  );
  for (const from of [0, 20, 40]) await store.ingestAll(FAMOUS.slice(from, from + 20), CLOCK);
  const ids = [...DOCUMENTS, FAMOUS[0], FAMOUS[59]].map((it) => it?.id ?? '');
  const kept = await Promise.all(ids.map((id) => store.group(id)));
  await store.close();

  const database = new Database(path);
  const tied = kept.slice(0, DOCUMENTS.length).filter((it) => (it?.members.length ?? 0) > 1);
  expect(tied.length).toBeGreaterThan(DOCUMENTS.length / 2);
  expect(database.prepare('select count(*) from copies').pluck().get()).toBe(tied.length + FAMOUS.length);
  expect(database.prepare('select count(*) from copies where place is null').pluck().get()).toBe(FAMOUS.length);
  database.exec('delete from copies');
  database.close();
  const again = await openStore(path, { mode: 'read' });
  expect(await Promise.all(ids.map((id) => again.group(id)))).toEqual(kept);
  expect(kept.at(-1)?.members).toHaveLength(FAMOUS.length);
  expect(kept[0]?.members.map((it) => it.relation)).toContain('origin');
  await again.close();
});
