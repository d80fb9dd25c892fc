/**
 * A panel for statistics: one row for each directed pair and month, zeros included. In: merged events, actors, months.
 * Out: rows. Events without a day of their own are left out, and their number is told.
 */
import { EVENT_TYPES, TYPES } from '../record/codebook.js';
import { directions } from '../record/directions.js';
import type { MergedEvent } from '../record/merged.js';
import { isDone } from './telling.js';

export interface PanelRow {
  readonly month: string;
  readonly source: string;
  readonly target: string;
  /** Events by column: `verbal_cooperation` …, or a type of the codebook. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Panel {
  readonly columns: readonly string[];
  readonly rows: readonly PanelRow[];
  readonly undated: number;
}

export interface PanelOptions {
  readonly actors: readonly string[];
  /** `YYYY-MM`, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly by: 'quad' | 'type';
  /** Also what was only planned, denied or hypothetical. */
  readonly allStatuses?: boolean;
}

/** Order and names of PLOVER's quads; 0 is our change of office, which has no target. */
const QUADS: Readonly<Record<number, string>> = {
  1: 'verbal_cooperation',
  2: 'material_cooperation',
  3: 'verbal_conflict',
  4: 'material_conflict',
};

/** Example: `panel(events, { actors: ['KAZ', 'TUR'], from: '2022-01', to: '2022-12', by: 'quad' }).rows.length` is 24. */
export function panel(events: readonly MergedEvent[], options: PanelOptions): Panel {
  const columns = options.by === 'quad' ? Object.values(QUADS) : EVENT_TYPES.filter((type) => type !== 'OFFICE');
  const wanted = new Set(options.actors);
  const counts = new Map<string, number>();
  let undated = 0;
  for (const event of events) {
    const column = options.by === 'quad' ? QUADS[TYPES[event.type].quad] : event.type;
    if (column === undefined || event.type === 'OFFICE' || !(options.allStatuses || isDone(event))) continue;
    // A record known to the year alone belongs to no month.
    if (!event.date || event.date.start.slice(0, 7) !== event.date.end.slice(0, 7)) {
      undated++;
      continue;
    }
    const month = event.date.start.slice(0, 7);
    for (const [source, target] of directions(event)) {
      if (!wanted.has(source) || !wanted.has(target)) continue;
      const key = `${month} ${source} ${target} ${column}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const rows: PanelRow[] = [];
  for (const month of months(options.from, options.to))
    for (const source of options.actors)
      for (const target of options.actors)
        if (source !== target)
          rows.push({
            month,
            source,
            target,
            counts: Object.fromEntries(
              columns.map((column) => [column, counts.get(`${month} ${source} ${target} ${column}`) ?? 0]),
            ),
          });
  return { columns, rows, undated };
}

/** Example: `months('2023-11', '2024-01')` has three. */
export function months(from: string, to: string): readonly string[] {
  const all: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const one = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (one > to) return all;
    all.push(one);
    if (month === 12) [year, month] = [year + 1, 1];
    else month++;
  }
}
