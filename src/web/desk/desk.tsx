/**
 * The desk: where people look after the record. In: what waits, a name and the token. Out: decisions. One thing at a time; what was
 * decided stands in a log and can be taken back. The address says which part is shown, and which item.
 */
import type { ReactNode } from 'react';
import type { ServerView } from '../../server/routes/desk.js';
import { go, useAddress } from '../address.js';
import { useAsked } from '../ask.js';
import { Views } from '../parts/one-of.js';
import { shellWord } from '../parts/shell.js';
import { Tools } from '../parts/tools.js';
import { useWords } from '../words/words.js';
import { AgreementPart } from './agreement.js';
import { signOut, useDecider } from './decider.js';
import { EventsPart } from './events.js';
import { QUEUES, type Queue, threshold } from './items.js';
import { LogPart, takeLog } from './log.js';
import { QueuePart } from './queue.js';
import { SignIn } from './sign-in.js';

const PARTS = [...QUEUES, 'events', 'log', 'agreement'] as const;
type Part = (typeof PARTS)[number];

/** The command that shows the same, where there is one: merging by hand shows what one asks for. */
function commandOf(part: Part, below: string | null, by: string | undefined): string | undefined {
  if (part === 'pairs') return 'elchi desk';
  if (part === 'records') return `elchi desk records --below ${threshold(below)}`;
  if (part === 'second') return by === undefined ? undefined : `elchi desk second --by ${shellWord(by)}`;
  if (part === 'agreement') return 'elchi desk agreement';
  return part === 'log' ? 'elchi correct list' : undefined;
}

export function Desk(): ReactNode {
  const { t } = useWords();
  const { query } = useAddress();
  const asked = query.get('part') as Part | null;
  const part = asked !== null && PARTS.includes(asked) ? asked : 'pairs';
  const command = commandOf(part, query.get('below'), useDecider()?.by);
  return (
    <div className="desk">
      <h1>{t('desk.title')}</h1>
      <WhoDecides />
      <div className="view-row">
        <Views
          title={t('desk.part')}
          name="part"
          values={PARTS}
          chosen={part}
          say={(it) => t(`desk.part-${it}`)}
          onChoose={(it) => go(it === 'pairs' ? '/desk' : `/desk?part=${it}`)}
        />
        <Tools {...(command === undefined ? {} : { command })} {...(part === 'log' ? { take: takeLog } : {})} />
      </div>
      {isQueue(part) ? <QueuePart key={part} queue={part} /> : null}
      {part === 'events' ? <EventsPart /> : null}
      {part === 'log' ? <LogPart /> : null}
      {part === 'agreement' ? <AgreementPart /> : null}
    </div>
  );
}

const isQueue = (part: Part): part is Queue => QUEUES.includes(part as Queue);

/** A server that only reads says so; one that writes asks for name and token once. */
function WhoDecides(): ReactNode {
  const { t } = useWords();
  const decider = useDecider();
  const [server] = useAsked<ServerView>('/api/server');
  if (decider)
    return (
      <p className="who-decides">
        {t('desk.signed-in', { by: decider.by })}{' '}
        <button type="button" onClick={signOut}>
          {t('desk.sign-out')}
        </button>
      </p>
    );
  if (server.state !== 'here') return null;
  if (!server.value.writes)
    return (
      <div className="only-reads">
        <p>
          <span aria-hidden="true">▲ </span>
          {t('desk.only-reads')}
        </p>
        <p className="soft">
          {t('desk.to-write')} <code>elchi serve --write</code>
        </p>
      </div>
    );
  return <SignIn />;
}
