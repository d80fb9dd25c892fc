/**
 * Text and records side by side, each choosing the other. In: a document and what is chosen. Out: two columns where there
 * is room; one below, with the chosen record as a note under its paragraph.
 */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { TraceEntry } from '../../record/record.js';
import { useKeys } from '../keys.js';
import { useWide } from '../parts/wide.js';
import { useWords } from '../words/words.js';
import { Card, Cards } from './cards.js';
import { CodedText } from './coded-text.js';
import { itemsOf, type ReaderDocument } from './document.js';

interface Props {
  readonly document: ReaderDocument;
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly trace?: readonly TraceEntry[];
  readonly languages?: readonly string[];
}

export function Split({ document, chosen, onChoose, trace, languages }: Props): ReactNode {
  const { t } = useWords();
  const wide = useWide();
  const [showDropped, setShowDropped] = useState(true);
  const items = useMemo(() => itemsOf(document), [document]);
  const root = useRef<HTMLDivElement>(null);
  const chosenItem = items.find((it) => it.key === chosen);

  const step = (by: 1 | -1) => {
    const here = items.findIndex((it) => it.key === chosen);
    const next = items[here < 0 ? 0 : Math.max(0, Math.min(items.length - 1, here + by))];
    if (next) onChoose(next.key);
  };
  useKeys({ j: () => step(1), k: () => step(-1), esc: () => chosen !== null && onChoose(null) });

  useEffect(() => {
    if (chosen === null) return;
    const bring = (selector: string) => root.current?.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
    bring('mark[data-chosen]');
    if (wide) bring('.card.chosen');
  }, [chosen, wide]);

  const note =
    chosenItem && !wide ? (
      <div className="note card chosen">
        <Card level="h2" item={chosenItem} document={document} open onChoose={onChoose} {...(trace ? { trace } : {})} />
      </div>
    ) : undefined;

  return (
    <div className="split" ref={root}>
      <article className="split-text" aria-label={t('reader.text')}>
        <CodedText {...{ document, items, chosen, onChoose, showDropped, note }} />
        {document.dropped.length > 0 ? (
          <label className="check">
            <input type="checkbox" checked={showDropped} onChange={(event) => setShowDropped(event.target.checked)} />
            {t('reader.show-left-out', { count: document.dropped.length })}
          </label>
        ) : null}
      </article>
      <aside className="split-cards" aria-label={t('reader.records')}>
        <Cards
          {...{ document, items, chosen, onChoose }}
          {...(trace ? { trace } : {})}
          {...(languages ? { languages } : {})}
        />
      </aside>
    </div>
  );
}
