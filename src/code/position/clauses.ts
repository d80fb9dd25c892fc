/**
 * Where a verb's subject stands and how far its objects reach, in English.
 * In: a reader of a sentence and one of its verb groups. Out: the group before it, and the stretch of tokens behind it.
 */

import { isUpperAt } from '../../analyze/letters.js';
import type { LinkedGroup } from '../../link/linked.js';
import { hasKind, kindOfWord, type Word } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import type { Reader, VerbGroup } from './verbs.js';
import { isStop } from './words.js';

/** Who does it: a named side, a pronoun, somebody without a side ("tourists"), or nobody here. */
export interface Subject {
  readonly kind: 'said' | 'pronoun' | 'stranger' | 'none';
  readonly group: LinkedGroup | null;
  /** Groups that qualify a stranger, nearest to the verb first: "Turkish warplanes", "protesters in Tbilisi". */
  readonly modifiers: readonly LinkedGroup[];
  /** The word, where it is a pronoun. */
  readonly pronoun?: string;
  /** "he" of "he and Orban". */
  readonly beside?: string;
}

const NONE: Subject = { kind: 'none', group: null, modifiers: [] };
const STRANGER: Subject = { kind: 'stranger', group: null, modifiers: [] };
const said = (group: LinkedGroup): Subject => ({ kind: 'said', group, modifiers: [] });
const MAX_DEPTH = 6;
/** Tokens between "Israel's" and "to annex". */
const OWNER_REACH = 4;
/** Tokens between "are" and "who" in "are among the first of those who". */
const LONGEST_AMONG = 6;

/** The subject of a verb group: before it, shared with the verb before, or that of the verb which governs it. */
export function subjectOf(reader: Reader, verb: VerbGroup, depth = 0): Subject {
  if (depth > MAX_DEPTH) return NONE;
  const named = namedBehind(reader, verb);
  if (named) return said(named);
  if (verb.form === 'infinitive') {
    const owner = ownerBefore(reader, verb);
    if (owner) return said(owner);
    const governor = governorOf(reader, verb);
    if (governor) return controller(reader, governor, verb, depth);
  }
  if (verb.form === 'ing' && !verb.progressive) {
    const antecedent = nounBefore(reader, verb);
    if (antecedent && !isLetter(reader, verb)) return antecedent;
    const host = hostOf(reader, verb);
    const blamed = host && blamedFor(reader, host, verb);
    if (blamed) return said(blamed);
    return host ? subjectOf(reader, host, depth + 1) : NONE;
  }
  if (verb.form === 'pp') return nounBefore(reader, verb) ?? STRANGER;
  return sharedSubject(reader, verb, depth) ?? leftOf(reader, verb, depth);
}

/** "condemned Israel's plan to annex the valley", "the Turkish offer to mediate": whose the noun before an infinitive is, does it. */
function ownerBefore(reader: Reader, { first }: VerbGroup): LinkedGroup | null {
  const { sentence, groupAt, verbAt, is } = reader;
  for (let at = first - 1; at >= first - OWNER_REACH && at >= 0; at--) {
    const group = groupAt[at];
    // ("the decision of both leaders to meet", "a decision by Oslo to expel", but "was forced by Oslo to leave")
    if (group && at === first - 1) {
      const by = group.markers.includes('by') ? prepositionOf(reader, group) : null;
      return group.markers.includes('of') || (by !== null && by > 0 && !verbAt[by - 1]) ? group : null;
    }
    if (group)
      return group.attributive || group.markers.includes('gen') || intends(reader, group, first) ? group : null;
    const { kind } = sentence.tokens[at] as Token;
    if (kind !== 'word' || verbAt[at] || is('preposition', at) || is('and', at) || is('article', at)) return null;
  }
  return null;
}

