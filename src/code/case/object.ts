/**
 * Whom an act is done to, told by the accusative; and who is to do what the act wants.
 * In: the groups that are still open, the scene. Out: the group, or `null`.
 */
import type { LinkedGroup } from '../../link/linked.js';
import { isAmong } from '../../pack/among.js';
import type { EventType } from '../../record/codebook.js';
import { GOES_SOMEWHERE } from '../city.js';
import { hasSides, isCityOnly } from '../clause.js';
import { isObjectOfMany } from './doer.js';
import type { Scene } from './scene.js';
import { MAX_DEPTH, subjectOf } from './subject.js';

export function pickObject(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  if (scene.status.reading.features.form === 'none') return null;
  const { act } = scene;
  const type = act.frame.source.gives.type as EventType;
  const marked = open.filter(
    (group) =>
      group.markers.includes('acc') &&
      !group.attributive &&
      hasSides(group) &&
      (!isCityOnly(group) || GOES_SOMEWHERE.has(type)),
  );
  const first = scene.subject();
  const subject = first && isObjectOfMany(first, scene) ? null : first;
  const objects = marked.filter((group) => group !== subject);
  const certain = objects.filter((group) => !group.markers.includes('nom'));
  const after = (groups: readonly LinkedGroup[]) => groups.find((group) => group.first > act.anchor);
  return (
    after(certain) ??
    after(objects) ??
    certain.at(-1) ??
    objects.find((group) => group.last < act.anchor) ??
    whomHeMeans(scene, subject)
  );
}

/** "…, где его принял президент": the person named before in the sentence. */
function whomHeMeans({ act, sentence, line, pack }: Scene, subject: LinkedGroup | null): LinkedGroup | null {
  const { possessive } = pack.source.words.pronouns ?? {};
  if (![act.anchor - 1, act.anchor + 1].some((at) => isAmong(sentence.tokens[at]?.norm ?? '', possessive, pack)))
    return null;
  const before = line.filter(
    (group) =>
      group.last < act.anchor - 1 &&
      group.markers.includes('nom') &&
      group.sides.length > 0 &&
      !group.sides.some((side) => subject?.sides.includes(side)),
  );
  return before.filter((group) => group.members.some(({ person }) => person !== null)).at(-1) ?? null;
}

/** "потребовал, чтобы Россия прекратила": the subject of what is wanted. */
export function pickThat({ act, line, clauses, mine, sentence, pack }: Scene): LinkedGroup | null {
  const wanted = clauses.list.find(
    ({ kind, host, first }) =>
      kind === 'subordinate' &&
      host === mine.id &&
      first > act.anchor &&
      isAmong(sentence.tokens[first]?.norm ?? '', pack.source.words.clauses?.wanted, pack),
  );
  return wanted ? subjectOf(wanted, wanted.first, line, clauses, sentence, pack, MAX_DEPTH) : null;
}
