/**
 * Groups in verb-final languages: mentions that are listed together, with the marks of their roles.
 * In: tokens and units of a sentence. Out: groups in order.
 */

import { byPack } from '../pack/by-pack.js';
import type { Pack } from '../pack/pack.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';
import { bare, type Draft, only, readMention } from './mentions.js';
import type { KnownNames, Scan } from './names.js';
import type { Group, Mention } from './recognized.js';
import type { Unit } from './units.js';

/** How far to look for the possessed noun that makes "Türkiye … politikası" one phrase. */
const ATTRIBUTE_REACH = 3;

/** Finds the groups of a sentence. */
export function findGroups(
  tokens: readonly Token[],
  units: readonly (Unit | null)[],
  quotationOf: readonly number[],
  pack: Pack,
  names: KnownNames,
): readonly Group[] {
  const drafts: Draft[] = [];
  const scan: Scan = { tokens, units, quotationOf, pack, names };
  for (let at = 0; at < tokens.length; ) {
    const draft = readMention(scan, at);
    if (draft) {
      drafts.push(...draft.drafts);
      at = draft.next;
    } else at = (units[at]?.last ?? at) + 1;
  }
  return coordinate(scan, withoutEchoes(tokens, drafts));
}

/** "Біріккен Араб Әмірліктері (БАӘ), Оман": an abbreviation in brackets is the name before it once more, and parts no list. */
function withoutEchoes(tokens: readonly Token[], drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const before = kept.at(-1);
    const inBrackets = tokens[draft.first - 1]?.text === '(' && tokens[draft.last + 1]?.text === ')';
    if (before && inBrackets && before.last === draft.first - 2 && codesOf(before) === codesOf(draft))
      before.last = draft.last + 1;
    else kept.push(draft);
  }
  return kept;
}

const codesOf = ({ holders }: Draft): string => holders.map(({ code }) => code).join();

/** Joins mentions that are listed together and reads the role marks of each group. */
function coordinate(scan: Scan, drafts: readonly Draft[]): readonly Group[] {
  const { tokens, units, quotationOf } = scan;
  const groups: Group[] = [];
  for (let index = 0; index < drafts.length; ) {
    const members = [drafts[index] as Draft];
    let end = index + 1;
    // Mentions made from one phrase share their place.
    while (end < drafts.length && (drafts[end] as Draft).first === members[0]?.first)
      members.push(drafts[end++] as Draft);
    const chain = subjectFirst(scan, drafts, end - 1, listFrom(scan, drafts, end - 1))
      ? end - 1
      : listFrom(scan, drafts, end - 1);
    for (let next = end; next <= chain; next++) members.push(drafts[next] as Draft);
    const last = members.at(-1) as Draft;
    const first = members[0] as Draft;
    index = Math.max(end, chain + 1);
    let lastToken = last.last;
    let markers = [...new Set(last.features.map((feature) => feature.case as string))];
    const adposition = units[lastToken + 1];
    const marker =
      adposition && quotationOf[lastToken + 1] === quotationOf[first.first]
        ? only(adposition, 'adposition')
        : undefined;
    // ("doğrudan" is no "doğru")
    const plain = adposition?.features.some(({ case: marked }) => marked === 'nom') !== false;
    if (adposition && plain && marker?.kind === 'adposition' && (!marker.case || markers.includes(marker.case))) {
      markers = [marker.marker, ...(markers.includes('dat') ? [`dat+${marker.marker}`] : [])];
      lastToken = adposition.last;
    }
    if (last.features.some((feature) => feature.ki)) markers = ['ki', 'loc'];
    groups.push({
      first: first.first,
      last: lastToken,
      start: (tokens[first.first] as Token).start,
      end: (tokens[last.last] as Token).end,
      members: members.map((member) => mention(member, tokens)),
      markers: gather(markers, (one) => (one === 'ins' ? ['ins', 'with'] : [one])),
      attributive: marker === undefined && isAttributive(scan, last),
      quotation: quotationOf[first.first] ?? -1,
    });
  }
  return groups;
}

/**
 * "Çin, Rusya ve Ukrayna'yı … çağırdı": where a comma may stand after the subject, the first of a list in another case is
 * the subject, if the sentence has no other; so is a person before a list of states.
 */