/** "the US decision to raise tariffs": a state's name right before a word for what it means to do. */
function intends({ pack, sentence }: Reader, { last, members }: LinkedGroup, infinitive: number): boolean {
  const isState = members.every(({ mention }) => mention.name === null && mention.offices.length === 0);
  if (!isState || last !== infinitive - 2) return false;
  return pack
    .readings(sentence.tokens[infinitive - 1]?.norm ?? '')
    .some(({ verb, stem }) => !verb && pack.governors.has(stem));
}

/** "The first to congratulate Trump was Orban", "Among those who called were Xi and Putin": who is meant stands behind "was". */
function namedBehind(reader: Reader, verb: VerbGroup): LinkedGroup | null {
  const { sentence, verbs, groupAt, pack } = reader;
  const { tokens } = sentence;
  if (!hasKind(tokens, pack, OPEN)) return null;
  const opens = tokens.findIndex(({ norm }, at) => at < verb.first && pack.source.words.pronouns?.open?.includes(norm));
  if (opens < 0 || verbs.some((one) => one.first > opens && one.main < verb.first)) return null;
  const told = verbs.find((one) => one.main > verb.main);
  const isBe = told && pack.source.words.auxiliaries?.passive?.includes((tokens[told.main] as Token).norm);
  if (!isBe) return null;
  const group = groupAt.find((one, at) => at > told.main && one !== null && !one.attributive) ?? null;
  return group && group.first <= told.main + 2 && group.markers.includes('nom') ? group : null;
}

/** "those", "first": a pronoun for whoever the verb tells of. */
const OPEN = kindOfWord(({ norm, owner }: Word<Pack>) => owner.source.words.pronouns?.open?.includes(norm) === true);

/** "closed its airspace, suspended trade and declared …": right behind a comma or an "and" a verb has the subject of the one before. */
function sharedSubject(reader: Reader, verb: VerbGroup, depth: number): Subject | null {
  const { sentence, groupAt, verbAt } = reader;
  const { tokens, quotationOf } = sentence;
  const level = quotationOf[verb.main];
  let at = verb.first - 1;
  // ("…, on Monday condemned")
  const isDated = (index: number) => reader.is('preposition', index) && reader.inDate[index + 1] === true;
  while (at >= 0 && (reader.is('adverb', at) || reader.inDate[at] || isDated(at))) at--;
  const token = tokens[at];
  const joins = token?.text === ',' || reader.is('and', at) || reader.is('coordinate', at);
  if (!token || !joins || quotationOf[at] !== level) return null;
  if (token.text === ',') {
    // "and Tokayev, in turn, thanked", "Fidan, who was in Baku, met": what stands between two commas is no verb's list.
    for (
      let open = at - 1;
      open >= 0 && (tokens[open] as Token).kind !== 'mark' && quotationOf[open] === level;
      open--
    ) {
      // "Netanyahu while congratulating Trump, called him a friend"
      const busy = reader.is('subordinate', open) && verbAt[open + 1]?.form === 'ing' ? groupAt[open - 1] : null;
      if (busy?.markers.includes('nom') && !busy.attributive) return said(busy);
      const named = groupAt[open - 2];
      if ((tokens[open - 1] as Token | undefined)?.text !== ',') continue;
      // ("Norway, citing security concerns, closed")
      if (verbAt[open] && verbAt[open]?.form !== 'ing') continue;
      // ("Turkey, which had recalled its envoy in May, reopened …")
      const busied = reader.verbs.some(
        ({ main, form, first }) => first > open - 1 && main < at && (form === 'ing' || form === 'pp'),
      );
      // "Tokayev, warmly welcoming the minister, conveyed": what he does meanwhile has no subject of its own
      const meanwhile =
        busied && named !== undefined && !reader.verbs.some((one) => one.main < (named?.first ?? 0) && tellsTense(one));
      const aside = reader.is('relative', open) || !hasVerb(reader, open, at) || meanwhile;
      if (named?.markers.includes('nom') && aside) {
        // "the Kremlin spokesman, Dmitry Peskov,": of a title and a name the name tells who.
        const apposed = groupAt[at - 1];
        return said(apposed && isNamed(apposed) && !isNamed(named) ? apposed : named);
      }
      break;
    }
  }
  const before = reader.verbs.filter(
    (one) => one.main < at && quotationOf[one.main] === level && tellsTense(one) && !isRelative(reader, one),
  );
  const last = before.at(-1);
  if (!last || tokens.slice(last.main, at).some((_, index) => isStop(tokens, last.main + index))) return null;
  return subjectOf(reader, last, depth + 1);
}

