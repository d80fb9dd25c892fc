/** What a crisis needs, asked of the ledger. In: the ledger, whom it struck, its first day. Out: who answered, in order. */
import { addDays } from '../record/day.js';
import { type Ledger, walk } from '../store/store.js';
import { type Crisis, type CrisisOptions, crisis } from '../tell/crisis.js';
import { gather } from './gather.js';

/** Example: `(await crisisFrom(store, { of: 'TUR', since: '2023-02-06', days: 30 })).order`. */
export async function crisisFrom(
  store: Ledger,
  { of, since, days }: Required<Pick<CrisisOptions, 'of' | 'since' | 'days'>>,
): Promise<Crisis> {
  // A page that names only its month counts from the first of it.
  const filter = { states: [of], since: `${since.slice(0, 7)}-01`, until: addDays(since, days) };
  const events = await gather(walk((page) => store.merged(filter, page)));
  const undated = events.filter(({ date }) => date === null).flatMap(({ reports }) => reports);
  const heads = await store.heads(undated.map(({ document }) => document));
  return crisis(events, { of, since, days, published: (document) => heads.get(document)?.published ?? null });
}
