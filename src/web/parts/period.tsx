/** From when to when. In: `since` and `until` of the address. Out: two fields that change them. */
import type { ReactNode } from 'react';
import { go, useAddress, withQuery } from '../address.js';
import { useWords } from '../words/words.js';

interface Fields {
  readonly query: URLSearchParams;
  readonly set: (name: 'since' | 'until', value: string) => void;
}

/** The two fields, for a fieldset of one's own. */
export function PeriodFields({ query, set }: Fields): ReactNode {
  const { t } = useWords();
  return (
    <>
      <label>
        {t('filter.since')}
        <input
          type="date"
          value={query.get('since') ?? ''}
          max={query.get('until') ?? undefined}
          onChange={(event) => set('since', event.target.value)}
        />
      </label>
      <label>
        {t('filter.until')}
        <input
          type="date"
          value={query.get('until') ?? ''}
          min={query.get('since') ?? undefined}
          onChange={(event) => set('until', event.target.value)}
        />
      </label>
    </>
  );
}

export function Period(): ReactNode {
  const { t } = useWords();
  const address = useAddress();
  const set = (name: string, value: string) => go(withQuery(address, { [name]: value }), 'replace');
  return (
    <fieldset className="dates period">
      <legend className="unseen">{t('filter.dates')}</legend>
      <PeriodFields query={address.query} set={set} />
      {address.query.has('since') || address.query.has('until') ? (
        <button type="button" onClick={() => go(withQuery(address, { since: null, until: null }))}>
          {t('period.all')}
        </button>
      ) : null}
    </fieldset>
  );
}

/** What the address asks of the server, and nothing else. Example: `?since=2022-01-01`. */
export function periodQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(['since', 'until'].flatMap((it) => (query.get(it) ? [[it, query.get(it) ?? '']] : [])));
}
