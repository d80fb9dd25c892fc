/**
 * Gathers units into mentions ("Kazakistan Cumhurbaşkanı Kasım Cömert Tokayev") and mentions into groups
 * that share a role ("A, B ve C ile"), for languages that write roles on the end of the group.
 * In: tokens, units, quotation of each token, pack, and a test for known names. Out: groups in order.
 */
import { isUpperAt } from '../analyze/letters.js';
import type { Features } from '../pack/features.js';
import type { Pack } from '../pack/pack.js';
import type { Span, Token } from '../record/record.js';
import type { Group, Holder, Mention, NameWords } from './recognized.js';
import type { Unit } from './units.js';

/** How well a word fits (part of) a name that the knowledge base holds: 0 not at all, 1 the very spelling. */
export interface KnownNames {
  /** As a surname or the one name that a person goes by. */
  surname(word: string): number;
  name(word: string): number;
}

/** A surname that stands alone, with no office and no given name, must fit this well … */
const FIT_ALONE = 0.96;
/** … and the first word of a sentence, capitalised whatever it is, must be the very spelling. */
const FIT_FIRST = 1;
const FIT_WITHIN = 0.9;

const MAX_NAME_WORDS = 5;
/** How far to look for the possessed noun that makes "Türkiye … politikası" one phrase. */
const ATTRIBUTE_REACH = 3;

interface Draft {
  first: number;
  last: number;
  holders: Holder[];
  offices: { office: string; span: Span }[];
  former: boolean;
  name: NameWords | null;
  institution: string | null;
  reference: string | null;
  features: readonly Features[];
  plural: boolean;
}

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
  return coordinate(scan, drafts);
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly units: readonly (Unit | null)[];
  readonly quotationOf: readonly number[];
  readonly pack: Pack;
  readonly names: KnownNames;
}

const span = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: (tokens[first] as Token).start,
  end: (tokens[last] as Token).end,
});

const only = (unit: Unit | null | undefined, kind: string) => unit?.meanings.find((meaning) => meaning.kind === kind);

function readMention(scan: Scan, start: number): { drafts: Draft[]; next: number } | null {
  const { tokens, units, quotationOf } = scan;
  let at = start;
  const draft: Draft = {
    first: start, last: start, holders: [], offices: [], former: false, name: null, institution: null, reference: null, features: [], plural: false,
  };
  const extra: Holder[] = [];
  let taken = false;
  const quotation = quotationOf[start];
  for (;;) {
    if (at >= tokens.length || quotationOf[at] !== quotation) break;
    const unit = units[at];
    const endsNamed = draft.name !== null;
    if (endsNamed) break;
    if (!unit) {
      const name = readName(scan, at, draft.offices.length > 0 || draft.reference !== null);
      if (!name) break;
      draft.name = name.name;
      draft.features = name.features;
      draft.last = name.last;
      at = name.last + 1;
      taken = true;
      break;
    }
    if (only(unit, 'honorific')) {
      if (!taken) draft.first = Math.min(draft.first, at);
      at = unit.last + 1;
      continue;
    }
    if (only(unit, 'former')) {
      draft.former = true;
      at = unit.last + 1;
      continue;
    }
    const holder = holderOf(unit, tokens);
    if (holder) {
      if (draft.offices.length > 0 || draft.institution !== null || draft.reference === 'counterpart') break;
      // A second state begins a new mention, unless both lead to one office ("Türkiye ve Kazakistan cumhurbaşkanları").
      if (draft.holders.length > 0 && !isResidence(draft, holder, scan, unit)) break;
      draft.holders.push(holder);
      draft.features = unit.features;
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      if (!mayGoOn(unit, holder, scan, at)) {
        const shared = sharedOffice(scan, at, quotation);
        if (shared && bare(unit.features)) {
          extra.push(...shared.holders);
          at = shared.at;
          continue;
        }
        break;
      }
      continue;
    }
    const office = only(unit, 'office');
    if (office && office.kind === 'office') {
      draft.offices.push({ office: office.office, span: span(tokens, at, unit.last) });
      draft.features = unit.features;
      draft.plural = unit.features.some((feature) => feature.plural === true);
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      if (!bare(unit.features)) break;
      // "Başbakan Yardımcısı ve Dışişleri Bakanı X": one man, two offices.
      const and = units[at];
      const then = and && only(and, 'and') ? units[and.last + 1] : null;
      if (and && then && only(then, 'office') && !draft.plural) {
        const after = then.last + 1;
        if (readName(scan, after, true)) at = and.last + 1;
      }
      continue;
    }
    const institution = only(unit, 'institution');
    if (institution && institution.kind === 'institution') {
      if (draft.offices.length > 0) break;
      draft.institution = institution.sector;
      draft.features = unit.features;
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      break;
    }
    const reference = only(unit, 'reference');
    if (reference && reference.kind === 'reference') {
      if (draft.offices.length > 0 || draft.reference !== null) break;
      if (draft.holders.length > 0 && reference.to !== 'counterpart') break;
      draft.reference = reference.to;
      draft.features = unit.features;
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      if (reference.to !== 'counterpart' && reference.to !== 'guest' && reference.to !== 'host' && reference.to !== 'home') break;
      if (!bare(unit.features)) break;
      continue;
    }
    if (only(unit, 'transparent') && taken) {
      at = unit.last + 1;
      continue;
    }
    break;
  }
  if (!taken) return null;
  const drafts = [draft];
  for (const holder of extra) drafts.push({ ...draft, holders: [holder] });
  return { drafts, next: Math.max(draft.last + 1, start + 1) };
}