function subjectFirst(scan: Scan, drafts: readonly Draft[], from: number, to: number): boolean {
  if (scan.pack.source.words.subjectComma !== true || to - from < 2) return false;
  const here = drafts[from] as Draft;
  const next = drafts[from + 1] as Draft;
  const last = drafts[to] as Draft;
  if (joinBetween(scan, here, next) !== 'comma') return false;
  if ((here.name === null) !== (next.name === null)) return true;
  // "Türkiye, A ile B arasında …": "ile" joins two, so the one before the comma stands apart.
  const joiner = scan.units[(drafts[to - 1] as Draft).last + 1];
  const joined = to - from === 2 && joiner != null && only(joiner, 'adposition') !== undefined;
  const pair = joined && (!isTitled(last) || closesPair(scan, last));
  if (bareEnough(last) && !pair && !isCompanion(scan, last)) return false;
  // ("A, B ve C'den D'ye kınama": a headline without a verb has no subject)
  if (!scan.tokens.some(({ norm }) => scan.pack.verbForms(norm).some(({ form }) => form === 'finite'))) return false;
  const level = scan.quotationOf[here.first];
  return !drafts.some(
    (draft, index) => (index < from || index > to) && scan.quotationOf[draft.first] === level && bareEnough(draft),
  );
}

/** "A, B, C ve D ile görüştü": behind the list stands with whom, so the first of it is who met them. */
function isCompanion(scan: Scan, last: Draft): boolean {
  const after = scan.units[last.last + 1];
  const marker = after ? only(after, 'adposition') : undefined;
  return marker?.kind === 'adposition' && marker.marker === 'with';
}

/** … and he has a title of his own. */
const isMet = (scan: Scan, last: Draft): boolean => isTitled(last) && isCompanion(scan, last);

/** Index of the last draft of the list that begins at `from`: "A, B ve C" needs its "and". */
function listFrom(scan: Scan, drafts: readonly Draft[], from: number): number {
  let at = from;
  let closed = from;
  for (;;) {
    const here = drafts[at] as Draft;
    const next = drafts[at + 1];
    if (
      !next ||
      !(bareEnough(here) || joinsByEnding(scan, here, next) || sameCase(here, next)) ||
      scan.quotationOf[next.first] !== scan.quotationOf[here.first]
    )
      break;
    const join = joinBetween(scan, here, next);
    if (join === 'none' && !(at === from ? areSubjects(scan, drafts, at) : endsList(scan, drafts, at))) break;
    at++;
    // "A (АА), B және C басшыларына": the title of the last ones, who make one phrase, closes the list of bare states
    const many = here.offices.length === 0 && here.name === null && join === 'comma' ? lastOfPhrase(drafts, at) : at;
    if (many > at && scan.pack.source.words.subjectComma !== true) return many;
    if (join === 'none' || isOpenEnd(scan, drafts, at)) closed = at;
    // "Fidan, A Bakanı X, B Bakanı Y ile görüştü": no "and", but with whom he met closes it (two are no list).
    if (at - from > 1 && isTitled(here) && isMet(scan, next)) closed = at;
    if (join === 'and') {
      closed = at;
      // "A ve B, C ile": what follows "ve B," is no longer the list, unless another "and" comes.
    }
  }
  return closed;
}

/** Index of the last of the mentions that one phrase makes ("B және C басшылары"). */
function lastOfPhrase(drafts: readonly Draft[], at: number): number {
  const { first } = drafts[at] as Draft;
  let last = at;
  while (drafts[last + 1]?.first === first) last++;
  return last;
}

/** "A Cumhurbaşkanı X, B Cumhurbaşkanı Y ve diğer liderler": behind people listed with commas come others whom nobody names. */
function isOpenEnd({ tokens, units, pack }: Scan, drafts: readonly Draft[], at: number): boolean {
  const here = drafts[at] as Draft;
  const joiner = units[here.last + 1];
  if (here.name === null || here.offices.length === 0 || !bareEnough(here)) return false;
  if (!joiner || !only(joiner, 'and') || only(joiner, 'adposition')) return false;
  return (pack.source.words.others ?? []).includes(tokens[joiner.last + 1]?.norm ?? '');
}

/** "A, B ile C, D tarafından kabul edildi": in a list of commas "ile" before the last one, which a comma or his title closes. */
function endsList(scan: Scan, drafts: readonly Draft[], at: number): boolean {
  const next = drafts[at + 1] as Draft;
  const joiner = scan.units[(drafts[at] as Draft).last + 1];
  const joins = joiner != null && only(joiner, 'and') !== undefined && joiner.last + 1 === next.first;
  return joins && bareEnough(next) && (isTitled(next) || scan.tokens[next.last + 1]?.text === ',');
}

