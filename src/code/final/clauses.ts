/**
 * Clauses within a sentence whose verbs stand last: where one with a subject of its own ends, what is told as words, which phrases
 * have closed before the verb. In: an act or a group, its sentence, the pack. Out: a boundary, or yes and no.
 */

import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import { bareWords, byPack, placesOf } from '../../pack/by-pack.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import { isCityOnly, isNominative } from '../clause.js';

/**
 * Where the clause goes on after one with a subject of its own: "… басып кіргелі", "… gelince", "… geldiğinde", "… saldırırsa",
 * "… қол қойғаннан кейін", "Иран ұсынған жоспарды …".
 */
export function afterOwnSubject(sentence: LinkedSentence, from: number, to: number, pack: Pack): number {
  const { tokens } = sentence;
  const closers = closersOf(pack);
  for (let at = to - 1; at > from; at--) {
    const { kind, norm } = tokens[at] as Token;
    if (kind !== 'word') continue;
    if (closers.has(norm) && closesOblique(tokens[at - 1] as Token, pack)) return at + 1;
    if (isRelative(sentence, at, pack)) return at + 1;
    const readings = pack.readings(norm).filter(({ verb }) => verb);
    if (
      readings.length > 0 &&
      readings.every(
        ({ features: { form, kind: how, tense, possessor, case: marked } }) =>
          tense === 'conditional' ||
          // ("жатқанда": without "his" the participle itself is the subordinate clause)
          (form === 'participle' && possessor === undefined && how === 'object' && marked === 'loc') ||
          (form === 'converb' && (how === 'when' || how === 'since' || tense === 'future')) ||
          (form === 'participle' && (possessor === '3' || how === 'subject') && marked === 'loc'),
      )
    )
      return at + 1;
  }
  return from;
}

/** "қойғаннан (кейін)", "болғанына (қарамастан)": no noun, but a verb in a case. */
const closesOblique = ({ norm }: Token, pack: Pack): boolean =>
  pack
    .verbForms(norm)
    .some(
      ({ form, case: marked }) =>
        (form === 'participle' || form === 'verbal-noun') && (marked === 'abl' || marked === 'dat'),
    );

/** "Иран ұсынған жоспарды Түркия …": a bare participle with its subject before it, its noun behind and the main subject after. */
function isRelative({ tokens, groups }: LinkedSentence, at: number, pack: Pack): boolean {
  const isVerb = ({ norm }: Token) => pack.readings(norm).some(({ verb }) => verb);
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || isVerb(next) || !isBareParticiple(tokens[at] as Token, pack, 'object')) return false;
  const isSubject = (group: LinkedGroup) => isNominative(group) && !group.attributive;
  const main = groups.find((group) => group.first > at && isSubject(group));
  // ("АҚШ сенбіге қараған түні соққы жасап, Мадуроны …": the subject goes on behind a converb)
  if (!main || tokens.slice(at + 1, main.first).some(isVerb)) return false;
  return groups.some((group) => group.last < at && group.last >= at - SUBJECT_REACH && isSubject(group));
}

/** Words from the subject of a relative clause to its participle. */
const SUBJECT_REACH = 3;

const isBareParticiple = ({ norm }: Token, pack: Pack, how: 'object' | 'subject'): boolean =>
  pack
    .verbForms(norm)
    .some(
      ({ form, kind, possessor, case: marked }) =>
        form === 'participle' && kind === how && possessor === undefined && marked === 'nom',
    );

/** "Өзбекстанға шабуыл жасаған Иранды …", "İran'a giden Fidan'ı …": who stands before a participle whose noun is another group. */
export function isInRelative(group: LinkedGroup, act: Act, { tokens, groups }: LinkedSentence, pack: Pack): boolean {
  for (let at = group.last + 1; at < (act.tokens[0] as number) - 1; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' || groups.some(({ first, last }) => first <= at && at <= last)) return false;
    if (isBareParticiple(token, pack, 'subject'))
      return groups.some(({ first }) => first === at + 1) || isOwnedNoun(tokens[at + 1] as Token, pack);
  }
  return false;
}

