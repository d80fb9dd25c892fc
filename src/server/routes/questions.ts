/** Questions that take several of the ledger's: commitments, a crisis, a brief. In: who and when. Out: answers. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { briefFrom } from '../../answer/brief.js';
import { type CommitmentQuestion, followed, followedOne } from '../../answer/commitments.js';
import { crisisFrom } from '../../answer/crisis.js';
import { COMMITMENT_STATUSES } from '../../judge/commitments.js';
import { LANGUAGES } from '../../record/codebook.js';
import { ActorSchema, DateRangeSchema, MergedEventSchema } from '../../record/schema.js';
import { RESPONSE_KINDS } from '../../tell/crisis.js';
import type { ApiContext } from '../api.js';
import { json, missing, present, problems } from '../respond.js';
import { IdParam, list } from '../schema.js';

/** Days after its first day that a crisis may be followed. */
const LONGEST_CRISIS = 366;

const CommitmentsQuery = z
  .strictObject({
    by: list(ActorSchema, 'KAZ').openapi({ description: 'Who promised.' }),
    to: list(ActorSchema, 'TUR').openapi({ description: 'To whom.' }),
    due: z.iso.date().optional().openapi({ description: 'Falls due on or before this day.' }),
    since: z.iso.date().optional().openapi({ description: 'Made on or after this day.' }),
    status: list(z.enum(COMMITMENT_STATUSES), 'overdue'),
    on: z.iso.date().optional().openapi({ description: 'As known on this day; today unless given.' }),
  })
  .openapi('CommitmentsQuery');

export const FollowedSchema = z
  .object({
    id: z.string(),
    event: MergedEventSchema.nullable(),
    statement: z.string().nullable(),
    by: z.array(ActorSchema),
    to: z.array(ActorSchema),
    words: z.string(),
    made: z.string(),
    due: DateRangeSchema.nullable(),
    target: z.object({ value: z.number(), unit: z.string().nullable() }).nullable(),
    documents: z.array(z.string()),
    status: z.enum(COMMITMENT_STATUSES),
    late: z.boolean().openapi({ description: 'Kept, or partly, but only after its deadline.' }),
    fulfilments: z.array(
      z.object({
        event: z.string(),
        day: z.string(),
        how: z.enum(['kept', 'partly', 'superseded', 'under-way']),
        because: z.string(),
      }),
    ),
  })
  .openapi('Commitment');

const CrisisQuery = z
  .strictObject({
    of: z
      .string()
      .pipe(ActorSchema)
      .openapi({ type: 'string', description: 'The state that it struck.', example: 'TUR' }),
    since: z.iso.date().openapi({ description: 'Its first day.', example: '2023-02-06' }),
    days: z.coerce.number().int().min(1).max(LONGEST_CRISIS).default(30),
  })
  .openapi('CrisisQuery');

export const CrisisSchema = z
  .object({
    of: ActorSchema,
    since: z.string(),
    until: z.string(),
    responses: z.array(
      z.object({
        event: MergedEventSchema,
        by: ActorSchema,
        kind: z.enum(RESPONSE_KINDS),
        afterDays: z.number().int(),
        hours: z.object({ least: z.number(), most: z.number() }),
      }),
    ),
    order: z.array(z.object({ by: ActorSchema, first: z.string(), events: z.array(z.string()) })),
    undated: z.number().int().openapi({ description: 'Acts of which no text gives the one day; left out.' }),
    sought: z.number().int().openapi({ description: 'Calls and visits that the state itself made; left out.' }),
  })
  .openapi('Crisis');

const BriefQuery = z
  .strictObject({
    one: ActorSchema,
    other: ActorSchema.optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    lang: z.enum(LANGUAGES).default('en'),
    on: z.iso.date().optional(),
  })
  .openapi('BriefQuery');

const SourceSchema = z.object({ name: z.string(), url: z.string().nullable(), day: z.string(), document: z.string() });
const CitedSchema = z.object({
  text: z.string(),
  quotation: z.object({ words: z.string(), language: z.string() }).nullable(),
  sources: z.array(SourceSchema),
  independent: z.number().int(),
  copies: z.number().int(),
  event: z.string().nullable(),
});
export const BriefSchema = z
  .object({
    title: z.string(),
    language: z.string(),
    summary: z.array(z.string()),
    sections: z.array(
      z.object({
        title: z.string(),
        lines: z.array(CitedSchema.extend({ within: z.array(CitedSchema) })),
      }),
    ),
  })
  .openapi('Brief');

export type Followed = z.infer<typeof FollowedSchema>;
export type Crisis = z.infer<typeof CrisisSchema>;
export type Brief = z.infer<typeof BriefSchema>;

export function questionRoutes(app: OpenAPIHono, { ledger, telling, today }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/commitments',
      summary: 'Promises between states and what became of them, the next to fall due first',
      request: { query: CommitmentsQuery },
      responses: { ...json(z.object({ items: z.array(FollowedSchema) }), 'Commitments'), ...problems(400) },
    }),
    async (c) => {
      const { on, ...question } = c.req.valid('query');
      const items = await followed(ledger, present(question) as CommitmentQuestion, on ?? today());
      return c.json({ items } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/commitments/{id}',
      summary: 'One promise: by the id of the event that promises, or its own',
      request: { params: IdParam, query: z.strictObject({ on: z.iso.date().optional() }) },
      responses: { ...json(FollowedSchema, 'The promise'), ...problems(404) },
    }),
    async (c) => {
      const found = await followedOne(ledger, c.req.valid('param').id, c.req.valid('query').on ?? today());
      return (found ? c.json(found as never, 200) : missing(c, 'commitment')) as never;
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/crisis',
      summary: 'Who answered a crisis, how and in which order',
      request: { query: CrisisQuery },
      responses: { ...json(CrisisSchema, 'The answers, earliest first'), ...problems(400) },
    }),
    async (c) => {
      return c.json((await crisisFrom(ledger, c.req.valid('query'))) as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/brief',
      summary: 'A page on one or two states, every line with its sources',
      request: { query: BriefQuery },
      responses: { ...json(BriefSchema, 'The brief'), ...problems(400) },
    }),
    async (c) => {
      const { one, other, since, until, lang, on } = c.req.valid('query');
      const question = {
        actors: other === undefined ? [one] : [one, other],
        since: since ?? null,
        until: until ?? null,
        today: on ?? today(),
      };
      return c.json((await briefFrom(ledger, question, await telling(lang))) as never, 200);
    },
  );
}
