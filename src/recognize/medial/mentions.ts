/**
 * One mention where heads come first: "президента Казахстана Касым-Жомарта Токаева", "Kazakhstan's Foreign Minister",
 * "the presidents of Kazakhstan and Turkey", "Murat Nurtleu, the foreign minister of Kazakhstan".
 * In: a scan and where to begin. Out: drafts of mentions (several when one head has several holders), and what comes next.
 */
import { isUpperAt } from '../../analyze/letters.js';
import { adpositionsOf } from '../../pack/adpositions.js';
import type { Features } from '../../pack/features.js';
import { endsAs } from '../../pack/looks.js';
import type { Token } from '../../record/record.js';
import { type Draft, emptyDraft, holderOf, isAnothers, only, span } from '../mentions.js';
import { isNameWord, type Scan, shares } from '../names.js';
import type { Holder } from '../recognized.js';
import type { Unit } from '../units.js';
import { readMedialName } from './names.js';

export interface ReadMention {
  readonly drafts: readonly Draft[];
  readonly next: number;
}

/** Offices of envoys: after the state that sends them comes the one where they reside. */
const ENVOY = /ambassador|consul|representative|charge|envoy/;
/** Words between an office and its complement or name that no lexicon knows ("президент братского Казахстана"). */
const MAX_STRANGE = 1;
/** Prepositions that lead to where an envoy resides (English). */
const RESIDES: ReadonlySet<string> = new Set(['to', 'in', 'at', 'with']);
/** Prepositions between an office and what it is for. */
const OFFICE_FOR: ReadonlySet<string> = new Set(['of', 'for']);
/** References that a name may follow: "his counterpart Hakan Fidan", "his guest Kassym-Jomart Tokayev". */
const NAMED_AFTER: ReadonlySet<string> = new Set(['counterpart', 'guest', 'host']);
/** Unknown capitalised words between a state and its body ("China's Eastern Theatre Command"). */
const MAX_PROPER = 3;
/** Words between a preposition and a noun: articles, numbers, adjectives. */
const MAX_QUALITIES = 4;
/** Prepositions before those who meet others or act together. */
const BESIDE: ReadonlySet<string> = new Set(['with', 'between', 'among', 'by', 'including', 'joined']);
/** Bodies between a head and its state: "делегация комитета парламента Финляндии". */
const MAX_BODIES = 2;

const GENITIVE: ReadonlySet<string> = new Set(['gen']);

export function readMedialMention(scan: Scan, start: number): ReadMention | null {
  return new Reader(scan, start).read();
}

class Reader {
  private readonly draft: Draft;
  private readonly extra: Holder[] = [];
  private at: number;
  private readonly level: number | undefined;
  /** Case of the head, for its name. */
  private cases: ReadonlySet<string> | null = null;

  constructor(
    private readonly scan: Scan,
    start: number,
  ) {
    this.at = start;
    this.level = scan.quotationOf[start];
    this.draft = emptyDraft(start);
  }

  read(): ReadMention | null {
    const pair = this.readPair();
    if (pair) return pair;
    this.readModifiers();
    if (!this.readHead()) return this.bareModifier();
    const names = this.readNames();
    return this.finish(names);
  }

  private unit(at = this.at): Unit | null {
    return at < this.scan.tokens.length && this.scan.quotationOf[at] === this.level
      ? (this.scan.units[at] ?? null)
      : null;
  }

  private token(at = this.at): Token | undefined {
    return this.scan.quotationOf[at] === this.level ? this.scan.tokens[at] : undefined;
  }

  /** "российско-казахстанский": as many mentions as the token has names. */
  private readPair(): ReadMention | null {
    const unit = this.unit();
    if (!unit?.parts) return null;
    const drafts = unit.parts.map(({ unit: part, token }): Draft => {
      const holder = holderOf(part, [token]);
      return {
        ...this.draft,
        holders: holder ? [{ ...holder, start: token.start, end: token.end }] : [],
        features: unit.features,
      };
    });
    return { drafts, next: this.at + 1 };
  }

