/**
 * The reader: one article with everything that was read from it. In: a document's id and, in the address, the chosen
 * record. Out: the original beside its records.
 */
import { type ReactNode, useCallback, useEffect } from 'react';
import type { Codebook, DocumentView } from '../../server/schema.js';
import { go, useAddress, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { useKeys } from '../keys.js';
import { languageName } from '../names/names.js';
import { Link } from '../parts/link.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { rangeWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import type { ReaderDocument } from './document.js';
import { Split } from './split.js';

export function Reader({ id }: { readonly id: string }): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const [asked, again] = useAsked<DocumentView>(`/api/documents/${encodeURIComponent(id)}`);
  const [codebook] = useAsked<Codebook>('/api/codebook');
  const choose = useCallback((key: string | null) => {
    const here = { path: location.pathname, query: new URLSearchParams(location.search) };
    go(withQuery(here, { record: key }), 'replace');
  }, []);
  const title = asked.state === 'here' ? asked.value.title : null;
  const url = asked.state === 'here' ? asked.value.url : undefined;
  useEffect(() => {
    if (title) document.title = `${title} · Elchi`;
  }, [title]);
  useKeys({ o: () => url && /^https?:/u.test(url) && open(url, '_blank', 'noopener') });

  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} title={t('reader.title')} />;
  const view = asked.value;
  const about = [
    view.outlet,
    view.via.length > 0 ? t('row.via', { outlet: view.via.join(', ') }) : null,
    view.author,
    view.published ? `${rangeWords(view.published, language)}` : t('reader.no-publication'),
    languageName(view.language, language),
  ].filter(Boolean);
  return (
    <div className="reader">
      <header className="reader-head">
        <h1 lang={view.language === 'und' ? undefined : view.language}>{view.title ?? t('reader.untitled')}</h1>
        <p className="soft">
          {about.join(' · ')}
          {view.url && /^https?:/u.test(view.url) ? (
            <>
              {' · '}
              <a href={view.url} target="_blank" rel="noopener noreferrer">
                {t('row.source')}
                <span aria-hidden="true"> ↗</span>
              </a>
            </>
          ) : null}
        </p>
        {view.claims.length > 0 ? (
          <p>
            <Link to={`/check?doc=${encodeURIComponent(id)}`}>
              {t('check.of-article', { count: view.claims.length })}
            </Link>
          </p>
        ) : null}
        <Tools command={`elchi explain ${id}`} />
      </header>
      <Split
        {...(codebook.state === 'here' ? { languages: codebook.value.coded } : {})}
        document={view as unknown as ReaderDocument}
        chosen={address.query.get('record')}
        onChoose={choose}
      />
    </div>
  );
}
