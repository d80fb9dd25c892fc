/**
 * A crisis: who answered, how, after how long. In: whom it struck, its first day and how many days to follow, in the address.
 * Out: a strip over the days, the order of the first answer, every answer with its event. Without a question: a form, and days
 * on which the record shows many turning to one state.
 */
import { type FormEvent, lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { addDays, isDay } from '../../record/day.js';
import type { CrisisDays } from '../../server/routes/matrix.js';
import type { Crisis as Answers } from '../../server/routes/questions.js';
import { RESPONSE_KINDS } from '../../tell/crisis.js';
import { go, search, useAddress, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { Uncovered } from '../feed/empty.js';
import { actorChoices, actorName } from '../names/names.js';
import { Actors } from '../parts/actors.js';
import { takeEvents } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { Tools } from '../parts/tools.js';
import { dayWords } from '../words/days.js';
import { actWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { KindSign } from './kind.js';
import type { StripMark } from './strip.js';

const Strip = lazy(async () => ({ default: (await import('./strip.js')).Strip }));

const STANDARD_DAYS = 30;
/** After this many days hours say nothing more. */
const IN_HOURS = 2;

export function Crisis(): ReactNode {
  const { t } = useWords();
  const { query } = useAddress();
  const [of, since] = [query.get('of'), query.get('since')];
  return (
    <div className="crisis">
      <h1>{t('crisis.title')}</h1>
      <Form key={search(query)} />
      {of && since ? <Answered of={of} since={since} days={query.get('days')} /> : <Suggestions />}
    </div>
  );
}

function Form(): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const { query } = address;
  const actors = useMemo(() => actorChoices(language), [language]);
  const [wrong, setWrong] = useState(false);
  const known = query.get('of');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const typed = String(values.get('of') ?? '').trim();
    const same = (one: string) => one.localeCompare(typed, language, { sensitivity: 'base' }) === 0;
    const found = actors.find((it) => same(it.value) || same(it.label));
    setWrong(!found);
    if (!found) return;
    const days = String(values.get('days') ?? '');
    go(
      withQuery(address, {
        of: found.value,
        since: String(values.get('since') ?? ''),
        days: days === String(STANDARD_DAYS) ? null : days,
      }),
    );
  };
  return (
    <form className="statement-filters crisis-form" onSubmit={submit}>
      <label>
        {t('crisis.of')}
        <input
          name="of"
          list="crisis-of"
          required
          autoComplete="off"
          defaultValue={known ? actorName(known, language) : ''}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'crisis-wrong' : undefined}
        />
      </label>
      <datalist id="crisis-of">
        {actors.map((it) => (
          <option key={it.value} value={it.label} />
        ))}
      </datalist>
      <label>
        {t('crisis.since')}
        <input name="since" type="date" required defaultValue={query.get('since') ?? ''} />
      </label>
      <label>
        {t('crisis.days')}
        <input name="days" type="number" min={1} max={366} defaultValue={query.get('days') ?? STANDARD_DAYS} />
      </label>
      <button type="submit">{t('crisis.show')}</button>
      {wrong ? (
        <p id="crisis-wrong" role="alert" className="hint">
          {t('crisis.unknown')}
        </p>
      ) : null}
    </form>
  );
}

