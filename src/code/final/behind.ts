/**
 * Who says it, behind a verb of saying that stands last: "… деп хабарлайды BAQ.KZ тілшісі", "… деді Трамп".
 * In: a linked sentence and its verb. Out: whether its subject stands behind it; which groups there may speak.
 */
import { isUpperAt } from '../../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';

/** Words behind the verb with no other verb among them, up to the next mark. */
export function subjectBehind({ tokens, quotationOf }: LinkedSentence, at: number, pack: Pack): boolean {
  let end = at + 1;
  while (end < tokens.length && (tokens[end] as Token).kind !== 'mark' && quotationOf[end] === -1) end++;
  const behind = tokens.slice(at + 1, end).map(({ norm }) => norm);
  const [next = ''] = behind;
  const { openers = [], and } = pack.source.words;
  // ("деді ол": he who spoke before)
  if (behind.length === 0 || openers.includes(next) || and.includes(next) || pack.saying.complementizers.has(next))
    return false;
  // ("… сілтеме жасап": a converb tells by whom it is told after)
  const closes = behind.findIndex((norm) => pack.readings(norm).some(({ verb }) => verb));
  const isName = isUpperAt((tokens[at + 1] as Token).text, 0);
  return closes < 0 ? isName || behind.length > 1 : isName && closes > 0;
}

/** "… деп хабарлайды Sputnik Қазақстан тілшісі": a reporter tells everything and says nothing. */
export const isNamedBehind = ({ members }: LinkedGroup): boolean =>
  members.some(({ mention }) => mention.name !== null || mention.institution !== 'people');