/** "(Doha'yı hedef alan) saldırısını": a noun with an owner and an ending, no verb. */
const isOwnedNoun = ({ norm }: Token, pack: Pack): boolean =>
  pack.readings(norm).some(({ verb, features }) => !verb && features.possessor === '3' && features.case === 'acc');

/** Words after a predicate within which it is told to be somebody's words ("… дайын екенін", "… бере алады деп"). */
const TOLD_REACH = 3;

/**
 * The clause is told as somebody's words, by a word like "деп" or by a participle in the accusative ("келетінін"), in a
 * language where what is told keeps its nominative (it has such words).
 */
export function isTold(act: Act, { tokens, quotationOf }: LinkedSentence, pack: Pack): boolean {
  const quotatives = pack.source.saying.quotatives ?? [];
  if (quotatives.length === 0) return false;
  // ("Иран келісімді бұзғанын мәлімдеді": the saying is a word of the predicate)
  const isSaid = (at: number) => at < act.anchor && isObjectClause((tokens[at] as Token).norm, pack);
  if (act.tokens.some(isSaid)) return true;
  for (let at = act.anchor; at < tokens.length && at <= (act.tokens.at(-1) as number) + TOLD_REACH; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind === 'mark' || quotationOf[at] !== quotationOf[act.anchor]) return false;
    if (quotatives.includes(norm)) return true;
    const readings = pack.verbForms(norm);
    if (
      readings.some(
        ({ form, possessor, case: marked }) => form === 'participle' && possessor === '3' && marked === 'acc',
      )
    )
      return true;
    const next = tokens[at + 1];
    const closes = next !== undefined && quotatives.includes(next.norm);
    if (
      !closes &&
      at > act.anchor &&
      pack.readings(norm).some(({ verb, features }) => verb && features.form === 'finite')
    )
      return false;
  }
  return false;
}

/** Adpositions that close a phrase with all that stands in it. */
const CLOSING = ['because', 'after', 'before', 'condition', 'despite'] as const;

/** Their words, without the case after which they stand ("кейін+abl"). */
const closersOf = byPack(({ source }) =>
  bareWords(gather(CLOSING, (marker) => source.words.adpositions[marker] ?? [])),
);

/** Words behind a group within which the phrase may close that it stands in. */
const SHUT_REACH = 4;

/** Modes of what is sent to somebody on an occasion, which a closed phrase between names. */
const OF_OCCASION: ReadonlySet<string> = new Set(['congratulate', 'condole', 'thank', 'honor', 'invite']);

/** "Rusya'nın Ukrayna'ya yönelik saldırısı nedeniyle … yaptırım uyguladı": who stands in a closed phrase is not whom the verb reaches. */
export function isShut(group: LinkedGroup, act: Act, sentence: LinkedSentence, pack: Pack): boolean {
  const { tokens } = sentence;
  if (group.markers.includes('gen') && isOfEarlierClause(group, act, tokens, pack)) return true;
  const company = group.markers.includes('with');
  if (!company && !group.markers.includes('toward') && !group.markers.includes('dat')) return false;
  if (isInCauseClause(group, act, sentence, pack)) return true;
  // ("Putin'e doğum günü dolayısıyla kutlama mesajı gönderdi": the phrase is the occasion, and he is who gets it)
  if (OF_OCCASION.has(act.frame.source.gives.mode ?? '') && !group.markers.includes('toward')) return false;
  const closers = closersOf(pack);
  const end = Math.min(act.tokens[0] as number, group.last + 1 + SHUT_REACH);
  for (let at = group.last + 2; at < end; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind === 'mark') return false;
    // ("НАТО бас хатшысымен келіссөздерден кейін … тоқтатты": with whom one talked is not with whom one broke off)
    if (closers.has(norm))
      return pack
        .readings((tokens[at - 1] as Token).norm)
        .some(({ verb, features }) => !verb && (features.possessor === '3' || (company && features.case === 'abl')));
  }
  return false;
}

