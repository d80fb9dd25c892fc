/**
 * Where an act took place whose clause names no city, and what a meeting is by who met where.
 * In: a linked document and its events. Out: the events with their places, and meetings with their modes.
 *
 * "… arrived in Bishkek. The presidents signed nineteen documents": a city stays the scene until another one is named, if a side
 * of the act is at home there. Two who meet where neither is at home meet in a third country; three and more meet in a format.
 */

import type { Knowledge } from '../knowledge/knowledge.js';
import type { LinkedDocument, LinkedGroup, LinkedSentence } from '../link/linked.js';
import { gather } from '../record/gather.js';
import type { Place, Span } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import type { Candidate } from './candidate.js';
import { recordedPlace } from './place.js';

/** A city that the text names as a scene. */
interface Scene extends Span {
  readonly place: Place;
  /** Where somebody is, not where one goes. */
  readonly at: boolean;
}

/** Acts that people come together for. */
const STAGED: ReadonlySet<string> = new Set([
  'CONSULT:visit',
  'CONSULT:meet',
  'CONSULT:multilateral',
  'SUPPORT:sign',
  'SUPPORT:upgrade',
  'SUPPORT:honor',
  'AID:gift',
]);

/** Example: `placeEvents(doc, events, resources)[0]?.place?.city` is `Bishkek`. */
export function placeEvents(
  doc: LinkedDocument,
  events: readonly Candidate[],
  resources: Resources,
): readonly Candidate[] {
  const scenes = scenesOf(doc, events, resources);
  const isState = (side: string) => resources.knowledge.states.has(side);
  return events.map((event) => {
    const sentence = doc.sentences[event.sentence] as LinkedSentence;
    const near = scenes.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    const foreign = isMeeting(event) && sidesOf(event).every(isState) ? abroad(event, near) : null;
    const placed = event.place ? event : withPlace(event, foreign ?? home(event, near, scenes));
    if (!isMeeting(placed)) return placed;
    if (sidesOf(placed).length > 2) return { ...placed, mode: 'multilateral' };
    return foreign ? { ...placed, mode: 'third-party' } : placed;
  });
}

const sidesOf = ({ actors, recipients }: Candidate): readonly string[] => [...actors, ...recipients];

const isMeeting = ({ type, mode }: Candidate): boolean => type === 'CONSULT' && (mode === 'meet' || mode === null);

/** Where two meet of whom neither is at home there. */
function abroad(event: Candidate, near: readonly Scene[]): Scene | null {
  const sides = sidesOf(event);
  const isForeign = ({ place }: Scene) => !sides.includes(place.state as string);
  const there = near.filter(({ at }) => at);
  return sides.length === 2 && there.length > 0 && near.every(isForeign) ? (there[0] as Scene) : null;
}

function home(event: Candidate, near: readonly Scene[], scenes: readonly Scene[]): Scene | null {
  if (event.status === 'planned' || !STAGED.has(`${event.type}:${event.mode}`)) return null;
  const hosts = event.mode === 'visit' ? event.recipients : sidesOf(event);
  const isHome = ({ place }: Scene) => hosts.includes(place.state as string);
  const before = scenes.findLast((scene) => scene.start < event.span.start);
  return near.find(isHome) ?? (before && isHome(before) ? before : null);
}

function withPlace(event: Candidate, scene: Scene | null): Candidate {
  if (!scene) return event;
  const { place, start, end } = scene;
  return {
    ...event,
    place,
    evidence: [...event.evidence, { field: 'place', start, end, rule: event.rule }],
    inferred: [...event.inferred, { field: 'place', from: 'the city named last' }],
  };
}

/** What one is invited to, or plans to see, is not yet the scene. */
function scenesOf(doc: LinkedDocument, events: readonly Candidate[], resources: Resources): readonly Scene[] {
  const ahead = new Set(gather(events, ({ sentence, type }) => (type === 'AGREE' ? [sentence] : [])));
  return gather(doc.sentences, ({ groups, language }, sentence) => {
    const pack = resources.pack(language);
    if (!pack || ahead.has(sentence)) return [];
    return gather(groups, (group): Scene[] => {
      const at = group.markers.some((marker) => marker === 'loc' || marker === 'ki');
      const towards = group.markers.some((marker) => marker === 'to' || marker === 'dat');
      const scene = group.quotation < 0 && (at || towards) ? cityOf(group, resources.knowledge) : null;
      const place = scene && recordedPlace(scene.place, pack, resources.knowledge);
      return scene && place ? [{ at, ...scene, place }] : [];
    });
  });
}

/** The city of the last name in the group; a palace is in the capital. */
function cityOf({ members }: LinkedGroup, { states }: Knowledge): { place: Place; start: number; end: number } | null {
  const last = members.at(-1);
  const holder = last?.mention.holders.at(-1);
  if (!last || !holder || last.person || holder.kind !== 'state') return null;
  const capital = states.get(holder.code)?.more?.capital;
  const city = holder.city ?? (holder.as === 'government' && typeof capital === 'string' ? capital : null);
  return city === null ? null : { place: { city, state: holder.code }, start: holder.start, end: holder.end };
}