function holderOf(unit: Unit, tokens: readonly Token[]): Holder | null {
  const where = span(tokens, unit.first, unit.last);
  const state = only(unit, 'state');
  const organisation = only(unit, 'organisation');
  if (state?.kind === 'state') return { ...where, code: state.code, kind: 'state', as: state.as, city: state.city, ambiguous: state.ambiguous };
  if (organisation?.kind === 'organisation')
    return { ...where, code: organisation.code, kind: 'organisation', as: 'name', city: null, ambiguous: organisation.ambiguous };
  return null;
}

/** "Türkiye'nin Astana Büyükelçisi": the city is where the envoy resides, the sender stands before it. */
function isResidence(draft: Draft, holder: Holder, scan: Scan, unit: Unit): boolean {
  if (holder.as !== 'capital' && holder.as !== 'city' && holder.as !== 'name') return false;
  if (!draft.features.some((feature) => feature.case === 'gen') || !bare(unit.features)) return false;
  const next = scan.units[unit.last + 1];
  const office = next ? only(next, 'office') : undefined;
  return office?.kind === 'office' && /ambassador|consul|representative|charge/.test(office.office);
}

/** Only a bare or genitive holder leads on to an office or an institution. */
function mayGoOn(unit: Unit, holder: Holder, scan: Scan, at: number): boolean {
  const next = scan.units[at];
  if (holder.as === 'people' && scan.tokens[at] && unit.features.some((feature) => feature.case === 'nom' && !feature.possessor)) {
    // "Türk Bakan Fidan", "Kazak halkı", "Türk mevkidaşı": a people word leads on to whatever it qualifies.
    return true;
  }
  if (!next) {
    return false;
  }
  const leads = next.meanings.some(
    (meaning) =>
      meaning.kind === 'office' || meaning.kind === 'institution' || meaning.kind === 'transparent' || meaning.kind === 'former' ||
      meaning.kind === 'honorific' || (meaning.kind === 'reference' && meaning.to === 'counterpart'),
  );
  if (leads) return unit.features.some((feature) => feature.case === 'nom' || feature.case === 'gen');
  return holderOf(next, scan.tokens) !== null && unit.features.some((feature) => feature.case === 'gen');
}

/** From ", Kazakistan ve Özbekistan cumhurbaşkanları": the further states and where the office stands. */
function sharedOffice(scan: Scan, from: number, quotation: number | undefined): { holders: Holder[]; at: number } | null {
  const { tokens, units, quotationOf } = scan;
  const holders: Holder[] = [];
  let at = from;
  while (at < tokens.length && quotationOf[at] === quotation) {
    const unit = units[at];
    const joins = tokens[at]?.text === ',' || (unit && only(unit, 'and'));
    if (!joins) break;
    at = unit ? unit.last + 1 : at + 1;
    const next = units[at];
    const holder = next ? holderOf(next, tokens) : null;
    if (!next || !holder || !bare(next.features)) return null;
    holders.push(holder);
    at = next.last + 1;
    const office = units[at];
    const shared = office && (only(office, 'office') || only(office, 'institution'));
    if (shared && office.features.some((feature) => feature.plural === true)) return { holders, at };
    if (shared) return null;
  }
  return null;
}

