/** Actors and people. In: a code, or an id of the knowledge base. Out: names, offices, travels, counterparts, quotations. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { actorView, personView } from '../../answer/actor.js';
import { EVENT_TYPES } from '../../record/codebook.js';
import { ActorSchema, LanguageSchema } from '../../record/schema.js';
import { ActSchema, actOf, TravelSchema } from '../act.js';
import type { ApiContext } from '../api.js';
import { json, missing, present, problems } from '../respond.js';
import { IdParam, StatementRowSchema } from '../schema.js';
import { PeriodQuery } from './dyads.js';

const period = { from: z.string().nullable(), to: z.string().nullable() };
const holding = { ...period, acting: z.boolean(), uncertain: z.boolean(), source: z.string().nullable() };

export const ActorViewSchema = z
  .object({
    code: ActorSchema,
    kind: z.enum(['state', 'organisation', 'unknown']),
    names: z.array(z.object({ language: LanguageSchema, name: z.string(), also: z.array(z.string()) })),
    offices: z.array(
      z.object({
        office: z.string(),
        holders: z.array(z.object({ id: z.string(), name: z.string(), ...holding })),
      }),
    ),
    members: z.array(z.object({ state: z.string(), ...period })).nullable(),
    counterparts: z.array(
      z.object({
        actor: ActorSchema,
        type: z.enum(EVENT_TYPES as [string, ...string[]]),
        mode: z.string().nullable(),
        events: z.number().int(),
        first: z.string(),
        last: z.string(),
      }),
    ),
    travels: z.array(TravelSchema),
    quotations: z.array(StatementRowSchema),
  })
  .openapi('Actor');

export const PersonViewSchema = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      native: z.string().nullable(),
      also: z.array(z.string()),
      wikidata: z.string().nullable(),
      held: z.array(z.object({ office: z.string(), for: z.string(), ...holding })),
      file: z.string(),
    }),
    spellings: z.record(z.string(), z.string()),
    events: z.array(ActSchema),
    more: z.boolean(),
    quotations: z.array(StatementRowSchema),
  })
  .openapi('Person');

export type ActorView = z.infer<typeof ActorViewSchema>;
export type PersonView = z.infer<typeof PersonViewSchema>;

export function actorRoutes(app: OpenAPIHono, { ledger, resources }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/actors/{code}',
      summary: 'A state or organisation: names, offices with holders, travels, counterparts, quotations',
      request: { params: z.object({ code: ActorSchema }), query: PeriodQuery },
      responses: { ...json(ActorViewSchema, 'The actor'), ...problems(400, 404) },
    }),
    async (c) => {
      const asked = present(c.req.valid('query'));
      const found = await actorView(ledger, c.req.valid('param').code, asked, await resources());
      if (!found) return missing(c, 'actor') as never;
      const travels = found.travels.map((it) => ({ ...it, event: actOf(it.event) }));
      return c.json({ ...found, travels } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/people/{id}',
      summary: 'A person of the knowledge base, with events and quotations; the slash of the id is written %2F',
      request: { params: IdParam, query: PeriodQuery },
      responses: { ...json(PersonViewSchema, 'The person'), ...problems(400, 404) },
    }),
    async (c) => {
      const found = await personView(ledger, c.req.valid('param').id, present(c.req.valid('query')), await resources());
      return (found ? c.json({ ...found, events: found.events.map(actOf) }, 200) : missing(c, 'person')) as never;
    },
  );
}
