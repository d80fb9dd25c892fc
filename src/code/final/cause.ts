/**
 * What a verb that stands last is done for: "5 шілдеде президент болып сайлануымен құттықтады", "5-июлда шайланганына карата".
 * In: a word before an act, the act, its sides and sentence. Out: whether the word stands in such a clause, with the day of another deed.
 */
import type { LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { Token } from '../../record/record.js';
import type { Roles } from '../roles.js';

export function isInCause(at: number, act: Act, roles: Roles, { tokens }: LinkedSentence, pack: Pack): boolean {
  const first = act.tokens[0] as number;
  const end = tokens.findIndex((_, index) => index > at && index < first && closesCause(tokens, index, pack));
  if (end < 0 || tokens.slice(at, end).some(({ kind }) => kind === 'mark')) return false;
  // ("5 шілдеде Тоқаев …": whoever acts, or suffers, stands in the clause of the act)
  return ![roles.actor?.group, roles.recipient?.group].some((group) => group && group.first > at && group.last < end);
}

/** "сайлануымен", "шайланышы менен", "шайлангандан кийин": a verb with "his" as a companion, or before what closes its clause. */
function closesCause(tokens: readonly Token[], at: number, pack: Pack): boolean {
  const { with: companion = [], after = [] } = pack.source.words.adpositions;
  const next = tokens[at + 1]?.norm ?? '';
  const isAfter = after.some((word) => word.replace(/\+.*$/, '') === next);
  return pack.verbForms((tokens[at] as Token).norm).some(({ form, possessor, case: marked }) => {
    if (form !== 'verbal-noun' && form !== 'participle') return false;
    if (isAfter) return marked === 'abl' || possessor === '3';
    return possessor === '3' && (marked === 'ins' || companion.includes(next));
  });
}
