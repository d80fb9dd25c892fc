/**
 * Reported speech: "X, … olduğunu belirtti", "… olduğunu belirten X", "X bildirib ki, …".
 * In: a linked sentence, who spoke or acted before. Out: indirect statements, with the tokens that they span.
 */
import type { LinkedSentence } from '../link/linked.js';
import { wordOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { sayingsAt } from '../recognize/acts.js';
import type { Token } from '../record/record.js';
import { readAccording, readColon, readSigned } from './according.js';
import { tellsBesides } from './case/clauses.js';
import { isFiniteVerb } from './clause.js';
import { isPaper, speaksOfPaper } from './papers.js';
import { reportedWords } from './position/speech.js';
import { findSayings, type Heard, type Saying } from './sayings.js';
import { FEWEST_OF_CUT, FEWEST_TOKENS, headBefore, parted, type Stretch, unquotedPart } from './stretch.js';
import { isMedial } from './syntax.js';
import { passesOn, type Reported, toldBy } from './told-by.js';

export function readReported(sentence: LinkedSentence, pack: Pack, index: number, heard: Heard): readonly Reported[] {
  const found: Reported[] = [];
  let after = 0;
  const sayings = findSayings(sentence, pack, 'indirect', heard);
  for (const saying of sayings) {
    const { speaker } = saying;
    const next = sayings.find((other) => other.anchor > saying.anchor);
    if (speaker && passesOn(speaker, sentence, pack)) continue;
    const words = speaker ? wordsOf(sentence, saying, pack, after, next) : null;
    if (words) after = saying.anchor + 1;
    if (!speaker || (speaker.sides.length === 0 && !speaker.name && !speaker.office) || !words) continue;
    // "… bildirir ki, bunu X açıqlayıb": who said what stands before is told, nothing is said.
    if (pack.saying.complementizers.size > 0 && pack.saying.announces.has(sentence.tokens[words.from]?.norm ?? ''))
      continue;
    const confidence = saying.after >= 0 || saying.form === 'participle' ? 0.65 : 0.5;
    found.push(toldBy(speaker, words, sentence, index, 'speech.indirect', confidence));
  }
  // "сказал Песков, добавив, что …": two verbs may open the same words; the nearer one, which comes later, tells them.
  const once = found.filter(
    (one, at) => !found.slice(at + 1).some(({ from, to }) => from === one.from && to === one.to),
  );
  const colon = once.length === 0 ? [...readColon(sentence, pack, index), ...readSigned(sentence, pack, index)] : [];
  return [...once, ...colon, ...readAccording(sentence, index, pack, heard)];
}

function wordsOf(
  sentence: LinkedSentence,
  saying: Saying,
  pack: Pack,
  after: number,
  next: Saying | undefined,
): Stretch | null {
  const { tokens } = sentence;
  if (pack.source.words.syntax === 'position') return unquoted(sentence, reportedWords(sentence, saying.anchor, pack));
  const opensBy = saying.anchor + (isMedial(pack) ? OPENER_REACH : 2);
  const opener = tokens.findIndex(
    (token, at) => at > saying.anchor && at <= opensBy && pack.saying.complementizers.has(token.norm),
  );
  if (isMedial(pack) && (opener < 0 || isInserted(sentence, saying, opener)))
    // ("Украина, считающая долг политическим, …": a participle qualifies)
    return saying.form === 'participle' ? null : aroundInsertion(sentence, saying, pack);
  let from: number;
  let to: number;
  if (opener >= 0) {
    from = opener + 1;
    to = isMedial(pack)
      ? Math.min(
          lastBeforeSemicolon(sentence, from),
          lastBeforeSaying(sentence, from, next, pack),
          lastBeforePassing(sentence, from, pack),
          lastBeforeConverb(sentence, from, pack),
        )
      : tokens.length - 1;
  } else {
    from = Math.max(after, clauseAfterFinite(sentence, saying.first, pack));
    if (saying.after >= from && saying.after < saying.first) from = saying.after + 1;
    to = saying.first - 1;
    from = afterConverb(sentence, from, to, pack);
    if (!isMedial(pack)) from = afterPaper(sentence, from, to, pack);
  }
  while (from <= to && ((tokens[from] as Token).kind === 'mark' || opens((tokens[from] as Token).norm, pack))) from++;
  while (to >= from && ((tokens[to] as Token).kind === 'mark' || opens((tokens[to] as Token).norm, pack))) to--;
  if (opener < 0 && !isMedial(pack)) to = withoutManner(sentence, from, to, pack);
  if (to - from + 1 < FEWEST_TOKENS) return null;
  [from, to] = unquotedPart(sentence, from, to, isMedial(pack), pack.source.words.syntax === 'case' && opener >= 0);
  if (to - from + 1 < FEWEST_TOKENS) return null;
  const closes = (at: number) => pack.source.saying.quotatives?.includes((tokens[at] as Token).norm) === true;
  const whole = closes(saying.first) || (!isMedial(pack) && closes(to) && !isConverb(tokens[to] as Token, pack));
  const isTold =
    whole ||
    isReported(tokens[to] as Token, pack, isUnsaid(saying, sentence, pack)) ||
    (opener < 0 && saying.first < saying.anchor && isUnderlined(tokens[to] as Token, pack)) ||
    (opener < 0 && isBelief(sentence, to, pack)) ||
    tellsAbout(tokens[to] as Token, tokens[to + 1], pack);
  if (opener < 0 && !isTold) return null;
  return { from, to };
}

/** Words of manner between what is told and its verb: "… түсетінін айрықша атап өтті", "… olduğunu bir daha vurguladı". */
const MANNER_REACH = 2;

function withoutManner(sentence: LinkedSentence, from: number, to: number, pack: Pack): number {
  const { tokens, groups } = sentence;
  if (isBelief(sentence, to, pack)) return to;
  for (let at = to; at > from && to - at <= MANNER_REACH; at--) {
    const token = tokens[at] as Token;
    if (tellsAbout(token, tokens[at + 1], pack)) return at;
    if (isReported(token, pack) || isNoun(token, pack)) return at;
    if (token.kind !== 'word' || groups.some(({ first, last }) => first <= at && at <= last)) return to;
  }
  return to;
}

/** "… mümkün olmayacağının altını çizdi": what is told may own the noun that its verb begins with. */
const isUnderlined = ({ norm }: Token, pack: Pack): boolean =>
  pack
    .verbForms(norm)
    .some(({ form, case: of, possessor }) => form === 'participle' && of === 'gen' && possessor === '3');

/** "… süreceğine olan inancını vurguladı": a noun in the accusative to which what is told belongs. */
function isBelief({ tokens }: LinkedSentence, to: number, pack: Pack): boolean {
  const noun = tokens[to] as Token;
  const links = pack
    .verbForms(tokens[to - 1]?.norm ?? '')
    .some(({ form, kind }) => form === 'participle' && kind === 'subject');
  const told = tokens[to - 2];
  return links && told !== undefined && isReported(told, pack) && pack.readings(noun.norm).every(({ verb }) => !verb);
}

/** "… енгізетіні туралы мәлімдеді": what is told stands before "about". */
const tellsAbout = ({ norm }: Token, next: Token | undefined, pack: Pack): boolean =>
  pack.source.words.adpositions.about?.includes(next?.norm ?? '') === true &&
  pack.verbForms(norm).some(({ form, possessor }) => form === 'participle' && possessor === '3');

/** "екенін", "керектігін": a noun that tells that something is. */
const isNoun = ({ norm }: Token, pack: Pack): boolean =>
  pack.source.saying.quotatives?.includes(norm) === true && !isConverb({ norm } as Token, pack);

/** "заверил, что приедет; гость поблагодарил": behind a semicolon the writer speaks again. */
function lastBeforeSemicolon({ tokens, quotationOf }: LinkedSentence, from: number): number {
  const mark = tokens.findIndex(({ text }, at) => at > from && text === ';' && quotationOf[at] === -1);
  return (mark < 0 ? tokens.length : mark) - 1;
}

/** "подчеркнул, что …, но признал, что …": a further verb of the same speaker ends the first words. */
/** "…, передаёт ТАСС", "…, добавляет РИА Новости": who passes the words on says none of them. */
function lastBeforePassing({ tokens, quotationOf }: LinkedSentence, from: number, pack: Pack): number {
  const passes = (at: number): boolean =>
    pack
      .readings(tokens[at]?.norm ?? '')
      .some(
        ({ verb, stem, features }) =>
          verb && features.tense === 'present' && pack.source.saying.passes?.includes(`${stem}-`) === true,
      );
  for (let at = tokens.length - 2; at > from + FEWEST_TOKENS; at--)
    if (quotationOf[at] === -1 && tokens[at - 1]?.text === ',' && passes(at)) return at - 2;
  return tokens.length - 1;
}

/** "сказала, что Россия не заинтересована, назвав высылку ошибкой": what is said besides is no part of it (Russian). */
function lastBeforeConverb(sentence: LinkedSentence, from: number, pack: Pack): number {
  const end = sentence.tokens.length - 1;
  if (pack.source.words.syntax !== 'case') return end;
  const at = sentence.tokens.findIndex((_, at) => at > from + FEWEST_TOKENS && tellsBesides(sentence, at, pack));
  return at < 0 ? end : at - 2;
}

function lastBeforeSaying({ tokens }: LinkedSentence, from: number, next: Saying | undefined, pack: Pack): number {
  const end = tokens.length - 1;
  if (!next || next.first <= from + FEWEST_TOKENS) return end;
  let at = next.first - 1;
  while (at > from && (tokens[at]?.text === ',' || pack.source.saying.joins?.includes((tokens[at] as Token).norm)))
    at--;
  return at < next.first - 1 ? at : end;
}

/** Words of the phrase that names the paper in which something is said: "sosyal medya hesabından yaptığı yazılı açıklamada". */
const PAPER_REACH = 9;

/** "yapılan açıklamada, …": where it is said is no part of what is said. */
function afterPaper({ tokens, quotationOf }: LinkedSentence, from: number, to: number, pack: Pack): number {
  for (let at = from; at < Math.min(to, from + PAPER_REACH); at++)
    if (quotationOf[at] === -1 && isPaper(tokens[at] as Token, pack, 'loc')) return at + 1;
  return from;
}

/** "… құттықтап, Қазақстан … екенін айтты": what was done before it was said is no part of it, if a new subject follows. */
function afterConverb({ tokens, quotationOf, groups }: LinkedSentence, from: number, to: number, pack: Pack): number {
  for (let at = to - 1; at > from; at--) {
    if ((tokens[at] as Token).text !== ',' || quotationOf[at] !== -1) continue;
    const converb = pack
      .readings((tokens[at - 1] as Token).norm)
      .some(({ verb, features }) => verb && features.form === 'converb' && features.kind === 'and');
    const begins = groups.some((group) => group.first === at + 1 && !group.markers.includes('acc'));
    if (converb && begins) return at + 1;
  }
  return from;
}

function unquoted(sentence: LinkedSentence, words: Stretch | null): Stretch | null {
  if (!words || words.gap) return words;
  const [from, to] = unquotedPart(sentence, words.from, words.to, true);
  // ("said that the words were “absurd”": what is left of a clause without its quotation must still tell something)
  return to - from + 1 >= (to < words.to ? FEWEST_OF_CUT : FEWEST_TOKENS) ? { from, to } : null;
}

/** Where the speaker may stand between the verb and "что", "that". */
const OPENER_REACH = 16;
/** Words that join a clause to the one before and are not what was said. */
const opens = (norm: string, pack: Pack): boolean =>
  pack.source.words.and.includes(norm) || pack.source.words.openers?.includes(norm) === true;

/** "При этом, добавил президент, нужно понять, что происходит": a comma closes the clause before "что" opens another one. */
function isInserted({ tokens }: LinkedSentence, saying: Saying, opener: number): boolean {
  return (
    tokens[saying.first - 1]?.text === ',' &&
    tokens.some(({ text }, at) => at > saying.anchor && at < opener - 1 && text === ',')
  );
}

/** "Таджикистан, подчеркнули в МИД, соблюдает обязательства": what stands around the inserted clause, or else before it. */
function aroundInsertion(sentence: LinkedSentence, saying: Saying, pack: Pack): Stretch | null {
  const { tokens, quotationOf } = sentence;
  if (tokens[saying.first - 1]?.text !== ',' || saying.first < 2) return null;
  const closing = tokens.findIndex(
    (token, at) => at > saying.anchor && at <= saying.anchor + OPENER_REACH && token.text === ',',
  );
  const told = saying.speaker?.span && saying.speaker.span.start > (tokens[saying.anchor] as Token).start;
  if (closing < 0 && !told) return null;
  const last = tokens.length - 1;
  const end = tokens[last]?.kind === 'mark' ? last - 1 : last;
  // "…, считает Меркель, пишут «Ведомости»": behind it stands who tells of it, or what tells of the speaker.
  const goesOn = closing >= 0 && end - closing >= FEWEST_TOKENS && !leadsAside(sentence, closing + 1, pack);
  if (quotationOf.slice(0, last + 1).some((one) => one !== -1)) return null;
  const words = goesOn
    ? parted(sentence, { from: saying.first, to: closing - 1 }, end, pack)
    : { from: headBefore(sentence, saying.first), to: saying.first - 2 };
  return words.to - words.from + 1 < FEWEST_TOKENS ? null : words;
}

/** A relative word, or a verb that says: neither begins what was said. */
function leadsAside({ tokens }: LinkedSentence, at: number, pack: Pack): boolean {
  const { norm } = tokens[at] as Token;
  if ((pack.source.words.clauses?.relative ?? []).some((word) => pack.plain(word) === norm)) return true;
  return sayingsAt.direct(wordOf(norm, pack)).length > 0;
}

/** "деп" goes with the verb of naming behind it ("ісі деп айыптады"); "екенін" closes a clause. */
const isConverb = ({ norm }: Token, pack: Pack): boolean =>
  pack.readings(norm).some(({ verb, features }) => verb && features.form === 'converb');

/** After the last finite verb before the saying ("görüştü ve … olduğunu söyledi"). */
function clauseAfterFinite(sentence: LinkedSentence, before: number, pack: Pack): number {
  for (let at = before - 2; at >= 0; at--) {
    const next = sentence.tokens[at + 1] as Token;
    const closes = /^[,;:–—]$/.test(next.text) || pack.source.words.and.includes(next.norm);
    if (!closes || sentence.quotationOf[at] !== -1 || !isFiniteVerb(sentence.tokens[at] as Token, pack)) continue;
    // ("… жалғастырса, баж енгізеді деп мәлімдеді": the condition is part of what is told)
    if (!pack.verbForms((sentence.tokens[at] as Token).norm).some(({ tense }) => tense === 'conditional'))
      return at + 1;
  }
  return 0;
}

/** "… olduğu belirtildi", of whom a paper is spoken of: a verb of saying in the passive, before which what is told is the subject. */
const isUnsaid = ({ anchor, after }: Saying, sentence: LinkedSentence, pack: Pack): boolean =>
  (after >= 0 || speaksOfPaper(sentence, pack)) &&
  pack
    .readings((sentence.tokens[anchor] as Token).norm)
    .every(({ verb, stem }) => !verb || pack.source.saying.unsaid?.includes(stem) === true);

/** A verb in -dığını, -eceğini, -ması gerektiğini, -dığına (dikkat çekti); in -dığı, -eceği before a passive; known or not. */
function isReported(token: Token, pack: Pack, asSubject = false): boolean {
  if (token.kind !== 'word') return false;
  const told = (features: { form: string; case: string; possessor?: unknown }) =>
    (features.form === 'participle' || features.form === 'verbal-noun') &&
    (features.case === 'acc' ||
      (features.form === 'participle' && (features.case === 'dat' || (asSubject && features.case === 'nom')))) &&
    features.possessor !== undefined;
  if (pack.readings(token.norm).some((reading) => reading.verb && told(reading.features))) return true;
  for (let length = 4; length <= 9 && length < token.norm.length - 1; length++)
    if (
      pack.endings.verb(token.norm.slice(-length)).some((features) => features.form === 'participle' && told(features))
    )
      return true;
  return false;
}
