/**
 * Who did it to whom: fills the roles of an act from the groups around it.
 * In: an act, its sentence, what the text has said before. Out: sides with their ground and words, or why not.
 */
import type { Ground, LinkedGroup, LinkedMember, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { type EventType, isReciprocal } from '../record/codebook.js';
import type { PersonInEvent, Place, Span, Token } from '../record/record.js';
import { clauseStart, groupsAt, headAfter, isCityOnly, isNominative, subjectBefore } from './clause.js';
import type { Speaker } from './speech.js';
import type { StatusReading } from './status.js';

export interface Side {
  readonly sides: readonly string[];
  readonly people: readonly PersonInEvent[];
  readonly ground: Ground;
  readonly span: Span | null;
  readonly group: LinkedGroup | null;
}

export interface Roles {
  readonly actor: Side | null;
  readonly recipient: Side | null;
  readonly place: Place | null;
  readonly placeSpan: Span | null;
  /** First token of the clause. */
  readonly from: number;
}

export interface Surroundings {
  readonly sentence: LinkedSentence;
  readonly pack: Pack;
  /** Subject in force before this sentence. */
  readonly subject: LinkedGroup | null;
  /** Who speaks, when the act stands in a quotation. */
  readonly speaker: Speaker | null;
  /** Groups that an embedded predicate has taken already. */
  readonly taken: Set<LinkedGroup>;
}

/** Types in which a city stands for the state that one travels or sends to. */
const GOES_SOMEWHERE: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'AID', 'MOBILIZE', 'ASSAULT', 'REJECT']);
const HEAD_REACH = 5;
/** How far before a noun of action its "bare" side may stand: "Türkmenistan (resmi) ziyareti". */
const BARE_REACH = 4;

export type RolesOrReason = { readonly roles: Roles } | { readonly reason: string };

export function fillRoles(act: Act, status: StatusReading, around: Surroundings): RolesOrReason {
  const { sentence, pack, taken } = around;
  const type = act.frame.source.gives.type as EventType;
  const form = status.reading.features.form;
  const from = clauseStart(sentence, act.tokens[0] as number, pack);
  const last = act.tokens.at(-1) as number;
  const line = groupsAt(sentence, act.quotation);
  const free = line.filter((group) => group.last < last && !overlaps(group, act) && !taken.has(group));
  const inClause = free.filter((group) => group.last >= from);
  const used = new Set<LinkedGroup>();
  const found: Partial<Record<'actor' | 'recipient', LinkedGroup>> = {};

  // "A ile B arasında": both sides stand in one group, whatever the frame calls them.
  const mutual = isReciprocal(type) || act.frame.source.joint === true;
  const between = mutual ? inClause.filter((group) => group.markers.includes('between') && hasMeaning(group)).at(-1) : undefined;
  if (between) {
    found.actor = between;
    used.add(between);
  }
  // Oblique roles first: their marks are certain; the nominative takes what is left.
  const ordered = [...act.frame.roles].sort((a, b) => rank(a.markers) - rank(b.markers));
  for (const { role, markers } of ordered) {
    if (role === 'place' || between) continue;
    const group = pick(markers, { act, form, inClause, free, line, from, used, type });
    if (group) {
      found[role] = group;
      used.add(group);
    }
  }

  let actor = found.actor ? sideOf(found.actor, around.speaker) : null;
  let recipient = found.recipient ? sideOf(found.recipient, around.speaker) : null;
  const said = new Set(act.frame.source.said ?? []);
  const asksActor = act.frame.roles.some(({ role, optional }) => role === 'actor' && !optional);
  const asksRecipient = act.frame.roles.some(({ role, optional }) => role === 'recipient' && !optional);

  if (!actor && asksActor) {
    if (said.has('actor')) return { reason: 'the actor must be said in the clause and is not' };
    actor = missingActor(status, around, recipient?.sides ?? []);
  }
  if (!recipient && asksRecipient && !(between && (actor?.sides.length ?? 0) > 1)) {
    if (said.has('recipient')) return { reason: 'the recipient must be said in the clause and is not' };
    const blocked = blockedBy(act, around, line);
    if (blocked) return { reason: `"${blocked}" stands where the recipient would` };
    recipient = missingSide(actor?.sides ?? [], around);
  }
  if (isReciprocal(type)) {
    const union = new Set([...(actor?.sides ?? []), ...(recipient?.sides ?? [])]);
    if (union.size === 1) {
      const other = missingSide([...union], around);
      if (other && !said.has('recipient') && !blockedBy(act, around, line)) recipient = other;
    }
  }
  // A genitive may belong to a whole chain of nouns, a subject to several verbs; other cases belong to one predicate.
  for (const group of used) if (!group.markers.includes('nom') && !group.markers.includes('gen')) taken.add(group);
  const place = placeOf(line, from, last);
  return { roles: { actor, recipient, place: place?.place ?? null, placeSpan: place?.span ?? null, from } };
}

