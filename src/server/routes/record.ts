/** What the record holds and may hold: coverage, codebook. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { CONTEXTS, LANGUAGES, STATUSES, TYPES } from '../../record/codebook.js';
import type { ApiContext } from '../api.js';
import { json } from '../respond.js';
import { CodebookSchema, CoverageSchema } from '../schema.js';

export function recordRoutes(app: OpenAPIHono, { ledger, languages }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/coverage',
      summary: 'What the record holds: documents and events by month, outlet and language',
      responses: json(CoverageSchema, 'The reach of the record'),
    }),
    async (c) => {
      const rows = await ledger.coverage();
      const months = rows.flatMap((it) => (it.month ? [it.month] : [])).sort();
      const sum = (field: 'documents' | 'events') => rows.reduce((total, it) => total + it[field], 0);
      const reach = { first: months[0] ?? null, last: months.at(-1) ?? null };
      return c.json({ documents: sum('documents'), events: sum('events'), ...reach, rows: [...rows] }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/codebook',
      summary: 'Types, modes, statuses, contexts and languages that a record may carry',
      responses: json(CodebookSchema, 'The codebook'),
    }),
    (c) =>
      c.json(
        {
          types: TYPES,
          statuses: [...STATUSES],
          contexts: [...CONTEXTS],
          languages: [...LANGUAGES],
          coded: [...languages],
        } as never,
        200,
      ),
  );
}