  /** What stands before the head: "казахстанский", "Kazakhstan's", "former", "Mr". */
  private readModifiers(): void {
    for (;;) {
      const unit = this.unit();
      if (!unit) return;
      if (
        only(unit, 'honorific') ||
        only(unit, 'former') ||
        (only(unit, 'transparent') && !this.isHead(unit) && (this.draft.holders.length > 0 || this.leadsToOffice(unit)))
      ) {
        if (only(unit, 'former')) this.draft.former = true;
        this.at = unit.last + 1;
        // ("Mr. Lavrov")
        if (only(unit, 'honorific') && this.token()?.text === '.') this.at++;
        continue;
      }
      const holder = holderOf(unit, this.scan.tokens);
      if (!holder || this.draft.holders.length > 0 || unit.parts || !this.qualifies(unit, holder)) return;
      this.draft.holders.push(holder);
      this.draft.features = unit.features;
      this.draft.last = unit.last;
      this.at = this.bodyAhead(unit.last + 1) ?? unit.last + 1;
      this.readMoreModifiers(holder);
    }
  }

  /** "the Chinese military slammed", but "the Chinese military attaché": an adjective that is a body where no head follows. */
  private isHead(unit: Unit): boolean {
    if (!only(unit, 'institution')) return false;
    const next = this.unit(unit.last + 1);
    return !next || !(only(next, 'office') || only(next, 'institution') || only(next, 'transparent'));
  }

  /** "казахстанский и турецкий министры", "the Kazakh and Turkish presidents", "his Turkish, Azerbaijani and Serbian counterparts". */
  private readMoreModifiers(first: Holder): void {
    const more = this.modifiersFrom(this.at, first.as);
    if (!more) return;
    this.extra.push(...more.holders);
    this.at = more.head;
  }

  /** Further modifiers from a comma or an "and" on, and where the head of them all stands; null where they have none. */
  private modifiersFrom(from: number, as: Holder['as']): { holders: readonly Holder[]; head: number } | null {
    const holders: Holder[] = [];
    let at = from;
    for (;;) {
      const comma = this.token(at)?.text === ',';
      const and = this.unit(comma ? at + 1 : at);
      const joins = and && only(and, 'and') ? and.last + 1 : comma ? at + 1 : -1;
      if (joins < 0) break;
      const next = this.unit(joins);
      const holder = next ? holderOf(next, this.scan.tokens) : null;
      if (!next || !holder || holder.as !== as) return null;
      holders.push(holder);
      at = next.last + 1;
    }
    const head = this.unit(at);
    const leads = head && (only(head, 'office') || only(head, 'institution') || only(head, 'reference'));
    return holders.length > 0 && leads ? { holders, head: at } : null;
  }

  /** "нового президента", "чрезвычайный посол". */
  private leadsToOffice(unit: Unit): boolean {
    const next = this.unit(unit.last + 1);
    return (
      this.scan.pack.source.words.syntax === 'case' &&
      next !== null &&
      (only(next, 'office') !== undefined || only(next, 'transparent') !== undefined)
    );
  }

  /** Whether a holder leads on to the head behind it. */
  private qualifies(unit: Unit, holder: Holder): boolean {
    const next = this.unit(unit.last + 1);
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
    if (this.bodyAhead(unit.last + 1) !== null) return true;
    if (holder.as === 'people') {
      if (leads(next) || (next && only(next, 'and')) || this.modifiersFrom(unit.last + 1, 'people')) return true;
      // "турецкий Стамбул"
      const city = next ? holderOf(next, this.scan.tokens) : null;
      return city?.city !== undefined && city?.city !== null && city.code === holder.code;
    }
    if (this.scan.pack.source.words.syntax !== 'position') return false;
    const possessive =
      unit.features.some((features) => features.case === 'gen') &&
      (this.scan.tokens[unit.last] as Token).norm.includes("'");
    if (possessive && this.nameAhead(unit.last + 1)) return true;
    return (
      leads(next) &&
      (possessive || next?.meanings.some(({ kind }) => kind !== 'place' && kind !== 'reference') === true)
    );
  }

  /** "the EU's Kaja Kallas": somebody who is known, or is called as people are. */
  private nameAhead(at: number): boolean {
    const { scan } = this;
    const token = this.token(at);
    if (!token || scan.units[at] || !isNameWord(token)) return false;
    if (readMedialName(scan, at, false, null)) return true;
    const surname = this.token(at + 1);
    return scan.names.given(token.norm) === 1 && surname !== undefined && !scan.units[at + 1] && isNameWord(surname);
  }

