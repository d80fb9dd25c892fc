/**
 * Mentions in verb-final languages: a state, body, office or person with all the words that belong to it.
 * In: the units of a sentence and where to begin. Out: drafts of mentions, each with what its ending says, and the next token.
 */
import { isUpperAt } from '../analyze/letters.js';
import type { Person } from '../knowledge/knowledge.js';
import type { Features } from '../pack/features.js';
import type { Meaning } from '../pack/pack.js';
import type { Span, Token } from '../record/record.js';
import { isGivenName, isNameWord, type ReadName, readName, readNamePair, type Scan } from './names.js';
import type { Holder, NameWords } from './recognized.js';
import { titleAfter } from './titles.js';
import { findUnits, type Unit } from './units.js';

/** To say that a name is that of another state's president it must sound the same. */
const FIT_ANOTHER = 0.96;

export interface Draft {
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

export function emptyDraft(first: number): Draft {
  return {
    first,
    last: first,
    holders: [],
    offices: [],
    former: false,
    name: null,
    institution: null,
    reference: null,
    features: [],
    plural: false,
  };
}

export const span = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: (tokens[first] as Token).start,
  end: (tokens[last] as Token).end,
});

/** An honorific that this language puts behind the name ("мырза", "bey"). */
const isTitleBehind = ({ tokens, units, pack }: Scan, at: number): boolean =>
  pack.source.words.honorificsBehind?.some((stem) => tokens[units[at]?.first ?? at]?.norm.startsWith(stem)) === true;

/** The meaning of a kind that a unit has. */
export function only(unit: Unit | null | undefined, kind: string): Meaning | undefined {
  // (asked for every word of a text, most of which are no unit)
  if (!unit) return undefined;
  for (const meaning of unit.meanings) if (meaning.kind === kind) return meaning;
  return undefined;
}

/** Most words: no phrase of the lexicon begins there, and no name. */
export const opensNothing = ({ tokens, units }: Scan, at: number): boolean =>
  !units[at] && !isNameWord(tokens[at] as Token);

