/**
 * Mentions of a sentence and the marks of their roles, where prepositions stand before and heads come first.
 * In: tokens, units, quotations, pack, names. Out: groups as the verb-final reader gives them; a group without a
 * preposition carries the cases that it may stand in (in English `nom` and `acc` both: its place will tell).
 */

import { isUpperAt } from '../../analyze/letters.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import { isAmong } from '../../pack/among.js';
import type { Features } from '../../pack/features.js';
import { endsAs } from '../../pack/looks.js';
import type { Pack } from '../../pack/pack.js';
import { looksOf } from '../../pack/paradigms.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import { mention } from '../groups.js';
import { type Draft, only } from '../mentions.js';
import type { KnownNames, Scan } from '../names.js';
import type { Group } from '../recognized.js';
import type { Unit } from '../units.js';
import { readMedialMention } from './mentions.js';
import { isDateWord } from './names.js';
import { smallWords } from './small.js';

/** Words that may stand between a preposition and the mention it marks ("с находящимся с визитом президентом"). */
const PREPOSITION_REACH = 3;
/** … and words of a name that a title explains ("by Ms Cao Jing, the chargé d'affaires of"). */
const NAME_REACH = 5;

const OPENING: ReadonlySet<string> = new Set(['«', '„', '“', '"']);

/** A mention as first read, all drafts of one phrase together, with the preposition before it. */
interface Piece {
  readonly drafts: readonly Draft[];
  readonly first: number;
  readonly last: number;
  readonly preposition: Unit | null;
}

export function findMedialGroups(
  tokens: readonly Token[],
  units: readonly (Unit | null)[],
  quotationOf: readonly number[],
  pack: Pack,
  names: KnownNames,
): readonly Group[] {
  const scan: Scan = { tokens, units, quotationOf, pack, names };
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = readMedialMention(scan, at);
    const [draft] = found?.drafts ?? [];
    if (found && draft) {
      const before = pieces.at(-1)?.last ?? -1;
      const preposition =
        placeBefore(scan, pieces.at(-1), draft) ??
        prepositionBefore(scan, draft.first, before, draft.offices.length > 0);
      const drafts = found.drafts.map((one) => atSeat(scan, one, preposition));
      pieces.push({ drafts, first: draft.first, last: found.next - 1, preposition });
      at = found.next;
    } else at = (units[at]?.last ?? at) + 1;
  }
  return coordinate(scan, pieces);
}

/** "in Hiroshima, Japan": the state of the city before it stands where the city does. */
function placeBefore(
  { tokens }: Scan,
  before: Piece | undefined,
  { first, holders, offices, name }: Draft,
): Unit | null {
  const city = before?.drafts[0]?.holders[0];
  const plain = holders[0]?.as === 'name' && offices.length === 0 && name === null;
  if (!before?.preposition || !plain || before.last !== first - 2 || tokens[first - 1]?.text !== ',') return null;
  return city?.city && city.code === holders[0]?.code ? before.preposition : null;
}

/** Prepositions that lead to a place. */
const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'through', 'on']);

/** "Brussels rejected", but "in Brussels": a capital that the pack names for an organisation too is that, unless it is a place. */
function atSeat({ units, tokens, pack }: Scan, draft: Draft, preposition: Unit | null): Draft {
  const [holder, ...more] = draft.holders;
  const marker = preposition ? only(preposition, 'adposition') : undefined;
  if (holder?.as !== 'capital' || more.length > 0 || draft.offices.length > 0) return draft;
  // (Russian: "в" leads to a place or is in it)
  const leads = pack.source.words.syntax === 'case' && marker !== undefined && !isTowards(preposition);
  if (leads || (marker?.kind === 'adposition' && WHERE.has(marker.marker))) return draft;
  const unit = units.find((one) => one && tokens[one.first]?.start === holder.start);
  const seat = unit ? only(unit, 'organisation') : undefined;
  if (seat?.kind !== 'organisation') return draft;
  const { code, ambiguous } = seat;
  return { ...draft, holders: [{ ...holder, code, kind: 'organisation', as: 'name', city: null, ambiguous }] };
}

/** "к Брюсселю", "с Брюсселем": no place is in the dative or the instrumental. */
const isTowards = (preposition: Unit | null): boolean =>
  preposition?.meanings.every(
    (meaning) => meaning.kind !== 'adposition' || meaning.case === 'dat' || meaning.case === 'ins',
  ) === true;

