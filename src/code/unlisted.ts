/**
 * Names that no lexicon knows, further from the head of a clause than `strangers.ts` looks: right before a verb of saying, before what
 * stands between commas, behind the words of a title. Languages whose predicate stands in the middle.
 * In: a linked sentence, its groups outside quotations, where to look. Out: first and last token of the name, or none.
 */
import { isLowerAt } from '../analyze/letters.js';
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import { adpositionsOf } from '../pack/adpositions.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';
import { declines, endOfName, isName, startOfName } from './strangers.js';

export interface Name {
  readonly first: number;
  readonly last: number;
}

/** Words in lower case that may part a name from its verb ("Олег Ветров в среду заявил"). */
const MOST_BETWEEN = 3;
/** Words of a title, with the name of what it is a title in ("глава правления компании «Астык» Олег Ветров"). */
const LONGEST_TITLE = 9;
/** The least words of a name: a single capital may be anything. */
const FEWEST_WORDS = 2;

/** Names that no lexicon knows between two tokens, in order; not behind a preposition, which makes another than the subject of them. */
function namesIn(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  from: number,
  to: number,
  pack: Pack,
): Name[] {
  const { tokens } = sentence;
  const found: Name[] = [];
  for (let at = from; at < to; at++) {
    const end = endOfName(sentence, groups, at, to);
    if (end === at) continue;
    const first = startOfName(sentence, at, end, pack);
    const isLed = adpositionsOf(pack).has(pack.plain(tokens[first - 1]?.norm ?? ''));
    if (end - first >= FEWEST_WORDS && !isLed && isName(tokens.slice(first, end), pack))
      found.push({ first, last: end - 1 });
    at = end;
  }
  return found;
}

/** "Член совета Инна Ким вчера заявила", "Leonid Slutsky, head of a committee, stated": the subject of the verb at `verb`, by its name. */
export function nameBeforeVerb(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  from: number,
  verb: number,
  pack: Pack,
): Name | null {
  const { tokens } = sentence;
  const names = namesIn(sentence, groups, from, verb, pack).filter(
    ({ first, last }) => !declines(sentence, first, last + 1, pack),
  );
  const near = names.at(-1);
  const between = tokens.slice((near?.last ?? -1) + 1, verb);
  const isFree = (token: Token, at: number): boolean =>
    token.kind === 'word' &&
    isLowerAt(token.text, 0) &&
    !pack.readings(token.norm).some((reading) => reading.verb) &&
    !groups.some(({ first, last }) => first <= at && at <= last);
  if (near && between.length <= MOST_BETWEEN && between.every((token, at) => isFree(token, near.last + 1 + at)))
    return near;
  if (tokens[verb - 1]?.text !== ',') return null;
  return names.findLast(({ last }) => last + 1 < verb - 1 && tokens[last + 1]?.text === ',') ?? null;
}

/** "представитель властей области Роман Гуляев": the name behind a title that ends at `title`, before the next mark and `to`. */
export function nameBehindTitle(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  title: number,
  to: number,
  pack: Pack,
): Name | null {
  const { tokens, quotationOf } = sentence;
  let end = title + 1;
  while (end < Math.min(to, tokens.length) && (quotationOf[end] !== -1 || !parts(tokens[end] as Token))) end++;
  const [name] = namesIn(sentence, groups, title + 1, end, pack);
  if (!name || name.first - title > LONGEST_TITLE) return null;
  const between = tokens.slice(title + 1, name.first);
  return between.some(({ norm }) =>
    pack.readings(norm).some(({ verb, features }) => verb && features.form === 'finite'),
  )
    ? null
    : name;
}

/** "…, сообщил начальник войск химической, биологической защиты (РХБЗ) Игорь Кириллов.": the name that closes a clause without another verb. */
export function nameAtEnd(
  sentence: LinkedSentence,
  groups: readonly LinkedGroup[],
  verb: number,
  pack: Pack,
): Name | null {
  const { tokens } = sentence;
  const behind = tokens.slice(verb + 1);
  const acts = ({ norm }: Token) =>
    pack.readings(norm).some(({ verb: isVerb, features }) => isVerb && features.form === 'finite');
  if (behind.some(acts) || behind.some(({ text }) => /^[:;«“"]$/u.test(text))) return null;
  const last = tokens.findLastIndex(({ kind }) => kind !== 'mark');
  const name = namesIn(sentence, groups, verb + 1, last + 1, pack).at(-1);
  return name?.last === last && !declines(sentence, name.first, last + 1, pack) ? name : null;
}

/** A mark that ends a title: any but one of quotation. */
const parts = ({ kind, text }: Token): boolean => kind === 'mark' && !/^["“”„«»]$/u.test(text);
