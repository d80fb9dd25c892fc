/**
 * Speakers whom no lexicon knows: two capitalised words or more, at the head of a sentence or behind the verb of saying.
 * In: a linked sentence, its groups outside quotations, the verb. Out: the stranger as a speaker, with the last token of the name where it
 * stands before the verb (-1 where behind).
 */
import { isUpperAt } from '../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Span, Token } from '../record/record.js';
import { groupsAt } from './clause.js';
import type { Speaker } from './speaker.js';
import { isMedial } from './syntax.js';

/** How far behind a verb of saying a name that nobody knows may begin … */
const STRANGER_REACH = 6;
/** … and where the clause begins with the verb («…», — сказал нам консул в Алматы Артем Оганов). */
const STRANGER_REACH_OPEN = 12;

/** How far behind the head of a clause a name that nobody knows may begin ("erməni politoloq Sergey Melkonyan"). */
const HEAD_REACH = 6;

/** "Politolog Rasim Mecidov": a run of capitalised words that no lexicon knows, right at the head of the sentence, or of the clause at `head`. */
export function strangerBefore(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  at: number,
  pack: Pack,
  head = 0,
): { speaker: Speaker; last: number } | null {
  for (let first = head; first < Math.min(at, head + HEAD_REACH); first++) {
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
export function strangerNear(
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
