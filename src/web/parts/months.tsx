/** What was read, month by month. In: counts of months, newest first. Out: a table; the marks at its end only repeat the numbers. */
import type { ReactNode } from 'react';
import { languageName } from '../names/names.js';
import { monthWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { TableFrame } from './table-frame.js';

export interface MonthRow {
  /** `2024-03`; null where the day of publication is not known. */
  readonly month: string | null;
  readonly languages: readonly string[];
  readonly documents: number;
  readonly events?: number;
}

/** The longest mark, in rem. */
const LONGEST = 8;

export function Months({ rows }: { readonly rows: readonly MonthRow[] }): ReactNode {
  const { t, number, language } = useWords();
  const most = Math.max(1, ...rows.map((it) => it.documents));
  const counted = rows.some((it) => it.events !== undefined);
  return (
    <TableFrame label={t('coverage.months')}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t('coverage.month')}</th>
            <th scope="col">{t('coverage.languages')}</th>
            <th scope="col" className="figure">
              {t('coverage.documents')}
            </th>
            {counted ? (
              <th scope="col" className="figure">
                {t('coverage.events')}
              </th>
            ) : null}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
            <tr key={`${it.month} ${it.languages}`}>
              <th scope="row">{it.month === null ? t('row.no-date') : monthWords(it.month, language)}</th>
              <td>{it.languages.map((one) => languageName(one, language)).join(', ')}</td>
              <td className="figure">{number(it.documents)}</td>
              {counted ? <td className="figure">{number(it.events ?? 0)}</td> : null}
              <td aria-hidden="true">
                <span className="bar-mark" style={{ inlineSize: `${(LONGEST * it.documents) / most}rem` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
