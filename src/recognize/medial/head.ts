/**
 * The head of a mention: an office, a body, a reference, a state, a place, a person.
 * In: a reading behind its modifiers. Out: whether there is one, and then the reading behind it.
 */
import { adpositionsOf } from '../../pack/adpositions.js';
import { isAmong } from '../../pack/among.js';
import type { Pack } from '../../pack/pack.js';
import type { Token } from '../../record/record.js';
import { holderOf, only } from '../mentions.js';
import type { Unit } from '../units.js';
import { complementAt, isPersonsName, pointsAtCountry, readComplement } from './complement.js';
import { nameAhead, readModifiers } from './modifiers.js';
import { readBareName, readNames } from './named.js';
import { readMedialName } from './names.js';
import { readOffice } from './office.js';
import { isGenitive, Reading } from './reading.js';

const GENITIVE: ReadonlySet<string> = new Set(['gen']);

export function readHead(reading: Reading): boolean {
  const { draft, scan } = reading;
  const unit = reading.unit();
  if (!unit || isPersonsName(reading, unit))
    return draft.last >= draft.first && (draft.holders.length === 0 || nameAhead(reading, reading.at))
      ? readBareName(reading)
      : false;
  const office = only(unit, 'office');
  // ("после" is hardly ever the ambassador)
  if (unit.first === unit.last && adpositionsOf(scan.pack).has((reading.token() as Token).norm)) return false;
  if (office?.kind === 'office') return readOffice(reading, unit, office.office);
  const institution = only(unit, 'institution');
  const both = only(unit, 'reference');
  // "стороны": the two of them, unless it is said whose side.
  const together =
    both?.kind === 'reference' &&
    both.to === 'both' &&
    draft.holders.length === 0 &&
    !complementAt(reading, unit.last + 1);
  // "a Foreign Office spokesman": in English a body may stand before the office that somebody has in it.
  const title = scan.pack.source.words.syntax === 'position' ? reading.unit(unit.last + 1) : null;
  const held = title ? only(title, 'office') : undefined;
  if (institution?.kind === 'institution' && title && held?.kind === 'office') {
    reading.at = title.first;
    return readOffice(reading, title, held.office);
  }
  if (institution?.kind === 'institution' && !together) {
    draft.institution = institution.sector;
    reading.takeHead(unit);
    readComplement(reading);
    readLeader(reading);
    if (draft.name !== null || !needsLeader(reading, institution.sector)) return true;
    const isNobodys = draft.holders.length === 0;
    draft.holders.length = 0;
    draft.institution = null;
    return isNobodys && readCountry(reading, unit);
  }
  // ("собеседники" are the two of them, "собеседник" is one)
  if (pointsAtCountry(unit)) {
    reading.takeHead(unit);
    return readCountry(reading, unit);
  }
  const reference =
    unit.meanings.find((one) => one.kind === 'reference' && one.to === 'both') ?? only(unit, 'reference');
  if (reference?.kind === 'reference') {
    draft.reference = reference.to;
    reading.takeHead(unit);
    if (reference.to === 'counterpart') readComplement(reading);
    return true;
  }
  const holder = holderOf(unit, scan.tokens);
  if (holder && draft.holders.length > 0 && holder.code === draft.holders[0]?.code && holder.city) {
    // "турецкий Стамбул"
    draft.holders[0] = holder;
    reading.takeHead(unit);
    return true;
  }
  if (holder && draft.holders.length === 0) {
    draft.holders.push(holder);
    reading.takeHead(unit);
    // (there are no two Turkeys: "Турции" is no nominative)
    if (holder.as !== 'people') reading.singular();
    return true;
  }
  if (only(unit, 'place')) return readPlace(reading, unit);
  return false;
}

/** "Республика поблагодарила": the state that was told of before, where the word has no quality and no complement of its own (Russian). */
function readCountry(reading: Reading, unit: Unit): boolean {
  const { draft, scan } = reading;
  const [before, after] = [scan.tokens[unit.first - 1], scan.tokens[unit.last + 1]];
  const opens = before === undefined || before.kind === 'mark' || isJoining(scan.units[unit.first - 1] ?? null);
  const goesOn =
    after?.kind === 'word' && !scan.units[unit.last + 1] && scan.pack.readings(after.norm).some(({ verb }) => verb);
  const isOne = unit.features.some((one) => one.case === 'nom' && one.plural !== true);
  if (!pointsAtCountry(unit) || !opens || !isOne || !(goesOn || isAdverb(after, scan.pack))) return false;
  draft.reference = 'country';
  draft.plural = false;
  draft.features = unit.features.filter((one) => one.case === 'nom');
  return true;
}

const isAdverb = (token: Token | undefined, pack: Pack): boolean =>
  token !== undefined && isAmong(token.norm, pack.source.words.adverbs, pack);

const isJoining = (unit: Unit | null): boolean => unit !== null && only(unit, 'and') !== undefined;

/** "в столице Казахстана Астане", "в городе Шуша", "the Turkish city of Konya". */
function readPlace(reading: Reading, unit: Unit): boolean {
  const { draft, scan } = reading;
  const before = reading.at;
  reading.takeHead(unit);
  const state = draft.holders[0] ?? complementAt(reading, reading.at)?.holder ?? null;
  if (draft.holders.length === 0) reading.at = complementAt(reading, reading.at)?.next ?? reading.at;
  const of = reading.unit();
  const ofMark = of ? only(of, 'adposition') : undefined;
  const named = reading.unit(
    ofMark?.kind === 'adposition' && ofMark.marker === 'of' ? (of as Unit).last + 1 : reading.at,
  );
  const city = named ? holderOf(named, scan.tokens) : null;
  if (named && city?.city) {
    draft.holders.splice(0, draft.holders.length, city);
    draft.last = named.last;
    reading.at = named.last + 1;
    return true;
  }
  if (state) {
    draft.holders.splice(0, draft.holders.length, { ...state, as: 'city', city: null });
    draft.last = reading.at - 1;
    return true;
  }
  reading.at = before;
  return false;
}

/** "режим Асада", "администрация Байдена": whose they are is told by who leads them (Russian). */
function readLeader(reading: Reading): void {
  const { draft, scan } = reading;
  if (draft.holders.length > 0 || scan.pack.source.words.syntax !== 'case') return;
  const leader = readMedialName(scan, reading.at, false, GENITIVE);
  if (leader) {
    draft.name = leader.name;
    draft.last = leader.last;
    reading.at = leader.last + 1;
    return;
  }
  // "администрация избранного президента США Дональда Трампа"
  const said = new Reading(scan, reading.at);
  readModifiers(said);
  const unit = said.unit();
  const office = unit ? only(unit, 'office') : undefined;
  if (!unit || office?.kind !== 'office' || !isGenitive(unit)) return;
  readOffice(said, unit, office.office);
  readNames(said);
  if (said.draft.holders.length !== 1 || said.extra.length > 0) return;
  draft.holders.push(...said.draft.holders);
  draft.last = said.at - 1;
  reading.at = said.at;
}

/** Heads that count only beside the name of who leads them, a state, an organisation: "команда Трампа", "администрация США", "страны НАТО". */
function needsLeader(reading: Reading, sector: string): boolean {
  const [holder] = reading.draft.holders;
  if (sector === 'members') return holder?.kind !== 'organisation';
  return sector === 'entourage' || (sector === 'administration' && !holder);
}
