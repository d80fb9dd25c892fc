/** What went wrong, in the interface's language. In: a problem as the server tells it. Out: a sentence and what one can do. */
import type { Problem } from '../ask.js';
import type { Translate } from './words.js';

/** Those that readers meet; of any other the server's own words stand. */
const KNOWN: ReadonlySet<string> = new Set([
  'not-found',
  'bad-request',
  'bad-cursor',
  'failed',
  'too-large',
  'too-many',
  'read-only',
  'no-token',
]);

/** @example problemWords(t, { status: 404, title: '…', type: 'urn:elchi:problem:not-found' }).title // 'The record does not hold this.' */
export function problemWords(t: Translate, { type, title, hint, status }: Problem): { title: string; hint: string } {
  if (status === 0) return { title: t('state.no-answer'), hint: '' };
  const id = type?.split(':').at(-1) ?? '';
  return KNOWN.has(id) ? { title: t(`problem.${id}`), hint: t(`problem-hint.${id}`) } : { title, hint: hint ?? '' };
}
