/** SQLite and PostgreSQL give the same answer to each question, on the same documents. */
import { describe, expect, inject, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.js';
import { freshLedger } from './fresh.js';
import { CLOCK, DOCUMENTS, QUESTIONS } from './questions.js';

const filled = async (address: string): Promise<Store> => {
  const store = await openStore(address, { coder: '1' });
  await store.ingestAll(DOCUMENTS, CLOCK);
  return store;
};

describe.runIf(inject('postgres'))('SQLite and PostgreSQL', () => {
  it('answer alike, and neither has nothing to say', async () => {
    const stores = [await filled(':memory:'), await filled(await freshLedger())] as const;
    const [sqlite, postgres] = stores;
    for (const [name, ask] of Object.entries(QUESTIONS)) expect(await ask(postgres), name).toEqual(await ask(sqlite));
    const empty: string[] = [];
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const answer = await ask(sqlite);
      if (answer === null || (Array.isArray(answer) && answer.length === 0)) empty.push(name);
    }
    // What this archive has none of.
    expect(empty).toEqual(['doubts', 'corrections']);
    for (const it of stores) await it.close();
  });
});
