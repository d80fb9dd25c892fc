/**
 * What the server needs of the store: its reading side only. In: nothing. Out: the type, so that a test may hand in
 * a ledger of its own.
 */
import type { Store } from '../store/store.js';

export type Ledger = Pick<Store, 'events' | 'event' | 'documents' | 'document' | 'statements' | 'coverage'>;
