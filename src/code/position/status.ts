/**
 * Whether an English act took place: from its verb group, and from the verb or word that governs it.
 * In: an act, its sentence, its pack. Out: a status with its reason, or a reason to leave the act out.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { type Features, NOMINATIVE, saying } from '../../pack/features.js';
import type { Pack, Reading } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import { type EventType, type Status, TYPES } from '../../record/codebook.js';
import type { Span, Token } from '../../record/record.js';
import { PERFORMED, type StatusReading } from '../status.js';
import { controlOf, domainEnd, governorOf, hostOf, subjectOf, tellsTense } from './clauses.js';
import { isCircumstance, isOffered, isSelf, isTopic, SPOKEN_OF } from './unreal.js';
import { type Reader, readerOf, type VerbGroup } from './verbs.js';
import { opensCount } from './words.js';

/** How far before a noun a word that plans or doubts it may stand. */
const BEFORE_NOUN = 5;
const MAX_DEPTH = 4;
/** How far before its infinitive "the first" may stand. */
const ORDINAL_REACH = 6;

interface Told {
  readonly status: Status | null;
  readonly because: string;
  readonly span?: Span;
}

const HAPPENED: Told = { status: 'happened', because: 'told' };

export function readPositionStatus(act: Act, sentence: LinkedSentence, pack: Pack): StatusReading {
  const reader = readerOf(sentence, pack);
  const source = act.frame.source;
  const type = source.gives.type as EventType;
  const verb = verbOf(reader, act);
  const anchored = act.frame.pattern.elements[act.frame.pattern.anchor]?.kind;
  const reading = readingFor(act, verb);
  const give = ({ status, because, span }: Told): StatusReading => ({
    status,
    reading: status === 'denied' && verb?.modal === 'future' ? refused(reading) : reading,
    because,
    span: span ?? null,
  });
  if (anchored === 'verb' && reader.verbAt[act.anchor]?.main !== act.anchor)
    return give({ status: null, because: 'a noun or a participle here, no verb' });
  // "will be released in Baku": a "be" that belongs to another verb tells nothing of its own.
  const lent = act.frame.pattern.elements.some(({ kind }, at) => {
    const token = act.tokens[at] as number;
    const verb = reader.verbAt[token];
    const isBeHere = pack.source.words.auxiliaries?.passive?.includes((sentence.tokens[token] as Token).norm);
    return (kind === 'verb' || isBeHere) && verb && verb.main !== token && !act.tokens.includes(verb.main);
  });
  if (lent) return give({ status: null, because: 'a small word of another verb' });
  if (act.frame.pattern.turned && !(verb && (isPassive(reader, verb) || hasOwnSubject(reader, act, verb))))
    return give({ status: null, because: 'the noun before its verb is its subject' });
  if (anchored === 'noun' && verb) return give({ status: null, because: 'a verb here, no noun' });
  // "voiced thanks for efforts to support Lebanon": no support is voiced.
  // ("will call on the king" is no call of his)
  const asVerb = act.frame.pattern.elements.some(({ kind }, at) => {
    const token = act.tokens[at] as number;
    const here = kind === 'noun' ? reader.verbAt[token] : null;
    return here?.main === token && (here.form === 'infinitive' || here.modal !== null);
  });
  if (asVerb) return give({ status: null, because: 'a verb here, no noun' });
  if (verb && isOfAnother(reader, act, verb))
    return give({ status: null, because: 'its verb has a subject of its own' });
  if (crossesVerb(reader, act)) return give({ status: null, because: 'another verb stands between its words' });
  if (isCircumstance(reader, act)) return give({ status: null, because: 'its noun only tells when or why' });
  // "will not accept", "may impose sanctions": where the small word is one of the predicate, the act is the refusal or the threat.
  const refuses = act.tokens.some((at) => reader.is('negation', at) || isModal(reader, at));
  const told =
    refuses && !(verb && isOfNobody(reader, verb))
      ? HAPPENED
      : verb
        ? statusOf(reader, verb, type, 0)
        : ofNoun(reader, act, type);
  if (told.status === 'denied' || told.status === 'hypothetical' || told.status === null) return give(told);
  if (source.gives.status) return give({ status: source.gives.status, because: 'the frame says so' });
  return give(told);
}

