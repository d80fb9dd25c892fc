/**
 * The map. In: the answer, the chosen party in the address. Out: states shaded by how much they have to do with it (or with
 * anybody), arcs to them, and the same as a list for the keyboard. Loaded only when the map is asked for.
 */
import { geoCentroid, geoConicEqualArea, geoNaturalEarth1, geoPath } from 'd3-geo';
import { type ReactNode, useMemo } from 'react';
import type { MatrixAnswer } from '../../server/routes/matrix.js';
import type { Cell, Quads } from '../../tell/matrix.js';
import { go, useAddress, withQuery } from '../address.js';
import { actorName } from '../names/names.js';
import { Link } from '../parts/link.js';
import { TableFrame } from '../parts/table-frame.js';
import { useWords } from '../words/words.js';
import { type Shape, shapes } from './atlas.js';
import { dyadAddress } from './table.js';
import { sum, type Tone, ToneSign, toneOf } from './tone.js';

const [WIDTH, HEIGHT] = [960, 520];
/** Steps of shading. */
const SHADES = 4;

interface Share {
  readonly code: string;
  readonly sent: number;
  readonly received: number;
  readonly quads: Quads;
  readonly tone: Tone | null;
}

export function World({ answer }: { readonly answer: MatrixAnswer }): ReactNode {
  const { t, number, language } = useWords();
  const address = useAddress();
  const { query } = address;
  const of = query.get('of');
  const whole = query.get('zoom') === 'world';
  const shares = useMemo(() => sharesOf(answer, of), [answer, of]);
  const drawn = useMemo(() => draw(whole), [whole]);
  const byCode = new Map(shares.map((it) => [it.code, it]));
  const most = Math.max(1, ...shares.map(all));
  const says = (share: Share | undefined, code: string) =>
    `${actorName(code, language)}${share ? `: ${number(all(share))}${share.tone ? `, ${t(`tone.${share.tone}`)}` : ''}` : ''}`;
  const choose = (code: string) => go(withQuery(address, { of: code === of ? null : code }));
  const from = of === null ? undefined : drawn.places.get(of);
  const missing = shares.filter((it) => !drawn.places.has(it.code));

  return (
    <div className="world">
      <fieldset className="views">
        <legend className="unseen">{t('overview.zoom')}</legend>
        <div className="toggles">
          {(['region', 'world'] as const).map((it) => (
            <label key={it} className="toggle">
              <input
                type="radio"
                name="zoom"
                checked={whole === (it === 'world')}
                onChange={() => go(withQuery(address, { zoom: it === 'world' ? it : null }), 'replace')}
              />
              <span>{t(`overview.zoom-${it}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={of === null ? t('overview.map') : t('overview.map-of', { actor: actorName(of, language) })}
      >
        <defs>
          <pattern id="hostile" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className="hatch-ground" />
            <rect width="2" height="6" className="hatch" />
          </pattern>
        </defs>
        {drawn.states.map(({ code, path }, at) => {
          const share = byCode.get(code);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list below does the same by keyboard.
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the atlas never changes.
              key={at}
              d={path}
              className={code === of ? 'state chosen' : 'state'}
              data-shade={share && code !== of ? shadeOf(all(share), most) : undefined}
              data-tone={share?.tone ?? undefined}
              onClick={code === '' ? undefined : () => choose(code)}
            >
              {code === '' ? null : <title>{says(share, code)}</title>}
            </path>
          );
        })}
        {from
          ? shares.map((it) => {
              const to = drawn.places.get(it.code);
              if (!to || it.code === of) return null;
              return (
                <path
                  key={it.code}
                  className="arc"
                  data-tone={it.tone ?? undefined}
                  strokeWidth={1 + 4 * Math.sqrt(all(it) / most)}
                  d={arc(from, to)}
                />
              );
            })
          : null}
      </svg>
      <p className="soft hint">{t('overview.borders')}</p>
      {missing.length > 0 ? (
        <p className="soft hint">
          {t('overview.off-map', { names: missing.map((it) => actorName(it.code, language)).join(', ') })}
        </p>
      ) : null}
      <TableFrame label={t('overview.list')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('overview.party')}</th>
              <th scope="col" className="figure">
                {of === null ? t('overview.sent') : t('overview.sent-to', { actor: actorName(of, language) })}
              </th>
              <th scope="col" className="figure">
                {of === null ? t('overview.received') : t('overview.received-from', { actor: actorName(of, language) })}
              </th>
              <th scope="col">{t('overview.tone')}</th>
              <th scope="col">
                <span className="unseen">{t('overview.choose')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((it) => (
              <tr key={it.code}>
                <th scope="row">
                  <Link to={of === null || of === it.code ? `/actor/${it.code}` : dyadAddress(of, it.code, query)}>
                    {actorName(it.code, language)}
                  </Link>
                </th>
                <td className="figure">{number(it.sent)}</td>
                <td className="figure">{number(it.received)}</td>
                <td>
                  {it.tone ? (
                    <>
                      <ToneSign tone={it.tone} /> {t(`tone.${it.tone}`)}
                    </>
                  ) : null}
                </td>
                <td>
                  <button type="button" aria-pressed={it.code === of} onClick={() => choose(it.code)}>
                    {t('overview.show', { actor: it.code })}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

const all = ({ sent, received }: Share): number => sent + received;

/** What each has to do with the chosen one; with anybody where none is chosen. The most first. */
function sharesOf({ cells, actors }: MatrixAnswer, of: string | null): readonly Share[] {
  const shares = new Map<string, { sent: number; received: number; quads: Quads }>();
  const add = (code: string, way: 'sent' | 'received', { events, quads }: Cell) => {
    const known = shares.get(code) ?? { sent: 0, received: 0, quads: [0, 0, 0, 0] };
    shares.set(code, { ...known, [way]: known[way] + events, quads: sum(known.quads, quads) });
  };
  for (const cell of cells as readonly Cell[]) {
    if (of === null || cell.receiver === of) add(cell.sender, 'sent', cell);
    if (of === null || cell.sender === of) add(cell.receiver, 'received', cell);
  }
  const totals = new Map(actors.map((it) => [it.code, it]));
  return [...shares]
    .map(([code, it]) => {
      // Without a chosen one the sums of the whole record, not only of the pairs that are shown.
      const total = of === null ? totals.get(code) : undefined;
      return { code, ...it, ...(total ? { sent: total.sent, received: total.received } : {}), tone: toneOf(it.quads) };
    })
    .sort((a, b) => all(b) - all(a));
}

interface Drawn {
  readonly states: readonly { readonly code: string; readonly path: string }[];
  readonly places: ReadonlyMap<string, readonly [number, number]>;
}

/** Corners of the region, in degrees: from the Atlantic to Japan. */
const REGION = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-8, 58],
    [-6, 30],
    [125, 60],
    [120, 22],
    [60, 16],
    [60, 68],
  ],
};
let atlas: readonly Shape[] | null = null;

function draw(whole: boolean): Drawn {
  atlas ??= shapes();
  const projection = whole
    ? geoNaturalEarth1().rotate([-40, 0]).fitExtent(FRAME, { type: 'Sphere' })
    : geoConicEqualArea()
        .parallels([25, 60])
        .rotate([-60, 0])
        .fitExtent(FRAME, REGION)
        .clipExtent([
          [0, 0],
          [WIDTH, HEIGHT],
        ]);
  const path = geoPath(projection).digits(1);
  const places = new Map<string, readonly [number, number]>();
  const states = atlas.flatMap(({ code, shape }) => {
    const text = path(shape);
    const at = projection(MIDDLES.get(code) ?? geoCentroid(shape));
    if (text && at && code !== '' && at[0] >= 0 && at[0] <= WIDTH && at[1] >= 0 && at[1] <= HEIGHT)
      places.set(code, at);
    return text ? [{ code, path: text }] : [];
  });
  return { states, places };
}

const FRAME: [[number, number], [number, number]] = [
  [0, 0],
  [WIDTH, HEIGHT],
];

/** Where the middle of the ground is far from what one takes for the state: its capital's longitude and latitude. */
const MIDDLES: ReadonlyMap<string, [number, number]> = new Map([
  ['RUS', [37.6, 55.8]],
  ['USA', [-77, 38.9]],
  ['FRA', [2.35, 48.9]],
  ['CAN', [-75.7, 45.4]],
  ['CHN', [116.4, 39.9]],
  ['NOR', [10.7, 59.9]],
]);

/** Bent towards the top, so that lines of neighbours part. */
function arc([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const bend = Math.hypot(x2 - x1, y2 - y1) * 0.2;
  return `M${x1.toFixed(1)},${y1.toFixed(1)}Q${((x1 + x2) / 2).toFixed(1)},${((y1 + y2) / 2 - bend).toFixed(1)} ${x2.toFixed(1)},${y2.toFixed(1)}`;
}

/** From 1 to 4 by the square root: a few busy pairs would leave all others pale. */
function shadeOf(count: number, most: number): number {
  return Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most)));
}
