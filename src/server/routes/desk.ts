/**
 * What the desk asks for: records of low confidence, what others decided, how far people agree, and whether one may decide.
 * In: pages and names. Out: records to judge; figures of agreement.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Decided, decisions, unseen } from '../../answer/decisions.js';
import { agreement, DOUBTFUL } from '../../judge/agreement.js';
import { passageOf } from '../../record/passage.js';
import type { PortableTarget } from '../../store/query.js';
import type { Ledger } from '../../store/store.js';
import type { ApiContext } from '../api.js';
import { quoteFrom } from '../quote.js';
import { json, present, problems } from '../respond.js';
import { EventPage, type EventRow, EventRowSchema, paging } from '../schema.js';
import { eventRow } from './events.js';

const UncertainQuery = z
  .strictObject({
    below: z.coerce.number().gt(0).max(1).default(DOUBTFUL).openapi({ description: 'Confidence, 0 to 1.' }),
    ...paging,
  })
  .openapi('UncertainQuery');

/** The verdicts of others are not sent: who looks a second time is to decide unswayed. */
export const SecondSchema = z
  .object({
    items: z.array(z.object({ item: z.string(), kind: z.enum(['pair', 'record']), records: z.array(EventRowSchema) })),
    left: z.number().int().openapi({ description: 'How many wait in all.' }),
  })
  .openapi('SecondLook');

export const AgreementSchema = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['pair', 'record']),
        coders: z.tuple([z.string(), z.string()]),
        items: z.number().int(),
        agreed: z.number().int(),
        share: z.number(),
        kappa: z.number().nullable(),
      }),
    ),
  })
  .openapi('Agreement');
export const ServerSchema = z.object({ writes: z.boolean() }).openapi('Server');

export type SecondLook = z.infer<typeof SecondSchema>;
export type AgreementView = z.infer<typeof AgreementSchema>;
export type ServerView = z.infer<typeof ServerSchema>;

export function deskRoutes(app: OpenAPIHono, { ledger, writing }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/uncertain',
      summary: 'Events of which the coder is least sure, the least sure first',
      request: { query: UncertainQuery },
      responses: { ...json(EventPage, 'A page of events'), ...problems(400) },
    }),
    async (c) => {
      const { below, ...page } = c.req.valid('query');
      const { items, next } = await ledger.uncertain(below, present(page) as { limit: number });
      return c.json({ items: items.map(eventRow), next } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/second',
      summary: 'What others decided and this person did not, without the verdicts',
      request: {
        query: z.strictObject({ by: z.string().trim().min(1).max(120), limit: paging.limit }),
      },
      responses: { ...json(SecondSchema, 'Items to judge a second time'), ...problems(400) },
    }),
    async (c) => {
      const { by, limit } = c.req.valid('query');
      const waiting = await unseen(ledger, by);
      const items = await Promise.all(waiting.slice(0, limit).map((it) => itemView(ledger, it)));
      return c.json({ items, left: waiting.length } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/agreement',
      summary: 'How far people agree who decided about the same: share and Cohen’s kappa',
      responses: json(AgreementSchema, 'Two people each'),
    }),
    async (c) => c.json({ items: [...agreement(await decisions(ledger))] } as never, 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/server',
      summary: 'Whether this server takes corrections and texts',
      responses: json(ServerSchema, 'The server'),
    }),
    (c) => c.json({ writes: writing !== null }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/token',
      summary: 'Whether the token that is sent is the one of this server; changes nothing',
      responses: { ...json(ServerSchema, 'It is'), ...problems(401, 403, 429) },
    }),
    (c) => c.json({ writes: writing !== null }, 200),
  );
}

async function itemView(ledger: Ledger, { item, kind, targets }: Decided): Promise<SecondLook['items'][number]> {
  const records = await Promise.all(targets.map((it) => rowOf(ledger, it)));
  return { item, kind, records: records.filter((it) => it !== null) };
}

/** The record as it was when it was first decided about: it may have been rejected or changed since. */
async function rowOf(ledger: Ledger, { document, snapshot }: PortableTarget): Promise<EventRow | null> {
  const whole = await ledger.document(document);
  if (!whole) return null;
  const { id, title, outlet, via, url, path, language, published } = whole;
  const head = { id, title, outlet, via, language, published, ...(url && { url }), ...(path && { path }) };
  const passage = passageOf(whole.text, snapshot.evidence);
  const quote = passage ? quoteFrom(passage, snapshot.evidence) : null;
  return { event: snapshot, document: head, quote } as unknown as EventRow;
}