/** "presented the letter, and conveyed greetings" presents no greetings: between a verb and its noun nobody else does anything. */
function crossesVerb(reader: Reader, { tokens }: Act): boolean {
  const first = tokens[0] as number;
  const last = tokens.at(-1) as number;
  if (isNextSubject(reader, first, last)) return true;
  // ("Iran will respond if Israel attacks")
  for (let at = first + 1; at < last; at++) if (reader.is('if', at)) return true;
  // ("warned that it would answer": what is said is told by another verb)
  let that = first + 1;
  while (that < last && reader.sentence.tokens[that]?.norm !== 'that') that++;
  if (that >= last) that = -1;
  // … but not in "share terms that would enable a truce"
  const relative = that > 0 && reader.verbAt[that + 1]?.first === that + 1 && !reader.groupAt[that - 1];
  if (that >= 0 && !relative) return false;
  return reader.verbs.some(
    (verb) =>
      verb.main > first &&
      verb.main < last &&
      tellsTense(verb) &&
      // ("A call took place between …": what a noun does is told with it, but not what stands behind an "and")
      (reader.verbAt[first] !== null || reader.is('and', verb.first - 1)) &&
      !tokens.some((at) => reader.verbAt[at] === verb),
  );
}

/** "returned fire and five soldiers were killed": behind an "and" the noun is the subject of the next verb. */
function isNextSubject({ is, verbs, verbAt, groupAt }: Reader, first: number, last: number): boolean {
  const next = verbs.find((verb) => verb.first > last);
  if (!verbAt[first] || !next || !tellsTense(next)) return false;
  // ("two soldiers of Sudan were killed")
  for (let at = last + 1; at < next.first; at++) if (!groupAt[at] && !is('preposition', at)) return false;
  for (let at = last - 1; at > first; at--) if (is('and', at)) return true;
  return false;
}

/** "the aid that Russia sent", "the talks Fidan held": between a noun and the verb that it is the object of stands who acts. */
export function hasOwnSubject(reader: Reader, { tokens, frame }: Act, verb: VerbGroup): boolean {
  const noun = tokens[0] as number;
  if (verb.passive || verb.main < noun) return false;
  const { kind, group, pronoun } = subjectOf(reader, verb);
  if (pronoun !== undefined) return reader.is('pronoun', verb.first - 1) && verb.first - 1 > noun;
  if (kind !== 'said' || !group?.markers.includes('nom')) return false;
  // ("British police arrested": or the noun itself is who acts, unless the frame has it as the object)
  return group.first > noun || (group.last >= noun && frame.pattern.turned !== true);
}

/** "At the summit in Riga, Duda met …": behind a comma the subject of the verb is no word of the noun before. */
function isOfAnother(reader: Reader, act: Act, verb: VerbGroup): boolean {
  if (act.frame.pattern.elements[0]?.kind !== 'noun' || !hasOwnSubject(reader, act, verb)) return false;
  const { group } = subjectOf(reader, verb);
  let before = (group?.first ?? 0) - 1;
  while (before > 0 && reader.is('article', before)) before--;
  if (reader.sentence.tokens[before]?.text === ',') return true;
  // "gratitude for the support that Qatar extended": what is extended is the noun between, not the one of the predicate
  const noun = act.tokens[0] as number;
  const led = reader.sentence.tokens.findIndex((_, at) => at > noun && reader.is('preposition', at));
  return (
    act.frame.pattern.turned === true &&
    led > 0 &&
    led < before &&
    reader.sentence.tokens.slice(led + 1, before).some((_, at) => isPlainNoun(reader, led + 1 + at))
  );
}

/** A word that is no name, no article and no small word. */
const isPlainNoun = (reader: Reader, at: number): boolean =>
  !reader.groupAt[at] &&
  !reader.is('article', at) &&
  !reader.is('preposition', at) &&
  !reader.is('adverb', at) &&
  reader.pack.readings((reader.sentence.tokens[at] as Token).norm).some(({ verb }) => !verb);

/** "was signed", and without "was" in headlines and behind a noun: "Deal signed in Baku". */
function isPassive(reader: Reader, { passive, form, main, first }: VerbGroup): boolean {
  if (passive) return true;
  const next = main + 1;
  const token = reader.sentence.tokens[next];
  if (form !== 'past' || first !== main) return false;
  if (!token || token.kind === 'mark' || reader.inDate[next] === true) return true;
  return reader.is('preposition', next) && !opensCount(reader.sentence.tokens, next, reader.pack);
}

