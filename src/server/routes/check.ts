/** Claims of a text held against the record. In: a text, posted; nothing of it is kept. Out: its claims with verdicts. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { checkClaims } from '../../answer/check.js';
import { codeDocument } from '../../pipeline.js';
import { ClaimSchema, LanguageSchema, MergedEventSchema } from '../../record/schema.js';
import type { ApiContext } from '../api.js';
import { json, missing, problems } from '../respond.js';
import { IdParam } from '../schema.js';

/** Letters of a text that is checked: more is a book. */
const LONGEST_TEXT = 200_000;

const CheckBody = z
  .strictObject({
    text: z.string().trim().min(1).max(LONGEST_TEXT),
    published: z.iso.date().optional(),
    outlet: z.string().max(200).optional(),
  })
  .openapi('CheckBody');

export const CheckedSchema = z
  .object({
    claim: ClaimSchema,
    verdict: z.enum(['supported', 'contradicted', 'not enough record']),
    reasons: z.array(z.object({ id: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
    records: z.array(z.string()),
    counted: z.array(z.object({ reading: z.string(), events: z.array(z.string()) })),
    words: z.string(),
    events: z.array(MergedEventSchema),
  })
  .openapi('Checked');
export const CheckSchema = z
  .object({ document: z.string(), language: LanguageSchema, text: z.string(), claims: z.array(CheckedSchema) })
  .openapi('Check');

export type Checked = z.infer<typeof CheckedSchema>;
export type Check = z.infer<typeof CheckSchema>;

export function checkRoutes(app: OpenAPIHono, { ledger, resources }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/check',
      summary: 'Does the record bear a text’s claims out? Nothing of the text is kept.',
      request: { body: { content: { 'application/json': { schema: CheckBody } }, required: true } },
      responses: { ...json(CheckSchema, 'The claims with verdicts'), ...problems(400, 413, 429) },
    }),
    async (c) => {
      const { text, published, outlet } = c.req.valid('json');
      const raw = {
        content: text,
        format: 'text' as const,
        ...(published && { published }),
        ...(outlet && { outlet }),
      };
      const known = await resources();
      const { document } = codeDocument(raw, known);
      const claims = await checkClaims(document, ledger, known);
      return c.json({ document: document.id, language: document.language, text: document.text, claims } as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/documents/{id}/check',
      summary: 'The claims of a document of the ledger, with verdicts',
      request: { params: IdParam },
      responses: { ...json(CheckSchema, 'The claims with verdicts'), ...problems(404) },
    }),
    async (c) => {
      const document = await ledger.document(c.req.valid('param').id);
      if (!document) return missing(c, 'document') as never;
      const claims = await checkClaims(document, ledger, await resources());
      return c.json({ document: document.id, language: document.language, text: document.text, claims } as never, 200);
    },
  );
}
