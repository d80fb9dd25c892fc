/**
 * Who did it to whom: fills the roles of an act from the groups around it.
 * In: an act, its sentence, what the text has said before. Out: sides with their ground and words, or why not.
 */

import type { Ground, LinkedGroup, LinkedMember, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { type Context, type EventType, isReciprocal } from '../record/codebook.js';
import { gather } from '../record/gather.js';
import type { PersonInEvent, Place, Span, Token } from '../record/record.js';
import { groupsAt, hasMeaning, isNominative } from './clause.js';
import { finalReach } from './final/roles.js';
import { toneOf } from './memory/aims.js';
import type { Memory } from './memory/memory.js';
import { numberSaid } from './memory/point.js';
import {
  gatherAll,
  hasStranger,
  missingActor,
  missingSide,
  promisedBy,
  strangerActs,
  themeSide,
  toldBefore,
} from './missing.js';
import type { Speaker } from './speaker.js';
import type { StatusReading } from './status.js';
import { isMedial, medialReach } from './syntax.js';
import { atTalks, partnerAtTalks } from './talks.js';

export interface Side {
  readonly sides: readonly string[];
  readonly people: readonly PersonInEvent[];
  readonly ground: Ground;
  /** The words of the clause that name it … */
  readonly span: Span | null;
  /** … or, where it names none, those that did so before. */
  readonly earlier: Span | null;
  readonly group: LinkedGroup | null;
}

export interface Roles {
  readonly actor: Side | null;
  readonly recipient: Side | null;
  readonly place: Place | null;
  readonly placeSpan: Span | null;
  /** First token of the clause. */
  readonly from: number;
  /** Last token of the clause. */
  readonly to: number;
}

export interface Surroundings {
  readonly sentence: LinkedSentence;
  /** The sentence behind it. */
  readonly next: LinkedSentence | null;
  /** What the words of the sentence tell that it is about; the same for all its acts. */
  readonly contexts: readonly Context[];
  readonly pack: Pack;
  /** Subject in force before this sentence. */
  readonly subject: LinkedGroup | null;
  /** … and whether the sentence just before has it. */
  readonly subjectNear: boolean;
  /** Who speaks, when the act stands in a quotation. */
  readonly speaker: Speaker | null;
  /** Groups that an embedded predicate has taken already, and which. */
  readonly taken: Map<LinkedGroup, Act>;
  /** What was told before: who met, at whom acts were aimed. */
  readonly memory: Memory;
  /** Index of the sentence. */
  readonly index: number;
  /** Who reports, when the act stands in reported speech. */
  readonly reporter: Speaker | null;
  /** The act that was read before this one in the sentence, with its sides. */
  readonly before: { readonly act: Act; readonly roles: Roles } | null;
  /** Whom the lines behind the sentence name, where it ends in a colon. */
  readonly listed: readonly LinkedGroup[];
  /** Who took part, by the sentences behind this one, in a gathering that it tells of. */
  readonly attendance: () => readonly LinkedGroup[];
  /** For whom the speaker said just before to speak ("Teşkilat olarak …"). */
  readonly spokenFor: LinkedGroup | null;
}

export type RolesOrReason = { readonly roles: Roles } | { readonly reason: string };

export function fillRoles(act: Act, status: StatusReading, around: Surroundings): RolesOrReason {
  const { sentence, pack, taken } = around;
  const type = act.frame.source.gives.type as EventType;
  const form = status.reading.features.form;
  const last = act.tokens.at(-1) as number;
  const line = groupsAt(sentence, act.quotation);
  // Two readings of the same words do not take from each other.
  const takenByOther = (group: LinkedGroup): boolean => {
    const other = taken.get(group);
    if (other === undefined || other.tokens.some((token) => act.tokens.includes(token))) return false;
    // "Aliyev'i arayarak tebrik etti": what a converb has taken its verb takes too.
    return !other.readings.some((reading) => reading.features.form === 'converb' && reading.features.kind !== 'when');
  };
  const reach = isMedial(pack)
    ? medialReach(act, status, sentence, pack, takenByOther)
    : finalReach(act, status, around, takenByOther);
  const { from, inClause } = reach;
  const used = new Set<LinkedGroup>();
  const found: Partial<Record<'actor' | 'recipient', LinkedGroup>> = {};

  // "A ile B arasında": both sides stand in one group, whatever the frame calls them.
  const mutual =
    isReciprocal(type) ||
    act.frame.source.joint === true ||
    act.frame.roles.some(({ role, markers }) => role === 'actor' && markers.includes('between'));
  const pairs = mutual
    ? inClause.filter((group) => group.markers.includes('between') && hasMeaning(group) && isBeside(group, act, around))
    : [];
  // ("a truce between A and B and better ties between C and D": English, the nearest behind it)
  const nearest = pack.source.words.syntax === 'position' ? pairs.find(({ first }) => first > last) : undefined;
  const both = nearest ?? pairs.at(-1);
  const between = both && isTopic(both, act, status, reach) ? undefined : both;
  if (between) {
    found.actor = between;
    used.add(between);
  }
  // Oblique roles first: their marks are certain; the nominative takes what is left.
  const ordered = [...act.frame.roles].sort((a, b) => rank(a.markers) - rank(b.markers));
  for (const { role, markers } of ordered) {
    if (role === 'place' || between) continue;
    const group = reach.pick(markers, used);
    if (group) {
      found[role] = group;
      used.add(group);
    }
  }

  // "Россия закрыла генконсульство Польши в Калининграде": who acts is not whom it is done to; the next mark may tell.
  const again = act.frame.roles.find(({ role }) => role === 'recipient');
  // (a subject is who it is, and nobody else of the clause)
  if (
    again &&
    !again.markers.some(isSubjectMark) &&
    !between &&
    found.actor &&
    found.recipient &&
    sameAs(found.recipient, found.actor)
  )
    found.recipient = reach.pick(again.markers, used) ?? found.recipient;

  // "Putin and Trump agreed to meet in Hamburg": two who meet are enough, and where is only where.
  const { actor: many, recipient: where } = found;
  if (
    where?.markers.every((marker) => marker === 'in' || marker === 'loc') &&
    type !== 'AID' &&
    (many?.sides.length ?? 0) > 1
  )
    delete found.recipient;

  let actor = found.actor ? (metHere(found.actor, around) ?? sideOf(found.actor, around.speaker)) : null;
  let recipient = found.recipient ? sideOf(found.recipient, around.speaker) : null;
  // "Приглашаю Вас": who is spoken to is the other one of the two.
  if (recipient?.sides.length === 0 && recipient.group?.members.some(({ deixis }) => deixis === 'addressee'))
    recipient = missingSide(actor?.sides ?? around.speaker?.sides ?? [], around) ?? recipient;
  const said = new Set(act.frame.source.said ?? []);
  const asks = (wanted: 'actor' | 'recipient') =>
    act.frame.roles.some(({ role, optional }) => role === wanted && !optional);
  const firstPerson = around.speaker !== null && (isFirstPerson(status) || saysOur(act, sentence, pack));
  // "Türk Devletleri Teşkilatı olarak … yanındayız": who speaks, speaks for it.
  const speaksFor = firstPerson
    ? (inClause.filter((group) => group.markers.includes('as') && group.sides.length > 0).at(-1) ?? around.spokenFor)
    : null;
  if (speaksFor) actor = sideOf(speaksFor, around.speaker);
  else if (firstPerson && found.actor && !found.actor.members.some((member) => member.deixis !== null)) {
    // "…'nın atanmasından mutluluk duyduk": who says "we" acts, whatever else stands in the nominative.
    if (!recipient) recipient = actor;
    actor = null;
  }
  if (act.frame.source.gives.mode === 'multilateral') {
    const after = line.filter((group) => form === 'none' && group.first > last && isNominative(group));
    // "участвовал во встрече глав государств Центральной Азии": whose meeting it is, all of them gather
    const whose = inClause.filter(
      ({ first, markers, sides }) => sides.length > 1 && markers.includes('gen') && act.tokens.includes(first - 1),
    );
    const behind = [...whose, ...after.slice(0, 1), ...around.listed];
    // (a gathering that says itself who came has no roll behind it)
    const here = gather([actor, recipient, ...behind], (one) => one?.sides ?? []);
    const tookPlace = status.status === 'happened' || status.status === 'ongoing';
    if (tookPlace && here.filter(around.memory.isState).length < 2) behind.push(...around.attendance());
    recipient = gatherAll(actor, recipient, inClause, behind, around);
  } else {
    const pronouns = reach.pronouns?.();
    // "received him": whoever is no subject of the frame is what the object names.
    const guestFirst = act.frame.roles.some(({ role, markers }) => role === 'recipient' && markers.some(isSubjectMark));
    const object = pronouns?.object && !meansThing(pronouns.object, pack) ? pronouns.object : null;
    const he = guestFirst ? object : pronouns?.subject;
    const him = guestFirst ? pronouns?.subject : object;
    // "asked him to visit Ashgabat", said by Ashgabat's own president: the pronoun tells whom.
    if (him && !guestFirst && actor && recipient?.sides.every((side) => actor?.sides.includes(side))) recipient = null;
    // "A day earlier, he and Orban talked": both act.
    const other = actor && pronouns?.beside ? whoIs(pronouns.beside, around) : null;
    if (actor && other && other !== 'stranger')
      actor = {
        ...actor,
        sides: [...new Set([...other.sides, ...actor.sides])],
        people: [...other.people, ...actor.people],
      };
    if (!actor && he) {
      const who = guestFirst ? whomMeant(he, recipient?.sides ?? [], around, act) : whoIs(he, around);
      if (who === 'stranger') return { reason: `"${he}" is somebody whose side is not known` };
      actor = who;
      // "Он готов принять в Москве гостей из США": who "he" is, told only now, is not whom it is done to.
      if (actor && recipient?.sides.every((side) => actor?.sides.includes(side)))
        recipient = againFor(again, reach, used, around);
    }
    // "Macron arrived in Yerevan. He was awarded the order": whom the pronoun of a passive means, it is done to.
    if (!actor && !recipient && him && !guestFirst && reach.passive) {
      const whom = whoIs(him, around);
      if (whom === 'stranger') return { reason: `"${him}" is somebody whose side is not known` };
      recipient = whom;
    }
    if (!actor && asks('actor')) actor = promisedBy(type, recipient, reach.passive === true, around);
    if (!actor && asks('actor')) {
      const { company } = around.memory;
      const unnamed = reach.passive === true && company.near(around.index) !== null;
      const adopted =
        (act.frame.source.gives.mode === 'sign' && (unnamed || company.gathered(around.index).length > 0)) ||
        // ("Agreements were reached on …": by those who met)
        (type === 'AGREE' && unnamed) ||
        (act.frame.source.joint === true && atTalks(act, around) !== null);
      if (
        said.has('actor') &&
        !firstPerson &&
        !adopted &&
        !reach.voiced &&
        !subjectGoesOn(act, form, recipient, around)
      )
        return { reason: 'the actor must be said in the clause and is not' };
      if (
        !firstPerson &&
        !(adopted && unnamed) &&
        (reach.stranger ? reach.stranger() : hasStranger(inClause, act) || strangerActs(act, from, around))
      )
        return { reason: 'the subject is somebody whose side is not known' };
      const teller = reach.voiced === true ? around.subject : null;
      actor = teller?.sides.some((side) => !recipient?.sides.includes(side))
        ? earlierSide(teller, null)
        : missingActor(act, status, around, recipient?.sides ?? befallen(act, around));
    }
    const enough =
      (new Set([...(actor?.sides ?? []), ...(recipient?.sides ?? [])]).size > 1 || areMembers(actor, around)) &&
      (act.frame.source.joint === true ||
        // ("Trump and Putin called": not each other, where the frame wants it said whom)
        (isReciprocal(type) && !(isMedial(pack) && said.has('recipient'))) ||
        (type === 'AGREE' && act.frame.source.gives.mode !== 'pledge-aid' && (actor?.sides.length ?? 0) > 1));
    if (!recipient && him && asks('recipient')) {
      const whom = guestFirst ? whoIs(him, around) : whomMeant(him, actor?.sides ?? [], around, act);
      if (whom === 'stranger') return { reason: `"${him}" is somebody whose side is not known` };
      recipient = whom;
    }
    // ("called Modi to condole the deaths": what the purpose is about is no side)
    if (!recipient && asks('recipient') && !enough && (form === 'infinitive' || !reach.blocked()))
      recipient = sharedSide(act, actor, form, around);
    // "… ile görüştü ve Azerbaycan'ın çözümü desteklediğini söyledi": the genitive is who does it, as is the subject of both.
    if (
      form === 'participle' &&
      recipient?.group?.markers.includes('gen') &&
      recipient.sides.join() === actor?.sides.join()
    )
      recipient = sharedSide(act, actor, form, around) ?? recipient;
    if (!recipient && asks('recipient') && !enough) recipient = partnerAtTalks(act, actor, around);
    if (!recipient && asks('recipient') && !enough) {
      const theme = themeSide(act, actor?.sides ?? [], around);
      if (
        said.has('recipient') &&
        !him &&
        !(theme && act.frame.source.theme === true) &&
        !reach.voiced &&
        !otherOfTwo(act, actor, he ?? null, around)
      )
        return { reason: 'the recipient must be said in the clause and is not' };
      const blocked = theme ? null : reach.blocked();
      if (blocked) return { reason: `"${blocked}" stands where the recipient would` };
      recipient = theme ?? missingSide(actor?.sides ?? [], around);
      if (recipient && isFriendHere(act, actor, recipient, around))
        return { reason: 'whom the same sentence meets is not whom it condemns' };
      // ("Zelenski: ailələrinə başsağlığı verirəm", of those whom a strike has killed)
      const kindly = toneOf(type, act.frame.source.gives.mode ?? null) === 'for';
      if (kindly && actor && recipient && around.memory.struck(recipient.sides, actor.sides))
        return { reason: 'nobody consoles or helps him who struck him' };
    }
    if (isReciprocal(type)) {
      const union = new Set([...(actor?.sides ?? []), ...(recipient?.sides ?? [])]);
      if (union.size === 1 && isMedial(pack) && namesOneOfTheirs(actor, recipient))
        return { reason: 'those who meet are of one side' };
      // (the leaders of an organisation are many already)
      const many =
        actor?.group?.members.some(({ mention }) => mention.plural) && !around.memory.isState([...union][0] as string);
      if (union.size === 1 && !many && !said.has('recipient') && !reach.blocked())
        recipient = missingSide([...union], around) ?? recipient;
    }
  }
  // A genitive may belong to a whole chain of nouns, a subject to several verbs; other cases belong to one predicate.
  // ("X-ə yardım edən Y-ni qınayıb": whom a participle qualifies is the next verb's all the same)
  const isOwn = ({ first, markers }: LinkedGroup) =>
    !markers.includes('nom') && !markers.includes('gen') && (isMedial(pack) || first < act.anchor);
  for (const group of used) if (isOwn(group)) taken.set(group, act);
  const place = placeOf(line, from, Math.max(last, reach.to));
  return {
    roles: { actor, recipient, place: place?.place ?? null, placeSpan: place?.span ?? null, from, to: reach.to },
  };
}

/** "Fidan A ilə B arasındakı gərginliyi X ilə müzakirə edib", "… ilə bağlı danışacağıq": the two are what others, or we, speak of. */
function isTopic(both: LinkedGroup, { frame }: Act, status: StatusReading, reach: Reach): boolean {
  const roles = frame.roles.filter(({ role }) => role !== 'place');
  if (roles.some(({ markers }) => markers.includes('between'))) return false;
  return isFirstPerson(status) || roles.every(({ markers }) => reach.pick(markers, new Set([both])) !== null);
}

/** «Лидеры стран ОТГ подписали»: the leaders of an organisation are many already. */
const areMembers = (side: Side | null, { memory, pack }: Surroundings): boolean =>
  isMedial(pack) &&
  side?.group?.members.some(({ mention }) => mention.reference === 'both') === true &&
  side.sides.length > 0 &&
  !side.sides.some(memory.isState);

/** The next group that a role's marks find. */
function againFor(
  role: Act['frame']['roles'][number] | undefined,
  reach: Reach,
  used: ReadonlySet<LinkedGroup>,
  { speaker }: Surroundings,
): Side | null {
  const group = role ? reach.pick(role.markers, used) : null;
  return group ? sideOf(group, speaker) : null;
}

const isSubjectMark = (marker: string): boolean => marker === 'nom' || marker === 'subject' || marker === 'visitor';

/** "called Aliyev and expressed support", «извинился перед Путиным, выразил соболезнования»: done to the same by the same. */
function sharedSide(act: Act, actor: Side | null, form: string, { before, sentence, pack }: Surroundings): Side | null {
  const to = before?.roles.recipient;
  // ("called Modi to condole": what a verb in the infinitive is done for; "… ile görüştü, desteklediğini söyledi": or told to)
  const told = form === 'participle' && !isMedial(pack);
  const goesOn = form === 'finite' || form === 'converb' || form === 'infinitive' || told;
  if (!before || !to?.span || !actor?.span || !goesOn) return null;
  const same = before.roles.actor?.sides.join() === actor.sides.join();
  if (before.act.quotation !== act.quotation || !(same || isContrasted(actor, sentence, pack))) return null;
  const { type, mode } = act.frame.source.gives;
  const earlier = before.act.frame.source.gives;
  // Who is met or helped is not whom the same sentence condemns.
  const against = toneOf(type as EventType, mode ?? null) === 'against';
  const isFoe = toneOf(earlier.type as EventType, earlier.mode ?? null) === 'against';
  if ((same && against !== isFoe) || type === 'CONSULT') return null;
  const other = sentence.groups.some(
    (group) =>
      group.first > before.act.anchor &&
      group.last < act.anchor &&
      isNominative(group) &&
      !group.attributive &&
      group.start !== to.span?.start &&
      group.start !== actor.span?.start,
  );
  return other ? null : { ...to, ground: 'earlier-mention' };
}

/** "X, Y'yi kınadı, Z ise destekledi": another subject, of whom a word right behind him tells that he is set against the first. */
const isContrasted = ({ group }: Side, { tokens }: LinkedSentence, pack: Pack): boolean =>
  !isMedial(pack) && group !== null && pack.source.words.openers?.includes(tokens[group.last + 1]?.norm ?? '') === true;

/** "Fidan met Lavrov and condemned the attack": nobody acts against him whom the sentence has him meet. */
function isFriendHere(act: Act, actor: Side | null, to: Side, { before }: Surroundings): boolean {
  const { type, mode } = act.frame.source.gives;
  if (!before || to.span || toneOf(type as EventType, mode ?? null) !== 'against') return false;
  const met = [...(before.roles.actor?.sides ?? []), ...(before.roles.recipient?.sides ?? [])];
  const isMeeting = before.act.frame.source.gives.type === 'CONSULT';
  return isMeeting && [...to.sides, ...(actor?.sides ?? [])].every((side) => met.includes(side));
}

/** "denied it": done to something, hardly to a state. */
export const meansThing = (pronoun: string, pack: Pack): boolean =>
  pack.source.words.pronouns?.means?.thing?.includes(pronoun) === true;

/** Who "he" is; without a word of the pack on that, the subject in force. */
function whoIs(pronoun: string, { memory, pack, speaker, subject, index }: Surroundings): Side | 'stranger' | null {
  // "The two signed": those who met, or were named.
  const count = numberSaid(pronoun, pack);
  // ("They signed" right behind a meeting: those who met)
  const many = pack.source.words.pronouns?.means?.many?.includes(pronoun) === true && count === 0;
  const met = many ? memory.company.near(index) : null;
  const together = count > 0 ? memory.together(count, index) : met?.sentence === index - 1 ? met : null;
  if (together) return toldBefore(together, 'earlier-mention');
  const found = memory.meant(pronoun, { but: [], here: [], pack }) ?? subject;
  return found === 'stranger' || found === null ? found : earlierSide(found, speaker);
}

/** Whom "him" means: not who acts upon him. */
function whomMeant(
  pronoun: string,
  but: readonly string[],
  { memory, pack, speaker, sentence }: Surroundings,
  act: Act,
): Side | 'stranger' | null {
  // (around a quotation those named in it count too: "Путин «поздравил Обаму» и пригласил его")
  const line = act.quotation < 0 ? sentence.groups : groupsAt(sentence, act.quotation);
  const here = line.filter((group) => group.last < act.anchor && !group.attributive);
  const found = memory.meant(pronoun, { but, here, pack });
  return found === 'stranger' || found === null ? found : earlierSide(found, speaker);
}

const sameAs = ({ sides }: LinkedGroup, other: LinkedGroup): boolean =>
  sides.length > 0 && sides.every((side) => other.sides.includes(side));

/** Acts that are done by telling of another. */
const TELLS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN', 'REJECT']);

/** A finite verb whose subject is the one of the sentence before, with the other side said. */
function subjectGoesOn(act: Act, form: string, recipient: Side | null, around: Surroundings): boolean {
  // (who is received is no subject: "принял предложение")
  const isSubject = act.frame.roles.some(({ role, markers }) => role === 'actor' && !markers.includes('acc'));
  // ("… kabul edilemez olduğunu ifade etti": what is told of another is told by the subject that goes on)
  const told = form === 'participle' && !isMedial(around.pack) && TELLS.has(act.frame.source.gives.type as EventType);
  return (
    isSubject && around.subjectNear && recipient?.span != null && (form === 'finite' || form === 'converb' || told)
  );
}

/**
 * In a text about two states alone the side that is not said is the other one: where who acts is said, and what he does is not told by words
 * of any kind ("Kazakhstan will introduce …" is mostly done at home).
 */
function otherOfTwo({ frame }: Act, actor: Side | null, he: string | null, { sentence, pack }: Surroundings): boolean {
  // ("The delegation landed in Colombo. It handed over rice": a pronoun says who acts)
  if (!isMedial(pack) && (frame.source.broad === true || frame.source.closes === true || !(actor?.span || he)))
    return false;
  return sentence.dyad && actor?.sides.length === 1 && sentence.focus.includes(actor.sides[0] as string);
}

/** "Sisi met Prime Minister Madbouly": whom the clause names with name and office, no other is meant. */
function namesOneOfTheirs(actor: Side | null, recipient: Side | null): boolean {
  const named = ({ mention, sides }: LinkedMember): boolean =>
    sides.length > 0 && mention.name !== null && mention.offices.length > 0;
  return actor !== null && recipient?.group?.members.some(named) === true;
}

/** Where the sides of an act may stand, and how a mark finds one: the one thing that the syntax of a language decides. */
export interface Reach {
  /** First and last token of the clause. */
  readonly from: number;
  readonly to: number;
  readonly inClause: readonly LinkedGroup[];
  pick(markers: readonly string[], used: ReadonlySet<LinkedGroup>): LinkedGroup | null;
  /** A noun in the place of the recipient that is none ("bir müzeyi ziyaret etti"). */
  blocked(): string | null;
  /** Whoever acts need not be named: "Twenty documents were signed". */
  readonly passive?: boolean;
  /** … nor to whom: "Readiness to help was expressed" (English). */
  readonly voiced?: boolean;
  /** Somebody without a side, or nobody, is the subject: no earlier one is meant (English). */
  stranger?(): boolean;
  /** "he", "him": the pronouns that stand where the sides would. */
  pronouns?(): { readonly subject: string | null; readonly object: string | null; readonly beside?: string };
}

function isFirstPerson({ reading }: StatusReading): boolean {
  return reading.features.person === '1pl' || reading.features.person === '1sg';
}

/** "desteğimiz tamdır", "hazırız": the words of the predicate say whose, or who. */
function saysOur(act: Act, sentence: LinkedSentence, pack: Pack): boolean {
  return act.tokens.some((at) =>
    pack.readings((sentence.tokens[at] as Token).norm).some(({ verb, features }) => {
      if (!verb && features.possessor === '1pl') return true;
      return features.copula === true && (features.person === '1pl' || features.person === '1sg');
    }),
  );
}

/** "finalized an arrangement, a step in ties between both armies": in English what stands behind a comma is between others. */
function isBeside({ first }: LinkedGroup, { tokens }: Act, { sentence, pack }: Surroundings): boolean {
  const last = tokens.at(-1) as number;
  const gap = pack.source.words.syntax === 'position' ? sentence.tokens.slice(last + 1, first) : [];
  return !gap.some(({ text }) => text === ',');
}

/** "10,000 tents were sent to the flood areas": who was told to need help gives none. */
function befallen(act: Act, around: Surroundings): readonly string[] {
  const { theme, gives } = act.frame.source;
  return theme === true && gives.type === 'AID' ? (themeSide(act, [], around)?.sides ?? []) : [];
}

/** "He held talks with Tokayev, after which the two sides exchanged documents": those who met earlier in the same sentence. */
function metHere(group: LinkedGroup, { memory, index, pack }: Surroundings): Side | null {
  const met = isMedial(pack) ? memory.company.near(index) : null;
  const pointing = group.members.every(({ mention }) => mention.reference === 'both' && mention.holders.length === 0);
  if (!pointing || met?.sentence !== index) return null;
  const sides = met.sides.filter(memory.isState);
  return sides.length === 2 ? { ...sideOf(group, null), sides, ground: 'earlier-mention' } : null;
}

const rank = (markers: readonly string[]): number => (markers.includes('nom') ? 1 : 0);
export function sideOf(group: LinkedGroup, speaker: Speaker | null): Side {
  const sides = new Set<string>();
  for (const member of group.members) {
    // "Our country" in a quotation is the country of who speaks, whatever the paper's own is.
    const own = speaker && (member.deixis === 'speaker' || member.deixis === 'home') ? speaker.sides : member.sides;
    for (const side of own) sides.add(side);
  }
  const ground =
    (group.members.find((member) => member.sides.length > 0) as LinkedMember | undefined)?.ground ?? 'speaker';
  const people = gather(group.members, (member) => (member.person?.name ? [member.person] : []));
  return { sides: [...sides], people, ground, span: { start: group.start, end: group.end }, earlier: null, group };
}

/** Somebody named before, taken up again by a pronoun or by nothing at all. */
export function earlierSide(group: LinkedGroup, speaker: Speaker | null): Side {
  return { ...sideOf(group, speaker), ground: 'earlier-mention', span: null, earlier: group, group: null };
}

/** City in the locative within the clause. */
function placeOf(line: readonly LinkedGroup[], from: number, last: number): { place: Place; span: Span } | null {
  for (const group of line) {
    if (
      group.first < from ||
      group.last > last ||
      !(group.markers.includes('loc') || group.markers.includes('ki') || group.markers.includes('dat'))
    )
      continue;
    const holder = group.members.at(-1)?.mention.holders.at(-1);
    if (holder?.city) return { place: { city: holder.city, state: holder.code }, span: holder };
  }
  return null;
}
