/**
 * Speakers whom no lexicon knows: two capitalised words or more, at the head of a sentence or behind the verb of saying.
 * In: a linked sentence, its groups outside quotations, the verb. Out: the stranger as a speaker, with the last token of the name where it
 * stands before the verb (-1 where behind).
 */
import { isUpperAt } from '../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import { endsAs } from '../pack/looks.js';
import type { Pack } from '../pack/pack.js';
import { dictionaryForm } from '../recognize/medial/names.js';
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
    if (end === first) continue;
    const from = startOfName(sentence, first, end, pack);
    if (end - from >= 2 && isName(sentence.tokens.slice(from, end), pack) && !declines(sentence, from, end, pack))
      return { speaker: strangerFrom(sentence, from, end), last: end - 1 };
  }
  return null;
}

/** "Гарригосымен", "Məcidovun", «дети журналистки Анны Политковской»: with such an ending a name is no subject. */
export function declines({ tokens }: LinkedSentence, from: number, end: number, pack: Pack): boolean {
  const parts = tokens.slice(from, end).map(({ norm }) => pack.nameStems(norm));
  const last = parts.at(-1) ?? [];
  if (!isMedial(pack))
    return last.some(({ stem, features }) => stem.length >= SHORTEST_STEM && OBLIQUE.has(features.case));
  if (!endsAs((tokens[end - 1] as Token).norm, 'noSubject', pack)) return false;
  return DECLINED.some((one) => parts.every((stems) => stems.some(({ features }) => features.case === one)));
}

const OBLIQUE: ReadonlySet<string> = new Set(['gen', 'ins', 'abl']);
const DECLINED = ['gen', 'dat', 'acc', 'ins', 'loc'] as const;
const SHORTEST_STEM = 4;

/** "SON DAKİKA", "Açılışta BIST", "Alamos Başkanı": no name has a word in capitals, and an office is none. */
/** "Rasim Məcidovun", "Константина Бычека" → "Rasim Məcidov", "Константин Бычек": the words in the dictionary's form of one case that all of them may have. */
export function baseForm(parts: readonly Token[], pack: Pack): string {
  const options = parts.map(({ norm }) => pack.nameStems(norm));
  const alike = DECLINED.find((one) =>
    options.every((stems, at) => (at === 0 && !isMedial(pack)) || stems.some(({ features }) => features.case === one)),
  );
  return parts
    .map((token, at) => {
      const stem = options[at]?.find(({ features }) => features.case === alike)?.stem;
      return stem === undefined || (at < parts.length - 1 && !isMedial(pack))
        ? token.text
        : dictionaryForm(token, stem, pack);
    })
    .join(' ');
}

/** The one named before by this word, in whatever case. */
export function knownAs({ norm }: Token, pack: Pack, people: ReadonlyMap<string, Speaker>): Speaker | null {
  for (const { stem } of pack.nameStems(norm)) {
    const found = people.get(stem);
    if (found) return found;
  }
  return people.get(norm) ?? null;
}

export function isName(parts: readonly Token[], pack: Pack): boolean {
  const last = parts.at(-1) as Token;
  const isOwned = pack.readings(last.norm).some(({ verb, features }) => !verb && features.possessor === '3');
  return !parts.some(({ text }) => shouts(text)) && !isTitle(last, pack) && !isOwned;
}

const shouts = (text: string): boolean => text.length > 2 && isUpperAt(text, 0) && isUpperAt(text, text.length - 1);

/** "Başkanı": a word for an office. */
const isTitle = ({ norm }: Token, pack: Pack): boolean =>
  [norm, ...pack.readings(norm).map(({ stem }) => stem)].some((word) =>
    pack.phrases.next
      .get(word)
      ?.senses.some(({ meaning }) => meaning.kind === 'office' || meaning.kind === 'honorific'),
  );

/** "In Qaterji", "The Observatory": the lexicon has this word. */
const isListed = ({ norm }: Token, pack: Pack): boolean =>
  pack.phrases.next.has(norm) || pack.readings(norm).some(({ stem }) => pack.phrases.next.has(stem));

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
  return strangerBehind(sentence, groups, at) ?? strangerBefore(sentence, groups, at, pack);
}

/** … behind the verb alone, where whoever says it must stand there («…», – деді Асхат Оразбек). */
export function strangerBehind(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  at: number,
): { speaker: Speaker; last: number } | null {
  const { tokens } = sentence;
  const opens = tokens[at - 1] === undefined || (tokens[at - 1] as Token).kind === 'mark';
  const reach = at + (opens ? STRANGER_REACH_OPEN : STRANGER_REACH);
  for (let first = at + 1; first <= reach && first < tokens.length; first++) {
    if ((tokens[first] as Token).kind === 'mark') break;
    const end = endOfName(sentence, groups, first, tokens.length);
    if (end - first >= 2) return { speaker: strangerFrom(sentence, first, end), last: -1 };
  }
  return null;
}

/** The last one of two names or more that no lexicon knows, outside quotations. */
export function lastStranger(sentence: LinkedSentence): Speaker | null {
  const { tokens, groups } = sentence;
  let [from, to] = [0, 0];
  for (let first = 1; first < tokens.length; first++) {
    if (!isNamePart(tokens[first] as Token)) continue;
    const end = endOfName(sentence, groups, first, tokens.length);
    if (end - first >= 2) [from, to] = [first, end];
    first = Math.max(first, end);
  }
  return to > 0 ? strangerFrom(sentence, from, to) : null;
}

