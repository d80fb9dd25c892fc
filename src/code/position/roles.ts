/**
 * Where the sides of an English act may stand: in its clause, behind it, in the subject that it shares.
 * In: an act, its sentence, what others have taken. Out: the groups in reach and how to pick one by its mark.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import { BARE_REACH, groupsAt } from '../clause.js';
import { meansThing, type Reach } from '../roles.js';
import { blockedBy } from './blocked.js';
import { domainEnd, prepositionOf, type Subject, subjectOf, tellsTense } from './clauses.js';
import { isAmongOthers, overlaps, pickBy, type Scene } from './pick.js';
import { hasOwnSubject, verbOf } from './status.js';
import { isSelf } from './unreal.js';
import { type Reader, readerOf, type VerbGroup } from './verbs.js';
import { isStop } from './words.js';

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
  const { elements } = act.frame.pattern;
  const straight = told !== null && hasOwnSubject(reader, act, told);
  const turned = act.frame.pattern.turned === true && !straight;
  // ("working visit": a word as it stands may qualify the noun)
  const noun = (elements[0]?.kind === 'literal' ? elements[1] : elements[0])?.kind === 'noun';
  // ("was prepared to finance": an adjective, no passive)
  const active = told && noun && first === told.main ? { ...told, passive: false } : told;
  const verb = turned || (told && first < told.first && noun && !straight) ? null : active;
  const start = verb ? (straight ? verb.main : Math.min(verb.main, first)) : first;
  const to = Math.max(last, domainEnd(reader, last, told === null));
  const line = groupsAt(sentence, act.quotation);
  const free = line.filter((group) => !overlaps(group, act));
  const open = free.filter((group) => !isTaken(group));
  const { type, mode } = act.frame.source.gives;
  // ("condolences to the families of those killed in Turkey")
  const beyond =
    EXTENDS.has(type as EventType) || mode === 'condole' ? clauseEnd(reader, to) : qualifiedEnd(reader, last, to);
  const phrase = verb ? (verb.passive ? subjectPhrase(reader, verb, open) : companions(reader, verb, open)) : [];
  const tail = verb ? [] : tailOf(reader, to, open);
  const behind = [...open.filter((group) => group.first > start && group.first <= to), ...phrase, ...tail];
  const voiced = isVoiced(reader, act, told);
  let subject: Subject | null = null;
  const scene: Scene = {
    act,
    turned,
    reader,
    verb,
    type: act.frame.source.gives.type as EventType,
    from: start,
    to,
    behind,
    beyond: open.filter((group) => group.first > to && group.first <= beyond),
    free,
    fronted: () => {
      // ("In Tripoli crowds burned a flag": a crowd is of the place where it stands)
      if (scene.type === 'PROTEST') return frontedBefore(reader, start, scene.subject().group, free, CROWDED);
      return verb && scene.subject().group ? frontedBefore(reader, start, scene.subject().group, free, FRONTED) : [];
    },
    subject: () => {
      subject ??= verb ? subjectOf(reader, verb) : ofNoun(reader, act);
      return subject;
    },
  };
  const { kind: sort, group: acting } = scene.subject();
  // (whom "he" means stands in another clause)
  const own = sort === 'pronoun' ? null : acting;
  const from = Math.min(verb ? verb.first : start, own?.first ?? start);
  return {
    from,
    to,
    inClause: free.filter(
      (group) => ((group.first >= from && group.first <= to) || tail.includes(group)) && !isAmongOthers(group, scene),
    ),
    pick: (markers, used) => pickBy(markers, used, scene),
    passive: (turned ? told : verb)?.passive === true,
    voiced,
    blocked: () => (voiced ? null : blockedBy(scene)),
    stranger: () => {
      // (who does what is told in the passive is not the subject of the sentence before, unless those who met do it together)
      // ("I would like to thank …", "Please accept …": who speaks)
      if (act.frame.roles.some(({ role, markers }) => role === 'actor' && markers.every((one) => one === 'speaker')))
        return false;
      if (voiced || (verb !== null && isSelf(reader, verb))) return false;
      if (turned) return act.frame.source.joint !== true;
      const { kind } = scene.subject();
      return kind === 'stranger' || (kind === 'none' && verb !== null);
    },
    pronouns: () => {
      const { kind, pronoun, beside } = scene.subject();
      const word = kind === 'pronoun' ? (pronoun ?? null) : null;
      if (verb?.passive) return { subject: null, object: word };
      return {
        subject: word,
        object: verb && objectPronoun(reader, verb),
        ...(beside === undefined ? {} : { beside }),
      };
    },
  };
}

/** "Readiness to help was expressed", "condolences were conveyed": in the first clause, by whom the text has just told of. */
function isVoiced({ pack, sentence, verbs }: Reader, { tokens, quotation }: Act, told: VerbGroup | null): boolean {
  const voiced = pack.source.words.auxiliaries?.voiced ?? [];
  const main = verbs.find((verb) => tellsTense(verb) && sentence.quotationOf[verb.main] === quotation);
  if (!main?.passive || (tokens[0] as number) > main.first || (told !== main && told?.form !== 'infinitive'))
    return false;
  const readings = pack.readings((sentence.tokens[main.main] as Token).norm);
  return (
    readings.some(({ verb, stem }) => verb && voiced.includes(`${stem}-`)) &&
    !sentence.groups.some(({ first, markers }) => first > main.main && markers.includes('by'))
  );
}

