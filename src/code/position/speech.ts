/**
 * Who says, and which words are reported, in English: "X said Y would sign", "Y has signed, X said", "…, said X".
 * In: a linked sentence, the token of the verb of saying. Out: the speaker before or behind it; the words as a stretch of tokens.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import { wordOf } from '../../pack/by-word.js';
import type { Pack } from '../../pack/pack.js';
import { sayingsAt } from '../../recognize/acts.js';
import type { Token } from '../../record/record.js';
import { FEWEST_TOKENS, type Stretch } from '../stretch.js';
import { subjectOf, tellsTense } from './clauses.js';
import { type Reader, readerOf, type VerbGroup } from './verbs.js';

/** How far behind its verb the speaker may begin ("said late on Friday the minister"). */
const AFTER_REACH = 3;

/** True where a word of saying is the verb of a clause here: not "the two states", "a report". */
export function saysHere(sentence: LinkedSentence, at: number, pack: Pack): boolean {
  const reader = readerOf(sentence, pack);
  const verb = reader.verbAt[at];
  if (verb?.main !== at) return false;
  if (verb.passive) return isImpersonal(reader, verb);
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
  const owner = paperOwner(reader, verb);
  // ("At the meeting, it was noted that …": by whom is not said)
  if (verb.passive && !owner) return { before: null, after: null };
  if (owner) return { before: owner.first < at ? owner : null, after: owner.first < at ? null : owner };
  const cited = citedBy(reader, at, speakers);
  if (cited) return { before: null, after: cited };
  const behind = sentence.tokens[verb.first - 1];
  const near = speakers.find(
    (group) => group.first > at && group.first <= at + AFTER_REACH && !hasMark(sentence, at + 1, group.first),
  );
  const isTrailed = behind === undefined || (behind.kind === 'mark' && !isApposed(reader, verb));
  // ("…, Grozin told the newspaper": who is told says nothing)
  const isTold = isListed(pack.source.saying.addresses, { norm: stemOf(reader, at) });
  if (near && isTrailed && !isTold) return { before: null, after: near };
  const group = whoSays(reader, verb);
  return group && speakers.includes(group) && group.first < at
    ? { before: group, after: null }
    : { before: null, after: null };
}

/** "the agency cited Zarif as telling reporters": whose words another brings. */
function citedBy(reader: Reader, at: number, speakers: readonly LinkedGroup[]): LinkedGroup | null {
  const { brings } = reader.pack.source.saying;
  if (!brings?.includes(`${stemOf(reader, at)}-`)) return null;
  const { tokens } = reader.sentence;
  const as = adpositionsOf(reader.pack, 'as');
  return speakers.find(({ first, last }) => first === at + 1 && as.has(tokens[last + 1]?.norm ?? '')) ?? null;
}

/** "In his address the president, Zelenskiy, said that …": who says it stands before, and nothing was told there. */
function isApposed(reader: Reader, verb: VerbGroup): boolean {
  const { group } = subjectOf(reader, verb);
  const head = headOf(reader, verb.first);
  return (
    group !== null &&
    group.first < verb.first &&
    !reader.verbs.some((one) => one.main >= head && one.main < verb.first && tellsTense(one))
  );
}

/** The subject of a verb of saying; of a title and a name between commas the name. "he said" behind words means nobody named in them. */
function whoSays(reader: Reader, verb: VerbGroup): LinkedGroup | null {
  const { sentence, groupAt } = reader;
  const { tokens } = sentence;
  const apposed = groupAt[verb.first - 2];
  if (tokens[verb.first - 1]?.text === ',' && apposed && isNamed(apposed) && tokens[apposed.first - 1]?.text === ',')
    return apposed;
  const { kind, group } = subjectOf(reader, verb);
  // ("Tokayev said he had read it, and said …": a verb behind "and" has the subject of the one before)
  if (kind !== 'pronoun' || !group || reader.is('and', verb.first - 1)) return group;
  const head = headOf(reader, verb.first);
  const trails = tokens.slice(head, verb.first).some(({ text }) => text === ',');
  return trails && group.first >= head ? subjectBefore(reader, head) : group;
}

