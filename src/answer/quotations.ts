/** What was said, in the speakers' own words. In: a filter, the documents that count. Out: direct quotations, each once. */
import { fold } from '../record/fold.js';
import type { LedgerStatement, StatementFilter } from '../store/query.js';
import { type Ledger, walk } from '../store/store.js';

export interface QuotationOptions {
  readonly most: number;
  /** Statements looked at; the rest is left. */
  readonly looked?: number;
  /** Only from these documents. */
  readonly documents?: ReadonlySet<string>;
}

/** Letters by which two quotations are one. */
const ALIKE = 80;

/** Example: `await quotations(store, { states: ['KAZ', 'TUR'] }, { most: 8 })`. Newest first. */
export async function quotations(
  store: Ledger,
  filter: StatementFilter,
  { most, looked = 2_000, documents }: QuotationOptions,
): Promise<readonly LedgerStatement[]> {
  const seen = new Set<string>();
  const found: LedgerStatement[] = [];
  let left = looked;
  for await (const one of walk((page) => store.statements(filter, page))) {
    if (left-- === 0 || found.length === most) break;
    const { statement, document, words } = one;
    if (statement.kind !== 'direct' || statement.speaker === null || words.length === 0) continue;
    if (documents && !documents.has(document.id)) continue;
    const key = fold(words.join(' … ')).slice(0, ALIKE);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(one);
  }
  return found;
}
