/**
 * Movements that rule a land: what the Taliban do since August 2021, Afghanistan does.
 * In: a group as it was recognised, the knowledge, the day that the text is about. Out: the group, such a movement read as the land.
 */
import { covers } from '../knowledge/actors.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Group, Holder } from '../recognize/recognized.js';
import type { DateRange } from '../record/record.js';

/** Without a day it is the land that the movement rules today. Example: "the Taliban" of 2024 is `AFG`, of 2015 `TALIBAN`. */
export function asRulers(group: Group, knowledge: Knowledge, on: DateRange | null): Group {
  const rules = ({ kind, code }: Holder): boolean =>
    kind === 'organisation' && (knowledge.organisations.get(code)?.governs.length ?? 0) > 0;
  if (!group.members.some(({ holders }) => holders.some(rules))) return group;
  const members = group.members.map((mention) => ({
    ...mention,
    holders: mention.holders.map((holder) => (rules(holder) ? asRuler(holder, knowledge, on) : holder)),
  }));
  return { ...group, members };
}

function asRuler(holder: Holder, knowledge: Knowledge, on: DateRange | null): Holder {
  const periods = knowledge.organisations.get(holder.code)?.governs ?? [];
  const land = on === null ? periods.find(({ to }) => to === null) : periods.find((period) => covers(period, on));
  return land ? { ...holder, code: land.state, kind: 'state', as: 'government' } : holder;
}
