/**
 * One event in the feed, however many reports tell it. In: the merged event and its quotation. Out: when · what · who, the words
 * · whence and how well borne out; the badge opens the tree of reports and copies.
 */
import { memo, type ReactNode } from 'react';
import type { MergedEvent } from '../../record/merged.js';
import type { MergedRow } from '../../server/routes/merged.js';
import { teller } from '../../tell/telling.js';
import { ReportsOf } from '../event/reports.js';
import { languageName } from '../names/names.js';
import { outletOf } from '../names/outlet.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/quote.js';
import { QuadSign } from '../parts/sign.js';
import { dayWords, rangeWords, shortRange } from '../words/days.js';
import { actWord, confidenceWord, DOUBT, eventLine, quadOf, sides, typeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';

interface Props {
  readonly row: MergedRow;
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
}

/** Rows that stand already are not made anew when more come. */
export const Row = memo(FeedRow);

function FeedRow({ row, open, onOpen }: Props): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const { quote } = row;
  const event = row.event as unknown as MergedEvent;
  const told = teller(event);
  const { from, sign, to } = sides(words, event);
  const outlets = new Set(event.reports.map((it) => outletOf(it)));
  return (
    <li className="row" data-status={event.status} data-key={event.id}>
      <div className="row-when">
        {event.date ? (
          <time dateTime={event.date.start} title={rangeWords(event.date, language)}>
            {shortRange(event.date, language)}
          </time>
        ) : (
          <span className="soft">{t('row.no-date')}</span>
        )}
      </div>
      <div className="row-what">
        <span className="act">
          <QuadSign quad={quadOf(event.type)} />
          {actWord(t, event)}
        </span>
        <span className="type-word">
          {typeWord(t, event.type) === actWord(t, event) ? '' : `${typeWord(t, event.type)} · `}
          <span className={event.confidence < DOUBT ? 'doubt' : undefined}>{confidenceWord(t, event.confidence)}</span>
        </span>
        {event.status === 'happened' ? null : <span className="status">{t(`status.${event.status}`)}</span>}
      </div>
      <div className="row-said">
        <h3>
          <Link to={`/event/${encodeURIComponent(event.id)}`} className="row-open" aria-label={eventLine(words, event)}>
            {from}
            {sign ? <span className="arrow"> {sign} </span> : null}
            {to}
          </Link>
        </h3>
        {quote && told ? <Quote text={quote.text} marks={quote.marks} language={told.language} /> : null}
      </div>
      <div className="row-whence">
        {event.reports.length > 1 ? (
          <button type="button" className="badge" aria-expanded={open} onClick={() => onOpen(event.id)}>
            {t('row.independent', { count: event.corroboration })}
            {event.copies > 0 ? ` · ${t('row.copies', { count: event.copies })}` : ''}
          </button>
        ) : null}
        <span className="outlet">
          {(told && outletOf(told)) ?? t('row.no-outlet')}
          {outlets.size > 1 ? <span className="soft"> +{outlets.size - 1}</span> : null}
        </span>
        {told ? (
          <span className="soft">
            {languageName(told.language, language)}
            {told.day === '' ? '' : ` · ${dayWords(told.day, language)}`}
          </span>
        ) : null}
        {told?.url && /^https?:/u.test(told.url) ? (
          <a className="row-source" href={told.url} target="_blank" rel="noopener noreferrer">
            {t('row.source')}
            <span aria-hidden="true"> ↗</span>
          </a>
        ) : null}
      </div>
      {open ? (
        <div className="row-more">
          <ReportsOf id={event.id} />
        </div>
      ) : null}
    </li>
  );
}
