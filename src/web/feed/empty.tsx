/**
 * No rows, and why: nothing kept at all, nothing read for that time, or read and not found. In: the filters and the
 * record's reach. Out: which of the three, and the way on.
 */
import type { ReactNode } from 'react';
import type { Coverage } from '../../server/schema.js';
import { type Address, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { Link } from '../parts/link.js';
import { Failed, Plain } from '../parts/states.js';
import { monthWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { FILTERS, listOf } from './filter.js';
import { type Reach, reachOf } from './reach.js';

export function Empty({ query }: { readonly query: URLSearchParams }): ReactNode {
  const { t, number } = useWords();
  return (
    <Uncovered address={{ path: '/', query }}>
      {(documents) => (
        <Plain>
          <h2>{t('empty.nothing')}</h2>
          <p>{t('empty.nothing-hint', { count: documents, documents: number(documents) })}</p>
          <ul className="chips">
            {FILTERS.filter((it) => query.has(it)).map((name) => (
              <li key={name}>
                <Link to={withQuery({ path: '/', query }, { [name]: null })}>
                  <span className="unseen">{t('filter.take-out')} </span>
                  {t(`filter.${name}`)}: {query.get(name)} <span aria-hidden="true">×</span>
                </Link>
              </li>
            ))}
          </ul>
        </Plain>
      )}
    </Uncovered>
  );
}

interface Props {
  /** Its query says of what time, languages and sources one asked. */
  readonly address: Address;
  /** Nothing was found, though so many documents were read. */
  readonly children: (documents: number) => ReactNode;
}

/** Nothing kept at all, nothing read for that time, or else what the screen says of nothing found. */
export function Uncovered({ address, children }: Props): ReactNode {
  const { t, language } = useWords();
  const { query } = address;
  const source = query.get('source') ?? '';
  const [asked, again] = useAsked<Coverage>(
    `/api/coverage${source === '' ? '' : `?${new URLSearchParams({ source })}`}`,
  );
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} />;

  const reach: Reach = reachOf(asked.value, {
    since: query.get('since'),
    until: query.get('until'),
    languages: listOf(query, 'language'),
    sources: listOf(query, 'source').length > 0,
  });
  if (reach.state === 'covered') return children(reach.documents);
  if (reach.state === 'empty') {
    return (
      <Plain>
        <h2>{t('empty.none')}</h2>
        <p>{t('empty.none-hint')}</p>
        <p>
          <code>elchi ingest articles/</code>
        </p>
        <p>
          <Link to="/paste">{t('empty.try-paste')}</Link>
        </p>
      </Plain>
    );
  }
  const near = reach.nearest;
  return (
    <Plain>
      <h2>{t('empty.not-covered')}</h2>
      <p>{t('empty.not-covered-hint')}</p>
      {near ? (
        <p>
          <Link to={withQuery(address, { since: `${near}-01`, until: lastDay(near) })}>
            {t('empty.nearest', { month: monthWords(near, language) })}
          </Link>
        </p>
      ) : null}
    </Plain>
  );
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
