/**
 * What was pasted goes to the ledger, when one asks for it. In: the text with what is known of it. Out: its place in the ledger.
 * Shown only where the server writes; asks for name and token as the desk does.
 */
import { type ReactNode, useState } from 'react';
import type { ServerView } from '../../server/routes/desk.js';
import type { Kept } from '../../server/routes/documents.js';
import { type Asked, problemOf, send, useAsked } from '../ask.js';
import { useDecider } from '../desk/decider.js';
import { SignIn } from '../desk/sign-in.js';
import { Link } from '../parts/link.js';
import { Failed } from '../parts/states.js';
import { useWords } from '../words/words.js';
import { type Pasted, rawOf } from './raw.js';

export function Keep({ pasted }: { readonly pasted: Pasted }): ReactNode {
  const { t } = useWords();
  const decider = useDecider();
  const [server] = useAsked<ServerView>('/api/server');
  const [sent, setSent] = useState<{ readonly pasted: Pasted; readonly asked: Asked<Kept> } | null>(null);
  const [signing, setSigning] = useState(false);
  if (server.state !== 'here' || !server.value.writes) return null;

  const keep = async () => {
    if (!decider) {
      setSigning(true);
      return;
    }
    const { content, ...known } = rawOf(pasted);
    setSent({ pasted, asked: { state: 'waiting' } });
    const asked: Asked<Kept> = await send<Kept>('/api/documents', { text: content, ...known }, decider.token).then(
      (value) => ({ state: 'here', value }),
      (error) => ({ state: 'failed', problem: problemOf(error) }),
    );
    setSent({ pasted, asked });
  };
  // What was typed since is not what was kept.
  const asked = sent?.pasted === pasted ? sent.asked : null;
  return (
    <div className="keep">
      <button
        type="button"
        className="main-button"
        disabled={pasted.text.trim() === '' || asked?.state === 'waiting'}
        onClick={() => void keep()}
      >
        {t('keep.keep')}
      </button>
      <p className="soft">{t('keep.says')}</p>
      {signing && !decider ? <SignIn /> : null}
      <p role="status">
        {asked?.state === 'waiting' ? t('keep.sending') : null}
        {asked?.state === 'here' ? (
          <>
            {asked.value.outcome === 'unchanged'
              ? t('keep.known')
              : t('keep.kept', { count: asked.value.events, statements: asked.value.statements })}{' '}
            <Link to={`/doc/${encodeURIComponent(asked.value.id)}`}>{t('keep.open')}</Link>
          </>
        ) : null}
      </p>
      {asked?.state === 'failed' ? <Failed problem={asked.problem} again={() => void keep()} /> : null}
    </div>
  );
}
