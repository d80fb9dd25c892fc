/**
 * Who did it to whom: fills the roles of an act from the groups around it.
 * In: an act, its sentence, what the text has said before. Out: sides with their ground and words, or why not.
 */
import type { Ground, LinkedGroup, LinkedMember, LinkedSentence } from '../link/linked.js';
import type { Features } from '../pack/features.js';
import type { Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { type Context, type EventType, isReciprocal } from '../record/codebook.js';
import type { PersonInEvent, Place, Span, Token } from '../record/record.js';
import { GOES_SOMEWHERE } from './city.js';
import { BARE_REACH, clauseStart, groupsAt, headAfter, isCityOnly, isNominative, subjectBefore } from './clause.js';
import { pickEnvoy } from './envoy.js';
import { toneOf } from './memory/aims.js';
import type { Memory } from './memory/memory.js';
import { gatherAll, hasStranger, missingActor, missingSide, themeSide } from './missing.js';
import type { Speaker } from './sayings.js';
import type { StatusReading } from './status.js';
import { isMedial, medialReach } from './syntax.js';

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
  /** For whom the speaker said just before to speak ("Teşkilat olarak …"). */
  readonly spokenFor: LinkedGroup | null;
}

const HEAD_REACH = 5;

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
    : verbFinalReach(act, status, around, takenByOther);
  const { from, inClause } = reach;
  const used = new Set<LinkedGroup>();
  const found: Partial<Record<'actor' | 'recipient', LinkedGroup>> = {};

  // "A ile B arasında": both sides stand in one group, whatever the frame calls them.
  const mutual =
    isReciprocal(type) ||
    act.frame.source.joint === true ||
    act.frame.roles.some(({ role, markers }) => role === 'actor' && markers.includes('between'));
  const between = mutual
    ? inClause.filter((group) => group.markers.includes('between') && hasMeaning(group)).at(-1)
    : undefined;
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
  if (again && !between && found.actor && found.recipient && sameAs(found.recipient, found.actor))
    found.recipient = reach.pick(again.markers, used) ?? found.recipient;

  let actor = found.actor ? sideOf(found.actor, around.speaker) : null;
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
    recipient = gatherAll(actor, recipient, inClause, after.slice(0, 1), around);
  } else {
    const pronouns = reach.pronouns?.();
    // "received him": whoever is no subject of the frame is what the object names.
    const guestFirst = act.frame.roles.some(({ role, markers }) => role === 'recipient' && markers.some(isSubjectMark));
    const object = pronouns?.object && !meansThing(pronouns.object, pack) ? pronouns.object : null;
    const he = guestFirst ? object : pronouns?.subject;
    const him = guestFirst ? pronouns?.subject : object;
    if (!actor && he) {
      const who = guestFirst ? whomMeant(he, recipient?.sides ?? [], around, act) : whoIs(he, around);
      if (who === 'stranger') return { reason: `"${he}" is somebody whose side is not known` };
      actor = who;
    }
    if (!actor && asks('actor')) {
      const { company } = around.memory;
      const unnamed = reach.passive === true && company.near(around.index) !== null;
      const adopted = act.frame.source.gives.mode === 'sign' && (unnamed || company.gathered(around.index).length > 0);
      if (said.has('actor') && !firstPerson && !adopted && !subjectGoesOn(act, form, recipient, around))
        return { reason: 'the actor must be said in the clause and is not' };
      if (!firstPerson && !(adopted && unnamed) && (reach.stranger ? reach.stranger() : hasStranger(inClause, act)))
        return { reason: 'the subject is somebody whose side is not known' };
      actor = missingActor(act, status, around, recipient?.sides ?? []);
    }
    const enough =
      new Set([...(actor?.sides ?? []), ...(recipient?.sides ?? [])]).size > 1 &&
      (act.frame.source.joint === true ||
        isReciprocal(type) ||
        (type === 'AGREE' && act.frame.source.gives.mode !== 'pledge-aid' && (actor?.sides.length ?? 0) > 1));
    if (!recipient && him && asks('recipient')) {
      const whom = guestFirst ? whoIs(him, around) : whomMeant(him, actor?.sides ?? [], around, act);
      if (whom === 'stranger') return { reason: `"${him}" is somebody whose side is not known` };
      recipient = whom;
    }
    if (!recipient && asks('recipient') && !enough && !reach.blocked())
      recipient = sharedSide(act, actor, form, around);
    if (!recipient && asks('recipient') && !enough) {
      const theme = themeSide(act, actor?.sides ?? [], around);
      if (said.has('recipient') && !him && !(theme && act.frame.source.theme === true) && !otherOfTwo(actor, around))
        return { reason: 'the recipient must be said in the clause and is not' };
      const blocked = theme ? null : reach.blocked();
      if (blocked) return { reason: `"${blocked}" stands where the recipient would` };
      recipient = theme ?? missingSide(actor?.sides ?? [], around);
      if (recipient && isFriendHere(act, actor, recipient, around))
        return { reason: 'whom the same sentence meets is not whom it condemns' };
    }
    if (isReciprocal(type)) {
      const union = new Set([...(actor?.sides ?? []), ...(recipient?.sides ?? [])]);
      // (the leaders of an organisation are many already)
      const many =
        actor?.group?.members.some(({ mention }) => mention.plural) && !around.memory.isState([...union][0] as string);
      if (union.size === 1 && !many && !said.has('recipient') && !reach.blocked())
        recipient = missingSide([...union], around) ?? recipient;
    }
  }
  // A genitive may belong to a whole chain of nouns, a subject to several verbs; other cases belong to one predicate.
  for (const group of used) if (!group.markers.includes('nom') && !group.markers.includes('gen')) taken.set(group, act);
  const place = placeOf(line, from, Math.max(last, reach.to));
  return {
    roles: { actor, recipient, place: place?.place ?? null, placeSpan: place?.span ?? null, from, to: reach.to },
  };
}

