/** An event in one line of a list. In: the event in short. Out: when · what · who, leading to its page. */
import type { ReactNode } from 'react';
import type { MergedEvent } from '../../record/merged.js';
import type { Act } from '../../server/act.js';
import { cityName } from '../names/names.js';
import { rangeWords } from '../words/days.js';
import { actWord, quadOf, sides } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { Link } from './link.js';
import { QuadSign } from './sign.js';

export function ActLine({ act }: { readonly act: Act }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const event = act as unknown as MergedEvent;
  const { from, sign, to } = sides(words, event);
  return (
    <li className="act-line" data-status={event.status}>
      <span className="soft act-when">{event.date ? rangeWords(event.date, language) : t('row.no-date')}</span>
      <span className="act">
        <QuadSign quad={quadOf(event.type)} />
        <Link to={`/event/${encodeURIComponent(event.id)}`}>{actWord(t, event)}</Link>
      </span>
      <span className="act-who">
        {from}
        {sign ? <span className="arrow"> {sign} </span> : null}
        {to}
        {event.place?.city ? <span className="soft"> · {cityName(event.place, language)}</span> : null}
        {event.status === 'happened' ? null : <span className="status">{t(`status.${event.status}`)}</span>}
      </span>
      <span className="soft act-weight">
        {event.corroboration > 1 ? t('row.independent', { count: event.corroboration }) : ''}
      </span>
    </li>
  );
}
