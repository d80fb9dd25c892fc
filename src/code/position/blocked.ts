/**
 * What stands where a side would and is none, in English: "visited a museum", "met with the head of a company".
 * In: an act in its scene. Out: the words in the way, or null.
 */
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import { isCityOnly } from '../clause.js';
import type { Scene } from './pick.js';

/** Types that somebody does to somebody. */
const ONE_WAY: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'ASSAULT',
]);

/** Marks that are no preposition: what carries them may be left out. */
const UNMARKED: ReadonlySet<string> = new Set(['subject', 'object', 'gen', 'bare', 'envoy-sender', 'envoy-host']);

/** "visited a museum": a noun stands right where the object would. */
export function blockedBy(scene: Scene): string | null {
  const { act, verb, reader, type } = scene;
  const markers = act.frame.roles.find(({ role }) => role === 'recipient')?.markers ?? [];
  const wants = markers.includes('object');
  // "called him a friend", "landed a part", "said that it should go on": without their preposition, person or clause these verbs
  // tell something else.
  const mustBeSaid = act.frame.source.said?.includes('recipient') === true;
  if (markers.includes('person') || (mustBeSaid && markers.every((marker) => !UNMARKED.has(marker)))) return 'nobody';
  // "condemned the attack on Kenya": a side that is named otherwise is not whom it is done to.
  if (mustBeSaid && ONE_WAY.has(scene.type) && !verb?.passive) {
    const other = scene.behind.find((group) => group.sides.length > 0 && !group.attributive && !isCityOnly(group));
    if (other) return reader.sentence.tokens[other.first]?.text ?? null;
  }
  if (type === 'CONSULT' && !verb && isOnlyPlace(scene)) return reader.sentence.tokens[act.anchor]?.text ?? null;
  const stranger = strangerMet(scene);
  if (stranger) return stranger;
  // "rejected the measure": of which the text has told.
  if (scene.type === 'REJECT' && verb && reader.is('article', verb.main + 1)) return null;
  // "condemned the attack": what is condemned is no side, and still not nobody's.
  if (!wants || !verb || verb.passive || scene.type === 'ACCUSE' || scene.type === 'SANCTION') return null;
  for (let at = verb.main + 1; at <= scene.to; at++) {
    const token = reader.sentence.tokens[at] as Token;
    // ("over the earthquake": a preposition, though it is an adverb elsewhere)
    const leads = reader.is('preposition', at) && (reader.is('article', at + 1) || reader.groupAt[at + 1] !== null);
    if (leads && !act.tokens.includes(at)) return null;
    if (
      act.tokens.includes(at) ||
      reader.is('article', at) ||
      reader.is('adverb', at) ||
      reader.is('possessive', at) ||
      token.kind === 'number'
    )
      continue;
    if (token.kind === 'mark' || reader.inDate[at] || reader.is('preposition', at) || reader.verbAt[at]) return null;
    if (reader.is('and', at) || reader.is('coordinate', at)) return null;
    if ((reader.pack.source.words.pronouns?.object ?? []).includes(token.norm)) return null;
    const group = reader.groupAt[at];
    return group && !group.attributive ? null : token.text;
  }
  return null;
}

/** "hailed Turkey's role in the talks", "the results of the meeting": talks that the text has told of qualify another noun. */
function isOnlyPlace({ act, reader }: Scene): boolean {
  const article = (act.tokens[0] as number) - 1;
  const noun = article - 2;
  if (noun < 0 || !reader.is('article', article) || !reader.is('preposition', article - 1)) return false;
  const led = WITHIN.some((marker) =>
    reader.pack.source.words.adpositions[marker]?.includes(reader.sentence.tokens[article - 1]?.norm ?? ''),
  );
  const { kind } = reader.sentence.tokens[noun] as Token;
  return led && kind === 'word' && !reader.verbAt[noun] && !reader.groupAt[noun] && !reader.inDate[noun];
}

/** Marks between a noun and the talks that it belongs to. */
const WITHIN: readonly string[] = ['in', 'of', 'on', 'about', 'for'];

/** "met with the head of a company", "a truce between Israel and militants": the other one is named and has no side. */
function strangerMet({ act, reader, to, free, from, type }: Scene): string | null {
  const alone = free.find(
    (group) => group.markers.includes('between') && group.first > from && group.sides.length === 1,
  );
  if (alone) return 'between';
  // ("a plane with tents landed")
  const withWhom = act.frame.roles.some(({ markers }) => markers.includes('with'));
  const first = (act.tokens[0] as number) + 1;
  for (let at = first; at <= to; at++) {
    const token = reader.sentence.tokens[at] as Token;
    const leads =
      (token.norm === 'with' && withWhom) || (token.norm === 'to' && type === 'SUPPORT' && !reader.verbAt[at])
        ? token.text
        : null;
    if (leads === null || !reader.is('preposition', at)) continue;
    for (let next = at + 1; next <= to; next++) {
      const group = reader.groupAt[next];
      // (of "five counterparts" nobody is known)
      if (group) return group.sides.length > 0 || group.members.some(({ deixis }) => deixis !== null) ? null : leads;
      const { kind, text } = reader.sentence.tokens[next] as Token;
      if (kind === 'mark' || reader.is('preposition', next) || reader.verbAt[next]) return next > at + 1 ? text : null;
    }
    return to > at ? token.text : null;
  }
  return null;
}