const isNamed = (group: LinkedGroup): boolean => group.members.some(({ mention }) => mention.name !== null);

const hasVerb = (reader: Reader, from: number, to: number): boolean =>
  reader.verbs.some((verb) => verb.main >= from && verb.main < to);

/** Walks to the left over what qualifies and what is told between commas, to the noun that the verb agrees with. */
function leftOf(reader: Reader, verb: VerbGroup, depth: number): Subject {
  const { sentence, groupAt, verbAt, inDate } = reader;
  const { tokens, quotationOf } = sentence;
  let level = quotationOf[verb.main];
  let noun = false;
  let joined = false;
  const modifiers: LinkedGroup[] = [];
  const stranger = (): Subject => ({ kind: 'stranger', group: null, modifiers });
  for (let at = verb.first - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== level) {
      if (noun) return stranger();
      // "Guterres “congratulates both”": the subject of a quoted piece of a clause stands before its mark.
      if (quotationOf[at + 1] === level && quotationOf[at] === -1 && isPiece(tokens, at)) level = -1;
      continue;
    }
    if (inDate[at]) continue;
    if (token.kind === 'mark') {
      if (isStop(tokens, at)) break;
      if (token.text === ')') {
        while (at > 0 && (tokens[at] as Token).text !== '(') at--;
        continue;
      }
      if (noun && token.text === ',') return stranger();
      continue;
    }
    const group = groupAt[at];
    if (group) {
      at = group.first;
      if (group.attributive || group.markers.includes('gen') || group.markers.includes('bare')) {
        noun = true;
        modifiers.push(group);
        continue;
      }
      if (!group.markers.includes('nom')) {
        // After a preposition: what it qualifies stands further left.
        const before = prepositionOf(reader, group);
        // "after Erdogan called": the small word opens a clause, and the group is its subject.
        if (!noun && before !== null && reader.is('subordinate', before) && opensHere(reader, group, verb))
          return said(group);
        noun = false;
        modifiers.push(group);
        at = before ?? at;
        continue;
      }
      if (noun && !joined && !isMembers(reader, group, verb.first)) {
        modifiers.push(group);
        return stranger();
      }
      const beside = reader.is('and', at - 1) && reader.is('pronoun', at - 2) ? tokens[at - 2]?.norm : undefined;
      return beside === undefined ? said(group) : { ...said(group), beside };
    }
    const other = verbAt[at];
    if (other) {
      if (noun) return stranger();
      if (isRelative(reader, other)) {
        at = relativeOf(reader, other);
        joined = false;
        continue;
      }
      if (other.form === 'infinitive' || other.form === 'ing' || other.form === 'pp') {
        if (joined && other.form === 'infinitive' && verb.form === 'base') return subjectOf(reader, other, depth + 1);
        at = other.first;
        continue;
      }
      return subjectOf(reader, other, depth + 1);
    }
    if (reader.is('relative', at) || (token.norm === 'that' && noun === false && followsNoun(reader, at)))
      return antecedentOf(reader, at, depth);
    if (leadsToNoun(reader, at, verb, noun)) {
      noun = false;
      continue;
    }
    if (reader.is('subordinate', at) || reader.is('if', at)) return noun ? stranger() : NONE;
    if (reader.is('and', at) || reader.is('coordinate', at)) {
      // "Israeli helicopters and tanks shelled": of several nouns the first may tell whose they are.
      joined = true;
      continue;
    }
    if (reader.is('pronoun', at))
      return noun
        ? stranger()
        : { kind: 'pronoun', group: earlierSubject(reader, at), modifiers: [], pronoun: token.norm };
    if (reader.is('preposition', at)) {
      // ("said on Monday Gulf states could …": a date is no noun's)
      if (!inDate[at + 1]) noun = false;
      continue;
    }
    if (reader.is('article', at) || reader.is('adverb', at) || reader.is('possessive', at)) continue;
    if (token.kind === 'word' || token.kind === 'number') noun = noun || token.kind === 'word';
  }
  return noun ? stranger() : NONE;
}

