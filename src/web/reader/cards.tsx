/**
 * The records of a document, one under another. In: records, the chosen one. Out: a line for each; the chosen one opens
 * and says everything it holds, and why.
 */
import { type ReactNode, useId } from 'react';
import type { TraceEntry } from '../../record/record.js';
import { languageName } from '../names/names.js';
import { Link } from '../parts/link.js';
import { QuadSign } from '../parts/sign.js';
import { rangeWords } from '../words/days.js';
import { actWord, confidenceWord, quadOf, sides } from '../words/record-words.js';
import { useWords } from '../words/words.js';
import { ClaimFields, CommitmentFields, EventFields, StatementFields, Trace } from './card-fields.js';
import { type Item, KINDS, type ReaderDocument } from './document.js';

interface Props {
  readonly document: ReaderDocument;
  readonly items: readonly Item[];
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  /** The coder's reasoning, where it is at hand (a pasted text). */
  readonly trace?: readonly TraceEntry[];
  /** Languages for which the coder has a pack; not told where that is not known. */
  readonly languages?: readonly string[];
}

export function Cards({ document, items, chosen, onChoose, trace, languages }: Props): ReactNode {
  const { t } = useWords();
  return (
    <div className="cards">
      {KINDS.map((kind) => {
        const some = items.filter((it) => it.kind === kind);
        return some.length === 0 ? null : (
          <section key={kind}>
            <h2>
              {t(`kind.${kind}s`)} <span className="count">{some.length}</span>
            </h2>
            <ol>
              {some.map((item) => (
                <li key={item.key} data-key={item.key} className={item.key === chosen ? 'card chosen' : 'card'}>
                  <Card
                    item={item}
                    document={document}
                    open={item.key === chosen}
                    onChoose={onChoose}
                    {...(trace ? { trace } : {})}
                  />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {items.length === 0 ? <NoRecords language={document.language} {...(languages ? { languages } : {})} /> : null}
      <Issues document={document} />
      <div className="unused">
        <Trace
          trace={(trace ?? []).filter((it) => it.outcome === 'rejected' && it.event === undefined)}
          document={document}
          title="why.unused"
        />
      </div>
    </div>
  );
}

/** Read and nothing there is one thing; not able to read it is another. */
function NoRecords({
  language,
  languages,
}: {
  readonly language: string;
  readonly languages?: readonly string[];
}): ReactNode {
  const { t, language: shown } = useWords();
  const unread = languages !== undefined && !languages.includes(language);
  if (!unread) {
    return (
      <section className="plain">
        <h2>{t('reader.no-records')}</h2>
        <p>{t('reader.no-records-hint')}</p>
      </section>
    );
  }
  return (
    <section className="plain failed">
      <h2>{t('reader.not-read')}</h2>
      <p>
        {language === 'und'
          ? t('reader.no-language')
          : t('reader.no-pack', { language: languageName(language, shown) })}
      </p>
    </section>
  );
}

interface CardProps {
  readonly item: Item;
  readonly document: ReaderDocument;
  readonly open: boolean;
  readonly onChoose: (key: string | null) => void;
  readonly trace?: readonly TraceEntry[];
  /** In the text a card stands under the title itself, in the list under the heading of its kind. */
  readonly level?: 'h2' | 'h3';
}

export function Card({ item, document, open, onChoose, trace, level: Heading = 'h3' }: CardProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  return (
    <>
      <Heading>
        <button
          type="button"
          className="card-head"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onChoose(open ? null : item.key)}
        >
          <span className="number" aria-hidden="true">
            {item.label}
          </span>
          <span className="card-line">
            <Headline item={item} document={document} />
          </span>
        </button>
      </Heading>
      {open ? (
        <div id={id} className="card-body">
          <Fields item={item} document={document} trace={trace ?? []} />
          {item.kind === 'event' && trace === undefined ? (
            <p>
              <Link to={`/event/${encodeURIComponent(item.key)}`}>{t('reader.event-page')}</Link>
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function Headline({ item, document }: { readonly item: Item; readonly document: ReaderDocument }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  if (item.kind === 'event') {
    const { record } = item;
    const { from, sign, to } = sides(words, record);
    return (
      <>
        <span className="act">
          <QuadSign quad={quadOf(record.type)} />
          {actWord(t, record)}
          {record.status === 'happened' ? null : <span className="status">{t(`status.${record.status}`)}</span>}
        </span>
        <span className="who">
          {from}
          {sign ? <span className="arrow"> {sign} </span> : null}
          {to}
        </span>
        <span className="soft">
          {record.date ? rangeWords(record.date, language) : t('row.no-date')} · {confidenceWord(t, record.confidence)}
          {record.background ? ` · ${t('field.background')}` : ''}
        </span>
      </>
    );
  }
  if (item.kind === 'statement') {
    const { record } = item;
    const said = record.spans.map((it) => document.text.slice(it.start, it.end)).join(' … ');
    return (
      <>
        <span className="who">{record.speaker ?? t('statement.unnamed')}</span>
        <span className="said-words" lang={document.language === 'und' ? undefined : document.language}>
          {record.kind === 'direct' ? `“${said}”` : said}
        </span>
        <span className="soft">{t(`statement.${record.kind}`)}</span>
      </>
    );
  }
  const first = item.spans[0];
  const said = first ? document.text.slice(first.start, first.end) : '';
  return (
    <>
      <span className="who">{item.kind === 'claim' ? t(`claim.${item.record.kind}`) : t('kind.commitment')}</span>
      <span className="said-words" lang={document.language === 'und' ? undefined : document.language}>
        {said}
      </span>
      {item.kind === 'claim' && item.record.verdict ? (
        <span className="soft">{t(`verdict.${item.record.verdict}`)}</span>
      ) : null}
    </>
  );
}

function Fields({
  item,
  document,
  trace,
}: {
  readonly item: Item;
  readonly document: ReaderDocument;
  readonly trace: readonly TraceEntry[];
}): ReactNode {
  if (item.kind === 'event') return <EventFields event={item.record} document={document} trace={trace} />;
  if (item.kind === 'statement') return <StatementFields statement={item.record} document={document} />;
  if (item.kind === 'claim') return <ClaimFields claim={item.record} document={document} />;
  return <CommitmentFields commitment={item.record} />;
}

const SEVERITY_SIGNS = { error: '✕', warning: '▲', info: 'ⓘ' } as const;

function Issues({ document }: { readonly document: ReaderDocument }): ReactNode {
  const { t } = useWords();
  if (document.issues.length === 0) return null;
  return (
    <section>
      <h2>
        {t('reader.issues')} <span className="count">{document.issues.length}</span>
      </h2>
      <ul className="issues">
        {[...new Map(document.issues.map((it) => [JSON.stringify(it), it]))].map(([key, it]) => (
          <li key={key}>
            <span aria-hidden="true">{SEVERITY_SIGNS[it.severity]} </span>
            <span className="unseen">{t(`severity.${it.severity}`)}: </span>
            {it.message}
            {it.hint ? <span className="soft"> {it.hint}</span> : null} <code>{it.id}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