/** Where the record itself says that something happened to somebody. */
function Suggestions(): ReactNode {
  const { t, number, language } = useWords();
  const [asked, again] = useAsked<CrisisDays>('/api/crises');
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} />;
  const { items } = asked.value;
  return (
    <section>
      <h2>{t('crisis.suggested')}</h2>
      <p className="soft">{t(items.length > 0 ? 'crisis.suggested-hint' : 'crisis.none-suggested')}</p>
      {items.length > 0 ? (
        <ul className="suggestions">
          {items.map((it) => (
            <li key={`${it.of} ${it.since}`}>
              <Link to={`/crisis?of=${it.of}&since=${it.since}`}>
                {actorName(it.of, language)}, {dayWords(it.since, language)}
              </Link>{' '}
              <span className="soft">{t('crisis.turned', { count: it.by, parties: number(it.by) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface AnsweredProps {
  readonly of: string;
  readonly since: string;
  readonly days: string | null;
}

function Answered({ of, since, days }: AnsweredProps): ReactNode {
  const { t, language } = useWords();
  const length = Number(days ?? STANDARD_DAYS);
  const [asked, again] = useAsked<Answers>(
    `/api/crisis${search(new URLSearchParams({ of, since, ...(days ? { days } : {}) }))}`,
  );
  const command = `elchi crisis ${of.replace(/[^\w-]/gu, '')} --since ${since.replace(/[^\d-]/gu, '')}${days ? ` --days ${length}` : ''}`;
  return (
    <>
      <Tools command={command} take={takeEvents(rowsOf(of, since, length))} />
      <h2 className="struck">
        <Actors codes={[of]} /> <span className="soft">{dayWordsSafe(since, language)}</span>
      </h2>
      {asked.state === 'failed' ? <Failed problem={asked.problem} again={again} /> : null}
      {asked.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {asked.state === 'here' && asked.value.order.length === 0 ? (
        <Uncovered address={{ path: '/crisis', query: askedOf(of, since, length) }}>
          {() => (
            <Plain>
              <h3>{t('crisis.none')}</h3>
              <p>{t('crisis.none-hint')}</p>
              <p>
                <Link to="/crisis">{t('crisis.suggested')}</Link>
              </p>
            </Plain>
          )}
        </Uncovered>
      ) : null}
      {asked.state === 'here' && asked.value.order.length > 0 ? <Told answers={asked.value} days={length} /> : null}
      {asked.state === 'here' ? <LeftOut answers={asked.value} /> : null}
    </>
  );
}

/** Acts of these days that say nothing about the order. */
function LeftOut({ answers: { undated, sought } }: { readonly answers: Answers }): ReactNode {
  const { t, number } = useWords();
  const said = [
    undated > 0 ? t('crisis.undated', { acts: number(undated) }) : '',
    sought > 0 ? t('crisis.sought', { acts: number(sought) }) : '',
  ].filter(Boolean);
  return said.length > 0 ? <p className="soft">{said.join(' ')}</p> : null;
}

/** The days in which answers would have been told. */
function askedOf(of: string, since: string, days: number): URLSearchParams {
  return new URLSearchParams({ of, since, until: isDay(since) ? addDays(since, days) : since });
}

/** The events among which the answers are, as `/api/merged` takes the question. */
function rowsOf(of: string, since: string, days: number): string {
  const until = isDay(since) ? addDays(since, days) : since;
  return new URLSearchParams({ states: of, since, until }).toString();
}

/** The day may come from a typed address. */
function dayWordsSafe(day: string, language: string): string {
  return isDay(day) ? dayWords(day, language) : day;
}

function Told({ answers, days }: { readonly answers: Answers; readonly days: number }): ReactNode {
  const { t, number, language } = useWords();
  const { responses, order } = answers;
  const name = useCallback((code: string) => actorName(code, language), [language]);
  const codes = useMemo(() => order.map((it) => it.by), [order]);
  const marks = useMemo(
    () =>
      responses.map(
        (it): StripMark => ({
          by: it.by,
          kind: it.kind,
          afterDays: it.afterDays,
          event: it.event.id,
          says: `${actorName(it.by, language)}: ${actWord(t, it.event as never)}, ${dayWords(it.event.date?.start ?? '', language)}`,
        }),
      ),
    [responses, language, t],
  );
  const when = ({ afterDays, hours }: (typeof responses)[number]) =>
    afterDays <= IN_HOURS
      ? t('crisis.hours', { least: hours.least, most: hours.most })
      : t('crisis.after', { count: afterDays });
  return (
    <>
      <p>
        {t('crisis.says', { count: order.length, parties: number(order.length), acts: number(responses.length) })}{' '}
        <span className="soft">{t('crisis.days-only')}</span>
      </p>
      <ul className="kinds">
        {RESPONSE_KINDS.map((kind) => (
          <li key={kind}>
            <KindSign kind={kind} /> {t(`kind-of.${kind}`)}
          </li>
        ))}
      </ul>
      <Suspense fallback={<Plain>{t('state.waiting')}</Plain>}>
        <Strip marks={marks} order={codes} days={days} label={t('crisis.strip')} axis={t('crisis.axis')} name={name} />
      </Suspense>
      <h3>{t('crisis.order')}</h3>
      <TableFrame label={t('crisis.order')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col" className="figure">
                #
              </th>
              <th scope="col">{t('overview.party')}</th>
              <th scope="col">{t('crisis.first')}</th>
              <th scope="col">{t('crisis.later')}</th>
              {RESPONSE_KINDS.map((kind) => (
                <th scope="col" className="figure" key={kind}>
                  <KindSign kind={kind} /> {t(`kind-of.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map(({ by, first }, at) => {
              const own = responses.filter((it) => it.by === by);
              return (
                <tr key={by}>
                  <td className="figure">{number(at + 1)}</td>
                  <th scope="row">
                    <Actors codes={[by]} />
                  </th>
                  <td>{dayWords(first, language)}</td>
                  <td>{own[0] ? when(own[0]) : ''}</td>
                  {RESPONSE_KINDS.map((kind) => (
                    <td className="figure" key={kind}>
                      {number(own.filter((it) => it.kind === kind).length)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
      <h3>{t('crisis.answers')}</h3>
      <ol className="acts">
        {responses.map((it) => (
          <li key={`${it.event.id} ${it.by}`} className="act-line">
            <span className="soft act-when">
              {it.event.date ? dayWords(it.event.date.start, language) : t('row.no-date')}
            </span>
            <span className="act">
              <KindSign kind={it.kind} />
              <Link to={`/event/${encodeURIComponent(it.event.id)}`}>{actWord(t, it.event as never)}</Link>
            </span>
            <span className="act-who">
              <Actors codes={[it.by]} />{' '}
              {it.event.status === 'happened' ? null : <span className="status">{t(`status.${it.event.status}`)}</span>}
            </span>
            <span className="soft act-weight">{t(`kind-of.${it.kind}`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
