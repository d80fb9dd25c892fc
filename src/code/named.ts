/**
 * "The minister said", "the ministry noted", "елші деді": a title or a body without more is the one that was named before.
 * In: a linked document, the sentence, a speaker known by a title alone, who spoke before. Out: the speaker with name and side of the
 * last who bore that title and spoke or acted before these words, or else was only mentioned; or the speaker as he was.
 */
import type { LinkedDocument, LinkedGroup, LinkedMember } from '../link/linked.js';
import { type Speaker, speakerFrom } from './speaker.js';

/** Titles of persons; bodies have no name of their own. */
const PERSONAL = /minister|head-of|president|speaker$|ambassador|secretary|spokesperson|governor/;

export interface Spoken {
  readonly speaker: Speaker;
  readonly sentence: number;
}

export function namedBefore(
  doc: LinkedDocument,
  sentence: number,
  speaker: Speaker,
  spoken: readonly Spoken[] = [],
): Speaker {
  const { name, office, span } = speaker;
  if (name || !office || !span) return speaker;
  if (speaker.for && !PERSONAL.test(office)) return speaker;
  const voice = spoken.filter((one) => isSame(one.speaker, speaker)).at(-1) ?? null;
  let mentioned: Speaker | null = null;
  for (let at = sentence; at >= 0; at--) {
    if (voice && voice.sentence > at) break;
    const groups = doc.sentences[at]?.groups ?? [];
    for (const group of groups.filter(({ start }) => start < span.start).reverse()) {
      const member = group.members.find((one) => isMeant(one, speaker));
      if (!member) continue;
      const found = { ...speakerFrom(only(group, member)), span };
      if (group.markers.includes('nom')) return found;
      mentioned ??= found;
    }
    if (voice && voice.sentence === at) break;
  }
  return voice ? { ...voice.speaker, span } : (mentioned ?? speaker);
}

/** Who spoke before bears the title. */
function isSame(one: Speaker, { office, for: side }: Speaker): boolean {
  return one.name !== null && one.office !== null && fits(one.office, office) && (!side || side === one.for);
}

function isMeant(member: LinkedMember, { office, for: side }: Speaker): boolean {
  const { person, mention, sides } = member;
  const its = person?.office ?? mention.offices.at(-1)?.office ?? mention.institution;
  const whose = person?.for ?? sides[0] ?? null;
  if (!its || !whose || (side && side !== whose)) return false;
  if (PERSONAL.test(office ?? '') && !mention.name) return false;
  return fits(its, office);
}

const fits = (its: string, office: string | null): boolean =>
  its === office || (office === 'minister' && its.endsWith('-minister'));

const only = (group: LinkedGroup, member: LinkedMember): LinkedGroup => ({ ...group, members: [member] });