/** "Rusiyaya raket satdığı üçün İrana …": to whom what one is blamed for was done. */
function isInCauseClause(group: LinkedGroup, act: Act, { tokens, groups }: LinkedSentence, pack: Pack): boolean {
  const first = act.tokens[0] as number;
  const end = Math.min(first, group.last + 2 + CAUSE_REACH);
  for (let at = group.last + 2; at < end && tokens[at]?.kind !== 'mark'; at++)
    // ("Tedros'a zirveye katıldığı için": where nobody stands behind, the one before is meant)
    if (isCloserOfCause(tokens[at] as Token, pack) && endsClause(tokens[at - 1] as Token, pack))
      return groups.some((other) => other.first > at && other.last < first && isToWhom(other));
  return false;
}

/** Words from such a group to what closes its clause. */
const CAUSE_REACH = 8;

/** "görə", "üçün". */
const isCloserOfCause = ({ norm }: Token, { source }: Pack): boolean =>
  [...(source.words.adpositions.because ?? []), ...(source.words.adpositions.for ?? [])].includes(norm);

/** Words behind a genitive within which the phrase of a noun that it owns may close. */
const OWNED_REACH = 6;

/** "ABD'nin İran'a yönelik saldırılarının ardından": whose deeds a closed phrase names does not do what follows. */
export function isOwnerInPhrase(group: LinkedGroup, act: Act, { tokens }: LinkedSentence, pack: Pack): boolean {
  const closers = closersOf(pack);
  const end = Math.min(act.tokens[0] as number, group.last + 1 + OWNED_REACH);
  for (let at = group.last + 2; at < end; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind === 'mark') return false;
    if (closers.has(norm))
      return pack
        .readings((tokens[at - 1] as Token).norm)
        .some(({ verb, features }) => !verb && features.possessor === '3');
  }
  return false;
}

/** "Трамп пен Путин саммитінен кейін", "Путин сапары қарсаңында": an unmarked name whose noun a phrase closes around. */
export function headsPhrase(group: LinkedGroup, { tokens }: LinkedSentence, pack: Pack): boolean {
  const noun = tokens[group.last + 1];
  const closer = tokens[group.last + 2];
  if (noun?.kind !== 'word' || closer?.kind !== 'word' || !isNominative(group)) return false;
  const isOwned = (norm: string, marked: string) =>
    pack.readings(norm).some(({ verb, features }) => !verb && features.possessor === '3' && features.case === marked);
  if (isOwned(noun.norm, 'abl')) return closersOf(pack).has(closer.norm);
  return isOwned(noun.norm, 'nom') && isOwned(closer.norm, 'loc');
}

/** "Rusya'nın sabotajlarına karşı": against whom one stands is whose the noun before that word is, and who does nothing himself. */
export function isFaced(group: LinkedGroup, { tokens, groups }: LinkedSentence, pack: Pack): boolean {
  if (!group.markers.includes('gen')) return false;
  const faces = facingWords(pack);
  for (let at = group.last + 2; at <= group.last + 1 + OWNED_REACH && tokens[at]?.kind === 'word'; at++) {
    if (groups.some(({ first, last }) => first < at && at <= last + 1 && first > group.last)) return false;
    if (!faces.has((tokens[at] as Token).norm)) continue;
    const readings = pack.readings((tokens[at - 1] as Token).norm);
    // (what no pack lists, but stands between an owner and such a word, is his)
    return readings.length === 0 || readings.some(({ verb, features }) => !verb && features.possessor === '3');
  }
  return false;
}

