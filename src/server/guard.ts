/**
 * What stands before every answer: who may ask, and what the page may do.
 * In: a request. Out: a refusal, or the answer with its safety headers.
 *
 * A page of another site could point its own name at 127.0.0.1 and then read the ledger as "same origin" (DNS
 * rebinding); so only requests that name this server are answered.
 */
import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

/** No other host, no inline script or style, no frame, and no string becomes script (Trusted Types). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types elchi',
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Longest address that is read; a filter of every word of the codebook stays below. */
export const ADDRESS_LIMIT = 4096;

/** @example guard(['127.0.0.1', 'localhost']) */
export function guard(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(hosts.map((it) => it.toLowerCase()));
  return async (c, next) => {
    const refusal = refuse(c, known);
    if (refusal) c.res = refusal;
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  };
}

function refuse(c: Parameters<MiddlewareHandler>[0], hosts: ReadonlySet<string>): Response | null {
  const host = hostname(c.req.header('host') ?? new URL(c.req.url).host);
  if (!hosts.has(host) && !NUMBER.test(host)) {
    return problem(c, 421, {
      id: 'wrong-host',
      title: `This server does not answer to the name “${host}”.`,
      hint: 'Ask it by the address that it printed on starting, or start it with --host.',
    });
  }
  const { method } = c.req;
  if (method !== 'GET' && method !== 'HEAD' && !(method === 'POST' && c.req.path.startsWith('/api/'))) {
    return problem(c, 405, { id: 'no-method', title: `${method} is not served here.`, hint: 'See /openapi.json.' });
  }
  if (method === 'POST' && !/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    // A form of another site cannot send JSON without asking first.
    return problem(c, 415, {
      id: 'not-json',
      title: 'Only JSON is taken.',
      hint: 'Send `content-type: application/json`.',
    });
  }
  if (c.req.url.length > ADDRESS_LIMIT) {
    return problem(c, 414, {
      id: 'address-too-long',
      title: `The address is longer than ${ADDRESS_LIMIT} characters.`,
      hint: 'Ask for fewer values in one filter.',
    });
  }
  const site = c.req.header('sec-fetch-site');
  const mode = c.req.header('sec-fetch-mode');
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && (mode !== 'navigate' || method === 'POST')) {
    return problem(c, 403, {
      id: 'other-origin',
      title: 'A page of another origin may not read the ledger.',
      hint: 'Open the address in the browser itself, or ask from a program.',
    });
  }
  return null;
}

/** An address in numbers cannot be rebound by anybody's name server. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/u;

/** `[::1]:8080` → `[::1]`; `localhost:80` → `localhost`. */
function hostname(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, '');
}
