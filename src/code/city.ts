/**
 * When a city stands for its state: where somebody travels to it, sends to it or strikes it. In: a type. Out: yes or no.
 */
import type { EventType } from '../record/codebook.js';

/** Types of acts that go somewhere, in the languages of all syntaxes. */
export const GOES_SOMEWHERE: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'AGREE',
  'AID',
  'MOBILIZE',
  'ASSAULT',
  'REJECT',
  'PROTEST',
  'SANCTION',
  'SUPPORT',
  'COERCE',
  'RETREAT',
]);
