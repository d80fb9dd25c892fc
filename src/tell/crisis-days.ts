/**
 * Where a crisis may be looked for. In: condolences, backing and aid by day. Out: states to which many turned within a week,
 * the most first. A suggestion, no finding: what struck them the articles tell.
 */
import { addDays } from '../record/day.js';

export interface Turned {
  readonly day: string;
  readonly of: string;
  readonly by: string;
  readonly events: number;
}

export interface CrisisDay {
  readonly of: string;
  readonly since: string;
  /** States and organisations that turned to it within the week. */
  readonly by: number;
  readonly events: number;
}

/** Fewer are everyday courtesy. */
const FEWEST = 3;
/** The week in which they are counted, and the month within which no second crisis of one state is suggested. */
const [WEEK, APART] = [7, 30];

/** Example: `crisisDays(turned, 10)[0].since`. */
export function crisisDays(turned: readonly Turned[], most: number): readonly CrisisDay[] {
  const states = [...new Set(turned.map((it) => it.of))];
  return states
    .flatMap((of) => apart(weeksOf(of, turned.filter((it) => it.of === of).sort(byDay))))
    .sort(bySize)
    .slice(0, most);
}

/** The week from each day on which somebody turned to it. */
function weeksOf(of: string, rows: readonly Turned[]): readonly CrisisDay[] {
  const weeks: CrisisDay[] = [];
  for (const [at, { day: since }] of rows.entries()) {
    if (rows[at - 1]?.day === since) continue;
    const end = addDays(since, WEEK);
    const by = new Set<string>();
    let events = 0;
    for (let next = at; next < rows.length && (rows[next]?.day ?? '') < end; next++) {
      by.add(rows[next]?.by ?? '');
      events += rows[next]?.events ?? 0;
    }
    if (by.size >= FEWEST) weeks.push({ of, since, by: by.size, events });
  }
  return weeks;
}

function apart(weeks: readonly CrisisDay[]): readonly CrisisDay[] {
  const kept: CrisisDay[] = [];
  for (const it of [...weeks].sort(bySize)) {
    const far = ({ since }: CrisisDay) => it.since > addDays(since, APART) || it.since < addDays(since, -APART);
    if (kept.every(far)) kept.push(it);
  }
  return kept;
}

const byDay = (a: Turned, b: Turned) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** The most who turned to it; then the earliest, so that a crisis begins with its first day. */
function bySize(a: CrisisDay, b: CrisisDay): number {
  return b.by - a.by || b.events - a.events || (a.since < b.since ? -1 : 1);
}
