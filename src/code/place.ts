/**
 * One name for one place: the capital that a text calls Bakü, Bakı or Баку is recorded as the knowledge base calls it;
 * the evidence keeps the words. In: a place as written, its pack, the knowledge. Out: the place as it is recorded.
 * Other cities keep the name that their pack gives them, for the knowledge base lists capitals only.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Pack } from '../pack/pack.js';
import type { Place } from '../record/record.js';

/** Example: `recordedPlace({ city: 'Bakü', state: 'AZE' }, pack, knowledge)` is `{ city: 'Baku', state: 'AZE' }`. */
export function recordedPlace(place: Place | null, pack: Pack, knowledge: Knowledge): Place | null {
  if (!place?.city || !place.state) return place;
  const known = knowledge.states.get(place.state)?.more?.capital;
  const isCapital = pack.source.states[place.state]?.capital?.includes(place.city) === true;
  return isCapital && typeof known === 'string' ? { ...place, city: known } : place;
}
