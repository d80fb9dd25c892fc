/**
 * Who speaks. In: a linked group. Out: name, office and side of the one in it who can.
 */
import type { LinkedGroup, LinkedMember } from '../link/linked.js';
import type { Span } from '../record/record.js';

export interface Speaker {
  readonly name: string | null;
  readonly office: string | null;
  readonly for: string | null;
  readonly sides: readonly string[];
  readonly span: Span | null;
  /** Told by a title alone, whose state and name are those of whom the text is about. */
  readonly implied?: boolean;
  /** The name is of whoever holds the office; the text says the title alone. */
  readonly titled?: boolean;
}

export function speakerFrom(group: LinkedGroup): Speaker {
  const member: LinkedMember | undefined =
    group.members.find((one) => one.person !== null) ??
    group.members.find((one) => one.sides.length > 0) ??
    group.members[0];
  const person = member?.person ?? null;
  return {
    name: person?.name || (person === null ? (member?.mention.name?.text ?? null) : null),
    office: person?.office ?? member?.mention.offices.at(-1)?.office ?? member?.mention.institution ?? null,
    for: person?.for ?? member?.sides[0] ?? null,
    sides: member?.sides ?? [],
    span: { start: group.start, end: group.end },
    ...(member && isImplied(member) ? { implied: true } : {}),
    ...(member && member.mention.name === null && person ? { titled: true } : {}),
  };
}

const isImplied = ({ mention }: LinkedMember): boolean =>
  mention.name === null && mention.offices.length > 0 && mention.holders.length === 0;