/** The preposition before a mention; articles and adjectives may stand between. */
function prepositionBefore(scan: Scan, first: number, after: number, titled: boolean): Unit | null {
  const { tokens, units, quotationOf, pack } = scan;
  const starts = new Map<number, Unit>();
  for (let at = Math.max(after + 1, first - PREPOSITION_REACH - NAME_REACH); at < first; at++) {
    const unit = units[at];
    if (unit && only(unit, 'adposition')) starts.set(unit.last, unit);
  }
  const apposed = titled && pack.source.words.syntax === 'position' ? namedBefore(scan, first, after) : -1;
  const leading = apposed >= 0 ? starts.get(apposed) : undefined;
  if (leading) return leading;
  let strange = 0;
  for (let at = first - 1; at > after && at >= first - 1 - PREPOSITION_REACH; at--) {
    const unit = starts.get(at);
    // "с «Талибана»": a name between marks
    if (at === first - 1 && OPENING.has((tokens[at] as Token).text)) {
      const led = starts.get(at - 1);
      if (led) return led;
    }
    if (quotationOf[at] !== quotationOf[first]) return null;
    if (unit) return unit;
    const token = tokens[at] as Token;
    const here = units[at];
    // "после этого США ввели"
    if (isAmong(token.norm, pack.source.words.settings, pack)) return null;
    if (here && (only(here, 'article') || only(here, 'honorific') || only(here, 'transparent'))) continue;
    // ("called on both Israel and Iran")
    const both = pack.source.words.counts?.[2]?.includes(token.norm) === true && starts.has(at - 1);
    if (both || isPossessive(token, pack) || isCount(token, pack)) continue;
    if (starts.has(at - 1) && isHowMany(token, pack)) continue;
    if (token.kind !== 'word' || here || !isAdjective(token, pack)) return null;
    // "in recent years Kazakhstan": of two words that nobody knows one is the noun of the preposition.
    if (pack.source.words.syntax === 'position' && !QUALITY.test(token.norm) && ++strange > 1) return null;
  }
  return null;
}

/** "by Ms Cao Jing, chargé d'affaires of": the token before a name that no lexicon knows, which a title explains; or -1. */
function namedBefore({ tokens, units, pack }: Scan, first: number, after: number): number {
  const article = units[first - 1];
  let at = article && only(article, 'article') ? article.first - 1 : first - 1;
  if (tokens[at]?.text !== ',') return -1;
  const comma = at;
  for (at--; at > after; at--) {
    const token = tokens[at] as Token;
    const here = units[at];
    if (isDateWord(token.norm, pack)) return -1;
    if (here ? !only(here, 'honorific') : token.kind !== 'word' || !isUpperAt(token.text, 0)) break;
  }
  return at < comma - 1 ? at : -1;
}

/** "by his Uzbek counterpart", "Khurelsukh and his guest": whose they are stands before them as an article does (English). */
const isPossessive = ({ norm }: Token, pack: Pack): boolean =>
  pack.source.words.syntax === 'position' && isAmong(norm, pack.source.words.pronouns?.possessive, pack);

/** "против 32 иностранных компаний", "в отношении ряда банков": how many they are (Russian). */
const isCount = ({ kind, norm }: Token, pack: Pack): boolean =>
  pack.source.words.syntax === 'case' && (kind === 'number' || isAmong(norm, pack.source.words.quantities, pack));

/** "visas of 100 Georgian officials", but "in 2020 Russia": how many they are, right behind their preposition (English). */
const isHowMany = ({ kind, text, norm }: Token, pack: Pack): boolean =>
  pack.source.words.syntax === 'position' &&
  ((kind === 'number' && !YEAR.test(text)) || isAmong(norm, pack.source.words.quantities, pack));

const YEAR = /^(?:19|20)\d\d$/;

/** "quake-hit", "western": adjectives by their form (English). */
const QUALITY = /-|ern$/;

