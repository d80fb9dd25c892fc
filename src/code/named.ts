/**
 * "The minister said", "the ministry noted", "елші деді": a title or a body without more is the one that was named before.
 * In: a linked document, the sentence, a speaker known by a title alone. Out: the speaker with name and side of the last who bore
 * that title before these words, or the speaker as he was.
 */
import type { LinkedDocument, LinkedGroup, LinkedMember } from '../link/linked.js';
import { type Speaker, speakerFrom } from './sayings.js';

/** Titles of persons; bodies have no name of their own. */
const PERSONAL = /minister|head-of|president|speaker$|ambassador|secretary|spokesperson|governor/;

export function namedBefore(doc: LinkedDocument, sentence: number, speaker: Speaker): Speaker {
  const { name, office, span } = speaker;
  if (name || !office || !span) return speaker;
  if (speaker.for && !PERSONAL.test(office)) return speaker;
  for (let at = sentence; at >= 0; at--) {
    const groups = doc.sentences[at]?.groups ?? [];
    for (const group of groups.filter(({ start }) => start < span.start).reverse()) {
      const member = group.members.find((one) => isMeant(one, speaker));
      if (member) return { ...speakerFrom(only(group, member)), span };
    }
  }
  return speaker;
}

function isMeant(member: LinkedMember, { office, for: side }: Speaker): boolean {
  const { person, mention, sides } = member;
  const its = person?.office ?? mention.offices.at(-1)?.office ?? mention.institution;
  const whose = person?.for ?? sides[0] ?? null;
  if (!its || !whose || (side && side !== whose)) return false;
  if (PERSONAL.test(office ?? '') && !mention.name) return false;
  return its === office || (office === 'minister' && its.endsWith('-minister'));
}

const only = (group: LinkedGroup, member: LinkedMember): LinkedGroup => ({ ...group, members: [member] });
