/**
 * Whether an act took place where the verb stands in the middle: its form, the small words beside it, what governs it.
 * In: an act, its sentence, its pack. Out: a status with its reason, or a reason to leave the act out.
 */
import type { LinkedSentence } from '../../link/linked.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import { isAmong } from '../../pack/among.js';
import { endsAs } from '../../pack/looks.js';
import type { Pack, Reading } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { type EventType, type Status, TYPES } from '../../record/codebook.js';
import type { Span, Token } from '../../record/record.js';
import { PERFORMED, type StatusReading } from '../status.js';
import { aimOf, carriedAhead, notCarried, withinAhead } from './carried.js';
import { clausesOf } from './clauses.js';

/** How far before an infinitive or a noun, and after a noun, a governing word may stand. */
const GOVERNED_REACH = 8;
const AFTER_REACH = 6;
/** How far before its verb an auxiliary or a negation may stand. */
const BESIDE_REACH = 4;

/** What the small words beside a verb say. */
interface Beside {
  future: Token | null;
  hypothetical: Token | null;
  negated: Token | null;
}

export function readCaseStatus(act: Act, sentence: LinkedSentence, pack: Pack): StatusReading {
  const beside = besideOf(act, sentence, pack);
  // Of an ambiguous form the finite one.
  const reading = act.readings.find(({ features }) => features.form === 'finite') ?? (act.readings[0] as Reading);
  const { features } = reading;
  const source = act.frame.source;
  const type = source.gives.type as EventType;
  const base = (status: Status | null, because: string, span: Span | null = null): StatusReading => ({
    status,
    reading,
    because,
    span,
  });
  const clauses = clausesOf(sentence, pack);
  const clause = clauses.list[clauses.of[act.anchor] ?? 0];

  if (beside.negated) return base('denied', 'negated', beside.negated);
  const nominal = features.form === 'none';
  const governed = nominal || features.form === 'infinitive' ? governor(act, sentence, pack, nominal) : null;
  // "призвал прекратить": what is asked for is told by who asks.
  if (governed?.asked && features.form === 'infinitive') return base(null, `asked for by "${governed.word}"`);
  if (governed) return base(governed.status, `governed by "${governed.word}"`, governed.span);
  const refused = nominal ? notCarried(act, sentence, pack) : null;
  if (refused) return base('denied', `"${refused.text}" is negated`, refused);
  if (nominal && type === 'ASSAULT' && isWhatFor(act, sentence, pack)) return base(null, 'what something is for');
  if (nominal && MAY_BE_TOPIC.has(type) && isTopic(act, sentence, pack)) return base(null, 'only spoken of');
  const carried = nominal && !source.gives.status ? carriedAhead(act, sentence, pack) : null;
  if (carried) return base('planned', `"${carried.text}" is to come`, carried);
  const frame = nominal && type === 'CONSULT' && !source.gives.status ? withinAhead(act, sentence, pack) : null;
  if (frame) return base('planned', `within what is to come: "${frame.text}"`, frame);
  const aim = nominal && type === 'CONSULT' ? aimOf(act, sentence, pack) : null;
  if (aim) return base('planned', `what "${aim.text}" is for`, aim);
  // (what somebody threatens or asks for under a condition, he does)
  if (clause?.kind === 'if')
    return base(PERFORMED.has(type) && type !== 'AGREE' ? 'hypothetical' : null, 'a condition');
  if (beside.hypothetical) return base('hypothetical', `"${beside.hypothetical.text}"`, beside.hypothetical);
  if (source.gives.status) return base(source.gives.status, 'the frame says so');
  if (beside.future) return base('planned', 'future', beside.future);
  // "не прилетит", "не станет участвовать": refused today
  if (features.tense === 'future' && type === 'REJECT' && act.tokens.some((at) => negates(sentence, at, pack)))
    return base('happened', 'refused');
  if (features.tense === 'future') return base('planned', 'future');
  if (features.tense === 'imperative') return base(PERFORMED.has(type) ? 'happened' : null, 'imperative');
  if (features.form === 'infinitive') {
    const begun = begunBy(act, sentence, pack);
    return begun
      ? base(begun.status, `carried by "${begun.token.text}"`, begun.token)
      : base(null, 'an infinitive that nothing asserts');
  }
  if (features.tense === 'present')
    return base(PERFORMED.has(type) || TYPES[type].quad === 0 ? 'happened' : 'ongoing', 'present');
  return base('happened', nominal ? 'named by a noun' : (features.tense ?? features.form));
}

