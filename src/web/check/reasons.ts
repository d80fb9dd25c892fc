/** Reasons of verdicts as sentences of the interface's language. In: a reason with its values. Out: words. */
import type { ReasonId } from '../../judge/judged.js';
import { actorName } from '../names/names.js';
import { partWords } from '../words/days.js';
import { officeWord } from '../words/record-words.js';
import type { Words } from '../words/words.js';

export interface GivenReason {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the record does not reach over: a warning, not a reason. */
const REACH: ReadonlySet<string> = new Set<ReasonId>(['record.period', 'record.coverage', 'record.none']);
export const isReach = ({ id }: GivenReason): boolean => REACH.has(id);

const ACTORS = new Set(['who', 'whom', 'of', 'state']);
const DAYS = new Set(['day', 'from', 'to', 'on', 'first', 'last', 'start', 'end']);

/** @example sayReason(words, { id: 'count.fewer', values: { stated: 7, counted: 2 } }) */
export function sayReason(words: Words, { id, values }: GivenReason): string {
  const { t } = words;
  const said = Object.fromEntries(Object.entries(values).map(([name, it]) => [name, sayValue(words, name, it)]));
  const more = [
    said.name && id !== 'office.misspelt' ? said.name : '',
    said.on && id.startsWith('office.') ? t('judged-more.on', { day: said.on }) : '',
    said.from ? t('judged-more.since', { day: said.from }) : '',
  ].filter(Boolean);
  return `${t(`judged.${id}`, said)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

/** @example readingWords(t, 'leaders+without-working') // 'of leaders, without working visits' */
export const readingWords = (t: Words['t'], reading: string): string =>
  reading
    .split('+')
    .map((it) => t(`reading.${it}`))
    .join(', ');

function sayValue({ t, language, number }: Words, name: string, value: string | number): string {
  if (typeof value === 'number') return number(value);
  if (ACTORS.has(name)) return actorName(value, language);
  if (DAYS.has(name) || (name === 'stated' && /^\d{4}/u.test(value))) return partWords(value, language);
  if (name === 'office') return officeWord(t, value);
  if (name === 'reading') return readingWords(t, value);
  if (name === 'as') return t(`membership.${value}`);
  return value;
}
