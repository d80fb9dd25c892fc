/**
 * Merge and split by hand. In: one or two events in the address. Out: their reports; two become one, or a report is split off.
 */
import { type ReactNode, useState } from 'react';
import type { MergedEvent } from '../../record/merged.js';
import type { Act } from '../../server/act.js';
import type { MergedWhole } from '../../server/routes/merged.js';
import { go, useAddress, withQuery } from '../address.js';
import { useAsked } from '../ask.js';
import { outletOf } from '../names/outlet.js';
import { ActLine } from '../parts/act-line.js';
import { Link } from '../parts/link.js';
import { Failed } from '../parts/states.js';
import { dayWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { type Deciding, decide, useDecider } from './decider.js';
import { faultWords } from './queue.js';

export function EventsPart(): ReactNode {
  const { t } = useWords();
  const address = useAddress();
  const decider = useDecider();
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const [round, setRound] = useState(0);
  const [reason, setReason] = useState('');
  const [one, other] = (['one', 'other'] as const).map((it) => address.query.get(it) ?? '') as [string, string];

  const send = async (given: Deciding, done: string) => {
    setFault('');
    if (!decider) {
      setFault(t('desk.sign-in-first'));
      document.getElementById('desk-name')?.focus();
      return;
    }
    try {
      await decide(decider, { ...given, reason: reason.trim() });
      setSaid(done);
      setReason('');
      setRound(round + 1);
      if (given.action === 'merge') go(withQuery(address, { other: null }), 'replace');
    } catch (error) {
      setFault(faultWords(t, error));
    }
  };
  const off = (id: string) => (report: string) =>
    void send({ action: 'split', record: id, other: report }, t('desk.split-done'));
  return (
    <section className="desk-events" aria-label={t('desk.part-events')}>
      <p className="soft">{t('desk.says-events')}</p>
      <div className="two-events">
        {(['one', 'other'] as const).map((it) => (
          <EventField
            key={`${it} ${address.query.get(it)}`}
            label={t(`desk.event-${it}`)}
            value={address.query.get(it) ?? ''}
            onChange={(id) => go(withQuery(address, { [it]: id }), 'replace')}
          />
        ))}
      </div>
      <p className="desk-said" role="status">
        {said}
      </p>
      {fault === '' ? null : (
        <p role="alert" className="desk-fault">
          {fault}
        </p>
      )}
      {one === '' ? null : (
        <>
          <label className="decide-reason">
            {t('desk.reason')}
            <input type="text" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <div className="two-events">
            <OneEvent key={`${one} ${round}`} id={one} onSplit={off(one)} />
            {other === '' ? null : <OneEvent key={`${other} ${round}`} id={other} onSplit={off(other)} />}
          </div>
        </>
      )}
      {one !== '' && other !== '' && one !== other ? (
        <button
          type="button"
          className="main-button"
          onClick={() => void send({ action: 'merge', record: one, other }, t('desk.merge-done'))}
        >
          {t('desk.merge')}
        </button>
      ) : null}
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Takes an id, or the address of an event's page as it was copied. */
function EventField({ label, value, onChange }: FieldProps): ReactNode {
  const [typed, setTyped] = useState(value);
  const take = () => {
    const id = /\/event\/(?<id>[^/?#]+)/u.exec(typed)?.groups?.id;
    onChange(id === undefined ? typed.trim() : decodeURIComponent(id));
  };
  return (
    <label className="event-field">
      {label}
      <input
        type="text"
        maxLength={2000}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  );
}

function OneEvent({ id, onSplit }: { readonly id: string; readonly onSplit: (report: string) => void }): ReactNode {
  const { t, language } = useWords();
  const [asked, again] = useAsked<MergedWhole>(`/api/merged/${encodeURIComponent(id)}`);
  if (asked.state === 'waiting') return <p className="soft">{t('state.waiting')}</p>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} />;
  const event = asked.value.event as unknown as MergedEvent;
  return (
    <div className="one-event">
      <ol className="acts">
        <ActLine act={event as unknown as Act} />
      </ol>
      <ul className="report-list">
        {event.reports.map((it) => (
          <li key={it.event}>
            <p>
              <Link to={`/doc/${encodeURIComponent(it.document)}?record=${encodeURIComponent(it.event)}`}>
                {outletOf(it) ?? t('row.no-outlet')}
              </Link>{' '}
              <span className="soft">{it.day === '' ? t('row.no-date') : dayWords(it.day, language)}</span>
            </p>
            {it.passage ? (
              <blockquote className="quote" lang={it.language === 'und' ? undefined : it.language}>
                {it.passage}
              </blockquote>
            ) : null}
            {event.reports.length > 1 ? (
              <button type="button" onClick={() => onSplit(it.event)}>
                {t('desk.split')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
