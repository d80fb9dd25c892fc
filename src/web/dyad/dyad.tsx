/**
 * Two states. In: `KAZ-TUR` and a period in the address. Out: a sentence that sums up, lanes over time and the same as a table,
 * visits both ways, promises that stand, quotations; the way to a brief.
 */
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import type { DateRange } from '../../record/record.js';
import type { Act } from '../../server/act.js';
import type { Dyad } from '../../server/routes/dyads.js';
import { search, useAddress } from '../address.js';
import { useAsked } from '../ask.js';
import { Uncovered } from '../feed/empty.js';
import { actorName } from '../names/names.js';
import { ActLine } from '../parts/act-line.js';
import { Actors } from '../parts/actors.js';
import { takeEvents } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Period, periodQuery } from '../parts/period.js';
import { Promises } from '../parts/promises.js';
import { SaidList } from '../parts/said.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { Tools } from '../parts/tools.js';
import { Travels } from '../parts/travels.js';
import { rangeWords } from '../words/days.js';
import { eventLine } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import type { LaneMark } from './lane-chart.js';
import { ABOVE, countLanes, directionOf, isDone, isPast, isShown, LANES, type Lane, laneOf, spanOf } from './lanes.js';

const LaneChart = lazy(async () => ({ default: (await import('./lane-chart.js')).LaneChart }));