/** "thanked him", "invited them". */
function objectPronoun(reader: Reader, verb: VerbGroup): string | null {
  const norm = reader.sentence.tokens[verb.main + 1]?.norm ?? '';
  return reader.pack.source.words.pronouns?.object?.includes(norm) ? norm : null;
}

/** Types whose predicates lead on to what shall be done, and with whom. */
const EXTENDS: ReadonlySet<EventType> = new Set(['ACCUSE', 'AGREE', 'CONCEDE', 'COOPERATE', 'REJECT', 'THREATEN']);

/** "sanctions imposed on Niger", "troops stationed in Chad": where what a participle right behind the last word tells of it ends. */
function qualifiedEnd(reader: Reader, last: number, to: number): number {
  const verb = reader.verbAt[last + 1];
  return verb?.form === 'pp' && verb.first === last + 1 && to === last ? domainEnd(reader, verb.main, true) : to;
}

/** From the end of a domain over infinitives and -ing forms to the next verb that tells. */
function clauseEnd(reader: Reader, from: number): number {
  let at = from;
  // ("threatened to send": the "to" of the next verb may be the last word of the predicate)
  const behind = () => reader.verbs.find((verb) => verb.main > at && verb.first <= at + 1);
  for (let next = behind(); next && !tellsTense(next); next = behind()) at = domainEnd(reader, next.main, false);
  return at;
}

/** "A call took place on Monday between Baku and Tbilisi": behind the verb that a noun is the subject of stands who took part. */
function tailOf(reader: Reader, to: number, open: readonly LinkedGroup[]): readonly LinkedGroup[] {
  const told = reader.verbs.find((one) => one.first > to);
  if (told?.first !== to + 1 || !tellsTense(told) || subjectOf(reader, told).kind === 'said') return [];
  const end = domainEnd(reader, told.main, true);
  return open.filter(({ first, markers }) => first > told.main && first <= end && markers.includes('between'));
}

/** "A memorandum between Baku and Tbilisi was signed": the groups of the subject of a passive. */
function subjectPhrase(reader: Reader, verb: VerbGroup, open: readonly LinkedGroup[]): readonly LinkedGroup[] {
  const { modifiers } = subjectOf(reader, verb);
  return open.filter((group) => modifiers.includes(group));
}

/** Prepositions of those whom an act is done with, to, from; not of its place or its cause. */
const FRONTED: ReadonlySet<string> = new Set(['with', 'to', 'from']);
const CROWDED: ReadonlySet<string> = new Set(['in', 'at', 'from']);

/** "With Uzbekistan the EU signed a treaty": groups that open the clause, before its subject and with no verb between. */
function frontedBefore(
  reader: Reader,
  start: number,
  subject: LinkedGroup | null,
  free: readonly LinkedGroup[],
  marks: ReadonlySet<string>,
): readonly LinkedGroup[] {
  const end = subject?.first ?? start;
  return free.filter((group) => {
    if (group.last >= end || !group.markers.some((marker) => marks.has(marker))) return false;
    const opener = prepositionOf(reader, group);
    const before = opener === null ? undefined : reader.sentence.tokens[opener - 1];
    const opens = opener !== null && (before === undefined || before.kind === 'mark' || reader.is('and', opener - 1));
    return opens && !reader.verbs.some((one) => one.main > group.last && one.main < start);
  });
}

/** "Xi, together with the presidents of the five, signed": who stands between the subject and its verb with "with". */
function companions(reader: Reader, verb: VerbGroup, open: readonly LinkedGroup[]): readonly LinkedGroup[] {
  const { group } = subjectOf(reader, verb);
  return group
    ? open.filter((one) => one.first > group.last && one.last < verb.first && one.markers.includes('with'))
    : [];
}

