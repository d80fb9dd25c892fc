/** Questions that can have no answer, refused before any route: the same as the commands refuse. In: a request. Out: a problem, or on. */
import type { MiddlewareHandler } from 'hono';
import { wrongIn } from '../answer/asked.js';
import type { ApiContext } from './api.js';
import { problem } from './problem.js';

/** Filters that hold codes, and those of which two are a pair (on the desk such names are of events). */
const ACTORS = ['states', 'any', 'of'];
const PAIR = { path: '/api/brief', names: ['one', 'other'] };

/** Example: `app.use('/api/*', refuseWrong(context))`. */
export function refuseWrong({ ledger, resources }: Pick<ApiContext, 'ledger' | 'resources'>): MiddlewareHandler {
  return async (c, next) => {
    const { since, until, dyad, ...query } = c.req.query();
    const codes = (names: readonly string[]) =>
      names.flatMap((name) => (query[name] ?? '').split(',').map((it) => it.trim())).filter(Boolean);
    const pair = dyad?.split(/[-–,]/u) ?? (c.req.path === PAIR.path ? codes(PAIR.names) : []);
    const wrong = await wrongIn({ actors: codes(ACTORS), pair, since, until }, ledger, resources, await resources());
    if (!wrong) return next();
    return problem(c, 400, {
      id: 'bad-request',
      title: 'The question is not well put.',
      detail: `${wrong.message}.`,
      hint: `${wrong.hint}.`,
    });
  };
}