function isModal({ sentence, pack }: Reader, at: number): boolean {
  const { future, hypothetical } = pack.source.words.auxiliaries ?? {};
  return [...(future ?? []), ...(hypothetical ?? [])].includes((sentence.tokens[at] as Token).norm);
}

/** The verb group that tells an act: of several verbs in a predicate the first ("refused to send"). */
export function verbOf(reader: Reader, act: Act): VerbGroup | null {
  for (const at of act.tokens) {
    const verb = reader.verbAt[at];
    if (verb?.main === at) return verb;
  }
  return null;
}

/** "will not send", "no minister will travel": who says that he will not, refuses. */
const refused = (reading: Reading): Reading => ({
  ...reading,
  features: saying(reading.features, { negative: true, tense: 'future' }),
});

function readingFor(act: Act, verb: VerbGroup | null): Reading {
  const first = act.readings[0] as Reading;
  if (!verb) return { stem: first.stem, verb: false, features: NOMINATIVE };
  const form: Features['form'] =
    verb.form === 'infinitive' ? 'infinitive' : verb.form === 'ing' || verb.form === 'pp' ? 'participle' : 'finite';
  return {
    stem: first.stem,
    verb: true,
    features: saying({ case: 'nom', form }, verb.passive ? { voice: 'passive' } : {}),
  };
}

function statusOf(reader: Reader, verb: VerbGroup, type: EventType, depth: number): Told {
  const span = reader.sentence.tokens[verb.first] as Token;
  if (verb.negative || isOfNobody(reader, verb)) return { status: 'denied', because: 'negated', span };
  if (underIf(reader, verb)) return { status: null, because: 'conditional' };
  if (verb.modal === 'future') return { status: 'planned', because: 'future', span };
  if (verb.backshifted) {
    const reported = reader.verbs.some((one) => one.main < verb.first && isSaying(reader, one));
    return { status: reported ? 'planned' : 'hypothetical', because: '"would"', span };
  }
  if (verb.modal === 'hypothetical') return { status: 'hypothetical', because: 'a modal verb', span };
  if (verb.form === 'infinitive') return ofInfinitive(reader, verb, type, depth);
  if (verb.form === 'base' && isWished(reader, verb)) return { status: null, because: 'wished or demanded' };
  const joined = joinedInfinitive(reader, verb);
  if (joined && depth < MAX_DEPTH) return statusOf(reader, joined, type, depth + 1);
  if (verb.form === 'ing' && !verb.progressive) {
    const governed = governedBy(reader, verb.first - 1, verb.first - 3) ?? behindBlame(reader, verb);
    if (governed?.status === 'hypothetical' && isTopic(reader, verb.first))
      return { status: null, because: 'only hoped for' };
    if (governed) return governed;
    // "before heading to Moscow"
    if (reader.sentence.tokens[verb.first - 1]?.norm === 'before')
      return { status: 'planned', because: 'still to come', span };
    const host = hostOf(reader, verb);
    if (host && depth < MAX_DEPTH && host.modal === 'future') return statusOf(reader, host, type, depth + 1);
    return HAPPENED;
  }
  if (verb.progressive && !verb.perfect) {
    const norm = (reader.sentence.tokens[verb.main] as Token).norm;
    if (norm === 'going') return { status: 'planned', because: 'going to', span };
    return {
      status: PERFORMED.has(type) || TYPES[type].quad === 0 ? 'happened' : 'ongoing',
      because: 'progressive',
      span,
    };
  }
  return HAPPENED;
}

/** "accused the government in Minsk of sending migrants": what somebody is accused of is only said of him. */
function behindBlame(reader: Reader, verb: VerbGroup): Told | null {
  // ("warned against sending troops": nor is what somebody shall not do)
  const { norm = '' } = reader.sentence.tokens[verb.first - 1] ?? {};
  if (reader.pack.source.words.adpositions.against?.includes(norm)) return { status: null, because: 'not to be done' };
  const host = reader.is('preposition', verb.first - 1) ? hostOf(reader, verb) : null;
  const told = host && host.main < verb.first ? governs(reader, host.main) : null;
  return told?.status === null ? told : null;
}

/** "No Greek minister will travel", "No officials of Chad came": nobody does it. */
function isOfNobody(reader: Reader, verb: VerbGroup): boolean {
  const { group } = subjectOf(reader, verb);
  if (!group || group.first >= verb.first) return false;
  let at = group.first - 1;
  while (
    at > 0 &&
    at > group.first - MOST_QUALITIES &&
    reader.sentence.tokens[at]?.kind === 'word' &&
    !reader.verbAt[at]
  )
    if (reader.is('negation', at)) break;
    else at--;
  return at >= 0 && reader.is('negation', at) && (at === 0 || reader.sentence.tokens[at - 1]?.kind === 'mark');
}

