/** Two actors. In: `KAZ-TUR`, a period. Out: everything that the page on the pair shows, in one answer. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { dyad } from '../../answer/dyad.js';
import { ActorSchema } from '../../record/schema.js';
import { ActSchema, actOf, TravelSchema } from '../act.js';
import type { ApiContext } from '../api.js';
import { json, present, problems } from '../respond.js';
import { StatementRowSchema } from '../schema.js';
import { FollowedSchema } from './questions.js';

const PairParam = z.object({
  pair: z
    .string()
    .transform((it) => it.split('-'))
    .pipe(z.tuple([ActorSchema, ActorSchema]))
    .refine(([one, other]) => one !== other, 'two different actors, as in KAZ-TUR')
    .openapi({ type: 'string', example: 'KAZ-TUR', param: { name: 'pair', in: 'path' } }),
});

export const PeriodQuery = z.strictObject({
  since: z.iso.date().optional().openapi({ description: 'First day, inclusive.' }),
  until: z.iso.date().optional().openapi({ description: 'Last day, inclusive.' }),
});

export const DyadSchema = z
  .object({
    one: ActorSchema,
    other: ActorSchema,
    events: z.array(ActSchema),
    more: z
      .boolean()
      .openapi({ description: 'There are more events than one answer holds: ask for a shorter period.' }),
    visits: z.array(TravelSchema),
    there: z.number().int().openapi({ description: 'Visits of the first to the second.' }),
    back: z.number().int(),
    commitments: z.array(FollowedSchema),
    quotations: z.array(StatementRowSchema),
    documents: z.number().int(),
    outlets: z.number().int(),
    covered: z
      .object({ first: z.string(), last: z.string() })
      .nullable()
      .openapi({ description: 'First and last publication in the ledger.' }),
  })
  .openapi('Dyad');

export type Dyad = z.infer<typeof DyadSchema>;

export function dyadRoutes(app: OpenAPIHono, { ledger, today }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/dyads/{pair}',
      summary: 'Two actors: events between them, visits both ways, open promises, quotations',
      request: { params: PairParam, query: PeriodQuery.extend({ on: z.iso.date().optional() }) },
      responses: { ...json(DyadSchema, 'The pair'), ...problems(400) },
    }),
    async (c) => {
      const [one, other] = c.req.valid('param').pair;
      const { on, ...period } = c.req.valid('query');
      const found = await dyad(ledger, { one, other, ...present(period), today: on ?? today() });
      const visits = found.visits.map((it) => ({ ...it, event: actOf(it.event) }));
      return c.json({ one, other, ...found, events: found.events.map(actOf), visits } as never, 200);
    },
  );
}
