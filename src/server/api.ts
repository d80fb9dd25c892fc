/**
 * The interface over HTTP. In: a ledger. Out: the routes under `/api`, each with its schemas, from which requests are
 * checked and `/openapi.json` is written. The routes stand in `routes/`, a file for each kind of record.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { Language } from '../record/codebook.js';
import type { Resources } from '../resources/resources.js';
import { BadCursor, type Ledger, type Store, StoreError } from '../store/store.js';
import type { Telling } from '../tell/telling.js';
import { refuseWrong } from './asked.js';
import { type Past, pastOf } from './past.js';
import { problem } from './problem.js';
import { actorRoutes } from './routes/actors.js';
import { changeRoutes } from './routes/changes.js';
import { checkRoutes } from './routes/check.js';
import { correctionRoutes } from './routes/corrections.js';
import { deskRoutes } from './routes/desk.js';
import { documentRoutes } from './routes/documents.js';
import { dyadRoutes } from './routes/dyads.js';
import { eventRoutes } from './routes/events.js';
import { matrixRoutes } from './routes/matrix.js';
import { mergedRoutes } from './routes/merged.js';
import { nameRoutes } from './routes/names.js';
import { questionRoutes } from './routes/questions.js';
import { recordRoutes } from './routes/record.js';
import { sourceRoutes } from './routes/sources.js';
import { statementRoutes } from './routes/statements.js';

export interface ApiContext {
  readonly ledger: Ledger;
  /** Languages that the coder reads. */
  readonly languages: readonly Language[];
  /** Packs and knowledge, opened when a question first needs them. */
  readonly resources: () => Promise<Resources>;
  /** The words of a language, to tell the record in it. */
  readonly telling: (language: Language) => Promise<Telling>;
  /** The day on which one asks, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The ledger as it was at the end of a day; null while that is being built. */
  readonly past: Past;
  /** Where corrections and kept texts go, for those who know the token; null on a server that only reads. */
  readonly writing: Writing | null;
}

export interface Writing {
  readonly ledger: Pick<Store, 'correct' | 'ingest'>;
  readonly token: string;
}

export interface ApiOptions extends Omit<ApiContext, 'past'> {
  readonly version: string;
}

const ROUTES = [
  mergedRoutes,
  eventRoutes,
  changeRoutes,
  documentRoutes,
  statementRoutes,
  questionRoutes,
  matrixRoutes,
  checkRoutes,
  correctionRoutes,
  deskRoutes,
  dyadRoutes,
  actorRoutes,
  sourceRoutes,
  nameRoutes,
  recordRoutes,
];

/** Builds the API over a ledger. Example: `api(options).request('/api/events?states=KAZ')`. */
export function api({ version, ...options }: ApiOptions): OpenAPIHono {
  const context: ApiContext = { ...options, past: pastOf(options) };
  const app = new OpenAPIHono({ defaultHook: refuseBadRequest });
  app.use('/api/*', refuseWrong(context));
  for (const routes of ROUTES) routes(app, context);

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
    if (error instanceof StoreError && error.problem === 'bad-correction') {
      return problem(c, 400, { id: 'bad-correction', title: error.message, hint: error.hint });
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
