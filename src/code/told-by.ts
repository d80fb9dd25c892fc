/** What somebody says in words of the writer's, as a statement. In: the speaker, the stretch of words, its sentence. Out: the statement. */
import type { LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Evidence, Statement, Token } from '../record/record.js';
import type { Speaker } from './speaker.js';
import type { Stretch } from './stretch.js';

export interface Reported {
  readonly statement: Statement;
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

/** What opens a row of a list is not said. */
const BULLET = /^[▪•●■►▶◆◾·*–—-]$/u;

const LATIN = /^[\p{Script=Latin}\s.'’-]+$/u;

/**
 * «…, сообщает пресс-служба Кремля», «Об этом сообщает Reuters»: who passes news on and says nothing of his own, an outlet in Latin letters
 * in a Cyrillic text or a press service (Russian: elsewhere such services speak for those whom they serve).
 */
export function passesOn({ name, office, span }: Speaker, { tokens }: LinkedSentence, pack: Pack): boolean {
  if (pack.source.words.syntax !== 'case') return false;
  if (name === null) return office === 'press service' || office === 'company';
  const written = span ? tokens.filter(({ start, end }) => span.start <= start && end <= span.end) : [];
  return office === null && LATIN.test(name) && written.some(({ text }) => LATIN.test(text));
}

/** How sure a whole sentence is somebody's words that the next one gives to him. */
export const CREDITED = 0.6;

/** What somebody says in words of the writer's. */
export function toldBy(
  speaker: Speaker,
  { from: first, to, gap }: Stretch,
  { tokens }: LinkedSentence,
  index: number,
  rule: string,
  confidence: number,
): Reported {
  let from = first;
  while (from < to && BULLET.test((tokens[from] as Token).text)) from++;
  // ("… соперников: по её словам, оба снимали": before the speaker nothing may stand)
  const halves = gap
    ? [
        [from, gap.from - 1],
        [gap.to + 1, to],
      ].filter(([first, last]) => (first as number) <= (last as number))
    : [[from, to]];
  const spans = halves.map(([first, last]) => ({
    start: (tokens[first as number] as Token).start,
    end: (tokens[last as number] as Token).end,
  }));
  const evidence: Evidence[] = spans.map((span) => ({ field: 'words', ...span, rule }));
  if (speaker.span) evidence.push({ field: 'speaker', ...speaker.span, rule });
  const statement: Statement = {
    id: `i${index}.${(tokens[from] as Token).start}`,
    speaker: speaker.name,
    office: speaker.office,
    for: speaker.for,
    kind: 'indirect',
    spans,
    addressee: null,
    confidence,
    evidence,
  };
  return { statement, speaker, from, to };
}
