/** Documents: heads in pages, one whole with its text; and a text that is kept, for those who know the token. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { codeDocument } from '../../pipeline.js';
import type { CodedDocument } from '../../record/record.js';
import type { ApiContext } from '../api.js';
import { problem } from '../problem.js';
import { json, missing, present, problems } from '../respond.js';
import { DocumentPage, DocumentQuery, DocumentSchema, IdParam } from '../schema.js';

/** Letters of a text that is kept: as many as the page codes. */
const LONGEST_TEXT = 400_000;

const KeepBody = z
  .strictObject({
    text: z.string().trim().min(1).max(LONGEST_TEXT),
    format: z.enum(['text', 'html']).default('text'),
    title: z.string().trim().max(500).optional(),
    outlet: z.string().trim().max(200).optional(),
    url: z
      .url({ protocol: /^https?$/u })
      .max(2000)
      .optional()
      .openapi({ description: 'Where it was published: kept as its address, never asked.' }),
    published: z.iso.date().optional(),
  })
  .openapi('KeepBody');

export const KeptSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(['added', 'recoded', 'unchanged', 'superseded']),
    events: z.number().int(),
    statements: z.number().int(),
  })
  .openapi('Kept');
export type Kept = z.infer<typeof KeptSchema>;

export function documentRoutes(app: OpenAPIHono, { ledger, writing, resources, now }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/documents',
      summary: 'Documents, newest first, without their text',
      request: { query: DocumentQuery },
      responses: { ...json(DocumentPage, 'A page of documents'), ...problems(400) },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid('query');
      return c.json((await ledger.documents(present({ limit, cursor }) as { limit: number })) as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/documents',
      summary: 'Code a text and keep it; needs the token that the server printed on starting',
      request: { body: { content: { 'application/json': { schema: KeepBody } }, required: true } },
      responses: { ...json(KeptSchema, 'What became of it'), ...problems(400, 401, 403, 413, 429) },
    }),
    async (c) => {
      const { text, ...known } = c.req.valid('json');
      const raw = { ...present(known), content: text, format: known.format };
      const { document } = codeDocument(raw, await resources());
      const fault = document.issues.find((it) => it.severity === 'error');
      if (fault)
        return problem(c, 400, {
          id: 'no-article',
          title: fault.message,
          ...(fault.hint && { hint: fault.hint }),
        }) as never;
      const outcome = (await writing?.ledger.ingest(document, new Date(now()).toISOString())) ?? 'unchanged';
      const { id, events, statements } = document;
      return c.json({ id, outcome, events: events.length, statements: statements.length }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/documents/{id}',
      summary: 'One document with its text and all records read from it',
      request: { params: IdParam },
      responses: { ...json(DocumentSchema, 'The document'), ...problems(404) },
    }),
    async (c) => {
      const found = await ledger.document(c.req.valid('param').id);
      return (found ? c.json(documentView(found), 200) : missing(c, 'document')) as never;
    },
  );
}

/** The record keeps what was dropped; every line of the rest is a block, the first one the title if it says it. */
function documentView(document: CodedDocument) {
  return { ...document, blocks: linesKept(document) };
}

function linesKept({ text, title, dropped }: CodedDocument) {
  return [...text.matchAll(/[^\n]+/gu)]
    .map((line) => ({ start: line.index, end: line.index + line[0].length }))
    .filter((line) => !dropped.some((it) => it.start <= line.start && it.end >= line.end))
    .map((line, index) => {
      const titled = index === 0 && title !== null && text.slice(line.start, line.end).trim() === title.trim();
      return { ...line, kind: titled ? ('title' as const) : ('paragraph' as const) };
    });
}
