/**
 * The period by hand: two handles, above and below the months of the record with the
 * articles of each. In: coverage and the
 * address. Out: `since` and `until` in the address. Arrow keys move a handle by a month; typed dates stand beside it.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { lastDayOfMonth } from '../../record/day.js';
import type { Coverage } from '../../server/schema.js';
import { go, useAddress, withQuery } from '../address.js';
import { monthWords } from '../words/days.js';
import { useWords } from '../words/words.js';
import { monthsBetween } from './question.js';

interface Props {
  readonly rows: Coverage['months'];
  readonly reach: { readonly first: string; readonly last: string };
}

/** Long enough not to ask at every step of a handle, in ms. */
const PAUSE = 200;

export function PeriodSlider({ rows, reach }: Props): ReactNode {
  const { t, language } = useWords();
  const address = useAddress();
  const { query } = address;
  const months = monthsBetween(reach);
  const last = months.length - 1;
  const [since, until] = [query.get('since') ?? '', query.get('until') ?? ''];
  const asked: [number, number] = [
    since === '' ? 0 : place(months, since.slice(0, 7), 0),
    until === '' ? last : place(months, until.slice(0, 7), last),
  ];
  const [from, to] = asked;
  const [held, setHeld] = useState<readonly [number, number] | null>(null);
  // Back, or a typed date, moves the handles too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new period lets go of the handle.
  useEffect(() => setHeld(null), [since, until]);
  useEffect(() => {
    if (!held) return;
    const wait = setTimeout(() => {
      const [start, end] = held;
      const here = { path: location.pathname, query: new URLSearchParams(location.search) };
      go(
        withQuery(here, {
          since: start <= 0 ? null : `${months[start]}-01`,
          until: end >= last ? null : endOf(months[end] ?? ''),
        }),
        'replace',
      );
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [held, last, months]);
  if (last < 1) return null;

  const [start, end] = held ?? [from, to];
  const words = (at: number) => monthWords(months[at] ?? '', language);
  const heights = months.map((month) => rows.reduce((sum, it) => sum + (it.month === month ? it.documents : 0), 0));
  const most = Math.max(1, ...heights);
  return (
    <fieldset className="period-slider">
      <legend>{t('overview.period')}</legend>
      <input
        type="range"
        className="handle"
        min={0}
        max={last}
        value={start}
        aria-label={t('filter.since')}
        aria-valuetext={words(start)}
        onChange={(it) => setHeld([Math.min(Number(it.target.value), end), end])}
      />
      <svg viewBox={`0 0 ${months.length} 24`} preserveAspectRatio="none" aria-hidden="true">
        {heights.map((count, at) => (
          <rect
            key={months[at]}
            x={at + 0.1}
            width={0.8}
            y={24 - (24 * Math.sqrt(count)) / Math.sqrt(most)}
            height={(24 * Math.sqrt(count)) / Math.sqrt(most)}
            className={at >= start && at <= end ? 'inside' : undefined}
          />
        ))}
      </svg>
      <input
        type="range"
        className="handle"
        min={0}
        max={last}
        value={end}
        aria-label={t('filter.until')}
        aria-valuetext={words(end)}
        onChange={(it) => setHeld([start, Math.max(Number(it.target.value), start)])}
      />
      <p className="ends soft">
        <span>{words(start)}</span>
        <span>{words(end)}</span>
      </p>
    </fieldset>
  );
}

/** The month's place; the nearest end for one outside of the record. */
function place(months: readonly string[], month: string, otherwise: number): number {
  const at = months.findIndex((it) => it >= month);
  return at < 0 ? Math.max(otherwise, months.length - 1) : at;
}

function endOf(month: string): string {
  return lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}
