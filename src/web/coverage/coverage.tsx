/**
 * What the record rests on: how many documents of which outlet and language, month by month. In: the ledger's coverage.
 * Out: one table, each line leading to the outlet's page. Knowing what was not read keeps one from reading silence as calm.
 */
import type { ReactNode } from 'react';
import type { Coverage } from '../../server/schema.js';
import { useAsked } from '../ask.js';
import { languageName } from '../names/names.js';
import { type Columns, take } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Months } from '../parts/months.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { Tools } from '../parts/tools.js';
import { monthWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { type Source, sourcesOf } from './sources.js';

const COLUMNS: Columns<Coverage['outlets'][number]> = {
  outlet: ({ outlet }) => outlet,
  language: ({ language }) => language,
  documents: ({ documents }) => documents,
  events: ({ events }) => events,
  first: ({ first }) => first,
  last: ({ last }) => last,
};

export function CoverageScreen(): ReactNode {
  const { t, number, language } = useWords();
  const [asked, again] = useAsked<Coverage>('/api/coverage');
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} title={t('coverage.title')} />;
  const { documents, events, first, last, outlets } = asked.value;
  const sources = sourcesOf(outlets);
  const dated = asked.value.months.filter((it) => it.month !== null);
  const months = [...new Set(dated.map((it) => it.month))];
  return (
    <div className="coverage">
      <h1>{t('coverage.title')}</h1>
      <p>
        {t('coverage.says', { count: documents, documents: number(documents), events: number(events) })}{' '}
        {first && last
          ? t('coverage.from-to', { first: monthWords(first, language), last: monthWords(last, language) })
          : null}
      </p>
      <Tools command="elchi coverage" take={take('coverage', COLUMNS, () => outlets)} />
      {documents === 0 ? null : (
        <>
          <h2>{t('coverage.sources')}</h2>
          <TableFrame label={t('coverage.sources')}>
            <table className="numbers">
              <thead>
                <tr>
                  <th scope="col">{t('coverage.outlet')}</th>
                  <th scope="col">{t('coverage.languages')}</th>
                  <th scope="col" className="figure">
                    {t('coverage.documents')}
                  </th>
                  <th scope="col" className="figure">
                    {t('coverage.events')}
                  </th>
                  <th scope="col">{t('coverage.period')}</th>
                </tr>
              </thead>
              <tbody>
                {sources.map((it) => (
                  <SourceLine key={it.outlet ?? ''} source={it} />
                ))}
              </tbody>
            </table>
          </TableFrame>
          <h2>{t('coverage.months')}</h2>
          <Months
            rows={months.map((month) => {
              const some = dated.filter((it) => it.month === month);
              return {
                month,
                languages: [...new Set(some.map((it) => it.language))],
                documents: some.reduce((sum, it) => sum + it.documents, 0),
                events: some.reduce((sum, it) => sum + it.events, 0),
              };
            })}
          />
        </>
      )}
    </div>
  );
}

function SourceLine({ source }: { readonly source: Source }): ReactNode {
  const { t, number, language } = useWords();
  const { outlet, languages, documents, events, first, last } = source;
  return (
    <tr>
      <th scope="row">
        {outlet === null ? t('row.no-outlet') : <Link to={`/source/${encodeURIComponent(outlet)}`}>{outlet}</Link>}
      </th>
      <td>{languages.map((it) => languageName(it, language)).join(', ')}</td>
      <td className="figure">{number(documents)}</td>
      <td className="figure">{number(events)}</td>
      <td>
        {first === null ? t('row.no-date') : monthWords(first, language)}
        {last !== null && last !== first ? ` – ${monthWords(last, language)}` : ''}
      </td>
    </tr>
  );
}
