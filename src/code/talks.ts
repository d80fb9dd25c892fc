/**
 * What is told of talks names nobody any more: "Görüşmede … mutabakata varıldı", "… için teşekkür etti".
 * In: an act of a language whose verb stands last, what the text has told. Out: those who met, or the other one of the two; null where
 * no talks were told just before.
 */
import type { Act } from '../recognize/recognized.js';
import type { EventType } from '../record/codebook.js';
import type { Token } from '../record/record.js';
import type { Told } from './memory/told.js';
import { toldBefore } from './missing.js';
import type { Side, Surroundings } from './roles.js';
import { isMedial } from './syntax.js';

/** Those who met, where the sentence speaks of their talks again before the act. */
export function atTalks(act: Act, { sentence, memory, index, pack }: Surroundings): Told | null {
  if (isMedial(pack)) return null;
  const speaks = sentence.acts.some(
    ({ frame, anchor, quotation }) =>
      frame.source.gives.type === 'CONSULT' && quotation === act.quotation && anchor < (act.tokens[0] as number),
  );
  return speaks ? memory.company.near(index) : null;
}

/** What one says to the other in talks. */
const TO_PARTNER: ReadonlySet<string> = new Set([
  'SUPPORT:thank',
  'SUPPORT:condole',
  'SUPPORT:congratulate',
  'AGREE:invite',
]);

/** Whom somebody thanks, congratulates or invites at talks of two, where no word in the dative may tell another. */
export function partnerAtTalks(act: Act, actor: Side | null, around: Surroundings): Side | null {
  const { type, mode } = act.frame.source.gives;
  if (!actor || !TO_PARTNER.has(`${type as EventType}:${mode}`)) return null;
  const met = atTalks(act, around);
  const [one, ...others] = met?.sides.filter((side) => !actor.sides.includes(side)) ?? [];
  if (!met || !one || others.length > 0 || met.sides.length !== 2) return null;
  const before = around.sentence.tokens[(act.tokens[0] as number) - 1] as Token;
  const dative = around.pack.readings(before.norm).some(({ verb, features }) => !verb && features.case === 'dat');
  return dative ? null : toldBefore({ ...met, sides: [one] }, 'earlier-mention');
}
