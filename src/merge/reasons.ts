/**
 * Why two reports are one event or two, and what became of a plan. In: a reason and its values. Out: the English words in which
 * the ledger keeps it; and from these words the reason again, so that a page can say it in its reader's language.
 */

/** Of two that fit a text the earlier is taken: the exact ones stand first. Values stand in braces and hold no semicolon. */
export const MERGE_REASONS = {
  'same-in-all': 'the same in every field',
  'other-kinds': 'acts of different kinds',
  'told-as-two': 'one document tells them as two',
  'one-party': 'one names only one party',
  'other-parties': 'other parties',
  'side-unsaid': 'one leaves the other side unsaid',
  'actor-unsaid': 'one leaves the actor unsaid',
  'more-parties': 'one names more parties',
  'more-participants': 'one names more participants',
  'shared-participants': '{number} participants shared',
  'one-participant': 'one names only one participant',
  'other-participants': 'other participants',
  'hosts-turned': 'guest and host the other way round',
  'hosts-told-turned': 'guest and host told the other way round',
  'same-parties': 'the same parties: {actors}',
  'same-city': 'the same city',
  'same-state': 'the same state',
  'not-both-in': 'not both in {actors}',
  'other-places': 'other places',
  'other-cities': 'other cities',
  'place-needed': 'such deeds recur within a day, and the place is not known to be the same',
  'person-needed': 'such acts recur within a day, and of neither is it known whom it was done to',
  'other-matters': 'in other matters',
  'same-people-for': 'the same people for {actors}',
  'other-people-for': 'other people for {actors}',
  'other-people': 'other people',
  'no-day': 'no day is known of one',
  'on-day': 'both on {days}',
  overlap: 'days overlap: {days}, {others}',
  'days-differ': 'other days: {days}, {others}',
  'other-days': 'other days',
  'day-apart': 'a day apart',
  'announced-apart': 'announced {number} days apart',
  apart: '{number} days apart',
  'same-day': 'the same day',
  'no-day-but-published': 'one has no day but that of its publication',
  'dated-by-publication': 'one is dated by its publication',
  once: 'it happens once, and the years agree',
  roughly: 'days agree roughly',
  'roughly-often': 'days agree roughly, and it may have been more than once',
  'no-announcement': 'no day of an announcement is known',
  'same-deadline': 'the same deadline: {days}',
  'announced-together': 'announced the same day',
  met: 'a meeting of the same parties, {days}',
  'called-off': 'called off before its day',
  anew: 'announced anew for {days}',
  silence: 'nothing of it by {days}, in what the ledger holds',
  'both-mode': 'both {mode}',
  'mode-of-one': '{mode} in one',
  'meet-and': 'meet and {mode}',
  'mode-differs': '{mode} is not {other}',
} as const;

export type MergeReason = keyof typeof MERGE_REASONS;

/** @example because('on-day', { days: '2022-05-10' }) // 'both on 2022-05-10' */
export function because(reason: MergeReason, values: Readonly<Record<string, string | number>> = {}): string {
  return MERGE_REASONS[reason].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}

/** Several are parted by '; '. */
export interface GivenMergeReason {
  readonly reason: MergeReason;
  readonly values: Readonly<Record<string, string>>;
}

const PATTERNS = Object.entries(MERGE_REASONS).map(([reason, words]) => ({
  reason: reason as MergeReason,
  pattern: new RegExp(`^${words.replace(/\{(\w+)\}/g, '(?<$1>[^;]+?)')}$`),
}));

/** Null for words of people, and of a rule that is no more. Example: `reasonOf('both on 2022-05-10')?.reason` is 'on-day'. */
export function reasonOf(words: string): GivenMergeReason | null {
  for (const { reason, pattern } of PATTERNS) {
    const found = pattern.exec(words);
    if (found) return { reason, values: { ...found.groups } };
  }
  return null;
}
