/** Claims of a text held against a ledger: who bears them out. */
import { expect, it } from 'vitest';
import { checkClaims } from '../../src/answer/check.js';
import { openResources } from '../../src/resources/resources.js';
import { openStore } from '../../src/store/store.js';
import { sampleDocument } from '../record/sample.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['en']));
const release =
  'The number of pupils from Uzbekistan who study at schools of Kazakhstan reached 1,200 this year, the ministry of education ' +
  'told reporters on Friday, and it expects that in the autumn, when two more schools open near the border, there will be more.';
const report = 'Schools in Kazakhstan teach 1,200 children from Uzbekistan, a count by our reporters shows.';

function told(id: string, text: string, via: string[] = []) {
  const claim = { kind: 'total', predicate: 'pupils', subject: ['UZB', 'KAZ'], value: 1200, period: null } as const;
  const published = { start: '2024-03-01', end: '2024-03-01', precision: 'day', basis: 'stated' } as const;
  const claims = [{ ...claim, id: `${id}.c1`, subject: [...claim.subject], evidence: [] }];
  const empty = { events: [], statements: [], commitments: [] };
  return sampleDocument({ id, text, outlet: `Outlet ${id}`, via, published, claims, ...empty });
}

it('is another source, and neither the text itself nor a copy of it, whether the ledger holds the text or not', async () => {
  const store = await openStore(':memory:', { coder: '1' });
  const [first, copy, own] = [told('a', release), told('b', `${release} Read more.`), told('c', report)];
  const verdictOf = async (document: typeof first) => (await checkClaims(document, store, resources, 2024))[0]?.verdict;
  await store.ingestAll([first], '2024-03-02T00:00:00Z');
  // b is not in the ledger yet
  expect(await verdictOf(copy)).toBe('not enough record');
  await store.ingestAll([copy], '2024-03-02T00:00:00Z');
  expect(await verdictOf(first)).toBe('not enough record');
  expect(await verdictOf(own)).toBe('supported');
  await store.close();
});
