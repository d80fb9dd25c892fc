/**
 * Who says what: speakers of quotations and reported speech.
 * In: a linked document. Out: statements, and for each quotation its speaker (for "we" and "you" inside it).
 *
 * Longer than others: one walk over the sentences decides each quotation by the first rule that fits, and what one sentence tells
 * (who announced, who spoke last) is what the next one asks. The rules themselves stand in files of their own.
 */

import { isUpperAt, lower } from '../analyze/letters.js';
import type { LinkedDocument, LinkedGroup, LinkedSentence } from '../link/linked.js';
import { adpositionsOf } from '../pack/adpositions.js';
import type { Pack } from '../pack/pack.js';
import type { Span, Statement, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { accordingSpeaker } from './according.js';
import { groupsAt, headAfter, isFiniteVerb, isNominative, subjectBefore } from './clause.js';
import { beginOfWords, creditsBack, creditsSentence } from './credited.js';
import { openFragments } from './fragments.js';
import { readHeadlines } from './headline.js';
import { type Answers, NO_ANSWERS, readInterview } from './interview.js';
import { namedBefore, type Spoken } from './named.js';
import { ownerOfHighlights, ownerOfWords, speaksOfPaper } from './papers.js';
import {
  GOES_ON,
  joinInterrupted,
  joinStatements,
  LONGEST_CLAUSE,
  overParagraphs,
  quotedStatements,
  RESUMED,
  type Settled,
} from './quoted.js';
import { readReported } from './reported.js';
import { findSayings, HEAD_REACH, type Heard, type Saying } from './sayings.js';
import { type Speaker, speakerFrom } from './speaker.js';
import { lastStranger, strangerAtHead } from './strangers.js';
import { isMedial, mainSubject } from './syntax.js';
import { CREDITED, passesOn, toldBy } from './told-by.js';

export interface Speech {
  readonly statements: readonly Statement[];
  /** Speaker of each quotation, by its index; `null` where it is no speech or nobody is named. */
  readonly speakerOf: readonly (Speaker | null)[];
  /** Subject in force at the end of each sentence, for the next one that drops its own. */
  readonly subjectAfter: readonly (LinkedGroup | null)[];
  /** The answers of an interview, and whose they are. */
  readonly answers: Answers;
  /** Reported clauses by sentence: tokens from…to told by the speaker. */
  readonly reported: readonly (readonly { readonly from: number; readonly to: number; readonly speaker: Speaker }[])[];
}

/** A quotation shorter than this many words is a title or a nickname, unless a verb of saying holds it. */
const FEWEST_WORDS = 4;
const FEWEST_WORDS_ALONE = 8;
/** Words of a title in quotation marks. */
const LONGEST_TITLE = 5;
/** … and the least of a name whose words all have capitals. */
const FEWEST_OF_NAME = 3;
/** Characters between two sentences, and the mark that opens the second. */
const BESIDE = 3;
/** Characters from the end of the speaker to the quotation: colon, space, mark. */
const BEFORE_COLON = 4;

export function readSpeech(doc: LinkedDocument, resources: Resources): Speech {
  const speakerOf: (Speaker | null)[] = doc.quotations.map(() => null);
  const isSpeech: boolean[] = doc.quotations.map(() => false);
  const confidence: number[] = doc.quotations.map(() => 0);
  const subjectAfter: (LinkedGroup | null)[] = [];
  const reported: { from: number; to: number; speaker: Speaker }[][] = doc.sentences.map(() => []);
  const indirect: Statement[] = [];
  const rules: string[] = doc.quotations.map(() => '');
  let subject: LinkedGroup | null = null;
  let lastSpeaker: Speaker | null = null;
  let lastSpeechBlock = -1;
  /** A sentence that announces speech ("şunları kaydetti:") waits for its quotation. */
  let announced: Speaker | null = null;
  /** Whose words were reported last: "açıklamada … denildi" goes on with them. */
  let lastReporter: Speaker | null = null;
  /** Who spoke in this sentence. */
  let spokeHere: Speaker | null = null;
  /** Whom "he said", "the expert added" mean: who spoke last, or else acted last. */
  let told: Speaker | null = null;
  let person: Speaker | null = null;
  const spoken: Spoken[] = [];
  const named = new Map<string, Speaker>();
  let lastQuotation = -1;
  const fragmentsOf = openFragments(doc);
  const fragments: Statement[] = [];

  doc.sentences.forEach((sentence, index) => {
    const spokeBefore = spokeHere;
    spokeHere = null;
    const pack = resources.pack(sentence.language);
    if (!pack) {
      subjectAfter.push(subject);
      return;
    }
    const outer = groupsAt(sentence, -1);
    const medial = isMedial(pack);
    const own = medial ? mainSubject(sentence, pack) : subjectBefore(outer, 0, sentence.tokens.length);
    const here = doc.quotations.length === 0 ? NO_QUOTATIONS : quotationsIn(sentence, doc);
    nameAll(named, sentence, pack);
    const heard: Heard = { told, person, named };
    const printed = medial ? null : printedPaper(sentence, speakerOf);
    const heading = doc.blocks[sentence.block]?.kind === 'subheading' || doc.blocks[sentence.block]?.kind === 'title';
    const sayings = findSayings(sentence, pack, 'direct', heard);
    const opener = medial ? null : ownerOfHighlights(sentence, outer, pack);
    let tellings = readReported(sentence, pack, index, heard);
    if (printed) tellings = readReported(printed, pack, index, heard).filter(({ speaker }) => speaker.name !== null);

    for (const quotation of here) {
      if (speakerOf[quotation]) continue;
      const { start, end } = doc.quotations[quotation] as Span;
      const words = wordsSaid(doc, quotation);
      const ends = end <= sentence.end + 1;
      const begins = start >= sentence.start;
      if (isAsked(sentence, quotation, pack)) continue;
      const owner = begins ? ownerOfWords(sentence, outer, quotation, pack) : null;
      if (owner && words >= 2 && (words >= FEWEST_WORDS || !isUpperAt(doc.text, start))) {
        settle(quotation, speakerFrom(owner), 'speech.genitive', 0.85);
        continue;
      }
      // "…", dedi X / X, "…" dedi: a verb of saying in the sentence where the quotation ends or begins.
      const after = ends ? sayings.find((saying) => (sentence.tokens[saying.first] as Token).start >= end) : undefined;
      const before = begins
        ? sayings.filter((saying) => (sentence.tokens[saying.anchor] as Token).end <= start).at(-1)
        : undefined;
      const saying = after ?? before;
      // '… tamamladı." İfadelerini kullandı.': a stop within the marks has made a sentence of the verb
      const apart = ends && !after && own !== null ? doc.sentences[index + 1] : undefined;
      if (apart && words >= FEWEST_WORDS && isVerbAlone(apart, sentence, end, pack)) {
        settle(quotation, speakerFrom(own as LinkedGroup), 'speech.saying', 0.8);
        continue;
      }
      // (a few words behind a verb may be its object or a name: `fragments.ts` looks closer)
      const few = words < FEWEST_WORDS && !after && !isUpperAt(doc.text, start);
      if (saying && !few && (words >= 2 || after)) {
        const speaker =
          saying.speaker ??
          (before && announced) ??
          lastSpeaker ??
          (speaksOfPaper(sentence, pack) ? lastReporter : null) ??
          senderOf(sentence);
        // Two or three words in quotation marks are speech when they do not look like a title, or the verb stands right behind them.
        const spoken = words >= 2 && !isUpperAt(doc.text, start);
        const beside =
          after !== undefined &&
          onlyMarksBetween(sentence, end, after.first) &&
          (words > 2 ||
            COMMA_OR_DASH.test(doc.text.slice(end, (sentence.tokens[after.first] as Token).start)) ||
            // (“Hazırız biz” ifadesini kullandı: words of that kind are said, however few; "olarak tanımladı" only names)
            (after.first < after.anchor && !namesAs(sentence.tokens[after.first] as Token, pack)));
        if (after && !beside && !spoken && words <= LONGEST_TITLE && isTitle(sentence, quotation, pack)) continue;
        // (… "Türk Devletleri Teşkilatı Toplantısı"nın ardından konuştu, in a conversation with "The Daily Post," stated)
        if (isProperName(sentence, quotation, pack)) continue;
        // ("отметил, что документы по проекту «Оценка риска на Севере» указывают": the clause goes on around a name)
        if (
          (after ? pack.source.words.syntax === 'case' : medial) &&
          isUpperAt(doc.text, start) &&
          isWithin(doc.text, start, end)
        )
          continue;
        if (
          words >= FEWEST_WORDS ||
          spoken ||
          beside ||
          /[.!?,]$/.test(doc.text.slice(Math.max(start, end - 1), end + 1))
        ) {
          if (speaker) settle(quotation, speaker, 'speech.saying', 0.9);
          else isSpeech[quotation] = words >= FEWEST_WORDS;
          continue;
        }
      }
      const colon = begins && colonBefore(doc.text, start) && words >= FEWEST_WORDS;
      // ("Bakan şunları söyledi: … Putin: “…”": each of many is named before his own colon)
      const labels = colon && own !== null && own.first === 0 && start - own.end <= BEFORE_COLON;
      if (announced && begins && words >= FEWEST_WORDS && !heading && !labels) {
        settle(quotation, announced, 'speech.announced', 0.85);
        continue;
      }
      // Where no verb tells the subject, the one named there is meant: "Fidan, on X: “…”", and so in headlines.
      const host = own ?? (medial ? outer.find((group) => group.end < start && canSpeak(group)) : undefined);
      // In a headline a colon parts much else: the speaker stands right before it.
      if (colon && opener && !heading && opener.end < start) {
        settle(quotation, speakerFrom(opener), 'speech.colon', 0.75);
        continue;
      }
      if (colon && host && (!heading || start - host.end <= BEFORE_COLON)) {
        settle(quotation, speakerFrom(host), 'speech.colon', 0.75);
        continue;
      }
      // "Bakan Fidan, “…”": a subject, a comma and the words to the end of the paragraph; the verb is left out.
      if (begins && own && !medial && !heading && words >= FEWEST_WORDS_ALONE && leavesVerbOut(doc, quotation, own)) {
        settle(quotation, speakerFrom(own), 'speech.colon', 0.7);
        continue;
      }
      // "Onun fikrincə, hesablama dəyişməlidir: “…”": whoever the sentence is told by goes on in his own words.
      const teller = colon ? tellings.at(-1)?.speaker : undefined;
      if (teller && !heading) {
        settle(quotation, teller, 'speech.colon', 0.7);
        continue;
      }
      if (heading) continue;
      const source =
        begins &&
        ends &&
        !saying &&
        tellings.length === 0 &&
        (words >= FEWEST_WORDS || (words > 1 && !isUpperAt(doc.text, start)))
          ? accordingSpeaker(sentence, index, pack, heard)
          : null;
      if (source) {
        settle(quotation, source, 'speech.according', 0.7);
        continue;
      }
      // “…,” Fidan said. “…”: right behind the clause that reports the first half.
      if (begins && ends && lastSpeaker && words >= FEWEST_WORDS && followsClause(doc, quotation, speakerOf)) {
        settle(quotation, lastSpeaker, RESUMED, 0.75);
        continue;
      }
      // "… қолдайтынын айтқан. «Адамдар …»": right behind what somebody is told to say he goes on in his own words.
      const behind = doc.sentences[index - 1];
      const goesOn = !medial && begins && behind?.block === sentence.block && start - behind.end <= BESIDE;
      if (goesOn && spokeBefore && words >= FEWEST_WORDS_ALONE) {
        settle(quotation, spokeBefore, 'speech.goes-on', 0.65);
        continue;
      }
      // A paragraph that is a quotation, after another one of the same speaker; what is told behind it comes first.
      const alone = ends && startsBlock(doc, sentence, start);
      if (alone && lastSpeaker && words >= FEWEST_WORDS_ALONE && sentence.block - lastSpeechBlock <= 3)
        settle(quotation, lastSpeaker, GOES_ON, 0.7);
      else if (words >= FEWEST_WORDS_ALONE && endsSentence(doc.text, start, end) && !begins) isSpeech[quotation] = true;
    }

    // (who signs the words above may stand alone as a heading does)
    if (here.length === 0 && doc.blocks[sentence.block]?.kind !== 'title') {
      const isOpen = (quotation: number) => !speakerOf[quotation] || rules[quotation] === GOES_ON;
      const credited = creditsBack(doc, sentence, pack, sayings, lastQuotation, isOpen);
      for (const quotation of credited?.quotations ?? [])
        settle(quotation, credited?.speaker as Speaker, 'speech.credited', 0.75);
    }
    lastQuotation = Math.max(lastQuotation, ...here);
    const announcement =
      (opener !== null && /[:;]\s*$/.test(doc.text.slice(sentence.start, sentence.end))) ||
      announces(sentence, pack) ||
      (sayings.length > 0 && /[:]\s*$/.test(doc.text.slice(sentence.start, sentence.end)));
    if (announcement && !heading)
      announced =
        sayings.find((saying) => saying.speaker)?.speaker ??
        (opener ? speakerFrom(opener) : null) ??
        (own ? speakerFrom(own) : (lastSpeaker ?? senderOf(sentence)));
    else if (
      here.length > 0 &&
      !heading &&
      here.every((quotation) => (doc.quotations[quotation] as Span).end <= sentence.end)
    )
      announced = announced && sentence.block - lastSpeechBlock <= 3 ? announced : null;
    else if (!heading && here.length === 0) announced = null;

    const before = indirect.length;
    if (here.length === 0 && !heading) {
      const all = () => [...sayings, ...findSayings(sentence, pack, 'indirect', heard)];
      const back = creditsSentence(doc, index, pack, all);
      const told = doc.sentences[index - 1] as LinkedSentence;
      if (back) tellings = [];
      if (
        back &&
        // (a press service that a whole sentence names speaks for those whom it serves)
        !(back.speaker.name !== null && passesOn(back.speaker, sentence, pack)) &&
        !indirect.some(({ spans }) => (spans[0]?.start ?? 0) >= told.start)
      ) {
        const speaker = namedBefore(doc, index, back.speaker, spoken);
        const { statement } = toldBy(speaker, back, told, index - 1, 'speech.credited', CREDITED);
        const start = medial ? told.start : Math.min(beginOfWords(doc, index - 1, pack), told.start);
        const spans = statement.spans.map((span) => (span.start === told.start ? { ...span, start } : span));
        indirect.push({ ...statement, spans });
        spoken.push({ speaker, sentence: index });
        spokeHere = speaker;
        lastReporter = speaker;
        // (and a paragraph of quoted words behind it goes on)
        lastSpeaker = speaker;
        lastSpeechBlock = sentence.block;
      }
    }
    for (const { statement, from, to, speaker: meant } of tellings) {
      const speaker = inFull(namedBefore(doc, index, meant, spoken));
      spokeHere = speaker;
      lastReporter = speaker;
      spoken.push({ speaker, sentence: index });
      const one = { ...statement, speaker: speaker.name, office: speaker.office, for: speaker.for };
      // "… olduğunu hatırlatan X, … yapacaklarını bildirdi": what one says in one sentence is one statement.
      const last = medial ? undefined : indirect.slice(before).at(-1);
      if (last && last.speaker === one.speaker && last.for === one.for && last.office === one.office)
        indirect[indirect.length - 1] = joinStatements(last, one);
      else indirect.push(one);
      reported[index]?.push({ from, to, speaker });
    }
    fragments.push(
      ...fragmentsOf(index, pack, heard, (at) => isSpeech[at] === true || (doc.quotations[at]?.inside ?? -1) >= 0),
    );
    const acting = own ?? headOfSaying(outer, sayings);
    if (acting) subject = acting;
    subjectAfter.push(subject);
    const someone = sentence.groups.some(({ members }) => members.some(({ mention }) => mention.name !== null));
    const stranger = strangerAtHead(sentence, pack) ?? (someone || told ? null : lastStranger(sentence));
    if (stranger) nameOne(named, stranger, pack);
    told = spokeHere ?? (acting && canSpeak(acting) ? speakerFrom(acting) : stranger) ?? told;
    if (told?.name) person = told;

    /** "Xing" is the "Ambassador Xing Haiming" of whom the text told. */
    function inFull(speaker: Speaker): Speaker {
      const { name, span } = speaker;
      if (!pack || !name || speaker.for || /\s/.test(name)) return speaker;
      const full = named.get(pack.plain(lower(name, pack.language)));
      return full?.for && full.name !== name ? { ...full, span } : speaker;
    }

    /** "The telegram reads:": the paper is of who was told of before. */
    function senderOf(sentence: LinkedSentence): Speaker | null {
      return pack && speaksOfPaper(sentence, pack) && subject ? speakerFrom(subject) : null;
    }

    function settle(quotation: number, meant: Speaker, rule: string, sure: number): void {
      const speaker = inFull(namedBefore(doc, index, meant, spoken));
      spoken.push({ speaker, sentence: index });
      speakerOf[quotation] = speaker;
      isSpeech[quotation] = true;
      confidence[quotation] = sure;
      rules[quotation] = rule;
      lastSpeaker = speaker;
      spokeHere = speaker;
      lastSpeechBlock = sentence.block;
    }
  });

  const settled: Settled = { speakerOf, isSpeech, confidence, rules };
  overParagraphs(doc, settled);
  const direct: Statement[] = [...quotedStatements(doc, settled)];
  direct.push(...fragments.filter((one) => !isTold(one, indirect, doc.text)));
  direct.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  const continued = new Set(doc.quotations.filter(({ continues }) => continues).map(({ start }) => start));
  const statements = joinInterrupted(direct, doc.text, continued);
  const pack = resources.pack(doc.language);
  const answers = pack ? readInterview(doc, pack) : NO_ANSWERS;
  const below = [...statements, ...indirect.filter((one) => !isAnswer(one, answers)), ...answers.statements];
  return {
    statements: [...below, ...readHeadlines(doc, resources, below)].sort(
      (a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    ),
    speakerOf,
    subjectAfter,
    answers,
    reported,
  };
}

/**
 * A sentence inside a paper that is printed whole between quotation marks ("… şu şekilde: “Cumhurbaşkanı … ifade etti”"), read as if
 * without them: nobody speaks it, and it tells who said what.
 */
function printedPaper(sentence: LinkedSentence, speakerOf: readonly (Speaker | null)[]): LinkedSentence | null {
  const [quotation = -1] = sentence.quotationOf;
  if (quotation < 0 || speakerOf[quotation]?.name) return null;
  if (sentence.tokens.some(({ kind }, at) => kind === 'word' && sentence.quotationOf[at] !== quotation)) return null;
  return {
    ...sentence,
    quotationOf: sentence.quotationOf.map(() => -1),
    groups: sentence.groups.map((group) => ({ ...group, quotation: -1 })),
  };
}

const namesAs = ({ norm }: Token, pack: Pack): boolean => pack.source.words.adpositions.as?.includes(norm) === true;

const COMMA_OR_DASH = /[,–—-]/;

/** "«Нет», — ответил он": nothing but marks between the words and their verb. */
function onlyMarksBetween({ tokens }: LinkedSentence, from: number, verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && (tokens[at] as Token).start >= from && (tokens[at] as Token).kind === 'mark') at--;
  return at < 0 || (tokens[at] as Token).start < from;
}

/** "“Cənubi Qafqaz: inkişaf və əməkdaşlıq” mövzusunda konfransda bildirib": words without a verb, in one sentence, name something. */
function isTitle({ tokens, quotationOf }: LinkedSentence, quotation: number, pack: Pack): boolean {
  return tokens.every(
    (token, at) => quotationOf[at] !== quotation || (!isFiniteVerb(token, pack) && !/^[.!?…]$/.test(token.text)),
  );
}

/** Words of a clause of saying that stands alone. */
const VERB_ALONE = 4;

/** A sentence right behind the words that is nothing but a phrase of saying. */
function isVerbAlone(next: LinkedSentence, { block, end: last }: LinkedSentence, end: number, pack: Pack): boolean {
  if (isMedial(pack) || next.block !== block || next.start - Math.max(end, last) > BESIDE) return false;
  const words = next.tokens.filter(({ kind }) => kind === 'word').length;
  const [saying] = findSayings(next, pack, 'direct', { told: null, person: null, named: new Map() });
  return words <= VERB_ALONE && saying?.first === 0;
}

/** "“…?” sorusuna yanıt verdi", «на вопрос „…“ ответил»: whoever answers has not asked. */
function isAsked({ tokens, quotationOf }: LinkedSentence, quotation: number, pack: Pack): boolean {
  const { question = [] } = pack.source.saying.turns ?? {};
  const first = quotationOf.indexOf(quotation);
  const last = quotationOf.lastIndexOf(quotation);
  const isQuestion = (token: Token | undefined) =>
    pack.readings(token?.norm ?? '').some(({ verb, stem }) => !verb && question.includes(stem));
  // (one before and one behind are the marks)
  const near = isMedial(pack) ? [first - 2] : [last + 2, last + 3];
  return near.some((at) => quotationOf[at] === -1 && isQuestion(tokens[at]));
}

/** Some words without a stop, each with a capital but for the small ones: what something is called. */
function isProperName({ tokens, quotationOf }: LinkedSentence, quotation: number, pack: Pack): boolean {
  const inside = tokens.filter((_, at) => quotationOf[at] === quotation);
  const words = inside.filter(({ kind }) => kind === 'word');
  const isBig = ({ text, norm }: Token) => isUpperAt(text, 0) || isSmall(norm, pack);
  return words.length >= FEWEST_OF_NAME && words.every(isBig) && !inside.some(({ text }) => /^[.!?…]$/.test(text));
}

/** "and", "of", "the": small in names, too. */
const isSmall = (norm: string, pack: Pack): boolean =>
  pack.source.words.and.includes(norm) ||
  pack.source.words.articles?.includes(norm) === true ||
  adpositionsOf(pack).has(pack.plain(norm));

/** One or two quoted words inside what is reported belong to it. */
function isTold({ spans: [words] }: Statement, indirect: readonly Statement[], text: string): boolean {
  if (!words || wordCount(text, words.start, words.end) > 2) return false;
  return indirect.some(({ spans }) => spans.some(({ start, end }) => start <= words.start && words.end <= end));
}

/** What whoever answers says of himself is in his answer already. */
function isAnswer({ spans: [words], speaker, for: side }: Statement, { told }: Answers): boolean {
  const answer = told.find(({ span }) => words && span.start <= words.start && words.end <= span.end);
  return answer !== undefined && answer.speaker?.name === speaker && answer.speaker?.for === side;
}

/** Notes who is named in a sentence, by each word of the name. */
function nameAll(named: Map<string, Speaker>, { groups }: LinkedSentence, pack: Pack): void {
  for (const group of groups)
    for (const member of group.members)
      if (member.mention.name)
        nameOne(named, speakerFrom({ ...group, members: [member] }), pack, member.mention.name.words);
}

function nameOne(
  named: Map<string, Speaker>,
  speaker: Speaker,
  pack: Pack,
  words: readonly string[] = speaker.name?.split(' ') ?? [],
): void {
  for (const word of words) {
    const key = pack.plain(lower(word, pack.language));
    // (a lone surname later on is the one whose state was told)
    if (speaker.for || !named.get(key)?.for) named.set(key, speaker);
  }
}

/** "“…” diyen Fidan": the noun of a participle of saying, where it is a subject. */
function headOfSaying(groups: readonly LinkedGroup[], sayings: readonly Saying[]): LinkedGroup | null {
  const saying = sayings.find(({ form }) => form === 'participle');
  const head = saying ? headAfter(groups, saying.anchor, HEAD_REACH) : null;
  return head && isNominative(head) ? head : null;
}

const NO_QUOTATIONS: readonly number[] = [];

/** The outermost quotations that words of a sentence stand in. */
function quotationsIn({ quotationOf }: LinkedSentence, doc: LinkedDocument): readonly number[] {
  const here = new Set<number>();
  let last = -1;
  for (const quotation of quotationOf) {
    if (quotation !== last && quotation >= 0) here.add(outermost(doc, quotation));
    last = quotation;
  }
  return here.size === 0 ? NO_QUOTATIONS : [...here];
}

function outermost(doc: LinkedDocument, quotation: number): number {
  let at = quotation;
  while ((doc.quotations[at]?.inside ?? -1) >= 0) at = doc.quotations[at]?.inside as number;
  return at;
}

/** Words of a stretch, counted no further than anybody asks: a quotation may hold a whole book. */
function wordCount(text: string, start: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end && words < FEWEST_WORDS_ALONE; at++) {
    const space = /\s/.test(text.charAt(at));
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** True where only the clause that reports the quotation before stands between the two, in one paragraph. */
function followsClause(doc: LinkedDocument, quotation: number, speakerOf: readonly (Speaker | null)[]): boolean {
  const before = doc.quotations[quotation - 1];
  const { start } = doc.quotations[quotation] as Span;
  if (!before || !speakerOf[quotation - 1] || start - before.end > LONGEST_CLAUSE) return false;
  return REPORTING_CLAUSE.test(doc.text.slice(before.end, start));
}

/** Words of a quotation and of the paragraphs that it goes on in: "Dear Mr President," opens a letter and is no title. */
function wordsSaid({ quotations, text }: LinkedDocument, quotation: number): number {
  let words = 0;
  for (let at = quotation; at === quotation || quotations[at]?.continues; at++) {
    const { start, end } = quotations[at] as Span;
    words += wordCount(text, start, end);
  }
  return words;
}

/** Nothing but a comma between the subject and the words, and nothing behind them in their paragraph. */
function leavesVerbOut({ text, quotations, blocks }: LinkedDocument, quotation: number, own: LinkedGroup): boolean {
  const { start, end } = quotations[quotation] as Span;
  const block = blocks.find((one) => one.start <= start && end <= one.end);
  const closes = block !== undefined && /^["”»'’\s.]*$/u.test(text.slice(end, block.end));
  return closes && own.end < start && /^,\s*["“«]?$/u.test(text.slice(own.end, start));
}

/** A comma in or behind the closing mark, a clause without another mark, a full stop, the opening mark. */
const REPORTING_CLAUSE = /^["”»]?,["”»]?[^\S\n][^.!?\n,:]+\.[^\S\n]*[“"«—–-]?[^\S\n]*$/;

const canSpeak = (group: LinkedGroup): boolean =>
  group.markers.includes('nom') &&
  group.members.some(
    ({ mention }) => mention.name !== null || mention.offices.length > 0 || mention.institution !== null,
  );

/** Words of the same clause stand on both sides, without a mark between. */
const isWithin = (text: string, start: number, end: number): boolean =>
  /\p{Ll}\s["“«„]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  /^["”»]\s\p{Ll}/u.test(text.slice(end, end + 3));

const colonBefore = (text: string, start: number): boolean =>
  /:\s*["“«„]?$/.test(text.slice(Math.max(0, start - 6), start));
const endsSentence = (text: string, start: number, end: number): boolean =>
  /[.!?]$/.test(text.slice(Math.max(start, end - 40), end).trimEnd());
const startsBlock = (doc: LinkedDocument, sentence: LinkedSentence, start: number): boolean =>
  start - (doc.blocks[sentence.block]?.start ?? 0) <= 2;

function announces(sentence: LinkedSentence, pack: Pack): boolean {
  const last = sentence.tokens.at(-1);
  if (last?.text !== ':') return false;
  return sentence.tokens.some(
    (token, index) => sentence.quotationOf[index] === -1 && pack.saying.announces.has(token.norm),
  );
}
