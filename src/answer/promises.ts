/**
 * The promises of a ledger, each once. In: the ledger, who promised whom. Out: promises with their words, and all the ids that
 * they are known by: several reports are one, and so are two kinds of act that one clause was read as.
 */
import type { Promised } from '../judge/commitments.js';
import { asOne } from '../judge/same-promise.js';
import type { MergedEvent } from '../record/merged.js';
import type { CommitmentFilter, LedgerCommitment } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';

export interface Known {
  readonly promise: Promised;
  /** The promise's, those of its events and of what is the same promise. */
  readonly ids: readonly string[];
}

interface Reported extends Promised {
  readonly reports: readonly LedgerCommitment[];
  readonly clauses: readonly string[];
}

/** Example: `await promisesOf(store, [{ by: ['KAZ'] }, { to: ['KAZ'] }])`: what one of these filters gives. */
export async function promisesOf(store: Ledger, filters: readonly CommitmentFilter[]): Promise<readonly Known[]> {
  const found = new Map<string, { event: MergedEvent | null; reports: Map<string, LedgerCommitment> }>();
  for (const filter of filters)
    for await (const one of walk((page) => store.commitments(filter, page))) {
      const event = one.event === null ? null : await store.mergedEvent(one.event);
      const id = event?.id ?? one.event ?? one.id;
      const known = found.get(id);
      if (known) known.reports.set(one.id, one);
      else found.set(id, { event, reports: new Map([[one.id, one]]) });
    }
  const told = [...found].map(([id, { event, reports }]) => reported(id, event, [...reports.values()]));
  return asOne(told).map(([own, ...others]) => {
    const { reports: _, clauses: __, ...promise } = own;
    const documents = [...new Set([own, ...others].flatMap((it) => it.documents))];
    return { promise: { ...promise, documents }, ids: [own, ...others].flatMap(idsOf) };
  });
}

function idsOf({ id, event, reports }: Reported): string[] {
  return [id, ...reports.map((it) => it.id), ...(event?.reports.map((report) => report.event) ?? [])];
}

function reported(id: string, event: MergedEvent | null, reports: readonly LedgerCommitment[]): Reported {
  const [first] = [...reports].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const commitment = first?.commitment;
  return {
    id,
    event,
    statement: commitment?.statement ?? null,
    by: event?.actors ?? commitment?.by ?? [],
    to: event?.recipients ?? commitment?.to ?? [],
    words: first?.words ?? '',
    made: event?.announced?.start ?? (first ? dayOf(first) : ''),
    target: reports.find((one) => one.commitment.target)?.commitment.target ?? null,
    due: event?.due ?? reports.find((one) => one.commitment.due)?.commitment.due ?? null,
    documents: event?.reports.map(({ document }) => document) ?? reports.map(({ document }) => document.id),
    clauses: reports.map(({ document, commitment: { what } }) => `${document.id} ${what.start} ${what.end}`),
    reports,
  };
}

const dayOf = ({ document }: LedgerCommitment): string => document.published?.start ?? '';
