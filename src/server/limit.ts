/**
 * How often something may be sent. In: a clock and a number a minute. Out: a guard. One analyst stays far below; a loop
 * that runs away does not stop the server.
 */
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/** Requests with a body in any minute, all callers together: the server is one analyst's own. */
export const POSTS_A_MINUTE = 120;
const MINUTE_MS = 60_000;

/** @example app.use(limited(Date.now)) */
export function limited(now: () => number, most: number = POSTS_A_MINUTE): MiddlewareHandler {
  let recent: number[] = [];
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    recent = recent.filter((at) => now() - at < MINUTE_MS);
    if (recent.length >= most) {
      const seconds = Math.ceil((MINUTE_MS - (now() - (recent[0] ?? 0))) / 1000);
      const title = `More than ${most} requests in a minute.`;
      const answer = problem(c, 429, { id: 'too-many', title, hint: `Ask again in ${seconds} seconds.` });
      answer.headers.set('retry-after', String(seconds));
      return answer;
    }
    recent.push(now());
    return next();
  };
}
