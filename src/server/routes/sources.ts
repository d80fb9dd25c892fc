/** One source. In: its name or host. Out: languages, months, whom it copies, who copies it, how often it is first. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { LanguageSchema } from '../../record/schema.js';
import type { ApiContext } from '../api.js';
import { json, missing, problems } from '../respond.js';

const count = z.number().int().nonnegative();
const ties = z.array(z.object({ name: z.string().nullable(), documents: count, example: z.string() }));

export const OutletSchema = z
  .object({
    name: z.string(),
    documents: count,
    namedBy: ties.openapi({ description: 'Who names it as the source.' }),
    months: z.array(z.object({ month: z.string().nullable(), language: LanguageSchema, documents: count })),
    copies: count.openapi({ description: 'Its documents that repeat another’s text.' }),
    origins: count.openapi({ description: 'Its documents that others repeat.' }),
    takesFrom: ties,
    givesTo: ties,
    timing: z.object({ before: count, same: count, after: count }).openapi({
      description:
        'Of the newest events that others report too (five hundred at most): whose first report came on an earlier day.',
    }),
    unread: count.openapi({ description: 'Groups of copies that were not looked at.' }),
  })
  .openapi('Source');

export type Outlet = z.infer<typeof OutletSchema>;

export function sourceRoutes(app: OpenAPIHono, { ledger }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources/{name}',
      summary: 'An outlet, agency or host: what it wrote, whom it copies, who copies it, how often it is first',
      request: { params: z.object({ name: z.string().min(1).max(200) }) },
      responses: { ...json(OutletSchema, 'The source'), ...problems(404) },
    }),
    async (c) => {
      const found = await ledger.outlet(c.req.valid('param').name);
      return (found ? c.json(found, 200) : missing(c, 'source')) as never;
    },
  );
}
