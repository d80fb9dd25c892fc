/**
 * Headlines that somebody signs whom only the text below presents: "Ветров: порт не закроют", "Көпір биыл ашылады – Үкібай".
 * In: a linked document, the statements found in it. Out: what those headlines tell, of the one who speaks below under the same name.
 */
import { isUpperAt, lower } from '../analyze/letters.js';
import type { LinkedDocument, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import { gather } from '../record/gather.js';
import type { Statement, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { speakerFrom } from './speaker.js';
import { FEWEST_TOKENS, type Stretch } from './stretch.js';
import { toldBy } from './told-by.js';

/** Words of a name that signs a headline. */
const LONGEST_NAME = 3;
const RULE = 'speech.headline';
const CONFIDENCE = 0.6;
const DASH = /^[-–—]$/u;

export function readHeadlines(
  doc: LinkedDocument,
  resources: Resources,
  statements: readonly Statement[],
): readonly Statement[] {
  return gather(doc.sentences, (sentence, index) => {
    const kind = doc.blocks[sentence.block]?.kind;
    const pack = resources.pack(sentence.language);
    if (!pack || (kind !== 'title' && kind !== 'subheading') || sentence.quotationOf.some((one) => one !== -1))
      return [];
    if (statements.some(({ spans }) => spans.some(({ start, end }) => start < sentence.end && sentence.start < end)))
      return [];
    const signed = signedBefore(sentence) ?? signedBehind(sentence);
    const listed = signed && nameAt(sentence, signed.name);
    const known =
      signed &&
      statements.find(({ speaker }) => speaker !== null && (speaker === listed || isSame(speaker, signed.name, pack)));
    if (!known) return [];
    const { speaker: name, office, for: side } = known;
    const { start, end } = signed.name;
    const speaker = { name, office, for: side, sides: side ? [side] : [], span: { start, end } };
    return [toldBy(speaker, signed.words, sentence, index, RULE, CONFIDENCE).statement];
  });
}

interface Signed {
  /** The last word of the name. */
  readonly name: Token;
  readonly words: Stretch;
}

/** "Олег Ветров: порт не закроют". */
function signedBefore({ tokens }: LinkedSentence): Signed | null {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const last = endOf(tokens);
  if (colon < 1 || last - colon < FEWEST_TOKENS || !isName(tokens.slice(0, colon))) return null;
  return { name: tokens[colon - 1] as Token, words: { from: colon + 1, to: last } };
}

/** "Порт не закроют – Олег Ветров". */
function signedBehind({ tokens }: LinkedSentence): Signed | null {
  const last = endOf(tokens);
  const dash = tokens.findLastIndex(({ text }) => DASH.test(text));
  if (dash < FEWEST_TOKENS || !isName(tokens.slice(dash + 1, last + 1))) return null;
  return { name: tokens[last] as Token, words: { from: 0, to: dash - 1 } };
}

/** The last token that is no mark. */
const endOf = (tokens: readonly Token[]): number => tokens.findLastIndex(({ kind }) => kind !== 'mark');

const isName = (parts: readonly Token[]): boolean =>
  parts.length > 0 &&
  parts.length <= LONGEST_NAME &&
  parts.every(({ kind, text }) => kind === 'word' && isUpperAt(text, 0));

/** The whole name of somebody whom the lexicon knows. */
function nameAt({ groups }: LinkedSentence, { start, end }: Token): string | null {
  const group = groups.find((one) => one.start <= start && end <= one.end);
  return group ? speakerFrom(group).name : null;
}

/** Whose name ends with this word. */
function isSame(speaker: string, { norm }: Token, pack: Pack): boolean {
  const surname = speaker.split(' ').at(-1) ?? '';
  return pack.plain(lower(surname, pack.language)) === norm;
}