function isAdjective(token: Token, pack: Pack): boolean {
  const { syntax } = pack.source.words;
  const readings = pack.readings(token.norm);
  if (syntax === 'case') return endsAs(token.norm, 'looksAdjective', pack) && !endsAs(token.norm, 'looksNoun', pack);
  // ("in northern Syria", though the pack has words of "Northern Cyprus")
  if (!/^[a-z]/u.test(token.text) || smallWords(pack).has(token.norm)) return false;
  return readings.length === 0 || QUALITY.test(token.norm);
}

function coordinate(scan: Scan, pieces: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < pieces.length; ) {
    const first = pieces[index] as Piece;
    const end = listFrom(scan, pieces, index);
    const members = pieces.slice(index, end + 1);
    index = end + 1;
    const drafts = gather(members, (piece) => [...piece.drafts]);
    const last = members.at(-1) as Piece;
    const cases = casesOf(scan, members);
    const { markers, attributive } = marksOf(scan, first, members, cases);
    groups.push({
      first: first.first,
      last: last.last,
      start: (scan.tokens[first.first] as Token).start,
      end: (scan.tokens[last.last] as Token).end,
      members: drafts.map((draft) => mention(draft, scan.tokens)),
      markers,
      attributive,
      quotation: scan.quotationOf[first.first] ?? -1,
    });
  }
  return groups;
}

/** Index of the last piece of the list that begins at `from`: "A, B и C" needs its "and", and one case for all. */
function listFrom(scan: Scan, pieces: readonly Piece[], from: number): number {
  let closed = from;
  let last = from;
  let cases = casesOf(scan, [pieces[from] as Piece]);
  for (let at = from; at + 1 < pieces.length; at++) {
    const here = pieces[at] as Piece;
    const next = pieces[at + 1] as Piece;
    const join = joinBetween(scan, here, next);
    if (join === 'none' || scan.quotationOf[next.first] !== scan.quotationOf[here.first]) break;
    if (next.preposition && !repeats(next, pieces[from] as Piece, scan)) break;
    if (isQualifier(here, scan) !== isQualifier(next, scan)) break;
    // "complained to Brussels, and President Costa answered": a state and a person are no list after a comma (English).
    if (
      scan.pack.source.words.syntax === 'position' &&
      isPerson(here) !== isPerson(next) &&
      commaBetween(scan, here, next)
    )
      break;
    const common = cases.filter((one) => casesOf(scan, [next]).includes(one));
    if (common.length === 0) break;
    cases = common;
    // (a list of its own closes a longer one: "с лидером A, президентами B и C")
    if (join === 'and' || (join === 'comma' && next.drafts.length > 1 && isTitled(next))) closed = at + 1;
    // "President of A X, President of B Y, President of C Z": three titles in a row are a list without its "and";
    // so are three states where none of them can tell where another lies (Russian).
    else if (closed === from && at + 1 - from >= 2 && areAlike(scan, pieces.slice(from, at + 2))) last = at + 1;
  }
  return closed > from ? closed : last;
}

/** "с Зеленским и с президентом Финляндии": the preposition of the first once more (Russian). */
function repeats({ preposition: again }: Piece, { preposition }: Piece, { pack, tokens }: Scan): boolean {
  if (pack.source.words.syntax !== 'case' || !again || !preposition) return false;
  return tokens[again.last]?.norm === tokens[preposition.last]?.norm;
}

const isPerson = (piece: Piece): boolean =>
  piece.drafts.some((draft) => draft.name !== null || draft.offices.length > 0);

const commaBetween = (scan: Scan, here: Piece, next: Piece): boolean =>
  scan.tokens.slice(here.last + 1, next.first).some(({ text }) => text === ',');

const isTitled = (piece: Piece): boolean =>
  piece.drafts.every((draft) => draft.name !== null && draft.offices.length > 0);

const areAlike = ({ pack }: Scan, pieces: readonly Piece[]): boolean =>
  pieces.every(isTitled) || (pack.source.words.syntax === 'case' && pieces.every(isPlainState));

const isPlainState = (piece: Piece): boolean =>
  !isPerson(piece) &&
  piece.drafts.every(({ holders, institution }) => institution === null && holders[0]?.as === 'name');

const isQualifier = (piece: Piece, scan: Scan): boolean =>
  piece.drafts.every((draft) => isPeopleWord(draft) && !isNoun(draft, scan));