const bare = (features: readonly Features[]): boolean => features.some((feature) => feature.case === 'nom' && !feature.copula);

/** A run of capitalised words that is a known name, or any name where an office introduces it. */
function readName(scan: Scan, from: number, introduced: boolean): { name: NameWords; last: number; features: readonly Features[] } | null {
  const { tokens, units, quotationOf, pack, names } = scan;
  let last = from - 1;
  for (let at = from; at < tokens.length && at < from + MAX_NAME_WORDS; at++) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[from]) break;
    if (token.text === '.' && at === from + 1 && (tokens[from] as Token).text.length === 1) continue;
    if (token.kind !== 'word' || !isUpperAt(token.text, 0)) break;
    // Inside a name a word of the lexicon may stand ("Fidan", "Çetin"), but not a state or an office.
    const unit = units[at];
    if (unit && at > from && unit.meanings.some((meaning) => meaning.kind !== 'transparent')) break;
    last = at;
    if (token.norm.includes("'")) break;
  }
  if (last < from) return null;
  for (let to = last; to >= from; to--) {
    const least = to > from || introduced ? FIT_WITHIN : startsSentence(scan, from) ? FIT_FIRST : FIT_ALONE;
    const found = knownStem(tokens[to] as Token, pack, names, least);
    if (!found) continue;
    // Words before the surname belong to the name only if they look like given names: capitalised, and not the start of the sentence alone.
    const first = from;
    return { name: nameWords(tokens, first, to, found.stem, true), last: to, features: found.features };
  }
  if (!introduced) return null;
  const token = tokens[last] as Token;
  const stems = pack.nameStems(token.norm);
  const best = stems.find(({ stem, features }) => features.case !== 'nom' && SURNAME_ENDS.test(stem)) ?? stems[0];
  if (!best) return null;
  const features = token.norm.includes("'") ? stems.filter((stem) => stem.stem === best.stem).map((stem) => stem.features) : [best.features];
  return { name: nameWords(tokens, from, last, best.stem, false), last, features };
}

/** Ends of surnames that take an ending after them; only used for names that nobody has listed. */
const SURNAME_ENDS = /(ov|ev|yev|ova|eva|yeva|in|ina|skiy|zad[eə]|l[ıi]|lu|lü|o[ğg]lu|yan|ian|dze|vili|enko|uly|ұлы|uulu|ов|ев|ова|ева|ин|ина|ский|енко)$/u;

function startsSentence(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before === undefined || /^["“«„:.!?]$/.test(before.text);
}

function knownStem(token: Token, pack: Pack, names: KnownNames, least: number): { stem: string; features: readonly Features[] } | null {
  let best: { stem: string; fit: number } | null = null;
  for (const { stem } of pack.nameStems(token.norm)) {
    if (stem.length < 3) continue;
    const fit = names.surname(stem);
    if (fit >= least && fit > (best?.fit ?? 0)) best = { stem, fit };
  }
  if (!best) return null;
  const { stem } = best;
  return { stem, features: pack.nameStems(token.norm).filter((other) => other.stem === stem).map((other) => other.features) };
}

function nameWords(tokens: readonly Token[], first: number, last: number, stem: string, known: boolean): NameWords {
  const words = tokens.slice(first, last + 1).filter((token) => token.kind === 'word');
  const final = (words.at(-1) as Token).text.slice(0, stem.length);
  const written = [...words.slice(0, -1).map((token) => token.text), final];
  const start = (tokens[first] as Token).start;
  return { start, end: (tokens[last] as Token).start + stem.length, text: written.join(' '), words: written, known };
}

/** Joins mentions that are listed together and reads the role marks of each group. */
function coordinate(scan: Scan, drafts: readonly Draft[]): readonly Group[] {
  const { tokens, units, quotationOf } = scan;
  const groups: Group[] = [];
  for (let index = 0; index < drafts.length; ) {
    const members = [drafts[index] as Draft];
    let end = index + 1;
    // Mentions made from one phrase share their place.
    while (end < drafts.length && (drafts[end] as Draft).first === members[0]?.first) members.push(drafts[end++] as Draft);
    const chain = listFrom(scan, drafts, end - 1);
    for (let next = end; next <= chain; next++) members.push(drafts[next] as Draft);
    const last = members.at(-1) as Draft;
    const first = members[0] as Draft;
    index = Math.max(end, chain + 1);
    let lastToken = last.last;
    let markers = [...new Set(last.features.map((feature) => feature.case as string))];
    const adposition = units[lastToken + 1];
    const marker = adposition && quotationOf[lastToken + 1] === quotationOf[first.first] ? only(adposition, 'adposition') : undefined;
    if (adposition && marker?.kind === 'adposition') {
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
      markers: markers.flatMap((one) => (one === 'ins' ? ['ins', 'with'] : [one])),
      attributive: marker === undefined && isAttributive(scan, last),
      quotation: quotationOf[first.first] ?? -1,
    });
  }
  return groups;
}

