/**
 * The reading interface over HTTP. In: a ledger. Out: the routes under `/api`, each with its schemas, from
 * which requests are checked and `/openapi.json` is written.
 */
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { CONTEXTS, LANGUAGES, type Language, STATUSES, TYPES } from '../record/codebook.js';
import type { CodedDocument } from '../record/record.js';
import type { EventFilter, LedgerEvent, StatementFilter } from '../store/query.js';
import { BadCursor, StoreError } from '../store/store.js';
import type { Ledger } from './ledger.js';
import { problem } from './problem.js';
import { quoteFrom } from './quote.js';
import {
  CodebookSchema,
  CoverageSchema,
  DocumentPage,
  DocumentQuery,
  DocumentSchema,
  EventPage,
  EventQuery,
  type EventRow,
  EventRowSchema,
  IdParam,
  ProblemSchema,
  StatementPage,
  StatementQuery,
} from './schema.js';

const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: 'Problem', content: { 'application/problem+json': { schema: ProblemSchema } } },
    ]),
  );

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

export interface ApiOptions {
  readonly ledger: Ledger;
  /** Languages that the coder reads. */
  readonly languages: readonly Language[];
  readonly version: string;
}

/** Builds the API over a ledger. Example: `api(options).request('/api/events?states=KAZ')`. */
export function api({ ledger, languages, version }: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseBadRequest });

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/events',
      summary: 'Events, newest first',
      request: { query: EventQuery },
      responses: { ...json(EventPage, 'A page of events'), ...problems(400) },
    }),
    async (c) => {
      const { limit, cursor, any: anyState, ...filter } = c.req.valid('query');
      const page = await ledger.events(
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

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/statements',
      summary: 'Statements with their speakers, newest first',
      request: { query: StatementQuery },
      responses: { ...json(StatementPage, 'A page of statements'), ...problems(400) },
    }),
    async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query');
      const asked = present({ limit, cursor }) as { limit: number };
      return c.json((await ledger.statements(present(filter) as StatementFilter, asked)) as never, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/coverage',
      summary: 'What the record holds: documents and events by month, outlet and language',
      responses: json(CoverageSchema, 'The reach of the record'),
    }),
    async (c) => {
      const rows = await ledger.coverage();
      const months = rows.flatMap((it) => (it.month ? [it.month] : [])).sort();
      const sum = (field: 'documents' | 'events') => rows.reduce((total, it) => total + it[field], 0);
      const reach = { first: months[0] ?? null, last: months.at(-1) ?? null };
      return c.json({ documents: sum('documents'), events: sum('events'), ...reach, rows: [...rows] }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/codebook',
      summary: 'Types, modes, statuses, contexts and languages that a record may carry',
      responses: json(CodebookSchema, 'The codebook'),
    }),
    (c) =>
      c.json(
        {
          types: TYPES,
          statuses: [...STATUSES],
          contexts: [...CONTEXTS],
          languages: [...LANGUAGES],
          coded: [...languages],
        } as never,
        200,
      ),
  );

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Elchi',
      version,
      description: 'A cited record of relations between states. All offsets are half-open, in UTF-16 code units.',
      license: { name: 'Apache-2.0' },
    },
  });

  app.onError((error, c) => {
    if (error instanceof BadCursor) {
      return problem(c, 400, {
        id: 'bad-cursor',
        title: 'The cursor is not one of this ledger.',
        hint: 'Take it unchanged from `next` of the page before, or leave it out.',
      });
    }
    if (error instanceof StoreError) {
      return problem(c, 503, { id: `store.${error.problem}`, title: error.message, hint: error.hint });
    }
    console.error(error);
    return problem(c, 500, {
      id: 'failed',
      title: 'The ledger could not answer.',
      hint: 'The message is on the terminal in which the server runs.',
    });
  });
  return app;
}

function eventRow({ event, document, passage }: LedgerEvent): EventRow {
  return { event, document, quote: passage ? quoteFrom(passage, event.evidence) : null } as unknown as EventRow;
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

function missing(c: HonoContext, what: string): Response {
  return problem(c, 404, {
    id: 'not-found',
    title: `The record holds no ${what} of this id.`,
    hint: 'Ids are stable; look whether it was copied whole.',
  });
}

function refuseBadRequest(
  result: { success: boolean; error?: { issues: readonly { path: PropertyKey[]; message: string }[] } },
  c: HonoContext,
): Response | undefined {
  if (result.success) return undefined;
  const errors = (result.error?.issues ?? []).map((it) => ({ where: it.path.join('.'), message: it.message }));
  return problem(c, 400, {
    id: 'bad-request',
    title: 'The question is not well put.',
    hint: 'See /openapi.json for the filters and their values.',
    errors,
  });
}

/** Leaves out what was not asked for. */
function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, it]) => it !== undefined && it !== '' && !(Array.isArray(it) && it.length === 0)),
  );
}
