/**
 * Offices that somebody is sent to: one belongs to the sender that the sentence names.
 * In: a mention with such an office. Out: the host, where the title tells only him, and then the sender.
 */
import { nameKey } from '../names/key.js';
import { adpositionsOf } from '../pack/adpositions.js';
import type { Mention } from '../recognize/recognized.js';
import { type Meant, meant } from './meant.js';
import type { Scene } from './scene.js';

const ENVOYS: ReadonlySet<string> = new Set(['ambassador', 'consul-general', 'charge-daffaires']);
export const isEnvoyOffice = (office: string): boolean => ENVOYS.has(office);
export const isEnvoy = ({ offices }: Mention): boolean => offices.some(({ office }) => ENVOYS.has(office));

/** «направил посла в Бишкек»: an envoy of whom only the host is told is the subject's, or the other one's of the two. */
export function sentTo(mention: Mention, scene: Scene): Meant | null {
  const host = scene.pack?.source.words.syntax === 'case' && isEnvoy(mention) ? hostOnly(mention, scene) : null;
  if (!host) return null;
  const sender = scene.subjectHere().filter((side) => side !== host);
  scene.focus.note([host], 1);
  const sides = (sender.length > 0 ? sender : scene.focus.pair([host])).slice(0, 1);
  const { name } = mention;
  const office = mention.offices.at(-1)?.office ?? null;
  const person = { name: name?.text ?? '', office, for: sides[0] ?? null };
  if (name) scene.remember(nameKey(name.words.at(-1) ?? ''), [office], { person, sides, offices: [office ?? ''] });
  return meant(sides, 'focus', name ? person : null);
}

/** «посол в Кабуле Дмитрий Жирнов»: where an envoy serves, if that is all that his title tells. */
function hostOnly({ holders, start, end }: Mention, { tokens, pack }: Scene): string | null {
  const [holder, ...more] = holders;
  if (!holder || more.length > 0 || !pack) return null;
  const at = tokens.findIndex((token) => token.start === holder.start);
  const led = tokens[at - 1];
  return led && led.start > start && holder.end <= end && adpositionsOf(pack, 'in').has(led.norm) ? holder.code : null;
}
