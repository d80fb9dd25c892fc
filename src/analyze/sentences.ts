/**
 * Sentences of one block.
 * In: its tokens and language. Out: index ranges `[from, to)` of tokens; together they cover all of them.
 *
 * A sentence ends after . ! ? … unless the next word begins in lower case, or the dot belongs to an
 * abbreviation, an initial or an ordinal. Closing quotes and brackets stay with the sentence that they close.
 */
import type { Language } from '../record/codebook.js';
import type { Token } from '../record/record.js';
import { abbreviation } from './abbreviations.js';
import { isLowerAt, isUpperAt } from './letters.js';

/**
 * @example splitSentences(tokenize('Geldi. Gitti.', 0, 13, 'tr'), 'tr') // [[0, 2], [2, 4]]
 */
export function splitSentences(tokens: readonly Token[], language: Language | 'und'): [number, number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  let openQuotes = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === '"') openQuotes++;
    if (!isTerminator(token) && !endsWithDot(token)) continue;
    let to = i + 1;
    while (to < tokens.length && isTerminator(tokens[to] as Token)) to++;
    const last = to - 1;
    while (to < tokens.length && closes(tokens, to, openQuotes)) {
      if ((tokens[to] as Token).text === '"') openQuotes++;
      to++;
    }
    if (to < tokens.length && endsHere(tokens, from, last, to, language)) {
      pushPieces(sentences, from, to);
      from = to;
    }
    i = to - 1;
  }
  if (from < tokens.length) pushPieces(sentences, from, tokens.length);
  return sentences;
}

/**
 * Tokens of the longest sentence; those of news stay under 150. A list or a table without a stop is read in pieces,
 * since the rooms after this one weigh the words of a sentence against each other.
 */
const LONGEST_SENTENCE = 400;

function pushPieces(sentences: [number, number][], from: number, to: number): void {
  for (let at = from; at < to; at += LONGEST_SENTENCE) sentences.push([at, Math.min(at + LONGEST_SENTENCE, to)]);
}

const TERMINATORS = '.!?…';
const CLOSERS = '”’»)]›';

function isTerminator(token: Token): boolean {
  return token.kind === 'mark' && TERMINATORS.includes(token.text);
}

/** An initialism such as `U.S.` carries its dot inside. */
function endsWithDot(token: Token): boolean {
  return token.kind === 'word' && token.text.endsWith('.');
}

/** A closing quote or bracket; a straight quote closes when one is open, and stands apart from its words only before a space. */
function closes(tokens: readonly Token[], at: number, openQuotes: number): boolean {
  const token = tokens[at] as Token;
  if (CLOSERS.includes(token.text)) return true;
  if (token.text !== '"') return false;
  const next = tokens[at + 1];
  const attachedLeft = (tokens[at - 1] as Token).end === token.start;
  const attachedRight = next !== undefined && next.start === token.end && next.kind !== 'mark';
  return openQuotes % 2 === 1 ? attachedLeft || !attachedRight : attachedLeft && !attachedRight;
}

function endsHere(
  tokens: readonly Token[],
  from: number,
  last: number,
  to: number,
  language: Language | 'und',
): boolean {
  const next = firstWord(tokens, to);
  // Marks alone are no sentence: a closing quote after a space, an agency's mark.
  if (next === undefined) return false;
  if (isLowerAt(next.text, 0)) return false;
  if ((tokens[to] as Token).kind === 'mark' && CONTINUES.includes((tokens[to] as Token).text)) return false;
  const sign = tokens[last] as Token;
  if (endsWithDot(sign)) return followsInitialism(sign, next, language);
  if (sign.text !== '.' || to > last + 1) return true;
  return dotEnds(tokens, from, last, next, language);
}

const CONTINUES = ',;:';

/** The next word or number, past opening quotes, dashes and bullets. */
function firstWord(tokens: readonly Token[], at: number): Token | undefined {
  for (let i = at; i < tokens.length && i < at + 4; i++) if ((tokens[i] as Token).kind !== 'mark') return tokens[i];
  return undefined;
}

function dotEnds(
  tokens: readonly Token[],
  from: number,
  dot: number,
  next: Token,
  language: Language | 'und',
): boolean {
  const word = tokens[dot - 1];
  if (word === undefined || dot === from || word.end !== (tokens[dot] as Token).start) return true;
  if (word.kind === 'mark') return true;
  if (word.kind === 'number') return !isOrdinal(word, dot - from, next, language);
  if (word.text.length === 1 && isUpperAt(word.text, 0)) return false;
  if (language === 'tr' && isRoman(word.text)) return false;
  const kind = abbreviation(word.norm, language);
  if (kind === 'before') return false;
  if (kind === 'either') return next.kind !== 'number';
  return true;
}

/** `10. Zirve` in Turkish, and the number of a list item (`1. Introduction`) anywhere. */
function isOrdinal(word: Token, place: number, next: Token, language: Language | 'und'): boolean {
  if (!/^\d{1,3}$/.test(word.text)) return false;
  if (place === 1) return true;
  return language === 'tr' && next.kind === 'word';
}

function isRoman(word: string): boolean {
  return /^[IVXL]{1,6}$/.test(word);
}

/** After `U.S.` a sentence begins only with a word that seldom belongs to a name. */
function followsInitialism(sign: Token, next: Token, language: Language | 'und'): boolean {
  const kind = abbreviation(sign.norm.slice(0, -1), language);
  if (kind === 'before') return false;
  if (kind === 'either' && language !== 'en') return true;
  return STARTERS.has(next.norm);
}

const STARTERS = new Set(
  `the he she it they we i in on at a an this that these those but and as his her its their after before however
  он она они в на это по а но и bu o ve ancak bu buna onun bunun bu`.split(/\s+/),
);