/** Words between "no" and who would act. */
const MOST_QUALITIES = 4;

function ofInfinitive(reader: Reader, verb: VerbGroup, type: EventType, depth: number): Told {
  const span = reader.sentence.tokens[verb.first] as Token;
  if (PERFORMED.has(type) && isSelf(reader, verb)) return HAPPENED;
  // "the decision of both leaders to meet": whose it is stands between
  const owner = reader.groupAt[verb.first - 1];
  const from = owner?.markers.includes('of') ? owner.first - 1 : verb.first - 1;
  const before = governedBy(reader, from, from - 3);
  if (before?.status === 'hypothetical' && isTopic(reader, verb.first))
    return { status: null, because: 'only proposed' };
  if (before) return before;
  if (isOrdinal(reader, verb)) return HAPPENED;
  const governor = governorOf(reader, verb);
  if (!governor || depth > MAX_DEPTH) {
    // "Tokayev to visit Ankara"
    const named = reader.groupAt[verb.first - 1] ?? null;
    return named
      ? { status: 'planned', because: 'an infinitive in a headline', span }
      : { status: null, because: 'an infinitive that nothing asserts' };
  }
  // "Kremlin says Putin to meet Erdogan"
  const teller = owner && owner.first > governor.main && owner.markers.includes('nom') && isSaying(reader, governor);
  if (teller && !controlOf(reader, governor.main))
    return { status: 'planned', because: 'an infinitive in a headline', span };
  const own = governs(reader, governor.main);
  const outer = statusOf(reader, governor, type, depth + 1);
  if (own) return own.status === 'planned' && outer.status !== 'happened' && outer.status !== 'ongoing' ? outer : own;
  if (isBe(reader, governor)) return { status: 'planned', because: '"is to"', span };
  // "extended an invitation to the premier to visit": what is only invited to, asked for or allowed
  if (isOffered(reader, governor.main, verb.first) && !seizes(reader, governor))
    return { status: null, because: 'only offered' };
  if (outer.status !== 'happened' && outer.status !== 'ongoing') return outer;
  return HAPPENED;
}

/** "took the opportunity to thank": who seizes what is offered does it. */
function seizes({ pack, sentence }: Reader, { main }: VerbGroup): boolean {
  const { seizes = [] } = pack.source.words;
  return pack
    .readings((sentence.tokens[main] as Token).norm)
    .some(({ verb, stem }) => verb && seizes.includes(`${stem}-`));
}

/** "Wen, the first premier to visit Ankara for years": who is the first to do it has done it; who "will be", "would be" has not. */
function isOrdinal(reader: Reader, verb: VerbGroup): boolean {
  const { ordinals } = reader.pack.source.words;
  for (let at = verb.first - 1; at >= 0 && at >= verb.first - ORDINAL_REACH; at--) {
    const { kind, norm } = reader.sentence.tokens[at] as Token;
    if (kind === 'mark') return false;
    if (ordinals?.includes(norm)) return !reader.verbs.some((one) => one.main < at && one.modal !== null);
    if (reader.verbAt[at]) return false;
  }
  return false;
}

/**
 * "is to renew the treaty and conclude a new one", "will meet, sign a statement and attend the forum": behind an "and" or a comma
 * the infinitive does without its "to", and without its "will".
 */
function joinedInfinitive(reader: Reader, { form, first, main }: VerbGroup): VerbGroup | null {
  let joint = first - 1;
  while (joint > 0 && reader.is('adverb', joint)) joint--;
  const joins = reader.is('and', joint) || reader.sentence.tokens[joint]?.text === ',';
  if (form !== 'base' || first !== main || !joins) return null;
  // ("will hold talks aimed at peace and sign …")
  const before = reader.verbs.filter((one) => one.main < first && one.form !== 'pp').at(-1);
  if (!before || reader.groupAt.slice(before.main, first).some(isSubjectLike)) return null;
  if (before.form === 'infinitive') return before;
  if (before.form !== 'base') return null;
  if (before.modal === null && !before.negative) return joinedInfinitive(reader, before);
  // "We welcome that talks will be held and call upon …": it is the like of the first verb.
  const like = reader.verbs.some(({ main, form, modal }) => main < before.first && form === 'base' && modal === null);
  return like ? null : before;
}

