/**
 * Sides in verb-final languages: what stands before the predicate, each with its case or its adposition.
 * In: an act, its sentence, what the text has said before. Out: where its sides may stand, and which group a mark finds.
 */

import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { byWord, type Word, wordsOf } from '../../pack/by-word.js';
import type { Features } from '../../pack/features.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import { addressedBefore } from '../addressed.js';
import { clauseStart, groupsAt, headAfter, isNominative } from '../clause.js';
import { isEnvoy } from '../envoy.js';
import { themeSide } from '../missing.js';
import type { Reach, Surroundings } from '../roles.js';
import type { StatusReading } from '../status.js';
import { blockedBy, hasOwnObject } from './blocked.js';
import {
  afterOwnSubject,
  blamedFor,
  conditionOf,
  headsPhrase,
  invertedSubject,
  isFaced,
  isInRelative,
  isObjectClause,
  isOwnerInPhrase,
  isParallel,
  isShut,
  isTold,
  isWronged,
  ownsPlace,
} from './clauses.js';
import { enumeratedBehind } from './enumerated.js';
import { pick } from './pick.js';

export function finalReach(
  act: Act,
  status: StatusReading,
  around: Surroundings,
  isTaken: (group: LinkedGroup) => boolean,
): Reach {
  const { sentence, pack } = around;
  const type = act.frame.source.gives.type as EventType;
  const form = status.reading.features.form;
  const from = clauseStart(sentence, act.tokens[0] as number, pack);
  const to = act.tokens.at(-1) as number;
  const line = groupsAt(sentence, act.quotation);
  const free = gather(line, (group) => {
    const apart =
      nameEnd(group) <= to &&
      !isTaken(group) &&
      !isShut(group, act, sentence, pack) &&
      !(type === 'SUPPORT' && ownsPlace(group, sentence, pack))
        ? besides(group, act, sentence)
        : null;
    return apart ? [apart] : [];
  });
  const inClause = free.filter((group) => group.last >= from);
  const { determiners = [], openers = [] } = pack.source.words;
  const barred = (start: number, end: number) =>
    sentence.tokens
      .slice(start, end)
      .some(({ kind, norm }) => kind === 'mark' || determiners.includes(norm) || openers.includes(norm));
  const { toward = [], against = [], about = [] } = pack.source.words.adpositions;
  const aimed = (start: number, end: number) =>
    sentence.tokens.slice(start, end).some(({ norm }) => toward.includes(norm) || against.includes(norm));
  const words = wordsOf(sentence.tokens, pack);
  /** True where a word between two tokens says so. */
  const says =
    (what: (word: Word<Pack>) => boolean, but?: (token: Token) => boolean) =>
    (start: number, end: number): boolean => {
      for (let at = Math.max(0, start); at < end && at < words.length; at++) {
        const token = sentence.tokens[at] as Token;
        if (token.kind === 'word' && what(words[at] as Word<Pack>) && !but?.(token)) return true;
      }
      return false;
    };
  const embedded = says(isToldParticiple)(act.tokens[0] as number, act.anchor);
  // (a title is of whom it names: "Dışişleri Bakanı Y'ye" owns nothing, and its "bakan" is no "who looks")
  const isTitle = ({ start: at }: Token) =>
    line.some((group) => group.sides.length > 0 && group.start <= at && at < group.end);
  const infinitive = says(mayBeInfinitive, isTitle);
  const clauses = says(mayEndClause, isTitle);
  const participle = says(mayBeParticiple, isTitle);
  const objectClause = says(mayBeObjectClause);
  const parallel = (one: LinkedGroup, other: LinkedGroup) => isParallel(sentence, one, other, pack);
  const possessed = says(isOwnedInCase, isTitle);
  const after = afterOwnSubject(sentence, from, act.tokens[0] as number, pack);
  const gathered = around.memory.company.gathered(around.index).length > 0;
  const told = isTold(act, sentence, pack);
  const pronoun = pronounBefore(act, sentence, from, pack);
  const wronged = (group: LinkedGroup) => type === 'ACCUSE' && isWronged(group, sentence, pack);
  /** Worked out when first asked for. */
  let condition: LinkedGroup | null | undefined;
  const choice = {
    act,
    form,
    free,
    line,
    from,
    type,
    embedded,
    told,
    infinitive,
    clauses,
    participle,
    objectClause,
    inverted: () => invertedSubject(act, sentence, line),
    enumerated: () => enumeratedBehind(act, sentence, around.next, pack),
    ownsSeveral: ({ last }: LinkedGroup) => {
      const [noun, and] = [words[last + 1], sentence.tokens[last + 2]];
      return noun !== undefined && isOwned(noun) && pack.source.words.and.includes(and?.norm ?? '');
    },
    ownsFurther: ({ last }: LinkedGroup) => {
      for (let at = last + 2; at < (act.tokens[0] as number); at++)
        if (possessed(at, at + 1) && participle(at - 1, at)) return true;
      return false;
    },
    condition: () => {
      if (condition === undefined) condition = conditionOf(act, sentence, line, pack);
      return condition;
    },
    addressee: () => addressedBefore(act, sentence)?.to ?? null,
    parallel,
    possessed,
    after,
    owned: (group: LinkedGroup) => isOwnerInPhrase(group, act, sentence, pack),
    heads: (group: LinkedGroup) => headsPhrase(group, sentence, pack),
    faced: (group: LinkedGroup) => isFaced(group, sentence, pack),
    doneTo: (group: LinkedGroup) =>
      form === 'participle' && around.before?.roles.recipient?.group === group && group.last < around.before.act.anchor,
    wronged,
    blamed: () => blamedFor(act, sentence, line, pack),
    teller: () => tellerOf(act, sentence, line, pack),
    servesIn: (group: LinkedGroup) => servesIn(group, sentence, pack),
    isPlace: (group: LinkedGroup) => isPlace(group, sentence, pack),
    aimed,
    named: (at: number) => about.includes(sentence.tokens[at - 1]?.norm ?? ''),
    barred,
    gathered,
    pronoun: pronoun !== null,
  };
  // "Өзбекстанға шабуыл жасаған Иранды …", "X'i Y'ye yardım etmeye çağırdı": what a clause within has for its own
  const orders = type === 'REQUEST' && act.tokens.some((at) => at < act.anchor && infinitive(at, at + 1));
  const isInner = (group: LinkedGroup) => {
    const ofOrder = orders && INDIRECT.some((mark) => group.markers.includes(mark));
    return ofOrder || (INNER.some((mark) => group.markers.includes(mark)) && isInRelative(group, act, sentence, pack));
  };
  // "X'i ziyaret edip Y'ye nota verdi": what a converb shares with the verb behind it is taken where nothing else is its own.
  const shared = inClause.filter((group) => {
    const other = around.taken.get(group);
    const isOthers = other !== undefined && !other.tokens.some((token) => act.tokens.includes(token));
    return isOthers || isInner(group);
  });
  const own = inClause.filter((group) => !shared.includes(group));
  return {
    from,
    to,
    inClause,
    pick: (markers, used) => {
      const asked = hasOwnObject(act, form, sentence, line, pack) ? markers.filter((it) => it !== 'acc') : markers;
      const first =
        shared.length > 0 && !asked.includes('nom') ? pick(asked, { used, inClause: own, ...choice }) : null;
      return first ?? pick(asked, { used, inClause, ...choice });
    },
    // ("İrana hücumlardan narahatdır": with the attacker not told, nobody is blamed)
    blocked: () => sentence.tokens[inClause.find(wronged)?.last ?? -1]?.text ?? blockedBy(act, around, line),
    pronouns: () => ({ subject: pronoun, object: objectBefore(act, around, from) }),
  };
}

