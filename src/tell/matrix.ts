/**
 * The table of senders and receivers. In: counts of exchanges. Out: the busiest parties, and for each pair its number of acts
 * by PLOVER's quads. Pure.
 */
import { type EventType, TYPES } from '../record/codebook.js';

export interface Exchanged {
  readonly sender: string;
  readonly receiver: string;
  readonly type: EventType;
  readonly events: number;
}

/** Acts by quad: cooperation in words, in deeds, conflict in words, in deeds. */
export type Quads = readonly [number, number, number, number];

export interface Cell {
  readonly sender: string;
  readonly receiver: string;
  readonly events: number;
  readonly quads: Quads;
}

export interface Matrix {
  /** The busiest first. */
  readonly actors: readonly { readonly code: string; readonly sent: number; readonly received: number }[];
  /** Between these; pairs without an act are left out. */
  readonly cells: readonly Cell[];
  /** All that was counted, of all parties. */
  readonly total: { readonly actors: number; readonly events: number };
}

/** Example: `matrix(rows, { most: 20 }).cells[0].quads`. With `of`, all that it shares with whomever. */
export function matrix(rows: readonly Exchanged[], { most, of }: { most: number; of?: string }): Matrix {
  const cells = new Map<
    string,
    { sender: string; receiver: string; events: number; quads: [number, number, number, number] }
  >();
  const actors = new Map<string, { code: string; sent: number; received: number }>();
  const actor = (code: string) => {
    const known = actors.get(code) ?? { code, sent: 0, received: 0 };
    actors.set(code, known);
    return known;
  };
  let total = 0;
  for (const { sender, receiver, type, events } of rows) {
    const { quad } = TYPES[type];
    if (quad === 0) continue;
    const key = `${sender} ${receiver}`;
    const cell = cells.get(key) ?? { sender, receiver, events: 0, quads: [0, 0, 0, 0] };
    cells.set(key, cell);
    cell.events += events;
    cell.quads[quad - 1] = (cell.quads[quad - 1] ?? 0) + events;
    actor(sender).sent += events;
    actor(receiver).received += events;
    total += events;
  }
  const busiest = [...actors.values()].sort(
    (a, b) => b.sent + b.received - a.sent - a.received || (a.code < b.code ? -1 : 1),
  );
  const shown = busiest.slice(0, most);
  const among = new Set(shown.map((it) => it.code));
  return {
    actors: shown,
    cells: [...cells.values()].filter(
      (it) => (among.has(it.sender) && among.has(it.receiver)) || it.sender === of || it.receiver === of,
    ),
    total: { actors: actors.size, events: total },
  };
}

/**
 * How friendly, from −1 (all conflict) to 1 (all cooperation); a deed weighs twice a word. `null` where nothing was done.
 * Example: `balance([3, 0, 1, 0])` is 0.5.
 */
export function balance([words, deeds, harsh, force]: Quads): number | null {
  const [good, bad] = [words + 2 * deeds, harsh + 2 * force];
  return good + bad === 0 ? null : (good - bad) / (good + bad);
}
