/** What the tones mean. In: nothing. Out: sign, ground and word of each. */
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { TONES, ToneSign } from './tone.js';

export function Legend(): ReactNode {
  const { t } = useWords();
  return (
    <div className="legend">
      <dl className="tones">
        {TONES.map((tone) => (
          <div key={tone}>
            <dt className="tone" data-tone={tone}>
              <ToneSign tone={tone} />
            </dt>
            <dd>{t(`tone.${tone}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft hint">{t('overview.weighs')}</p>
    </div>
  );
}