/** "Kazakhs", not "Kazakh": in English a people word in the plural is a noun; "россиянами", not "российскими". */
function isNoun({ features, last }: Draft, { pack, tokens }: Scan): boolean {
  if (features.length === 0 || !features.every(({ plural }) => plural === true)) return false;
  return pack.source.words.syntax === 'position' || !endsAs(tokens[last]?.norm ?? '', 'looksAdjectives', pack);
}

const isPeopleWord = (draft: Draft): boolean =>
  draft.name === null &&
  draft.offices.length === 0 &&
  draft.institution === null &&
  draft.reference === null &&
  draft.holders.length > 0 &&
  draft.holders.every((holder) => holder.as === 'people');

function joinBetween(scan: Scan, here: Piece, next: Piece): 'and' | 'comma' | 'none' {
  let join: 'and' | 'comma' | 'none' = 'none';
  for (let at = here.last + 1; at < next.first; ) {
    const unit = scan.units[at];
    const token = scan.tokens[at] as Token;
    if (unit && only(unit, 'and')) join = 'and';
    else if (token.text === ',') join = join === 'and' ? 'and' : 'comma';
    else if (join !== 'none' && unit && unit === next.preposition) join = join === 'and' ? 'and' : 'comma';
    else if (!(unit && (only(unit, 'article') || only(unit, 'honorific'))) && !isPossessive(token, scan.pack))
      return 'none';
    at = (unit?.last ?? at) + 1;
  }
  return join;
}

/** Cases that all members may stand in; what is a person has another accusative than what is a state. */
function casesOf(scan: Scan, members: readonly Piece[]): readonly string[] {
  let common: readonly string[] | null = null;
  for (const piece of members) {
    const draft = piece.drafts[0] as Draft;
    // (and people of a nation are persons: "призвал израильтян")
    const animate = draft.name !== null || draft.offices.length > 0 || (isPeopleWord(draft) && isNoun(draft, scan));
    const own = draft.features
      .filter((features) => draft.institution !== null || fitsAnimacy(features, animate))
      .map((features) => features.case as string);
    const cases: readonly string[] = own.length > 0 ? own : draft.features.map((features) => features.case as string);
    common = common === null ? cases : common.filter((one) => cases.includes(one));
  }
  return [...new Set(common ?? [])];
}

function fitsAnimacy(features: Features, animate: boolean): boolean {
  return features.case !== 'acc' || features.animate === undefined || features.animate === animate;
}

function marksOf(
  scan: Scan,
  first: Piece,
  members: readonly Piece[],
  cases: readonly string[],
): { markers: string[]; attributive: boolean } {
  const { pack } = scan;
  const attributive = members.every((piece) => isQualifier(piece, scan));
  if (pack.source.words.syntax === 'position') {
    const possessive = cases.length > 0 && cases.every((one) => one === 'gen');
    if (possessive) return { markers: ['gen'], attributive: true };
    const prepositions = prepositionMarks(first, null);
    if (prepositions.length > 0) return { markers: attributive ? ['bare'] : withLocative(prepositions), attributive };
    return { markers: attributive ? ['bare'] : ['nom', 'acc'], attributive };
  }
  if (attributive) return { markers: ['bare'], attributive: true };
  // ("с Робертой Метсола": whose name looks like a subject's and follows a preposition, does not decline)
  const foreign = cases.every((one) => one === 'nom') && isNameBehind(first);
  const marks = prepositionMarks(first, foreign ? null : cases);
  if (marks.length > 0) return { markers: withLocative(marks), attributive: false };
  const open = cases.filter((one) => one !== 'loc');
  // "власти США": what does not decline is no subject right behind a noun.
  const behindNoun = followsNoun(scan, first.first);
  const undeclined = open.length >= 5 && behindNoun;
  // "задержали пятерых россиян", "десятки азербайджанцев": how many they are stands before them
  // ("сто российских военных вернулись": they act, where the verb stands right behind them)
  if (open.includes('gen') && isQuantified(scan, first))
    return { markers: ['gen', isBeforeVerb(scan, first) ? 'nom' : 'acc'], attributive: false };
  // "приглашение Токаева", but "пригласил Токаева": the two cases of persons are told by what stands before.
  // (behind the name of a place either may stand: "визиты в Анкару президента", "пригласил в Анкару президента")
  const behindPlace =
    !undeclined && members.every(isPerson) && (isWhither(scan, first.first - 1) || isOccasion(scan, first.first - 1));
  if (!undeclined && !behindPlace && open.includes('gen') && open.includes('acc'))
    return { markers: open.filter((one) => one !== (behindNoun ? 'acc' : 'gen')), attributive: false };
  return { markers: undeclined ? ['gen'] : open.length > 0 ? [...open] : ['gen'], attributive: false };
}

