/**
 * Answers over the days. In: responses in the order of the first answer. Out: a picture with a line for each who answered, the
 * first day at its left edge; the tables below say the same. Loaded only with a page that shows it.
 */
import * as Plot from '@observablehq/plot';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ResponseKind } from '../../tell/crisis.js';
import { go } from '../address.js';
import { useWidth } from '../parts/width.js';

export interface StripMark {
  readonly by: string;
  readonly kind: ResponseKind;
  readonly afterDays: number;
  readonly event: string;
  readonly says: string;
}

interface Props {
  readonly marks: readonly StripMark[];
  /** Who answered, in the order of the first answer. */
  readonly order: readonly string[];
  readonly days: number;
  readonly label: string;
  readonly axis: string;
  readonly name: (code: string) => string;
}

/** Height of a line and of the axis, in px. */
const [LINE, HEAD] = [22, 34];

export function Strip({ marks, order, days, label, axis, name }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  useEffect(() => {
    const target = frame.current;
    if (!target || width < 100) return;
    const narrow = width < 480;
    const svg = Plot.plot({
      width,
      height: order.length * LINE + HEAD + 6,
      marginLeft: narrow ? 48 : 150,
      marginRight: 14,
      marginTop: HEAD,
      marginBottom: 6,
      className: 'strip-picture',
      x: { domain: [0, days + 1], label: null },
      y: { domain: order, label: null },
      symbol: { domain: Object.keys(SYMBOLS), range: Object.values(SYMBOLS) },
      marks: [
        Plot.axisX({
          anchor: 'top',
          label: axis,
          ticks: Math.max(2, Math.floor(width / 90)),
          tickFormat: (it: number) => String(it),
          fill: 'var(--soft)',
          stroke: 'var(--edge)',
        }),
        Plot.axisY({
          tickFormat: (it: string) => (narrow ? it : name(it)),
          tickSize: 0,
          fill: 'var(--ink)',
          fontSize: 12,
        }),
        Plot.ruleY(order, { stroke: 'var(--line)' }),
        Plot.ruleX([0], { stroke: 'var(--accent)', strokeWidth: 2 }),
        Plot.dot(
          marks,
          // Several of one day stand beside each other within it.
          {
            x: (it: StripMark, at: number) => it.afterDays + offset(marks, at),
            y: 'by',
            symbol: 'kind',
            r: 4.5,
            stroke: colour,
            fill: (it: StripMark) => (FILLED.has(it.kind) ? colour(it) : 'var(--paper)'),
            strokeWidth: 1.4,
            title: 'says',
            tip: { fill: 'var(--raised)', stroke: 'var(--edge)', fontSize: 13, lineWidth: Math.min(24, width / 16) },
          },
        ),
      ],
    }) as unknown as SVGSVGElement;
    // The policy of the page lets no style stand in it; what Plot would say there is said in the style sheet.
    for (const it of svg.querySelectorAll('style')) it.remove();
    // One picture with one name: Plot's names for its parts are no words of ours.
    for (const it of svg.querySelectorAll('[aria-label]')) it.removeAttribute('aria-label');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
    target.replaceChildren(svg);
    const open = () => {
      const { value } = svg as unknown as { value: StripMark | null };
      if (value) go(`/event/${encodeURIComponent(value.event)}`);
    };
    svg.addEventListener('click', open);
    return () => svg.removeEventListener('click', open);
  }, [marks, order, days, label, axis, name, width]);
  return <div className="strip" ref={frame} style={{ minHeight: order.length * LINE + HEAD + 6 }} />;
}

const SYMBOLS = {
  words: 'circle',
  promise: 'diamond',
  contact: 'square',
  deed: 'circle',
  force: 'square',
  appeal: 'triangle',
  against: 'triangle',
} as const satisfies Record<ResponseKind, string>;

const FILLED = new Set<ResponseKind>(['deed', 'force', 'against']);
const DARK = new Set<ResponseKind>(['force', 'appeal', 'against']);
const colour = ({ kind }: StripMark) => (DARK.has(kind) ? 'var(--ink)' : 'var(--accent)');

/** A part of a day, by the place among the answers of the same party and day. */
function offset(marks: readonly StripMark[], at: number): number {
  const own = marks[at];
  const before = marks.slice(0, at).filter((it) => it.by === own?.by && it.afterDays === own.afterDays).length;
  return 0.15 + Math.min(0.7, before * 0.18);
}
