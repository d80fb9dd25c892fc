/**
 * Corrected records as gold. In: a ledger. Out: a row of gold for each document of which a person decided every event, its text
 * written beside. Only events were judged, so the row has no statements: where gold has none, they are not scored.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodedDocument } from '../record/record.js';
import { type Store, walk } from '../store/store.js';

export async function* goldOf(store: Store, folder: string): AsyncGenerator<object> {
  const decided = new Map<string, Set<string>>();
  for await (const { action, targets = [] } of walk((page) => store.corrections({ standing: true }, page))) {
    if (action !== 'accept' && action !== 'edit' && action !== 'reject') continue;
    for (const { document, event } of targets) decided.set(document, (decided.get(document) ?? new Set()).add(event));
  }
  for (const [id, events] of [...decided].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const document = await store.document(id);
    if (!document?.events.every((it) => events.has(it.id))) continue;
    await mkdir(folder, { recursive: true });
    const file = join(folder, `${id}.txt`);
    await writeFile(file, document.text);
    yield goldRow(document, file);
  }
}

function goldRow(document: CodedDocument, file: string): object {
  return {
    id: document.id,
    file,
    lang: document.language,
    split: 'dev',
    published: document.published?.start ?? null,
    events: document.events.map(({ type, mode, status, actors, recipients, date, place, background, people }) => ({
      type,
      mode,
      status,
      actors,
      recipients,
      date: date && { start: date.start, end: date.end },
      required: !background,
      background,
      place: place?.city ?? null,
      people: people.map(({ name }) => name),
    })),
  };
}
