/**
 * One source. In: the name of an outlet, an agency or a host. Out: what of it was read, how much of that is copied, from whom and
 * by whom, and how often it was first.
 */
import { type ReactNode, useEffect } from 'react';
import type { Outlet } from '../../server/routes/sources.js';
import { useAsked } from '../ask.js';
import { languageName } from '../names/names.js';
import { takeEvents } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Months } from '../parts/months.js';
import { shellWord } from '../parts/shell.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { Tools } from '../parts/tools.js';
import { useWords } from '../words/words.js';

export function SourceScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const [asked, again] = useAsked<Outlet>(`/api/sources/${encodeURIComponent(id)}`);
  const name = asked.state === 'here' ? asked.value.name : id;
  useEffect(() => {
    document.title = `${name} · Elchi`;
  }, [name]);
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} title={t('source.title')} />;
  const source = asked.value;
  const filter = `?source=${encodeURIComponent(id)}`;
  return (
    <article className="page source">
      <header>
        <h1>{source.name}</h1>
        <Tools command={`elchi events --merged --source ${shellWord(id)}`} take={takeEvents(filter)} />
        <p className="page-links">
          <Link to={`/${filter}`}>{t('dyad.in-feed')}</Link>
          <Link to="/coverage">{t('source.all')}</Link>
        </p>
      </header>
      <Profile source={source} />
      <Ties title={t('source.takes-from')} ties={source.takesFrom} none={t('source.takes-none')} />
      <Ties title={t('source.gives-to')} ties={source.givesTo} none={t('source.gives-none')} />
      {source.namedBy.length > 0 ? <Ties title={t('source.named-by')} ties={source.namedBy} none="" /> : null}
      {source.months.length > 0 ? (
        <section>
          <h2>{t('coverage.months')}</h2>
          <Months rows={source.months.map((it) => ({ ...it, languages: [it.language] }))} />
        </section>
      ) : null}
    </article>
  );
}

function Profile({ source }: { readonly source: Outlet }): ReactNode {
  const { t, number, language } = useWords();
  const { documents, copies, origins, timing, months, unread } = source;
  const languages = [...new Set(months.map((it) => it.language))].map((it) => languageName(it, language));
  const timed = timing.before + timing.same + timing.after;
  const rows: [string, ReactNode][] = [
    ['documents', documents === 0 ? t('source.none-read') : number(documents)],
    ...(languages.length > 0 ? [['languages', languages.join(', ')] as [string, ReactNode]] : []),
  ];
  if (documents > 0)
    rows.push(
      [
        'copies',
        t('source.share', {
          some: number(copies),
          all: number(documents),
          percent: number(Math.round((100 * copies) / documents)),
        }),
      ],
      ['origins', number(origins)],
      [
        'timing',
        timed === 0
          ? t('source.no-timing')
          : t('source.timing-says', {
              before: number(timing.before),
              same: number(timing.same),
              after: number(timing.after),
              all: number(timed),
            }),
      ],
    );
  return (
    <>
      <dl className="facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`outlet.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unread > 0 ? <p className="soft">{t('source.unread', { count: unread, groups: number(unread) })}</p> : null}
    </>
  );
}

interface TiesProps {
  readonly title: string;
  readonly ties: Outlet['takesFrom'];
  readonly none: string;
}

function Ties({ title, ties, none }: TiesProps): ReactNode {
  const { t, number } = useWords();
  return (
    <section>
      <h2>
        {title} <span className="count">{number(ties.length)}</span>
      </h2>
      {ties.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <TableFrame label={title}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t('coverage.outlet')}</th>
                <th scope="col" className="figure">
                  {t('coverage.documents')}
                </th>
                <th scope="col">{t('source.example')}</th>
              </tr>
            </thead>
            <tbody>
              {ties.map((it) => (
                <tr key={it.name ?? ''}>
                  <th scope="row">
                    {it.name === null ? (
                      t('row.no-outlet')
                    ) : (
                      <Link to={`/source/${encodeURIComponent(it.name)}`}>{it.name}</Link>
                    )}
                  </th>
                  <td className="figure">{number(it.documents)}</td>
                  <td>
                    <Link to={`/doc/${encodeURIComponent(it.example)}`}>{t('source.read')}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
