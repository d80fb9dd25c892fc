/**
 * Which group carries which role where the verb stands in the middle and cases and prepositions tell it (Russian).
 * In: an act with its status, its sentence, what others have taken. Out: the groups in reach and how to pick one by its mark.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { isAmong } from '../../pack/among.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import { hasSides } from '../clause.js';
import { pickEnvoy } from '../envoy.js';
import type { Reach } from '../roles.js';
import type { StatusReading } from '../status.js';
import { pickAgent, pickSubject } from './doer.js';
import { extent } from './extent.js';
import { pickMarked, reachOf } from './marked.js';
import { pickObject, pickThat } from './object.js';
import { pickBare, pickDeep, pickGenitive, pickPeople } from './owner.js';
import { pronounsOf } from './pronouns.js';
import { type Scene, sceneOf } from './scene.js';
import { blockedBy, hasOwnSubject } from './strangers.js';

export function caseReach(
  act: Act,
  status: StatusReading,
  sentence: LinkedSentence,
  pack: Pack,
  isTaken: (group: LinkedGroup) => boolean,
): Reach {
  const scene = sceneOf(act, status, sentence, pack, isTaken);
  const [from, to] = extent(scene.clauses, scene.mine.id);
  return {
    from,
    to,
    inClause: scene.inClause,
    pick: (markers, used) => pickBy(markers, used, scene),
    passive: status.reading.features.voice === 'passive',
    blocked: () => blockedBy(scene),
    stranger: () => hasOwnSubject(scene),
    pronouns: () => pronounsOf(scene),
  };
}

function pickBy(markers: readonly string[], used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { act, status } = scene;
  const open = (groups: readonly LinkedGroup[]) => groups.filter((group) => !used.has(group));
  const passive = status.reading.features.voice === 'passive';
  let unknown: LinkedGroup | null = null;
  for (const written of byNoun(markers, scene)) {
    const marker = inVoice(written, passive);
    // "были осуждены Казахстаном": the instrumental beside a passive is who did it, whatever else it may mark.
    if (passive && written === 'by' && takesAgent(act) && !markers.includes('nom')) continue;
    const found =
      marker === 'nom'
        ? pickSubject(open(scene.inClause), used, scene)
        : marker === 'acc'
          ? pickObject(open(scene.inClause), scene)
          : marker === 'gen'
            ? pickGenitive(open(scene.free), scene)
            : marker === 'bare'
              ? pickBare(open(scene.free), scene)
              : marker === 'by'
                ? pickAgent(open(scene.inClause), scene)
                : marker === 'people'
                  ? pickPeople(open(scene.inClause), scene, markers.includes('acc'))
                  : marker === 'that'
                    ? pickThat(scene)
                    : marker.startsWith('envoy-')
                      ? pickEnvoy(open(scene.inClause), marker)
                      : pickMarked(open(reachOf(scene)), marker, act, scene);
    if (found && hasSides(found)) return found;
    unknown ??= found;
  }
  // Somebody whose side nobody knows stands in the place: nobody else does.
  return unknown ?? (markers.includes('gen') && !markers.includes('nom') ? pickDeep(open(scene.free), scene) : null);
}

/** Whose a noun of action is stands beside it; "выразил обеспокоенность ударами Израиля": the subject of a verb does not strike. */
function byNoun(markers: readonly string[], scene: Scene): readonly string[] {
  const { act, status, mine } = scene;
  if (status.reading.features.form === 'finite' && status.reading.features.voice !== 'passive')
    // "попросили оценить действия Киева": a verb alone has no genitive that acts.
    return markers.includes('nom') && act.readings.length > 0 && act.tokens.length === 1
      ? markers.filter((marker) => marker !== 'gen')
      : markers;
  if (status.reading.features.form !== 'none' || !markers.includes('nom')) return markers;
  const beside = markers.filter((marker) => marker !== 'nom');
  return (mine.finite || hasCopula(scene)) &&
    !isLaunched(scene) &&
    DONE_BY_OTHERS.has(act.frame.source.gives.type as EventType)
    ? beside
    : [...beside, 'nom'];
}

/** Words from the verb to the noun of what its subject does. */
const LAUNCHED_REACH = 3;

/** "объявил о высылке дипломатов": who says so does it. */
function isLaunched({ act, sentence, pack }: Scene): boolean {
  const light = pack.source.words.auxiliaries?.light?.map((verb) => verb.replace(/-$/u, '')) ?? [];
  const first = act.tokens[0] as number;
  return sentence.tokens
    .slice(Math.max(0, first - LAUNCHED_REACH), first)
    .some(({ norm }) => pack.readings(norm).some(({ verb, stem }) => verb && light.includes(stem)));
}

/** "Глава ВОЗ был в аэропорту во время удара": a clause that its copula closes. */
function hasCopula({ sentence, clauses, mine, pack }: Scene): boolean {
  const { passive } = pack.source.words.auxiliaries ?? {};
  return sentence.tokens.some(({ norm }, at) => clauses.of[at] === mine.id && isAmong(norm, passive, pack));
}

/** Acts whose noun is mostly what somebody else speaks of. */
const DONE_BY_OTHERS: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'ACCUSE',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'MOBILIZE',
  'OFFICE',
]);

/** Its frame tells who acts by the subject. */
const takesAgent = ({ frame }: Act): boolean =>
  frame.roles.some(({ role, markers }) => role === 'actor' && markers.includes('nom'));

/** `subject` and `object` are places in the sentence; in the passive they change. */
function inVoice(marker: string, passive: boolean): string {
  const plain = marker === 'subject' ? 'nom' : marker === 'object' ? 'acc' : marker;
  if (!passive) return plain;
  return plain === 'nom' ? 'by' : plain === 'acc' ? 'nom' : plain;
}
