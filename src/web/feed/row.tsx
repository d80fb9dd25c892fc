/**
 * One event in the feed. In: the event, its document's head, its quotation. Out: when · what · who, the words · whence.
 */
import type { ReactNode } from 'react';
import type { CodedEvent } from '../../record/record.js';
import type { EventRow } from '../../server/schema.js';
import { languageName } from '../names/names.js';
import { outletOf } from '../names/outlet.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/quote.js';
import { QuadSign } from '../parts/sign.js';
import { rangeWords, shortRange } from '../words/days.js';
import { actWord, confidenceWord, DOUBT, eventLine, quadOf, sides, typeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';

export function Row({ row }: { readonly row: EventRow }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const { document, quote } = row;
  const event = row.event as CodedEvent;
  const { from, sign, to } = sides(words, event);
  const address = `/doc/${encodeURIComponent(document.id)}?record=${encodeURIComponent(event.id)}`;
  return (
    <li className="row" data-status={event.status} data-key={`${document.id} ${event.id}`}>
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
          <Link to={address} className="row-open" aria-label={eventLine(words, event)}>
            {from}
            {sign ? <span className="arrow"> {sign} </span> : null}
            {to}
          </Link>
        </h3>
        {quote ? <Quote text={quote.text} marks={quote.marks} language={document.language} /> : null}
      </div>
      <div className="row-whence">
        <span className="outlet">{outletOf(document) ?? t('row.no-outlet')}</span>
        {document.via.length > 0 ? (
          <span className="soft">{t('row.via', { outlet: document.via.join(', ') })}</span>
        ) : null}
        <span className="soft">
          {languageName(document.language, language)}
          {document.published ? ` · ${rangeWords(document.published, language)}` : ''}
        </span>
        {document.url && /^https?:/u.test(document.url) ? (
          <a className="row-source" href={document.url} target="_blank" rel="noopener noreferrer">
            {t('row.source')}
            <span aria-hidden="true"> ↗</span>
          </a>
        ) : null}
      </div>
    </li>
  );
}