const facingWords = byPack(({ source }) =>
  bareWords(gather(['against', 'toward'] as const, (marker) => source.words.adpositions[marker] ?? [])),
);

/** "Səfirliyə basqını pisləyib": whom a wrong was done to, or whose house, is blamed for nothing. */
export function isWronged(group: LinkedGroup, { tokens, groups }: LinkedSentence, pack: Pack): boolean {
  const wrongs = wrongsOf(pack);
  const isDative = group.markers.includes('dat');
  if (wrongs.size === 0 || !(isDative || group.markers.includes('gen'))) return false;
  // ("səfirliyinə hava hücumunu": with a word between at most; "Litvanın səfirliyinin binasına hücumu")
  for (let at = group.last + 1; at <= group.last + WRONG_REACH && tokens[at]?.kind === 'word'; at++) {
    if (groups.some(({ first, sides, markers }) => first === at && sides.length > 0 && !markers.includes('ki')))
      return false;
    if (!stemsOf(tokens[at] as Token, pack).some((stem) => wrongs.has(stem))) continue;
    return isDative ? at <= group.last + 2 : [1, 2].some((back) => isPlaceOf(tokens[at - back], pack));
  }
  return false;
}

/** Words behind a name within which the wrong is told. */
const WRONG_REACH = 5;

const wrongsOf = byPack(({ source }) => new Set(source.words.wrongs ?? []));

const stemsOf = ({ norm }: Token, pack: Pack): readonly string[] =>
  gather(pack.readings(norm), ({ verb, stem }) => (verb ? [] : [stem]));

/** "(X-in) binasına" */
const isPlaceOf = (token: Token | undefined, pack: Pack): boolean =>
  token !== undefined &&
  pack
    .readings(token.norm)
    .some(({ verb, features }) => !verb && features.possessor === '3' && features.case === 'dat');

/** "Fransa'nın … imzalamasının ardından Almanya … reddetti": the genitive is the subject of the clause that "ardından" closes. */
function isOfEarlierClause(group: LinkedGroup, act: Act, tokens: readonly Token[], pack: Pack): boolean {
  const closers = closersOf(pack);
  for (let at = group.last + 2; at < (act.tokens[0] as number); at++)
    if (closers.has(tokens[at]?.norm ?? '') && endsClause(tokens[at - 1] as Token, pack)) return true;
  return false;
}

/** "imzalaması", "edəcəyi": with its subject in the genitive. */
const endsClause = ({ norm }: Token, pack: Pack): boolean =>
  pack
    .verbForms(norm)
    .some(({ form, possessor }) => (form === 'verbal-noun' || form === 'participle') && possessor === '3');

/** Who would do what a threat answers: "İran'ın saldırması halinde", "Ukrayna körpünü vurarsa", "Кабул шарттарды орындамаса". */
export function conditionOf(
  act: Act,
  { tokens, quotationOf }: LinkedSentence,
  line: readonly LinkedGroup[],
  pack: Pack,
): LinkedGroup | null {
  const closers = pack.source.words.adpositions.condition ?? [];
  for (let at = (act.tokens[0] as number) - 1; at > 0; at--) {
    const { kind, norm } = tokens[at] as Token;
    // (Trump, "… bulunmazsa …" tehdidinde bulundu: a condition within the quotation is not of him who speaks)
    if (kind !== 'word' || quotationOf[at] !== act.quotation) continue;
    const before = line.filter((group) => group.last < at && group.sides.length > 0);
    // ("Çin rüsum qoyduğu təqdirdə": the subject of such a clause may also stand bare)
    if (closers.includes(norm) && endsClause(tokens[at - 1] as Token, pack))
      return before.find(({ markers }) => markers.includes('gen')) ?? before.findLast(isSubjectName) ?? null;
    if (pack.source.words.openers?.includes(norm)) continue;
    if (pack.verbForms(norm).some(({ tense }) => tense === 'conditional'))
      return before.findLast(isSubjectName) ?? null;
  }
  return null;
}

