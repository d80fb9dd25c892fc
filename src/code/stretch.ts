/**
 * Stretches of words that somebody said, as tokens of a sentence: where they begin behind a mark, and the two halves around a clause
 * that tells whose they are. In: a linked sentence. Out: first and last token, and what lies between that is not theirs.
 */
import { isUpperAt } from '../analyze/letters.js';
import type { LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import { isMedial } from './syntax.js';

/** Tokens of a stretch of words, and those between its two halves that are not of it ("The talks, Lavrov said, were useful"). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly gap?: { readonly from: number; readonly to: number };
}

/** Fewer words than this are no proposition … */
export const FEWEST_TOKENS = 3;
/** … and than this what is left of a clause without its quotation. */
export const FEWEST_OF_CUT = 5;

/**
 * "Стороны, по словам Пескова, пока не согласовали дату": the words on both sides of those that tell whose they are; only behind them
 * where a clause begins right before ("… bildirir ki, X-in sözlərinə görə, …", "…, где, по словам Пескова, …").
 */
export function parted(sentence: LinkedSentence, told: { from: number; to: number }, end: number, pack: Pack): Stretch {
  const { tokens } = sentence;
  const isMark = (at: number): boolean => tokens[at]?.kind === 'mark';
  let from = told.from;
  while (from > 0 && (tokens[from - 1]?.text === ',' || pack.plain(tokens[from - 1]?.norm ?? '') === '')) from--;
  let to = told.to;
  while (to < end && isMark(to + 1)) to++;
  const leads = tokens[from - 1]?.norm ?? '';
  const relative = (pack.source.words.clauses?.relative ?? []).some((word) => pack.plain(word) === leads);
  if (!isMedial(pack) || relative || pack.saying.complementizers.has(leads)) return { from: to + 1, to: end };
  let head = headBefore(sentence, from);
  while (head < from && isMark(head)) head++;
  return head < from ? { from: head, to: end, gap: { from, to } } : { from: to + 1, to: end };
}

/** Behind the last colon or semicolon before a token: "Прокуратура это опровергла: решения, заявил X, нет". */
export function headBefore({ tokens, quotationOf }: LinkedSentence, before: number): number {
  const at = tokens.findLastIndex(
    ({ text }, index) => index < before && /^[:;]$/.test(text) && quotationOf[index] === -1,
  );
  return at + 1;
}

/** Of more quoted words than this share of the clause the writer tells no more than the rest. */
export const MOST_QUOTED = 1 / 3;

/** Quoted words are a statement of their own: of many, what stands on the side of the verb of saying is told. */
export function unquotedPart(
  { quotationOf, tokens }: LinkedSentence,
  from: number,
  to: number,
  verbBefore: boolean,
  isWoven = false,
): readonly [number, number] {
  const quoted: number[] = [];
  for (let at = from; at <= to; at++) if (quotationOf[at] !== -1) quoted.push(at);
  // «наркоторговцы представляют собой «экстраординарную угрозу»»: what begins in lower case is woven into the clause
  if (isWoven && quoted[0] !== from && !isUpperAt(tokens[quoted[0] ?? from]?.text ?? '', 0)) return [from, to];
  if (quoted.length <= (to - from + 1) * MOST_QUOTED) return [from, to];
  // (one before the word is the mark)
  return verbBefore ? [from, (quoted[0] as number) - 2] : [(quoted.at(-1) as number) + 2, to];
}
