/**
 * Who says it where no group before a verb that stands last does: behind it ("… деп хабарлайды BAQ.KZ тілшісі"), or "he" at the head.
 * In: a linked sentence and its verb. Out: whether its subject stands there; which groups behind it may speak.
 */
import { isUpperAt } from '../../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';

/** Words behind the verb with no other verb among them, up to the next mark. */
export function subjectBehind({ tokens, quotationOf, groups }: LinkedSentence, at: number, pack: Pack): boolean {
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
  const isName = isUpperAt((tokens[at + 1] as Token).text, 0) || groups.some(({ first }) => first === at + 1);
  return closes < 0 ? isName || behind.length > 1 : isName && closes > 0;
}

/** Words from a verb of saying to the one that makes it the writer's. */
const WRITER_REACH = 2;

/** "… екенін айта кету керек": nobody of whom it is told says it. */
export const writerSpeaks = ({ tokens }: LinkedSentence, at: number, pack: Pack): boolean =>
  tokens
    .slice(at + 1, at + 1 + WRITER_REACH)
    .some(({ norm }) => pack.source.saying.impersonal?.includes(norm) === true);

/** "… деп хабарлайды Sputnik Қазақстан тілшісі": a reporter tells everything and says nothing. */
export const isNamedBehind = ({ members }: LinkedGroup): boolean =>
  members.some(({ mention }) => mention.name !== null || mention.institution !== 'people');

/** "Ол Қытай … енгізетінін жеткізді": "he" at the head of the sentence says it, though another's name stands between. */
export function opensWithHe({ tokens, quotationOf }: LinkedSentence, verb: number, pack: Pack): boolean {
  const { pronouns, determiners = [], openers = [] } = pack.source.words;
  const personal = pronouns?.personal ?? [];
  for (let at = 0; at < verb && quotationOf[at] === -1; at++) {
    const { kind, norm } = tokens[at] as Token;
    // ("o ölkə": the word may be "that")
    if (personal.includes(norm)) return !determiners.includes(norm) || tokens[at + 1]?.text === ',';
    if (kind !== 'mark' && !openers.includes(norm)) return false;
  }
  return false;
}
