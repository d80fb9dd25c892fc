/** Merged events: each event once, with its reports. In: filters. Out: pages of rows; one event with its copies and judgements. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { sourcesOf } from '../../answer/sources.js';
import type { MergedEvent } from '../../record/merged.js';
import { JudgementSchema, MergedEventSchema, SyndicationGroupSchema } from '../../record/schema.js';
import type { MergedFilter } from '../../store/query.js';
import type { Ledger } from '../../store/store.js';
import { teller } from '../../tell/telling.js';
import { ActSchema, actOf } from '../act.js';
import type { ApiContext } from '../api.js';
import { quoteFrom } from '../quote.js';
import { beingBuilt, gone, json, missing, present, problems } from '../respond.js';
import { EventQuery, IdParam, QuoteSchema } from '../schema.js';

export const MergedQuery = EventQuery.extend({
  corroboration: z.coerce.number().int().min(1).max(1000).optional().openapi({
    description: 'At least so many independent sources.',
  }),
}).openapi('MergedQuery');

export const MergedRowSchema = z
  .object({ event: MergedEventSchema, quote: QuoteSchema.nullable() })
  .openapi('MergedRow');
export const MergedPage = z
  .object({ items: z.array(MergedRowSchema), next: z.string().nullable() })
  .openapi('MergedPage');
export const MergedWholeSchema = MergedRowSchema.extend({
  groups: z.array(SyndicationGroupSchema),
  judgements: z.array(JudgementSchema),
  ties: z.array(ActSchema).openapi({ description: 'The events that it is a part of, announces, or was announced by.' }),
}).openapi('MergedWhole');

export type MergedRow = z.infer<typeof MergedRowSchema>;
export type MergedPage = z.infer<typeof MergedPage>;
export type MergedWhole = z.infer<typeof MergedWholeSchema>;

export function mergedRoutes(app: OpenAPIHono, { ledger, past }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/merged',
      summary: 'Each event once, newest first, with all of its reports',
      request: { query: MergedQuery },
      responses: { ...json(MergedPage, 'A page of merged events'), ...problems(400, 503) },
    }),
    async (c) => {
      const { limit, cursor, any: anyState, asOf, ...filter } = c.req.valid('query');
      const then = await past(asOf);
      if (!then) return beingBuilt(c, asOf) as never;
      const page = await then.merged(
        present({ ...filter, anyState }) as MergedFilter,
        present({ limit, cursor }) as { limit: number },
      );
      const items = await Promise.all(page.items.map((event) => rowOf(then, event)));
      return c.json({ items, next: page.next } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/merged/{id}',
      summary: 'One merged event, with the copies of its texts and what was judged on its reports',
      request: { params: IdParam },
      responses: { ...json(MergedWholeSchema, 'The event'), ...problems(404, 410) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const event = await ledger.mergedEvent(id);
      const former = event ? null : await ledger.gone(id);
      if (former) return gone(c, former) as never;
      if (!event) return missing(c, 'event') as never;
      const groups = await sourcesOf(ledger, event);
      const judgements = await ledger.judgements(event.id);
      const row = await rowOf(ledger, event);
      const tied = [event.partOf, ...event.parts, event.announcedBy, event.outcome?.event].filter((it) => it != null);
      const ties = await Promise.all([...new Set(tied)].map((id) => ledger.mergedEvent(id)));
      const whole = {
        ...row,
        groups,
        judgements,
        ties: ties.flatMap((it) => (it ? [actOf(it)] : [])),
      };
      return c.json(whole as never, 200);
    },
  );
}

/** An event with the words of its first report, marked. */
async function rowOf(ledger: Ledger, event: MergedEvent): Promise<MergedRow> {
  const first = teller(event);
  const told = first ? await ledger.event(first.event) : null;
  return { event, quote: told?.passage ? quoteFrom(told.passage, told.event.evidence) : null } as MergedRow;
}
