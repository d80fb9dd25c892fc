/**
 * Groups that point back at those who were together: "the five leaders", "the sides", "the guest", «каждый из гостей».
 * In: a sentence whose groups are linked, the memory, the index of the sentence. Out: the sentence with the groups that memory
 * knows better than the pair in focus; all others as they were.
 */

import type { LinkedGroup, LinkedMember, LinkedSentence } from '../../link/linked.js';
import { byPack } from '../../pack/by-pack.js';
import type { Pack } from '../../pack/pack.js';
import { gather } from '../../record/gather.js';
import type { Memory } from './memory.js';

export function pointBack(sentence: LinkedSentence, memory: Memory, index: number, pack: Pack): LinkedSentence {
  let changed = false;
  const groups = sentence.groups.map((group, at): LinkedGroup => {
    const members = group.members.map((member) => {
      const sides = sidesOf(member, {
        sentence,
        memory,
        index,
        pack,
        acts:
          group.markers.includes('nom') &&
          !sentence.groups.slice(0, at).some((one) => isSubject(one) && !isTeller(one, sentence, pack)),
        next: sentence.groups[at + 1] ?? null,
      });
      return sides.length > 0 && sides.join() !== member.sides.join()
        ? { ...member, sides, ground: 'earlier-mention' as const }
        : member;
    });
    if (members.every((member, one) => member === group.members[one])) return group;
    changed = true;
    return { ...group, members, sides: [...new Set(gather(members, ({ sides }) => sides))] };
  });
  return changed ? { ...sentence, groups } : sentence;
}

const isSubject = ({ markers, attributive, sides, quotation }: LinkedGroup): boolean =>
  markers.includes('nom') && !attributive && sides.length > 0 && quotation < 0;

/** "The White House said the two leaders …" (English): who only tells of them is no subject of theirs. */
function isTeller({ last }: LinkedGroup, { tokens }: LinkedSentence, pack: Pack): boolean {
  if (pack.source.words.syntax !== 'position') return false;
  return pack.readings(tokens[last + 1]?.norm ?? '').some(({ verb, stem }) => verb && sayingStems(pack).has(stem));
}

/** Stems of the verbs that tell what somebody said. */
const sayingStems = byPack(
  ({ saying }): ReadonlySet<string> =>
    new Set(
      gather(saying.indirect, ({ elements }) => gather(elements, ({ kind, words }) => (kind === 'verb' ? words : []))),
    ),
);

interface Pointing {
  readonly sentence: LinkedSentence;
  readonly memory: Memory;
  readonly index: number;
  readonly pack: Pack;
  /** The group may be a subject, and no other stands before it. */
  readonly acts: boolean;
  /** The group behind this one. */
  readonly next: LinkedGroup | null;
}

/** Whom a member points back at; empty where it does not, or nobody can tell. */
function sidesOf(member: LinkedMember, pointing: Pointing): readonly string[] {
  const { memory, index, next, acts, sentence, pack } = pointing;
  const { mention, ground } = member;
  if (mention.holders.length > 0 || mention.name) return [];
  if (mention.reference === 'guest' || mention.reference === 'host')
    return memory.company.party(mention.reference, index);
  const both = mention.reference === 'both';
  if (!mention.plural && !both) return [];
  // "the presidents of the five countries": whose they are stands behind.
  if (
    mention.offices.length > 0 &&
    next?.markers.includes('of') &&
    next.first <= mention.last + 4 &&
    next.sides.length > 2
  )
    return next.sides;
  if (ground !== 'focus') return [];
  const count = countOf(member, pointing);
  if (count > 2) return memory.together(count, index)?.sides ?? [];
  const gathered = memory.company.gathered(index);
  if (count === 0 && gathered.length > 2 && (mention.plural || both)) return gathered;
  const met = memory.company.near(index)?.sides.filter(memory.isState) ?? [];
  // Those who met act together, and upon nobody of them; upon "the sides" others act, and they are the pair that the text is about.
  // (in English what stands before the subject only tells where or with whom: "At talks in Japan, both sides agreed")
  const free = pack.source.words.syntax === 'position';
  const named = sentence.groups.some((group) => {
    const { members, sides, last, markers } = group;
    return (
      !members.includes(member) &&
      !(free && last < mention.first && (!markers.includes('nom') || isTeller(group, sentence, pack))) &&
      sides.some((side) => met.includes(side))
    );
  });
  return acts && !named && met.length === 2 && !sentence.dyad ? met : [];
}

/** Tokens behind a title up to the number of those whose it is: "of the three". */
const COUNT_REACH = 3;

/** How many are told to be meant: a word of number in the mention or right before it; 0 where none stands. */
function countOf({ mention }: LinkedMember, { sentence, pack }: Pointing): number {
  for (let at = mention.last; at >= Math.max(0, mention.first - 1); at--) {
    const count = numberSaid(sentence.tokens[at]?.norm ?? '', pack);
    if (count > 0) return count;
  }
  // "the foreign ministers of the three countries"
  const behind = sentence.tokens.slice(mention.last + 1, mention.last + 1 + COUNT_REACH);
  if (pack.source.words.syntax === 'position' && behind[0]?.norm === 'of')
    return Math.max(...behind.map(({ norm }) => numberSaid(norm, pack)));
  return 0;
}

/** The number that a word tells of (`counts` of the pack: "both", "three"); 0 for other words. */
export function numberSaid(norm: string, pack: Pack): number {
  for (const [count, words] of Object.entries(pack.source.words.counts ?? {}))
    if (words.includes(norm)) return Number(count);
  return 0;
}
