/**
 * Which group carries which role in English: the subject before its verb, the object behind it, everything else by its preposition.
 * In: an act with its status, its sentence, what others have taken. Out: the groups in reach and how to pick one by its mark.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import { groupsAt, hasSides, isCityOnly } from '../clause.js';
import type { Reach } from '../roles.js';
import { domainEnd, type Subject, subjectOf, tellsTense } from './clauses.js';
import { verbOf } from './status.js';
import { listedBefore, type Reader, readerOf, type VerbGroup } from './verbs.js';

/** How many words may stand between a noun of action and what qualifies it. */
const BEFORE_NOUN = 4;
/** How far behind its verb an object may begin. */
const OBJECT_REACH = 8;
/** Types in which a city stands for the state that one travels or sends to, or strikes. */
const GOES_SOMEWHERE: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'AGREE',
  'AID',
  'MOBILIZE',
  'ASSAULT',
  'REJECT',
  'PROTEST',
  'SANCTION',
  'COERCE',
]);
const ENVOY = /ambassador|consul|charge|representative/;

interface Scene {
  readonly act: Act;
  readonly reader: Reader;
  readonly verb: VerbGroup | null;
  readonly type: EventType;
  readonly from: number;
  readonly to: number;
  /** Groups behind the predicate and within it, in order. */
  readonly behind: readonly LinkedGroup[];
  /** Groups of an infinitive or an -ing form behind it: "readiness to expand cooperation with Uzbekistan". */
  readonly beyond: readonly LinkedGroup[];
  readonly free: readonly LinkedGroup[];
  /** Worked out when first asked for. */
  subject(): Subject;
}

export function positionReach(
  act: Act,
  sentence: LinkedSentence,
  pack: Pack,
  isTaken: (group: LinkedGroup) => boolean,
): Reach {
  const reader = readerOf(sentence, pack);
  const told = verbOf(reader, act);
  const last = act.tokens.at(-1) as number;
  const first = act.tokens[0] as number;
  // "trade with Georgia rose", "prisoners were exchanged": what stands before its verb is looked at as a noun.
  const verb = told && first < told.first && act.frame.pattern.elements[0]?.kind === 'noun' ? null : told;
  const start = verb ? Math.min(verb.main, first) : first;
  const to = Math.max(last, domainEnd(reader, last, told === null));
  const line = groupsAt(sentence, act.quotation);
  const free = line.filter((group) => !overlaps(group, act));
  const open = free.filter((group) => !isTaken(group));
  const beyond = EXTENDS.has(act.frame.source.gives.type as EventType) ? clauseEnd(reader, to) : to;
  const phrase = verb ? (verb.passive ? subjectPhrase(reader, verb, open) : companions(reader, verb, open)) : [];
  const behind = [...open.filter((group) => group.first > start && group.first <= to), ...phrase];
  let subject: Subject | null = null;
  const scene: Scene = {
    act,
    reader,
    verb,
    type: act.frame.source.gives.type as EventType,
    from: start,
    to,
    behind,
    beyond: open.filter((group) => group.first > to && group.first <= beyond),
    free,
    subject: () => {
      subject ??= verb ? subjectOf(reader, verb) : ofNoun(reader, act);
      return subject;
    },
  };
  const own = scene.subject().group;
  const from = Math.min(verb ? verb.first : start, own?.first ?? start);
  return {
    from,
    to,
    inClause: free.filter((group) => group.first >= from && group.first <= to),
    pick: (markers, used) => pickBy(markers, used, scene),
    blocked: () => blockedBy(scene),
    stranger: () => {
      const { kind } = scene.subject();
      return kind === 'stranger' || (kind === 'none' && verb !== null);
    },
    pronouns: () => ({
      subject: scene.subject().kind === 'pronoun',
      object: verb !== null && hasObjectPronoun(reader, verb),
    }),
  };
}

/** "thanked him", "invited them". */
function hasObjectPronoun(reader: Reader, verb: VerbGroup): boolean {
  const next = reader.sentence.tokens[verb.main + 1];
  return next !== undefined && (reader.pack.source.words.pronouns?.object ?? []).includes(next.norm);
}

/** Types whose predicates lead on to what shall be done, and with whom. */
const EXTENDS: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'COOPERATE', 'REJECT', 'THREATEN']);

/** From the end of a domain over infinitives and -ing forms to the next verb that tells. */
function clauseEnd(reader: Reader, from: number): number {
  let at = from;
  for (let next = reader.verbs.find((verb) => verb.first === at + 1); next && !tellsTense(next); ) {
    at = domainEnd(reader, next.main, false);
    next = reader.verbs.find((verb) => verb.first === at + 1);
  }
  return at;
}