const isSubjectMark = (marker: string): boolean => marker === 'nom' || marker === 'subject' || marker === 'visitor';

/** "called Aliyev and expressed support", «извинился перед Путиным, выразил соболезнования»: done to the same by the same. */
function sharedSide(act: Act, actor: Side | null, form: string, { before, sentence }: Surroundings): Side | null {
  const to = before?.roles.recipient;
  if (!before || !to?.span || !actor?.span || (form !== 'finite' && form !== 'converb')) return null;
  if (before.act.quotation !== act.quotation || before.roles.actor?.sides.join() !== actor.sides.join()) return null;
  const { type, mode } = act.frame.source.gives;
  const earlier = before.act.frame.source.gives;
  // Who is met or helped is not whom the same sentence condemns.
  const against = toneOf(type as EventType, mode ?? null) === 'against';
  const isFoe = toneOf(earlier.type as EventType, earlier.mode ?? null) === 'against';
  if (against !== isFoe || type === 'CONSULT') return null;
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
function whoIs(pronoun: string, { memory, pack, speaker, subject }: Surroundings): Side | 'stranger' | null {
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
  const here = groupsAt(sentence, act.quotation).filter((group) => group.last < act.anchor && !group.attributive);
  const found = memory.meant(pronoun, { but, here, pack });
  return found === 'stranger' || found === null ? found : earlierSide(found, speaker);
}

const sameAs = ({ sides }: LinkedGroup, other: LinkedGroup): boolean =>
  sides.length > 0 && sides.every((side) => other.sides.includes(side));

/** A finite verb whose subject is the one of the sentence before, with the other side said. */
function subjectGoesOn(act: Act, form: string, recipient: Side | null, around: Surroundings): boolean {
  // (who is received is no subject: "принял предложение")
  const isSubject = act.frame.roles.some(({ role, markers }) => role === 'actor' && !markers.includes('acc'));
  return isSubject && around.subjectNear && recipient?.span != null && (form === 'finite' || form === 'converb');
}

/** In a text about two states alone the side that is not said is the other one. */
function otherOfTwo(actor: Side | null, around: Surroundings): boolean {
  const { dyad, focus } = around.sentence;
  return dyad && actor !== null && actor.sides.length === 1 && focus.includes(actor.sides[0] as string);
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
  /** Somebody without a side, or nobody, is the subject: no earlier one is meant (English). */
  stranger?(): boolean;
  /** "he", "him": the pronouns that stand where the sides would. */
  pronouns?(): { readonly subject: string | null; readonly object: string | null };
}

function verbFinalReach(
  act: Act,
  status: StatusReading,
  around: Surroundings,
  isTaken: (group: LinkedGroup) => boolean,
): Reach {
  const { sentence, pack } = around;
  const type = act.frame.source.gives.type as EventType;
  const form = status.reading.features.form;
  const from = clauseStart(sentence, act.tokens[0] as number, pack);
  const to = act.tokens.at(-1) as number;
  const line = groupsAt(sentence, act.quotation);
  const free = line.filter((group) => nameEnd(group) < to && !overlaps(group, act) && !isTaken(group));
  const inClause = free.filter((group) => group.last >= from);
  const determiners = new Set(pack.source.words.determiners ?? []);
  const barred = (start: number, end: number) =>
    sentence.tokens.slice(start, end).some((token) => token.kind === 'mark' || determiners.has(token.norm));
  const embedded = act.tokens.some(
    (at) =>
      at < act.anchor &&
      pack
        .readings((sentence.tokens[at] as Token).norm)
        .some(({ verb, features }) => verb && features.form === 'participle' && features.case === 'acc'),
  );
  const verbs =
    (...forms: readonly Features['form'][]) =>
    (start: number, end: number) =>
      sentence.tokens
        .slice(start, end)
        .some(({ kind, norm }) => kind === 'word' && pack.verbForms(norm).some((one) => forms.includes(one.form)));
  const infinitive = verbs('infinitive', 'verbal-noun');
  const clauses = verbs('participle', 'converb');
  const after = afterOwnSubject(sentence, from, act.tokens[0] as number, pack);
  const gathered = around.memory.company.gathered(around.index).length > 0;
  const told = isTold(act, sentence, pack);
  return {
    from,
    to,
    inClause,
    pick: (markers, used) =>
      pick(markers, {
        act,
        form,
        inClause,
        free,
        line,
        from,
        used,
        type,
        embedded,
        told,
        infinitive,
        clauses,
        after,
        barred,
        gathered,
      }),
    blocked: () => blockedBy(act, around, line),
  };
}

/** Where the clause goes on after "… басып кіргелі", "… gelince", "… saldırırsa": such clauses have subjects of their own. */
function afterOwnSubject({ tokens }: LinkedSentence, from: number, to: number, pack: Pack): number {
  for (let at = to - 1; at > from; at--) {
    const { kind, norm } = tokens[at] as Token;
    if (kind !== 'word') continue;
    const readings = pack.readings(norm).filter(({ verb }) => verb);
    if (
      readings.length > 0 &&
      readings.every(
        ({ features: { form, kind: how, tense } }) =>
          tense === 'conditional' || (form === 'converb' && (how === 'when' || how === 'since' || tense === 'future')),
      )
    )
      return at + 1;
  }
  return from;
}

/** Words after a predicate within which it is told to be somebody's words ("… дайын екенін", "… бере алады деп"). */
const TOLD_REACH = 3;

/**
 * The clause is told as somebody's words, by a word like "деп" or by a participle in the accusative ("келетінін"), in a
 * language where what is told keeps its nominative (it has such words).
 */
function isTold(act: Act, { tokens, quotationOf }: LinkedSentence, pack: Pack): boolean {
  const quotatives = pack.source.saying.quotatives ?? [];
  if (quotatives.length === 0) return false;
  for (let at = act.anchor; at < tokens.length && at <= (act.tokens.at(-1) as number) + TOLD_REACH; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind === 'mark' || quotationOf[at] !== quotationOf[act.anchor]) return false;
    if (quotatives.includes(norm)) return true;
    const readings = pack.verbForms(norm);
    if (
      readings.some(
        ({ form, possessor, case: marked }) => form === 'participle' && possessor === '3' && marked === 'acc',
      )
    )
      return true;
    const next = tokens[at + 1];
    const closes = next !== undefined && quotatives.includes(next.norm);
    if (
      !closes &&
      at > act.anchor &&
      pack.readings(norm).some(({ verb, features }) => verb && features.form === 'finite')
    )
      return false;
  }
  return false;
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

const rank = (markers: readonly string[]): number => (markers.includes('nom') ? 1 : 0);
/** The adposition of a group may be a word of the predicate; its name may not. */
const overlaps = (group: LinkedGroup, act: Act): boolean =>
  act.tokens.some((token) => token >= group.first && token <= nameEnd(group));
/** Last token of the name itself, before its adposition. */
const nameEnd = (group: LinkedGroup): number => group.members.at(-1)?.mention.last ?? group.last;

interface Choice {
  readonly act: Act;
  readonly form: string;
  readonly inClause: readonly LinkedGroup[];
  readonly free: readonly LinkedGroup[];
  readonly line: readonly LinkedGroup[];
  readonly from: number;
  readonly used: ReadonlySet<LinkedGroup>;
  readonly type: EventType;
  /** A gathering was told just before: "Astana Bildirisi" is adopted by those who met, not by Astana. */
  readonly gathered: boolean;
  /** The predicate is a saying with what is said in it: "katılacağını duyurdu". */
  readonly embedded: boolean;
  /** The predicate is what somebody says: "… береді деп", "… беретінін айтты". */
  readonly told: boolean;
  /** True when an infinitive or its like stands between two tokens. */
  readonly infinitive: (from: number, to: number) => boolean;
  /** First token after the last clause within that has a subject of its own ("Ресей басып кіргенде, Қазақстан …"). */
  readonly after: number;
  /** True when a participle or a converb stands between two tokens. */
  readonly clauses: (from: number, to: number) => boolean;
  /** True when a determiner or a comma stands between two tokens. */
  readonly barred: (from: number, to: number) => boolean;
}

function pick(markers: readonly string[], choice: Choice): LinkedGroup | null {
  const { act, form, inClause, used, type } = choice;
  const first = act.tokens[0] as number;
  const open = inClause.filter((group) => !used.has(group) && hasMeaning(group));
  for (const marker of markers) {
    const found = marker.startsWith('envoy-')
      ? pickEnvoy(
          open.filter((group) => group.first <= act.anchor),
          marker,
        )
      : marker === 'nom'
        ? pickSubject(open, choice, form)
        : marker === 'bare'
          ? pickBare(isOnlySubject(open, choice) ? [] : open, first, choice.barred)
          : marker === 'person'
            ? personOf(pickSubject(open, choice, form))
            : marker === 'people'
              ? (open.filter((group) => isPeopleWord(group) && group.first < act.anchor).at(-1) ?? null)
              : pickMarked(open, marker, choice, type);
    if (found) return found;
  }
  return null;
}

function pickSubject(open: readonly LinkedGroup[], choice: Choice, form: string): LinkedGroup | null {
  const { act, used } = choice;
  if (form === 'participle' && act.readings.some((reading) => reading.features.kind === 'subject')) {
    // Where one form serves both ("келген Тоқаев", "Тоқаев келген қала"), a subject of its own before it decides.
    const either = act.readings.some((reading) => reading.features.kind === 'object');
    const own = either ? subjectBefore(open, choice.from, act.anchor + 1) : null;
    const head = own ? null : headAfter(choice.line, act.anchor, HEAD_REACH);
    if (head && !used.has(head) && !isCityOnly(head)) return head;
  }
  // "Kazakistan'ın katılacağını duyurdu": the predicate tells what another is said to do, and begins with him.
  if (form === 'finite' && choice.embedded) {
    const inner = open
      .filter((group) => group.last < (act.tokens[0] as number) && group.markers.includes('gen'))
      .at(-1);
    if (inner) return inner;
  }
  const noun = form === 'none' && act.readings.some((reading) => reading.features.possessor === '3');
  if (noun || form === 'participle' || form === 'verbal-noun' || form === 'infinitive') {
    const genitive = open.filter((group) => group.last < act.anchor && group.markers.includes('gen')).at(-1);
    if (genitive) return genitive;
  }
  // "Тоқаев Иран … дайын екенін айтты": of two subjects the first says it, the second does it.
  const own =
    (choice.told ? lastSubject(open, choice) : null) ??
    subjectBefore(open, choice.after, act.anchor + 1) ??
    subjectBefore(open, choice.from, act.anchor + 1);
  if (own) return own;
  // "Bakı diplomatlarını geri çağırdı": a bare name that seems to qualify the object is the subject when there is no other.
  const attributive = open.find(
    (group) => group.attributive && isNominative(group) && !isCityOnly(group) && !isPeopleWord(group),
  );
  const adopts = act.frame.source.joint === true && choice.gathered;
  if (attributive && form !== 'none' && !adopts) return attributive;
  return (
    subjectBefore(
      choice.free.filter((group) => !used.has(group)),
      0,
      choice.from,
    ) ??
    (adopts ? null : attributive) ??
    null
  );
}

/** The subject nearest to the predicate; not one of a clause within ("X Қазақстанның консулдығы ашылғанына … айтты"). */
const lastSubject = (open: readonly LinkedGroup[], { act, from, clauses }: Choice): LinkedGroup | null =>
  open
    .filter(
      (group) =>
        group.first >= from &&
        group.last < act.anchor &&
        isNominative(group) &&
        !isCityOnly(group) &&
        !group.attributive &&
        !clauses(group.last + 1, act.tokens[0] as number),
    )
    .at(-1) ?? null;

const personOf = (group: LinkedGroup | null): LinkedGroup | null =>
  group?.members.some(({ person, mention }) => person !== null || mention.offices.length > 0) ? group : null;

/** "Bolivya ilişkilerini kesti": the one unmarked name of a verb is who does it. */
function isOnlySubject(open: readonly LinkedGroup[], { act, form, free }: Choice): boolean {
  const subject = act.frame.roles.find(({ markers }) => markers.includes('nom'));
  if (form === 'none' || !subject) return false;
  if (subject.markers.includes('gen') && open.some((group) => group.markers.includes('gen'))) return false;
  return open.filter(isNominative).length === 1 && !free.some((group) => isNominative(group) && !open.includes(group));
}

/** An unmarked name right before its noun; a comma, "this" and "that" between them end the phrase. */
function pickBare(
  open: readonly LinkedGroup[],
  first: number,
  barred: (from: number, to: number) => boolean,
): LinkedGroup | null {
  return (
    open
      .filter(
        (group) =>
          group.markers.includes('nom') &&
          group.last < first &&
          first - group.last <= BARE_REACH &&
          !barred(group.last + 1, first),
      )
      .at(-1) ?? null
  );
}

function pickMarked(open: readonly LinkedGroup[], marker: string, choice: Choice, type: EventType): LinkedGroup | null {
  const { act } = choice;
  const first = act.tokens[0] as number;
  const reach = marker === 'gen' ? first : Math.max(act.anchor, first) + 2;
  const marked = open.filter(
    (one) => one.markers.includes(marker) && one.last < reach && (!isCityOnly(one) || standsForState(type, marker)),
  );
  const last = marked.at(-1);
  if (!last || marked.length === 1) return last ?? null;
  // "Parisi Ermənistanı silahlandırmaqda ittiham edir": the nearer object is that of the infinitive.
  if (marker === 'acc' && choice.infinitive(last.last + 1, first)) return marked.at(-2) ?? last;
  // "Türkiye'nin Kırgızistan'ın borcunu sildiğini": the genitive next to its noun owns it, the one before may be the subject.
  // (of a finite verb whose subject is the owner, another one's is meant: "Azerbaycan, Ermenistan'ın … Azerbaycan'ın …")
  if (marker === 'gen' && choice.form !== 'finite' && choice.form !== 'converb') return last;
  // "Azerbaycan … Azerbaycan'ın bütünlüğüne … Ermenistan'ı": who acts is not whom it is done to, if another carries the mark.
  const subject = subjectBefore(open, choice.from, act.anchor + 1);
  const other = marked.filter((group) => !subject || !group.sides.every((side) => subject.sides.includes(side)));
  return other.at(-1) ?? last;
}

function standsForState(type: EventType, marker: string): boolean {
  if (type === 'PROTEST') return marker === 'loc';
  // (an embassy is opened, a monument unveiled in a capital)
  if ((type === 'AID' || type === 'SUPPORT') && marker === 'loc') return true;
  return GOES_SOMEWHERE.has(type) && (marker === 'dat' || marker === 'acc' || marker === 'abl');
}

const hasMeaning = (group: LinkedGroup): boolean =>
  group.sides.length > 0 || group.members.some((member) => member.deixis !== null);
const isPeopleWord = (group: LinkedGroup): boolean =>
  group.members.every(
    ({ mention }) =>
      mention.institution === null &&
      mention.offices.length === 0 &&
      mention.holders.every((holder) => holder.as === 'people'),
  );

export function sideOf(group: LinkedGroup, speaker: Speaker | null): Side {
  const sides = new Set<string>();
  for (const member of group.members) {
    // "Our country" in a quotation is the country of who speaks, whatever the paper's own is.
    const own = speaker && (member.deixis === 'speaker' || member.deixis === 'home') ? speaker.sides : member.sides;
    for (const side of own) sides.add(side);
  }
  const ground =
    (group.members.find((member) => member.sides.length > 0) as LinkedMember | undefined)?.ground ?? 'speaker';
  const people = group.members.flatMap((member) => (member.person?.name ? [member.person] : []));
  return { sides: [...sides], people, ground, span: { start: group.start, end: group.end }, earlier: null, group };
}

/** Somebody named before, taken up again by a pronoun or by nothing at all. */
export function earlierSide(group: LinkedGroup, speaker: Speaker | null): Side {
  return { ...sideOf(group, speaker), ground: 'earlier-mention', span: null, earlier: group, group: null };
}

/** A noun in the case of the missing role just before the predicate: "bir müzeyi ziyaret etti". */
function blockedBy(act: Act, around: Surroundings, line: readonly LinkedGroup[]): string | null {
  const cases = new Set(act.frame.roles.filter(({ role }) => role === 'recipient').flatMap(({ markers }) => markers));
  const { tokens } = around.sentence;
  for (let at = (act.tokens[0] as number) - 1; at >= 0 && at >= (act.tokens[0] as number) - 3; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || act.tokens.includes(at)) return null;
    if (line.some((group) => group.first <= at && at <= group.last)) return null;
    if (cases.has('acc') && looksAccusative(token.norm, around.pack)) return token.text;
  }
  return null;
}

function looksAccusative(norm: string, pack: Pack): boolean {
  if ((pack.source.words.notPossessed ?? []).includes(norm)) return false;
  const readings = pack.readings(norm);
  if (readings.some((reading) => reading.verb || reading.features.case !== 'acc'))
    return readings.some((reading) => reading.features.case === 'acc');
  return [1, 2, 3].some(
    (length) =>
      norm.length - length >= 3 && pack.endings.noun(norm.slice(-length)).some((features) => features.case === 'acc'),
  );
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
