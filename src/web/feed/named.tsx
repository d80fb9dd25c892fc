/**
 * A search that names a state: offered as that state, in whatever language and script its name is typed. In: the address. Out: for
 * each one button that asks for events in which it takes part, and one that searches for its name in all languages.
 */
import type { ReactNode } from 'react';
import type { NamedAnswer } from '../../server/routes/names.js';
import { go, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { actorName } from '../names/names.js';
import { useWords } from '../words/words.js';
import { listOf } from './filter.js';

export function NamedStates({ query }: { readonly query: URLSearchParams }): ReactNode {
  const text = (query.get('text') ?? '').trim();
  return text === '' ? null : <Offered query={query} text={text} />;
}

function Offered({ query, text }: { readonly query: URLSearchParams; readonly text: string }): ReactNode {
  const { t, language } = useWords();
  const [asked] = useAsked<NamedAnswer>(`/api/names?text=${encodeURIComponent(text.slice(0, 200))}`);
  if (asked.state !== 'here') return null;
  const chosen = listOf(query, 'states');
  const items = asked.value.items.filter(({ code }) => !chosen.includes(code));
  if (items.length === 0) return null;
  const put = (said: string, words: string) => text.replace(said, words).replace(/\s+/gu, ' ').trim();
  return (
    <ul className="chips named" aria-label={t('named.title')}>
      {items.map(({ code, said, spellings }) => (
        <li key={code}>
          <button
            type="button"
            onClick={() =>
              go(withQuery({ path: '/', query }, { states: [...chosen, code].join(','), text: put(said, '') }))
            }
          >
            {t('named.party', { name: actorName(code, language) })}
          </button>
          {spellings.length > 1 && !text.includes('|') ? (
            <button
              type="button"
              onClick={() => go(withQuery({ path: '/', query }, { text: put(said, spellings.join('|')) }))}
            >
              {t('named.spellings', { said })}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
