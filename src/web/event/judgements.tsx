/**
 * Why these reports are one event. In: judgements on pairs of reports. Out: a table of verdicts with reasons and who judged;
 * the other side of a pair that is not of this event leads to its own.
 */
import type { ReactNode } from 'react';
import type { Judgement, Report } from '../../record/merged.js';
import { outletOf } from '../names/outlet.js';
import { Link } from '../parts/link.js';
import { TableFrame } from '../parts/table-frame.js';
import { mergingWords } from '../words/merging-words.js';
import { useWords } from '../words/words.js';

interface Props {
  readonly judgements: readonly Judgement[];
  readonly reports: readonly Report[];
}

export function Judgements({ judgements, reports }: Props): ReactNode {
  const words = useWords();
  const { t, number } = words;
  if (judgements.length === 0) return null;
  const side = (id: string) => {
    const at = reports.findIndex((it) => it.event === id);
    const report = reports[at];
    return report ? (
      `${number(at + 1)}. ${outletOf(report) ?? t('row.no-outlet')}`
    ) : (
      <Link to={`/event/${encodeURIComponent(id)}`}>{t('judgement.other-event')}</Link>
    );
  };
  return (
    <details className="judgements">
      <summary>{t('judgement.title', { count: judgements.length })}</summary>
      <TableFrame label={t('judgement.title', { count: judgements.length })}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('judgement.pair')}</th>
              <th scope="col">{t('judgement.verdict')}</th>
              <th scope="col" className="figure">
                {t('judgement.score')}
              </th>
              <th scope="col">{t('judgement.because')}</th>
              <th scope="col">{t('judgement.by')}</th>
            </tr>
          </thead>
          <tbody>
            {judgements.map((it) => (
              <tr key={`${it.left} ${it.right} ${it.at}`}>
                <td>
                  {side(it.left)} · {side(it.right)}
                </td>
                <td>{t(`same.${it.verdict}`)}</td>
                <td className="figure">{it.score === null ? '–' : number(Math.round(it.score * 100) / 100)}</td>
                <td>{mergingWords(words, it.because.join('; '))}</td>
                <td>{it.by.startsWith('rule:') ? t('judgement.rule') : it.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
