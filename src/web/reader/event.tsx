/**
 * An event's own address, for citing. In: an event's id. Out: the reader, at the event.
 */
import { type ReactNode, useEffect } from 'react';
import type { EventRow } from '../../server/schema.js';
import { go } from '../address.js';
import { useAsked } from '../ask.js';
import { Failed, Plain } from '../parts/states.js';
import { useWords } from '../words/words.js';

export function EventScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const [asked, again] = useAsked<EventRow>(`/api/events/${encodeURIComponent(id)}`);
  useEffect(() => {
    if (asked.state !== 'here') return;
    const { document, event } = asked.value;
    go(`/doc/${encodeURIComponent(document.id)}?record=${encodeURIComponent(event.id)}`, 'replace');
  }, [asked]);
  return asked.state === 'failed' ? (
    <Failed problem={asked.problem} again={again} title={t('event.title')} />
  ) : (
    <Plain>{t('state.waiting')}</Plain>
  );
}