/** Somebody with a title of his own is no place and no topic: "A, B ile C Cumhurbaşkanı X bir araya geldi". */
const isTitled = ({ name, offices, holders }: Draft): boolean =>
  name !== null && offices.length > 0 && holders.length > 0;

/** "Aliyev ile Paşinyan … imzaladı": of two equals the first is no companion where nobody else is the subject. */
function areSubjects(scan: Scan, drafts: readonly Draft[], at: number): boolean {
  const here = drafts[at] as Draft;
  const next = drafts[at + 1] as Draft;
  const joiner = scan.units[here.last + 1];
  if (!joiner || !only(joiner, 'and') || !only(joiner, 'adposition') || joiner.last + 1 !== next.first) return false;
  if (!bareEnough(next) || (here.name === null) !== (next.name === null) || !sameKind(here, next)) return false;
  const level = scan.quotationOf[here.first];
  // ("A ve B liderleri X ile Y": the title of both right before their names is no subject of its own)
  const isTheirs = ({ offices, plural, last }: Draft) => offices.length > 0 && plural && last === here.first - 1;
  return !drafts
    .slice(0, at)
    .some((draft) => scan.quotationOf[draft.first] === level && bareEnough(draft) && !isTheirs(draft));
}

const sameKind = (one: Draft, other: Draft): boolean => one.holders.length > 0 === other.holders.length > 0;

/** "Bişkeki və Düşənbəni": each of the list carries the ending. */
const sameCase = (one: Draft, other: Draft): boolean =>
  sameKind(one, other) &&
  one.features.some(({ case: marked }) => other.features.some((feature) => feature.case === marked));

const bareEnough = (draft: Draft): boolean => draft.features.some((feature) => feature.case === 'nom');

/** "Azərbaycanla İran arasında": the ending that says "with" joins the two. */
function joinsByEnding(scan: Scan, here: Draft, next: Draft): boolean {
  return (
    next.first === here.last + 1 && here.features.some((feature) => feature.case === 'ins') && closesPair(scan, next)
  );
}

function joinBetween(scan: Scan, here: Draft, next: Draft): 'and' | 'comma' | 'none' {
  const between = scan.tokens.slice(here.last + 1, next.first);
  if (between.length === 0) return joinsByEnding(scan, here, next) ? 'and' : 'none';
  const unit = scan.units[here.last + 1];
  if (unit && only(unit, 'and') && unit.last + 1 === next.first) {
    // "ile" joins like "and" between equals, but is "with" before a predicate: "Türkiye ile Kazakistan arasında".
    const alsoWith = only(unit, 'adposition');
    if (!alsoWith) return 'and';
    const equal = (here.name === null) === (next.name === null) && here.holders.length > 0 === next.holders.length > 0;
    // ("Tayland ile Kamboçya'ya çağrı yaptı": of two plain states in the dative neither is with the other)
    const plain = [here, next].every(({ name, offices }) => name === null && offices.length === 0);
    const closing =
      next.features.some(({ case: marked }) => marked === 'gen' || (plain && marked === 'dat')) ||
      closesPair(scan, next);
    return equal && closing ? 'and' : 'none';
  }
  if (between.length === 1 && between[0]?.text === ',') return 'comma';
  // ("A Bakanı X, ve B Bakanı Y": a comma before "and")
  const second = between[0]?.text === ',' ? scan.units[here.last + 2] : null;
  if (second && second.last + 1 === next.first && only(second, 'and') && !only(second, 'adposition')) return 'and';
  if (between.length === 1 && /^[-–—/]$/.test(between[0]?.text ?? '')) return 'and';
  return goesOn(scan, between) ? 'and' : 'none';
}

/** ", həmçinin": "also" is no "and" but behind a comma ("Əliyev həmçinin Fidanı qəbul edib"). */
function goesOn({ pack }: Scan, [comma, ...words]: readonly Token[]): boolean {
  const { further = [] } = pack.source.words;
  return comma?.text === ',' && further.includes(words.map(({ norm }) => norm).join(' '));
}

function closesPair(scan: Scan, next: Draft): boolean {
  const after = scan.units[next.last + 1];
  const marker = after ? only(after, 'adposition') : undefined;
  return (marker?.kind === 'adposition' && marker.marker === 'between') || next.plural;
}

export function mention(draft: Draft, tokens: readonly Token[]): Mention {
  const { first, last, holders, offices, former, plural, name, institution, reference } = draft;
  const start = (tokens[first] as Token).start;
  const end = (tokens[last] as Token).end;
  return { start, end, first, last, holders, offices, former, plural, name, institution, reference };
}

