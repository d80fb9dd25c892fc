/**
 * Envoys: one mention names two states, who sends the envoy and where he serves ("İran'ın Bakü Büyükelçisi", "Iran's ambassador to
 * Azerbaijan", «посол Ирана в Азербайджане»). In: a group, `envoy-sender` or `envoy-host`. Out: the group with the wanted one alone.
 */

import type { LinkedGroup, LinkedMember } from '../link/linked.js';
import { gather } from '../record/gather.js';

const ENVOY = /ambassador|consul|charge|representative/;

export const isEnvoy = ({ mention }: LinkedMember): boolean => mention.offices.some(({ office }) => ENVOY.test(office));

/** An envoy, or the embassy itself ("Türkiye'nin Şam Büyükelçiliği"). */
const isMission = (member: LinkedMember): boolean => isEnvoy(member) || member.mention.institution === 'embassy';

/** Null where no envoy stands in the group, or only the other one of his two states is named. */
export function envoySide(group: LinkedGroup, marker: string): LinkedGroup | null {
  const members = gather(group.members.filter(isMission), (member) => {
    const holder = member.mention.holders[marker === 'envoy-sender' ? 0 : 1];
    return holder ? [{ ...member, sides: [holder.code], person: null }] : [];
  });
  return members.length > 0 ? { ...group, sides: gather(members, ({ sides }) => sides), members } : null;
}

/** The first of some groups that names the wanted state of an envoy. */
export function pickEnvoy(groups: readonly LinkedGroup[], marker: string): LinkedGroup | null {
  for (const group of groups) {
    const side = envoySide(group, marker);
    if (side) return side;
  }
  return null;
}