const isNamed = ({ members }: LinkedGroup): boolean => members.some(({ mention }) => mention.name !== null);

/** Whose act is told last before a token. */
function subjectBefore(reader: Reader, end: number): LinkedGroup | null {
  const told = reader.verbs.filter((one) => one.main < end && tellsTense(one)).at(-1);
  const subject = told ? subjectOf(reader, told) : null;
  return subject?.kind === 'said' ? subject.group : null;
}

/** Words in which a paper stands before its owner: "a statement by the Turkish …". */
const PAPER_REACH = 4;

/** "It was stressed in the statement that …": nobody is told to speak but the paper. */
function isImpersonal(reader: Reader, { first, main }: VerbGroup): boolean {
  const before = reader.sentence.tokens[first - 1];
  return isListed(reader.pack.source.saying.impersonal, before) && openedBy(reader, main) >= 0;
}

/** "The ministry's statement stressed", "it was noted in the statement of Kazakhstan's ministry": whose the paper is, speaks. */
function paperOwner(reader: Reader, verb: VerbGroup): LinkedGroup | null {
  const { sentence, pack } = reader;
  const isPaper = (at: number): boolean =>
    sentence.tokens[at]?.kind === 'word' &&
    pack
      .readings((sentence.tokens[at] as Token).norm)
      .some(({ verb: isVerb, stem }) => !isVerb && pack.saying.nouns.has(stem));
  if (verb.passive) {
    const that = openedBy(reader, verb.main);
    for (let at = verb.main + 1; at < that; at++)
      if (isPaper(at)) return sentence.groups.find(({ first, last }) => first > verb.main && last < that) ?? null;
    return null;
  }
  const subject = subjectOf(reader, verb);
  if (subject.kind !== 'stranger') return null;
  const owner = subject.modifiers.find(({ sides }) => sides.length > 0) ?? null;
  if (!owner) return null;
  // the paper stands right before its verb, or before "of" or "by" and its owner
  const last = owner.last === verb.first - 1 ? owner.first - 1 : verb.first - 1;
  for (let at = last; at > last - PAPER_REACH; at--) if (isPaper(at)) return owner;
  return null;
}

const hasMark = ({ tokens }: LinkedSentence, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'mark');

/** What is reported: what follows "that", the clause behind the verb, or all that stands before ", X said". */
export function reportedWords(sentence: LinkedSentence, at: number, pack: Pack): Stretch | null {
  const reader = readerOf(sentence, pack);
  const verb = reader.verbAt[at];
  if (!verb) return null;
  const that = openedBy(reader, at);
  if (that >= 0) return { from: that + 1, to: endBefore(reader, that, endOf(reader, that)) };
  if (!tellsTense(verb) || opensQuotation(sentence, at)) return null;
  return behindAs(reader, at) ?? clauseBehind(reader, at) ?? clauseBefore(reader, verb.first, at);
}

/** "Asked about the talks, Peskov said, “…”": what he said stands between the marks behind the verb. */
const opensQuotation = ({ tokens, quotationOf }: LinkedSentence, at: number): boolean =>
  /^[,:]$/.test(tokens[at + 1]?.text ?? '') && [at + 2, at + 3].some((one) => (quotationOf[one] ?? -1) !== -1);

/** "As the minister pointed out, trade has grown": what stands behind the comma. */
function behindAs(reader: Reader, at: number): { from: number; to: number } | null {
  const { tokens } = reader.sentence;
  if (!isListed(reader.pack.source.saying.asSaid, tokens[0])) return null;
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  if (comma < 0 || reader.verbs.some(({ main }) => main < comma && main !== at)) return null;
  return { from: comma + 1, to: endOf(reader, comma) };
}

const isListed = (words: readonly string[] | undefined, token: { readonly norm: string } | undefined): boolean =>
  token !== undefined && words?.includes(token.norm) === true;

/** How far behind its verb "that" may stand ("told reporters in Ankara on Friday that"). */
const THAT_REACH = 14;