const negates = ({ tokens }: LinkedSentence, at: number, pack: Pack): boolean =>
  isAmong((tokens[at] as Token).norm, pack.source.words.negation, pack);

/** Acts by word whose object is another act: "потребовал вывести", "пригрозил ввести". */
const ASKS: ReadonlySet<EventType> = new Set(['REQUEST', 'THREATEN']);

/** What two may talk about that has not come about by it; an attack that is spoken of has. */
const MAY_BE_TOPIC: ReadonlySet<EventType> = new Set(['RETREAT', 'AID', 'COOPERATE', 'SUPPORT', 'AGREE', 'CONCEDE']);

/** "обсудили обмен пленными": the verb before a noun of action tells that it was spoken of. */
function isTopic(act: Act, { tokens, quotationOf }: LinkedSentence, pack: Pack): boolean {
  const topics = new Set((pack.source.words.topics ?? []).map((word) => pack.plain(word.replace(/-$/u, ''))));
  for (let at = (act.tokens[0] as number) - 1; at >= 0 && quotationOf[at] === quotationOf[act.anchor]; at--) {
    const verbs = pack.readings((tokens[at] as Token).norm).filter(({ verb }) => verb);
    if (verbs.some(({ stem }) => topics.has(stem))) return true;
    if (verbs.some(({ features }) => features.form === 'finite')) return false;
  }
  return false;
}

function besideOf(act: Act, sentence: LinkedSentence, pack: Pack): Beside {
  const { tokens, quotationOf } = sentence;
  const { auxiliaries, negation } = pack.source.words;
  const clauses = clausesOf(sentence, pack);
  const has = (list: readonly string[] | undefined, token: Token | undefined) =>
    (list ?? []).includes(token?.norm ?? '');
  const found: Beside = { future: null, hypothetical: null, negated: null };
  const verb = act.readings.some((reading) => reading.verb);
  const start = verb ? act.anchor : (act.tokens[0] as number);
  // ("не" as a word of the predicate denies nothing: "не поехал" is a refusal)
  const denies = has(negation, tokens[start - 1]) && !act.tokens.includes(start - 1);
  if (denies && clauses.of[start - 1] === clauses.of[act.anchor]) found.negated = tokens[start - 1] as Token;
  if (!verb) return found;
  const note = (token: Token) => {
    if (has(auxiliaries?.future, token)) found.future = token;
    if (has(auxiliaries?.hypothetical, token)) found.hypothetical = token;
  };
  for (let at = start - 1; at >= 0 && at >= start - BESIDE_REACH; at--) {
    const token = tokens[at] as Token;
    const outside = quotationOf[at] !== quotationOf[act.anchor] || clauses.of[at] !== clauses.of[act.anchor];
    if (outside || token.kind === 'mark') break;
    note(token);
    if (sentence.groups.some((group) => group.first <= at && at <= group.last)) break;
  }
  // "бы" and "будет" stand behind the verb too.
  const after = tokens[act.anchor + 1];
  if (after) note(after);
  return found;
}

/** "начали поставлять", "продолжает помогать", "сумели прорваться": a verb that only tells how far the act has come. */
function begunBy(act: Act, sentence: LinkedSentence, pack: Pack): { status: Status; token: Token } | null {
  const aspects = new Set(
    (pack.source.words.auxiliaries?.aspect ?? []).map((word) => pack.plain(word.replace(/-$/u, ''))),
  );
  const clauses = clausesOf(sentence, pack);
  for (let at = act.anchor - 1; at >= 0 && at >= act.anchor - GOVERNED_REACH; at--) {
    if (clauses.of[at] !== clauses.of[act.anchor]) break;
    const token = sentence.tokens[at] as Token;
    for (const { verb, stem, features } of pack.readings(token.norm)) {
      if (!verb || features.form !== 'finite' || !aspects.has(stem)) continue;
      const before = sentence.tokens[at - 1];
      if (before && isAmong(before.norm, pack.source.words.negation, pack)) return { status: 'denied', token };
      const status = features.tense === 'present' ? 'ongoing' : features.tense === 'future' ? 'planned' : 'happened';
      return { status, token };
    }
  }
  return null;
}

/** A passive, a reflexive or no verb at all: "отложен", "ожидается", "возможный". */
function isDoneTo(token: Token, pack: Pack): boolean {
  const [particle] = (pack.source.endings as unknown as { reflexive?: readonly string[] }).reflexive ?? [];
  return pack
    .readings(token.norm)
    .some(
      ({ verb, stem, features }) =>
        !verb || features.voice === 'passive' || (particle !== undefined && stem.endsWith(particle)),
    );
}