/** "A memorandum between Baku and Tbilisi was signed": the groups of the subject of a passive. */
function subjectPhrase(reader: Reader, verb: VerbGroup, open: readonly LinkedGroup[]): readonly LinkedGroup[] {
  const { modifiers } = subjectOf(reader, verb);
  return open.filter((group) => modifiers.includes(group));
}

/** "Xi, together with the presidents of the five, signed": who stands between the subject and its verb with "with". */
function companions(reader: Reader, verb: VerbGroup, open: readonly LinkedGroup[]): readonly LinkedGroup[] {
  const { group } = subjectOf(reader, verb);
  return group
    ? open.filter((one) => one.first > group.last && one.last < verb.first && one.markers.includes('with'))
    : [];
}

/** Names may not be words of the predicate; titles may ("recalled its ambassador"). */
const overlaps = (group: LinkedGroup, act: Act): boolean =>
  act.tokens.some(
    (token) =>
      token >= group.first &&
      token <= group.last &&
      !group.members.some(
        ({ mention }) => mention.holders.length > 0 && (mention.offices.length > 0 || mention.institution !== null),
      ),
  );

/** Whose act a noun tells where nothing beside it says so: the subject of the verb that it is the object of. */
function ofNoun(reader: Reader, act: Act): Subject {
  const first = act.tokens[0] as number;
  const level = reader.sentence.quotationOf[act.anchor];
  const left = reader.verbs
    .filter((verb) => verb.main < first && reader.sentence.quotationOf[verb.main] === level)
    .at(-1);
  if (left && domainEnd(reader, left.main, false) >= first) {
    // "a protest over the attack": what a preposition leads to is not the subject's own act, but for "on a visit", "after talks".
    const own = act.frame.source.gives.type === 'CONSULT' || !afterPreposition(reader, first, left.main);
    return left.passive || !own ? NOBODY : subjectOf(reader, left);
  }
  // "During his visit to Hungary, Meredov toured …"
  const right = reader.verbs.find(
    (verb) => verb.first > act.anchor && tellsTense(verb) && reader.sentence.quotationOf[verb.main] === level,
  );
  if (!right) return NOBODY;
  const subject = subjectOf(reader, right);
  return subject.group && subject.group.first > (act.tokens.at(-1) as number) && !subject.group.markers.includes('of')
    ? subject
    : NOBODY;
}

function afterPreposition(reader: Reader, first: number, main: number): boolean {
  for (let at = first - 1; at > main && at >= first - BEFORE_NOUN; at--)
    if (reader.is('preposition', at)) return reader.sentence.tokens[at]?.norm !== 'of';
  return false;
}

const NOBODY: Subject = { kind: 'none', group: null, modifiers: [] };

function pickBy(markers: readonly string[], used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { verb } = scene;
  // Whose act a noun tells stands beside it first.
  const ordered = verb ? markers : [...markers].sort((a, b) => Number(a === 'subject') - Number(b === 'subject'));
  for (const written of ordered) {
    const marker = verb?.passive ? (PASSIVE[written] ?? written) : written;
    const found = pickOne(marker, used, scene);
    if (found) return found;
  }
  return null;
}

/** In the passive subject and object change places. */
const PASSIVE: Readonly<Record<string, string>> = { subject: 'by', object: 'subject' };

function pickOne(marker: string, used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const open = (groups: readonly LinkedGroup[]) => groups.filter((group) => !used.has(group) && hasSides(group));
  if (marker === 'subject') return pickSubject(used, scene);
  if (marker === 'visitor') return pickVisitor(used, scene);
  if (marker === 'object') return pickObject(open(scene.behind), scene);
  if (marker === 'gen') return pickPossessive(open(scene.free), scene);
  if (marker === 'bare') return pickBare(open(scene.free), scene);
  if (marker === 'person') return pickPerson(pickObject(open(scene.behind), scene), scene);
  if (marker === 'that') return pickDemanded(used, scene);
  if (marker.startsWith('envoy-')) return pickEnvoy(scene.free, marker);
  const fits = (group: LinkedGroup) =>
    (group.markers.includes(marker) || (!MEETS.has(scene.type) && qualifiesBehind(scene.reader, group, marker))) &&
    mayStand(group, marker, scene) &&
    // "a letter to the King of X" is no letter of X.
    (marker !== 'of' || scene.verb !== null || !scene.behind.some((one) => one.first < group.first));
  return open(scene.behind).find(fits) ?? open(scene.beyond).find(fits) ?? null;
}

