/**
 * Reasons of merging in the interface's language. In: the words of the rule, as the ledger keeps them. Out: words of the reader's
 * language; what a person wrote stays as it was written.
 */
import { reasonOf } from '../../merge/reasons.js';
import { TYPES } from '../../record/codebook.js';
import { actorName } from '../names/names.js';
import { partWords } from './days.js';
import type { Words } from './words.js';

/** @example mergingWords(words, 'both on 2022-05-10; the same city') // 'the same day: 10 May 2022; the same city' */
export function mergingWords(words: Words, reasons: string): string {
  return reasons
    .split('; ')
    .map((it) => {
      const given = reasonOf(it);
      if (given === null) return it;
      const values = Object.entries(given.values).map(([name, value]) => [name, sayValue(words, name, value)]);
      return words.t(`merging.${given.reason}`, Object.fromEntries(values));
    })
    .join('; ');
}

function sayValue({ t, language, number }: Words, name: string, value: string): string {
  if (name === 'number') return number(Number(value));
  if (name === 'actors')
    return value
      .split(/, | and /u)
      .map((it) => actorName(it, language))
      .join(', ');
  if (name === 'days' || name === 'others')
    return value
      .split('/')
      .map((it) => partWords(it, language))
      .join(' – ');
  return modeWord(t, value);
}

/** Judgements do not name the type: the word of the first type that has such a mode. */
function modeWord(t: Words['t'], mode: string): string {
  const type = Object.entries(TYPES).find(([, { modes }]) => mode in modes)?.[0];
  return type === undefined ? mode : t(`mode.${type}.${mode}`);
}
