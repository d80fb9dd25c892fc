/**
 * One promise. In: its id. Out: the words, who and to whom, its status, and its history: made, what followed with the reason
 * why that counts, the day it falls due.
 */
import type { ReactNode } from 'react';
import type { DateRange } from '../../record/record.js';
import type { MergedRow } from '../../server/routes/merged.js';
import type { Followed } from '../../server/routes/questions.js';
import { useAsked } from '../ask.js';
import { take } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/quote.js';
import { Failed, Plain } from '../parts/states.js';
import { Tools } from '../parts/tools.js';
import { dayWords, rangeWords } from '../words/days.js';
import { eventLine } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { COLUMNS } from './columns.js';
import { languageOf, Parties } from './commitments.js';
import { StatusWord } from './status.js';

export function Commitment({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const [asked, again] = useAsked<Followed>(`/api/commitments/${encodeURIComponent(id)}`);
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed')
    return <Failed problem={asked.problem} again={again} title={t('commitment-page.title')} />;
  return <Whole item={asked.value} />;
}

function Whole({ item }: { readonly item: Followed }): ReactNode {
  const { t, language } = useWords();
  const { due, made, fulfilments, event } = item;
  return (
    <article className="commitment">
      <p className="soft">
        <Link to="/commitments">{t('commitments.title')}</Link>
      </p>
      <h1>
        <Parties item={item} />
      </h1>
      <blockquote className="quote binding" lang={languageOf(item)}>
        {item.words === '' ? t('commitments.no-words') : item.words}
      </blockquote>
      <p>
        <StatusWord status={item.status} late={item.late} />{' '}
        <span className="soft">
          {due ? t('promise.due', { day: rangeWords(due as DateRange, language) }) : t('promise.no-due')}
        </span>
      </p>
      <Tools command={`elchi commitments ${item.id}`} take={take('commitment', COLUMNS, () => [item])} />
      <h2>{t('commitment-page.history')}</h2>
      <ol className="history">
        <li>
          <p className="history-when">{made === '' ? t('row.no-date') : dayWords(made, language)}</p>
          <div>
            <p className="history-what">{t('commitment-page.made')}</p>
            {event ? <Told id={event.id} /> : null}
          </div>
        </li>
        {fulfilments
          .filter((it) => !due || it.day <= due.end)
          .map((it) => (
            <Step key={it.event} step={it} />
          ))}
        {due ? (
          <li>
            <p className="history-when">{rangeWords(due as DateRange, language)}</p>
            <div>
              <p className="history-what">{t('commitment-page.due')}</p>
            </div>
          </li>
        ) : null}
        {fulfilments
          .filter((it) => due && it.day > due.end)
          .map((it) => (
            <Step key={it.event} step={it} />
          ))}
      </ol>
      {fulfilments.length === 0 ? <p className="soft">{t('commitment-page.no-evidence')}</p> : null}
      <h2>{t('commitment-page.reports')}</h2>
      <ul className="report-list">
        {item.documents.map((document) => {
          const report = event?.reports.find((it) => it.document === document);
          return (
            <li key={document}>
              <Link to={`/doc/${encodeURIComponent(document)}`}>
                <span lang={report?.language === 'und' ? undefined : report?.language}>
                  {report?.title ?? document}
                </span>
              </Link>{' '}
              <span className="soft">
                {[report?.outlet, report?.day ? dayWords(report.day, language) : null].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

/** What followed, and why it counts. */
function Step({ step }: { readonly step: Followed['fulfilments'][number] }): ReactNode {
  const { t, language } = useWords();
  return (
    <li>
      <p className="history-when">{dayWords(step.day, language)}</p>
      <div>
        <p className="history-what">
          <StatusWord status={step.how} /> <span className="soft">{because(t, step.because)}</span>
        </p>
        <Told id={step.event} />
      </div>
    </li>
  );
}

/** The event that is told of, in its own words. */
function Told({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const [asked] = useAsked<MergedRow>(`/api/merged/${encodeURIComponent(id)}`);
  if (asked.state !== 'here')
    return <p className="soft">{asked.state === 'waiting' ? words.t('state.waiting') : id}</p>;
  const { event, quote } = asked.value;
  return (
    <>
      <p>
        <Link to={`/event/${encodeURIComponent(event.id)}`}>{eventLine(words, event as never)}</Link>
      </p>
      {quote ? <Quote text={quote.text} marks={quote.marks} language={event.reports[0]?.language ?? 'und'} /> : null}
    </>
  );
}

/** Reasons of the rules, in the reader's words; one that is not known here is shown as the rule has it. */
const REASONS: Readonly<Record<string, string>> = {
  'the meeting was called off': 'called-off',
  'another date was announced later': 'other-date',
  'the meeting took place': 'met',
  'aid was given': 'aid-given',
  'aid is on its way': 'aid-coming',
  'they signed on the same matter': 'signed',
  'they signed, on what is not told': 'signed-something',
  'it takes place': 'takes-place',
  'it is under way': 'under-way',
  'the figure reached the target': 'figure-reached',
  'a later figure is told': 'figure-told',
  'the figure is below the target': 'figure-below',
  'aid of another kind was given': 'aid-other',
  'aid was given, how much is not told': 'aid-untold',
  'one of those who pledged gave aid': 'aid-one',
  'a part of what was pledged': 'aid-part',
  'all of what was pledged has come': 'aid-whole',
};
const LATE = ', after the deadline';

function because(t: (key: string) => string, text: string): string {
  const late = text.endsWith(LATE);
  const [reason = '', ...values] = (late ? text.slice(0, -LATE.length) : text).split(': ');
  const key = REASONS[reason];
  const said = key === undefined ? reason : t(`because.${key}`);
  return `${[said, ...values].join(': ')}${late ? ` (${t('because.late')})` : ''}`;
}
