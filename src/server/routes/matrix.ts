/** Who did how much to whom, and where a crisis may be looked for. In: a period, kinds of acts. Out: counts. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { EVENT_TYPES, type EventType, STATUSES, TYPES } from '../../record/codebook.js';
import { ActorSchema } from '../../record/schema.js';
import type { ExchangeFilter } from '../../store/query.js';
import { crisisDays } from '../../tell/crisis-days.js';
import { matrix } from '../../tell/matrix.js';
import type { ApiContext } from '../api.js';
import { json, present, problems } from '../respond.js';
import { list } from '../schema.js';

const MatrixQuery = z
  .strictObject({
    since: z.iso.date().optional().openapi({ description: 'Begun on or after this day.', example: '2022-01-01' }),
    until: z.iso.date().optional().openapi({ description: 'Begun on or before this day.' }),
    type: list(z.enum(EVENT_TYPES as [string, ...string[]]), 'CONSULT,AID'),
    quad: list(z.enum(['1', '2', '3', '4']), '3,4').openapi({ description: 'PLOVER’s quads.' }),
    status: list(z.enum(STATUSES), 'happened').openapi({ description: 'What was done, unless given.' }),
    sources: z.coerce
      .number()
      .int()
      .min(1)
      .max(3)
      .default(1)
      .openapi({ description: 'At least so many independent ones.' }),
    of: ActorSchema.optional().openapi({ description: 'All that this one shares with others.' }),
    most: z.coerce.number().int().min(2).max(80).default(20).openapi({ description: 'So many parties, the busiest.' }),
  })
  .openapi('MatrixQuery');

export const MatrixSchema = z
  .object({
    actors: z.array(z.object({ code: ActorSchema, sent: z.number().int(), received: z.number().int() })),
    cells: z.array(
      z.object({
        sender: ActorSchema,
        receiver: ActorSchema,
        events: z.number().int(),
        quads: z
          .tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])
          .openapi({ description: 'Cooperation in words, in deeds, conflict in words, in deeds.' }),
      }),
    ),
    total: z.object({ actors: z.number().int(), events: z.number().int() }),
  })
  .openapi('Matrix');

export const CrisisDaysSchema = z
  .object({
    items: z.array(z.object({ of: ActorSchema, since: z.string(), by: z.number().int(), events: z.number().int() })),
  })
  .openapi('CrisisDays');

export type MatrixAnswer = z.infer<typeof MatrixSchema>;
export type CrisisDays = z.infer<typeof CrisisDaysSchema>;

/** Suggestions at once. */
const MOST_CRISES = 12;

export function matrixRoutes(app: OpenAPIHono, { ledger }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/matrix',
      summary: 'Senders and receivers: how many merged events from each to each, by quad',
      request: { query: MatrixQuery },
      responses: { ...json(MatrixSchema, 'The busiest parties and what passes between them'), ...problems(400) },
    }),
    async (c) => {
      const { most, quad, type, ...filter } = c.req.valid('query');
      const types = (type as EventType[] | undefined) ?? EVENT_TYPES;
      const wanted = quad ? types.filter((it) => quad.includes(String(TYPES[it].quad) as '1')) : types;
      const rows =
        wanted.length === 0 ? [] : await ledger.exchanges(present({ ...filter, type: wanted }) as ExchangeFilter);
      return c.json(matrix(rows, { most, ...(filter.of ? { of: filter.of } : {}) }) as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/crises',
      summary: 'Days from which many turned to one state: where to look for a crisis',
      responses: json(CrisisDaysSchema, 'The ones with the most answers first'),
    }),
    async (c) => c.json({ items: crisisDays(await ledger.griefs(), MOST_CRISES) } as never, 200),
  );
}
