/**
 * Chords: what passes between the busiest, both directions of a pair in one. In: the answer. Out: a ring; the table below says
 * the same. Loaded only when it is asked for.
 */
import { chord, ribbon } from 'd3-chord';
import { arc } from 'd3-shape';
import { type ReactNode, useMemo, useState } from 'react';
import type { MatrixAnswer } from '../../server/routes/matrix.js';
import type { Cell, Quads } from '../../tell/matrix.js';
import { go, useAddress, withQuery } from '../address.js';
import { actorName } from '../names/names.js';
import { useWords } from '../words/words.js';
import { dyadAddress } from './table.js';
import { sum, toneOf } from './tone.js';

/** More would be a tangle. */
const MOST = 14;
const [OUTER, INNER] = [250, 238];
/** Room for the names around the ring. */
const ROOM = 70;

export function Chord({ answer }: { readonly answer: MatrixAnswer }): ReactNode {
  const { t, number, language } = useWords();
  const address = useAddress();
  const [near, setNear] = useState<number | null>(null);
  const codes = useMemo(() => answer.actors.slice(0, MOST).map((it) => it.code), [answer]);
  const { ring, quads } = useMemo(() => ringOf(answer.cells as readonly Cell[], codes), [answer, codes]);
  const name = (at: number) => actorName(codes[at] ?? '', language);
  const size = OUTER + ROOM;
  return (
    <figure className="chord">
      <svg viewBox={`${-size} ${-size} ${2 * size} ${2 * size}`} role="img" aria-label={t('overview.chord')}>
        {ring.map((it) => {
          const { source, target } = it;
          const own = quads(source.index, target.index);
          const tone = toneOf(own);
          const faded = near !== null && near !== source.index && near !== target.index;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table below leads there by keyboard.
            <path
              key={`${source.index} ${target.index}`}
              className={faded ? 'ribbon faded' : 'ribbon'}
              data-tone={tone ?? undefined}
              d={drawRibbon(it as never) as unknown as string}
              onClick={() => go(dyadAddress(codes[source.index] ?? '', codes[target.index] ?? '', address.query))}
            >
              <title>{`${name(source.index)} – ${name(target.index)}: ${number(own.reduce((a, b) => a + b, 0))}${tone ? `, ${t(`tone.${tone}`)}` : ''}`}</title>
            </path>
          );
        })}
        {ring.groups.map((it) => {
          const middle = (it.startAngle + it.endAngle) / 2;
          const flipped = middle > Math.PI;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: only highlights.
            <g
              key={it.index}
              className="party"
              onPointerEnter={() => setNear(it.index)}
              onPointerLeave={() => setNear(null)}
              onClick={() => go(withQuery(address, { of: codes[it.index] ?? null }))}
            >
              <path d={drawArc(it as never) ?? ''} />
              <text
                transform={`rotate(${(middle * 180) / Math.PI - 90}) translate(${OUTER + 8}) ${flipped ? 'rotate(180)' : ''}`}
                textAnchor={flipped ? 'end' : 'start'}
                dy="0.35em"
              >
                {codes[it.index]}
                <title>{`${name(it.index)}: ${number(it.value)}`}</title>
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

const drawRibbon = ribbon().radius(INNER - 2);
const drawArc = arc().innerRadius(INNER).outerRadius(OUTER);

function ringOf(cells: readonly Cell[], codes: readonly string[]) {
  const places = new Map(codes.map((code, at) => [code, at]));
  const found = new Map<string, Quads>();
  for (const it of cells) {
    const [one, other] = [places.get(it.sender), places.get(it.receiver)];
    if (one !== undefined && other !== undefined) found.set(`${one} ${other}`, it.quads);
  }
  const quads = (one: number, other: number) => sum(found.get(`${one} ${other}`), found.get(`${other} ${one}`));
  const both = codes.map((_, one) => codes.map((_, other) => quads(one, other).reduce((a, b) => a + b, 0)));
  const ring = chord()
    .padAngle(0.03)
    .sortSubgroups((a, b) => b - a)(both);
  return { ring, quads };
}
