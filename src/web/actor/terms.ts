/** From when to when somebody held an office. In: first and last days as far as known. Out: words. */
import { dayWords } from '../words/days.js';

/** @example termWords({ from: '2019-03-20', to: null }, 'en') // '20 Mar 2019 –' */
export function termWords(
  term: { readonly from: string | null; readonly to: string | null },
  language: string,
): string {
  const [from, to] = [term.from, term.to].map((it) => (it === null ? '' : dayWords(it, language)));
  return from === '' && to === '' ? '' : `${from} – ${to}`.trim();
}
