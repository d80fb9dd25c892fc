/** Statements with their speakers. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { StatementFilter } from '../../store/query.js';
import type { ApiContext } from '../api.js';
import { json, present, problems } from '../respond.js';
import { StatementPage, StatementQuery } from '../schema.js';

export function statementRoutes(app: OpenAPIHono, { ledger }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/statements',
      summary: 'Statements with their speakers, newest first',
      request: { query: StatementQuery },
      responses: { ...json(StatementPage, 'A page of statements'), ...problems(400) },
    }),
    async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query');
      const asked = present({ limit, cursor }) as { limit: number };
      return c.json((await ledger.statements(present(filter) as StatementFilter, asked)) as never, 200);
    },
  );
}
