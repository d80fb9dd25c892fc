/**
 * A person of the knowledge base. In: the id, `KAZ/kassym-jomart-tokayev`. Out: the name in every language, offices with dates,
 * events in which the person is named, words said.
 */
import { type ReactNode, useEffect } from 'react';
import type { PersonView } from '../../server/routes/actors.js';
import { search, useAddress } from '../address.js';
import { useAsked } from '../ask.js';
import { ownName } from '../names/names.js';
import { ActLine } from '../parts/act-line.js';
import { Actors } from '../parts/actors.js';
import { Link } from '../parts/link.js';
import { Period, periodQuery } from '../parts/period.js';
import { SaidList } from '../parts/said.js';
import { shellWord } from '../parts/shell.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { officeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { termWords } from './terms.js';

export function PersonScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const { query } = useAddress();
  const period = periodQuery(query);
  const [asked, again] = useAsked<PersonView>(`/api/people/${encodeURIComponent(id)}${search(period)}`);
  const name = asked.state === 'here' ? asked.value.person.name : null;
  useEffect(() => {
    if (name) document.title = `${name} · Elchi`;
  }, [name]);
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} title={t('person.title')} />;
  const { person, events, more, quotations } = asked.value;
  return (
    <article className="page person">
      <header>
        <h1>{person.name}</h1>
        <div className="page-tools">
          <Period />
          <Tools command={`elchi who ${shellWord(person.name)}`} />
        </div>
        <p className="page-links">
          <Link to={`/statements?speaker=${encodeURIComponent(person.name)}`}>{t('person.statements')}</Link>
          <Link to={`/?text=${encodeURIComponent(person.name.split(' ').at(-1) ?? person.name)}`}>
            {t('person.search')}
          </Link>
        </p>
      </header>
      <Spellings view={asked.value} />
      <Terms view={asked.value} />
      <section>
        <h2>
          {t('person.events')} <span className="count">{`${events.length}${more ? '+' : ''}`}</span>
        </h2>
        {events.length === 0 ? <p className="soft">{t('actor.no-events')}</p> : null}
        <ol className="acts">
          {events.map((it) => (
            <ActLine key={it.id} act={it} />
          ))}
        </ol>
        {more ? <p className="soft">{t('person.more')}</p> : null}
      </section>
      {quotations.length > 0 ? (
        <section>
          <h2>{t('dyad.said')}</h2>
          <SaidList rows={quotations} />
        </section>
      ) : null}
    </article>
  );
}

function Spellings({ view: { person, spellings } }: { readonly view: PersonView }): ReactNode {
  const { t } = useWords();
  const filed = [...new Set([person.native, ...person.also].filter((it) => it !== null))];
  return (
    <section>
      <h2>{t('actor.names')}</h2>
      <dl className="facts">
        {filed.length > 0 ? (
          <div>
            <dt>{t('person.on-file')}</dt>
            <dd>{filed.join(' · ')}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('person.by-rule')}</dt>
          <dd>
            {Object.entries(spellings).map(([language, spelling], at) => (
              <span key={language}>
                {at > 0 ? ' · ' : ''}
                <span lang={language}>{spelling}</span> <span className="soft">({ownName(language)})</span>
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Terms({ view: { person } }: { readonly view: PersonView }): ReactNode {
  const { t, language } = useWords();
  if (person.held.length === 0) return null;
  const held = [...person.held].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return (
    <section>
      <h2>{t('actor.offices')}</h2>
      <p className="soft">{t('actor.offices-from')}</p>
      <ol className="holders">
        {held.map((it) => (
          <li key={`${it.office} ${it.for} ${it.from}`}>
            {officeWord(t, it.office)}, <Actors codes={[it.for]} />{' '}
            <span className="soft">
              {termWords(it, language)}
              {it.acting ? ` · ${t('actor.acting')}` : ''}
              {it.uncertain ? ` · ${t('actor.uncertain')}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A name may hold an apostrophe. */
