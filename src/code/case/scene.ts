/**
 * What the picks of a side look at where cases and prepositions tell the roles: an act, its clause, the groups in reach.
 * In: an act with its status, its sentence, what others have taken. Out: the scene.
 */

import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { gather } from '../../record/gather.js';
import { groupsAt } from '../clause.js';
import { isEnvoy } from '../envoy.js';
import type { StatusReading } from '../status.js';
import { type Clause, type Clauses, clausesOf } from './clauses.js';
import { subjectOf } from './subject.js';

export interface Scene {
  readonly act: Act;
  readonly status: StatusReading;
  readonly sentence: LinkedSentence;
  readonly pack: Pack;
  readonly clauses: Clauses;
  /** The clause of the act. */
  readonly mine: Clause;
  /** All groups on the act's side of the quotation marks. */
  readonly line: readonly LinkedGroup[];
  /** … that nobody has taken. */
  readonly free: readonly LinkedGroup[];
  /** … and that stand in the clause of the act. */
  readonly inClause: readonly LinkedGroup[];
  /** The subject of the clause, whoever has taken it. Worked out when first asked for. */
  subject(): LinkedGroup | null;
}

export function sceneOf(
  act: Act,
  status: StatusReading,
  sentence: LinkedSentence,
  pack: Pack,
  isTaken: (group: LinkedGroup) => boolean,
): Scene {
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.list[clauses.of[act.anchor] ?? 0] as Clause;
  const line = groupsAt(sentence, act.quotation);
  const free = gather(line, (group) => {
    const apart = isTaken(group) ? null : besides(group, act, sentence);
    return apart ? [apart] : [];
  });
  const inClause = free.filter((group) => clauses.of[group.first] === mine.id);
  let subject: LinkedGroup | null | undefined;
  return {
    act,
    status,
    sentence,
    pack,
    clauses,
    mine,
    line,
    free,
    inClause,
    subject: () => {
      if (subject === undefined) subject = subjectOf(mine, act.anchor, line, clauses, sentence, pack, 0);
      return subject;
    },
  };
}

export const overlaps = (group: LinkedGroup, act: Act): boolean =>
  act.tokens.some((token) => token >= group.first && token <= group.last);

/** A group without the words that the predicate has taken: of "посольство Финляндии" the state; null where nothing is left. */
function besides(group: LinkedGroup, act: Act, sentence: LinkedSentence): LinkedGroup | null {
  if (!overlaps(group, act)) return group;
  if (group.members[0] && isEnvoy(group.members[0])) return group;
  const [holder] = group.members[0]?.mention.holders ?? [];
  if (!holder || group.members.some(({ mention, city }) => mention.institution === null && !city)) return null;
  const first = sentence.tokens.findIndex((token) => token.start >= holder.start);
  // "наращивание российских войск": the nation before the noun that the predicate has taken
  if (holder.as === 'people' && first === group.first && !act.tokens.includes(first))
    return { ...group, last: first, end: holder.end, markers: ['bare'], attributive: true };
  if (first <= group.first || act.tokens.some((token) => token >= first && token <= group.last)) return null;
  return { ...group, first, start: holder.start, markers: ['gen'] };
}
