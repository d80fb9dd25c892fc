/**
 * Doubtful items, one at a time. In: a queue. Out: the evidence of one item and what may be decided about it.
 * Keys: y same or right, n different or wrong, e edit, s skip, k back, u undo.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { EventRow } from '../../server/schema.js';
import { go, useAddress, withQuery } from '../address.js';
import { type Asked, ask, problemOf } from '../ask.js';
import { useKeys } from '../keys.js';
import { Failed, Plain } from '../parts/states.js';
import { mergingWords } from '../words/merging-words.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/words.js';
import { type Deciding, decide, useDecider } from './decider.js';
import { Edit } from './edit.js';
import { Evidence } from './evidence.js';
import { type Item, itemOf, type Queue, THRESHOLDS, threshold, useWaiting } from './items.js';

interface Done {
  readonly item: string;
  readonly correction: string;
  readonly verdict: Verdict;
}
type Verdict = 'same' | 'different' | 'accept' | 'reject' | 'edit';

const ACTIONS = { same: 'merge', different: 'split', accept: 'accept', reject: 'reject', edit: 'edit' } as const;

export function QueuePart({ queue }: { readonly queue: Queue }): ReactNode {
  const words = useWords();
  const { t, number } = words;
  const address = useAddress();
  const decider = useDecider();
  const below = threshold(address.query.get('below'));
  const [waiting, more, again] = useWaiting(queue, decider?.by ?? '', below);
  const [done, setDone] = useState<readonly Done[]>([]);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const busy = useRef(false);

  const named = address.query.get('item');
  const known = waiting.items;
  // A copied address shows its item though it may not be on the first page.
  const items: readonly Item[] =
    named !== null && queue !== 'second' && !known.some((it) => it.key === named)
      ? [itemOf(named.split(',').slice(0, 2)), ...known]
      : known;
  const open = (it: Item) => !done.some((one) => one.item === it.key) && !skipped.has(it.key);
  const item = items.find((it) => it.key === named) ?? items.find(open) ?? null;
  const asked = useRows(item);

  // The end of a page is not the end of the queue.
  useEffect(() => {
    if (item === null && waiting.state === 'here' && waiting.next !== null) more();
  });

  const show = (key: string | null) => {
    setEditing(null);
    setReason('');
    setFault('');
    go(withQuery(address, { item: key }), 'replace');
  };
  const leave = (from: Item, gone: (it: Item) => boolean) => {
    const at = items.findIndex((it) => it.key === from.key);
    const next = [...items.slice(at + 1), ...items.slice(0, at)].find((it) => open(it) && !gone(it));
    show(next?.key ?? null);
  };
  const send = async (verdict: Verdict, change: Partial<Deciding> = {}): Promise<void> => {
    if (!item || asked.state !== 'here') return;
    if (!decider) {
      setFault(t('desk.sign-in-first'));
      document.getElementById('desk-name')?.focus();
      return;
    }
    if (busy.current) return;
    busy.current = true;
    const [record = '', other = null] = item.ids;
    try {
      const given = { action: ACTIONS[verdict], record, other, reason: reason.trim(), ...change };
      const { id } = await decide(decider, given);
      setDone([...done, { item: item.key, correction: id, verdict }]);
      setSaid(t('desk.kept', { verdict: t(`desk.said-${verdict}`) }));
      leave(item, (it) => it.key === item.key);
    } catch (error) {
      setFault(faultWords(t, error));
    } finally {
      busy.current = false;
    }
  };
  const judge = (yes: boolean) =>
    void send(item?.kind === 'pair' ? (yes ? 'same' : 'different') : yes ? 'accept' : 'reject');
  const skip = () => {
    if (!item) return;
    setSkipped(new Set([...skipped, item.key]));
    setSaid(t('desk.skipped'));
    leave(item, (it) => it.key === item.key);
  };
  const back = () => {
    const at = items.findIndex((it) => it.key === item?.key);
    const before = items[(at < 0 ? items.length : at) - 1];
    if (before) show(before.key);
  };
  const undo = async () => {
    const last = done.at(-1);
    if (!last || !decider || busy.current) return;
    busy.current = true;
    try {
      await decide(decider, { action: 'undo', record: last.item.slice(0, 300), other: last.correction });
      setDone(done.slice(0, -1));
      setSaid(t('desk.undone', { verdict: t(`desk.said-${last.verdict}`) }));
      show(last.item);
    } catch (error) {
      setFault(faultWords(t, error));
    } finally {
      busy.current = false;
    }
  };
  const rows = asked.state === 'here' ? asked.value : [];
  const edit = (at = 0) => setEditing(rows[at]?.event.id ?? null);
  useKeys({
    y: () => judge(true),
    n: () => judge(false),
    e: () => edit(),
    s: skip,
    j: skip,
    k: back,
    u: () => void undo(),
    esc: () => setEditing(null),
  });

  const position = item ? items.findIndex((it) => it.key === item.key) + 1 : 0;
  const decided = item && done.find((it) => it.item === item.key);
  const edited = rows.find((it) => it.event.id === editing);
  return (
    <section className="queue" aria-label={t(`desk.part-${queue}`)}>
      <div className="queue-head">
        <p className="soft">{t(`desk.says-${queue}`)}</p>
        {queue === 'records' ? (
          <label className="log-by">
            {t('desk.below')}
            <select
              value={below}
              onChange={(event) => go(withQuery(address, { below: event.target.value, item: null }))}
            >
              {THRESHOLDS.map((it) => (
                <option key={it} value={it}>
                  {number(Number(it))}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <p className="desk-said" role="status">
          {said}
        </p>
      </div>
      {fault === '' ? null : (
        <p role="alert" className="desk-fault">
          {fault}
        </p>
      )}
      {waiting.state === 'failed' && waiting.problem ? <Failed problem={waiting.problem} again={again} /> : null}
      {item === null && waiting.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {item === null && waiting.state === 'here' && waiting.next === null ? (
        <Plain>
          <h2>{queue === 'second' && !decider ? t('desk.sign-in-first') : t('desk.nothing')}</h2>
          {queue === 'second' && !decider ? null : <p>{t(`desk.nothing-${queue}`)}</p>}
          {skipped.size > 0 ? (
            <button type="button" onClick={() => setSkipped(new Set())}>
              {t('desk.skipped-again', { count: skipped.size })}
            </button>
          ) : null}
        </Plain>
      ) : null}
      {item ? (
        <>
          <h2 className="item-head">
            {t(item.kind === 'pair' ? 'desk.one-event' : 'desk.right')}{' '}
            <span className="count">
              {t('desk.position', { at: number(position), all: `${number(items.length)}${waiting.next ? '+' : ''}` })}
            </span>
          </h2>
          {asked.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
          {asked.state === 'failed' ? <Failed problem={asked.problem} /> : null}
          {rows.length > 0 ? <Evidence rows={rows} /> : null}
          {item.because.length > 0 ? (
            <p className="soft">
              {t('desk.rule', { score: number(Math.round((item.score ?? 0) * 100) / 100) })}{' '}
              {mergingWords(words, item.because.join('; '))}
            </p>
          ) : null}
          {decided ? <p className="status">{t('desk.kept', { verdict: t(`desk.said-${decided.verdict}`) })}</p> : null}
          <label className="decide-reason">
            {t('desk.reason')}
            <input type="text" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          {edited ? (
            <Edit
              key={edited.event.id}
              event={edited.event}
              onCancel={() => setEditing(null)}
              onSave={(fields) => void send('edit', { record: edited.event.id, other: null, fields })}
            />
          ) : null}
        </>
      ) : null}
      <div className="decide-keys">
        {item ? (
          <>
            <Choice sign="y" onClick={() => judge(true)}>
              {t(item.kind === 'pair' ? 'desk.same' : 'desk.accept')}
            </Choice>
            <Choice sign="n" onClick={() => judge(false)}>
              {t(item.kind === 'pair' ? 'desk.different' : 'desk.reject')}
            </Choice>
            {rows.map((row, at) => (
              <Choice key={row.event.id} sign={at === 0 ? 'e' : ''} onClick={() => edit(at)}>
                {rows.length > 1 ? t('desk.edit-one', { order: number(at + 1) }) : t('desk.edit')}
              </Choice>
            ))}
            <Choice sign="s" onClick={skip}>
              {t('desk.skip')}
            </Choice>
          </>
        ) : null}
        <button type="button" className="undo" onClick={() => void undo()} disabled={done.length === 0}>
          <kbd>u</kbd> {t('desk.undo')}
        </button>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly sign: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Choice({ sign, onClick, children }: ChoiceProps): ReactNode {
  return (
    <button type="button" onClick={onClick}>
      {sign === '' ? null : <kbd>{sign}</kbd>} {children}
    </button>
  );
}

/** The records of an item, asked for unless they came with it. */
function useRows(item: Item | null): Asked<readonly EventRow[]> {
  const [asked, setAsked] = useState<{ key: string; asked: Asked<readonly EventRow[]> } | null>(null);
  const key = item?.key ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which item it is.
  useEffect(() => {
    if (!item || item.rows) return;
    const leave = new AbortController();
    Promise.all(item.ids.map((id) => ask<EventRow>(`/api/events/${encodeURIComponent(id)}`, leave.signal))).then(
      (value) => setAsked({ key, asked: { state: 'here', value } }),
      (error) => {
        if (!leave.signal.aborted) setAsked({ key, asked: { state: 'failed', problem: problemOf(error) } });
      },
    );
    return () => leave.abort();
  }, [key]);
  if (item?.rows) return { state: 'here', value: item.rows };
  return asked && asked.key === key ? asked.asked : { state: 'waiting' };
}

export function faultWords(t: ReturnType<typeof useWords>['t'], error: unknown): string {
  const problem = problemOf(error);
  if (problem.status === 401) return t('desk.wrong-token');
  const { title, hint } = problemWords(t, problem);
  return `${title} ${hint}`.trim();
}