const isSubjectName = (group: LinkedGroup): boolean => isNominative(group) && !isCityOnly(group);

/** Acts that are done to somebody for what he did. */
const FOR_WHAT: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'SANCTION', 'THREATEN']);

/** Marks of whom they are done to. */
const TO_WHOM = ['acc', 'dat', 'against'] as const;

/** "İrana silah satdığına görə ABŞ-ı ittiham edib": what is told of no subject of its own was done by whom the verb behind blames or thanks. */
export function blamedFor(
  { anchor, quotation }: Act,
  { tokens, acts }: LinkedSentence,
  line: readonly LinkedGroup[],
  pack: Pack,
): LinkedGroup | null {
  const closer = tokens[anchor + 1];
  if (!closer || !isCloserOfCause(closer, pack)) return null;
  const main = acts.find((act) => act.quotation === quotation && act.anchor > anchor && forWhat(act));
  if (!main) return null;
  return line.find((group) => group.first > anchor && group.last < main.anchor && isToWhom(group)) ?? null;
}

const isToWhom = ({ sides, markers }: LinkedGroup): boolean =>
  sides.length > 0 && TO_WHOM.some((marker) => markers.includes(marker));

const forWhat = ({ frame }: Act): boolean => FOR_WHAT.has(frame.source.gives.type as EventType);

/** A second subject after a comma, with the object of the first before it: a number of things, or "ise" behind the second. */
export function isParallel({ tokens }: LinkedSentence, one: LinkedGroup, other: LinkedGroup, pack: Pack): boolean {
  if (!isNominative(other) || other.attributive || isCityOnly(other)) return false;
  const between = tokens.slice(one.last + 1, other.first);
  if (between.length < 2 || between.at(-1)?.text !== ',') return false;
  if (between.some(({ kind, norm }) => kind === 'word' && pack.readings(norm).some(({ verb }) => verb))) return false;
  const next = tokens[other.last + 1]?.norm ?? '';
  return between.some(({ kind }) => kind === 'number') || (pack.source.words.openers ?? []).includes(next);
}

/** "almasını", "aldığını": a verb as the object, with its subject in the genitive. */
export const isObjectClause = (norm: string, pack: Pack): boolean =>
  pack
    .verbForms(norm)
    .some(
      ({ form, possessor, case: marked }) =>
        (form === 'verbal-noun' || form === 'participle') && possessor === '3' && marked === 'acc',
    );

/** "Көмек береді деп уәде етті Германия.": a subject behind its verb, with nothing but the end of the sentence behind it. */
export function invertedSubject(
  act: Act,
  { tokens }: LinkedSentence,
  line: readonly LinkedGroup[],
): LinkedGroup | null {
  const first = (act.tokens.at(-1) as number) + 1;
  const group = line.find((one) => one.first === first);
  const next = group && tokens[group.last + 1];
  const ends = group !== undefined && (next === undefined || (/^[.!?…]$/u.test(next.text) && !tokens[group.last + 2]));
  return ends && isNominative(group) && !isCityOnly(group) ? group : null;
}

/** Words between a state in the genitive and the word of a place that it owns. */
const OWNED_PLACE_REACH = 4;

/** "Мысырдың Шарм-эш-Шейх қаласында": a genitive that owns nothing but where it takes place. */
export function ownsPlace(group: LinkedGroup, { tokens }: LinkedSentence, pack: Pack): boolean {
  if (!group.markers.includes('gen')) return false;
  const stems = placesOf(pack);
  for (let at = group.last + 2; at <= group.last + OWNED_PLACE_REACH && at < tokens.length; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind !== 'word') return false;
    const place = pack
      .readings(norm)
      .some(
        ({ verb, stem, features }) => !verb && stems.has(stem) && features.possessor === '3' && features.case === 'loc',
      );
    if (place) return true;
  }
  return false;
}
