/**
 * A state or an organisation. In: its code and a period in the address. Out: its names in every language, who holds its offices
 * and held them, with whom it has to do, who travelled, what its people said.
 */
import { type ReactNode, useEffect } from 'react';
import type { ActorView } from '../../server/routes/actors.js';
import { search, useAddress } from '../address.js';
import { useAsked } from '../ask.js';
import { Uncovered } from '../feed/empty.js';
import { actorName, ownName } from '../names/names.js';
import { personAddress } from '../parts/actors.js';
import { takeEvents } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Period, periodQuery } from '../parts/period.js';
import { SaidList } from '../parts/said.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { Tools } from '../parts/tools.js';
import { Travels } from '../parts/travels.js';
import { officeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { type CounterpartRow, counterpartRows } from './counterparts.js';
import { termWords } from './terms.js';

export function ActorScreen({ id }: { readonly id: string }): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const { query } = address;
  const period = periodQuery(query);
  const [asked, again] = useAsked<ActorView>(`/api/actors/${encodeURIComponent(id)}${search(period)}`);
  const name = actorName(id, language);
  useEffect(() => {
    document.title = `${name} · Elchi`;
  }, [name]);
  const flags = [...period].map(([flag, value]) => ` --${flag} ${value}`).join('');
  const filter = new URLSearchParams([['states', id], ...period]);
  return (
    <article className="page actor">
      <header>
        <h1>
          {name} {name === id ? null : <span className="count">{id}</span>}
        </h1>
        <div className="page-tools">
          <Period />
          <Tools command={`elchi timeline ${id}${flags}`} take={takeEvents(search(filter))} />
        </div>
        <p className="page-links">
          <Link to={`/${search(filter)}`}>{t('dyad.in-feed')}</Link>
          <Link to={`/brief/${id}${search(period)}`}>{t('dyad.make-brief')}</Link>
        </p>
      </header>
      {asked.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {asked.state === 'failed' ? <Failed problem={asked.problem} again={again} /> : null}
      {asked.state === 'here' ? (
        <div className="actor-body">
          <div>
            {isSilent(asked.value) ? (
              <Uncovered address={address}>
                {() => <Counterparts view={asked.value} period={search(period)} />}
              </Uncovered>
            ) : (
              <Counterparts view={asked.value} period={search(period)} />
            )}
            {asked.value.travels.length > 0 ? (
              <section>
                <h2>
                  {t('travel.title')} <span className="count">{asked.value.travels.length}</span>
                </h2>
                <Travels travels={asked.value.travels} />
              </section>
            ) : null}
            {asked.value.quotations.length > 0 ? (
              <section>
                <h2>{t('dyad.said')}</h2>
                <SaidList rows={asked.value.quotations} />
              </section>
            ) : null}
          </div>
          <div>
            <Names view={asked.value} />
            <Offices view={asked.value} />
          </div>
        </div>
      ) : null}
    </article>
  );
}

/** The record tells nothing of it in that time; names and offices come from the knowledge base. */
const isSilent = ({ counterparts, travels, quotations }: ActorView): boolean =>
  counterparts.length === 0 && travels.length === 0 && quotations.length === 0;

function Names({ view }: { readonly view: ActorView }): ReactNode {
  const { t } = useWords();
  if (view.names.length === 0) return null;
  return (
    <section>
      <h2>{t('actor.names')}</h2>
      <dl className="facts">
        {view.names.map(({ language, name, also }) => (
          <div key={language}>
            <dt lang={language}>{ownName(language)}</dt>
            <dd lang={language}>
              {name}
              {also.length > 0 ? <span className="soft"> · {also.join(', ')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Holders shown at once: the present one and some before. */
const HOLDERS = 2;

function Offices({ view }: { readonly view: ActorView }): ReactNode {
  const { t, language } = useWords();
  if (view.offices.length === 0) return null;
  return (
    <section>
      <h2>{t('actor.offices')}</h2>
      <p className="soft">{t('actor.offices-from')}</p>
      <dl className="facts">
        {view.offices.map(({ office, holders }) => (
          <div key={office}>
            <dt>{officeWord(t, office)}</dt>
            <dd>
              <ol className="holders">
                {holders.slice(0, HOLDERS).map((it) => (
                  <Holder key={`${it.id} ${it.from}`} holder={it} language={language} />
                ))}
              </ol>
              {holders.length > HOLDERS ? (
                <details>
                  <summary>{t('actor.earlier', { count: holders.length - HOLDERS })}</summary>
                  <ol className="holders">
                    {holders.slice(HOLDERS).map((it) => (
                      <Holder key={`${it.id} ${it.from}`} holder={it} language={language} />
                    ))}
                  </ol>
                </details>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface HolderProps {
  readonly holder: ActorView['offices'][number]['holders'][number];
  readonly language: string;
}

function Holder({ holder, language }: HolderProps): ReactNode {
  const { t } = useWords();
  return (
    <li>
      <Link to={personAddress(holder.id)}>{holder.name}</Link>{' '}
      <span className="soft">
        {termWords(holder, language)}
        {holder.acting ? ` · ${t('actor.acting')}` : ''}
        {holder.uncertain ? ` · ${t('actor.uncertain')}` : ''}
      </span>
    </li>
  );
}

/** Years alone: of some acts no more than the year is known. Example: '2010–2025'. */
function yearsOf({ first, last }: CounterpartRow): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return to === '' ? '–' : from === '' || from === to ? to : `${from}–${to}`;
}

function Counterparts({ view, period }: { readonly view: ActorView; readonly period: string }): ReactNode {
  const { t, number, language } = useWords();
  const rows = counterpartRows(view.counterparts);
  return (
    <section>
      <h2>
        {t('actor.counterparts')} <span className="count">{number(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="soft">{t('actor.no-events')}</p>
      ) : (
        <TableFrame label={t('actor.counterparts')}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{t('actor.counterpart')}</th>
                {(['events', 'visits', 'meetings', 'together', 'against'] as const).map((it) => (
                  <th key={it} scope="col" className="figure">
                    {t(`counted.${it}`)}
                  </th>
                ))}
                <th scope="col">{t('actor.years')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((it) => (
                <tr key={it.actor}>
                  <th scope="row">
                    <Link to={`/dyad/${view.code}-${it.actor}${period}`}>{actorName(it.actor, language)}</Link>
                  </th>
                  {(['events', 'visits', 'meetings', 'together', 'against'] as const).map((column) => (
                    <td key={column} className="figure">
                      {it[column] === 0 ? <span className="soft">0</span> : number(it[column])}
                    </td>
                  ))}
                  <td className="years">{yearsOf(it)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
