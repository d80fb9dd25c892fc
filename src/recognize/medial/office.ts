/**
 * A head that is an office, and all that belongs to the title: its state, what it is for, a second one, where an envoy resides.
 * In: a reading at an office. Out: the same behind the title.
 */
import type { Token } from '../../record/record.js';
import { holderOf, only, span } from '../mentions.js';
import type { Holder } from '../recognized.js';
import type { Unit } from '../units.js';
import { complementAt, readComplement } from './complement.js';
import { readMedialName } from './names.js';
import type { Reading } from './reading.js';

/** Offices of envoys: after the state that sends them comes the one where they reside. */
const ENVOY = /ambassador|consul|representative|charge|envoy/;

/** Prepositions that lead to where an envoy resides (English). */
const RESIDES: ReadonlySet<string> = new Set(['to', 'in', 'at', 'with']);

/** Prepositions between an office and what it is for. */
const OFFICE_FOR: ReadonlySet<string> = new Set(['of', 'for']);

export function readOffice(reading: Reading, unit: Unit, office: string): boolean {
  const { draft, scan } = reading;
  draft.offices.push({ office, span: span(scan.tokens, unit.first, unit.last) });
  reading.takeHead(unit);
  reading.asPerson();
  readComplement(reading);
  readStateWithin(reading, unit);
  readPortfolio(reading);
  readSecondOffice(reading);
  if (ENVOY.test(office)) {
    readResidence(reading);
    if (draft.name === null && draft.offices.length === 1) readSecondOffice(reading);
  }
  return true;
}

/** "председатель КНР": a title that ends in the name of its state. */
function readStateWithin(reading: Reading, { first, last }: Unit): void {
  const { draft, scan } = reading;
  if (draft.holders.length > 0 || first === last) return;
  const token = scan.tokens[last] as Token;
  for (const { meaning } of scan.pack.phrases.next.get(token.norm)?.senses ?? []) {
    if (meaning.kind !== 'state' || meaning.as !== 'name') continue;
    const { code, as, city, ambiguous } = meaning;
    draft.holders.push({ start: token.start, end: token.end, code, kind: 'state', as, city, ambiguous });
    return;
  }
}

/** "Minister of Roads and Urban Development": what an office is for, word by word, where no list has the whole title. */
function readPortfolio(reading: Reading): void {
  const { tokens, pack } = reading.scan;
  const portfolios = new Set(pack.source.words.portfolios ?? []);
  let at = reading.at;
  let last = -1;
  for (; at < tokens.length; at++) {
    const token = reading.token(at);
    if (!token) break;
    const unit = reading.unit(at);
    const marker = unit ? only(unit, 'adposition') : undefined;
    const small =
      unit &&
      (only(unit, 'and') || only(unit, 'article') || (marker?.kind === 'adposition' && OFFICE_FOR.has(marker.marker)));
    if (portfolios.has(token.norm)) last = at;
    else if (token.text !== ',' && !small) break;
  }
  if (last < 0) return;
  reading.draft.last = last;
  reading.at = last + 1;
  readComplement(reading);
}

/** "вице-премьер, министр экономики Казахстана X", "Prime Minister and Foreign Minister of Qatar": one man, two offices. */
function readSecondOffice(reading: Reading): void {
  const { draft, scan } = reading;
  let at = reading.at;
  const dash = reading.token(at);
  const and = reading.unit(at);
  if (dash?.text === ',' || /^[-–—]$/.test(dash?.text ?? '')) at++;
  else if (and && only(and, 'and')) at = and.last + 1;
  else return;
  const next = reading.unit(at);
  const office = next ? only(next, 'office') : undefined;
  if (!next || office?.kind !== 'office' || !next.features.some((one) => reading.cases?.has(one.case) && !one.plural))
    return;
  const before = { at: reading.at, last: draft.last, holders: draft.holders.length };
  // "с президентом Кубы и премьером Непала": the second one is somebody else's; not so "посол США и спецпосланник Штатов".
  const whose = draft.holders.length > 0 ? complementAt(reading, next.last + 1) : null;
  if (whose && whose.holder.code !== draft.holders[0]?.code) return;
  reading.at = whose?.next ?? next.last + 1;
  draft.last = reading.at - 1;
  if (!whose) readComplement(reading);
  if (ENVOY.test(office.office)) reading.at = residenceAt(reading)?.next ?? reading.at;
  const name = readMedialName(scan, reading.at, true, reading.cases);
  if (name && before.holders + draft.holders.length > 0) {
    draft.offices.push({ office: office.office, span: span(scan.tokens, next.first, next.last) });
    return;
  }
  reading.at = before.at;
  draft.last = before.last;
  draft.holders.length = before.holders;
}

/** "посол Ирана в Азербайджане", "Turkey's ambassador to Israel". */
function readResidence(reading: Reading): void {
  const found = residenceAt(reading);
  if (!found) return;
  reading.draft.holders.push(found.holder);
  reading.draft.last = found.next - 1;
  reading.at = found.next;
}

/** Where an envoy resides, and what stands behind it. */
function residenceAt(reading: Reading): { readonly holder: Holder; readonly next: number } | null {
  const preposition = reading.unit();
  const marker = preposition ? only(preposition, 'adposition') : undefined;
  if (!preposition || marker?.kind !== 'adposition') return null;
  // ("summoned the Japanese ambassador over Taiwan")
  if (reading.scan.pack.source.words.syntax === 'position' && !RESIDES.has(marker.marker)) return null;
  let at = preposition.last + 1;
  const article = reading.unit(at);
  if (article && only(article, 'article')) at = article.last + 1;
  const unit = reading.unit(at);
  const holder = unit ? holderOf(unit, reading.scan.tokens) : null;
  return unit && holder && holder.as !== 'people' ? { holder, next: unit.last + 1 } : null;
}
