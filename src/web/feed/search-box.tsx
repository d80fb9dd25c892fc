/**
 * Full-text search of the feed. In: the address. Out: a field that changes `text` in it, a moment after the last stroke.
 */
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { go, withQuery } from '../address.js';
import { useWords } from '../words/words.js';

/** Long enough not to ask at every stroke, short enough to feel at once; in ms. */
const PAUSE = 250;

interface Props {
  readonly query: URLSearchParams;
  readonly box: RefObject<HTMLInputElement | null>;
}

export function SearchBox({ query, box }: Props): ReactNode {
  const { t } = useWords();
  const asked = query.get('text') ?? '';
  const [typed, setTyped] = useState(asked);

  // Back, or a cleared filter, changes the field too.
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    if (typed.trim() === asked) return;
    const wait = setTimeout(() => {
      const here = { path: '/', query: new URLSearchParams(location.search) };
      go(withQuery(here, { text: typed.trim() }), 'replace');
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [typed, asked]);

  return (
    <search className="search-box">
      <label>
        <span className="unseen">{t('feed.search')}</span>
        <input
          ref={box}
          type="search"
          value={typed}
          placeholder={t('feed.search-hint')}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <span className="key" aria-hidden="true">
        /
      </span>
    </search>
  );
}