/** Who travels is a person, an office or a body, no state and no capital ("Paris came to us"). */
function pickVisitor(used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const group = pickSubject(used, scene);
  const travels = group?.members.some(
    ({ mention }) =>
      mention.name !== null || mention.offices.length > 0 || mention.institution !== null || mention.reference !== null,
  );
  return travels ? group : null;
}

/** "called Sisi on Monday", but "called Sisi a friend": a person, and what follows gives no name. */
function pickPerson(group: LinkedGroup | null, { reader }: Scene): LinkedGroup | null {
  if (
    !group ||
    group.members.some(
      ({ mention }) => mention.name === null && mention.offices.length === 0 && mention.reference !== 'counterpart',
    )
  )
    return null;
  const next = reader.sentence.tokens[group.last + 1];
  if (!next || next.kind === 'mark' || reader.inDate[group.last + 1] || reader.is('adverb', group.last + 1))
    return group;
  const after = group.last + 1;
  return (reader.is('preposition', after) && next.norm !== 'as') || reader.is('and', after) || reader.verbAt[after]
    ? group
    : null;
}

/** Types in which those who act meet in person: "talks with Turkish businessmen" are not with Türkiye. */
const MEETS: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'OFFICE']);

/** "opened fire on Azerbaijani positions", "the attack on Israel's embassy": the state qualifies what a preposition marks. */
function qualifiesBehind(reader: Reader, group: LinkedGroup, marker: string): boolean {
  if (!group.attributive && !group.markers.includes('gen')) return false;
  const written = reader.pack.source.words.adpositions[marker] ?? [];
  for (let at = group.first - 1; at >= 0 && at >= group.first - BEFORE_NOUN; at--) {
    const { kind, norm } = reader.sentence.tokens[at] as Token;
    if (kind === 'mark' || reader.verbAt[at] || reader.groupAt[at]) return false;
    if (reader.is('preposition', at)) return written.includes(norm);
  }
  return false;
}

/** "demanded that Russia withdraw": the subject of the clause behind "that". */
function pickDemanded(used: ReadonlySet<LinkedGroup>, { reader, verb }: Scene): LinkedGroup | null {
  const next = verb ? reader.verbs.find((one) => one.first > verb.main && tellsTense(one)) : undefined;
  if (!verb || !next || !reader.sentence.tokens.slice(verb.main, next.first).some(({ norm }) => norm === 'that'))
    return null;
  const { group } = subjectOf(reader, next);
  return group && group.first > verb.main && !used.has(group) && hasSides(group) ? group : null;
}

function pickSubject(used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { kind, group, modifiers } = scene.subject();
  if (kind === 'stranger' && ACT_THROUGH.has(scene.type))
    return (
      modifiers.find(
        (one) =>
          !used.has(one) &&
          one.sides.length > 0 &&
          (one.attributive || one.markers.includes('nom') || scene.type === 'PROTEST'),
      ) ?? null
    );
  if (group && !used.has(group) && !hasSides(group)) return leaderOf(group, scene);
  if (!group || used.has(group) || overlaps(group, scene.act)) return null;
  if (isCityOnly(group) && !isCapital(group)) return null;
  const first = listedBefore(scene.reader, group);
  return first
    ? {
        ...group,
        first: first.first,
        start: first.start,
        members: [...first.members, ...group.members],
        sides: [...new Set([...first.sides, ...group.sides])],
      }
    : group;
}

/** "a delegation headed by the Iranian minister arrived": who leads it tells whose it is. */
function leaderOf(group: LinkedGroup, { verb, free, reader }: Scene): LinkedGroup | null {
  const at = group.last + 1;
  const isBody = group.members.some(({ mention }) => mention.institution !== null);
  if (!verb || !isBody || reader.verbAt[at]?.form !== 'pp') return null;
  return (
    free.find((one) => one.first > at && one.last < verb.first && one.markers.includes('by') && hasSides(one)) ?? null
  );
}

/** Acts of soldiers, ships, hackers and crowds are their state's: "Turkish warplanes bombed". */
const ACT_THROUGH: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'AID']);

const isCapital = (group: LinkedGroup): boolean =>
  group.members.every(({ mention }) => mention.holders.some((holder) => holder.as === 'capital'));

