/** What the record holds and may hold: coverage, codebook. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { CONTEXTS, LANGUAGES, STATUSES, TYPES } from '../../record/codebook.js';
import type { ApiContext } from '../api.js';
import { json, present, problems } from '../respond.js';
import { CodebookSchema, CoverageQuery, CoverageSchema } from '../schema.js';

export function recordRoutes(app: OpenAPIHono, { ledger, languages }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/coverage',
      summary: 'What the record holds: documents and events by month and by outlet, in each language',
      request: { query: CoverageQuery },
      responses: { ...json(CoverageSchema, 'The reach of the record'), ...problems(400) },
    }),
    async (c) => c.json((await ledger.coverage(present(c.req.valid('query')))) as never, 200),
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