function openedBy({ sentence, pack, verbAt }: Reader, at: number): number {
  // ("told of the talks that he had")
  if (isListed(pack.source.saying.themes, sentence.tokens[at + 1])) return -1;
  for (let next = at + 1; next < sentence.tokens.length && next <= at + THAT_REACH; next++) {
    const { kind, norm, text } = sentence.tokens[next] as Token;
    // ("told Anadolu Agency (AA) that")
    if (text === '(') {
      while (next < sentence.tokens.length && (sentence.tokens[next] as Token).text !== ')') next++;
      continue;
    }
    if (pack.saying.complementizers.has(norm)) return next;
    if (verbAt[next] || (kind === 'mark' && text !== ',') || sentence.quotationOf[next] !== -1) return -1;
  }
  return -1;
}

/** Words behind a verb of telling where the one begins to whom it is told ("informed his colleague"). */
const ADDRESSEE = 2;

/** "said Türkiye would open a consulate": a verb with a subject of its own follows. */
function clauseBehind(reader: Reader, at: number): { from: number; to: number } | null {
  const next = reader.verbs.find((verb) => verb.first > at + 1 && tellsTense(verb));
  if (!next || hasMark(reader.sentence, at + 1 + circumstance(reader, at), next.first)) return null;
  const { kind, group } = subjectOf(reader, next);
  // ("informed his colleague about the reforms carried out")
  const addresses = isListed(reader.pack.source.saying.addresses, { norm: stemOf(reader, at) });
  const isEmpty = isListed(reader.pack.source.saying.empty, reader.sentence.tokens[next.first - 1]);
  const own = addresses
    ? (group !== null && group.first > at + ADDRESSEE) || kind === 'pronoun'
    : (group !== null && group.first > at) || kind === 'pronoun' || (kind === 'stranger' && next.first > at + 1);
  // ("said the planes carrying tents had arrived")
  const tells = ({ form }: VerbGroup): boolean => form !== 'ing' && form !== 'pp';
  if (!(own || isEmpty) || reader.verbs.some((verb) => verb.first > at && verb.main < next.first && tells(verb)))
    return null;
  // ("wrote in a tweet after Oslo had replied", "recalled the sum which was frozen")
  for (let between = at + 1; between < next.first; between++)
    if (reader.is('subordinate', between) || reader.is('relative', between)) return null;
  let from = at + 1;
  while (from < next.first && (reader.inDate[from] || reader.is('preposition', from))) from++;
  return { from, to: endBefore(reader, from, endOf(reader, from)) };
}

/** "said besides the units, boats were brought": tokens of what a preposition right behind the verb leads to, with its comma; 0 without one. */
function circumstance(reader: Reader, at: number): number {
  const { tokens } = reader.sentence;
  if (!reader.is('preposition', at + 1)) return 0;
  const comma = tokens.findIndex(({ kind }, index) => index > at && kind === 'mark');
  return tokens[comma]?.text === ',' && comma <= at + CLAUSE_REACH ? comma - at : 0;
}

/** "Trade has grown, the minister said on Tuesday.": from the head of the sentence to the comma before the speaker. */
function clauseBefore(reader: Reader, first: number, at: number): Stretch | null {
  const { tokens } = reader.sentence;
  const verb = reader.verbAt[at];
  const subject = verb ? whoSays(reader, verb) : null;
  const head = headOf(reader, first);
  const own = subject && subject.first >= head && subject.first < at ? subject : null;
  if (own && hasOwnObject(reader, at)) return null;
  const start = withTitle(reader, own?.first ?? first, head);
  let comma = start - 1;
  while (comma >= head && (tokens[comma] as Token).kind === 'word' && comma > start - 4 && !reader.groupAt[comma]) {
    // ("…, and the minister announced it", ", which the committee explains by …")
    if (reader.is('coordinate', comma) || reader.is('and', comma) || reader.is('relative', comma)) return null;
    comma--;
  }
  if (tokens[comma]?.text !== ',' || comma <= head) return null;
  if (reader.is('subordinate', head) || reader.is('if', head) || (tokens[head] as Token).kind === 'mark') return null;
  const told = reader.verbs.filter((one) => one.main >= head && one.main < comma && tellsTense(one));
  // ("Asked about the plan, he replied")
  if (told[0]?.first === head) return null;
  return told.length > 0 ? { from: head, to: comma - 1 } : aroundClause(reader, head, comma, at);
}

