/**
 * Lanes over time. In: the events between two actors. Out: a picture with one lane for each kind of act, cooperation above the
 * axis, conflict below; the table beside it says the same in figures. Loaded only with a page that shows it.
 */
import * as Plot from '@observablehq/plot';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Act } from '../../server/act.js';
import { go } from '../address.js';
import { useWidth } from '../parts/width.js';

export interface LaneMark {
  readonly act: Act;
  /** Row from the top; the axis lies between those above and below. */
  readonly lane: number;
  readonly side: 'there' | 'back' | 'both';
  readonly done: boolean;
  /** The middle of its days. */
  readonly day: Date;
  readonly says: string;
}

interface Props {
  readonly marks: readonly LaneMark[];
  /** Names of the lanes, from the top. */
  readonly lanes: readonly string[];
  /** So many lanes stand above the axis. */
  readonly above: number;
  readonly label: string;
  readonly language: string;
}

/** Height of a lane and what else the picture needs, in px. */
const LANE = 32;
const FOOT = 28;
/** Around the axis, in lanes. */
const GAP = 0.35;

export function LaneChart({ marks, lanes, above, label, language }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  useEffect(() => {
    const target = frame.current;
    if (!target || width < 100) return;
    const svg = draw({ marks, lanes, above, label, language }, width);
    target.replaceChildren(svg);
    const open = () => {
      const { value } = svg as unknown as { value: LaneMark | null };
      if (value) go(`/event/${encodeURIComponent(value.act.id)}`);
    };
    svg.addEventListener('click', open);
    return () => svg.removeEventListener('click', open);
  }, [marks, lanes, above, label, language, width]);
  return <div className="lane-chart" ref={frame} style={{ minHeight: (lanes.length + GAP) * LANE + FOOT }} />;
}

function draw({ marks, lanes, above, label, language }: Props, width: number): SVGSVGElement {
  const rows = lanes.map((_, at) => at);
  const row = (lane: number) => (lane < above ? lane : lane + GAP);
  const spread = spreadOf(marks, width);
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  const svg = Plot.plot({
    width,
    height: (lanes.length + GAP) * LANE + FOOT,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 6,
    marginBottom: FOOT - 6,
    className: 'lanes',
    x: {
      type: 'utc',
      nice: false,
      inset: 8,
      label: null,
      ...(spanOf(marks) < YEARS ? {} : { tickFormat: (it: Date) => format.format(it) }),
    },
    y: { domain: [-0.55, lanes.length - 0.45 + GAP], reverse: true, axis: null },
    r: { type: 'identity' },
    symbol: { type: 'identity' },
    marks: [
      Plot.ruleY(rows, { y: (it: number) => row(it) + 0.16, stroke: 'var(--line)' }),
      Plot.ruleY([above - 0.46], { stroke: 'var(--edge)', strokeWidth: 1.5 }),
      Plot.axisX({
        stroke: 'var(--edge)',
        fill: 'var(--soft)',
        ticks: Math.max(2, Math.floor(width / 90)),
        tickSize: 4,
      }),
      Plot.text(rows, {
        frameAnchor: 'left',
        y: (it: number) => row(it) - 0.28,
        text: (it: number) => lanes[it] ?? '',
        textAnchor: 'start',
        fill: 'var(--soft)',
        fontSize: 12,
        stroke: 'var(--paper)',
        strokeWidth: 4,
      }),
      Plot.dot(marks, {
        x: 'day',
        y: (it: LaneMark) => row(it.lane) + 0.16 + (spread.get(it) ?? 0),
        r: (it: LaneMark) => 4 + Math.min(3, it.act.corroboration - 1),
        symbol: (it: LaneMark) => SYMBOLS[it.side],
        stroke: (it: LaneMark) => (it.lane < above ? 'var(--accent)' : 'var(--ink)'),
        strokeWidth: 1.25,
        fill: (it: LaneMark) => (it.done ? (it.lane < above ? 'var(--accent)' : 'var(--ink)') : 'var(--paper)'),
        fillOpacity: (it: LaneMark) => (it.done ? 0.75 : 1),
        title: 'says',
        tip: { fill: 'var(--raised)', stroke: 'var(--edge)', fontSize: 13, lineWidth: Math.min(24, width / 16) },
      }),
    ],
  }) as unknown as SVGSVGElement;
  // The policy of the page lets no style stand in it; what Plot would say there is said in the style sheet.
  for (const it of svg.querySelectorAll('style')) it.remove();
  // Only the whole has a name: its parts are told by the table.
  for (const it of svg.querySelectorAll('g[aria-label]')) it.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg;
}

/** Years from which on single months no longer help the reader of the axis. */
const YEARS = 3;

function spanOf(marks: readonly LaneMark[]): number {
  const days = marks.map((it) => it.day.getTime());
  return (Math.max(...days) - Math.min(...days)) / (365.25 * 86_400_000);
}

/** Marks of one lane that would cover each other are set a little above and below. */
function spreadOf(marks: readonly LaneMark[], width: number): ReadonlyMap<LaneMark, number> {
  const days = marks.map((it) => it.day.getTime());
  const near = ((Math.max(...days) - Math.min(...days)) / width) * 7;
  const offsets = [0, -0.16, 0.16, -0.3, 0.3] as const;
  const spread = new Map<LaneMark, number>();
  const last = new Map<number, { at: number; run: number }>();
  for (const mark of [...marks].sort((a, b) => a.day.getTime() - b.day.getTime())) {
    const before = last.get(mark.lane);
    const at = mark.day.getTime();
    const run = before && at - before.at < near ? before.run + 1 : 0;
    last.set(mark.lane, { at: run === 0 ? at : (before?.at ?? at), run });
    spread.set(mark, offsets[run % offsets.length] ?? 0);
  }
  return spread;
}

/** A triangle that points to the right or to the left; the area is that of Plot's other signs. */
function pointing(towards: 1 | -1) {
  return {
    draw(context: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>, size: number) {
      const half = Math.sqrt(size / 2.6);
      context.moveTo(towards * half * 1.25, 0);
      context.lineTo(-towards * half * 0.85, -half);
      context.lineTo(-towards * half * 0.85, half);
      context.closePath();
    },
  };
}

const SYMBOLS = { there: pointing(1), back: pointing(-1), both: 'circle' } as const;