export function readMention(scan: Scan, start: number): { drafts: Draft[]; next: number } | null {
  const { tokens, units, quotationOf } = scan;
  if (opensNothing(scan, start)) return null;
  let at = start;
  const draft = emptyDraft(start);
  const extra: Holder[] = [];
  let taken = false;
  let joined = false;
  let serves = false;
  const quotation = quotationOf[start];
  for (;;) {
    if (at >= tokens.length || quotationOf[at] !== quotation) break;
    const unit = units[at];
    const endsNamed = draft.name !== null;
    if (endsNamed) break;
    if (!taken) {
      const pair = readPair(scan, at, draft);
      if (pair) return { drafts: pair, next: (pair[0] as Draft).last + 1 };
    } else if (unit?.parts) break;
    if (!unit || (holderOf(unit, tokens) && unit.first === unit.last && isGivenName(scan, at))) {
      const name = readName(scan, at, draft.offices.length > 0 || draft.reference !== null);
      // "Devlet Başkanları Zirvesi": after a title in the plural only known names are names.
      // ("A ve B liderleri X ile Y": the title of both, and then who they are)
      if (!name || isAnothers(scan, draft, name) || (draft.plural && (!name.name.known || extra.length > 0))) break;
      draft.name = name.name;
      draft.features = ofName(name.features, true);
      draft.last = name.last;
      at = name.last + 1;
      taken = true;
      // "Мелони ханымға": behind a name it is the honorific that has the ending.
      const title = bare(name.features) ? units[at] : null;
      if (title && only(title, 'honorific') && isTitleBehind(scan, at)) {
        draft.features = ofName(title.features, true);
        draft.last = title.last;
        at = title.last + 1;
      }
      break;
    }
    if (only(unit, 'honorific') && bare(unit.features) && !unit.features.some((feature) => feature.possessor)) {
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
      if (draft.offices.length > 0 || draft.institution !== null || draft.reference !== null) break;
      // A second state begins a new mention, unless both lead to one office ("Türkiye ve Kazakistan cumhurbaşkanları").
      if (draft.holders.length > 0 && !isResidence(draft, holder, scan, unit)) break;
      draft.holders.push(holder);
      draft.features = ofName(unit.features, holder.kind === 'state' && holder.as !== 'people');
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      const place = placeAfter(scan, unit, holder);
      if (place) {
        draft.holders[draft.holders.length - 1] = place.holder;
        draft.features = place.features;
        draft.last = place.last;
        break;
      }
      if (!mayGoOn(draft.features, holder, scan, at, draft.holders.length > 1)) {
        const title = draft.holders.length === 1 ? titleAfter(scan, holder, draft.features, at) : null;
        if (title !== null) {
          at = title;
          continue;
        }
        const shared = leadsOn(unit.features) ? sharedOffice(scan, at, quotation) : null;
        if (shared) {
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
      // "Ресей жетекшісі", but "комитет жетекшісі": a leader of whatever is named is a state's only right after it.
      if (office.office === LEADER && !isLed(draft)) break;
      // "Президент Премьер-министрді қабылдады": with no "and" between them they are two people.
      if (draft.offices.length > 0 && !joined && !serves) break;
      if (serves) draft.offices.splice(0);
      serves = false;
      joined = false;
      // "ABD Başkanı" is one phrase of the lexicon and still names its state.
      const within = draft.holders.length === 0 && unit.last > unit.first ? stateWithin(scan, unit) : null;
      if (within) draft.holders.push(within);
      const title = office.office === LEADER && draft.holders[0]?.kind === 'state' ? 'head-of-state' : office.office;
      draft.offices.push({ office: title, span: span(tokens, at, unit.last) });
      // "Мемлекет басшысы": a title that in this press is the home state's, whoever else is named.
      const home = draft.holders.length === 0 ? only(unit, 'reference') : undefined;
      if (home?.kind === 'reference' && home.to === 'home') draft.reference = 'home';
      draft.features = possessedBy(draft, unit);
      draft.plural = unit.features.some((feature) => feature.plural === true);
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      // "ABŞ prezidentinin xüsusi elçisi Stiv Uitkoff": whose envoy he is.
      serves = draft.holders.length === 1 && !draft.plural && ownsNext(draft, units[at]);
      if (serves) continue;
      if (!bare(unit.features)) break;
      // "Başbakan Yardımcısı ve Dışişleri Bakanı X": one man, two offices.
      const and = units[at];
      const next = and && only(and, 'and') ? units[and.last + 1] : null;
      // ("ABD'nin Ankara Büyükelçisi ve Suriye Özel Temsilcisi X": where an envoy serves besides)
      const elsewhere = draft.holders.length > 1 && next && holderOf(next, tokens) && bare(next.features);
      const then = elsewhere ? units[next.last + 1] : next;
      if (and && then && only(then, 'office') && !draft.plural) {
        const after = then.last + 1;
        joined = readName(scan, after, true) !== null;
        if (joined) at = then.first;
      }
      continue;
    }
    const institution = only(unit, 'institution');
    if (institution && institution.kind === 'institution') {
      if (draft.offices.length > 0) break;
      // "Askeri" is an adjective too: alone, or before another noun of the kind, it is nobody's army.
      if (unit.first === unit.last && (scan.pack.source.words.notPossessed ?? []).includes(tokens[at]?.norm ?? '')) {
        const next = units[unit.last + 1];
        if (!taken) break;
        if (next && (only(next, 'institution') || only(next, 'office'))) {
          at = unit.last + 1;
          continue;
        }
      }
      draft.institution = institution.sector;
      draft.features = possessedBy(draft, unit);
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      // "Azərbaycan xalqının Prezidenti": whose people, his title.
      if (draft.holders.length > 0 && ownsNext(draft, units[at])) continue;
      break;
    }
    const reference = only(unit, 'reference');
    if (reference && reference.kind === 'reference') {
      if (draft.offices.length > 0 || draft.reference !== null) break;
      if (draft.holders.length > 0 && reference.to !== 'counterpart') break;
      // "Güvenlik Konseyi" is one of its own; "Konsey" is the one named before.
      if (reference.to === 'organisation' && unit.features.every((feature) => feature.possessor)) break;
      draft.reference = reference.to;
      draft.features = unit.features;
      draft.last = unit.last;
      taken = true;
      at = unit.last + 1;
      if (reference.to === 'both' && ownsNext(draft, units[at])) continue;
      if (
        reference.to !== 'counterpart' &&
        reference.to !== 'that' &&
        reference.to !== 'guest' &&
        reference.to !== 'host' &&
        reference.to !== 'home'
      )
        break;
      if (!bare(unit.features)) break;
      continue;
    }
    if (only(unit, 'transparent') && taken) {
      at = unit.last + 1;
      continue;
    }
    break;
  }
  if (!taken || isOnlyBeing(scan, draft, at)) return null;
  const drafts = [draft];
  for (const holder of extra) drafts.push({ ...draft, holders: [holder] });
  return { drafts, next: Math.max(draft.last + 1, start + 1) };
}

/** "Ekimde başbakan olan Takaiçi": a title with no state of its own that tells what somebody is. */
const isOnlyBeing = ({ pack, tokens }: Scan, { offices, holders, name, reference, features }: Draft, at: number) =>
  offices.length > 0 &&
  holders.length === 0 &&
  name === null &&
  reference === null &&
  bare(features) &&
  pack.source.words.being?.includes(tokens[at]?.norm ?? '') === true;

/** A genitive before a possessed title: "hər iki ölkənin lideri". */
function ownsNext(draft: Draft, next: Unit | null | undefined): boolean {
  return (
    draft.features.some((feature) => feature.case === 'gen') &&
    next != null &&
    only(next, 'office') !== undefined &&
    next.features.some((feature) => feature.possessor === '3')
  );
}

/** The title in `offices.yaml` of who leads whatever is named before. */
const LEADER = 'leader';

/** A state or an organisation, not a city or a body of its, just before. */
function isLed({ holders, institution, offices, reference }: Draft): boolean {
  const holder = holders[0];
  if (holders.length !== 1 || !holder || holder.as === 'city') return false;
  return institution === null && offices.length === 0 && reference === null;
}

/** The state that opens a title of several words. */
function stateWithin({ tokens, pack }: Scan, { first }: Unit): Holder | null {
  const words = tokens.slice(first, first + 1);
  const named = findUnits(words, pack)[0];
  const holder = named ? holderOf(named, words) : null;
  return holder?.kind === 'state' && holder.as === 'name' ? holder : null;
}

/** A proper name is nobody's possession: "Hindistan'ı" is the accusative, never "his India". */
function ofName(features: readonly Features[], proper: boolean): readonly Features[] {
  const own = proper ? features.filter((feature) => !feature.possessor) : features;
  return own.length > 0 ? own : features;
}

/** After its holder an office ends in "his": "Türkiyə naziri" is no accusative of "nazir". */
function possessedBy(draft: Draft, unit: Unit): readonly Features[] {
  const holder = draft.holders.at(-1);
  // ("Türk bakanı kabul etti", but "Kazak hükümeti nota verdi": an adjective qualifies a man, a body is the nation's)
  if (!holder || (holder.as === 'people' && draft.institution === null)) return unit.features;
  const possessed = unit.features.filter((feature) => feature.possessor === '3');
  return possessed.length > 0 ? possessed : unit.features;
}

/** "Azərbaycan-Türkiyə", "Əliyev-Putin": one token, as many mentions as it has names. */
function readPair(scan: Scan, at: number, draft: Draft): Draft[] | null {
  const unit = scan.units[at];
  if (unit?.parts) {
    const drafts = unit.parts.map(({ unit: part, token }): Draft => {
      const holder = holderOf(part, [token]);
      return { ...draft, first: at, last: at, holders: holder ? [holder] : [], features: unit.features };
    });
    const next = scan.units[at + 1];
    const shared = next ? only(next, 'office') : undefined;
    if (!next || shared?.kind !== 'office' || !bare(unit.features) || !next.features.some((feature) => feature.plural))
      return drafts;
    const office = { office: shared.office, span: span(scan.tokens, at + 1, next.last) };
    return drafts.map((one) => ({ ...one, last: next.last, offices: [office], features: next.features, plural: true }));
  }
  const pair = unit ? null : readNamePair(scan, at);
  return pair
    ? pair.names.map((name): Draft => ({ ...draft, first: at, last: at, name, features: pair.features }))
    : null;
}

/** Offices of which a state has one: whoever is known to hold another state's does not hold this one's. */
const SINGLE: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
  'speaker',
  'vice-president',
]);

