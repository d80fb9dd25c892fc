/**
 * Whether an act took place: from tense, negation and mood of its predicate and from what governs it.
 * In: an act, its sentence, its pack. Out: a status with its reason, or a reason to leave the act out.
 */
import type { LinkedSentence } from '../link/linked.js';
import type { Pack, Reading } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { type EventType, type Status, TYPES } from '../record/codebook.js';
import type { Span, Token } from '../record/record.js';

export interface StatusReading {
  /** `null`: nothing asserts the act, it is only thought of. */
  readonly status: Status | null;
  /** Form of the predicate here: finite, participle, converb, verbal-noun, infinitive or none (a noun). */
  readonly reading: Reading;
  readonly because: string;
  /** Words that decided, when they are others than the predicate. */
  readonly span: Span | null;
}

/** How far to the right a governing word ("bekleniyor") may stand. */
const GOVERNOR_REACH = 7;

/** … and the verb that carries a noun of action ("toplantısı Ankara'da icra edilecek"). */
const CARRIER_REACH = 4;

/** … and the word that says what the means is reproached with ("saldırmakla açıkça suçladı"). */
const REPROACH_REACH = 3;

/** Speech acts: saying it in the present is doing it. */
export const PERFORMED: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

export function readStatus(act: Act, sentence: LinkedSentence, pack: Pack): StatusReading {
  const reading = bestReading(act, sentence, pack);
  const { features } = reading;
  const type = act.frame.source.gives.type as EventType;
  const governed = governor(act, sentence, pack);
  const given = act.frame.source.gives.status;
  const base = (status: Status | null, because: string, span: Span | null = null): StatusReading => ({
    status,
    reading,
    because,
    span,
  });

  const phase = phaseOf(act, sentence, pack);
  if (phase) return base(phase.status, `"${phase.word.text}" behind it`, phase.word);
  if (governed && features.form !== 'finite')
    return base(governed.status, `governed by "${governed.word}"`, governed.span);
  if (asksWhether(act, sentence, pack)) return base(null, 'whether or not is not told');
  // ("бітімге келмесе, …": what is only the condition of something else is no act)
  if (features.tense === 'conditional' || isInCase(act, sentence, pack)) return base(null, 'it is a condition');
  if (features.negative) return base('denied', 'negated');
  // "gerilimi artıracak adımlar": what would do it is thought of, nobody does it.
  if (
    act.frame.source.broad &&
    features.form === 'participle' &&
    features.tense === 'future' &&
    qualifies(act, sentence)
  )
    return base(null, 'a participle of the future that only qualifies a noun');
  if (given) return base(given, 'the frame says so');
  // "Konseyin dördüncü toplantısı icra edilecek": an act named by a noun lies where the verb behind it does.
  const carrier =
    features.form === 'none' && !features.copula && !tellsDone(act, sentence, pack)
      ? carriedBy(act, sentence, pack)
      : null;
  if (carrier) return base('planned', `carried by "${carrier.text}"`, carrier);
  if (features.tense === 'future') return base('planned', 'future');
  // What one does with an arrangement ("барады", "қол қояды") lies ahead; what is said, sold or fought goes on.
  if (
    features.tense === 'present-future' &&
    type !== 'COOPERATE' &&
    type !== 'RETREAT' &&
    futureOf(type, act.frame.source.gives.mode ?? null)
  )
    return base('planned', 'future');
  if (features.tense === 'necessity' || features.tense === 'optative' || features.tense === 'imperative')
    return base(PERFORMED.has(type) ? 'happened' : 'hypothetical', features.tense);
  if (features.able && features.tense !== 'past') return base('hypothetical', 'ability');
  // "Raketlər atmaqla cavab verib": the means by which something is done is done.
  if (features.form === 'infinitive' && features.case === 'ins')
    return isReproach(act, sentence)
      ? base(null, 'what somebody is accused of or threatened with')
      : base('happened', 'the means of another act');
  if (features.form === 'infinitive') return base(null, 'an infinitive that nothing asserts');
  if (features.form === 'verbal-noun' && features.kind !== 'event') {
    // "atanmasından mutluluk duyduk" presupposes the appointment; "atanmasını istedi" does not.
    const factive = features.case === 'abl' || features.case === 'ins';
    return factive ? base('happened', 'presupposed') : base(null, 'a verbal noun that nothing asserts');
  }
  if (features.tense === 'present' || features.tense === 'aorist' || features.tense === 'present-future')
    return base(PERFORMED.has(type) ? 'happened' : TYPES[type].quad === 0 ? 'happened' : 'ongoing', 'present');
  return base('happened', features.form === 'none' ? 'named by a noun' : (features.tense ?? features.form));
}

