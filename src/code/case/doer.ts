/**
 * Who acts: the subject of the act's clause, the many in a place who have no name, the agent of a passive.
 * In: the groups that are still open, the scene. Out: the group, or `null`.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { endsAs } from '../../pack/looks.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import { hasSides, isCityOnly } from '../clause.js';
import { overlaps, type Scene } from './scene.js';
import { subjectOf } from './subject.js';

/** How far behind a participle its noun may stand. */
const HEAD_REACH = 9;

export function pickSubject(
  open: readonly LinkedGroup[],
  used: ReadonlySet<LinkedGroup>,
  scene: Scene,
): LinkedGroup | null {
  const { act, status, clauses, mine, sentence, pack, line } = scene;
  const { form, kind } = status.reading.features;
  if (form === 'participle' && kind === 'subject' && mine.kind !== 'participle') {
    // "прибывший в Анкару Токаев"
    const head = open.find(
      (group) =>
        group.first > act.anchor &&
        group.first <= act.anchor + HEAD_REACH &&
        group.markers.some((mark) => mark !== 'loc') &&
        !isCityOnly(group) &&
        group.members.some(({ mention }) => mention.name !== null || mention.offices.length > 0),
    );
    if (head) return head;
  }
  const owner = form === 'infinitive' ? ownerOfNoun(open, scene) : null;
  if (owner) return owner;
  const subject = subjectOf(
    mine,
    act.anchor,
    line.filter((group) => !used.has(group) && !overlaps(group, act)),
    clauses,
    sentence,
    pack,
    0,
  );
  if (!subject || isObjectOfMany(subject, scene)) return impersonal(open, scene);
  if (clauses.of[subject.first] !== mine.id && hasOtherSubject(scene)) return null;
  return hasSides(subject) ? subject : null;
}

/** "о решении Казахстана ввести санкции": whose the noun before an infinitive is, he does it. */
function ownerOfNoun(open: readonly LinkedGroup[], { act, sentence, pack }: Scene): LinkedGroup | null {
  const owner = open.find(({ last, markers }) => last === (act.tokens[0] as number) - 1 && markers.includes('gen'));
  const noun = owner ? (sentence.tokens[owner.first - 1]?.norm ?? '') : '';
  const isMeant = pack.readings(noun).some(({ stem, verb }) => !verb && pack.governors.has(stem));
  return owner && isMeant && hasSides(owner) ? owner : null;
}

/** "Токаев заявил, что изменения создадут основу": in a clause of its own what stands right before the verb is its subject. */
function hasOtherSubject({ act, status, sentence, pack, clauses, mine, line }: Scene): boolean {
  const at = act.anchor - 1;
  const noun = sentence.tokens[at];
  if (mine.kind !== 'subordinate' || status.reading.features.form !== 'finite' || at <= mine.first) return false;
  if (noun?.kind !== 'word' || clauses.of[at] !== mine.id || act.tokens.includes(at)) return false;
  if (line.some((group) => group.first <= at && at <= group.last)) return false;
  const nouns = pack.readings(noun.norm).filter(({ verb }) => !verb);
  const known = pack.phrases.next.has(noun.norm) || pack.readings(noun.norm).length > 0;
  return known
    ? nouns.some(({ features }) => features.case === 'nom')
    : noun.norm.length >= SHORTEST_SUBJECT && !endsAs(noun.norm, 'noSubject', pack);
}

/** A shorter word that no list holds is a particle. */
const SHORTEST_SUBJECT = 5;

/** "В Москве предупредили Ереван": the one name behind the verb of many in a place is no subject; "Бишкек обвиняют": nor is one before it. */
export function isObjectOfMany(group: LinkedGroup, scene: Scene): boolean {
  if (isOneOfMany(group, scene)) return true;
  return (
    group.first > scene.act.anchor &&
    group.members.length === 1 &&
    group.markers.includes('acc') &&
    impersonal(scene.inClause, scene) !== null
  );
}

/** A state or a capital by its name, in the nominative or the accusative, beside a verb in the plural. */
function isOneOfMany({ members, markers, last }: LinkedGroup, { act, status, sentence, pack }: Scene): boolean {
  const [member, ...others] = members;
  const plain =
    member?.mention.holders.some(({ as }) => as === 'name' || as === 'capital') &&
    member.mention.offices.length === 0 &&
    member.mention.name === null &&
    member.mention.institution === null;
  if (!plain || others.length > 0 || status.reading.features.form !== 'finite') return false;
  const either = markers.length === 2 && markers.includes('nom') && markers.includes('acc');
  // ("Нидерланды", "Филиппины" are many)
  const many = /[ыи]$/u.test((sentence.tokens[last] as Token).norm);
  return either && !many && endsAs((sentence.tokens[act.anchor] as Token).norm, 'looksPlural', pack);
}

/** "В Тегеране и Багдаде отвергли обвинения": a plural that nobody is the subject of is done by those in a capital, a state or a ministry. */
function impersonal(open: readonly LinkedGroup[], { act, status, sentence, pack }: Scene): LinkedGroup | null {
  const type = act.frame.source.gives.type as EventType;
  if (status.reading.features.form !== 'finite' || !SAID_FROM_AFAR.has(type)) return null;
  if (!endsAs((sentence.tokens[act.anchor] as Token).norm, 'looksPlural', pack) || hasNominative(act, sentence, pack))
    return null;
  const within = open.filter((group) => group.markers.includes('in') && hasSides(group));
  return within.find((group) => group.last < act.anchor) ?? within.find((group) => group.members.length > 1) ?? null;
}

/** What a state does by word alone: who is named by a place has not gone there. */
const SAID_FROM_AFAR: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT']);

/** A noun right beside the verb that may be its subject. */
function hasNominative(act: Act, sentence: LinkedSentence, pack: Pack): boolean {
  const before = sentence.tokens[act.anchor - 1];
  return (
    before !== undefined &&
    isSubjectForm(before.norm, pack) &&
    !sentence.groups.some((group) => group.first <= act.anchor - 1 && act.anchor - 1 <= group.last)
  );
}

/** "эксперты", but not "упрёки", which may as well be the object. */
function isSubjectForm(norm: string, pack: Pack): boolean {
  const nouns = pack.readings(norm).filter(({ verb }) => !verb);
  return (
    nouns.some(({ features }) => features.case === 'nom') && !nouns.some(({ features }) => features.case === 'acc')
  );
}

/** The agent of a passive: a bare instrumental, or "by". */
export function pickAgent(open: readonly LinkedGroup[], { act }: Scene): LinkedGroup | null {
  const agents = open.filter(
    (group) => (group.markers.includes('by') || group.markers.includes('ins')) && hasSides(group) && !isCityOnly(group),
  );
  return agents.find((group) => group.first > act.anchor) ?? agents.at(-1) ?? null;
}