/** "Özbəkistan Prezidenti İlham Əliyevə başsağlığı verib": the name is that of another state's, so the mention ends before it. */
export function isAnothers(scan: Scan, draft: Draft, { name }: ReadName): boolean {
  const holder = draft.holders[0];
  const office = draft.offices.at(-1)?.office;
  if (!name.known || !holder || holder.kind !== 'state' || !office || draft.former) return false;
  // ("Финляндия елшісі Тоқаевқа": nor is who leads one state the envoy of another)
  if (!SINGLE.has(office) && office !== 'ambassador') return false;
  let bearers: readonly Person[] | null = null;
  for (const word of name.words) {
    const people = scan.names.people(word.toLowerCase());
    const fits = [...people].filter(
      ([person, bearer]) => bearer.fit >= FIT_ANOTHER && (bearers === null || bearers.includes(person)),
    );
    bearers = fits.map(([person]) => person);
    if (bearers.length === 0) return false;
  }
  const known = (bearers ?? []) as readonly Person[];
  return (
    !known.some((person) => person.held.some((term) => term.for === holder.code)) &&
    known.some((person) => person.held.some((term) => SINGLE.has(term.office)))
  );
}

export function holderOf(unit: Unit, tokens: readonly Token[]): Holder | null {
  const state = only(unit, 'state');
  const organisation = only(unit, 'organisation');
  if (!state && !organisation) return null;
  const { start, end } = span(tokens, unit.first, unit.last);
  if (state?.kind === 'state')
    return { start, end, code: state.code, kind: 'state', as: state.as, city: state.city, ambiguous: state.ambiguous };
  if (organisation?.kind === 'organisation')
    return {
      start,
      end,
      code: organisation.code,
      kind: 'organisation',
      as: 'name',
      city: null,
      ambiguous: organisation.ambiguous,
    };
  return null;
}