function governor(
  act: Act,
  sentence: LinkedSentence,
  pack: Pack,
  nominal: boolean,
): { status: Status; word: string; span: Span; asked: boolean } | null {
  const { tokens, quotationOf, acts } = sentence;
  const clauses = clausesOf(sentence, pack);
  const asks = acts.filter(({ frame }) => ASKS.has(frame.source.gives.type as EventType));
  const mine = clauses.of[act.anchor];
  const test = (at: number) => {
    const token = tokens[at] as Token;
    if (act.tokens.includes(at)) return null;
    for (const reading of pack.readings(token.norm)) {
      const status = pack.governors.get(reading.stem);
      if (!status) continue;
      const before = tokens[at - 1];
      const negated = before !== undefined && (pack.source.words.negation ?? []).includes(before.norm);
      const asked = asks.some((ask) => ask.anchor === at || isDuty(ask, at));
      return { status: negated ? ('denied' as const) : status, word: token.text, span: token, asked };
    }
    return null;
  };
  const past = nominal && isBehind(act, sentence, pack);
  for (let at = (act.tokens[0] as number) - 1, words = 0; !past && at >= 0 && words < GOVERNED_REACH; at--) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[act.anchor] || clauses.of[at] !== mine) break;
    if (token.kind === 'mark') continue;
    words++;
    const found = test(at);
    if (found) return found;
  }
  // ("на видеоконференции договорились": what is led by a preposition of place is nobody's subject)
  if (!nominal || adpositionsOf(pack, 'in').has(leadOf(act, sentence, pack)) || isOutcome(act, sentence, pack))
    return null;
  for (
    let at = (act.tokens.at(-1) as number) + 1, words = 0;
    at < tokens.length && words < GOVERNED_REACH + AFTER_REACH;
    at++
  ) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[act.anchor]) break;
    if (clauses.of[at] !== mine || token.kind === 'mark') continue;
    words++;
    // Behind a noun only what is done to it governs it: "визит отложен, ожидается", not "после переговоров призвал".
    const found = isDoneTo(token, pack) ? test(at) : null;
    if (found) return found;
    if (pack.readings(token.norm).some(({ verb, features }) => verb && features.form === 'finite')) break;
  }
  return null;
}

/** "должна вывести": the duty is a word of the demand. */
const isDuty = ({ frame, tokens }: Act, at: number): boolean =>
  frame.source.gives.type === 'REQUEST' && tokens.includes(at);

/** Marks of what comes first: "готовит ответ после удара", "намерен уйти из-за ссоры": it is not what is planned. */
const COMES_FIRST = ['after', 'because'] as const;

/** Whether the noun of an act stands behind such a preposition. */
function isBehind(act: Act, sentence: LinkedSentence, pack: Pack): boolean {
  const led = leadOf(act, sentence, pack);
  return COMES_FIRST.some((mark) => adpositionsOf(pack, mark).has(led));
}

/** "по итогам второго раунда переговоров договорились", "на прошедших переговорах": what something comes about in has come about. */
function isOutcome(act: Act, { tokens }: LinkedSentence, pack: Pack): boolean {
  const { within } = pack.source.words;
  let at = act.tokens[0] as number;
  const isNoun = (one: number, marked: string) =>
    pack.readings(tokens[one]?.norm ?? '').some(({ verb, features }) => !verb && features.case === marked);
  while (at > 0 && isNoun(at, 'gen') && !isAmong(tokens[at - 1]?.norm ?? '', within, pack)) {
    const before = tokens[at - 1]?.norm ?? '';
    if (!isNoun(at - 1, 'gen') && !endsAs(before, 'looksAdjective', pack)) break;
    at--;
  }
  return [at, at - 1, ...act.tokens].some((one) => isAmong(tokens[one]?.norm ?? '', within, pack));
}

/** "оружие для ударов": with the genitive, unlike "за удары". */
function isWhatFor(act: Act, sentence: LinkedSentence, pack: Pack): boolean {
  return pack.source.words.adpositions.for?.includes(`${leadOf(act, sentence, pack)}+gen`) === true;
}

/** The word before the noun of an act and its adjectives. */
function leadOf(act: Act, { tokens }: LinkedSentence, pack: Pack): string {
  let at = (act.tokens[0] as number) - 1;
  while (at > 0 && endsAs((tokens[at] as Token).norm, 'looksAdjective', pack)) at--;
  return tokens[at]?.norm ?? '';
}