  /** "China's Eastern Theatre Command", "the US Seventh Fleet": where the head of a proper name stands, if it is a body. */
  private bodyAhead(from: number): number | null {
    if (this.scan.pack.source.words.syntax !== 'position') return null;
    for (let at = from; at <= from + MAX_PROPER; at++) {
      const token = this.token(at);
      if (token?.kind !== 'word' || !isUpperAt(token.text, 0)) return null;
      const unit = this.unit(at);
      if (unit && only(unit, 'institution')) return at > from ? at : null;
      if (unit) return null;
    }
    return null;
  }

  private readHead(): boolean {
    const unit = this.unit();
    if (!unit || (unit && this.isPersonsName(unit)))
      return this.draft.last >= this.draft.first && (this.draft.holders.length === 0 || this.nameAhead(this.at))
        ? this.readBareName()
        : false;
    const office = only(unit, 'office');
    // ("после" is hardly ever the ambassador)
    if (unit.first === unit.last && adpositionsOf(this.scan.pack).has((this.token() as Token).norm)) return false;
    if (office?.kind === 'office') return this.readOffice(unit, office.office);
    const institution = only(unit, 'institution');
    const both = only(unit, 'reference');
    // "стороны": the two of them, unless it is said whose side.
    const together =
      both?.kind === 'reference' &&
      both.to === 'both' &&
      this.draft.holders.length === 0 &&
      !this.complementAt(unit.last + 1);
    if (institution?.kind === 'institution' && !together) {
      this.draft.institution = institution.sector;
      this.takeHead(unit);
      this.readComplement();
      this.readLeader();
      if (this.draft.name !== null || !this.needsLeader(institution.sector)) return true;
      this.draft.holders.length = 0;
      return false;
    }
    // ("собеседники" are the two of them, "собеседник" is one)
    const reference =
      unit.meanings.find((one) => one.kind === 'reference' && one.to === 'both') ?? only(unit, 'reference');
    if (reference?.kind === 'reference') {
      this.draft.reference = reference.to;
      this.takeHead(unit);
      if (reference.to === 'counterpart') this.readComplement();
      return true;
    }
    const holder = holderOf(unit, this.scan.tokens);
    if (holder && this.draft.holders.length > 0 && holder.code === this.draft.holders[0]?.code && holder.city) {
      // "турецкий Стамбул"
      this.draft.holders[0] = holder;
      this.takeHead(unit);
      return true;
    }
    if (holder && this.draft.holders.length === 0) {
      this.draft.holders.push(holder);
      this.takeHead(unit);
      // (there are no two Turkeys: "Турции" is no nominative)
      if (holder.as !== 'people') this.singular();
      return true;
    }
    if (only(unit, 'place')) return this.readPlace(unit);
    return false;
  }

  private takeHead(unit: Unit): void {
    if (unit.inner && this.draft.holders.length === 0) {
      const { meaning, token } = unit.inner;
      const { code, as, city, ambiguous } = meaning;
      this.draft.holders.push({ start: token.start, end: token.end, code, kind: 'state', as, city, ambiguous });
    }
    this.draft.features = unit.features;
    this.draft.last = unit.last;
    // "президент" is one, though the genitive of many may be written alike.
    this.draft.plural =
      unit.features.some(({ plural }) => plural === true) &&
      !unit.features.some(({ plural, case: one }) => plural !== true && one === 'nom');
    this.at = unit.last + 1;
    this.cases = new Set(unit.features.map((features) => features.case as string));
  }

  private readOffice(unit: Unit, office: string): boolean {
    const { draft, scan } = this;
    draft.offices.push({ office, span: span(scan.tokens, unit.first, unit.last) });
    this.takeHead(unit);
    this.asPerson();
    this.readComplement();
    this.readStateWithin(unit);
    this.readPortfolio();
    this.readSecondOffice();
    if (ENVOY.test(office)) this.readResidence();
    return true;
  }

  /** "председатель КНР": a title that ends in the name of its state. */
  private readStateWithin({ first, last }: Unit): void {
    const { draft, scan } = this;
    if (draft.holders.length > 0 || first === last) return;
    const token = scan.tokens[last] as Token;
    for (const { meaning } of scan.pack.phrases.next.get(token.norm)?.senses ?? []) {
      if (meaning.kind !== 'state' || meaning.as !== 'name') continue;
      const { code, as, city, ambiguous } = meaning;
      draft.holders.push({ start: token.start, end: token.end, code, kind: 'state', as, city, ambiguous });
      return;
    }
  }

