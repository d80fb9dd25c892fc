/** What all routes share: how an answer, a problem and a missing record are described and given. */
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Gone } from '../store/query.js';
import { problem } from './problem.js';
import { ProblemSchema } from './schema.js';

export const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: 'Problem', content: { 'application/problem+json': { schema: ProblemSchema } } },
    ]),
  );

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

export function missing(c: Context, what: string): Response {
  return problem(c, 404, {
    id: 'not-found',
    title: `The record holds no ${what} of this id.`,
    hint: 'Ids are stable; look whether it was copied whole.',
  });
}

/** An id that was given, and tells of nothing any more. */
export function gone(c: Context, { at, because }: Gone): Response {
  return problem(c, 410, {
    id: 'gone',
    title: `This event is gone since ${at.slice(0, 10)}: ${because}.`,
    hint: 'Its reports were taken back or are read otherwise now; /api/changes tells what changed.',
  });
}

/** The record of that day is not there yet. */
export function beingBuilt(c: Context, asOf: string | undefined): Response {
  c.header('retry-after', '5');
  return problem(c, 503, {
    id: 'being-built',
    title: `The record as of ${asOf} is being built from its codings and corrections.`,
    hint: 'Ask again in some seconds; a large record takes as long as its ingest did.',
  });
}

/** Leaves out what was not asked for. */
export function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, it]) => it !== undefined && it !== '' && !(Array.isArray(it) && it.length === 0)),
  );
}