/**
 * «…», — сказал Бычек; “…”, – Filaşkin nəql edib: one capitalised word that nobody knows, right behind the verb or, where verbs come
 * last, right before it. Its capital must be its own, not that of a sentence; a day is no name.
 */
export function bareNameBeside(sentence: LinkedSentence, first: number, at: number, pack: Pack): Speaker | null {
  const { tokens, groups, dates } = sentence;
  // (“…,” ISNA reported)
  const inverts =
    pack.source.words.syntax === 'position' && tokens[first - 1]?.kind === 'word' && tokens[first - 2]?.kind === 'mark';
  const beside = inverts ? first - 1 : isMedial(pack) ? at + 1 : beforeQuotation(sentence, first - 1);
  const [token, before] = [tokens[beside], tokens[beside - 1]];
  if (!token || !before || !standsFree(sentence, groups, beside)) return null;
  if (!isNamePart(token) || !(inverts || /\p{Ll}/u.test(token.text))) return null;
  if (before.kind === 'mark' && !(inverts ? /^[,”"’]$/u : /^[,–—-]$/u).test(before.text)) return null;
  if (dates.some(({ start, end }) => start < token.end && token.start < end)) return null;
  if (pack.readings(token.norm).length > 0 || isListed(token, pack) || endsAs(token.norm, 'noSubject', pack))
    return null;
  return strangerFrom(sentence, beside, beside + 1);
}

/** Behind the word that opens the sentence in a longer run, behind a title ("Başkanı Mehmet Semerci"); or before it: "Observatory for Human Rights". */
export function startOfName({ tokens }: LinkedSentence, first: number, end: number, pack: Pack): number {
  const [part, joint] = [tokens[first - 2], tokens[first - 1]];
  const { of = [], for: meant = [] } = pack.source.words.adpositions;
  if (joint && [...of, ...meant].includes(joint.norm) && part && isNamePart(part)) return first - 2;
  let from = first === 0 && (end > 2 || isListed(tokens[0] as Token, pack)) ? 1 : first;
  while (from < end && isTitle(tokens[from] as Token, pack)) from++;
  return from;
}

/**
 * The name that nobody knows at `at`, as it is written: "по словам Прусенковой", "according to Rami Abdulrahman". `step` tells on which
 * side of `at` its words stand.
 */
export function strangerAt(sentence: LinkedSentence, at: number, step: 1 | -1): { first: number; last: number } | null {
  const { tokens, groups } = sentence;
  const isPart = (part: Token | undefined) => part !== undefined && isNamePart(part);
  let end = at;
  while (isPart(tokens[end + step]) && standsFree(sentence, groups, end + step)) end += step;
  if (end === at) return null;
  return step === 1 ? { first: at + 1, last: end } : { first: end, last: at - 1 };
}

/** "Semercioğlu, “…” dedi": the word before the quotation that stands right before the verb. */
function beforeQuotation({ tokens, quotationOf }: LinkedSentence, from: number): number {
  let at = from;
  const isBetween = (token: number) => quotationOf[token] !== -1 || tokens[token]?.kind === 'mark';
  while (at > 0 && isBetween(at)) at--;
  return at;
}

/** One behind the last of the name parts that begin at `first` and stand in no group. */
export function endOfName(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  first: number,
  limit: number,
): number {
  const { tokens } = sentence;
  let end = first;
  while (
    end < limit &&
    (isNamePart(tokens[end] as Token) || (end > first && isInitial(tokens, end))) &&
    standsFree(sentence, groups, end)
  )
    end++;
  return end;
}

/** In no quotation and in no group. */
const standsFree = ({ quotationOf }: LinkedSentence, groups: readonly LinkedGroup[], at: number): boolean =>
  quotationOf[at] === -1 && !groups.some(({ first, last }) => first <= at && at <= last);

/** "John A. McCluskey": the letter, and its full stop. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const isLetter = (token: Token | undefined) => token?.text.length === 1 && isUpperAt(token.text, 0);
  return (
    (isLetter(tokens[at]) && tokens[at + 1]?.text === '.') || (tokens[at]?.text === '.' && isLetter(tokens[at - 1]))
  );
}

export function strangerFrom({ tokens }: LinkedSentence, from: number, end: number): Speaker {
  const parts = tokens.slice(from, end);
  const span: Span = { start: (parts[0] as Token).start, end: (parts.at(-1) as Token).end };
  const name = parts.map(({ text, start }, at) => (start === parts[at - 1]?.end ? text : ` ${text}`)).join('');
  return { name: name.trim(), office: null, for: null, sides: [], span };
}

const isNamePart = ({ kind, text, norm }: Token): boolean =>
  kind === 'word' &&
  isUpperAt(text, 0) &&
  !norm.includes("'") &&
  // "Reuters-ке": whom it was said to; "Әл-Фараби" is a name.
  !(text.includes('-') && /\p{Lu}.*-\p{Ll}+$/u.test(text)) &&
  text.length > 1;
