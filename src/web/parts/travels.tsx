/** A calendar of visits. In: visits, newest first. Out: a table: when, whose, where to, who came; each leads to its event. */
import type { ReactNode } from 'react';
import type { DateRange } from '../../record/record.js';
import type { Travel } from '../../server/act.js';
import { actorName, cityName } from '../names/names.js';
import { rangeWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { Link } from './link.js';
import { TableFrame } from './table-frame.js';

export function Travels({ travels }: { readonly travels: readonly Travel[] }): ReactNode {
  const { t, language, number } = useWords();
  return (
    <TableFrame label={t('travel.title')}>
      <table className="numbers travels">
        <thead>
          <tr>
            <th scope="col">{t('travel.when')}</th>
            <th scope="col">{t('travel.whose')}</th>
            <th scope="col">{t('travel.where')}</th>
            <th scope="col">{t('travel.who')}</th>
            <th scope="col" className="figure">
              {t('travel.sources')}
            </th>
          </tr>
        </thead>
        <tbody>
          {travels.map(({ event, guest, host, people }) => (
            <tr key={`${event.id} ${guest} ${host}`}>
              <th scope="row">
                <Link to={`/event/${encodeURIComponent(event.id)}`}>
                  {event.date ? rangeWords(event.date as DateRange, language) : t('row.no-date')}
                </Link>
              </th>
              <td>
                {actorName(guest, language)} <span className="arrow">→</span> {actorName(host, language)}
              </td>
              <td>{cityName(event.place, language) ?? '–'}</td>
              <td>{people.join(', ') || '–'}</td>
              <td className="figure">{number(event.corroboration)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
