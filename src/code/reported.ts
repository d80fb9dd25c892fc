/**
 * Reported speech: "X, … olduğunu belirtti", "… olduğunu belirten X", "X bildirib ki, …".
 * In: a linked sentence, who spoke or acted before. Out: indirect statements, with the tokens that they span.
 */
import type { LinkedGroup, LinkedSentence } from '../link/linked.js';
import { wordOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { sayingsAt } from '../recognize/acts.js';
import type { Evidence, Statement, Token } from '../record/record.js';
import { accordingTo } from './case/speech.js';
import { groupsAt, isFiniteVerb } from './clause.js';
import { phraseAt } from './phrases.js';
import { reportedWords, type Stretch } from './position/speech.js';
import { findSayings, type Heard, type Saying } from './sayings.js';
import { type Speaker, speakerFrom } from './speaker.js';
import { isMedial } from './syntax.js';

export interface Reported {
  readonly statement: Statement;
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

/** How sure a whole sentence is somebody's words that the next one gives to him. */
export const CREDITED = 0.6;

/** Fewer words than this are no proposition: where verbs take many endings two may be one ("görüşmelerin süreceğini"). */
const FEWEST_TOKENS = 3;
const FEWEST_OF_FINAL = 3;
const FEWEST_OF_CUT = 5;
const fewest = (pack: Pack): number => (isMedial(pack) ? FEWEST_TOKENS : FEWEST_OF_FINAL);
export function readReported(sentence: LinkedSentence, pack: Pack, index: number, heard: Heard): readonly Reported[] {
  const found: Reported[] = [];
  let after = 0;
  const sayings = findSayings(sentence, pack, 'indirect', heard);
  for (const saying of sayings) {
    const { speaker } = saying;
    const next = sayings.find((other) => other.anchor > saying.anchor);
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
  const colon = once.length === 0 ? readColon(sentence, pack, index) : [];
  return [
    ...once,
    ...colon,
    ...readAccording(sentence, index, pack),
    ...readPronounAccording(sentence, pack, index, heard.told),
  ];
}

/** "Песков: Москва ответа не получала", "Путин заверил: олимпиада пройдёт спокойно": what stands behind the colon, without marks. */
function readColon(sentence: LinkedSentence, pack: Pack, index: number): readonly Reported[] {
  const { tokens, quotationOf, groups } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  const last = tokens.length - 1;
  if (colon < 1 || last - colon < fewest(pack) || quotationOf.slice(colon).some((one) => one !== -1)) return [];
  const verb = tokens[colon - 1] as Token;
  const said = sayingsAt.direct(wordOf(verb.norm, pack)).length > 0;
  const group = groups.find(
    ({ last: end, markers }) => markers.includes('nom') && end === (said ? colon - 2 : colon - 1),
  );
  if (!group || !(said || group.first === 0)) return [];
  const speaker = speakerFrom(group);
  if (speaker.sides.length === 0 || (speaker.name === null && speaker.office === null)) return [];
  return around(sentence, index, pack, speaker, 0, colon);
}

/** "По словам Лаврова, …", "…, according to Lavrov": the sentence is what was said. */
function readAccording(sentence: LinkedSentence, index: number, pack: Pack): readonly Reported[] {
  return accordingTo(groupsAt(sentence, -1)).flatMap((group) => {
    const speaker = speakerFrom(group);
    if (speaker.office === null && speaker.name === null && !isSeat(group)) return [];
    return around(sentence, index, pack, speaker, group.first - ACCORDING_WORDS, group.last);
  });
}

/** "По данным Кремля", "according to the Kremlin": a house of government speaks as a body does. */
const isSeat = ({ members }: LinkedGroup): boolean =>
  members.some(({ mention }) => mention.holders.some((holder) => holder.as === 'government'));

/** "По его словам, …", "…, according to him": who spoke in the sentence before. */
function readPronounAccording(
  sentence: LinkedSentence,
  pack: Pack,
  index: number,
  told: Speaker | null,
): readonly Reported[] {
  const { tokens } = sentence;
  if (!told) return [];
  for (const phrase of pack.source.saying.accordingToHim ?? []) {
    const words = phrase.split(' ');
    const first = phraseAt(sentence, phrase);
    if (first >= 0)
      return around(
        sentence,
        index,
        pack,
        {
          ...told,
          span: { start: (tokens[first] as Token).start, end: (tokens[first + words.length - 1] as Token).end },
        },
        first,
        first + words.length - 1,
      );
  }
  return [];
}

/** All of the sentence but the words `first`…`last` that tell whose words they are. */
function around(
  sentence: LinkedSentence,
  index: number,
  pack: Pack,
  speaker: Speaker,
  first: number,
  last: number,
): readonly Reported[] {
  const { tokens, quotationOf } = sentence;
  const isMark = (at: number): boolean => tokens[at]?.kind === 'mark';
  let end = endOfTelling(sentence, last, pack);
  while (end > last && isMark(end)) end--;
  let words: Stretch;
  if (first <= 1) words = { from: last + 1, to: end };
  else if (end - last <= MARKS) words = { from: headBefore(sentence, first), to: first - 1 };
  else words = parted(sentence, { from: first, to: last }, end, pack);
  let { from, to } = words;
  while (from <= to && isMark(from)) from++;
  while (to >= from && isMark(to)) to--;
  const length = to - from + 1 - (words.gap ? words.gap.to - words.gap.from + 1 : 0);
  const quoted = quotationOf.slice(from, to + 1).filter((one) => one !== -1).length;
  if (length < fewest(pack) || quoted > length * MOST_QUOTED) return [];
  return [toldBy(speaker, { ...words, from, to }, sentence, index, 'speech.according', 0.6)];
}

/** Last token of what is told: "…, деп хабарлайды BAQ.KZ" is of who tells of it, and behind a colon stand the words themselves. */
function endOfTelling({ tokens, quotationOf }: LinkedSentence, from: number, pack: Pack): number {
  const { quotatives } = pack.source.saying;
  for (let at = from + 1; at < tokens.length - 1; at++) {
    const { text } = tokens[at] as Token;
    if (text === ':' && (quotationOf[at + 1] !== -1 || quotationOf[at + 2] !== -1)) return at;
    if (text === ',' && quotatives?.includes((tokens[at + 1] as Token).norm) && !isMedial(pack)) return at;
  }
  return tokens.length - 1;
}

/**
 * "Стороны, по словам Пескова, пока не согласовали дату": the words on both sides of those that tell whose they are; only behind them
 * where a clause begins right before ("… bildirir ki, X-in sözlərinə görə, …", "…, где, по словам Пескова, …").
 */
function parted(sentence: LinkedSentence, told: { from: number; to: number }, end: number, pack: Pack): Stretch {
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
function headBefore({ tokens, quotationOf }: LinkedSentence, before: number): number {
  const at = tokens.findLastIndex(
    ({ text }, index) => index < before && /^[:;]$/.test(text) && quotationOf[index] === -1,
  );
  return at + 1;
}

/** The comma behind "according to X" and the full stop. */
const MARKS = 2;

/** What somebody says in words of the writer's. */
export function toldBy(
  speaker: Speaker,
  { from, to, gap }: Stretch,
  { tokens }: LinkedSentence,
  index: number,
  rule: string,
  confidence: number,
): Reported {
  // ("… соперников: по её словам, оба снимали": before the speaker nothing may stand)
  const halves = gap
    ? [
        [from, gap.from - 1],
        [gap.to + 1, to],
      ].filter(([first, last]) => (first as number) <= (last as number))
    : [[from, to]];
  const spans = halves.map(([first, last]) => ({
    start: (tokens[first as number] as Token).start,
    end: (tokens[last as number] as Token).end,
  }));
  const evidence: Evidence[] = spans.map((span) => ({ field: 'words', ...span, rule }));
  if (speaker.span) evidence.push({ field: 'speaker', ...speaker.span, rule });
  const statement: Statement = {
    id: `i${index}.${(tokens[from] as Token).start}`,
    speaker: speaker.name,
    office: speaker.office,
    for: speaker.for,
    kind: 'indirect',
    spans,
    addressee: null,
    confidence,
    evidence,
  };
  return { statement, speaker, from, to };
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
    return aroundInsertion(sentence, saying, pack);
  let from: number;
  let to: number;
  if (opener >= 0) {
    from = opener + 1;
    to = isMedial(pack)
      ? Math.min(lastBeforeSemicolon(sentence, from), lastBeforeSaying(sentence, from, next))
      : tokens.length - 1;
  } else {
    from = Math.max(after, clauseAfterFinite(sentence, saying.first, pack));
    if (saying.after >= from && saying.after < saying.first) from = saying.after + 1;
    to = saying.first - 1;
    from = afterConverb(sentence, from, to, pack);
  }
  while (from <= to && ((tokens[from] as Token).kind === 'mark' || opens((tokens[from] as Token).norm, pack))) from++;
  while (to >= from && ((tokens[to] as Token).kind === 'mark' || opens((tokens[to] as Token).norm, pack))) to--;
  if (opener < 0 && !isMedial(pack)) to = withoutManner(sentence, from, to, pack);
  if (to - from + 1 < fewest(pack)) return null;
  [from, to] = unquotedPart(sentence, from, to, isMedial(pack));
  if (to - from + 1 < fewest(pack)) return null;
  const closes = (at: number) => pack.source.saying.quotatives?.includes((tokens[at] as Token).norm) === true;
  const whole = closes(saying.first) || (!isMedial(pack) && closes(to) && !isConverb(tokens[to] as Token, pack));
  if (opener < 0 && !whole && !isReported(tokens[to] as Token, pack)) return null;
  return { from, to };
}

/** Words of manner between what is told and its verb: "… түсетінін айрықша атап өтті", "… olduğunu bir daha vurguladı". */
const MANNER_REACH = 2;

function withoutManner({ tokens, groups }: LinkedSentence, from: number, to: number, pack: Pack): number {
  for (let at = to; at > from && to - at <= MANNER_REACH; at--) {
    const token = tokens[at] as Token;
    if (isReported(token, pack) || isNoun(token, pack)) return at;
    if (token.kind !== 'word' || groups.some(({ first, last }) => first <= at && at <= last)) return to;
  }
  return to;
}

/** "екенін", "керектігін": a noun that tells that something is. */
const isNoun = ({ norm }: Token, pack: Pack): boolean =>
  pack.source.saying.quotatives?.includes(norm) === true && !isConverb({ norm } as Token, pack);

/** "заверил, что приедет; гость поблагодарил": behind a semicolon the writer speaks again. */
function lastBeforeSemicolon({ tokens, quotationOf }: LinkedSentence, from: number): number {
  const mark = tokens.findIndex(({ text }, at) => at > from && text === ';' && quotationOf[at] === -1);
  return (mark < 0 ? tokens.length : mark) - 1;
}

/** "подчеркнул, что …, но признал, что …": a further verb of the same speaker ends the first words. */
function lastBeforeSaying({ tokens }: LinkedSentence, from: number, next: Saying | undefined): number {
  const end = tokens.length - 1;
  if (!next || next.first <= from + FEWEST_TOKENS) return end;
  let at = next.first - 1;
  while (at > from && JOINED.has((tokens[at] as Token).norm)) at--;
  return at < next.first - 1 ? at : end;
}

/** What joins a further verb of saying to the one before. */
const JOINED: ReadonlySet<string> = new Set([',', 'и', 'но', 'а', 'также', 'при', 'этом', 'однако', 'затем']);

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

/** Of more quoted words than this share of the clause the writer tells no more than the rest. */
const MOST_QUOTED = 1 / 3;

/** Quoted words are a statement of their own: of many, what stands on the side of the verb of saying is told. */
function unquotedPart(
  { quotationOf }: LinkedSentence,
  from: number,
  to: number,
  verbBefore: boolean,
): readonly [number, number] {
  const quoted: number[] = [];
  for (let at = from; at <= to; at++) if (quotationOf[at] !== -1) quoted.push(at);
  if (quoted.length <= (to - from + 1) * MOST_QUOTED) return [from, to];
  // (one before the word is the mark)
  return verbBefore ? [from, (quoted[0] as number) - 2] : [(quoted.at(-1) as number) + 2, to];
}

function unquoted(sentence: LinkedSentence, words: Stretch | null): Stretch | null {
  if (!words || words.gap) return words;
  const [from, to] = unquotedPart(sentence, words.from, words.to, true);
  // ("said that the words were “absurd”": what is left of a clause without its quotation must still tell something)
  return to - from + 1 >= (to < words.to ? FEWEST_OF_CUT : FEWEST_TOKENS) ? { from, to } : null;
}

/** Words of "по словам", "according to" before the group. */
const ACCORDING_WORDS = 2;
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
    if (closes && sentence.quotationOf[at] === -1 && isFiniteVerb(sentence.tokens[at] as Token, pack)) return at + 1;
  }
  return 0;
}

/** A verb in -dığını, -eceğini, -ması gerektiğini; known or not. */
function isReported(token: Token, pack: Pack): boolean {
  if (token.kind !== 'word') return false;
  const told = (features: { form: string; case: string; possessor?: unknown }) =>
    (features.form === 'participle' || features.form === 'verbal-noun') &&
    features.case === 'acc' &&
    features.possessor !== undefined;
  if (pack.readings(token.norm).some((reading) => reading.verb && told(reading.features))) return true;
  for (let length = 4; length <= 9 && length < token.norm.length - 1; length++)
    if (
      pack.endings.verb(token.norm.slice(-length)).some((features) => features.form === 'participle' && told(features))
    )
      return true;
  return false;
}