const rank = (markers: readonly string[]): number => (markers.includes('nom') ? 1 : 0);
/** The adposition of a group may be a word of the predicate; its name may not. */
const overlaps = (group: LinkedGroup, act: Act): boolean => {
  const last = group.members.at(-1)?.mention.last ?? group.last;
  return act.tokens.some((token) => token >= group.first && token <= last);
};

interface Choice {
  readonly act: Act;
  readonly form: string;
  readonly inClause: readonly LinkedGroup[];
  readonly free: readonly LinkedGroup[];
  readonly line: readonly LinkedGroup[];
  readonly from: number;
  readonly used: ReadonlySet<LinkedGroup>;
  readonly type: EventType;
}

function pick(markers: readonly string[], choice: Choice): LinkedGroup | null {
  const { act, form, inClause, used, type } = choice;
  const first = act.tokens[0] as number;
  const open = inClause.filter((group) => !used.has(group) && hasMeaning(group));
  for (const marker of markers) {
    if (marker === 'nom') {
      if (form === 'participle' && act.readings.some((reading) => reading.features.kind === 'subject')) {
        const head = headAfter(choice.line, act.anchor, HEAD_REACH);
        if (head && !used.has(head) && !isCityOnly(head)) return head;
      }
      const noun = form === 'none' && act.readings.some((reading) => reading.features.possessor === '3');
      if (noun || form === 'participle' || form === 'verbal-noun' || form === 'infinitive') {
        const genitive = open.filter((group) => group.last < act.anchor && group.markers.includes('gen')).at(-1);
        if (genitive) return genitive;
      }
      const own = subjectBefore(open, choice.from, act.anchor + 1);
      if (own) return own;
      const shared = subjectBefore(choice.free.filter((group) => !used.has(group)), 0, choice.from);
      if (shared) return shared;
      const attributive = open.find((group) => group.attributive && isNominative(group) && !isCityOnly(group) && !isPeopleWord(group));
      if (attributive) return attributive;
      continue;
    }
    if (marker === 'bare') {
      const near = open.filter((group) => group.markers.includes('nom') && group.last < first && first - group.last <= BARE_REACH).at(-1);
      if (near) return near;
      continue;
    }
    const group = open.filter((one) => one.markers.includes(marker) && one.last <= Math.max(act.anchor, first) + 1 && (!isCityOnly(one) || (GOES_SOMEWHERE.has(type) && (marker === 'dat' || marker === 'acc' || marker === 'abl')))).at(-1);
    if (group) return group;
  }
  return null;
}

const hasMeaning = (group: LinkedGroup): boolean => group.sides.length > 0 || group.members.some((member) => member.deixis !== null);
const isPeopleWord = (group: LinkedGroup): boolean =>
  group.members.every(({ mention }) => mention.institution === null && mention.offices.length === 0 && mention.holders.every((holder) => holder.as === 'people'));

