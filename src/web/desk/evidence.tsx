/**
 * The evidence of an item, side by side. In: one record or two, each with its sentence. Out: a table of fields, with what
 * differs marked by a sign; above it the original words and where they stand.
 */
import type { ReactNode } from 'react';
import type { DateRange } from '../../record/record.js';
import type { EventRow } from '../../server/schema.js';
import { languageName, placeName } from '../names/names.js';
import { outletOf } from '../names/outlet.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/quote.js';
import { QuadSign } from '../parts/sign.js';
import { TableFrame } from '../parts/table-frame.js';
import { rangeWords } from '../words/days.js';
import { actWord, officeWord, quadOf, sides } from '../words/record-words.js';
import { useWords, type Words } from '../words/words.js';

export function Evidence({ rows }: { readonly rows: readonly EventRow[] }): ReactNode {
  const words = useWords();
  const { t, number } = words;
  const fields = FIELDS.map((field) => [field, rows.map((row) => sayField(words, row, field))] as const).filter(
    ([, values]) => values.some((it) => it !== ''),
  );
  return (
    <TableFrame label={t('desk.evidence')}>
      <table className={`evidence evidence-${rows.length}`}>
        <thead>
          <tr>
            <td />
            {rows.map((row, at) => (
              <th key={row.event.id} scope="col">
                <Report row={row} order={rows.length > 1 ? number(at + 1) : ''} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(([field, values]) => {
            const differs = field !== 'confidence' && rows.length === 2 && values[0] !== values[1];
            return (
              <tr key={field} data-differs={differs || undefined}>
                <th scope="row">
                  <span aria-hidden="true" className="differs">
                    {differs ? '≠' : ''}
                  </span>
                  {t(`field.${field}`)}
                  {differs ? <span className="unseen"> ({t('desk.differs')})</span> : null}
                </th>
                {values.map((it, at) => (
                  <td key={rows[at]?.event.id}>{it === '' ? '–' : it}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Report({ row, order }: { readonly row: EventRow; readonly order: string }): ReactNode {
  const { t, language } = useWords();
  const { event, document, quote } = row;
  return (
    <div className="evidence-report">
      <p className="act">
        <span className="soft">{order}</span> <QuadSign quad={quadOf(event.type)} /> {actWord(t, event)}
      </p>
      {quote ? <Quote text={quote.text} marks={quote.marks} language={document.language} /> : null}
      <p className="soft">
        <Link to={`/doc/${encodeURIComponent(document.id)}?record=${encodeURIComponent(event.id)}`}>
          {document.title ?? t('reader.untitled')}
        </Link>{' '}
        · {outletOf(document) ?? t('row.no-outlet')} · {languageName(document.language, language)} ·{' '}
        {document.published ? rangeWords(document.published as DateRange, language) : t('row.no-date')}
      </p>
    </div>
  );
}

const FIELDS = ['type', 'actors', 'date', 'status', 'place', 'people', 'due', 'context', 'confidence'] as const;

function sayField(words: Words, { event }: EventRow, field: (typeof FIELDS)[number]): string {
  const { t, language, number } = words;
  const range = (it: unknown) => (it ? rangeWords(it as DateRange, language) : '');
  if (field === 'type') return actWord(t, event);
  if (field === 'actors') return Object.values(sides(words, event)).filter(Boolean).join(' ');
  if (field === 'date') return range(event.date);
  if (field === 'due') return range(event.due);
  if (field === 'status')
    return `${t(`status.${event.status}`)}${event.background ? ` · ${t('field.background')}` : ''}`;
  if (field === 'place') return placeName(event.place, language);
  if (field === 'people')
    return event.people
      .map((it) => [it.name, it.office ? officeWord(t, it.office) : null].filter(Boolean).join(', '))
      .join('; ');
  if (field === 'context') return event.context.map((it) => t(`context.${it}`)).join(', ');
  return number(Math.round(event.confidence * 100) / 100);
}
