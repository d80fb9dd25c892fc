/**
 * The reports of an event as trees of copies. In: a merged event, the groups of copies of its texts. Out: for each independent
 * source who wrote it, when, from whom, with the sentence and the way to its article.
 */
import type { ReactNode } from 'react';
import type { MergedEvent, SyndicationGroup } from '../../record/merged.js';
import type { MergedWhole } from '../../server/routes/merged.js';
import { useAsked } from '../ask.js';
import { languageName } from '../names/names.js';
import { outletOf } from '../names/outlet.js';
import { Link } from '../parts/link.js';
import { Failed } from '../parts/states.js';
import { dayWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { type Telling, treesOf } from './tree.js';

interface Props {
  readonly event: MergedEvent;
  readonly groups: readonly SyndicationGroup[];
}

export function Reports({ event, groups }: Props): ReactNode {
  const { t, number } = useWords();
  const trees = treesOf(event, groups);
  return (
    <ol className="sources">
      {trees.map(({ group, namedOrigin, tellings }, at) => (
        <li key={group}>
          {trees.length > 1 || namedOrigin !== null ? (
            <p className="soft source-head">
              {t('reports.source', { order: number(at + 1) })}
              {namedOrigin === null ? '' : ` · ${t('reports.named-origin', { name: namedOrigin })}`}
            </p>
          ) : null}
          <Tellings tellings={tellings} />
        </li>
      ))}
    </ol>
  );
}

/** The same for a row of the feed, which holds no groups yet. */
export function ReportsOf({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const [asked, again] = useAsked<MergedWhole>(`/api/merged/${encodeURIComponent(id)}`);
  if (asked.state === 'waiting') return <p className="soft">{t('state.waiting')}</p>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} />;
  const { event, groups } = asked.value;
  return <Reports event={event as unknown as MergedEvent} groups={groups} />;
}

function Tellings({ tellings }: { readonly tellings: readonly Telling[] }): ReactNode {
  return (
    <ul className="tellings">
      {tellings.map((it) => (
        <li key={it.report.event}>
          <TellingLine telling={it} />
          {it.copies.length > 0 ? <Tellings tellings={it.copies} /> : null}
        </li>
      ))}
    </ul>
  );
}

function TellingLine({ telling }: { readonly telling: Telling }): ReactNode {
  const { t, language, number } = useWords();
  const { report, order, relation, likeness, from, copies } = telling;
  const name = outletOf(report) ?? t('row.no-outlet');
  const copied = relation !== 'origin';
  return (
    <div className="telling">
      <p className="telling-head">
        <span className="soft telling-order">{number(order)}.</span>
        <Link to={`/doc/${encodeURIComponent(report.document)}?record=${encodeURIComponent(report.event)}`}>
          {name}
        </Link>
        {copied || copies.length > 0 ? (
          <span className={copied ? 'relation' : 'relation relation-origin'}>{t(`relation.${relation}`)}</span>
        ) : null}
        {copied && likeness !== null ? (
          <span className="soft">{t('reports.likeness', { percent: number(Math.round(likeness * 100)) })}</span>
        ) : null}
        {from ? (
          <span className="soft">{t('reports.from', { outlet: outletOf(from) ?? t('row.no-outlet') })}</span>
        ) : null}
        <span className="soft">
          {report.day === '' ? t('row.no-date') : dayWords(report.day, language)} ·{' '}
          {languageName(report.language, language)}
        </span>
        {report.url && /^https?:/u.test(report.url) ? (
          <a className="row-source" href={report.url} target="_blank" rel="noopener noreferrer">
            {t('row.source')}
            <span aria-hidden="true"> ↗</span>
          </a>
        ) : null}
      </p>
      {report.passage && report.passage !== from?.passage ? (
        <blockquote className="quote" lang={report.language === 'und' ? undefined : report.language}>
          {report.passage}
        </blockquote>
      ) : null}
    </div>
  );
}
