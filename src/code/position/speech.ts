/**
 * Who says, and which words are reported, in English: "X said Y would sign", "Y has signed, X said", "…, said X".
 * In: a linked sentence, the token of the verb of saying. Out: the speaker before or behind it; the words as a stretch of tokens.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { subjectOf, tellsTense } from './clauses.js';
import { type Reader, readerOf } from './verbs.js';

/** How far behind its verb the speaker may begin ("said late on Friday the minister"). */
const AFTER_REACH = 3;

/** True where a word of saying is the verb of a clause here: not "the two states", "a report". */
export function saysHere(sentence: LinkedSentence, at: number, pack: Pack): boolean {
  const verb = readerOf(sentence, pack).verbAt[at];
  if (verb?.main !== at || verb.passive) return false;
  // ("he went on to say that …")
  return verb.form !== 'infinitive' || isListed(pack.source.saying.goesOn, sentence.tokens[verb.first - 1]);
}

export function positionSpeaker(
  sentence: LinkedSentence,
  at: number,
  speakers: readonly LinkedGroup[],
  pack: Pack,
): { readonly before: LinkedGroup | null; readonly after: LinkedGroup | null } {
  const reader = readerOf(sentence, pack);
  const verb = reader.verbAt[at];
  if (!verb) return { before: null, after: null };
  const behind = sentence.tokens[verb.first - 1];
  const near = speakers.find(
    (group) => group.first > at && group.first <= at + AFTER_REACH && !hasMark(sentence, at + 1, group.first),
  );
  if (near && (behind === undefined || behind.kind === 'mark')) return { before: null, after: near };
  const { group } = subjectOf(reader, verb);
  return group && speakers.includes(group) && group.first < at
    ? { before: group, after: null }
    : { before: null, after: null };
}

const hasMark = ({ tokens }: LinkedSentence, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'mark');

/** What is reported: what follows "that", the clause behind the verb, or all that stands before ", X said". */
export function reportedWords(sentence: LinkedSentence, at: number, pack: Pack): { from: number; to: number } | null {
  const reader = readerOf(sentence, pack);
  const verb = reader.verbAt[at];
  if (!verb) return null;
  const that = openedBy(reader, at);
  if (that >= 0)
    return { from: that + 1, to: endBefore(reader, that, withoutMarks(reader, sentence.tokens.length - 1)) };
  if (!tellsTense(verb)) return null;
  return behindAs(reader, at) ?? clauseBehind(reader, at) ?? clauseBefore(reader, verb.first, at);
}

/** "As the minister pointed out, trade has grown": what stands behind the comma. */
function behindAs(reader: Reader, at: number): { from: number; to: number } | null {
  const { tokens } = reader.sentence;
  if (!isListed(reader.pack.source.saying.asSaid, tokens[0])) return null;
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  if (comma < 0 || reader.verbs.some(({ main }) => main < comma && main !== at)) return null;
  return { from: comma + 1, to: withoutMarks(reader, tokens.length - 1) };
}

const isListed = (words: readonly string[] | undefined, token: Token | undefined): boolean =>
  token !== undefined && words?.includes(token.norm) === true;

/** How far behind its verb "that" may stand ("told reporters in Ankara on Friday that"). */
const THAT_REACH = 14;

function openedBy({ sentence, pack, verbAt }: Reader, at: number): number {
  for (let next = at + 1; next < sentence.tokens.length && next <= at + THAT_REACH; next++) {
    const { kind, norm, text } = sentence.tokens[next] as Token;
    if (pack.saying.complementizers.has(norm)) return next;
    if (verbAt[next] || (kind === 'mark' && text !== ',') || sentence.quotationOf[next] !== -1) return -1;
  }
  return -1;
}

/** "said Türkiye would open a consulate": a verb with a subject of its own follows. */
function clauseBehind(reader: Reader, at: number): { from: number; to: number } | null {
  const { tokens } = reader.sentence;
  const next = reader.verbs.find((verb) => verb.first > at + 1 && tellsTense(verb));
  if (!next || hasMark(reader.sentence, at + 1, next.first)) return null;
  const { kind, group } = subjectOf(reader, next);
  const own =
    (group !== null && group.first > at) || kind === 'pronoun' || (kind === 'stranger' && next.first > at + 1);
  if (!own || reader.verbs.some((verb) => verb.first > at && verb.main < next.first)) return null;
  // ("wrote in a tweet after Oslo had replied", "recalled the sum which was frozen")
  for (let between = at + 1; between < next.first; between++)
    if (reader.is('subordinate', between) || reader.is('relative', between)) return null;
  let from = at + 1;
  while (from < next.first && (reader.inDate[from] || reader.is('preposition', from))) from++;
  return { from, to: endBefore(reader, from, withoutMarks(reader, tokens.length - 1)) };
}

/** "Trade has grown, the minister said on Tuesday.": from the head of the sentence to the comma before the speaker. */
function clauseBefore(reader: Reader, first: number, at: number): { from: number; to: number } | null {
  const { tokens } = reader.sentence;
  const verb = reader.verbAt[at];
  const subject = verb ? subjectOf(reader, verb).group : null;
  if (subject && subject.first < at && hasOwnObject(reader, at)) return null;
  let start = subject && subject.first < at ? subject.first : first;
  // "…, a spokeswoman of its ministry, Mao Ning, said": the apposed title goes with the name.
  const apposed = reader.groupAt[start - 2];
  if (
    subject &&
    tokens[start - 1]?.text === ',' &&
    apposed &&
    isTitle(apposed) &&
    hasMark(reader.sentence, 0, apposed.first)
  )
    start = apposed.first;
  let comma = start - 1;
  while (comma >= 0 && (tokens[comma] as Token).kind === 'word' && comma > start - 4 && !reader.groupAt[comma]) {
    // ("…, and the minister announced it", ", which the committee explains by …")
    if (reader.is('coordinate', comma) || reader.is('and', comma) || reader.is('relative', comma)) return null;
    comma--;
  }
  if (tokens[comma]?.text !== ',') return null;
  if (reader.is('subordinate', 0) || reader.is('if', 0) || (tokens[0] as Token).kind === 'mark') return null;
  const told = reader.verbs.some((one) => one.main < comma && tellsTense(one));
  return told ? { from: 0, to: comma - 1 } : null;
}

const isTitle = ({ members }: LinkedGroup): boolean =>
  members.every(({ mention }) => mention.name === null && mention.offices.length > 0);

/** "announced the deal", "declared its attaché …": an article or a possessive right behind the verb opens what was told itself. */
const hasOwnObject = (reader: Reader, at: number): boolean =>
  reader.is('article', at + 1) || reader.is('possessive', at + 1);

function withoutMarks({ sentence }: Reader, last: number): number {
  let at = last;
  while (at > 0 && (sentence.tokens[at] as Token).kind === 'mark') at--;
  return at;
}

/** ", adding that …": what is said further is a report of its own. */
function endBefore(reader: Reader, from: number, last: number): number {
  const { tokens } = reader.sentence;
  for (let at = from; at < last; at++)
    if (
      (tokens[at] as Token).text === ',' &&
      reader.verbAt[at + 1]?.form === 'ing' &&
      saysHere(reader.sentence, at + 1, reader.pack)
    )
      return at - 1;
  return last;
}
