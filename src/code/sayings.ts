/**
 * Verbs of saying in a sentence and who says.
 * In: a linked sentence, direct or indirect speech, who spoke or acted before. Out: sayings in order, each with its speaker.
 */
import { isUpperAt } from '../analyze/letters.js';
import type { LinkedGroup, LinkedMember, LinkedSentence } from '../link/linked.js';
import { type Word, wordsOf } from '../pack/by-word.js';
import type { Features } from '../pack/features.js';
import type { Pack } from '../pack/pack.js';
import { matchPattern, sayingsAt } from '../recognize/acts.js';
import type { Span, Token } from '../record/record.js';
import { refersBack } from './case/speech.js';
import { groupsAt, headAfter, isCityOnly } from './clause.js';
import { ownerOfPaper } from './papers.js';
import { saysHere } from './position/speech.js';
import { isMedial, medialSpeaker } from './syntax.js';

/** How far after "diyen" or "ifade eden" its noun may stand. */
export const HEAD_REACH = 4;
/** Words at the head of a sentence among which the address of an outlet may stand. */
const OUTLET_WORDS = 4;

/** How far behind a verb of saying a name that nobody knows may begin … */
const STRANGER_REACH = 6;
/** … and where the clause begins with the verb («…», — сказал нам консул в Алматы Артем Оганов). */
const STRANGER_REACH_OPEN = 12;
/** How far behind the verb the speaker may stand where the clause begins with it: «…», – деді ұшақта журналистерге Трамп. */
const SPEAKER_REACH_OPEN = 8;

export interface Speaker {
  readonly name: string | null;
  readonly office: string | null;
  readonly for: string | null;
  readonly sides: readonly string[];
  readonly span: Span | null;
}

/** Who spoke or acted last, and who was named so far, by each word of the name. */
export interface Heard {
  readonly told: Speaker | null;
  readonly named: ReadonlyMap<string, Speaker>;
}

export interface Saying {
  readonly first: number;
  readonly anchor: number;
  readonly speaker: Speaker | null;
  /** Last token of the words that name the speaker, when they stand before the verb; -1 otherwise. */
  readonly after: number;
  readonly form: string;
}