/** Marks of what a participle within a clause may have for its own: "Doha'yı hedef alan saldırı". */
const INNER = ['dat', 'with', 'acc'];
/** … and what an infinitive may, whose accusative is whom one calls on. */
const INDIRECT = ['dat', 'with'];

/** What a word may be as a verb; an adverb is none. */
const formsOf = byWord(
  (norm, { source, verbForms }: Pack): ReadonlySet<Features['form']> =>
    source.words.adverbs?.includes(norm) ? NO_FORMS : new Set(verbForms(norm).map(({ form }) => form)),
);
const NO_FORMS: ReadonlySet<Features['form']> = new Set();

const mayBeInfinitive = (word: Word<Pack>): boolean =>
  formsOf(word).has('infinitive') || formsOf(word).has('verbal-noun');
const mayBeParticiple = (word: Word<Pack>): boolean => formsOf(word).has('participle');
const mayEndClause = (word: Word<Pack>): boolean => mayBeParticiple(word) || formsOf(word).has('converb');
const mayBeObjectClause = byWord((norm, pack: Pack): boolean => isObjectClause(norm, pack));

/** "katılacağını (duyurdu)" */
const isToldParticiple = byWord((norm, { readings }: Pack): boolean =>
  readings(norm).some(({ verb, features }) => verb && features.form === 'participle' && features.case === 'acc'),
);

/** "borcunu": a noun that is somebody's, with an ending of its own. */
const isOwnedInCase = byWord((norm, { readings }: Pack): boolean =>
  readings(norm).some(({ verb, features }) => !verb && features.possessor === '3' && features.case !== 'nom'),
);

/** "егемендігі": a noun that is somebody's, in whatever case. */
const isOwned = byWord((norm, { readings }: Pack): boolean =>
  readings(norm).some(({ verb, features }) => !verb && features.possessor === '3'),
);

