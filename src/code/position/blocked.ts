/**
 * What stands where a side would and is none, in English: "visited a museum", "met with the head of a company".
 * In: an act in its scene. Out: the words in the way, or null.
 */
import type { Token } from '../../record/record.js';
import type { Scene } from './pick.js';

/** "visited a museum": a noun stands right where the object would. */
export function blockedBy(scene: Scene): string | null {
  const { act, verb, reader } = scene;
  const wants = act.frame.roles.some(({ role, markers }) => role === 'recipient' && markers.includes('object'));
  // "called him a friend", "called the move extreme": without their preposition or person these verbs tell something else.
  if (
    act.frame.roles.some(
      ({ role, markers }) => role === 'recipient' && (markers.includes('person') || markers.join() === 'on'),
    )
  )
    return 'nobody';
  const stranger = strangerMet(scene);
  if (stranger) return stranger;
  // "condemned the attack": what is condemned is no side, and still not nobody's.
  if (!wants || !verb || verb.passive || scene.type === 'ACCUSE' || scene.type === 'SANCTION') return null;
  for (let at = verb.main + 1; at <= scene.to; at++) {
    const token = reader.sentence.tokens[at] as Token;
    if (
      act.tokens.includes(at) ||
      reader.is('article', at) ||
      reader.is('adverb', at) ||
      reader.is('possessive', at) ||
      token.kind === 'number'
    )
      continue;
    if (token.kind === 'mark' || reader.inDate[at] || reader.is('preposition', at) || reader.verbAt[at]) return null;
    if ((reader.pack.source.words.pronouns?.object ?? []).includes(token.norm)) return null;
    const group = reader.groupAt[at];
    return group && !group.attributive ? null : token.text;
  }
  return null;
}

/** "met with the head of a company", "a truce between Israel and militants": the other one is named and has no side. */
function strangerMet({ act, reader, to, free, from, type }: Scene): string | null {
  const alone = free.find(
    (group) => group.markers.includes('between') && group.first > from && group.sides.length === 1,
  );
  if (alone) return 'between';
  const first = (act.tokens[0] as number) + 1;
  for (let at = first; at <= to; at++) {
    const token = reader.sentence.tokens[at] as Token;
    const leads = token.norm === 'with' || (token.norm === 'to' && type === 'SUPPORT' && !reader.verbAt[at]);
    if (!leads || !reader.is('preposition', at)) continue;
    for (let next = at + 1; next <= to; next++) {
      if (reader.groupAt[next]) return null;
      const { kind, text } = reader.sentence.tokens[next] as Token;
      if (kind === 'mark' || reader.is('preposition', next) || reader.verbAt[next]) return next > at + 1 ? text : null;
    }
    return to > at ? token.text : null;
  }
  return null;
}