  /** Of a person the accusative is another one than of a thing, and what may be one is not many: "посол" is the subject. */
  private asPerson(): void {
    const isOne = this.draft.features.some((one) => one.case === 'nom' && one.plural !== true);
    const features = this.draft.features.filter(
      (one) => (one.case !== 'acc' || one.animate !== false) && !(isOne && one.plural === true),
    );
    if (features.length === 0) return;
    this.draft.features = features;
    this.cases = new Set(features.map((one) => one.case as string));
  }

  /** "Minister of Roads and Urban Development": what an office is for, word by word, where no list has the whole title. */
  private readPortfolio(): void {
    const { tokens, pack } = this.scan;
    const portfolios = new Set(pack.source.words.portfolios ?? []);
    let at = this.at;
    let last = -1;
    for (; at < tokens.length; at++) {
      const token = this.token(at);
      if (!token) break;
      const unit = this.unit(at);
      const marker = unit ? only(unit, 'adposition') : undefined;
      const small =
        unit &&
        (only(unit, 'and') ||
          only(unit, 'article') ||
          (marker?.kind === 'adposition' && OFFICE_FOR.has(marker.marker)));
      if (portfolios.has(token.norm)) last = at;
      else if (token.text !== ',' && !small) break;
    }
    if (last < 0) return;
    this.draft.last = last;
    this.at = last + 1;
    this.readComplement();
  }

  /** "вице-премьер, министр экономики Казахстана X", "Prime Minister and Foreign Minister of Qatar": one man, two offices. */
  private readSecondOffice(): void {
    const { draft, scan } = this;
    let at = this.at;
    const dash = this.token(at);
    const and = this.unit(at);
    if (dash?.text === ',' || /^[-–—]$/.test(dash?.text ?? '')) at++;
    else if (and && only(and, 'and')) at = and.last + 1;
    else return;
    const next = this.unit(at);
    const office = next ? only(next, 'office') : undefined;
    if (!next || office?.kind !== 'office' || !next.features.some((one) => this.cases?.has(one.case) && !one.plural))
      return;
    const before = { at: this.at, last: draft.last, holders: draft.holders.length };
    // "с президентом Кубы и премьером Непала": the second one is somebody else's.
    if (draft.holders.length > 0 && this.complementAt(next.last + 1)) return;
    this.at = next.last + 1;
    draft.last = next.last;
    this.readComplement();
    const name = readMedialName(scan, this.at, true, this.cases);
    if (name && before.holders + draft.holders.length > 0) {
      draft.offices.push({ office: office.office, span: span(scan.tokens, next.first, next.last) });
      return;
    }
    this.at = before.at;
    draft.last = before.last;
    draft.holders.length = before.holders;
  }

  /** "режим Асада", "администрация Байдена": whose they are is told by who leads them (Russian). */
  private readLeader(): void {
    const { draft, scan } = this;
    if (draft.holders.length > 0 || scan.pack.source.words.syntax !== 'case') return;
    const leader = readMedialName(scan, this.at, false, GENITIVE);
    if (leader) {
      draft.name = leader.name;
      draft.last = leader.last;
      this.at = leader.last + 1;
      return;
    }
    // "администрация избранного президента США Дональда Трампа"
    const said = new Reader(scan, this.at);
    said.readModifiers();
    const unit = said.unit();
    const office = unit ? only(unit, 'office') : undefined;
    if (!unit || office?.kind !== 'office' || !isGenitive(unit)) return;
    said.readOffice(unit, office.office);
    said.readNames();
    if (said.draft.holders.length !== 1 || said.extra.length > 0) return;
    draft.holders.push(...said.draft.holders);
    draft.last = said.at - 1;
    this.at = said.at;
  }

  /** Heads that count only beside the name of who leads them, a state, an organisation: "команда Трампа", "администрация США", "страны НАТО". */
  private needsLeader(sector: string): boolean {
    const [holder] = this.draft.holders;
    if (sector === 'members') return holder?.kind !== 'organisation';
    return sector === 'entourage' || (sector === 'administration' && !holder);
  }

  /** "министерства иностранных дел (МИД) России": an acronym between a head and its state. */
  private skipAcronym(): void {
    const [open, acronym, close] = [this.token(), this.token(this.at + 1), this.token(this.at + 2)];
    if (open?.text !== '(' || close?.text !== ')' || !acronym || acronym.text !== acronym.text.toUpperCase()) return;
    if (this.complementAt(this.at + 3)) this.at += 3;
  }

