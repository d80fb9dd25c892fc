/**
 * Original words with marks. In: a quotation, its marks and its language. Out: a `<blockquote lang>` in which each mark
 * has its own kind of line, and its field's name for those who cannot see it.
 */
import type { ReactNode } from 'react';
import type { Mark } from '../../server/quote.js';
import { useWords } from '../words/words.js';
import { segments } from './segments.js';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly language: string;
}

/** Of several fields on the same words the first of these is drawn. */
export const FIELD_ORDER: readonly string[] = [
  'type',
  'actors',
  'recipients',
  'people',
  'date',
  'place',
  'status',
  'mode',
];

/** Fields that a list of quotations draws; the reader draws all. */
const SHOWN = new Set(['type', 'actors', 'recipients', 'date', 'place']);

export function Quote({ text, marks, language }: Props): ReactNode {
  const { t } = useWords();
  const shown = marks.filter((it) => SHOWN.has(it.field));
  return (
    <blockquote lang={language === 'und' ? undefined : language} className="quote">
      {segments(0, text.length, shown).map(({ start, end, over }) => {
        const field = firstField(over);
        const words = text.slice(start, end);
        return field === null ? (
          words
        ) : (
          <mark key={start} data-field={field} data-says={`${t(`field.${field}`)}: `}>
            {words}
          </mark>
        );
      })}
    </blockquote>
  );
}

export function firstField(marks: readonly { readonly field: string }[]): string | null {
  const rank = (field: string) => (FIELD_ORDER.indexOf(field) + FIELD_ORDER.length) % FIELD_ORDER.length;
  return [...marks].sort((a, b) => rank(a.field) - rank(b.field))[0]?.field ?? null;
}
