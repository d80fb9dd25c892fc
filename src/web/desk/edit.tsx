/** A record set right. In: an event. Out: the fields that were changed, and only these. */
import { type ReactNode, useMemo, useState } from 'react';
import { EVENT_TYPES, type EventType, STATUSES, TYPES } from '../../record/codebook.js';
import type { DateRange } from '../../record/record.js';
import type { EventRow } from '../../server/schema.js';
import { ChipField } from '../feed/chip-field.js';
import { actorChoices } from '../names/names.js';
import { actWord, typeWord } from '../words/record-words.js';
import { useWords } from '../words/words.js';

type Edited = EventRow['event'];

interface Props {
  readonly event: Edited;
  readonly onSave: (fields: Readonly<Record<string, unknown>>) => void;
  readonly onCancel: () => void;
}

export function Edit({ event, onSave, onCancel }: Props): ReactNode {
  const { t, language } = useWords();
  const actors = useMemo(() => actorChoices(language), [language]);
  const [type, setType] = useState<EventType>(event.type);
  const [mode, setMode] = useState(event.mode);
  const [status, setStatus] = useState(event.status);
  const [sides, setSides] = useState({ actors: event.actors, recipients: event.recipients });
  const [since, setSince] = useState(event.date?.start ?? '');
  const [until, setUntil] = useState(event.date?.end ?? '');
  const [city, setCity] = useState(event.place?.city ?? '');
  const [background, setBackground] = useState(event.background);
  const place =
    city.trim() === '' && !event.place?.state ? null : { state: event.place?.state ?? null, city: city.trim() || null };
  const fields = changed(event, {
    type,
    mode,
    status,
    actors: sides.actors,
    recipients: sides.recipients,
    date: rangeOf(since, until, event.date as DateRange | null),
    place,
    background,
  });
  const ready = Object.keys(fields).length > 0 && (since !== '' || until === '') && (until === '' || since <= until);
  return (
    <form
      className="edit"
      aria-label={t('desk.edit')}
      onSubmit={(it) => {
        it.preventDefault();
        if (ready) onSave(fields);
      }}
    >
      <label>
        {t('filter.type')}
        <select
          // biome-ignore lint/a11y/noAutofocus: the form opens on a key and is where one goes on.
          autoFocus
          value={type}
          onChange={(it) => {
            setType(it.target.value as EventType);
            setMode(null);
          }}
        >
          {EVENT_TYPES.map((it) => (
            <option key={it} value={it}>
              {typeWord(t, it)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.mode')}
        <select value={mode ?? ''} onChange={(it) => setMode(it.target.value || null)}>
          <option value="">–</option>
          {Object.keys(TYPES[type].modes).map((it) => (
            <option key={it} value={it}>
              {actWord(t, { type, mode: it })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.status')}
        <select value={status} onChange={(it) => setStatus(it.target.value as Edited['status'])}>
          {STATUSES.map((it) => (
            <option key={it} value={it}>
              {t(`status.${it}`)}
            </option>
          ))}
        </select>
      </label>
      {(['actors', 'recipients'] as const).map((side) => (
        <ChipField
          key={side}
          label={t(`field.${side}`)}
          values={sides[side]}
          choices={actors}
          onChange={(values) => setSides({ ...sides, [side]: [...values] })}
        />
      ))}
      <label>
        {t('filter.since')}
        <input
          type="date"
          value={since}
          onChange={(it) => {
            setSince(it.target.value);
            if (until === '' || until < it.target.value) setUntil(it.target.value);
          }}
        />
      </label>
      <label>
        {t('filter.until')}
        <input type="date" value={until} min={since || undefined} onChange={(it) => setUntil(it.target.value)} />
      </label>
      <label>
        {t('desk.city')}
        <input type="text" maxLength={120} value={city} onChange={(it) => setCity(it.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={background} onChange={(it) => setBackground(it.target.checked)} />
        {t('field-says.background')}
      </label>
      <div className="decide-keys">
        <button type="submit" className="main-button" disabled={!ready}>
          {t('desk.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('desk.cancel')}
        </button>
      </div>
    </form>
  );
}

/** As exact as the days that were given: a whole month or year is one. Example: `rangeOf('2022-05-01', '2022-05-31', null)?.precision // 'month'`. */
export function rangeOf(since: string, until: string, before: DateRange | null): DateRange | null {
  if (since === '') return null;
  const end = until === '' ? since : until;
  if (before && before.start === since && before.end === end) return before;
  const year = since.endsWith('-01-01') && end === `${since.slice(0, 4)}-12-31`;
  const last = new Date(Date.UTC(Number(since.slice(0, 4)), Number(since.slice(5, 7)), 0)).toISOString().slice(0, 10);
  const month = since.endsWith('-01') && end === last;
  return { start: since, end, precision: year ? 'year' : month ? 'month' : 'day', basis: 'stated' };
}

function changed(event: Edited, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known = event as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(values).filter(([name, it]) => !same(it, known[name])));
}

/** Whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  return [...names].every((name) => same(a[name], b[name]));
}