  /** "… Казахстана, Узбекистана и Турции", "of Kazakhstan, Uzbekistan and Turkey". */
  private readComplement(): void {
    this.skipAcronym();
    const first = this.complementAt(this.at);
    if (!first || this.draft.holders.length > 0) return;
    const holders = [first.holder];
    let at = first.next;
    let closed = 1;
    let end = first.next;
    for (;;) {
      const mark = this.token(at);
      const and = this.unit(at);
      const joins = mark?.text === ',' ? 'comma' : and && only(and, 'and') ? 'and' : null;
      if (!joins) break;
      let after = and ? and.last + 1 : at + 1;
      const oxford = this.unit(after);
      if (joins === 'comma' && oxford && only(oxford, 'and')) after = oxford.last + 1;
      const more = this.complementAt(after, true);
      if (!more) break;
      holders.push(more.holder);
      at = more.next;
      if (joins === 'and' || (oxford && only(oxford, 'and'))) {
        closed = holders.length;
        end = at;
      }
    }
    const listed = closed > 1 && (this.draft.plural || this.draft.institution !== null);
    this.draft.holders.push(first.holder);
    if (listed) this.extra.push(...holders.slice(1, closed));
    this.at = listed ? end : first.next;
    this.draft.last = this.at - 1;
    // ("власти Китая" are many of one state)
    if (!listed && this.draft.plural && this.draft.institution === null) this.singular();
  }

  /** "главы МИД Казахстана": genitive of one rather than nominative of many. */
  private singular(): void {
    const one = this.draft.features.filter((features) => features.plural !== true);
    if (one.length === 0) return;
    this.draft.plural = false;
    this.draft.features = one;
    this.cases = new Set(one.map((features) => features.case as string));
  }

  /** A holder behind its head: in the genitive, or after "of"; an adjective may stand before it. */
  private complementAt(from: number, listed = false): { holder: Holder; next: number } | null {
    let at = from;
    const { source } = this.scan.pack;
    if (source.words.syntax === 'position') {
      const of = this.unit(at);
      const marker = of ? only(of, 'adposition') : undefined;
      const whose = marker?.kind === 'adposition' ? marker.marker : null;
      if (of && (whose === 'of' || (whose === 'from' && !listed && this.comeFrom()))) at = of.last + 1;
      else if (!listed) return null;
      const article = this.unit(at);
      if (article && only(article, 'article')) at = article.last + 1;
    }
    for (let skipped = 0; skipped < MAX_STRANGE && this.isPlainAdjective(at); skipped++) at++;
    let unit = this.unit(at);
    // "делегация парламента Финляндии": the body between belongs to the same state.
    for (let deep = 0; deep < MAX_BODIES && unit && only(unit, 'institution') && isGenitive(unit); deep++)
      unit = this.unit(unit.last + 1);
    const holder = unit && !this.isPersonsName(unit) ? holderOf(unit, this.scan.tokens) : null;
    // "a spokesman of the Turkish Foreign Ministry": the body between belongs to the same state.
    const body =
      holder?.as === 'people' && source.words.syntax === 'position' ? this.unit((unit as Unit).last + 1) : null;
    if (holder && body && only(body, 'institution')) return { holder, next: body.last + 1 };
    if (!unit || !holder || holder.as === 'people') return null;
    if (source.words.syntax === 'case' && !unit.features.some((features) => features.case === 'gen')) return null;
    return { holder, next: unit.last + 1 };
  }

  /** "Ministers from A, B and C met", "talks with senior officials from Serbia", but "recalled its envoys from Iran". */
  private comeFrom(): boolean {
    const { draft, scan } = this;
    if (draft.holders.length > 0 || draft.name !== null) return false;
    if (draft.reference === 'counterpart') return true;
    if (!draft.plural && draft.institution === null) return false;
    for (let at = draft.first - 1; at >= draft.first - MAX_QUALITIES; at--) {
      const token = this.token(at);
      if (token?.kind !== 'word') return true;
      const unit = this.unit(at);
      const marker = unit ? only(unit, 'adposition') : undefined;
      if (marker?.kind === 'adposition') return BESIDE.has(marker.marker);
      const opensClause = scan.pack.source.words.clauses?.subordinate?.includes(token.norm);
      if (opensClause || (unit && only(unit, 'and'))) return true;
      // ("The update recalled envoys from Iran": what is no quality of theirs is a verb)
      if (scan.pack.readings(token.norm).some(({ verb }) => verb)) return false;
    }
    return false;
  }

