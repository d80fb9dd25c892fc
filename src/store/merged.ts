/** Merged events of the ledger, newest first. In: a filter and a page. Out: each event once, with all of its reports. */
import type { Kysely } from 'kysely';
import { combine, NO_TIES } from '../merge/combine.js';
import type { MergedEvent } from '../record/merged.js';
import { event, events } from './events.js';
import type { LedgerEvent, MergedFilter, Page, Slice } from './query.js';
import type { Tables } from './tables.js';

export async function merged(db: Kysely<Tables>, filter: MergedFilter, page: Page): Promise<Slice<MergedEvent>> {
  const { items, next } = await events(db, filter, page);
  return { items: items.map(alone), next };
}

/** One merged event by its id, by an id that it took over, or by the id of a coded event; or null. */
export async function mergedEvent(db: Kysely<Tables>, id: string): Promise<MergedEvent | null> {
  const found = await event(db, id);
  return found && alone(found);
}

function alone({ event, document, passage }: LedgerEvent): MergedEvent {
  const { id, outlet, title, language, url = null, published } = document;
  const told = { event, document: id, group: id, outlet, url, title, language, day: published?.start ?? '' };
  return combine(event.id, [{ ...told, passage: passage?.text ?? null }], NO_TIES);
}
