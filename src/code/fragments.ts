/**
 * A few words between marks that are somebody's: "condemned the “wicked attack”", «назвал его «шагом назад»», "“oyun” kimi qiymətləndirib".
 * In: a linked document, its sentences in order, which quotations are speech already, who was heard of before. Out: statements of whoever does
 * the verb beside the words. Titles and names begin with a capital, so words in lower case alone are taken; a single one only
 * where a verb of naming (`saying.yaml`, `naming`) stands right beside it.
 */
import { isLowerAt } from '../analyze/letters.js';
import type { LinkedDocument, LinkedSentence } from '../link/linked.js';
import type { Pack } from '../pack/pack.js';
import type { Span, Statement, Token } from '../record/record.js';
import { isFiniteVerb } from './clause.js';
import { namedBefore } from './named.js';
import { statementOf } from './quoted.js';
import { findSayings, type Heard, type Saying } from './sayings.js';
import type { Speaker } from './speaker.js';
import { isMedial } from './syntax.js';

/** Words between the quoted ones and their verb. */
const REACH = 9;
/** … where a single word is quoted: "«дөрекі» деп айыптады". */
const REACH_OF_ONE = 3;
const RULE = 'speech.fragment';
const CONFIDENCE = 0.6;

/** Reads the fragments of one sentence; sentences are handed in once each, in order. */
export type FragmentReader = (
  index: number,
  pack: Pack,
  heard: Heard,
  isTaken: (quotation: number) => boolean,
) => readonly Statement[];

export function openFragments(doc: LinkedDocument): FragmentReader {
  const candidates = [
    ...doc.terms.map((span) => ({ span, quotation: -1 })),
    ...doc.quotations.map((span, quotation) => ({ span, quotation })),
  ]
    .filter(({ span: { start, end } }) => isLowerAt(doc.text, start) && !isInflected(doc.text, end))
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return (index, pack, heard, isTaken) => {
    const sentence = doc.sentences[index] as LinkedSentence;
    const found: Statement[] = [];
    while (next < candidates.length && (candidates[next] as { span: Span }).span.start < sentence.start) next++;
    for (; next < candidates.length; next++) {
      const { span, quotation } = candidates[next] as (typeof candidates)[number];
      if (span.start >= sentence.end) break;
      if (span.end > sentence.end || (quotation >= 0 && isTaken(quotation))) continue;
      const speaker = speakerOf(span, sentence, pack, heard);
      if (speaker && (speaker.name || speaker.office || speaker.for))
        found.push(statementOf(doc, span, namedBefore(doc, index, speaker), RULE, CONFIDENCE));
    }
    return found;
  };
}

/** "«Xəzər»in", "“green energy”s": an ending behind the mark makes a word of it. */
const isInflected = (text: string, end: number): boolean => /^[”"»’]['’-]?\p{Ll}/u.test(text.slice(end, end + 4));

function speakerOf(fragment: Span, sentence: LinkedSentence, pack: Pack, heard: Heard): Speaker | null {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ start }) => start >= fragment.start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).end <= fragment.end) last++;
  const one = first === last;
  const verbs = [
    ...findSayings(sentence, pack, 'naming', heard),
    ...(one ? [] : findSayings(sentence, pack, 'direct', heard)),
  ].sort((a, b) => a.anchor - b.anchor);
  const near = one ? REACH_OF_ONE : REACH;
  const behind = verbs.find(
    (verb) => verb.first > last && verb.first - last <= near && isOpen(sentence, last, verb.first, pack),
  );
  if (!isMedial(pack)) return behind?.speaker ?? null;
  const before = verbs.filter(({ anchor }) => anchor < first).at(-1);
  if (before && first - before.anchor <= (one ? REACH_OF_ONE : REACH * 2) && reaches(sentence, before, first, pack))
    return before.speaker;
  return null;
}

/** No clause ends between the words and the verb behind them. */
function isOpen({ tokens }: LinkedSentence, from: number, to: number, pack: Pack): boolean {
  for (let at = from + 1; at < to; at++) {
    if (/^[.;:!?]$/.test((tokens[at] as Token).text)) return false;
    if (
      isFiniteVerb(tokens[at] as Token, pack) &&
      (tokens[at + 1]?.text === ',' || pack.source.words.and.includes(tokens[at + 1]?.norm ?? ''))
    )
      return false;
  }
  return true;
}

/** The words are the object of the verb before them, or stand in the clause that tells what was said. */
function reaches({ tokens }: LinkedSentence, verb: Saying, to: number, pack: Pack): boolean {
  let reported = false;
  for (let at = verb.anchor + 1; at < to; at++) {
    const { norm, text, kind } = tokens[at] as Token;
    if (/^[.;:!?]$/.test(text)) return false;
    if (pack.saying.complementizers.has(norm)) reported = true;
    if (kind === 'word' && !reported && isFiniteVerb(tokens[at] as Token, pack)) return false;
  }
  return true;
}