/** Index of the last draft of the list that begins at `from`: "A, B ve C" needs its "and". */
function listFrom(scan: Scan, drafts: readonly Draft[], from: number): number {
  let at = from;
  let closed = from;
  for (;;) {
    const here = drafts[at] as Draft;
    const next = drafts[at + 1];
    if (!next || !bareEnough(here) || scan.quotationOf[next.first] !== scan.quotationOf[here.first]) break;
    const join = joinBetween(scan, here, next);
    if (join === 'none') break;
    at++;
    if (join === 'and') {
      closed = at;
      // "A ve B, C ile": what follows "ve B," is no longer the list, unless another "and" comes.
    }
  }
  return closed;
}

const bareEnough = (draft: Draft): boolean => draft.features.some((feature) => feature.case === 'nom');

function joinBetween(scan: Scan, here: Draft, next: Draft): 'and' | 'comma' | 'none' {
  const between = scan.tokens.slice(here.last + 1, next.first);
  if (between.length === 0) return 'none';
  const unit = scan.units[here.last + 1];
  if (unit && only(unit, 'and') && unit.last + 1 === next.first) {
    // "ile" joins like "and" between equals, but is "with" before a predicate: "Türkiye ile Kazakistan arasında".
    const alsoWith = only(unit, 'adposition');
    if (!alsoWith) return 'and';
    const equal = (here.name === null) === (next.name === null) && (here.holders.length > 0) === (next.holders.length > 0);
    const closing = next.features.some((feature) => feature.case === 'gen') || closesPair(scan, next);
    return equal && closing ? 'and' : 'none';
  }
  if (between.length === 1 && between[0]?.text === ',') return 'comma';
  if (between.length === 1 && /^[-–—/]$/.test(between[0]?.text ?? '')) return 'and';
  return 'none';
}

function closesPair(scan: Scan, next: Draft): boolean {
  const after = scan.units[next.last + 1];
  const marker = after ? only(after, 'adposition') : undefined;
  return (marker?.kind === 'adposition' && marker.marker === 'between') || next.plural;
}

function mention(draft: Draft, tokens: readonly Token[]): Mention {
  const { first, last, holders, offices, former, plural, name, institution, reference } = draft;
  return { ...span(tokens, first, last), first, last, holders, offices, former, plural, name, institution, reference };
}

/** "Türkiye ekonomisi", "Kazakistan dış politikası": the state only qualifies a noun. */
function isAttributive(scan: Scan, draft: Draft): boolean {
  if (draft.name !== null || draft.offices.length > 0) return false;
  if (!draft.features.some((feature) => feature.case === 'nom' && !feature.possessor) && draft.institution !== null) return false;
  if (!bare(draft.features)) return false;
  const people = draft.holders.length > 0 && draft.holders.every((holder) => holder.as === 'people') && draft.institution === null && draft.reference === null;
  if (people) return true;
  const { tokens, units, pack } = scan;
  const plain = new Set(pack.source.words.notPossessed ?? []);
  for (let at = draft.last + 1; at <= draft.last + ATTRIBUTE_REACH && at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || scan.quotationOf[at] !== scan.quotationOf[draft.first]) return false;
    const unit = units[at];
    if (unit?.meanings.some((meaning) => meaning.kind !== 'transparent')) return false;
    const readings = pack.readings(token.norm);
    if (readings.some((reading) => reading.verb)) return false;
    if (plain.has(token.norm)) continue;
    const possessed = readings.length > 0 ? readings.some((reading) => reading.features.possessor === '3') : looksPossessed(token.norm, pack);
    if (possessed) return true;
    if (readings.some((reading) => reading.features.case !== 'nom')) return false;
  }
  return false;
}

function looksPossessed(norm: string, pack: Pack): boolean {
  for (let length = 1; length <= 6 && length < norm.length - 2; length++)
    if (pack.endings.noun(norm.slice(-length)).some((features) => features.possessor === '3')) return true;
  return false;
}