/** Finds the verbs of saying outside quotations. */
export function findSayings(
  sentence: LinkedSentence,
  pack: Pack,
  kind: keyof typeof sayingsAt,
  { told, named }: Heard,
): readonly Saying[] {
  const { tokens, quotationOf } = sentence;
  const outer = groupsAt(sentence, -1);
  const found: Saying[] = [];
  const words = wordsOf(tokens, pack);
  for (let at = 0; at < tokens.length; at++) {
    if (quotationOf[at] !== -1 || (tokens[at] as Token).kind !== 'word') continue;
    const patterns = sayingsAt[kind](words[at] as Word<Pack>);
    if (patterns.length === 0) continue;
    const readings = pack.readings((tokens[at] as Token).norm);
    if (!readings.some((reading) => reading.verb)) continue;
    if (pack.source.words.syntax === 'position' && !saysHere(sentence, at, pack)) continue;
    // "напомним", "hatırlatalım": here the writer speaks.
    if (readings.every(({ features }) => String(features.person ?? '').startsWith('1'))) continue;
    for (const pattern of patterns) {
      const anchor = pattern.elements[pattern.anchor];
      if (!anchor || !readings.some((reading) => anchor.words.includes(reading.stem))) continue;
      const match = matchPattern(pattern, tokens, at, quotationOf, pack);
      if (!match) continue;
      // At the end of a sentence or before a comma an ambiguous ending is a finite one ("bildirib").
      if (!isMedial(pack) && match.readings.every(({ features }) => isEmbedded(features))) continue;
      const closes =
        tokens[at + 1] === undefined ||
        (tokens[at + 1] as Token).kind === 'mark' ||
        pack.saying.complementizers.has((tokens[at + 1] as Token).norm);
      const finite = match.readings.some((reading) => reading.features.form === 'finite');
      const form =
        closes && finite
          ? 'finite'
          : (match.readings.find((reading) => reading.features.form !== 'finite')?.features.form ?? 'finite');
      const medial = isMedial(pack) ? medialSpeaker(sentence, at, outer.filter(isSpeaker), pack) : null;
      const opened = isMedial(pack) ? -1 : lastThat(sentence, at, pack);
      const head = !isMedial(pack) && form === 'participle' ? headAfter(outer, at, HEAD_REACH) : null;
      const before = isMedial(pack)
        ? (medial?.before ?? null)
        : head
          ? null
          : (ownerOfPaper(sentence, match.tokens[0] as number, pack) ??
            personAfter(outer, lastSemicolon(sentence, at), at) ??
            whoBefore(
              outer.filter(({ first }) => first > opened),
              at,
              tokens,
            ) ??
            whoBefore(outer, at, tokens));
      const next = isMedial(pack) ? (medial?.after ?? null) : head || before ? null : whoAfter(outer, at, tokens);
      const stranger =
        head || before || next
          ? null
          : isMedial(pack)
            ? strangerNear(sentence, outer, at, pack)
            : (strangerBefore(sentence, outer, at, pack) ?? strangerNear(sentence, outer, at, pack));
      const known = head || before || next ? null : namedBeside(sentence, match.tokens[0] as number, at, named);
      const group = head ?? before ?? next;
      const strangers = isMedial(pack)
        ? !refersBack(sentence, at, pack)
        : startsWithAddress(sentence, at) || namesUnknown(sentence, outer, at, pack);
      const speaker = group ? speakerFrom(group) : (stranger?.speaker ?? known ?? (strangers ? null : told));
      found.push({
        first: match.tokens[0] as number,
        anchor: at,
        form,
        speaker,
        after: before?.last ?? stranger?.last ?? -1,
      });
      break;
    }
  }
  return found;
}

