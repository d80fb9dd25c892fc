/**
 * How offices relate. In: office ids. Out: whether one answers to the title of another, and how much the press means its
 * holder by a bare name.
 */

/** Weight of an office when only a surname is written; head of state 1. Offices not named here: 0.2. */
const PROMINENCE: Readonly<Record<string, number>> = {
  'head-of-state': 1,
  'head-of-government': 0.7,
  'national-leader': 0.65,
  'foreign-minister': 0.65,
  'secretary-general': 0.6,
  'vice-president': 0.6,
  'chairman-of-commission': 0.6,
  'high-representative': 0.6,
  'president-of-council': 0.6,
  'halk-maslahaty-chairman': 0.5,
  'crown-prince': 0.6,
  'defence-minister': 0.45,
  speaker: 0.45,
  'deputy-head-of-government': 0.45,
  'secretary-of-security-council': 0.4,
  'energy-minister': 0.35,
  'trade-minister': 0.35,
  'transport-minister': 0.35,
  'speaker-of-senate': 0.35,
  spokesperson: 0.35,
};

export function prominence(office: string): number {
  return PROMINENCE[office] ?? 0.2;
}

/** Offices whose holders are known by surname long after they left. */
export function isProminent(office: string): boolean {
  return prominence(office) >= 0.6;
}

/**
 * True when a person who holds `held` may be called by the title `asked`: each minister is "the minister".
 *
 * @example officeFits('foreign-minister', 'minister') // true
 */
export function officeFits(held: string, asked: string): boolean {
  if (held === asked) return true;
  if (asked === 'minister') return held.endsWith('-minister') && !held.startsWith('deputy-');
  if (asked === 'deputy-minister') return held.startsWith('deputy-') && held.endsWith('-minister');
  if (asked === 'speaker') return held === 'speaker-of-senate';
  if (asked === 'head-of-state') return held === 'national-leader';
  return false;
}
