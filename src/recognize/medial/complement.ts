/**
 * Whose the head is, told behind it: "президенты Казахстана, Узбекистана и Турции", "ministers of Kazakhstan and Turkey".
 * In: a reading behind its head. Out: the same behind its holders.
 */
import { isAmong } from '../../pack/among.js';
import { endsAs } from '../../pack/looks.js';
import type { Token } from '../../record/record.js';
import { holderOf, only } from '../mentions.js';
import { isNameWord, shares } from '../names.js';
import type { Holder } from '../recognized.js';
import type { Unit } from '../units.js';
import { isGenitive, type Reading } from './reading.js';

/** Words between an office and its complement or name that no lexicon knows ("президент братского Казахстана"). */
const MAX_STRANGE = 1;

/** Words between a preposition and a noun: articles, numbers, adjectives. */
const MAX_QUALITIES = 4;

/** Prepositions before those who meet others or act together. */
const BESIDE: ReadonlySet<string> = new Set(['with', 'between', 'among', 'by', 'including', 'joined']);

/** Bodies between a head and its state: "делегация комитета парламента Финляндии". */
const MAX_BODIES = 2;

/** "… Казахстана, Узбекистана и Турции", "of Kazakhstan, Uzbekistan and Turkey". */
export function readComplement(reading: Reading): void {
  skipAcronym(reading);
  const first = complementAt(reading, reading.at);
  if (!first && reading.draft.holders.length === 0) takeCountry(reading);
  if (!first || reading.draft.holders.length > 0) return;
  const holders = [first.holder];
  let at = first.next;
  let closed = 1;
  let end = first.next;
  for (;;) {
    const mark = reading.token(at);
    const and = reading.unit(at);
    const joins = mark?.text === ',' ? 'comma' : and && only(and, 'and') ? 'and' : null;
    if (!joins) break;
    let after = and ? and.last + 1 : at + 1;
    const oxford = reading.unit(after);
    if (joins === 'comma' && oxford && only(oxford, 'and')) after = oxford.last + 1;
    const more = complementAt(reading, after, true);
    if (!more) break;
    holders.push(more.holder);
    at = more.next;
    if (joins === 'and' || (oxford && only(oxford, 'and'))) {
      closed = holders.length;
      end = at;
    }
  }
  const listed = closed > 1 && (reading.draft.plural || reading.draft.institution !== null);
  reading.draft.holders.push(first.holder);
  if (listed) reading.extra.push(...holders.slice(1, closed));
  reading.at = listed ? end : first.next;
  reading.draft.last = reading.at - 1;
  // ("власти Китая" are many of one state)
  if (!listed && reading.draft.plural && reading.draft.institution === null) reading.singular();
}

/** "a spokesman for the British government": who speaks for somebody is his. */
const speaksFor = ({ draft }: Reading): boolean => draft.offices.some(({ office }) => office === 'spokesperson');

/** "the government in Port-au-Prince": of the state whose capital it sits in. */
function governsFrom(reading: Reading, preposition: Unit): boolean {
  const seat = reading.unit(preposition.last + 1);
  const { institution, offices, reference } = reading.draft;
  const isGovernment =
    (institution === 'government' || institution === 'foreign ministry' || institution === 'agency') &&
    offices.length === 0 &&
    reference === null;
  return isGovernment && seat != null && holderOf(seat, reading.scan.tokens)?.as === 'capital';
}

/** A holder behind its head: in the genitive, or after "of"; an adjective may stand before it. */
export function complementAt(reading: Reading, from: number, listed = false): { holder: Holder; next: number } | null {
  let at = from;
  const { source } = reading.scan.pack;
  if (source.words.syntax === 'position') {
    const of = reading.unit(at);
    const marker = of ? only(of, 'adposition') : undefined;
    const whose = marker?.kind === 'adposition' ? marker.marker : null;
    const belongs =
      whose === 'of' ||
      (whose === 'from' && !listed && comeFrom(reading)) ||
      (whose === 'for' && speaksFor(reading)) ||
      (whose === 'in' && !listed && governsFrom(reading, of as Unit));
    if (of && belongs) at = of.last + 1;
    else if (!listed) return null;
    const article = reading.unit(at);
    if (article && only(article, 'article')) at = article.last + 1;
    // ("officials from both Sudan and Ethiopia")
    if (source.words.counts?.[2]?.includes(reading.token(at)?.norm ?? '')) at++;
  }
  if (source.words.syntax === 'case') at = behindFrom(reading, at);
  for (let skipped = 0; skipped < MAX_STRANGE && isPlainAdjective(reading, at); skipped++) at++;
  let unit = reading.unit(at);
  // "делегация парламента Финляндии": the body between belongs to the same state.
  for (let deep = 0; deep < MAX_BODIES && unit && only(unit, 'institution') && isGenitive(unit); deep++)
    unit = reading.unit(unit.last + 1);
  const holder = unit && !isPersonsName(reading, unit) ? holderOf(unit, reading.scan.tokens) : null;
  // "a spokesman of the Turkish Foreign Ministry", "представители армянского населения": the body between belongs to the same state.
  // ("a spokesman for Iran's foreign ministry")
  const owns = source.words.syntax === 'position' && unit !== null && unit !== undefined && isGenitive(unit);
  const body = holder?.as === 'people' || owns ? reading.unit((unit as Unit).last + 1) : null;
  const isOf = source.words.syntax === 'position' || (unit && body && isGenitive(unit) && isGenitive(body));
  if (holder && body && isOf && only(body, 'institution')) return { holder, next: body.last + 1 };
  if (!unit || !holder || holder.as === 'people') return null;
  if (source.words.syntax === 'case' && !unit.features.some((features) => features.case === 'gen')) return null;
  return { holder, next: unit.last + 1 };
}