/** "Metbuat.az bildirir ki, …": an outlet by its address tells it, nobody named before. */
function startsWithAddress({ tokens }: LinkedSentence, verb: number): boolean {
  for (let at = 0; at < Math.min(verb, OUTLET_WORDS); at++) {
    const { text, start, end } = tokens[at] as Token;
    if (/\w\.\w/.test(text)) return true;
    const next = tokens[at + 1];
    if (text === '.' && at > 0 && tokens[at - 1]?.end === start && next?.start === end) return true;
  }
  return false;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** In a Cyrillic text a name in Latin letters is an outlet's or a company's. */
const LATIN_NAME = /^[A-Z][A-Za-z]{3,}$/;

/** "Politico … жазды": a capitalised word that nobody knows tells it, no one named before. */
function namesUnknown(
  { tokens, quotationOf }: LinkedSentence,
  groups: readonly LinkedGroup[],
  verb: number,
  pack: Pack,
): boolean {
  if (!CYRILLIC.test((tokens[verb] as Token).norm)) return false;
  for (let at = 0; at < verb; at++) {
    const { text, norm, kind } = tokens[at] as Token;
    if (kind !== 'word' || quotationOf[at] !== -1 || !isUpperAt(text, 0)) continue;
    if (groups.some(({ first, last }) => first <= at && at <= last)) return false;
    if (LATIN_NAME.test(text) && pack.readings(norm).length === 0) return true;
    if (at > 0) return false;
  }
  return false;
}

/** Whoever can speak: a person, an office, a body or a state, in the nominative. */
function isSpeaker(group: LinkedGroup): boolean {
  if (
    !group.markers.includes('nom') ||
    group.attributive ||
    (isCityOnly(group) && group.members.every(({ mention }) => mention.name === null))
  )
    return false;
  return group.members.some(
    ({ sides, mention }) =>
      sides.length > 0 || mention.name !== null || mention.offices.length > 0 || mention.institution !== null,
  );
}

/** "söylemek", "söylemesi", and "söylediğini", which somebody else tells. */
const isEmbedded = ({ form, possessor }: Features): boolean =>
  form === 'infinitive' || form === 'verbal-noun' || (form === 'participle' && possessor !== undefined);

const hasName = (group: LinkedGroup): boolean => group.members.some(({ mention }) => mention.name !== null);

/** The first possible speaker before the verb: the subject stands first; of "the deputy premier, minister X" the one with the name. */
function whoBefore(groups: readonly LinkedGroup[], at: number, tokens: readonly Token[]): LinkedGroup | null {
  const first = groups.find((group) => group.last < at && isSpeaker(group));
  if (!first) return null;
  const next = groups[groups.indexOf(first) + 1];
  const apposed = next && next.first === first.last + 2 && tokens[first.last + 1]?.text === ',' && next.last < at;
  return apposed && !hasName(first) && hasName(next) && isSpeaker(next) ? next : first;
}

/** The speaker behind the verb: right behind it, or where the clause begins with the verb, before its end. */
function whoAfter(groups: readonly LinkedGroup[], at: number, tokens: readonly Token[]): LinkedGroup | null {
  const opens = tokens[at - 1] === undefined || (tokens[at - 1] as Token).kind === 'mark';
  const reach = opens ? SPEAKER_REACH_OPEN : 2;
  let end = at + 1;
  while (end < tokens.length && end <= at + reach && (opens ? (tokens[end] as Token).kind !== 'mark' : true)) end++;
  return groups.find((group) => group.first > at && group.first < end && isSpeaker(group)) ?? null;
}

/** "Xi said", «– деді Асиф»: one word of a name that was told in full before. */
function namedBeside(
  { tokens, quotationOf }: LinkedSentence,
  first: number,
  at: number,
  named: ReadonlyMap<string, Speaker>,
): Speaker | null {
  for (const beside of [first - 1, at + 1, 0]) {
    const token = tokens[beside];
    if (!token || quotationOf[beside] !== -1 || !isUpperAt(token.text, 0)) continue;
    const speaker = named.get(token.norm);
    if (speaker) return { ...speaker, span: { start: token.start, end: token.end } };
  }
  return null;
}

/** After a semicolon somebody else may speak. */
function personAfter(groups: readonly LinkedGroup[], from: number, at: number): LinkedGroup | null {
  const named = (group: LinkedGroup) => group.members.some(({ mention }) => mention.name !== null);
  if (from < 0) return null;
  return groups.find((group) => group.first > from && group.last < at && isSpeaker(group) && named(group)) ?? null;
}

/** "Agentlik xəbər verir ki, X … deyib": the last word that opens what was said, before the verb. */
function lastThat({ tokens, quotationOf }: LinkedSentence, at: number, pack: Pack): number {
  for (let index = at - 1; index >= 0; index--)
    if (quotationOf[index] === -1 && pack.saying.complementizers.has((tokens[index] as Token).norm)) return index;
  return -1;
}

function lastSemicolon({ tokens, quotationOf }: LinkedSentence, at: number): number {
  for (let index = at - 1; index >= 0; index--)
    if ((tokens[index] as Token).text === ';' && quotationOf[index] === -1) return index;
  return -1;
}

/** "Politolog Rasim Mecidov": a run of capitalised words that no lexicon knows, right at the head of the sentence. */
function strangerBefore(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  at: number,
  pack: Pack,
): { speaker: Speaker; last: number } | null {
  for (let first = 0; first < Math.min(at, 6); first++) {
    const end = endOfName(sentence, groups, first, at);
    const from = first === 0 && end - first > 2 ? first + 1 : first;
    if (end - from >= 2 && !shouts(sentence, from, end) && !declines(sentence.tokens[end - 1] as Token, pack))
      return { speaker: strangerFrom(sentence, from, end), last: end - 1 };
  }
  return null;
}

/** "Гарригосымен", "Məcidovun": with such an ending a name is no subject. */
const declines = ({ norm }: Token, pack: Pack): boolean =>
  !isMedial(pack) &&
  pack.nameStems(norm).some(({ stem, features }) => stem.length >= SHORTEST_STEM && OBLIQUE.has(features.case));

const OBLIQUE: ReadonlySet<string> = new Set(['gen', 'ins', 'abl']);
const SHORTEST_STEM = 4;

/** "SON DAKİKA", "BREAKING NEWS": no name is in capitals alone. */
function shouts({ tokens }: LinkedSentence, from: number, end: number): boolean {
  return tokens.slice(from, end).every(({ text }) => isUpperAt(text, 0) && isUpperAt(text, text.length - 1));
}

/** Somebody whom no lexicon knows, at the head of a sentence: "Айгерим Сапарова рассказала …". */
export function strangerAtHead(sentence: LinkedSentence, pack: Pack): Speaker | null {
  const groups = groupsAt(sentence, -1);
  return strangerBefore(sentence, groups, sentence.tokens.length, pack)?.speaker ?? null;
}

/** «…», — сказал политолог Иван Петров: behind the verb, or else at the head of the sentence. */
function strangerNear(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  at: number,
  pack: Pack,
): { speaker: Speaker; last: number } | null {
  const { tokens } = sentence;
  const opens = tokens[at - 1] === undefined || (tokens[at - 1] as Token).kind === 'mark';
  const reach = at + (opens ? STRANGER_REACH_OPEN : STRANGER_REACH);
  for (let first = at + 1; first <= reach && first < tokens.length; first++) {
    if ((tokens[first] as Token).kind === 'mark') break;
    const end = endOfName(sentence, groups, first, tokens.length);
    if (end - first >= 2) return { speaker: strangerFrom(sentence, first, end), last: -1 };
  }
  return strangerBefore(sentence, groups, at, pack);
}

/** The last one of two names or more that no lexicon knows, outside quotations. */
export function lastStranger(sentence: LinkedSentence): Speaker | null {
  const { tokens, groups } = sentence;
  let found: Speaker | null = null;
  for (let first = 1; first < tokens.length; first++) {
    const end = endOfName(sentence, groups, first, tokens.length);
    if (end - first >= 2) found = strangerFrom(sentence, first, end);
    first = Math.max(first, end);
  }
  return found;
}

/** One behind the last of the name parts that begin at `first` and stand in no group. */
function endOfName(
  { tokens, quotationOf }: LinkedSentence,
  groups: readonly LinkedGroup[],
  first: number,
  limit: number,
): number {
  let end = first;
  while (
    end < limit &&
    isNamePart(tokens[end] as Token) &&
    quotationOf[end] === -1 &&
    !groups.some((group) => group.first <= end && end <= group.last)
  )
    end++;
  return end;
}

function strangerFrom({ tokens }: LinkedSentence, from: number, end: number): Speaker {
  const parts = tokens.slice(from, end);
  const span: Span = { start: (parts[0] as Token).start, end: (parts.at(-1) as Token).end };
  return { name: parts.map(({ text }) => text).join(' '), office: null, for: null, sides: [], span };
}

const isNamePart = (token: Token): boolean =>
  token.kind === 'word' &&
  isUpperAt(token.text, 0) &&
  !token.norm.includes("'") &&
  // "Reuters-ке": whom it was said to; "Әл-Фараби" is a name.
  !/\p{Lu}.*-\p{Ll}+$/u.test(token.text) &&
  token.text.length > 1;

export function speakerFrom(group: LinkedGroup): Speaker {
  const member: LinkedMember | undefined =
    group.members.find((one) => one.person !== null) ??
    group.members.find((one) => one.sides.length > 0) ??
    group.members[0];
  const person = member?.person ?? null;
  return {
    name: person?.name || (person === null ? (member?.mention.name?.text ?? null) : null),
    office: person?.office ?? member?.mention.offices.at(-1)?.office ?? member?.mention.institution ?? null,
    for: person?.for ?? member?.sides[0] ?? null,
    sides: member?.sides ?? [],
    span: { start: group.start, end: group.end },
  };
}
