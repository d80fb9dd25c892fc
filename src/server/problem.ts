/**
 * Errors as the page and a script read them: RFC 9457 problem details, each with what, where and remedy.
 * In: a status and words. Out: an `application/problem+json` response.
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface Problem {
  /** Stable, dotted; also the end of the `type` address. */
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  /** What the asker can do about it. */
  readonly hint?: string;
  readonly errors?: readonly { readonly where: string; readonly message: string }[];
}

/** Answers with a problem. Example: `problem(c, 404, { id: 'not-found', title: 'No such document.' })`. */
export function problem(c: Context, status: ContentfulStatusCode, it: Problem): Response {
  const body = {
    type: `urn:elchi:problem:${it.id}`,
    title: it.title,
    status,
    ...(it.detail ? { detail: it.detail } : {}),
    ...(it.hint ? { hint: it.hint } : {}),
    ...(it.errors ? { errors: it.errors } : {}),
    instance: c.req.path,
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}