/** True where a quotation opens within a clause: with a small letter, behind a word. */
function isPiece(tokens: readonly Token[], mark: number): boolean {
  const [before, first] = [tokens[mark - 1], tokens[mark + 1]];
  return before?.kind === 'word' && first?.kind === 'word' && !isUpperAt(first.text, 0);
}

/** "Musharraf on his visit after the polls praised Karzai": no clause opens at "after", whose noun has no verb but the one with a subject before. */
function leadsToNoun(reader: Reader, at: number, verb: VerbGroup, noun: boolean): boolean {
  if (!noun || !reader.is('subordinate', at) || !reader.is('preposition', at)) return false;
  const { sentence, verbs } = reader;
  const level = sentence.quotationOf[verb.main];
  if (verbs.some((one) => one.main < at && tellsTense(one) && sentence.quotationOf[one.main] === level)) return false;
  return sentence.groups.some(
    (group) => group.last < at && group.markers.includes('nom') && !group.attributive && group.sides.length > 0,
  );
}

/** "the Group of 20 countries adopted": an organisation and a word for its members. */
function isMembers({ sentence, pack }: Reader, group: LinkedGroup, end: number): boolean {
  const holder = group.members[0]?.mention.holders[0];
  const { members } = pack.source.words;
  return (
    holder?.kind === 'organisation' &&
    sentence.tokens.slice(group.last + 1, end).every(({ kind, norm }) => kind === 'word' && members?.includes(norm))
  );
}

/** True where nothing but small words stands between a group and its verb. */
function opensHere(reader: Reader, group: LinkedGroup, verb: VerbGroup): boolean {
  for (let at = group.last + 1; at < verb.first; at++) if (!reader.is('adverb', at) && !reader.inDate[at]) return false;
  return true;
}

/** First token of the preposition that marks a group. */
export function prepositionOf(reader: Reader, group: LinkedGroup): number | null {
  for (let at = group.first - 1; at >= 0 && at >= group.first - 5; at--) if (reader.is('preposition', at)) return at;
  return null;
}

/** "thanked Putin for coming", "accused Iran of spying": whom the verb before is done to has done it. */
function blamedFor({ sentence, groupAt }: Reader, host: VerbGroup, verb: VerbGroup): LinkedGroup | null {
  const before = sentence.tokens[verb.first - 1]?.norm ?? '';
  if (host.passive || !BLAMED_FOR.has(before)) return null;
  const group = groupAt[verb.first - 2] ?? null;
  return group && group.first > host.main && !group.attributive && group.sides.length > 0 ? group : null;
}

/** Prepositions between somebody and what he is thanked or blamed for. */
const BLAMED_FOR: ReadonlySet<string> = new Set(['for', 'of', 'from']);

/** The noun right before a participle or an -ing form: "officials visiting Baku", "a deal signed by Iran". */
function nounBefore(reader: Reader, verb: VerbGroup): Subject | null {
  let at = verb.first - 1;
  while (at >= 0 && (reader.is('adverb', at) || reader.inDate[at])) at--;
  const token = reader.sentence.tokens[at];
  if (!token || token.kind === 'mark') return null;
  const group = reader.groupAt[at];
  if (group) return group.markers.includes('gen') ? null : said(group);
  if (reader.is('preposition', at) || reader.is('subordinate', at) || reader.is('and', at) || reader.verbAt[at])
    return null;
  return STRANGER;
}