export function DyadScreen({ id }: { readonly id: string }): ReactNode {
  const { t, language } = useWords();
  const { query } = useAddress();
  const [one = '', other = ''] = id.split('-');
  const period = periodQuery(query);
  const [asked, again] = useAsked<Dyad>(`/api/dyads/${encodeURIComponent(id)}${search(period)}`);
  const title = `${actorName(one, language)} – ${actorName(other, language)}`;
  useEffect(() => {
    document.title = `${title} · Elchi`;
  }, [title]);
  const flags = [...period].map(([name, value]) => ` --${name} ${value}`).join('');
  const filter = new URLSearchParams([['dyad', id], ...period]);
  return (
    <article className="page dyad">
      <header>
        <h1>
          <Actors codes={[one, other]} between=" – " />
        </h1>
        <div className="page-tools">
          <Period />
          <Tools command={`elchi timeline ${one} ${other}${flags}`} take={takeEvents(search(filter))} />
        </div>
        <p className="page-links">
          <Link to={`/brief/${id}${search(period)}`}>{t('dyad.make-brief')}</Link>
          <Link to={`/${search(filter)}`}>{t('dyad.in-feed')}</Link>
          <Link to={`/dyad/${other}-${one}${search(period)}`}>{t('dyad.turn')}</Link>
        </p>
      </header>
      {asked.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {asked.state === 'failed' ? <Failed problem={asked.problem} again={again} /> : null}
      {asked.state === 'here' ? <Shown dyad={asked.value} /> : null}
    </article>
  );
}

function Shown({ dyad }: { readonly dyad: Dyad }): ReactNode {
  const { t, number, language } = useWords();
  const address = useAddress();
  const { one, other, events, commitments, quotations } = dyad;
  const { visits, there, back } = visitsOf(dyad);
  const names = { one: actorName(one, language), other: actorName(other, language) };
  if (events.length === 0)
    return (
      <Uncovered address={address}>
        {() => (
          <Plain>
            <h2>{t('dyad.none')}</h2>
            <p>{t('dyad.none-hint')}</p>
            <p>
              <Link to="/coverage">{t('dyad.see-coverage')}</Link>
            </p>
          </Plain>
        )}
      </Uncovered>
    );
  return (
    <>
      <Summary dyad={dyad} />
      <Lanes dyad={dyad} />
      <section>
        <h2>
          {t('dyad.visits')}{' '}
          <span className="count">{t('dyad.visits-ways', { ...names, there: number(there), back: number(back) })}</span>
        </h2>
        {visits.length === 0 ? <p className="soft">{t('dyad.no-visits')}</p> : <Travels travels={visits} />}
      </section>
      <section>
        <h2>
          {t('dyad.promises')} <span className="count">{number(commitments.length)}</span>
        </h2>
        {commitments.length === 0 ? <p className="soft">{t('dyad.no-promises')}</p> : <Promises items={commitments} />}
      </section>
      {quotations.length > 0 ? (
        <section>
          <h2>{t('dyad.said')}</h2>
          <SaidList rows={quotations} />
        </section>
      ) : null}
    </>
  );
}

/** Visits of the time that is covered, and how many each way. */
function visitsOf({ visits, covered, one }: Dyad) {
  const present = visits.filter(({ event }) => !isPast(event, covered));
  const there = present.filter(({ guest }) => guest === one).length;
  return { visits: present, there, back: present.length - there };
}

/** Two or three plain sentences; every figure is counted below. */
function Summary({ dyad }: { readonly dyad: Dyad }): ReactNode {
  const { t, number, language } = useWords();
  const { one, other, events, covered, documents, outlets, commitments, more } = dyad;
  const { there, back } = visitsOf(dyad);
  const names = { one: actorName(one, language), other: actorName(other, language) };
  // What is only looked back at would make the record look as old as the history.
  const done = events.filter((it) => isDone(it) && !isPast(it, covered));
  const against = countLanes(done, one, other)
    .slice(ABOVE.length)
    .reduce((sum, it) => sum + it.there + it.back + it.both, 0);
  const sure = done.filter((it) => it.corroboration > 1).length;
  const { first, last } = spanOf(done);
  return (
    <p className="summary">
      {first && last
        ? t('dyad.sum', {
            count: done.length,
            events: number(done.length),
            first: rangeWords(first, language),
            last: rangeWords(last, language),
          })
        : t('dyad.sum-undated', { count: done.length, events: number(done.length) })}{' '}
      {t('dyad.sum-sources', { sure: number(sure), documents: number(documents), outlets: number(outlets) })}{' '}
      {there + back > 0 ? t('dyad.sum-visits', { ...names, there: number(there), back: number(back) }) : ''}{' '}
      {against > 0 ? t('dyad.sum-against', { count: against, events: number(against) }) : t('dyad.sum-no-against')}{' '}
      {commitments.length > 0
        ? t('dyad.sum-promises', { count: commitments.length, promises: number(commitments.length) })
        : ''}
      {more ? <strong> {t('dyad.more')}</strong> : null}
    </p>
  );
}

function Lanes({ dyad }: { readonly dyad: Dyad }): ReactNode {
  const words = useWords();
  const { t, number, language } = words;
  const { one, other, events, covered } = dyad;
  const names = { one: actorName(one, language), other: actorName(other, language) };
  const lanes = useMemo(() => LANES.map((it) => t(`lane.${it}`)), [t]);
  const marks = useMemo<readonly LaneMark[]>(
    () =>
      events.flatMap((act) => {
        const lane = laneOf(act);
        if (lane === null || act.date === null || !isShown(act) || isPast(act, covered)) return [];
        const [from, to] = [act.date.start, act.date.end].map((it) => Date.parse(`${it}T00:00:00Z`));
        const says = [
          eventLine(words, act),
          rangeWords(act.date as DateRange, language),
          isDone(act) ? null : t(`status.${act.status}`),
          act.corroboration > 1 ? t('row.independent', { count: act.corroboration }) : null,
        ];
        return {
          act,
          lane: LANES.indexOf(lane),
          side: directionOf(act, one, other),
          done: isDone(act),
          day: new Date(((from ?? 0) + (to ?? 0)) / 2),
          says: says.filter(Boolean).join('\n'),
        };
      }),
    [events, one, other, covered, language, t, words],
  );
  const present = events.filter((it) => !isPast(it, covered));
  const counts = countLanes(present, one, other);
  const told = events.length - present.length;
  return (
    <section className="lanes-and-table">
      <h2>{t('dyad.lanes')}</h2>
      {marks.length > 0 ? (
        <figure>
          <Suspense fallback={<Plain>{t('state.waiting')}</Plain>}>
            <LaneChart {...{ marks, lanes, language }} above={ABOVE.length} label={t('dyad.chart', names)} />
          </Suspense>
          <figcaption className="soft">
            {t('dyad.legend', names)} {told > 0 ? t('dyad.history', { count: told, events: number(told) }) : ''}
          </figcaption>
        </figure>
      ) : null}
      <TableFrame label={t('dyad.table')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('dyad.lane')}</th>
              <th scope="col" className="figure">
                {one} → {other}
              </th>
              <th scope="col" className="figure">
                {other} → {one}
              </th>
              <th scope="col" className="figure">
                {t('dyad.together')}
              </th>
              <th scope="col">{t('dyad.last')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ lane, there, back, both, last }, at) => (
              <tr key={lane} className={at === ABOVE.length ? 'below-axis' : undefined}>
                <th scope="row">{t(`lane.${lane}`)}</th>
                <td className="figure">{number(there)}</td>
                <td className="figure">{number(back)}</td>
                <td className="figure">{number(both)}</td>
                <td>{last ? rangeWords(last, language) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Everything events={events} />
    </section>
  );
}

/** Lines drawn at once; the rest on demand. */
const LINES = 200;

/** What the picture shows, event by event. */
function Everything({ events }: { readonly events: readonly Act[] }): ReactNode {
  const { t, number } = useWords();
  const [lane, setLane] = useState<Lane | ''>('');
  const [most, setMost] = useState(LINES);
  const own = lane === '' ? events : events.filter((it) => laneOf(it) === lane);
  return (
    <details className="everything">
      <summary>{t('dyad.everything', { count: events.length, events: number(events.length) })}</summary>
      <label className="lane-choice">
        {t('dyad.lane')}{' '}
        <select value={lane} onChange={(event) => setLane(event.target.value as Lane | '')}>
          <option value="">{t('filter.any')}</option>
          {LANES.map((it) => (
            <option key={it} value={it}>
              {t(`lane.${it}`)}
            </option>
          ))}
        </select>
      </label>
      <ol className="acts">
        {own.slice(0, most).map((it) => (
          <ActLine key={it.id} act={it} />
        ))}
      </ol>
      {own.length > most ? (
        <button type="button" onClick={() => setMost(most + LINES)}>
          {t('feed.more')}
        </button>
      ) : null}
    </details>
  );
}
