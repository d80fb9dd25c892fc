/** What changed in the merged record, for who keeps a copy of it. In: a time. Out: pages of ids with the event as it is now, or where it went. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { MergedEventSchema } from '../../record/schema.js';
import type { ApiContext } from '../api.js';
import { json, present, problems } from '../respond.js';
import { paging } from '../schema.js';

const ChangesQuery = z
  .strictObject({
    since: z.iso.datetime().openapi({
      description: 'Changes at and after this time; the `at` of the last one that you have.',
      example: '2024-06-30T00:00:00Z',
    }),
    ...paging,
  })
  .openapi('ChangesQuery');

export const ChangeSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    event: MergedEventSchema.nullable().openapi({ description: 'As it is now; null when it is gone.' }),
    target: z.string().nullable().openapi({ description: 'What took the place of one that is gone.' }),
  })
  .openapi('Change');

const ChangePage = z.object({ items: z.array(ChangeSchema), next: z.string().nullable() }).openapi('ChangePage');

export function changeRoutes(app: OpenAPIHono, { ledger }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/changes',
      summary: 'Merged events that came, changed or went since a time, oldest first',
      request: { query: ChangesQuery },
      responses: { ...json(ChangePage, 'A page of changes'), ...problems(400) },
    }),
    async (c) => {
      const { since, limit, cursor } = c.req.valid('query');
      return c.json((await ledger.changes(since, present({ limit, cursor }) as { limit: number })) as never, 200);
    },
  );
}