/** The first group behind the verb that no preposition marks and that qualifies nothing. */
function pickObject(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const { reader } = scene;
  const after = open.find((group) => group.markers.includes('acc') && !group.attributive);
  if (!after || after.first - scene.from > OBJECT_REACH + (scene.act.tokens.length - 1)) return null;
  if (isCityOnly(after) && !isCapital(after) && !GOES_SOMEWHERE.has(scene.type)) return null;
  // "received the first shipment from Italy": another noun stands where the object would.
  for (let at = scene.from + 1; at < after.first; at++) {
    const token = reader.sentence.tokens[at] as Token;
    if (scene.act.tokens.includes(at)) continue;
    if (token.kind === 'mark' && token.text === ',' && !reader.inDate[at]) return null;
    if (reader.groupAt[at]?.markers.includes('gen')) return null;
    if (reader.is('preposition', at) && !reader.inDate[at + 1]) return null;
  }
  return after;
}

/** "Kazakhstan's decision", before a noun of action or within the object of a verb. */
function pickPossessive(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const first = scene.act.tokens[0] as number;
  if (scene.verb)
    return (
      open.find((group) => group.first > scene.from && group.first <= scene.to && group.markers.includes('gen')) ?? null
    );
  return (
    before(open, first, scene)
      .filter((group) => group.markers.includes('gen'))
      .at(-1) ?? null
  );
}

/** "Israeli strikes", "the Tokayev visit"; within the object of a verb: "two Iranian diplomats". */
function pickBare(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const first = scene.act.tokens[0] as number;
  if (scene.verb)
    return (
      open.find(
        (group) =>
          group.first > scene.from && group.first <= scene.to && group.attributive && !group.markers.includes('gen'),
      ) ?? null
    );
  return (
    before(open, first, scene)
      .filter((group) => group.markers.includes('bare') || (group.markers.includes('nom') && first - group.last <= 2))
      .at(-1) ?? null
  );
}

/** Groups shortly before a noun, with neither mark nor preposition nor verb between. */
function before(open: readonly LinkedGroup[], first: number, { reader }: Scene): readonly LinkedGroup[] {
  return open.filter((group) => {
    if (group.last >= first || first - group.last > BEFORE_NOUN) return false;
    for (let at = group.last + 1; at < first; at++)
      if (
        (reader.sentence.tokens[at] as Token).kind === 'mark' ||
        reader.is('preposition', at) ||
        reader.verbAt[at] ||
        reader.is('and', at)
      )
        return false;
    return true;
  });
}

/** "Iran's ambassador to Azerbaijan": one mention names two states, who sends the envoy and where he serves. */
function pickEnvoy(free: readonly LinkedGroup[], marker: string): LinkedGroup | null {
  for (const group of free) {
    const member = group.members[0];
    if (!member?.mention.offices.some(({ office }) => ENVOY.test(office))) continue;
    const holder = member.mention.holders[marker === 'envoy-sender' ? 0 : 1];
    if (holder) return { ...group, sides: [holder.code], members: [{ ...member, sides: [holder.code], person: null }] };
  }
  return null;
}

function mayStand(group: LinkedGroup, marker: string, { type }: Scene): boolean {
  if (!isCityOnly(group) || isCapital(group)) return marker !== 'in' || !isCityOnly(group) || GOES_SOMEWHERE.has(type);
  return GOES_SOMEWHERE.has(type);
}

/** "visited a museum": a noun stands right where the object would. */
function blockedBy(scene: Scene): string | null {
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

/** The subject of a sentence: of its first finite verb that names one. */
export function firstSubject(sentence: LinkedSentence, pack: Pack): LinkedGroup | null {
  const reader = readerOf(sentence, pack);
  for (const verb of reader.verbs) {
    if (!tellsTense(verb) || sentence.quotationOf[verb.main] !== -1) continue;
    const { kind, group } = subjectOf(reader, verb);
    if (kind === 'said' && group) return group;
  }
  return null;
}

/** First and last token of the clause that a token stands in, for the words that a frame asks for or bars. */
export function positionExtent(sentence: LinkedSentence, at: number, pack: Pack): readonly [number, number] {
  const reader = readerOf(sentence, pack);
  const level = sentence.quotationOf[at];
  const left = reader.verbs.filter((verb) => verb.main <= at && sentence.quotationOf[verb.main] === level).at(-1);
  const verb = left && domainEnd(reader, left.main, false) >= at ? left : null;
  let from = (verb?.first ?? at) - 1;
  // What governs an infinitive belongs to its clause: "aim for trade to reach".
  let inner = verb !== null && !tellsTense(verb);
  for (; from >= 0; from--) {
    const token = sentence.tokens[from] as Token;
    if (token.kind === 'mark' && /^[.;:!?…]$/.test(token.text)) break;
    const other = reader.verbAt[from];
    if (other && tellsTense(other) && other.main === from) {
      if (!inner) break;
      inner = false;
    }
  }
  return [from + 1, domainEnd(reader, Math.max(at, verb?.main ?? at), false)];
}