/** A name of somebody right behind a preposition. */
const isNameBehind = ({ first, drafts, preposition }: Piece): boolean =>
  preposition?.last === first - 1 && drafts.every(({ name }) => name !== null);

/** People told by their nation alone, behind a number or a word of quantity. */
function isQuantified({ tokens, pack }: Scan, { first, drafts }: Piece): boolean {
  const before = tokens[first - 1];
  const counted = (draft: Draft) =>
    isPeopleWord(draft) || (draft.institution !== null && draft.holders.some(({ as }) => as === 'people'));
  if (!before || !drafts.every(counted)) return false;
  return before.kind === 'number' || isAmong(before.norm, pack.source.words.quantities, pack);
}

const isBeforeVerb = ({ tokens, pack }: Scan, { last }: Piece): boolean =>
  pack
    .readings(tokens[last + 1]?.norm ?? '')
    .some(({ verb, features }) => verb && features.form === 'finite' && features.plural === true);

function prepositionMarks({ preposition }: Piece, cases: readonly string[] | null): string[] {
  if (!preposition) return [];
  const marks: string[] = [];
  for (const meaning of preposition.meanings) {
    if (meaning.kind !== 'adposition') continue;
    if (!cases || !meaning.case || cases.includes(meaning.case)) marks.push(meaning.marker);
  }
  return [...new Set(marks)];
}

/** "in", "at": the group tells a place. */
const withLocative = (marks: readonly string[]): string[] =>
  marks.some((one) => one === 'in' || one === 'at') ? [...marks, 'loc'] : [...marks];

function followsNoun(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  if (before?.kind !== 'word' || scan.quotationOf[at - 1] !== scan.quotationOf[at]) return false;
  // Behind the name of a state or a person stands the next part of the clause: "Франция Баку осудила".
  if (isNamed(scan, at - 1)) return false;
  if (scan.units[at - 1]?.meanings.some(({ kind }) => kind === 'adposition' || kind === 'and')) return false;
  // "в октябре Баку снял запрет", "также США ввели", "на этом фоне США ввели"
  const { adverbs, settings } = scan.pack.source.words;
  if (isDateWord(before.norm, scan.pack) || [adverbs, settings].some((list) => isAmong(before.norm, list, scan.pack)))
    return false;
  const readings = scan.pack.readings(before.norm);
  if (readings.some((reading) => reading.verb)) return false;
  if (readings.length === 0 && looksOf(before.norm, scan.pack.source.endings as never).length > 0) return false;
  return readings.some((reading) => !reading.verb) || LONG_WORD.test(before.norm);
}

/** A word that no list holds is taken for a noun. */
const LONG_WORD = /\p{Script=Cyrillic}{4,}$/u;

/** "с победой Мирзиёева поздравил": what one congratulates on, or whom. */
function isOccasion({ tokens, pack }: Scan, at: number): boolean {
  const isIns = (one: number): boolean =>
    pack.readings(tokens[one]?.norm ?? '').some(({ verb, features }) => !verb && features.case === 'ins');
  if (!isIns(at)) return false;
  return [at - 1, at - 2].some((one) => adpositionsOf(pack, 'with').has(tokens[one]?.norm ?? ''));
}
/** "визиты в Анкару …": whither somebody goes ends here; where somebody is says nothing of who comes next. */
function isWhither(scan: Scan, at: number): boolean {
  if (!isNamed(scan, at)) return false;
  const unit = scan.units.find((one) => one?.last === at);
  const before = unit ? scan.units[unit.first - 1] : null;
  return (
    before?.meanings.some((one) => one.kind === 'adposition' && one.case === 'acc') === true &&
    unit?.features.some((one) => one.case === 'acc') === true
  );
}

/** The name of a state or an organisation ends here. */
const isNamed = (scan: Scan, at: number): boolean =>
  scan.units
    .find((unit) => unit?.last === at)
    ?.meanings.some(({ kind }) => kind === 'state' || kind === 'organisation') === true;
