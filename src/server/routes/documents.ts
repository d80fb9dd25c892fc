/** Documents: heads in pages, one whole with its text. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { CodedDocument } from '../../record/record.js';
import type { ApiContext } from '../api.js';
import { json, missing, present, problems } from '../respond.js';
import { DocumentPage, DocumentQuery, DocumentSchema, IdParam } from '../schema.js';

export function documentRoutes(app: OpenAPIHono, { ledger }: ApiContext): void {
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