function sideOf(group: LinkedGroup, speaker: Speaker | null): Side {
  const sides = [...group.sides];
  for (const member of group.members) {
    if ((member.deixis === 'speaker' || member.deixis === 'home') && speaker) {
      for (const side of speaker.sides) if (!sides.includes(side)) sides.push(side);
    }
  }
  const ground = (group.members.find((member) => member.sides.length > 0) as LinkedMember | undefined)?.ground ?? 'speaker';
  const people = group.members.flatMap((member) => (member.person?.name ? [member.person] : []));
  return { sides, people, ground, span: { start: group.start, end: group.end }, group };
}

/** A dropped subject: who speaks, or the subject of the sentence before. */
function missingActor(status: StatusReading, around: Surroundings, recipients: readonly string[]): Side | null {
  const { person, form } = status.reading.features;
  if (around.speaker) {
    if (around.speaker.sides.length === 0) return null;
    return { sides: around.speaker.sides, people: personOf(around.speaker), ground: 'speaker', span: around.speaker.span, group: null };
  }
  if (person === '2sg' || person === '2pl') return null;
  const subject = around.subject;
  if (subject && (form === 'finite' || form === 'converb' || form === 'participle') && subject.sides.some((side) => !recipients.includes(side)))
    return { ...sideOf(subject, null), ground: 'earlier-mention' };
  const other = around.sentence.focus.filter((side) => !recipients.includes(side));
  if (other.length === 1 || (other.length > 0 && recipients.length > 0)) return { sides: other.slice(0, 1), people: [], ground: 'focus', span: null, group: null };
  return null;
}

function personOf(speaker: Speaker): readonly PersonInEvent[] {
  return speaker.name ? [{ name: speaker.name, office: speaker.office, for: speaker.for }] : [];
}

/** The other one of the two sides in focus. */
function missingSide(actors: readonly string[], around: Surroundings): Side | null {
  const other = around.sentence.focus.filter((side) => !actors.includes(side));
  const inFocus = actors.length === 0 || actors.some((side) => around.sentence.focus.includes(side));
  const side = inFocus ? other[0] : undefined;
  return side ? { sides: [side], people: [], ground: 'focus', span: null, group: null } : null;
}

/** A noun in the case of the missing role just before the predicate: "bir müzeyi ziyaret etti". */
function blockedBy(act: Act, around: Surroundings, line: readonly LinkedGroup[]): string | null {
  const cases = new Set(act.frame.roles.filter(({ role }) => role === 'recipient').flatMap(({ markers }) => markers));
  const { tokens } = around.sentence;
  for (let at = (act.tokens[0] as number) - 1; at >= 0 && at >= (act.tokens[0] as number) - 3; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || act.tokens.includes(at)) return null;
    if (line.some((group) => group.first <= at && at <= group.last)) return null;
    if (cases.has('acc') && /(?:[yns]?[ıiuüыі]|[ынді]{2}|н[ыі])$/u.test(token.norm) && looksAccusative(token.norm, around.pack)) return token.text;
  }
  return null;
}

function looksAccusative(norm: string, pack: Pack): boolean {
  if ((pack.source.words.notPossessed ?? []).includes(norm)) return false;
  const readings = pack.readings(norm);
  if (readings.some((reading) => reading.verb || reading.features.case !== 'acc')) return readings.some((reading) => reading.features.case === 'acc');
  return [1, 2, 3].some((length) => norm.length - length >= 3 && pack.endings.noun(norm.slice(-length)).some((features) => features.case === 'acc'));
}

/** City in the locative within the clause. */
function placeOf(line: readonly LinkedGroup[], from: number, last: number): { place: Place; span: Span } | null {
  for (const group of line) {
    if (group.first < from || group.last > last || !(group.markers.includes('loc') || group.markers.includes('ki') || group.markers.includes('dat'))) continue;
    const holder = group.members.at(-1)?.mention.holders.at(-1);
    if (holder?.city) return { place: { city: holder.city, state: holder.code }, span: holder };
  }
  return null;
}
