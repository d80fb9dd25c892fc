/** What a mention means: sides and how they were found, the person, and who must be speaking for it to be so. */
import type { PersonInEvent } from '../record/record.js';
import type { Ground, LinkedMember } from './linked.js';

export type Meant = Pick<LinkedMember, 'sides' | 'ground' | 'person' | 'deixis'>;

export const meant = (
  sides: readonly string[],
  ground: Ground,
  person: PersonInEvent | null = null,
  deixis: LinkedMember['deixis'] = null,
): Meant => ({ sides, ground, person, deixis });

/** The words leave open whom they mean. */
export const OPEN: Meant = meant([], 'said');
