/**
 * The matrix: a line for each sender, a column for each receiver. In: the answer. Out: a grid for the keyboard: arrows move,
 * Home and End go to the ends of a line, Enter opens the two.
 */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { MatrixAnswer } from '../../server/routes/matrix.js';
import type { Cell } from '../../tell/matrix.js';
import { go, useAddress } from '../address.js';
import { actorName } from '../names/names.js';
import { useWords } from '../words/words.js';
import { dyadAddress } from './table.js';
import { ToneSign, toneOf } from './tone.js';

interface Place {
  readonly row: number;
  readonly column: number;
}

export function Grid({ answer }: { readonly answer: MatrixAnswer }): ReactNode {
  const { t, number, language } = useWords();
  const { query } = useAddress();
  const table = useRef<HTMLTableElement>(null);
  const codes = answer.actors.map((it) => it.code);
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const cells = new Map(answer.cells.map((it) => [`${it.sender} ${it.receiver}`, it as Cell]));
  const last = codes.length - 1;
  const here = { row: Math.min(place.row, last), column: Math.min(place.column, last) };

  const walk = (event: KeyboardEvent) => {
    const { row, column } = here;
    const next = MOVES[event.key]?.(row, column, last, event.ctrlKey);
    if (next) {
      event.preventDefault();
      const to = { row: clamp(next[0], last), column: clamp(next[1], last) };
      setPlace(to);
      table.current?.querySelector<HTMLElement>(`[data-at="${to.row} ${to.column}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(row, column);
    }
  };
  const open = (row: number, column: number) => {
    const [one, other] = [codes[row], codes[column]];
    if (one !== undefined && other !== undefined && one !== other) go(dyadAddress(one, other, query));
  };

  return (
    <div className="grid-frame">
      <table
        ref={table}
        className="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a grid: one stop, arrows inside.
        role="grid"
        aria-label={t('overview.grid')}
        onKeyDown={walk}
      >
        <thead>
          <tr>
            <th scope="col" className="corner">
              <span className="soft">{t('overview.corner')}</span>
            </th>
            {codes.map((code) => (
              <th scope="col" key={code} title={actorName(code, language)} aria-label={actorName(code, language)}>
                {code}
              </th>
            ))}
            <th scope="col" className="grid-sum">
              {t('overview.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.actors.map((sender, row) => (
            <tr key={sender.code}>
              <th scope="row">{actorName(sender.code, language)}</th>
              {codes.map((receiver, column) => {
                const cell = cells.get(`${sender.code} ${receiver}`);
                const tone = cell ? toneOf(cell.quads) : null;
                const names = `${actorName(sender.code, language)} → ${actorName(receiver, language)}`;
                const own = row === column;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the grid.
                  <td
                    key={receiver}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
                    role="gridcell"
                    tabIndex={here.row === row && here.column === column ? 0 : -1}
                    data-at={`${row} ${column}`}
                    data-tone={tone ?? undefined}
                    className={own ? 'own' : undefined}
                    aria-label={
                      own ? '–' : `${names}: ${number(cell?.events ?? 0)}${tone ? `, ${t(`tone.${tone}`)}` : ''}`
                    }
                    title={own ? undefined : `${names}: ${number(cell?.events ?? 0)}`}
                    onFocus={() => setPlace({ row, column })}
                    onClick={() => open(row, column)}
                  >
                    {cell && tone ? (
                      <>
                        {number(cell.events)}
                        <ToneSign tone={tone} />
                      </>
                    ) : null}
                  </td>
                );
              })}
              <td className="grid-sum">{number(sender.sent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Move = (row: number, column: number, last: number, far: boolean) => readonly [number, number];

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  Home: (row, _, __, far) => [far ? 0 : row, 0],
  End: (row, _, last, far) => [far ? last : row, last],
  PageUp: (row, column) => [row - 10, column],
  PageDown: (row, column) => [row + 10, column],
};

const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value));
