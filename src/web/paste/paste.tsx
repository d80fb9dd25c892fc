/**
 * Paste: an article's words in, its records out, in the page itself. In: what is typed. Out: the marked text and the
 * records, a moment after each stroke. Nothing leaves the browser and nothing is kept, unless one asks for it.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys.js';
import { Failed } from '../parts/states.js';
import { Samples, TextIn } from '../parts/text-in.js';
import { Split } from '../reader/split.js';
import { useWords } from '../words/words.js';
import { type Coder, type CoderAnswer, startCoder } from './coder.js';
import { Keep } from './keep.js';
import { isAddress, type Pasted, rawOf, TEXT_LIMIT } from './raw.js';
import { SAMPLES } from './samples.js';

/** After the last stroke; in ms. */
const PAUSE = 180;
const NOTHING: Pasted = { text: '', published: '', outlet: '', title: '', url: '' };

export function Paste(): ReactNode {
  const { t, number } = useWords();
  const [pasted, setPasted] = useState<Pasted>(NOTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const [answer, busy] = useCoded(pasted);
  const box = useRef<HTMLTextAreaElement>(null);
  useKeys({ '/': () => box.current?.focus() });
  const change = (changes: Partial<Pasted>) => setPasted({ ...pasted, ...changes });
  const coded = answer && 'document' in answer ? answer : null;

  return (
    <div className="paste">
      <section className="paste-in" aria-labelledby="paste-title">
        <h1 id="paste-title">{t('paste.heading')}</h1>
        <p className="soft">{t('paste.says')}</p>
        <Samples
          samples={SAMPLES}
          onChoose={async (sample) => {
            setChosen(null);
            setPasted({ ...NOTHING, text: await sample.text(), published: sample.published });
          }}
        />
        <TextIn label={t('paste.text')} value={pasted} longest={TEXT_LIMIT} box={box} onChange={change}>
          <label>
            {t('keep.headline')}
            <input
              type="text"
              value={pasted.title}
              maxLength={500}
              onChange={(event) => change({ title: event.target.value })}
            />
          </label>
          <label>
            {t('keep.address')}
            <input
              type="url"
              value={pasted.url}
              maxLength={2000}
              inputMode="url"
              aria-invalid={(pasted.url !== '' && !isAddress(pasted.url)) || undefined}
              aria-describedby={pasted.url !== '' && !isAddress(pasted.url) ? 'bad-address' : undefined}
              onChange={(event) => change({ url: event.target.value })}
            />
          </label>
          {pasted.url !== '' && !isAddress(pasted.url) ? (
            <p id="bad-address" className="hint">
              {t('keep.bad-address')}
            </p>
          ) : null}
          <button type="button" onClick={() => setPasted(NOTHING)} disabled={pasted.text === ''}>
            {t('paste.clear')}
          </button>
        </TextIn>
        <p className="soft paste-status" role="status">
          {busy
            ? t('paste.busy')
            : coded
              ? t('paste.took', {
                  count: coded.document.events.length,
                  statements: coded.document.statements.length,
                  ms: number(Math.max(1, Math.round(coded.took))),
                })
              : ''}
        </p>
        <Keep pasted={pasted} />
      </section>
      <section className="paste-out" aria-label={t('paste.result')}>
        {answer && 'failed' in answer ? <Failed problem={{ title: answer.failed, status: 500 }} /> : null}
        {coded ? (
          <Split
            document={coded.document}
            chosen={chosen}
            onChoose={setChosen}
            trace={coded.trace}
            languages={coded.languages}
          />
        ) : null}
        {answer === null ? <p className="plain soft">{t('paste.empty')}</p> : null}
      </section>
    </div>
  );
}

/** The coder loads with the first text, not with the screen. */
function useCoded(pasted: Pasted): readonly [CoderAnswer | null, boolean] {
  const coder = useRef<Coder>(null);
  const [answer, setAnswer] = useState<CoderAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => coder.current?.close(), []);
  useEffect(() => {
    if (pasted.text.trim() === '') {
      setAnswer(null);
      setBusy(false);
      return;
    }
    setBusy(true);
    const wait = setTimeout(() => {
      coder.current ??= startCoder((it) => {
        setAnswer(it);
        setBusy(false);
      });
      coder.current.ask(rawOf(pasted));
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [pasted]);
  return [answer, busy];
}
