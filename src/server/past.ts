/**
 * The record as of a day, for whoever asks over HTTP. In: the ledger, the day. Out: the ledger of that day, or null while it is
 * being built: that takes as long as ingesting did, so an answer waits a little and then asks to be asked again. The last two are kept.
 */
import { endOfDay } from '../record/day.js';
import type { Ledger, Store } from '../store/store.js';
import type { ApiContext } from './api.js';

/** How long an answer waits for a ledger that is being built, in milliseconds. */
const PATIENCE_MS = 4_000;
/** Ledgers of past days that are kept; each is a file as large as the record was. */
const MOST_KEPT = 2;
/** One that is left may still be answering somebody, in milliseconds. */
const LEAVE_MS = 30_000;

export type Past = (asOf: string | undefined) => Promise<Ledger | null>;

/** Example: `(await pastOf(context)('2022-05-10'))?.merged({}, { limit: 50 })`. */
export function pastOf({ ledger, today }: Pick<ApiContext, 'ledger' | 'today'>): Past {
  const kept = new Map<string, Promise<Store>>();
  let building: string | null = null;
  return async (asOf) => {
    // What is told today may still be told otherwise today.
    if (asOf === undefined || asOf >= today()) return ledger;
    if (!kept.has(asOf)) {
      // One at a time: the server has others to answer.
      if (building !== null) return null;
      building = asOf;
      const built = ledger.asOf(endOfDay(asOf)).finally(() => {
        building = null;
      });
      kept.set(asOf, built);
      // A failure is told to who asks now, and tried again for who asks next.
      built.catch(() => kept.delete(asOf));
      leaveOldest(kept);
    }
    const found = kept.get(asOf) as Promise<Store>;
    const waited = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
    return Promise.race([found, waited]);
  };
}

function leaveOldest(kept: Map<string, Promise<Store>>): void {
  const [oldest] = kept;
  if (kept.size <= MOST_KEPT || !oldest) return;
  const [day, store] = oldest;
  kept.delete(day);
  setTimeout(() => store.then((it) => it.close()).catch(() => {}), LEAVE_MS).unref();
}
