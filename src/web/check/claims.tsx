/**
 * Claims of a text with their verdicts. In: the answer of the check, the chosen claim. Out: the text with a chip behind each
 * claim, and for each a card: the verdict in a sentence, what was counted in each reading, what the record does not reach.
 */
import type { ReactNode } from 'react';
import type { Verdict } from '../../judge/judged.js';
import type { Span } from '../../record/record.js';
import type { Act } from '../../server/act.js';
import type { Check, Checked } from '../../server/routes/check.js';
import { actorName } from '../names/names.js';
import { ActLine } from '../parts/act-line.js';
import { Link } from '../parts/link.js';
import { segments } from '../parts/segments.js';
import { useWords } from '../words/words.js';
import { isReach, readingWords, sayReason } from './reasons.js';

interface Props {
  readonly check: Check;
  readonly chosen: string | null;
  readonly onChoose: (claim: string | null) => void;
}

/** In UTF-16 units: a long sentence. */
const LONGEST_STRETCH = 300;

const SIGNS: Readonly<Record<Verdict, string>> = { supported: '✓', contradicted: '✕', 'not enough record': '?' };

export function ClaimText({ check, chosen, onChoose }: Props): ReactNode {
  const { t } = useWords();
  const { text, claims, language } = check;
  const spans = claims.flatMap(({ claim }, at) =>
    stretches(text, claim.evidence).map((it) => ({ ...it, id: claim.id, at })),
  );
  const lines = [...text.matchAll(/[^\n]+/gu)].map((it) => ({ start: it.index, end: it.index + it[0].length }));
  return (
    <article
      className="claim-text coded-text"
      lang={language === 'und' ? undefined : language}
      aria-label={t('reader.text')}
    >
      {lines.map((line) => (
        <p key={line.start}>
          {segments(line.start, line.end, spans).map(({ start, end, over }) => {
            const words = text.slice(start, end);
            const ends = new Map(over.filter((it) => it.last && it.end === end).map((it) => [it.id, it]));
            return (
              <span key={start}>
                {over.length === 0 ? (
                  words
                ) : (
                  <span className="claim-words" data-chosen={over.some((it) => it.id === chosen) || undefined}>
                    {words}
                  </span>
                )}
                {[...ends.values()].map(({ id, at }) => {
                  const checked = claims[at];
                  return checked ? (
                    <button
                      key={id}
                      type="button"
                      className="claim-chip"
                      lang={document.documentElement.lang}
                      data-verdict={checked.verdict}
                      aria-pressed={id === chosen}
                      aria-label={`${t('kind.claim')} ${at + 1}: ${t(`verdict.${checked.verdict}`)}`}
                      onClick={() => onChoose(id === chosen ? null : id)}
                    >
                      <span aria-hidden="true">{SIGNS[checked.verdict]}</span> {at + 1}
                    </button>
                  ) : null;
                })}
              </span>
            );
          })}
        </p>
      ))}
    </article>
  );
}

/** Words of one sentence are one stretch; its last one carries the chip. */
function stretches(text: string, evidence: readonly Span[]): readonly (Span & { readonly last: boolean })[] {
  const start = Math.min(...evidence.map((it) => it.start));
  const end = Math.max(...evidence.map((it) => it.end));
  const apart = end - start > LONGEST_STRETCH || text.slice(start, end).includes('\n');
  return (apart ? evidence : evidence.length > 0 ? [{ start, end }] : []).map((it) => ({
    start: it.start,
    end: it.end,
    last: it.end === end,
  }));
}

export function Verdicts({ check, chosen, onChoose }: Props): ReactNode {
  return (
    <ol className="verdicts">
      {check.claims.map((it, at) => (
        <li
          key={it.claim.id}
          data-claim={it.claim.id}
          data-verdict={it.verdict}
          className={it.claim.id === chosen ? 'verdict chosen' : 'verdict'}
        >
          <VerdictCard checked={it} at={at} language={check.language} onChoose={() => onChoose(it.claim.id)} />
        </li>
      ))}
    </ol>
  );
}

interface CardProps {
  readonly checked: Checked;
  readonly at: number;
  readonly language: string;
  readonly onChoose: () => void;
}

function VerdictCard({ checked, at, language, onChoose }: CardProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { claim, verdict, reasons } = checked;
  // Other ways to count stand below, each with its list.
  const [first, ...others] = reasons.filter((it) => !isReach(it) && it.id !== 'count.reading');
  const reach = reasons.filter(isReach);
  return (
    <>
      <h3>
        <button type="button" className="verdict-head" onClick={onChoose}>
          <span className="number" aria-hidden="true">
            {at + 1}
          </span>
          <span className="verdict-word">
            <span aria-hidden="true">{SIGNS[verdict]} </span>
            {t(`verdict.${verdict}`)}
          </span>
          <span className="soft">
            {t(`claim.${claim.kind}`)}
            {claim.subject.length > 0
              ? ` · ${claim.subject.map((it) => actorName(it, words.language)).join(', ')}`
              : ''}
          </span>
        </button>
      </h3>
      <blockquote className="quote" lang={language === 'und' ? undefined : language}>
        {checked.words}
      </blockquote>
      {first ? <p className="verdict-says">{sayReason(words, first)}</p> : null}
      {others.length > 0 ? (
        <ul className="verdict-more">
          {others.map((it) => (
            <li key={JSON.stringify(it)}>{sayReason(words, it)}</li>
          ))}
        </ul>
      ) : null}
      {reach.map((it) => (
        <p key={it.id} className="reach-warning">
          <span aria-hidden="true">▲ </span>
          {sayReason(words, it)} <Link to="/coverage">{t('dyad.see-coverage')}</Link>
        </p>
      ))}
      <Counted checked={checked} />
    </>
  );
}

/** Readings that count the same events are one line; where nothing was counted, the records that speak. */
function Counted({ checked }: { readonly checked: Checked }): ReactNode {
  const { t, number } = useWords();
  const { counted, records, events } = checked;
  const lists = counted.length > 0 ? counted : records.length > 0 ? [{ reading: null, events: records }] : [];
  return lists.map(({ reading, events: ids }) => {
    const title = reading === null ? t('check.records') : readingWords(t, reading);
    return ids.length === 0 ? (
      <p key={title} className="soft">
        {title}: {number(0)}
      </p>
    ) : (
      <details key={title} className="counted" open={ids.length <= 12 && reading !== 'bilateral'}>
        <summary>
          {title} <span className="count">{number(ids.length)}</span>
        </summary>
        <ol className="acts">
          {ids.map((id) => {
            const event = events.find((it) => it.id === id);
            return event ? <ActLine key={id} act={event as unknown as Act} /> : null;
          })}
        </ol>
      </details>
    );
  });
}
