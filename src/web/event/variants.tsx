/**
 * Where reports differ. In: the values that they give, with who gives which. Out: "10 May (2 reports) / 11 May (1)", or nothing
 * where all agree.
 */
import type { ReactNode } from 'react';
import type { Variant } from '../../record/merged.js';
import { useWords } from '../words/words.js';

interface Props<Value> {
  readonly variants: readonly Variant<Value>[];
  readonly say: (value: Value) => string;
}

export function Variants<Value>({ variants, say }: Props<Value>): ReactNode {
  const { t } = useWords();
  if (variants.length < 2) return null;
  const told = [...variants].sort((a, b) => b.reports.length - a.reports.length);
  return (
    <span className="variants">
      <span className="soft">{t('event.reports-differ')} </span>
      {told.map(({ value, reports }, at) => (
        <span key={say(value)}>
          {at > 0 ? ' / ' : ''}
          {say(value)}{' '}
          <span className="soft">({at === 0 ? t('event.reports', { count: reports.length }) : reports.length})</span>
        </span>
      ))}
    </span>
  );
}