/** Whose act a noun tells where nothing beside it says so: the subject of the verb that it is the object of. */
function ofNoun(reader: Reader, act: Act): Subject {
  const first = act.tokens[0] as number;
  const level = reader.sentence.quotationOf[act.anchor];
  const left = reader.verbs
    .filter((verb) => verb.main < first && reader.sentence.quotationOf[verb.main] === level)
    .at(-1);
  if (left && domainEnd(reader, left.main, false) >= first) {
    // "a protest over the attack": what a preposition leads to is not the subject's own act, but for "on a visit", "after talks".
    const { type } = act.frame.source.gives;
    const performed = !BY_LIGHT_VERBS.has(type as EventType) || performs(reader, left);
    const own = performed && (type === 'CONSULT' || !afterPreposition(reader, first, left.main));
    return left.passive || !own ? NOBODY : subjectOf(reader, left);
  }
  // ("Hostages will be released, the minister said": the verb of the act has its own subject)
  if (verbOf(reader, act)) return NOBODY;
  // "During his visit to Hungary, Meredov toured …"
  const right = reader.verbs.find(
    (verb) => verb.first > act.anchor && tellsTense(verb) && reader.sentence.quotationOf[verb.main] === level,
  );
  if (!right) return NOBODY;
  const subject = subjectOf(reader, right);
  if (subject.group && isOnOccasion(reader, subject.group.last, first)) return subject;
  return subject.group && subject.group.first > (act.tokens.at(-1) as number) && !subject.group.markers.includes('of')
    ? subject
    : NOBODY;
}

/** "Radman, in a phone call with Fidan, offered help", "Fidan during a visit to Doha said": right behind the subject. */
function isOnOccasion(reader: Reader, subject: number, first: number): boolean {
  const { adpositions } = reader.pack.source.words;
  for (let at = first - 1; at > subject; at--) {
    if (!reader.is('preposition', at)) continue;
    const { norm } = reader.sentence.tokens[at] as Token;
    const comma = reader.sentence.tokens[at - 1]?.text === ',' ? 1 : 0;
    return at - 1 - comma === subject && OCCASIONS.some((marker) => adpositions[marker]?.includes(norm));
  }
  return false;
}

/** Marks of an occasion on which something else is done. */
const OCCASIONS: readonly string[] = ['in', 'at', 'within', 'after', 'on'];

/** Acts that a verb of its own performs ("launched an attack"): who denounces or survives one has not done it. */
const BY_LIGHT_VERBS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

function performs({ pack, sentence }: Reader, { main }: VerbGroup): boolean {
  const light = pack.source.words.auxiliaries?.light;
  if (!light) return true;
  return pack
    .readings((sentence.tokens[main] as Token).norm)
    .some(({ verb, stem }) => verb && light.includes(`${stem}-`));
}

function afterPreposition(reader: Reader, first: number, main: number): boolean {
  for (let at = first - 1; at > main && at >= first - BARE_REACH; at--)
    if (reader.is('preposition', at)) return reader.sentence.tokens[at]?.norm !== 'of';
  return false;
}

const NOBODY: Subject = { kind: 'none', group: null, modifiers: [] };

/** The subject of a sentence: of its first finite verb that names one. */
export function firstSubject(sentence: LinkedSentence, pack: Pack): LinkedGroup | null {
  if (sentence.groups.length === 0) return null;
  const reader = readerOf(sentence, pack);
  for (const verb of reader.verbs) {
    if (!tellsTense(verb) || sentence.quotationOf[verb.main] !== -1) continue;
    const { kind, group, pronoun } = subjectOf(reader, verb);
    // "He called …; the premier was told": the one before goes on.
    if (kind === 'pronoun' && !group && pronoun !== undefined && !meansThing(pronoun, pack)) return null;
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
  let comma = false;
  for (; from >= 0; from--) {
    const token = sentence.tokens[from] as Token;
    if (token.kind === 'mark' && isStop(sentence.tokens, from)) break;
    // ("quoted a diplomat as saying that Iran had …")
    if (!inner && reader.sentence.tokens[from]?.norm === 'that' && reader.verbAt[from - 1]) break;
    comma ||= token.text === ',';
    const other = reader.verbAt[from];
    // ("The state, besides expelling diplomats, announced …")
    if (other && comma && !inner && other.form === 'ing' && other.main === from) break;
    if (other && tellsTense(other) && other.main === from) {
      if (!inner) break;
      inner = false;
    }
  }
  return [from + 1, clauseEnd(reader, domainEnd(reader, Math.max(at, verb?.main ?? at), false))];
}
