/** Promises that stand. In: commitments with what became of them. Out: due · who to whom · status, in the words that bind. */
import type { ReactNode } from 'react';
import type { DateRange } from '../../record/record.js';
import type { Followed } from '../../server/routes/questions.js';
import { dayWords, rangeWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { Actors } from './actors.js';
import { Link } from './link.js';

export function Promises({ items }: { readonly items: readonly Followed[] }): ReactNode {
  const { t, language } = useWords();
  return (
    <ol className="promises">
      {items.map((it) => {
        const spoken = it.event?.reports[0]?.language;
        return (
          <li key={it.id}>
            <p className="promise-head">
              <span className="soft">
                {it.due ? t('promise.due', { day: rangeWords(it.due as DateRange, language) }) : t('promise.no-due')}
              </span>
              <span>
                <Actors codes={it.by} />
                {it.to.length > 0 ? (
                  <>
                    {' '}
                    <span className="arrow">→</span> <Actors codes={it.to} />
                  </>
                ) : null}
              </span>
              <span className="status">
                {t(`commitment.${it.status}`)}
                {it.late ? `, ${t('because.late')}` : ''}
              </span>
            </p>
            <blockquote className="quote" lang={spoken === 'und' ? undefined : spoken}>
              {it.words}
            </blockquote>
            <p className="soft">
              {it.made === '' ? '' : t('promise.made', { day: dayWords(it.made, language) })}{' '}
              {it.event ? <Link to={`/event/${encodeURIComponent(it.event.id)}`}>{t('promise.event')}</Link> : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