/** "O, Ermənistanı ittiham edib": he who was told of before, where a comma or "too" shows that "o" is no "that". */
function pronounBefore(
  act: Act,
  { tokens, quotationOf }: LinkedSentence,
  from: number,
  { source: { words } }: Pack,
): string | null {
  const personal = words.pronouns?.personal ?? [];
  if (personal.length === 0) return null;
  for (let at = from; at < (act.tokens[0] as number) - 1; at++) {
    const { norm } = tokens[at] as Token;
    const next = tokens[at + 1] as Token;
    if (quotationOf[at] !== quotationOf[act.anchor] || !personal.includes(norm)) continue;
    if (next.text === ',' || words.openers?.includes(next.norm)) return norm;
  }
  return null;
}

/** Acts that are done to people, where others are done to things as well ("оны қабылдады": him, "оны мақұлдады": it). */
const DONE_TO_PEOPLE: ReadonlySet<string> = new Set([
  'visit',
  'meet',
  'phone',
  'invite',
  'congratulate',
  'condole',
  'thank',
  'honor',
]);

/** "Тоқаев оны сапармен келуге шақырды", "Оған … көңіл айтты": whom an act is done to, told by a pronoun. */
function objectBefore(act: Act, around: Surroundings, from: number): string | null {
  const { tokens, quotationOf } = around.sentence;
  const { words } = around.pack.source;
  const object = words.pronouns?.object ?? [];
  if (object.length === 0 || !DONE_TO_PEOPLE.has(act.frame.source.gives.mode ?? '')) return null;
  // ("Оған Минск те құттықтау жолдады": whom others congratulated just before)
  if (themeSide(act, [], around)) return null;
  for (let at = (act.tokens[0] as number) - 1; at >= from; at--)
    if (quotationOf[at] === quotationOf[act.anchor] && object.includes((tokens[at] as Token).norm))
      return (tokens[at] as Token).norm;
  return null;
}

/** Words behind an act within which the participle of telling stands. */
const TELLING_REACH = 2;

/** "… tebrik ettiğini aktaran Çavuşoğlu": who tells what is in the accusative does it, if nobody else is named. */
function tellerOf(act: Act, sentence: LinkedSentence, line: readonly LinkedGroup[], pack: Pack): LinkedGroup | null {
  const { tokens } = sentence;
  const told = (tokens[act.anchor] as Token).norm;
  // ("karar verdiklerini aktaran Caparov": he and others)
  if (!isObjectClause(told, pack) || pack.verbForms(told).every(({ plural }) => plural === true)) return null;
  const end = act.tokens.at(-1) as number;
  for (let at = end + 1; at <= end + TELLING_REACH && at < tokens.length; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind !== 'word') return null;
    if (pack.verbForms(norm).some(({ form, kind: how }) => form === 'participle' && how === 'subject')) {
      const head = headAfter(line, at, TELLER_REACH);
      return head && (isNominative(head) || !isTold(act, sentence, pack)) ? head : null;
    }
  }
  return null;
}

/** Words behind that participle within which the teller is named ("belirten Dışişleri Bakanı Fidan"). */
const TELLER_REACH = 3;

/** An envoy with one name before his title, a capital without an ending. */
const servesIn = (group: LinkedGroup, { tokens }: LinkedSentence, pack: Pack): boolean =>
  group.members.some((member) => {
    const [post, second] = member.mention.holders;
    if (!isEnvoy(member) || post?.as !== 'capital' || second) return false;
    return pack.phrases.next.has(tokens.find(({ start }) => start === post.start)?.norm ?? '');
  });

/** The very next noun is the name's, and stands in the locative: "Suriya sərhədindəki", "Türkiye sınırında". */
const isPlace = (group: LinkedGroup, { tokens }: LinkedSentence, pack: Pack): boolean =>
  pack
    .readings(tokens[group.last + 1]?.norm ?? '')
    .some(({ verb, features }) => !verb && features.possessor === '3' && features.case === 'loc');

/** The adposition of a group may be a word of the predicate; its name may not. */
const overlaps = (group: LinkedGroup, act: Act): boolean =>
  act.tokens.some((token) => token >= group.first && token <= nameEnd(group));

/**
 * A group without the words that the predicate has taken: of "Gürcüstan Xarici İşlər Nazirliyinə" the state, under a mark of its own
 * (`ministry`); null where nothing is left.
 */
function besides(group: LinkedGroup, act: Act, { tokens }: LinkedSentence): LinkedGroup | null {
  if (!overlaps(group, act)) return nameEnd(group) < (act.tokens.at(-1) as number) ? group : null;
  const [member, other] = group.members;
  const holder = member?.mention.institution && !other ? member.mention.holders[0] : undefined;
  const last = holder ? tokens.findLastIndex(({ end }) => end <= holder.end) : -1;
  if (!holder || last < group.first || act.tokens.some((token) => token <= last)) return null;
  return { ...group, last, end: holder.end, markers: ['ministry'] };
}

/** Last token of the name itself, before its adposition. */
const nameEnd = (group: LinkedGroup): number => group.members.at(-1)?.mention.last ?? group.last;