/** "görüşüp görüşmeyeceği", "gedib-getməyəcəyi": a converb with the same verb denied behind it leaves both open. */
function asksWhether({ anchor }: Act, { tokens }: LinkedSentence, pack: Pack): boolean {
  const isPair = (at: number): boolean => {
    const denied = pack.readings(tokens[at + 1]?.norm ?? '').filter(({ features }) => features.negative === true);
    return pack
      .readings(tokens[at]?.norm ?? '')
      .some(({ stem, features }) => features.form === 'converb' && denied.some((other) => other.stem === stem));
  };
  return isPair(anchor) || isPair(anchor - 1);
}

/** "hədələməyə başladı", "sınamağa davam edir": what somebody begins or goes on to do he does. */
function phaseOf(act: Act, { tokens }: LinkedSentence, pack: Pack): { status: Status; word: Token } | null {
  const { aspect = [] } = pack.source.words.auxiliaries ?? {};
  const inDative = act.readings.some(
    ({ features: { form, case: marked } }) => (form === 'verbal-noun' || form === 'infinitive') && marked === 'dat',
  );
  const word = tokens[act.anchor + 1];
  if (!inDative || !word || aspect.length === 0) return null;
  for (const { stem, verb, features } of pack.readings(word.norm)) {
    if (!verb || !aspect.includes(`${stem}-`) || features.form !== 'finite') continue;
    if (features.negative) return { status: 'denied', word };
    return { status: features.tense === 'future' ? 'planned' : 'happened', word };
  }
  return null;
}

/** Of an ambiguous ending the reading that fits its place: finite at the end of a clause, otherwise not. */
export function bestReading(act: Act, sentence: LinkedSentence, pack: Pack): Reading {
  const { readings } = act;
  const first = readings[0] as Reading;
  if (readings.length === 1) return first;
  const next = sentence.tokens[act.anchor + 1] as Token | undefined;
  // (az "bildirib və …": an "and" joins two finite verbs)
  const closes = next === undefined || next.kind === 'mark' || pack.source.words.and.includes(next.norm);
  const finite = readings.find((reading) => reading.features.form === 'finite');
  const other = readings.find((reading) => reading.features.form !== 'finite');
  if (finite && other) return closes ? finite : other.features.form === 'none' ? finite : other;
  return first;
}

/** "Saldırması halinde", "hücum edəcəyi təqdirdə". */
const isInCase = ({ tokens }: Act, sentence: LinkedSentence, pack: Pack): boolean =>
  pack.source.words.adpositions.condition?.includes(sentence.tokens[(tokens.at(-1) as number) + 1]?.norm ?? '') ===
  true;

/** "Saldırmakla suçladı", "məhv etməklə hədələyib". */
const isReproach = (act: Act, { acts }: LinkedSentence): boolean =>
  acts.some(
    ({ anchor, frame }) =>
      anchor > act.anchor &&
      anchor <= act.anchor + REPROACH_REACH &&
      (frame.source.gives.type === 'ACCUSE' || frame.source.gives.type === 'THREATEN'),
  );

/** A bare participle with its noun right behind it. */
function qualifies({ tokens, anchor, readings }: Act, sentence: LinkedSentence): boolean {
  const next = sentence.tokens[anchor + 1];
  return (
    tokens.at(-1) === anchor &&
    next?.kind === 'word' &&
    readings.every(({ features }) => (features.case ?? 'nom') === 'nom')
  );
}

/** "gerçekleştirdiği ziyaret": the predicate itself says that it was done, whatever the verb behind has still to do with it. */
const tellsDone = ({ tokens: words }: Act, { tokens }: LinkedSentence, pack: Pack): boolean =>
  words.some((at) =>
    pack
      .verbForms((tokens[at] as Token).norm)
      .some(({ form, kind, tense }) => form === 'participle' && kind === 'object' && tense === undefined),
  );