/** "sent a note asking", "issued a statement condemning": what a paper says is said by who sends it. */
function isLetter({ pack, sentence }: Reader, { first }: VerbGroup): boolean {
  return pack.readings(sentence.tokens[first - 1]?.norm ?? '').some(({ stem }) => pack.saying.nouns.has(stem));
}

/** The verb that an -ing form goes with: the finite one before it, or behind it where it opens the sentence. */
export function hostOf(reader: Reader, verb: VerbGroup): VerbGroup | null {
  const level = reader.sentence.quotationOf[verb.main];
  const finite = reader.verbs.filter(
    (one) =>
      tellsTense(one) && one !== verb && reader.sentence.quotationOf[one.main] === level && !isRelative(reader, one),
  );
  const before = finite.filter((one) => one.main < verb.first).at(-1);
  if (before) return before;
  // "After alleging that Iran fired, Iraq closed …": the host stands behind the comma.
  const comma = reader.sentence.tokens.findIndex(
    ({ text }, at) => text === ',' && at > verb.main && !reader.inDate[at],
  );
  return (
    finite.find((one) => one.first > comma && one.first > verb.main) ??
    finite.find((one) => one.first > verb.main) ??
    null
  );
}

export const tellsTense = ({ form }: VerbGroup): boolean => form === 'past' || form === 'present' || form === 'base';

/** What an infinitive hangs on: the verb before it, if nothing but its object stands between. */
export function governorOf(reader: Reader, verb: VerbGroup): VerbGroup | null {
  const { sentence, verbs } = reader;
  const before = verbs.filter(
    (one) => one.main < verb.first && sentence.quotationOf[one.main] === sentence.quotationOf[verb.main],
  );
  const last = before.at(-1);
  if (!last) return null;
  for (let at = last.main + 1; at < verb.first; at++) {
    const token = sentence.tokens[at] as Token;
    if (token.kind === 'mark' && isStop(sentence.tokens, at)) return null;
  }
  return last;
}

/**
 * Whether a verb makes its object act (`control` of the pack): "urged Iran to sign" moves, "called on Iran to sign" too;
 * "called Modi to condole", without its particle, tells something else.
 */
export function controlOf({ pack, sentence }: Reader, at: number): 'moves' | 'other sense' | null {
  const stems = gather(pack.readings((sentence.tokens[at] as Token).norm), ({ verb, stem }) => (verb ? [stem] : []));
  const next = sentence.tokens[at + 1]?.norm;
  let found: 'other sense' | null = null;
  for (const word of pack.source.words.control ?? []) {
    const [stem = '', particle] = word.split('- ');
    if (!stems.includes(stem.replace(/-$/, ''))) continue;
    if (particle === undefined || particle === next) return 'moves';
    found = 'other sense';
  }
  return found;
}

/** "urged Iran to sign": the object signs; "agreed with Iran to sign": the subject does. */
function controller(reader: Reader, governor: VerbGroup, verb: VerbGroup, depth: number): Subject {
  const moves = controlOf(reader, governor.main) === 'moves';
  if (!governor.passive && moves) {
    const object = reader.sentence.groups.find(
      (group) =>
        group.first > governor.main && group.last < verb.first && !group.attributive && !group.markers.includes('gen'),
    );
    if (object) return said(object);
  }
  return subjectOf(reader, governor, depth + 1);
}

function isRelative(reader: Reader, verb: VerbGroup): boolean {
  return relativeOf(reader, verb) >= 0;
}

/** The relative word that opens the clause of a verb right before it, or -1. */
export function relativeOf(reader: Reader, verb: VerbGroup): number {
  let at = verb.first - 1;
  while (at >= 0 && (reader.is('adverb', at) || reader.inDate[at])) at--;
  return at >= 0 &&
    (reader.is('relative', at) || (reader.sentence.tokens[at]?.norm === 'that' && followsNoun(reader, at)))
    ? at
    : -1;
}

function followsNoun(reader: Reader, at: number): boolean {
  const before = reader.sentence.tokens[at - 1];
  return (
    before?.kind === 'word' &&
    !reader.verbAt[at - 1] &&
    !reader.is('adverb', at - 1) &&
    !reader.is('preposition', at - 1)
  );
}

