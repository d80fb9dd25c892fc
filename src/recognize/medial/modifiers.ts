/**
 * What stands before the head: "казахстанский", "Kazakhstan's", "former", "Mr", "the Kazakh and Turkish".
 * In: a reading. Out: the same behind its modifiers, with the holders that they name.
 */
import { isUpperAt } from '../../analyze/letters.js';
import type { Token } from '../../record/record.js';
import { holderOf, only } from '../mentions.js';
import { isNameWord } from '../names.js';
import type { Holder } from '../recognized.js';
import type { Unit } from '../units.js';
import { readMedialName } from './names.js';
import type { Reading } from './reading.js';

/** Unknown capitalised words between a state and its body ("China's Eastern Theatre Command"). */
const MAX_PROPER = 3;

/** What stands before the head: "казахстанский", "Kazakhstan's", "former", "Mr". */
export function readModifiers(reading: Reading): void {
  for (;;) {
    const unit = reading.unit();
    if (!unit || isVerbOfPast(reading, unit)) return;
    if (
      only(unit, 'honorific') ||
      only(unit, 'former') ||
      (only(unit, 'transparent') &&
        !isHead(reading, unit) &&
        (reading.draft.holders.length > 0 || leadsToOffice(reading, unit)))
    ) {
      if (only(unit, 'former')) reading.draft.former = true;
      reading.at = unit.last + 1;
      // ("Mr. Lavrov")
      if (only(unit, 'honorific') && reading.token()?.text === '.') reading.at++;
      continue;
    }
    const holder = holderOf(unit, reading.scan.tokens);
    if (!holder || reading.draft.holders.length > 0 || unit.parts || !qualifies(reading, unit, holder)) return;
    reading.draft.holders.push(holder);
    reading.draft.features = unit.features;
    reading.draft.last = unit.last;
    reading.at = bodyAhead(reading, unit.last + 1) ?? ledAhead(reading, unit.last + 1) ?? unit.last + 1;
    readMoreModifiers(reading, holder);
  }
}

/** "ousted Germany's ambassador": nobody is called "the ousted Germany's ambassador" (English). */
function isVerbOfPast({ draft, scan }: Reading, unit: Unit): boolean {
  if (scan.pack.source.words.syntax !== 'position' || draft.holders.length > 0 || !only(unit, 'former')) return false;
  return scan.tokens[unit.last + 1]?.norm.includes("'") === true;
}

/** "the Chinese military slammed", "the UN chief", but "the Chinese military attaché": an adjective that is a body or an office where no head follows. */
function isHead(reading: Reading, unit: Unit): boolean {
  if (!only(unit, 'institution') && !only(unit, 'office')) return false;
  const next = reading.unit(unit.last + 1);
  return !next || !(only(next, 'office') || only(next, 'institution') || only(next, 'transparent'));
}

/** "казахстанский и турецкий министры", "the Kazakh and Turkish presidents", "his Turkish, Azerbaijani and Serbian counterparts". */
function readMoreModifiers(reading: Reading, first: Holder): void {
  const more = modifiersFrom(reading, reading.at, first.as);
  if (!more) return;
  reading.extra.push(...more.holders);
  reading.at = more.head;
}

/** Further modifiers from a comma or an "and" on, and where the head of them all stands; null where they have none. */
function modifiersFrom(
  reading: Reading,
  from: number,
  as: Holder['as'],
): { holders: readonly Holder[]; head: number } | null {
  const holders: Holder[] = [];
  let at = from;
  for (;;) {
    const comma = reading.token(at)?.text === ',';
    const and = reading.unit(comma ? at + 1 : at);
    const joins = and && only(and, 'and') ? and.last + 1 : comma ? at + 1 : -1;
    if (joins < 0) break;
    const next = reading.unit(joins);
    const holder = next ? holderOf(next, reading.scan.tokens) : null;
    if (!next || !holder || holder.as !== as) return null;
    holders.push(holder);
    at = next.last + 1;
  }
  const head = reading.unit(at);
  const leads = head && (only(head, 'office') || only(head, 'institution') || only(head, 'reference'));
  return holders.length > 0 && leads ? { holders, head: at } : null;
}

