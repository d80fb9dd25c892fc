/**
 * A text of one's own: samples to begin with, the text, its day and outlet. In: what is there so far. Out: changes of it; further
 * fields stand between the outlet and the end. Escape leaves the text, Control and Enter send it.
 */
import type { ReactNode, Ref } from 'react';
import type { Language } from '../../record/codebook.js';
import { ownName } from '../names/names.js';
import { useWords } from '../words/words.js';

interface SamplesProps<Sample> {
  readonly samples: readonly Sample[];
  readonly onChoose: (sample: Sample) => void;
}

export function Samples<Sample extends { readonly language: Language }>({
  samples,
  onChoose,
}: SamplesProps<Sample>): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="samples">
      <legend>{t('paste.samples')}</legend>
      <div className="toggles">
        {samples.map((it) => (
          <button key={it.language} type="button" lang={it.language} onClick={() => onChoose(it)}>
            {ownName(it.language)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface Own {
  readonly text: string;
  /** `YYYY-MM-DD`, or ''. */
  readonly published: string;
  readonly outlet: string;
}

interface Props {
  readonly label: string;
  readonly value: Own;
  readonly longest: number;
  readonly box: Ref<HTMLTextAreaElement>;
  readonly onChange: (changes: Partial<Own>) => void;
  readonly onSend?: () => void;
  readonly children?: ReactNode;
}

export function TextIn({ label, value, longest, box, onChange, onSend, children }: Props): ReactNode {
  const { t } = useWords();
  return (
    <>
      <label className="paste-text">
        <span>{label}</span>
        <textarea
          ref={box}
          value={value.text}
          maxLength={longest}
          spellCheck={false}
          placeholder={t('paste.placeholder')}
          onChange={(event) => onChange({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend?.();
          }}
        />
      </label>
      <div className="paste-about">
        <label>
          {t('paste.published')}
          <input
            type="date"
            value={value.published}
            onChange={(event) => onChange({ published: event.target.value })}
          />
        </label>
        <label>
          {t('paste.outlet')}
          <input
            type="text"
            value={value.outlet}
            maxLength={200}
            onChange={(event) => onChange({ outlet: event.target.value })}
          />
        </label>
        {children}
      </div>
    </>
  );
}
