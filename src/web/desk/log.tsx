/** What people decided, newest first. In: pages of corrections. Out: who, when, what, why; each can be taken back. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Correction } from '../../record/merged.js';
import type { PortableCorrection } from '../../store/query.js';
import { go, useAddress, withQuery } from '../address.js';
import { ask, type Problem, problemOf } from '../ask.js';
import { allRows, type Columns, take } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { dayWords, rangeWords } from '../words/days.js';
import { eventLine } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { decide, useDecider } from './decider.js';
import { faultWords } from './queue.js';
import { takenBack } from './taken-back.js';

interface Page {
  readonly items: readonly PortableCorrection[];
  readonly next: string | null;
}

const COLUMNS: Columns<PortableCorrection> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  by: ({ by }) => by,
  action: ({ action }) => action,
  record: ({ record }) => record,
  other: ({ other }) => other,
  fields: ({ fields }) => (fields === null || fields === undefined ? null : JSON.stringify(fields)),
  reason: ({ reason }) => reason,
};

/** The whole log, whoever is shown. */
export const takeLog = take('corrections', COLUMNS, () => allRows<PortableCorrection>('/api/corrections', ''));

export function LogPart(): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const decider = useDecider();
  const by = address.query.get('by') ?? '';
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [fault, setFault] = useState('');
  const [round, setRound] = useState(0);

  const load = (cursor: string | null, before: readonly PortableCorrection[]) => {
    // All of them, whoever is shown: another person may have taken a decision back.
    const query = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    return ask<Page>(`/api/corrections?limit=100${query}`).then(
      ({ items, next }) => setPage({ items: [...before, ...items], next }),
      (error) => setProblem(problemOf(error)),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again.
  useEffect(() => {
    setProblem(null);
    void load(null, []);
  }, [round]);

  const undo = async (it: Correction) => {
    setFault('');
    if (!decider) {
      setFault(t('desk.sign-in-first'));
      document.getElementById('desk-name')?.focus();
      return;
    }
    try {
      await decide(decider, { action: 'undo', record: it.record, other: it.id });
      setRound(round + 1);
    } catch (error) {
      setFault(faultWords(t, error));
    }
  };
  if (problem) return <Failed problem={problem} again={() => setRound(round + 1)} />;
  if (!page) return <Plain>{t('state.waiting')}</Plain>;
  const undone = takenBack(page.items);
  const people = [...new Set(page.items.map((it) => it.by))].sort((a, b) => a.localeCompare(b, language));
  const shown = page.items.filter((it) => by === '' || it.by === by);
  if (page.items.length === 0)
    return (
      <Plain>
        <h2>{t('desk.no-log')}</h2>
      </Plain>
    );
  return (
    <div className="desk-log">
      <label className="log-by">
        {t('desk.by')}
        <select value={by} onChange={(event) => go(withQuery(address, { by: event.target.value }), 'replace')}>
          <option value="">{t('desk.all-people')}</option>
          {people.map((it) => (
            <option key={it} value={it}>
              {it}
            </option>
          ))}
        </select>
      </label>
      {fault === '' ? null : (
        <p role="alert" className="desk-fault">
          {fault}
        </p>
      )}
      <TableFrame label={t('desk.part-log')}>
        <table className="numbers log">
          <thead>
            <tr>
              {(['when', 'by', 'what', 'about', 'why', 'take-back'] as const).map((it) => (
                <th key={it} scope="col">
                  {t(`desk.${it}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((it) => (
              <tr key={it.id} data-undone={undone.has(it.id) || undefined}>
                <td className="log-when">
                  <time dateTime={it.at}>
                    {dayWords(it.at.slice(0, 10), language)} {it.at.slice(11, 16)}
                  </time>
                </td>
                <td>{it.by}</td>
                <td>{t(`correction.${it.action}`)}</td>
                <td>
                  <About correction={it} all={page.items} />
                </td>
                <td>{it.reason || <span className="soft">–</span>}</td>
                <td>
                  {undone.has(it.id) ? (
                    <span className="status">{t('desk.taken-back')}</span>
                  ) : (
                    <button
                      type="button"
                      onClick={() => void undo(it)}
                      aria-label={`${t('desk.take-back')}: ${t(`correction.${it.action}`)}, ${it.by}, ${it.at.slice(0, 16)}`}
                    >
                      {t('desk.take-back')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {page.next === null ? null : (
        <button type="button" onClick={() => void load(page.next, page.items)}>
          {t('feed.more')}
        </button>
      )}
    </div>
  );
}

interface AboutProps {
  readonly correction: PortableCorrection;
  readonly all: readonly Correction[];
}

/** What it was about, as it was then. */
function About({ correction, all }: AboutProps): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const { action, record, other, fields, targets = [] } = correction;
  if (action === 'undo') {
    const first = all.find((it) => it.id === (other ?? record));
    return first ? (
      `${t(`correction.${first.action}`)}, ${first.by}, ${dayWords(first.at.slice(0, 10), language)}`
    ) : (
      <code>{other ?? record}</code>
    );
  }
  return (
    <>
      {(['record', 'other'] as const).map((side) => {
        const id = side === 'record' ? record : other;
        const event = targets.find((it) => it.side === side)?.snapshot;
        return id === null ? null : (
          <Link key={side} to={`/event/${encodeURIComponent(id)}`} className="log-record">
            {event ? `${eventLine(words, event)}${event.date ? `, ${rangeWords(event.date, language)}` : ''}` : id}
          </Link>
        );
      })}
      {fields ? (
        <span className="log-fields">
          {Object.entries(fields).map(([name, value]) => (
            <span key={name}>
              {t(`field.${name}`)}: <code>{JSON.stringify(value)}</code>
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}