/** Whom "who" means: the group right before it. */
function antecedentOf(reader: Reader, at: number, depth: number): Subject {
  // "Putin and Netanyahu are among those who called": those are who stands before "are".
  const open = reader.pack.source.words.pronouns?.open?.includes(reader.sentence.tokens[at - 1]?.norm ?? '');
  const told = open ? reader.verbs.filter((one) => one.main < at).at(-1) : undefined;
  if (told && at - told.main <= LONGEST_AMONG) return subjectOf(reader, told, depth + 1);
  // "Interior Minister Bassam Mawlawi, who": capitalised words between are the rest of a name that is not known.
  let before = at;
  const capital = (index: number) => {
    const token = reader.sentence.tokens[index];
    return token?.kind === 'word' && !reader.groupAt[index] && isUpperAt(token.text, 0);
  };
  while (reader.sentence.tokens[before - 1]?.text === ',' || capital(before - 1)) before--;
  const group = reader.sentence.groups
    .filter((one) => one.last < at && before - one.last <= 2 && one.quotation === reader.sentence.quotationOf[at])
    .at(-1);
  return group ? said(group) : STRANGER;
}

/** Last token of what belongs to a verb or a noun at `from`: up to the next verb and its subject. */
export function domainEnd(reader: Reader, from: number, stopAtComma: boolean): number {
  const { sentence, verbAt, groupAt } = reader;
  const { tokens, quotationOf } = sentence;
  const level = quotationOf[from];
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== level) continue;
    if (token.kind === 'mark') {
      if (isStop(tokens, at)) return at - 1;
      if (stopAtComma && token.text === ',' && !groupAt[at] && !reader.inDate[at]) return at - 1;
      continue;
    }
    const verb = verbAt[at];
    if (verb) {
      // "the visit of a delegation led by the minister to Baku": who leads it is told within.
      const leader = verb.form === 'pp' && groupAt[at - 1] ? agentOf(reader, at) : null;
      if (leader) {
        at = leader.last;
        continue;
      }
      if (!tellsTense(verb) || isRelative(reader, verb)) return verb.first - 1;
      // The subject of the next verb is not our object.
      const subject = subjectOf(reader, verb);
      return subject.group && subject.group.first > from
        ? boundaryBefore(reader, subject.group.first, from)
        : verb.first - 1;
    }
    if (groupAt[at]) continue;
    if (reader.is('if', at) || (reader.is('subordinate', at) && !reader.is('preposition', at))) return at - 1;
    if (reader.is('relative', at)) return at - 1;
  }
  return tokens.length - 1;
}

/** "led by Fidan": who stands right behind a participle and its "by". */
const agentOf = (reader: Reader, at: number): LinkedGroup | null => {
  const after = reader.groupAt[at + 2] ?? reader.groupAt[at + 3] ?? null;
  return after?.markers.includes('by') && after.first > at ? after : null;
};

/** "met Putin, and Erdogan met Xi": the comma or "and" before the next subject. */
function boundaryBefore(reader: Reader, first: number, from: number): number {
  let at = first - 1;
  while (at > from && (reader.is('article', at) || reader.is('and', at) || reader.sentence.tokens[at]?.text === ','))
    at--;
  return at;
}

/** Whom "he" means within the sentence: the last subject before it; "they" no single one. */
function earlierSubject(reader: Reader, at: number): LinkedGroup | null {
  const many = reader.pack.source.words.pronouns?.means?.many?.includes(reader.sentence.tokens[at]?.norm ?? '');
  const level = reader.sentence.quotationOf[at];
  for (const verb of [...reader.verbs].reverse()) {
    if (verb.main >= at || !tellsTense(verb) || reader.sentence.quotationOf[verb.main] !== level) continue;
    const { kind, group } = subjectOf(reader, verb);
    if (kind === 'said' && group) return many && group.sides.length === 1 ? null : group;
  }
  return null;
}