/** "нового президента", "чрезвычайный посол". */
function leadsToOffice(reading: Reading, unit: Unit): boolean {
  const next = reading.unit(unit.last + 1);
  return (
    reading.scan.pack.source.words.syntax === 'case' &&
    next !== null &&
    (only(next, 'office') !== undefined || only(next, 'transparent') !== undefined)
  );
}

/** Whether a holder leads on to the head behind it. */
function qualifies(reading: Reading, unit: Unit, holder: Holder): boolean {
  const next = reading.unit(unit.last + 1);
  if (elects(reading, next, holder)) return false;
  const leads = (one: Unit | null): boolean =>
    (one?.meanings ?? []).some(
      ({ kind }) =>
        kind === 'office' ||
        kind === 'institution' ||
        kind === 'transparent' ||
        kind === 'former' ||
        kind === 'honorific' ||
        kind === 'reference' ||
        kind === 'place',
    );
  if (bodyAhead(reading, unit.last + 1) !== null || ledAhead(reading, unit.last + 1) !== null) return true;
  if (holder.as === 'people') {
    if (leads(next) || (next && only(next, 'and')) || modifiersFrom(reading, unit.last + 1, 'people')) return true;
    // "турецкий Стамбул"
    const city = next ? holderOf(next, reading.scan.tokens) : null;
    return city?.city !== undefined && city?.city !== null && city.code === holder.code;
  }
  if (reading.scan.pack.source.words.syntax !== 'position') return false;
  const possessive =
    unit.features.some((features) => features.case === 'gen') &&
    (reading.scan.tokens[unit.last] as Token).norm.includes("'");
  if (possessive && nameAhead(reading, unit.last + 1)) return true;
  return (
    leads(next) && (possessive || next?.meanings.some(({ kind }) => kind !== 'place' && kind !== 'reference') === true)
  );
}

/** "Bolivia elected Rodrigo Paz": behind a state's bare name the word is a verb where no title follows (English). */
function elects({ scan }: Reading, next: Unit | null, holder: Holder): boolean {
  if (scan.pack.source.words.syntax !== 'position' || holder.as !== 'name' || !next || !only(next, 'transparent'))
    return false;
  const after = scan.units[next.last + 1];
  const norm = scan.tokens[next.last]?.norm ?? '';
  const titled = after && (only(after, 'office') || only(after, 'institution') || only(after, 'transparent'));
  return !titled && scan.pack.readings(norm).some(({ verb, features }) => verb && features.tense === 'past');
}

/** "Sudan's army-led government", "Israel's far-right minister": where the head stands behind an adjective with a hyphen (English). */
function ledAhead(reading: Reading, from: number): number | null {
  const token = reading.token(from);
  if (reading.scan.pack.source.words.syntax !== 'position' || reading.unit(from)) return null;
  if (token?.kind !== 'word' || !token.text.includes('-') || isUpperAt(token.text, 0)) return null;
  const head = reading.unit(from + 1);
  return head && (only(head, 'institution') || only(head, 'office')) ? from + 1 : null;
}

/** "the EU's Kaja Kallas": somebody who is known, or is called as people are. */
export function nameAhead(reading: Reading, at: number): boolean {
  const { scan } = reading;
  const token = reading.token(at);
  if (!token || scan.units[at] || !isNameWord(token)) return false;
  if (readMedialName(scan, at, false, null)) return true;
  const surname = reading.token(at + 1);
  return scan.names.given(token.norm) === 1 && surname !== undefined && !scan.units[at + 1] && isNameWord(surname);
}

/** "China's Eastern Theatre Command", "the US Seventh Fleet": where the head of a proper name stands, if it is a body. */
function bodyAhead(reading: Reading, from: number): number | null {
  if (reading.scan.pack.source.words.syntax !== 'position') return null;
  for (let at = from; at <= from + MAX_PROPER; at++) {
    const token = reading.token(at);
    if (token?.kind !== 'word' || !isUpperAt(token.text, 0)) return null;
    const unit = reading.unit(at);
    if (unit && only(unit, 'institution')) return at > from ? at : null;
    if (unit) return null;
  }
  return null;
}
