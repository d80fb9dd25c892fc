/** The same as a table. In: the answer. Out: a line for each pair and direction, by quad, leading to the two. */
import { type ReactNode, useState } from 'react';
import type { MatrixAnswer } from '../../server/routes/matrix.js';
import type { Cell } from '../../tell/matrix.js';
import { search, useAddress } from '../address.js';
import { actorName } from '../names/names.js';
import { Link } from '../parts/link.js';
import { periodQuery } from '../parts/period.js';
import { QuadSign } from '../parts/sign.js';
import { TableFrame } from '../parts/table-frame.js';
import { useWide } from '../parts/wide.js';
import { useWords } from '../words/words.js';
import { ToneSign, toneOf } from './tone.js';

/** Lines at once; the rest on demand. */
const LINES = 50;

/** The period goes along. @example dyadAddress('KAZ', 'TUR', new URLSearchParams()) // '/dyad/KAZ-TUR' */
export const dyadAddress = (one: string, other: string, query: URLSearchParams): string =>
  `/dyad/${encodeURIComponent(one)}-${encodeURIComponent(other)}${search(periodQuery(query))}`;

export function Exchanges({ answer }: { readonly answer: MatrixAnswer }): ReactNode {
  const { t, number, language } = useWords();
  const { query } = useAddress();
  // On a phone the picture comes first, and the table where it is asked for.
  const [open, setOpen] = useState(useWide());
  const [most, setMost] = useState(LINES);
  const cells = [...(answer.cells as readonly Cell[])].sort((a, b) => b.events - a.events);
  return (
    <details className="everything" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('overview.table')}</summary>
      <TableFrame label={t('overview.table')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('overview.sender')}</th>
              <th scope="col">{t('overview.receiver')}</th>
              <th scope="col" className="figure">
                {t('overview.events')}
              </th>
              {([1, 2, 3, 4] as const).map((quad) => (
                <th scope="col" className="figure" key={quad}>
                  <QuadSign quad={quad} /> {t(`quad.${quad}`)}
                </th>
              ))}
              <th scope="col">{t('overview.tone')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, most).map(({ sender, receiver, events, quads }) => {
              const tone = toneOf(quads);
              return (
                <tr key={`${sender} ${receiver}`}>
                  <th scope="row">
                    <Link to={dyadAddress(sender, receiver, query)}>{actorName(sender, language)}</Link>
                  </th>
                  <td>{actorName(receiver, language)}</td>
                  <td className="figure">{number(events)}</td>
                  {quads.map((count, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the four quads, always in this order.
                    <td className="figure" key={at}>
                      {count === 0 ? <span className="soft">0</span> : number(count)}
                    </td>
                  ))}
                  <td>
                    {tone ? (
                      <>
                        <ToneSign tone={tone} /> {t(`tone.${tone}`)}
                      </>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
      {cells.length > most ? (
        <button type="button" onClick={() => setMost(most + LINES)}>
          {t('feed.more')}
        </button>
      ) : null}
    </details>
  );
}