/** "коллеги из Таджикистана и Узбекистана", "послы ряда стран ЕС": what stands between counterparts or those of many and their states. */
function behindFrom(reading: Reading, at: number): number {
  // ("дипломат из США подарил", but "отозвал дипломатов из США": there they were)
  const { reference, institution, features } = reading.draft;
  const isSubject = institution === 'government' && features.some(({ case: one }) => one === 'nom' || one === 'ins');
  const from = reference === 'counterpart' || isSubject ? reading.unit(at) : null;
  const marker = from?.meanings.find((one) => one.kind === 'adposition' && one.marker === 'from' && one.case === 'gen');
  if (from && marker) return from.last + 1;
  const { quantities } = reading.scan.pack.source.words;
  const members = reading.unit(at + 1);
  const isOfMany = isAmong(reading.token(at)?.norm ?? '', quantities, reading.scan.pack);
  return isOfMany && members && only(members, 'institution') && isGenitive(members) ? at + 1 : at;
}

/** "МИД страны", "правительство республики": of the state that was told of before. */
function takeCountry(reading: Reading): void {
  const { draft } = reading;
  let unit = reading.unit();
  // "генсек кабинета министров страны"
  for (let deep = 0; deep < MAX_BODIES && unit && isBody(unit); deep++) unit = reading.unit(unit.last + 1);
  if (!unit || !pointsAtCountry(unit) || !unit.features.some((one) => one.case === 'gen' && one.plural !== true))
    return;
  if (draft.institution === 'members' || draft.plural) return;
  if (draft.institution !== null) draft.reference = 'country';
  draft.last = unit.last;
  reading.at = unit.last + 1;
}

const isBody = (unit: Unit): boolean =>
  only(unit, 'institution') !== undefined && !pointsAtCountry(unit) && isGenitive(unit);

export const pointsAtCountry = (unit: Unit): boolean =>
  unit.meanings.some((one) => one.kind === 'reference' && one.to === 'country');

/** "министерства иностранных дел (МИД) России": an acronym between a head and its state. */
function skipAcronym(reading: Reading): void {
  const [open, acronym, close] = [reading.token(), reading.token(reading.at + 1), reading.token(reading.at + 2)];
  if (open?.text !== '(' || close?.text !== ')' || !acronym || acronym.text !== acronym.text.toUpperCase()) return;
  if (complementAt(reading, reading.at + 3)) reading.at += 3;
}

/** "Ministers from A, B and C met", "talks with senior officials from Serbia", but "recalled its envoys from Iran". */
function comeFrom(reading: Reading): boolean {
  const { draft, scan } = reading;
  if (draft.holders.length > 0 || draft.name !== null) return false;
  if (draft.reference === 'counterpart') return true;
  if (!draft.plural && draft.institution === null) return false;
  for (let at = draft.first - 1; at >= draft.first - MAX_QUALITIES; at--) {
    const token = reading.token(at);
    if (token?.kind !== 'word') return true;
    const unit = reading.unit(at);
    const marker = unit ? only(unit, 'adposition') : undefined;
    if (marker?.kind === 'adposition') return BESIDE.has(marker.marker);
    const opensClause = scan.pack.source.words.clauses?.subordinate?.includes(token.norm);
    if (opensClause || (unit && only(unit, 'and'))) return true;
    // ("The update recalled envoys from Iran": what is no quality of theirs is a verb)
    if (scan.pack.readings(token.norm).some(({ verb }) => verb)) return false;
  }
  return false;
}

function isPlainAdjective(reading: Reading, at: number): boolean {
  const token = reading.token(at);
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !reading.unit(at) &&
    reading.scan.pack.source.words.syntax === 'case' &&
    endsAs(token.norm, 'looksWhose', reading.scan.pack)
  );
}

/** "Ислам Каримов", "Иордан Иванов": a name of a place that is somebody's given name. */
export function isPersonsName(reading: Reading, unit: Unit): boolean {
  const { scan } = reading;
  const next = scan.tokens[unit.last + 1];
  if (
    unit.first !== unit.last ||
    !holderOf(unit, scan.tokens) ||
    !next ||
    scan.units[unit.last + 1] ||
    !isNameWord(next)
  )
    return false;
  const given = scan.pack.nameStems((scan.tokens[unit.first] as Token).norm).map(({ stem }) => scan.names.people(stem));
  return scan.pack.nameStems(next.norm).some(({ stem }) => {
    const people = scan.names.people(stem);
    return scan.names.surname(stem) > 0 && given.some((bearers) => bearers.size > 0 && shares(bearers, people));
  });
}