  private isPlainAdjective(at: number): boolean {
    const token = this.token(at);
    return (
      token !== undefined &&
      token.kind === 'word' &&
      !this.unit(at) &&
      this.scan.pack.source.words.syntax === 'case' &&
      endsAs(token.norm, 'looksWhose', this.scan.pack)
    );
  }

  /** "посол Ирана в Азербайджане", "Turkey's ambassador to Israel". */
  private readResidence(): void {
    const preposition = this.unit();
    const marker = preposition ? only(preposition, 'adposition') : undefined;
    if (!preposition || marker?.kind !== 'adposition') return;
    // ("summoned the Japanese ambassador over Taiwan")
    if (this.scan.pack.source.words.syntax === 'position' && !RESIDES.has(marker.marker)) return;
    let at = preposition.last + 1;
    const article = this.unit(at);
    if (article && only(article, 'article')) at = article.last + 1;
    const unit = this.unit(at);
    const holder = unit ? holderOf(unit, this.scan.tokens) : null;
    if (!unit || !holder || holder.as === 'people') return;
    this.draft.holders.push(holder);
    this.draft.last = unit.last;
    this.at = unit.last + 1;
  }

  /** "в столице Казахстана Астане", "в городе Шуша", "the Turkish city of Konya". */
  private readPlace(unit: Unit): boolean {
    const { draft, scan } = this;
    const before = this.at;
    this.takeHead(unit);
    const state = draft.holders[0] ?? this.complementAt(this.at)?.holder ?? null;
    if (draft.holders.length === 0) this.at = this.complementAt(this.at)?.next ?? this.at;
    const of = this.unit();
    const ofMark = of ? only(of, 'adposition') : undefined;
    const named = this.unit(ofMark?.kind === 'adposition' && ofMark.marker === 'of' ? (of as Unit).last + 1 : this.at);
    const city = named ? holderOf(named, scan.tokens) : null;
    if (named && city?.city) {
      draft.holders.splice(0, draft.holders.length, city);
      draft.last = named.last;
      this.at = named.last + 1;
      return true;
    }
    if (state) {
      draft.holders.splice(0, draft.holders.length, { ...state, as: 'city', city: null });
      draft.last = this.at - 1;
      return true;
    }
    this.at = before;
    return false;
  }

  private readBareName(): boolean {
    const name = readMedialName(this.scan, this.at, this.draft.holders.length > 0, null);
    if (!name) return false;
    this.draft.name = name.name;
    this.draft.features = name.features;
    this.draft.last = name.last;
    this.at = name.last + 1;
    // "Sadyr Japarov of Kyrgyzstan"
    if (this.scan.pack.source.words.syntax === 'position') this.readComplement();
    this.readApposition();
    return true;
  }

  /** "Мурат Нуртлеу, министр иностранных дел Казахстана,": what he is stands behind the name, between commas. */
  private readApposition(): void {
    const { draft, scan } = this;
    if (this.token()?.text !== ',') return;
    let at = this.at + 1;
    const article = this.unit(at);
    if (article && only(article, 'article')) at = article.last + 1;
    const said = new Reader(scan, at);
    said.readModifiers();
    const unit = said.unit();
    const office = unit ? only(unit, 'office') : undefined;
    if (!unit || office?.kind !== 'office' || !agrees(unit.features, draft.features)) return;
    said.readOffice(unit, office.office);
    const after = said.token();
    if (said.draft.plural || (after && after.kind !== 'mark') || readMedialName(scan, said.at, true, null)) return;
    draft.offices.push(...said.draft.offices);
    draft.holders.push(...said.draft.holders);
    draft.former = said.draft.former;
    draft.last = said.at - 1;
    this.at = said.at;
  }