/** The verb right behind a noun of action, if it tells what is to come. */
function carriedBy(act: Act, { tokens, quotationOf }: LinkedSentence, pack: Pack): Token | null {
  const end = act.tokens.at(-1) as number;
  for (let at = end + 1; at < tokens.length && at <= end + CARRIER_REACH; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' || quotationOf[at] !== quotationOf[act.anchor]) return null;
    const verbs = pack.readings(token.norm).filter((reading) => reading.verb && reading.features.form === 'finite');
    if (verbs.length > 0) return verbs.some(({ features }) => features.tense === 'future') ? token : null;
  }
  return null;
}

function governor(act: Act, sentence: LinkedSentence, pack: Pack): { status: Status; word: string; span: Span } | null {
  const { tokens, quotationOf } = sentence;
  const end = act.tokens.at(-1) as number;
  const { form, kind } = bestReading(act, sentence, pack).features;
  const converb = form === 'converb' && kind === 'and';
  for (let at = end + 1; at < tokens.length && at <= end + GOVERNOR_REACH; at++) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[act.anchor]) break;
    if (token.kind === 'mark') {
      // "… кездесіп, … тапсырды": what a converb with a comma tells is told, whatever governs the next act.
      if (token.text !== ',' || converb) break;
      continue;
    }
    for (const reading of pack.readings(token.norm)) {
      const status = pack.governors.get(reading.stem);
      if (!status) continue;
      if (isPerformedSo(act, reading)) return { status: 'happened', word: token.text, span: token };
      if (reading.features.negative) return { status: 'denied', word: token.text, span: token };
      return { status, word: token.text, span: token };
    }
    // Past the verb that governs the act, nothing governs it any more.
    if (pack.readings(token.norm).some((reading) => reading.verb && reading.features.form === 'finite')) break;
  }
  return null;
}

/** "Təşəkkür etmək istəyirəm", "başsağlığı vermək istərdik": who says that he wants to thank thanks. */
function isPerformedSo({ frame, readings }: Act, { features: { person, negative, tense } }: Reading): boolean {
  const infinitive = readings.some(({ features }) => features.form === 'infinitive');
  const says = (person === '1sg' || person === '1pl') && !negative && tense !== 'past';
  return infinitive && says && frame.source.gives.type === 'SUPPORT';
}

/** A cooperative act still to come is AGREE (codebook, section 2), an attack that is announced a threat. */
export function futureOf(
  type: EventType,
  mode: string | null,
  joint = false,
): { type: EventType; mode: string | null } | null {
  // (two who will exchange their prisoners agree to it, and neither yields)
  if (type === 'RETREAT' && mode === 'release' && joint) return { type: 'AGREE', mode: 'pledge-cooperation' };
  if (type === 'ASSAULT') return { type: 'THREATEN', mode: 'violence' };
  if (type === 'CONSULT') return { type: 'AGREE', mode: 'plan-meeting' };
  if (type === 'AID') return { type: 'AGREE', mode: 'pledge-aid' };
  if (type === 'COOPERATE') return { type: 'AGREE', mode: 'pledge-cooperation' };
  if (type === 'SUPPORT' && (mode === 'sign' || mode === 'upgrade' || mode === 'recognize' || mode === 'honor'))
    return { type: 'AGREE', mode: 'pledge-cooperation' };
  if (type === 'RETREAT') return { type: 'CONCEDE', mode: null };
  return null;
}

/** "Vizeleri durdurabileceğini söyledi": what may be laid on somebody is a threat. */
export function threatOf(type: EventType, mode: string | null, { features }: Reading): string | null {
  if (type !== 'SANCTION' || !features.able || features.negative || features.tense !== 'future') return null;
  if (mode === 'expel') return 'expel';
  return mode === 'withdraw' ? 'relations' : 'restrict';
}

/** "Qoşunlarını çıxarmayacaq": who says that he will not yield, help or meet, refuses (REJECT). */
export function refusalOf(type: EventType, { features }: Reading): { type: EventType; mode: string } | null {
  // ("қабылдамайтынын айтты": told as a fact, the form for present and future is the future)
  const told = features.tense === 'present-future' && features.form === 'participle' && features.possessor === '3';
  if (!features.negative || !(features.tense === 'future' || told)) return null;
  if (type === 'RETREAT' || type === 'CONCEDE') return { type: 'REJECT', mode: 'yield' };
  if (type === 'AID') return { type: 'REJECT', mode: 'assist' };
  return type === 'CONSULT' ? { type: 'REJECT', mode: 'meet' } : null;
}
