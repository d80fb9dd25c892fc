/** Coded events: one for each report. In: filters. Out: pages of rows, one row. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { EventFilter, LedgerEvent } from '../../store/query.js';
import type { ApiContext } from '../api.js';
import { quoteFrom } from '../quote.js';
import { beingBuilt, json, missing, present, problems } from '../respond.js';
import { EventPage, EventQuery, type EventRow, EventRowSchema, IdParam } from '../schema.js';

export function eventRoutes(app: OpenAPIHono, { ledger, past }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/events',
      summary: 'Events, newest first',
      request: { query: EventQuery },
      responses: { ...json(EventPage, 'A page of events'), ...problems(400, 503) },
    }),
    async (c) => {
      const { limit, cursor, any: anyState, asOf, ...filter } = c.req.valid('query');
      const then = await past(asOf);
      if (!then) return beingBuilt(c, asOf) as never;
      const page = await then.events(
        present({ ...filter, anyState }) as EventFilter,
        present({ limit, cursor }) as { limit: number },
      );
      return c.json({ items: page.items.map(eventRow), next: page.next } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/events/{id}',
      summary: 'One event',
      request: { params: IdParam },
      responses: { ...json(EventRowSchema, 'The event'), ...problems(404) },
    }),
    async (c) => {
      const found = await ledger.event(c.req.valid('param').id);
      return (found ? c.json(eventRow(found), 200) : missing(c, 'event')) as never;
    },
  );
}

export function eventRow({ event, document, passage }: LedgerEvent): EventRow {
  return { event, document, quote: passage ? quoteFrom(passage, event.evidence) : null } as unknown as EventRow;
}
