/**
 * Everybody at a glance. In: a period and kinds of acts in the address. Out: who did how much to whom, as a matrix, a map or
 * chords, and the same as a table. Enter on a cell opens the two.
 */
import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import type { MatrixAnswer } from '../../server/routes/matrix.js';
import type { Coverage } from '../../server/schema.js';
import { go, search, useAddress, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { takeEvents } from '../parts/export.js';
import { Views } from '../parts/one-of.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { useWords } from '../words/words.js';
import { Controls } from './controls.js';
import { Grid } from './grid.js';
import { Legend } from './legend.js';
import { eventQuestion, matrixQuestion, panelCommand, VIEWS, viewOf } from './question.js';
import { Exchanges } from './table.js';

const World = lazy(async () => ({ default: (await import('./world.js')).World }));
const Chord = lazy(async () => ({ default: (await import('./chord.js')).Chord }));

export function Overview(): ReactNode {
  const { t, number } = useWords();
  const address = useAddress();
  const { query } = address;
  const view = viewOf(query);
  const [coverage] = useAsked<Coverage>('/api/coverage');
  const [asked, again] = useAsked<MatrixAnswer>(`/api/matrix${search(matrixQuestion(query))}`);
  const reach = useMemo(
    () =>
      coverage.state === 'here'
        ? { first: coverage.value.first ?? '', last: coverage.value.last ?? '' }
        : { first: '', last: '' },
    [coverage],
  );
  // The picture stays while the next one is asked for.
  const kept = useRef<MatrixAnswer>(null);
  if (asked.state === 'here') kept.current = asked.value;
  const answer = asked.state === 'failed' ? null : kept.current;
  const command =
    answer && answer.actors.length > 0 && reach.first !== ''
      ? panelCommand(
          query,
          answer.actors.map((it) => it.code),
          reach,
        )
      : undefined;

  return (
    <div className="feed overview">
      <Controls query={query} months={coverage.state === 'here' ? coverage.value.months : []} reach={reach} />
      <section
        className="feed-main overview-main"
        aria-label={t('overview.title')}
        aria-busy={asked.state === 'waiting'}
      >
        <h1>{t('overview.title')}</h1>
        <div className="view-row">
          <Views
            title={t('overview.view')}
            name="view"
            values={VIEWS}
            chosen={view}
            say={(it) => t(`overview.view-${it}`)}
            onChoose={(it) => go(withQuery(address, { view: it === 'matrix' ? null : it }))}
          />
          <Tools take={takeEvents(eventQuestion(query).toString())} {...(command === undefined ? {} : { command })} />
        </div>
        {asked.state === 'failed' ? <Failed problem={asked.problem} again={again} /> : null}
        {asked.state === 'waiting' && !answer ? <Plain>{t('state.waiting')}</Plain> : null}
        {answer && answer.total.events === 0 ? (
          <Plain>
            <h2>{t('empty.nothing')}</h2>
            <p>{t('overview.nothing')}</p>
          </Plain>
        ) : null}
        {answer && answer.total.events > 0 ? (
          <>
            <p className="soft" role="status">
              {t('overview.says', {
                count: answer.total.events,
                events: number(answer.total.events),
                actors: number(answer.total.actors),
                shown: number(answer.actors.length),
              })}
            </p>
            <Suspense fallback={<Plain>{t('state.waiting')}</Plain>}>
              {view === 'matrix' ? <Grid answer={answer} /> : null}
              {view === 'map' ? <World answer={answer} /> : null}
              {view === 'chord' ? <Chord answer={answer} /> : null}
            </Suspense>
            <Legend />
            <Exchanges answer={answer} />
          </>
        ) : null}
      </section>
    </div>
  );
}
