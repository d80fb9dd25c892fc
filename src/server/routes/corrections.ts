/**
 * What people decided about records, and what waits for a decision. In: pages; corrections, posted with the token. Out:
 * corrections and doubts. `token.ts` has let through only who may write.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { CorrectionSchema, JudgementSchema, PortableCorrectionSchema } from '../../record/schema.js';
import type { ApiContext } from '../api.js';
import { json, present, problems } from '../respond.js';
import { paging } from '../schema.js';

const CorrectionsQuery = z
  .strictObject({ record: z.string().max(300).optional(), by: z.string().max(120).optional(), ...paging })
  .openapi('CorrectionsQuery');
export const CorrectionPage = z
  .object({ items: z.array(PortableCorrectionSchema), next: z.string().nullable() })
  .openapi('CorrectionPage');
export const DoubtPage = z
  .object({ items: z.array(JudgementSchema), next: z.string().nullable() })
  .openapi('DoubtPage');

export function correctionRoutes(app: OpenAPIHono, { ledger, writing }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/corrections',
      summary: 'What people decided about records, newest first',
      request: { query: CorrectionsQuery },
      responses: { ...json(CorrectionPage, 'A page of corrections'), ...problems(400) },
    }),
    async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query');
      const asked = present({ limit, cursor }) as { limit: number };
      return c.json((await ledger.corrections(present(filter), asked)) as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/doubts',
      summary: 'Pairs of reports that the rule is not sure of, the surest first',
      request: { query: z.strictObject(paging) },
      responses: { ...json(DoubtPage, 'A page of judgements'), ...problems(400) },
    }),
    async (c) => c.json((await ledger.doubts(present(c.req.valid('query')) as { limit: number })) as never, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/corrections',
      summary: 'Decide about a record; needs the token that the server printed on starting',
      request: { body: { content: { 'application/json': { schema: CorrectionSchema } }, required: true } },
      responses: { ...json(CorrectionSchema, 'The correction as kept'), ...problems(400, 401, 403, 413, 429) },
    }),
    async (c) => {
      const correction = c.req.valid('json');
      await writing?.ledger.correct(correction);
      return c.json(correction as never, 200);
    },
  );
}