/** "Türkiye'nin Astana Büyükelçisi": the city is where the envoy resides, the sender stands before it. */
function isResidence(draft: Draft, holder: Holder, scan: Scan, unit: Unit): boolean {
  if (holder.as !== 'capital' && holder.as !== 'city' && holder.as !== 'name') return false;
  if (!draft.features.some((feature) => feature.case === 'gen')) return false;
  const next = scan.units[unit.last + 1];
  const office = next ? only(next, 'office') : undefined;
  // "İranın Azərbaycandakı səfirliyi": who is in that place for the sender.
  if (unit.features.some((feature) => feature.ki))
    return office !== undefined || (next ? only(next, 'institution') !== undefined : false);
  if (!bare(unit.features)) return false;
  // ("Türkiye'nin Şam Büyükelçiliği")
  const body = next ? only(next, 'institution') : undefined;
  if (body?.kind === 'institution' && body.sector === EMBASSY) return true;
  return office?.kind === 'office' && /ambassador|consul|representative|charge/.test(office.office);
}

/** The sector of a body that is one state's and resides in another. */
const EMBASSY = 'embassy';

/** How many words the name of an unlisted city may have. */
const MAX_CITY_WORDS = 3;

/** "Rizə şəhərində", "Türkiyənin Rizə şəhərində", "Tacikistanın paytaxtı Düşənbədə": a place, with the ending of its last word. */
function placeAfter(
  scan: Scan,
  unit: Unit,
  holder: Holder,
): { holder: Holder; features: readonly Features[]; last: number } | null {
  const { tokens, units, quotationOf } = scan;
  if (holder.kind !== 'state' || !['name', 'capital', 'city'].includes(holder.as)) return null;
  const ofState = holder.as === 'name' && unit.features.some((feature) => feature.case === 'gen');
  if (!ofState && !bare(unit.features)) return null;
  const at = unit.last + 1;
  let city: string | null = holder.city;
  let next = units[at];
  let from = at;
  if (ofState) {
    const named = next ? holderOf(next, tokens) : null;
    if (next && named?.city && named.code === holder.code && bare(next.features)) {
      city = named.city;
      from = next.last + 1;
    } else {
      while (
        from < at + MAX_CITY_WORDS &&
        !units[from] &&
        tokens[from]?.kind === 'word' &&
        isUpperAt((tokens[from] as Token).text, 0)
      )
        from++;
      if (from > at)
        city = tokens
          .slice(at, from)
          .map((token) => token.text)
          .join(' ');
    }
    next = units[from];
  }
  if (!next || !only(next, 'place') || quotationOf[from] !== quotationOf[unit.first]) return null;
  const found: Holder = { ...holder, as: 'city', city };
  // "… paytaxtı Düşənbədə": the name follows its kind.
  const apposed = bare(next.features) ? units[next.last + 1] : null;
  const named = apposed ? holderOf(apposed, tokens) : null;
  if (apposed && named?.city && named.code === holder.code) {
    // "Мажарстан астанасы Будапешт қаласына": and the kind of place once more, with the ending.
    const again = bare(apposed.features) ? units[apposed.last + 1] : null;
    const end = again && only(again, 'place') ? again : apposed;
    return { holder: { ...found, city: named.city }, features: end.features, last: end.last };
  }
  return { holder: found, features: next.features, last: next.last };
}