/** "Bəşər Əsəd hakimiyyətinin devrilməsi": somebody's government in a case of its own is not he himself. */
function ownsInstitution({ units }: Scan, { last, features }: Draft): boolean {
  const next = units[last + 1];
  if (!next || !bare(features) || !only(next, 'institution')) return false;
  return next.features.every(({ possessor, case: marked }) => possessor === '3' && marked !== 'nom');
}

/** "Devlet Başkanları Konseyi", "Dışişleri Bakanları Toplantısı": offices of many that name the body or the meeting behind them. */
function nameGathering({ tokens, units, pack }: Scan, { name, offices, plural, last, features }: Draft): boolean {
  const next = tokens[last + 1];
  if (name !== null || offices.length === 0 || !plural || !bare(features) || next?.kind !== 'word') return false;
  const known = units[last + 1]?.meanings.some(({ kind }) => kind !== 'organisation' && kind !== 'reference');
  return !known && pack.readings(next.norm).every(({ verb }) => !verb) && looksPossessed(next.norm, pack);
}

/** "Türkiye ekonomisi", "Kazakistan dış politikası": the state only qualifies a noun. */
function isAttributive(scan: Scan, draft: Draft): boolean {
  if (draft.name !== null || draft.offices.length > 0)
    return ownsInstitution(scan, draft) || nameGathering(scan, draft);
  if (!draft.features.some((feature) => feature.case === 'nom' && !feature.possessor) && draft.institution !== null)
    return false;
  if (!bare(draft.features)) return false;
  const people =
    draft.holders.length > 0 &&
    draft.holders.every((holder) => holder.as === 'people') &&
    draft.institution === null &&
    draft.reference === null;
  // ("rus generalı", but "Ruslar hücum etdi")
  if (people) return !draft.plural && !draft.features.every((feature) => feature.plural === true);
  // ("Taraflar ticareti …": a word of many for the two qualifies no noun)
  const { tokens, units, pack } = scan;
  const isMany = pack.readings((tokens[draft.last] as Token).norm).some(({ features }) => features.plural === true);
  if (draft.reference === 'both' && isMany) return false;
  const { plain, tails, opens } = behindOwner(pack);
  // "Екі ел қатынастары", but "тараптар сауда көлемін … келісті": those who are two seldom qualify a whole phrase.
  const reach = draft.reference === 'both' ? 1 : ATTRIBUTE_REACH;
  for (let at = draft.last + 1; at <= draft.last + reach && at < tokens.length; at++) {
    const token = tokens[at] as Token;
    // ("Teşkilatı 10. Zirvesi": a number that counts them)
    if (at === draft.last + 1 && token.kind === 'number' && tokens[at + 1]?.text === '.') {
      at++;
      continue;
    }
    if (token.kind !== 'word' || scan.quotationOf[at] !== scan.quotationOf[draft.first]) return false;
    const unit = units[at];
    if (unit?.meanings.some((meaning) => meaning.kind !== 'transparent' && meaning.kind !== 'place')) return false;
    const readings = pack.readings(token.norm);
    if (readings.some((reading) => reading.verb)) return false;
    if (plain.has(token.norm) || tails.some((tail) => token.norm.endsWith(tail))) continue;
    // "АҚШ оның тауарларына … салды", "Rusiya bu addımı pisləyib": what follows "his", "this" is not of who stands before it.
    if (opens.has(token.norm)) return false;
    const possessed =
      readings.length > 0
        ? readings.some((reading) => reading.features.possessor === '3')
        : looksPossessed(token.norm, pack);
    if (possessed) return true;
    if (readings.some((reading) => reading.features.case !== 'nom')) return false;
  }
  return false;
}

/** Words behind a name that are no nouns of its own. */
const behindOwner = byPack(({ source: { words } }) => {
  const { notPossessed = [], openers = [], determiners = [] } = words;
  return {
    plain: new Set(notPossessed),
    // "-ды": how words end that are no nouns of somebody.
    tails: notPossessed.filter((word) => word.startsWith('-')).map((word) => word.slice(1)),
    opens: new Set([...openers, ...determiners]),
  };
});

/** By its ending alone; "өңірдегі" is no noun of the name before it, "облысындағы" is. */
function looksPossessed(norm: string, pack: Pack): boolean {
  const lengths = [1, 2, 3, 4, 5, 6].filter((length) => length < norm.length - 2);
  const endings = gather(lengths, (length) => pack.endings.noun(norm.slice(-length)));
  const adjectival = endings.filter(({ ki }) => ki);
  return (adjectival.length > 0 ? adjectival : endings).some(({ possessor }) => possessor === '3');
}