/** "to visit Baku and presidents met": what may be the subject of its own. */
const isSubjectLike = (group: LinkedGroup | null): boolean => group !== null && group.members.length > 1;

/** "demanded that Iran sign". */
function isWished(reader: Reader, verb: VerbGroup): boolean {
  const before = reader.verbs.filter((one) => one.main < verb.first).at(-1);
  // ("… find and punish those guilty")
  if (before?.form === 'base' && before.main === verb.first - 2 && reader.is('and', verb.first - 1))
    return isWished(reader, before);
  const that = reader.sentence.tokens.findLastIndex(({ norm }, at) => at < verb.first && norm === 'that');
  if (before === undefined || that < before.main) return false;
  // ("a request that the diplomats leave")
  const wish = reader.sentence.tokens[that - 1]?.norm ?? '';
  const offers = reader.pack.source.words.offers ?? [];
  const noun = reader.pack.readings(wish).some(({ verb, stem }) => !verb && offers.includes(stem));
  return noun || governs(reader, before.main)?.status === null;
}

const isBe = (reader: Reader, { main }: VerbGroup): boolean =>
  (reader.pack.source.words.auxiliaries?.passive ?? []).includes((reader.sentence.tokens[main] as Token).norm);

function isSaying(reader: Reader, verb: VerbGroup): boolean {
  const readings = reader.pack.readings((reader.sentence.tokens[verb.main] as Token).norm);
  return reader.pack.saying.indirect.some(({ elements }) =>
    elements.some(
      (element) => element.kind === 'verb' && readings.some((one) => one.verb && element.words.includes(one.stem)),
    ),
  );
}

/** A noun of action: what is planned or doubted by the words before it, by its verb, or by the verb that it is subject of. */
function ofNoun(reader: Reader, act: Act, type: EventType): Told {
  const first = act.tokens[0] as number;
  const last = act.tokens.at(-1) as number;
  const before = governedBy(reader, first - 1, first - BEFORE_NOUN);
  if (before) return before;
  if (type === 'CONSULT' && isAhead(reader, first)) return { status: 'planned', because: 'still to come' };
  const negation = first - 1;
  if (negation >= 0 && reader.is('negation', negation)) return { status: 'denied', because: 'negated' };
  if (SPOKEN_OF.has(type) && isTopic(reader, first)) return { status: null, because: 'only spoken of' };
  const level = reader.sentence.quotationOf[act.anchor];
  const left = reader.verbs.filter((one) => one.main < first && reader.sentence.quotationOf[one.main] === level).at(-1);
  if (left && domainEnd(reader, left.main, false) >= first) {
    // "vowed a response to the expulsion": what a noun between them leads to has taken place.
    if (isRemote(reader, left.main, first)) return HAPPENED;
    // "pledged aid during a visit": while it lasts something else is promised, or will be done.
    if (isWhile(reader, left.main, first)) {
      const told = tellsTense(left) ? left : reader.verbs.findLast((one) => one.main < left.main && tellsTense(one));
      return statusOf(reader, told ?? left, type, 0);
    }
    const own = governs(reader, left.main);
    if (own) return own;
    if (SPOKEN_OF.has(type) && isTalk(reader, left)) return { status: null, because: 'only spoken of' };
    return statusOf(reader, left, type, 0);
  }
  const right = reader.verbs.find(
    (one) => one.first > last && reader.sentence.quotationOf[one.main] === level && tellsTense(one),
  );
  if (!right || domainEnd(reader, last, true) < right.first - 1) return HAPPENED;
  // ("the strike was intended to cause panic": what it is for, is not what is planned)
  const purpose = right.passive && PURPOSE.test((reader.sentence.tokens[right.main] as Token).norm);
  // ("The minister, in a phone call with Lavrov, offered help": nor is the call offered)
  const own = purpose || isAdjunct(reader, first, right) ? null : governs(reader, right.main);
  if (own) return own;
  if (right.modal === null && !right.negative) return HAPPENED;
  return statusOf(reader, right, type, 0);
}