/** "The talks, Lavrov said on Monday, were useful": the clause between two commas parts the words in two. */
function aroundClause(reader: Reader, head: number, comma: number, at: number): Stretch | null {
  const { tokens } = reader.sentence;
  let close = at + 1;
  while (close < tokens.length && close <= at + CLAUSE_REACH && (tokens[close] as Token).kind !== 'mark') close++;
  const next = reader.verbs.find((one) => one.main > at);
  if (tokens[close]?.text !== ',' || !next || next.first < close || !tellsTense(next)) return null;
  const leads = ['and', 'coordinate', 'relative', 'subordinate'] as const;
  if (leads.some((kind) => reader.is(kind, close + 1))) return null;
  const to = endBefore(reader, close, endOf(reader, close));
  // ("In a message to Obama, Mukherjee said, …": where it was said is no part of it)
  return reader.is('preposition', head) ? { from: close + 1, to } : { from: head, to, gap: { from: comma, to: close } };
}

/** Words of the clause of saying behind its verb ("said in Ankara on Monday, …"). */
const CLAUSE_REACH = 8;

/** "…, a spokeswoman of its ministry, Mao Ning, said", "…, official representative of the ministry Mao Ning said": the title goes with the name. */
function withTitle(reader: Reader, name: number, head: number): number {
  const { tokens, groups } = reader.sentence;
  const last = tokens[name - 1]?.text === ',' ? name - 1 : name;
  let first = last;
  while (first > head && (tokens[first - 1] as Token).kind !== 'mark') first--;
  const inside = (at: number): boolean => at >= first && at < last;
  if (tokens[first - 1]?.text !== ',' || reader.verbs.some((one) => inside(one.main) && tellsTense(one))) return name;
  return groups.some((group) => inside(group.first) && isTitle(group)) ? first : name;
}

/** First token of the part of the sentence between semicolons that a token stands in … */
function headOf({ sentence }: Reader, at: number): number {
  for (let before = at - 1; before >= 0; before--)
    if ((sentence.tokens[before] as Token).text === ';' && sentence.quotationOf[before] === -1) return before + 1;
  return 0;
}

/** … and its last, without marks. */
function endOf(reader: Reader, at: number): number {
  const { tokens, quotationOf } = reader.sentence;
  const mark = tokens.findIndex(({ text }, index) => index > at && text === ';' && quotationOf[index] === -1);
  return withoutMarks(reader, (mark < 0 ? tokens.length : mark) - 1);
}

const stemOf = ({ pack, sentence }: Reader, at: number): string =>
  pack.readings((sentence.tokens[at] as Token).norm).find(({ verb }) => verb)?.stem ?? '';

const isTitle = ({ members }: LinkedGroup): boolean =>
  members.every(({ mention }) => mention.name === null && (mention.offices.length > 0 || mention.institution !== null));

/** "announced the deal", "declared its attaché …": an article or a possessive right behind the verb opens what was told itself. */
const hasOwnObject = (reader: Reader, at: number): boolean =>
  reader.is('article', at + 1) || reader.is('possessive', at + 1);

function withoutMarks({ sentence }: Reader, last: number): number {
  let at = last;
  while (at > 0 && (sentence.tokens[at] as Token).kind === 'mark') at--;
  return at;
}

/** ", adding that …", "and said he …": what is said further is a report of its own. */
function endBefore(reader: Reader, from: number, last: number): number {
  const { tokens, quotationOf } = reader.sentence;
  const says = (at: number): boolean =>
    reader.verbAt[at] !== undefined &&
    sayingsAt.indirect(wordOf((tokens[at] as Token).norm, reader.pack)).length > 0 &&
    saysHere(reader.sentence, at, reader.pack);
  for (let at = from + FEWEST_TOKENS; at < last; at++) {
    if (quotationOf[at] !== -1) continue;
    if ((tokens[at] as Token).text === ',' && reader.verbAt[at + 1]?.form === 'ing' && says(at + 1)) return at - 1;
    if (reader.is('and', at) && reader.verbAt[at + 1]?.form === 'past' && says(at + 1))
      return (tokens[at - 1] as Token).text === ',' ? at - 2 : at - 1;
  }
  return last;
}
