/**
 * The original text with the words that records rest on. In: document, records, the chosen one. Out: paragraphs in their
 * language; the chosen record's words carry their field's name; a number behind a trigger chooses its record.
 * Text is only ever text here: nothing of an article becomes markup.
 */
import { type MouseEvent, memo, type ReactNode, useMemo } from 'react';
import { FIELD_ORDER, firstField } from '../parts/quote.js';
import { type Segment, segments } from '../parts/segments.js';
import { eventLine } from '../words/record-words.js';
import { useWords, type Words } from '../words/words.js';
import { anchorsOf, type FieldSpan, type Item, type Paragraph, paragraphsOf, type ReaderDocument } from './document.js';

interface Props {
  readonly document: ReaderDocument;
  readonly items: readonly Item[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly showDropped: boolean;
  /** Put under the paragraph where the chosen record begins, where there is no room beside the text. */
  readonly note?: ReactNode;
}

interface Layer extends FieldSpan {
  readonly item: Item | null;
}

export const CodedText = memo(function CodedText(props: Props): ReactNode {
  const { document, items, chosen, onChoose, showDropped, note } = props;
  const words = useWords();
  const paragraphs = useMemo(() => paragraphsOf(document), [document]);
  const layers = useMemo(() => layersOf(document, items), [document, items]);
  const anchors = useMemo(() => anchorTable(items), [items]);
  const chosenItem = items.find((it) => it.key === chosen) ?? null;
  const noteAt = chosenItem?.spans[0]?.start ?? -1;

  const chooseByPointer = (event: MouseEvent<HTMLElement>) => {
    const mark = (event.target as HTMLElement).closest<HTMLElement>('mark[data-records]');
    if (!mark || getSelection()?.isCollapsed === false) return;
    const keys = (mark.dataset.records ?? '').split(' ');
    // The same words may tell of several records: each further click goes to the next one.
    onChoose(keys[(keys.indexOf(chosen ?? '') + 1) % keys.length] ?? null);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the numbers in the text do the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the pointer only.
    <div className="coded-text" onClick={chooseByPointer}>
      {paragraphs.map((paragraph) =>
        paragraph.dropped !== null && !showDropped ? null : (
          <div key={paragraph.start} className="paragraph-and-note">
            <ParagraphText
              paragraph={paragraph}
              document={document}
              layers={layers}
              anchors={anchors}
              chosen={chosenItem}
              onChoose={onChoose}
              showDropped={showDropped}
              words={words}
            />
            {note && noteAt >= paragraph.start && noteAt < paragraph.end ? note : null}
          </div>
        ),
      )}
    </div>
  );
});

interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly document: ReaderDocument;
  readonly layers: readonly Layer[];
  readonly anchors: ReadonlyMap<number, readonly Item[]>;
  readonly chosen: Item | null;
  readonly onChoose: (key: string) => void;
  readonly showDropped: boolean;
  readonly words: Words;
}

function ParagraphText({
  paragraph,
  document,
  layers,
  anchors,
  chosen,
  onChoose,
  showDropped,
  words,
}: ParagraphProps): ReactNode {
  const { t } = words;
  const language =
    document.languages.find((it) => it.start <= paragraph.start && it.end > paragraph.start)?.language ??
    document.language;
  const parts = segments(paragraph.start, paragraph.end, layers).map((segment) => (
    <SegmentText
      key={segment.start}
      {...{ segment, document, anchors, chosen, onChoose, words, showDropped }}
      within={paragraph}
    />
  ));
  const attributes = {
    lang: language === 'und' ? undefined : language,
    className: `text-${paragraph.kind}${paragraph.dropped ? ' left-out' : ''}`,
    'data-says': paragraph.dropped ? t(`reason.${paragraph.dropped}`) : undefined,
  };
  return <p {...attributes}>{parts}</p>;
}

interface SegmentProps {
  readonly segment: Segment<Layer>;
  readonly document: ReaderDocument;
  readonly anchors: ReadonlyMap<number, readonly Item[]>;
  readonly chosen: Item | null;
  readonly onChoose: (key: string) => void;
  readonly words: Words;
  readonly showDropped: boolean;
  readonly within: Paragraph;
}

function SegmentText({
  segment,
  document,
  anchors,
  chosen,
  onChoose,
  words,
  showDropped,
  within,
}: SegmentProps): ReactNode {
  const { t } = words;
  const text = document.text.slice(segment.start, segment.end);
  const records = segment.over.filter((it): it is Layer & { item: Item } => it.item !== null);
  const left = segment.over.find((it) => it.item === null);
  const numbers = anchors.get(segment.end) ?? [];
  let shown: ReactNode = text;
  if (left && within.dropped === null) {
    shown = showDropped ? (
      <span className="left-out" data-says={left.start === segment.start ? t(`reason.${left.field}`) : undefined}>
        {text}
      </span>
    ) : null;
  } else if (records.length > 0) {
    const own = records.filter((it) => it.item.key === chosen?.key);
    const begins = own.filter((it) => it.start === segment.start);
    shown = (
      <mark
        data-field={firstField(own.length > 0 ? own : records) ?? undefined}
        data-records={[...new Set(records.toSorted(byLength).map((it) => it.item.key))].join(' ')}
        data-chosen={own.length > 0 || undefined}
        data-says={begins.length > 0 ? fieldNames(begins, t) : undefined}
      >
        {text}
      </mark>
    );
  }
  return (
    <>
      {shown}
      {numbers.map((item) => (
        <button
          key={item.key}
          type="button"
          className="footnote"
          data-kind={item.kind}
          aria-pressed={item.key === chosen?.key}
          aria-label={`${t(`kind.${item.kind}`)} ${item.label}: ${itemLine(words, item)}`}
          onClick={() => onChoose(item.key)}
        >
          {item.label}
        </button>
      ))}
    </>
  );
}

/** One line that names a record. */
export function itemLine(words: Words, item: Item): string {
  if (item.kind === 'event') return eventLine(words, item.record);
  if (item.kind === 'statement') return item.record.speaker ?? words.t('statement.unnamed');
  if (item.kind === 'claim') return words.t(`claim.${item.record.kind}`);
  return words.t('kind.commitment');
}

function layersOf(document: ReaderDocument, items: readonly Item[]): readonly Layer[] {
  return [
    ...items.flatMap((item) => item.spans.map((it) => ({ start: it.start, end: it.end, field: it.field, item }))),
    ...document.dropped.map((it) => ({ start: it.start, end: it.end, field: it.reason, item: null })),
  ];
}

function anchorTable(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
  const table = new Map<number, Item[]>();
  for (const item of items) for (const end of anchorsOf(item)) table.set(end, [...(table.get(end) ?? []), item]);
  return table;
}

function fieldNames(spans: readonly FieldSpan[], t: Words['t']): string {
  const fields = [...new Set(spans.map((it) => it.field))].sort(
    (a, b) => FIELD_ORDER.indexOf(a) - FIELD_ORDER.indexOf(b),
  );
  return fields.map((it) => t(`field.${it}`)).join(' · ');
}

/** The shorter span is the more exact. */
function byLength(a: FieldSpan, b: FieldSpan): number {
  return a.end - a.start - (b.end - b.start);
}