/** Only a bare or genitive holder leads on to an office or an institution. */
function mayGoOn(features: readonly Features[], holder: Holder, scan: Scan, at: number, resides: boolean): boolean {
  const next = scan.units[at];
  if (
    holder.as === 'people' &&
    scan.tokens[at] &&
    features.some((feature) => feature.case === 'nom' && !feature.possessor)
  ) {
    // "Türk Bakan Fidan", "Kazak halkı", "Türk mevkidaşı": a people word leads on to whatever it qualifies.
    return true;
  }
  if (!next) {
    return false;
  }
  const leads = next.meanings.some(
    (meaning) =>
      meaning.kind === 'office' ||
      meaning.kind === 'institution' ||
      meaning.kind === 'transparent' ||
      meaning.kind === 'former' ||
      meaning.kind === 'honorific' ||
      (meaning.kind === 'reference' && meaning.to === 'counterpart'),
  );
  if (leads)
    return features.some((feature) => feature.case === 'nom' || feature.case === 'gen' || (feature.ki && resides));
  return holderOf(next, scan.tokens) !== null && features.some((feature) => feature.case === 'gen');
}

/** From ", Kazakistan ve Özbekistan cumhurbaşkanları" ("-ın … -ın cumhurbaşkanları"): the further states and where the office stands. */
function sharedOffice(
  scan: Scan,
  from: number,
  quotation: number | undefined,
): { holders: Holder[]; at: number } | null {
  const { tokens, units, quotationOf } = scan;
  const holders: Holder[] = [];
  let at = from;
  let commas = true;
  while (at < tokens.length && quotationOf[at] === quotation) {
    const unit = units[at];
    const comma = tokens[at]?.text === ',';
    if (!comma && !(unit && only(unit, 'and'))) break;
    commas &&= comma;
    at = unit ? unit.last + 1 : at + 1;
    const next = units[at];
    const holder = next ? holderOf(next, tokens) : null;
    if (!next || !holder || !leadsOn(next.features)) return null;
    holders.push(holder);
    at = next.last + 1;
    const office = units[at];
    const shared = office && (only(office, 'office') || only(office, 'institution'));
    if (!shared) continue;
    // ("Gürcistan, Türk vatandaşlarına …": a comma alone parts the subject from whom it is done to)
    if (commas && holders.length === 1 && scan.pack.source.words.subjectComma === true) return null;
    return office.features.some((feature) => feature.plural === true) ? { holders, at } : null;
  }
  return null;
}

export const bare = (features: readonly Features[]): boolean =>
  features.some((feature) => feature.case === 'nom' && !feature.copula);

/** Unmarked or in the genitive: what stands before its office or institution. */
const leadsOn = (features: readonly Features[]): boolean =>
  bare(features) || features.some((feature) => feature.case === 'gen' && !feature.copula);
