/** The migrations in order. A published one is never changed; the next thought is a new file. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';
import { up as ledger } from './001-ledger.js';
import { up as merging } from './002-merging.js';
import { up as exchanges } from './003-exchanges.js';
import { up as uncertain } from './004-uncertain.js';
import { up as exchangesByYear } from './005-exchanges-by-year.js';
import { up as pages } from './006-pages.js';
import { up as growth } from './007-growth.js';
import { up as periods } from './008-periods.js';
import { up as byDocument } from './009-by-document.js';
import { up as rollUps } from './010-roll-ups.js';
import { up as bySource } from './011-by-source.js';

export const MIGRATIONS: readonly ((db: Kysely<Tables>) => Promise<void>)[] = [
  ledger,
  merging,
  exchanges,
  uncertain,
  exchangesByYear,
  pages,
  growth,
  periods,
  byDocument,
  rollUps,
  bySource,
];

/** The schema that this Elchi writes: the number of migrations taken. */
export const SCHEMA = MIGRATIONS.length;
