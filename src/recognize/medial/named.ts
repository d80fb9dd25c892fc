/**
 * Names of people: behind an office, one for each of several holders, bare, and with an office in apposition.
 * In: a reading before a name. Out: the same behind it.
 */
import type { Features } from '../../pack/features.js';
import { type Draft, emptyDraft, holderOf, isAnothers, only } from '../mentions.js';
import { isNameWord } from '../names.js';
import type { Holder } from '../recognized.js';
import { complementAt, isPersonsName, readComplement } from './complement.js';
import { readModifiers } from './modifiers.js';
import { readMedialName } from './names.js';
import { readOffice } from './office.js';
import { Reading } from './reading.js';

/** References that a name may follow: "his counterpart Hakan Fidan", "his guest Kassym-Jomart Tokayev". */
const NAMED_AFTER: ReadonlySet<string> = new Set(['counterpart', 'guest', 'host']);

/** The name behind an office: one, or as many as the office has holders. */
export function readNames(reading: Reading): readonly { readonly index: number; readonly draft: Draft }[] {
  const { draft, scan } = reading;
  if (draft.name || (draft.offices.length === 0 && draft.reference === null)) return [];
  if (draft.reference !== null && !NAMED_AFTER.has(draft.reference)) return [];
  skipHonorifics(reading);
  if (beginsAnother(reading)) return [];
  const first = readMedialName(scan, reading.at, true, reading.cases);
  if (!first || isAnothers(scan, draft, first)) return [];
  draft.name = first.name;
  draft.last = first.last;
  reading.at = first.last + 1;
  if (reading.extra.length === 0) {
    const many = draft.plural;
    if (first.features.length > 0) reading.agreeWith(first.features);
    return many ? readAlternating(reading) : [];
  }
  const named: { index: number; draft: Draft }[] = [];
  for (let index = 0; index < reading.extra.length; index++) {
    const join = reading.unit();
    const at = join && only(join, 'and') ? join.last + 1 : reading.token()?.text === ',' ? reading.at + 1 : -1;
    const name = at >= 0 ? readMedialName(scan, at, true, reading.cases) : null;
    if (!name) break;
    named.push({
      index,
      draft: {
        ...emptyDraft(at),
        holders: [reading.extra[index] as Holder],
        offices: draft.offices,
        name: name.name,
        last: name.last,
        features: draft.features,
      },
    });
    reading.at = name.last + 1;
  }
  return named;
}

/** "после переговоров с президентом Китая Казахстан осудил": a state or a body is nobody's name ("Ислам Каримов" is). */
function beginsAnother(reading: Reading): boolean {
  const { scan } = reading;
  const unit = reading.unit();
  if (!unit || scan.pack.source.words.syntax !== 'case' || isPersonsName(reading, unit)) return false;
  // ("посол Петра Врублевский": a name goes on)
  const next = reading.token(unit.last + 1);
  if (next && !scan.units[unit.last + 1] && isNameWord(next)) return false;
  return holderOf(unit, scan.tokens) !== null || only(unit, 'institution') !== undefined;
}

/** "президенты Азербайджана Ильхам Алиев, Турции Реджеп Тайип Эрдоган и Сербии …": of each his state and his name. */
function readAlternating(reading: Reading): readonly { readonly index: number; readonly draft: Draft }[] {
  const { draft, scan } = reading;
  const named: { index: number; draft: Draft }[] = [];
  for (;;) {
    const join = reading.unit();
    const at = join && only(join, 'and') ? join.last + 1 : reading.token()?.text === ',' ? reading.at + 1 : -1;
    const state = at >= 0 ? complementAt(reading, at) : null;
    const name = state ? readMedialName(scan, state.next, true, reading.cases) : null;
    if (!state || !name) return named;
    const { offices, features } = draft;
    const one = { ...emptyDraft(at), holders: [state.holder], offices, features, name: name.name, last: name.last };
    named.push({ index: reading.extra.push(state.holder) - 1, draft: one });
    reading.at = name.last + 1;
  }
}

export function readBareName(reading: Reading): boolean {
  const name = readMedialName(reading.scan, reading.at, reading.draft.holders.length > 0, null);
  if (!name) return false;
  reading.draft.name = name.name;
  reading.draft.features = name.features;
  reading.draft.last = name.last;
  reading.at = name.last + 1;
  // "Sadyr Japarov of Kyrgyzstan"
  if (reading.scan.pack.source.words.syntax === 'position') readComplement(reading);
  readApposition(reading);
  return true;
}

/** "Мурат Нуртлеу, министр иностранных дел Казахстана,": what he is stands behind the name, between commas. */
function readApposition(reading: Reading): void {
  const { draft, scan } = reading;
  if (reading.token()?.text !== ',') return;
  let at = reading.at + 1;
  const article = reading.unit(at);
  if (article && only(article, 'article')) at = article.last + 1;
  const said = new Reading(scan, at);
  readModifiers(said);
  const unit = said.unit();
  const office = unit ? only(unit, 'office') : undefined;
  if (!unit || office?.kind !== 'office' || !agrees(unit.features, draft.features)) return;
  readOffice(said, unit, office.office);
  const after = said.token();
  if (said.draft.plural || (after && after.kind !== 'mark') || readMedialName(scan, said.at, true, null)) return;
  draft.offices.push(...said.draft.offices);
  draft.holders.push(...said.draft.holders);
  draft.former = said.draft.former;
  draft.last = said.at - 1;
  reading.at = said.at;
}

function skipHonorifics(reading: Reading): void {
  for (let unit = reading.unit(); unit && only(unit, 'honorific'); unit = reading.unit()) {
    reading.at = unit.last + 1;
    if (reading.token()?.text === '.') reading.at++;
  }
}

function agrees(one: readonly Features[], other: readonly Features[]): boolean {
  return one.some((a) => other.some((b) => a.case === b.case));
}
