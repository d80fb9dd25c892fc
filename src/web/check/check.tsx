/**
 * Check: does the record bear a text's claims out? In: a text, posted to this server and not kept, or a document of the ledger
 * (`?doc=`). Out: the text with its claims, a verdict for each, and what was counted. Keys: j k next and previous claim.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Check, Checked } from '../../server/routes/check.js';
import { go, useAddress, withQuery } from '../address.js';
import { type Asked, problemOf, send, useAsked } from '../ask.js';
import { useKeys } from '../keys.js';
import { type Columns, type Take, take } from '../parts/export.js';
import { Link } from '../parts/link.js';
import { Failed, Plain } from '../parts/states.js';
import { Samples, TextIn } from '../parts/text-in.js';
import { Tools } from '../parts/tools.js';
import { useWords, type Words } from '../words/words.js';
import { ClaimText, Verdicts } from './claims.js';
import { sayReason } from './reasons.js';
import { SAMPLES } from './samples.js';

/** As many letters as the server checks. */
const LONGEST_TEXT = 200_000;

export function CheckScreen(): ReactNode {
  const { query } = useAddress();
  const id = query.get('doc');
  return id === null ? <OfText /> : <OfDocument id={id} />;
}

function OfDocument({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const { t } = words;
  const [asked, again] = useAsked<Check>(`/api/documents/${encodeURIComponent(id)}/check`);
  return (
    <div className="claim-check">
      <section className="check-in" aria-labelledby="check-title">
        <h1 id="check-title">{t('check.heading')}</h1>
        <p>
          <Link to={`/doc/${encodeURIComponent(id)}`}>{t('check.to-reader')}</Link>
        </p>
        <p>
          <Link to="/check">{t('check.another')}</Link>
        </p>
        <Tools command={`elchi check ${id.replace(/[^\w.:-]/gu, '')}`} {...takeOf(words, asked)} />
      </section>
      <Answer asked={asked} again={again} />
    </div>
  );
}

interface Question {
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
}
const NOTHING: Question = { text: '', published: '', outlet: '' };

function OfText(): ReactNode {
  const words = useWords();
  const { t } = words;
  const [question, setQuestion] = useState(NOTHING);
  const [asked, setAsked] = useState<Asked<Check> | null>(null);
  const round = useRef(0);
  const box = useRef<HTMLTextAreaElement>(null);
  useKeys({ '/': () => box.current?.focus() });

  const check = async ({ text, published, outlet }: Question) => {
    const own = ++round.current;
    setAsked({ state: 'waiting' });
    const body = { text, ...(published && { published }), ...(outlet.trim() && { outlet: outlet.trim() }) };
    const answer: Asked<Check> = await send<Check>('/api/check', body).then(
      (value) => ({ state: 'here', value }),
      (error) => ({ state: 'failed', problem: problemOf(error) }),
    );
    // Only the answer to the latest question is shown.
    if (own === round.current) setAsked(answer);
  };
  const ready = question.text.trim() !== '';
  return (
    <div className="claim-check">
      <section className="check-in" aria-labelledby="check-title">
        <h1 id="check-title">{t('check.heading')}</h1>
        <p className="soft">{t('check.says')}</p>
        <Samples
          samples={SAMPLES}
          onChoose={({ published, text }) => {
            const sample = { text, published, outlet: '' };
            setQuestion(sample);
            void check(sample);
          }}
        />
        <TextIn
          label={t('check.text')}
          value={question}
          longest={LONGEST_TEXT}
          box={box}
          onChange={(changes) => setQuestion({ ...question, ...changes })}
          onSend={() => ready && void check(question)}
        >
          <button type="button" className="main-button" disabled={!ready} onClick={() => check(question)}>
            {t('check.check')} <kbd>Ctrl ⏎</kbd>
          </button>
        </TextIn>
        <Tools command="elchi check article.txt" {...takeOf(words, asked)} />
      </section>
      <Answer asked={asked} again={() => check(question)} />
    </div>
  );
}

function Answer({ asked, again }: { readonly asked: Asked<Check> | null; readonly again: () => void }): ReactNode {
  const { t } = useWords();
  const address = useAddress();
  const chosen = address.query.get('claim');
  const out = useRef<HTMLElement>(null);
  const check = asked?.state === 'here' ? asked.value : null;
  const ids = check?.claims.map((it) => it.claim.id) ?? [];
  const choose = (claim: string | null) => go(withQuery(address, { claim }), 'replace');
  const move = (step: 1 | -1) => {
    const here = ids.indexOf(chosen ?? '');
    const next = ids[here < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, here + step))];
    if (next !== undefined) choose(next);
  };
  useKeys({ j: () => move(1), k: () => move(-1), esc: () => chosen !== null && choose(null) });
  useEffect(() => {
    if (chosen === null || !check) return;
    for (const it of ['.claim-words[data-chosen]', '.verdict.chosen'])
      out.current?.querySelector(it)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, check]);

  return (
    <section className="check-out" aria-label={t('check.result')} ref={out}>
      {asked === null ? <p className="plain soft">{t('check.empty')}</p> : null}
      {asked?.state === 'waiting' ? <Plain>{t('state.waiting')}</Plain> : null}
      {asked?.state === 'failed' ? <Failed problem={asked.problem} again={again} /> : null}
      <p className="check-sum" role="status">
        {check ? sum(t, check) : ''}
      </p>
      {check && check.claims.length === 0 ? (
        <Plain>
          <h2>{t('check.none')}</h2>
          <p>{t('check.none-hint')}</p>
        </Plain>
      ) : null}
      {check && check.claims.length > 0 ? (
        <div className="check-both">
          <ClaimText check={check} chosen={chosen} onChoose={choose} />
          <aside aria-label={t('check.verdicts')}>
            <h2 className="unseen">{t('check.verdicts')}</h2>
            <Verdicts check={check} chosen={chosen} onChoose={choose} />
          </aside>
        </div>
      ) : null}
    </section>
  );
}

/** Claims with their verdicts, once they are there. */
function takeOf(words: Words, asked: Asked<Check> | null): { readonly take?: Take } {
  if (asked?.state !== 'here' || asked.value.claims.length === 0) return {};
  const columns: Columns<Checked> = {
    kind: ({ claim }) => claim.kind,
    subject: ({ claim }) => claim.subject.join(';'),
    predicate: ({ claim }) => claim.predicate,
    value: ({ claim }) => claim.value,
    verdict: ({ verdict }) => verdict,
    because: ({ reasons }) => reasons.map((it) => sayReason(words, it)).join(' '),
    words: (it) => it.words,
    events: ({ records }) => records.join(';'),
  };
  return { take: take('claims', columns, () => asked.value.claims) };
}

/** Example: '4 claims: 2 supported, 1 contradicted, 1 not enough record'. */
function sum(t: ReturnType<typeof useWords>['t'], { claims }: Check): string {
  if (claims.length === 0) return '';
  const parts = (['supported', 'contradicted', 'not enough record'] as const).flatMap((verdict) => {
    const own = claims.filter((it) => it.verdict === verdict).length;
    return own === 0 ? [] : [`${t(`verdict.${verdict}`)}: ${own}`];
  });
  return `${t('check.claims', { count: claims.length })} · ${parts.join(' · ')}`;
}
