/** How far people agree. In: nothing. Out: a table of two people each, with the share and Cohen's kappa, and what these mean. */
import type { ReactNode } from 'react';
import type { AgreementView } from '../../server/routes/desk.js';
import { useAsked } from '../ask.js';
import { Failed, Plain } from '../parts/states.js';
import { TableFrame } from '../parts/table-frame.js';
import { useWords } from '../words/words.js';

export function AgreementPart(): ReactNode {
  const { t, number } = useWords();
  const [asked, again] = useAsked<AgreementView>('/api/agreement');
  if (asked.state === 'waiting') return <Plain>{t('state.waiting')}</Plain>;
  if (asked.state === 'failed') return <Failed problem={asked.problem} again={again} />;
  const { items } = asked.value;
  if (items.length === 0)
    return (
      <Plain>
        <h2>{t('desk.no-agreement')}</h2>
        <p>{t('desk.no-agreement-hint')}</p>
      </Plain>
    );
  return (
    <div className="desk-agreement">
      <TableFrame label={t('desk.part-agreement')}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{t('desk.coders')}</th>
              <th scope="col">{t('desk.about')}</th>
              {(['items', 'agreed', 'share', 'kappa'] as const).map((it) => (
                <th key={it} scope="col" className="figure">
                  {t(`desk.${it}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ kind, coders, items: common, agreed, share, kappa }) => (
              <tr key={`${kind} ${coders.join(' ')}`}>
                <th scope="row">{coders.join(' · ')}</th>
                <td>{t(`desk.kind-${kind}`)}</td>
                <td className="figure">{number(common)}</td>
                <td className="figure">{number(agreed)}</td>
                <td className="figure">{number(Math.round(share * 100))} %</td>
                <td className="figure">{kappa === null ? '–' : number(Math.round(kappa * 100) / 100)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="soft">{t('desk.kappa-says')}</p>
    </div>
  );
}