  /** The name behind an office: one, or as many as the office has holders. */
  private readNames(): readonly { readonly index: number; readonly draft: Draft }[] {
    const { draft, scan } = this;
    if (draft.name || (draft.offices.length === 0 && draft.reference === null)) return [];
    if (draft.reference !== null && !NAMED_AFTER.has(draft.reference)) return [];
    this.skipHonorifics();
    const first = readMedialName(scan, this.at, true, this.cases);
    if (!first || isAnothers(scan, draft, first)) return [];
    draft.name = first.name;
    draft.last = first.last;
    this.at = first.last + 1;
    if (this.extra.length === 0) {
      const many = draft.plural;
      if (first.features.length > 0) this.agreeWith(first.features);
      return many ? this.readAlternating() : [];
    }
    const named: { index: number; draft: Draft }[] = [];
    for (let index = 0; index < this.extra.length; index++) {
      const join = this.unit();
      const at = join && only(join, 'and') ? join.last + 1 : this.token()?.text === ',' ? this.at + 1 : -1;
      const name = at >= 0 ? readMedialName(scan, at, true, this.cases) : null;
      if (!name) break;
      named.push({
        index,
        draft: {
          ...emptyDraft(at),
          holders: [this.extra[index] as Holder],
          offices: draft.offices,
          name: name.name,
          last: name.last,
          features: draft.features,
        },
      });
      this.at = name.last + 1;
    }
    return named;
  }

  /** "президенты Азербайджана Ильхам Алиев, Турции Реджеп Тайип Эрдоган и Сербии …": of each his state and his name. */
  private readAlternating(): readonly { readonly index: number; readonly draft: Draft }[] {
    const { draft, scan } = this;
    const named: { index: number; draft: Draft }[] = [];
    for (;;) {
      const join = this.unit();
      const at = join && only(join, 'and') ? join.last + 1 : this.token()?.text === ',' ? this.at + 1 : -1;
      const state = at >= 0 ? this.complementAt(at) : null;
      const name = state ? readMedialName(scan, state.next, true, this.cases) : null;
      if (!state || !name) return named;
      const { offices, features } = draft;
      const one = { ...emptyDraft(at), holders: [state.holder], offices, features, name: name.name, last: name.last };
      named.push({ index: this.extra.push(state.holder) - 1, draft: one });
      this.at = name.last + 1;
    }
  }

  private skipHonorifics(): void {
    for (let unit = this.unit(); unit && only(unit, 'honorific'); unit = this.unit()) {
      this.at = unit.last + 1;
      if (this.token()?.text === '.') this.at++;
    }
  }

  /** "президента Токаева" cannot be of many; a name that declines tells the case of an office that does not. */
  private agreeWith(features: readonly Features[]): void {
    const both = this.draft.features.filter((one) => features.some((other) => other.case === one.case));
    // "исполняющий обязанности министра Иванов": the title is another word's, the name is the one who acts.
    this.draft.features = both.length > 0 ? both : features;
    this.singular();
    this.draft.plural = false;
  }

  /** A people's word without a head ("казахстанский экспорт"), a possessive ("Turkey's exports"): it qualifies what follows. */
  private bareModifier(): ReadMention | null {
    const { draft } = this;
    if (draft.holders.length === 0) return null;
    const drafts = [draft, ...this.extra.map((holder) => ({ ...draft, holders: [holder] }))];
    return { drafts, next: Math.max(this.at, draft.first + 1) };
  }

  private finish(names: readonly { readonly index: number; readonly draft: Draft }[]): ReadMention {
    const { draft } = this;
    const drafts = [draft];
    this.extra.forEach((holder, index) => {
      const named = names.find((one) => one.index === index);
      drafts.push(named ? { ...named.draft, first: draft.first } : { ...draft, name: null, holders: [holder] });
    });
    const last = Math.max(...drafts.map((one) => one.last));
    for (const one of drafts) one.last = last;
    return { drafts, next: Math.max(last + 1, draft.first + 1) };
  }

  /** "Ислам Каримов", "Иордан Иванов": a name of a place that is somebody's given name. */
  private isPersonsName(unit: Unit): boolean {
    const { scan } = this;
    const next = scan.tokens[unit.last + 1];
    if (
      unit.first !== unit.last ||
      !holderOf(unit, scan.tokens) ||
      !next ||
      scan.units[unit.last + 1] ||
      !isNameWord(next)
    )
      return false;
    const given = scan.pack
      .nameStems((scan.tokens[unit.first] as Token).norm)
      .map(({ stem }) => scan.names.people(stem));
    return scan.pack.nameStems(next.norm).some(({ stem }) => {
      const people = scan.names.people(stem);
      return scan.names.surname(stem) > 0 && given.some((bearers) => bearers.size > 0 && shares(bearers, people));
    });
  }
}

const isGenitive = (unit: Unit): boolean => unit.features.some((features) => features.case === 'gen');

function agrees(one: readonly Features[], other: readonly Features[]): boolean {
  return one.some((a) => other.some((b) => a.case === b.case));
}