/** "discussed the importance of increasing aid": the verb that tells of what stands behind it only speaks of it. */
function isTalk({ pack, sentence, verbs }: Reader, verb: VerbGroup): boolean {
  const { topics = [] } = pack.source.words;
  const told = tellsTense(verb) ? verb : verbs.findLast((one) => one.main < verb.main);
  return (
    told !== undefined &&
    tellsTense(told) &&
    pack.readings((sentence.tokens[told.main] as Token).norm).some((one) => one.verb && topics.includes(`${one.stem}-`))
  );
}

/** True where a preposition leads to a noun of action behind the subject of a verb. */
function isAdjunct(reader: Reader, first: number, verb: VerbGroup): boolean {
  const { group } = subjectOf(reader, verb);
  if (!group || group.last >= first) return false;
  for (let at = first - 1; at > group.last; at--) if (reader.is('preposition', at)) return true;
  return false;
}

/** "ahead of his visit to Ankara", "prior to the official talks": a preposition of several words that leads to what is still to come. */
function isAhead({ sentence, pack, is, groupAt }: Reader, first: number): boolean {
  const phrases = (pack.source.words.adpositions.before ?? []).filter((one) => one.includes(' '));
  let at = first - 1;
  while (at > 0 && !is('preposition', at) && (groupAt[at] || sentence.tokens[at]?.kind === 'word')) at--;
  const words = `${sentence.tokens[at - 1]?.norm} ${sentence.tokens[at]?.norm}`;
  return first - at <= BEFORE_NOUN && phrases.includes(words);
}

const PURPOSE = /^(?:intended|aimed|designed|meant)$/;

/** True where "during" or its like leads to a noun of action. */
function isWhile(reader: Reader, main: number, first: number): boolean {
  for (let at = first - 1; at > main; at--)
    if (reader.is('preposition', at))
      return reader.pack.source.words.adpositions.within?.includes(reader.sentence.tokens[at]?.norm ?? '') === true;
  return false;
}

/** True where another noun stands between a verb and the preposition before a noun of action. */
function isRemote(reader: Reader, main: number, first: number): boolean {
  for (let at = first - 1; at > main + 1 && at >= first - BEFORE_NOUN; at--) {
    if (reader.is('preposition', at))
      return (
        !reader.is('adverb', at - 1) &&
        reader.sentence.tokens[at]?.norm !== 'of' &&
        !reader.inDate[at - 1] &&
        at - 1 > main
      );
    if (reader.groupAt[at] && !reader.groupAt[at]?.attributive && !reader.groupAt[at]?.markers.includes('gen'))
      return false;
  }
  return false;
}

/** A word that changes the status among the tokens from `from` down to `to`: "plans", "upcoming", "ahead of". */
function governedBy(reader: Reader, from: number, to: number): Told | null {
  for (let at = from; at >= 0 && at >= to; at--) {
    const token = reader.sentence.tokens[at] as Token;
    // ("signed the agreement at a meeting": no meeting is agreed)
    if (token.kind === 'mark' || (reader.is('preposition', at) && SITUATES.has(token.norm))) return null;
    const found = reader.groupAt[at] ? null : governs(reader, at);
    if (found) return found;
  }
  return null;
}

/** Prepositions that tell where or when something else takes place. */
const SITUATES: ReadonlySet<string> = new Set(['at', 'during', 'after', 'following', 'since']);

function governs(reader: Reader, at: number): Told | null {
  const { pack, sentence } = reader;
  const token = sentence.tokens[at] as Token;
  for (const { stem } of [...pack.readings(token.norm), { stem: token.norm }]) {
    const status = pack.governors.get(stem);
    if (!status) continue;
    const verb = reader.verbAt[at];
    if (verb && controlOf(reader, at) === 'other sense') continue;
    if (verb?.negative)
      return {
        status: status === 'denied' ? 'happened' : 'denied',
        because: `governed by "${token.text}"`,
        span: token,
      };
    // What is only wished, urged or asked for is no event: the request is.
    if (verb && status === 'hypothetical')
      return { status: null, because: `asked for by "${token.text}"`, span: token };
    return { status, because: `governed by "${token.text}"`, span: token };
  }
  return null;
}

/** "if", "unless" before the verb in its clause. */
function underIf(reader: Reader, verb: VerbGroup): boolean {
  const { tokens, quotationOf } = reader.sentence;
  for (let at = verb.first - 1; at >= 0; at--) {
    if (quotationOf[at] !== quotationOf[verb.main]) continue;
    const token = tokens[at] as Token;
    if (token.kind === 'mark') return false;
    if (reader.is('if', at)) return true;
    if (reader.verbAt[at]) return false;
  }
  return false;
}
