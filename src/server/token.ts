/**
 * Who may write. In: the token that the server printed on starting. Out: a guard for every address that changes the
 * ledger; checking a text changes nothing and needs none.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/** 128 bits, as a person can paste them. */
export const newToken = (): string => randomBytes(16).toString('hex');

/** Posts that change nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['/api/check']);

/** @example app.use(tokenGuard(writing?.token ?? null)) */
export function tokenGuard(token: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST' || HARMLESS.has(c.req.path)) return next();
    if (token === null)
      return problem(c, 403, {
        id: 'read-only',
        title: 'This server only reads.',
        hint: 'Start it with `elchi serve --write`; it prints the token.',
      });
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(given), digest(token)))
      return problem(c, 401, {
        id: 'no-token',
        title: 'The token is missing or not the one of this server.',
        hint: 'Send `Authorization: Bearer TOKEN` with the token that the server printed on starting.',
      });
    return next();
  };
}

/** Equal lengths, so that the comparison tells nothing by its time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
