/**
 * Whom each mention means: state, organisation, person in office on the day.
 * In: a recognized document and the knowledge. Out: the same with linked groups and, for each sentence,
 * the pair of sides that is in focus. Doubts (misspelt name, office not held) become issues, never silent corrections.
 */
import { nameKey } from '../names/key.js';
import { adpositionsOf } from '../pack/adpositions.js';
import type { Pack, PhraseNode } from '../pack/pack.js';
import type { Group, Mention, RecognizedDocument, RecognizedSentence } from '../recognize/recognized.js';
import type { DateRange, Issue, PersonInEvent, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { Bodies, headOf } from './bodies.js';
import { ATTRIBUTIVE_WEIGHT, Focus, PLACE_WEIGHT } from './focus.js';
import { answersTo, Holders, type Known } from './holders.js';
import type { Ground, LinkedDocument, LinkedGroup, LinkedMember, LinkedSentence } from './linked.js';
import { matchName, readName } from './match.js';
import { personId, resolvePerson } from './people.js';

/** Example: `link(recognize(…), resources).sentences[0].groups[0].sides` is `['KAZ']`. */
export function link(doc: RecognizedDocument, resources: Resources): LinkedDocument {
  const linker = new Linker(doc, resources);
  const sentences = doc.sentences.map((sentence): LinkedSentence => {
    const pack = resources.pack(sentence.language);
    const groups: LinkedGroup[] = [];
    linker.beginSentence(sentence);
    for (const group of sentence.groups) {
      const linked = linker.group(group, groups, pack);
      const before = groups.at(-1);
      if (before && isHeadedBy(before, linked))
        groups[groups.length - 1] = { ...before, sides: linked.sides, members: linked.members };
      groups.push(linked);
    }
    linker.endSentence(groups, pack);
    return { focus: linker.focus.pair(), pair: linker.nearPair(), dyad: linker.focus.alone(), ...sentence, groups };
  });
  return { ...doc, sentences, issues: [...doc.issues, ...linker.issues] };
}

/** «принял делегацию во главе с министром иностранных дел Украины»: a body without a state is of him who leads it. */
const isHeadedBy = (body: LinkedGroup, head: LinkedGroup): boolean =>
  body.sides.length === 0 &&
  head.markers.includes('headed') &&
  head.first - body.last <= HEADED_REACH &&
  body.members.every(({ mention }) => mention.institution !== null);

/** Tokens from a delegation to who leads it: «во главе с». */
const HEADED_REACH = 4;

/** Likeness from which a lone surname tells the state of its namesakes. */
const SURE_FIT = 0.97;

/** Offices whose bare title may be taken from whoever holds it at home: "the president" of a Turkish text. */
const HOME_OFFICES: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'vice-president',
  'defence-minister',
  'speaker',
  'national-leader',
]);
/** Institutions that, with no state named, are those of the home state. */
const HOME_INSTITUTIONS: ReadonlySet<string> = new Set([
  'foreign ministry',
  'head of state',
  'agency',
  'parliament',
  'military',
]);

/** … but those of any state of a text that does not name home. */
const OTHERS_TOO: ReadonlySet<string> = new Set(['parliament', 'military']);

/** Offices that somebody is sent to: one belongs to the sender that the sentence names. */
const ENVOYS: ReadonlySet<string> = new Set(['ambassador', 'consul-general', 'charge-daffaires']);
const isEnvoy = ({ offices }: Mention): boolean => offices.some(({ office }) => ENVOYS.has(office));

/** How many times more the text must tell of a pair to be meant before the one named last. */
const OUTWEIGHS = 3;
/** Sentences for which a pair that was named together stays "the two". */
const PAIR_REACH = 4;
/** Words between "leaders of the states" and their organisation: «членов», «участниц». */
const MEMBERS_REACH = 1;
/** Letters of a surname that two of one text hardly share. */
const SELDOM_SHARED = 7;
/** Sentences for which who acted in an office is meant by its bare title. */
const STAGE_REACH = 6;

class Linker {
  readonly focus: Focus;
  readonly issues: Issue[] = [];
  private readonly bySurname = new Map<string, Known>();
  /** By the other words of a full name: "Tedros", "Abiy". */
  private readonly byGiven = new Map<string, Known>();
  private readonly holders = new Holders();
  private readonly bodies = new Bodies();
  /** Those for whom somebody was named by name or office: "the two presidents" are of these. */
  private readonly officials = new Set<string>();
  private readonly on: DateRange | null;
  private readonly reported = new Set<string>();
  private subject: readonly string[] = [];
  /** The last two states that a text named as a pair ("A ve B"), and in which sentence. */
  private pairs: readonly { readonly sides: readonly string[]; readonly sentence: number }[] = [];
  private sentence = 0;
  private tokens: readonly Token[] = [];
  private groups: readonly Group[] = [];
  /** The organisation named last: what "the organisation" means. */
  private organisation: string | null = null;
  /** The state in which the last place lies. */
  private place: string | null = null;
  /** The state from whose city the text is written ("SEOUL, June 9 (Yonhap) --"): where no home is, the foreign ministry is its own. */
  private readonly dateline: string | null;
  /** Who that subject was, where it was somebody in office. */
  private lastSubject: Known | null = null;
  /** The last one who was a subject, by each office that somebody on stage holds. */
  private readonly onStage = new Map<string, { readonly known: Known; readonly sentence: number }>();
  private company: { readonly offices: readonly string[]; readonly states: readonly string[] } = {
    offices: [],
    states: [],
  };

  constructor(
    doc: RecognizedDocument,
    private readonly resources: Resources,
  ) {
    this.on = doc.published ?? firstDate(doc);
    this.dateline = datelineOf(doc, resources);
    const isState = (code: string) => resources.knowledge.states.has(code);
    this.focus = new Focus(isState);
  }

  /** Notes the offices, states and the place that a sentence names, for the names in it. */
  beginSentence({ groups, tokens }: RecognizedSentence): void {
    this.tokens = tokens;
    this.groups = groups;
    // "The guest arrived in Bishkek": the place may stand behind whom it tells of.
    const places = groups.filter(
      ({ markers, members }) =>
        markers.includes('loc') && members.every((one) => one.offices.length === 0 && one.name === null),
    );
    const [place] = places.flatMap(({ members }) => members.flatMap((one) => one.holders.map(({ code }) => code)));
    if (place !== undefined && this.resources.knowledge.states.has(place)) this.place = place;
    const members = groups.flatMap((group) => group.members);
    this.company = {
      offices: [...new Set(members.flatMap((member) => member.offices.map(({ office }) => office)))],
      states: [...new Set(members.flatMap((member) => member.holders.map(({ code }) => code)))],
    };
  }

  /** Keeps the subject of a sentence for the next one's "his counterpart". */
  endSentence(groups: readonly LinkedGroup[], pack: Pack | null): void {
    const subject = groups.find(
      (group) => group.quotation < 0 && group.markers.includes('nom') && !group.attributive && group.sides.length > 0,
    );
    if (subject) {
      this.subject = subject.sides;
      const [member] = subject.members;
      const person = subject.members.length === 1 ? (member?.person ?? null) : null;
      this.lastSubject = person?.office ? { person, sides: subject.sides, offices: [person.office] } : null;
      for (const office of this.lastSubject?.offices ?? [])
        this.onStage.set(office, { known: this.lastSubject as Known, sentence: this.sentence });
    }
    this.focus.noteSentence(
      groups.flatMap(({ members }) => members.flatMap(({ sides, ground }) => (ground === 'home' ? [] : sides))),
    );
    for (const group of groups) {
      const states = group.sides.filter((side) => this.resources.knowledge.states.has(side));
      const named = group.members.every(({ mention }) => mention.reference === null);
      // Whither one goes ("X пен Y-ға сапары") is no pair that acts.
      const goal = group.markers.every((marker) => marker === 'dat' || marker === 'loc' || marker === 'abl');
      if (
        states.length === 2 &&
        named &&
        // ("the Turkey-Libya memorandum"; but "İran-İsrail atəşkəsi": whose it is stands before the noun)
        !(group.attributive && pack?.source.words.syntax !== 'verb-final') &&
        !goal &&
        group.members.length === 2 &&
        !group.members.some(({ city }) => city)
      )
        this.pairs = [...this.pairs, { sides: states, sentence: this.sentence }];
    }
    this.sentence++;
    this.pairs = this.pairs.filter(({ sentence }) => this.sentence - sentence <= PAIR_REACH);
  }

  /** "The two leaders": of the pairs named together not long before the weightiest, or the two in focus; never who acts upon them. */
  private both(mention: Mention, before: readonly LinkedGroup[], pack: Pack | null): readonly string[] {
    const subject = this.subjectOf(before);
    const open = (sides: readonly string[]) => sides.length === 2 && !sides.some((side) => subject.includes(side));
    // "Trade between Uzbekistan and China grew, and both countries agreed": named together in this very sentence.
    const here = before.findLast(({ members, sides }) => members.length === 2 && sides.length === 2);
    const states = here?.sides.every((side) => this.resources.knowledge.states.has(side)) === true;
    if (pack?.source.words.syntax === 'position' && here && states) return here.sides;
    const near = this.nearPair();
    if (open(near)) return near;
    const others = this.arePersons(mention, pack)
      ? this.focus.states().filter((side) => !this.officials.has(side))
      : [];
    const pair = [this.focus.pair([...subject, ...others]), this.focus.pair(subject)].find(open);
    return pair ?? [];
  }

  /** «посол в Кабуле Дмитрий Жирнов»: where an envoy serves, if that is all that his title tells. */
  private hostOnly({ holders, start, end }: Mention, pack: Pack): string | null {
    const [holder, ...more] = holders;
    if (!holder || more.length > 0) return null;
    const at = this.tokens.findIndex((token) => token.start === holder.start);
    const led = this.tokens[at - 1];
    return led && led.start > start && holder.end <= end && adpositionsOf(pack, 'in').has(led.norm)
      ? holder.code
      : null;
  }

  /** «лидеры стран ОТГ», «главы государств-членов ШОС»: those of the organisation named right behind them in the genitive. */
  private bodyBehind({ last }: Mention): string | null {
    const next = this.groups.find(({ first }) => first > last);
    const [holder] = next?.members[0]?.holders ?? [];
    if (!next || holder?.kind !== 'organisation' || !next.markers.includes('gen')) return null;
    const between = this.tokens.slice(last + 1, next.first);
    return between.length <= MEMBERS_REACH && between.every(({ kind }) => kind === 'word') ? holder.code : null;
  }

  /** "The presidents", "оба министра", but not "the two countries". */
  private arePersons(mention: Mention, pack: Pack | null): boolean {
    if (mention.offices.length > 0) return true;
    return this.tokens
      .slice(mention.first, mention.last + 1)
      .some(({ norm }) =>
        [norm, ...(pack?.readings(norm) ?? []).map(({ stem }) => stem)].some((word) =>
          pack?.phrases.next.get(word)?.senses.some(({ meaning }) => meaning.kind === 'office'),
        ),
      );
  }

  /** The states that were last named as a pair not long before, unless the text tells far more of another such pair. */
  nearPair(): readonly string[] {
    const last = this.pairs.at(-1)?.sides ?? [];
    const weight = OUTWEIGHS * this.focus.weightOf(last);
    return this.pairs.findLast(({ sides }) => this.focus.weightOf(sides) > weight)?.sides ?? last;
  }

  /** Sides of the subject that this sentence has named so far. */
  private subjectOf(before: readonly LinkedGroup[]): readonly string[] {
    return this.subjectGroup(before)?.sides ?? [];
  }

  /** "Its foreign ministry", "their ministers": whose, the subject tells; undefined where no possessive stands before. */
  private owner(mention: Mention, before: readonly LinkedGroup[], pack: Pack | null): readonly string[] | undefined {
    const word = this.tokens[mention.first - 1]?.norm ?? '';
    if (!pack?.source.words.pronouns?.possessive?.some((one) => pack.plain(one) === word)) return undefined;
    const here = this.subjectOf(before);
    const owner = here.length > 0 ? here : this.subject;
    return owner.length > 0 ? owner : undefined;
  }

  /** Where no home is, «президент» is him of whom the text tells: who acted as one a few sentences ago, not a guest named since. */
  private actingAs(office: string, but: readonly string[]): Known | null {
    const found = this.onStage.get(office);
    if (!found || this.sentence - found.sentence > STAGE_REACH) return null;
    return found.known.sides.some((side) => but.includes(side)) ? null : found.known;
  }

  private subjectGroup(before: readonly LinkedGroup[]): LinkedGroup | null {
    const named = before.filter((group) => group.sides.length > 0 && !group.attributive);
    // "FHN-in xilasediciləri qardaş ölkəyə yola düşüb": where none is in the nominative, whose they are.
    return (
      named.find((group) => group.markers.includes('nom')) ??
      named.find((group) => group.first === 0 && group.markers.includes('gen')) ??
      null
    );
  }

  /** Who holds, for that state, the office of him whose counterpart is meant; `null` where several act or none in office. */
  private counterpartFrom(state: string | undefined, before: readonly LinkedGroup[]): PersonInEvent | null {
    const subject = this.subjectGroup(before);
    const acting = subject
      ? subject.members.length === 1
        ? subject.members[0]?.person
        : null
      : this.lastSubject?.person;
    const office = acting?.office;
    if (!state || !office || acting.for === state) return null;
    const found = resolvePerson({ office, for: state, on: this.on }, this.resources.knowledge);
    return found && { name: found.name, office, for: state, id: found.person.id };
  }

  group(group: Group, before: readonly LinkedGroup[], pack: Pack | null): LinkedGroup {
    const members = group.members.map((mention) => this.member(mention, before, pack));
    const sides = [...new Set(members.flatMap((member) => member.sides))];
    const place =
      group.markers.includes('loc') &&
      members.every((member) => member.person === null && member.mention.offices.length === 0);
    if (place && sides.length === 1 && this.resources.knowledge.states.has(sides[0] as string))
      this.place = sides[0] as string;
    const weight = place ? PLACE_WEIGHT : group.attributive ? ATTRIBUTIVE_WEIGHT : 1;
    for (const member of members)
      for (const side of member.sides)
        if (member.ground === 'said' && this.resources.knowledge.organisations.get(side)?.kind === 'organisation')
          this.organisation = side;
    for (const member of members)
      if (!member.city || member.mention.holders.some((holder) => holder.as === 'capital'))
        this.focus.note(member.sides, weight);
    for (const { sides: whose, person, mention, ground } of members)
      if (ground !== 'focus' && (person !== null || mention.offices.length > 0))
        for (const side of whose) this.officials.add(side);
    return { sides, ...group, members };
  }

  private member(mention: Mention, before: readonly LinkedGroup[], pack: Pack | null): LinkedMember {
    const holder = mention.holders[0];
    const office = mention.offices.at(-1)?.office ?? null;
    const done = (
      sides: readonly string[],
      ground: Ground,
      person: PersonInEvent | null = null,
      deixis: LinkedMember['deixis'] = null,
    ): LinkedMember => ({
      mention,
      sides,
      person,
      ground,
      deixis,
      city:
        holder !== undefined && holder.as === 'city' && mention.offices.length === 0 && mention.institution === null,
    });

    const host = pack?.source.words.syntax === 'case' && isEnvoy(mention) ? this.hostOnly(mention, pack) : null;
    if (host) {
      // («направил посла в Бишкек»: who sends him)
      const sender = this.subjectOf(before).filter((side) => side !== host);
      this.focus.note([host], 1);
      const sides = (sender.length > 0 ? sender : this.focus.pair([host])).slice(0, 1);
      const person = { name: mention.name?.text ?? '', office, for: sides[0] ?? null };
      if (mention.name)
        this.remember(nameKey(mention.name.words.at(-1) ?? ''), [office], { person, sides, offices: [office ?? ''] });
      return done(sides, 'focus', mention.name ? person : null);
    }
    if (mention.name) return this.named(mention, done, before, pack);
    // "The five of Central Asia": the pack says whom the formula stands for (`set:KAZ+KGZ+…`).
    if (mention.reference?.startsWith('set:')) return done(mention.reference.slice(4).split('+'), 'said');
    if (mention.reference === 'organisation')
      return done(this.organisation ? [this.organisation] : [], this.organisation ? 'earlier-mention' : 'said');
    if (mention.reference === 'both') {
      // («собеседник» alone is one of them, and nobody can tell which)
      const alone = pack?.source.words.syntax === 'case' && !mention.plural && mention.first === mention.last;
      const body = this.bodyBehind(mention);
      if (body) return done([body], 'said');
      return done(alone ? [] : this.both(mention, before, pack), 'focus');
    }
    // English has no home: "the president" is whomever the text has named.
    const home = pack?.source.words.home;
    // ("dövlət başçıları": more than one are not the one at home)
    const atHome = mention.reference === 'home' && !(office !== null && mention.plural);
    const homeTitle = office !== null && atHome;
    if (mention.reference === 'speaker' || mention.reference === 'addressee' || (atHome && !homeTitle)) {
      return done(atHome && home ? [home] : [], mention.reference, null, mention.reference);
    }
    if (holder && this.resources.knowledge.organisations.get(holder.code)?.kind === 'bilateral-format')
      return done([], 'said');
    if (holder) {
      const sides = [
        ...new Set(
          office === 'ambassador' || office === 'consul-general'
            ? [holder.code]
            : mention.holders.slice(0, 1).map((one) => one.code),
        ),
      ];
      if (office && !mention.former) {
        const found = resolvePerson({ office, for: holder.code, on: this.on }, this.resources.knowledge);
        const person = {
          name: found?.name ?? '',
          office,
          for: holder.code,
          ...(found?.person ? { id: found.person.id } : {}),
        };
        const named = found?.name ? person : null;
        this.remember(null, [office], { person, sides, offices: [office] });
        return done(sides, 'office', named);
      }
      this.bodies.note(mention, this.tokens, pack, sides);
      return done(
        sides,
        'said',
        mention.reference === 'counterpart' ? this.counterpartFrom(holder.code, before) : null,
      );
    }
    if (mention.reference === 'counterpart') {
      // "Әмірліктердегі әріптестерге": whose they are stands right before.
      const land = before.at(-1);
      if (land?.last === mention.first - 1 && land.markers.includes('ki') && land.sides.length === 1)
        return done(land.sides, 'said', this.counterpartFrom(land.sides[0], before));
      // The counterpart of whoever acts: the nominative of this sentence, or else the last one.
      const here = this.subjectOf(before);
      const subject = here.length > 0 ? here : this.subject;
      // ("greeting his counterparts": more than one, and nobody tells whose)
      const many = mention.plural && pack?.source.words.syntax === 'position';
      const sides = many ? [] : this.focus.pair(subject).slice(0, 1);
      return done(sides, 'counterpart', this.counterpartFrom(sides[0], before));
    }
    if (mention.reference === 'guest' || mention.reference === 'host') {
      // Of the two the other one than who acts; as the subject itself, whoever is (not) at home where it takes place.
      const subject = this.subjectOf(before);
      if (subject.length > 0) return done(this.focus.pair(subject).slice(0, 1), 'counterpart');
      const pair = this.focus.pair();
      const host = this.place && pair.includes(this.place) ? this.place : null;
      // Where nothing tells the place, the guest is the foreigner.
      const home = pack?.source.words.home;
      if (!host && home)
        return done(mention.reference === 'host' ? [home] : this.focus.pair([home]).slice(0, 1), 'focus');
      if (!host) return done([], 'focus');
      return done(mention.reference === 'host' ? [host] : pair.filter((side) => side !== host), 'focus');
    }
    if (office && mention.plural && !homeTitle) {
      // "Cumhurbaşkanları … imzaladı", with no state before it: those of the two sides that the text is about.
      // ("Chiefs of staff are to meet": where none was named, of whom is not said)
      // ("шет мемлекеттердің елшілері": nor of whom envoys are)
      const unsaid = ENVOYS.has(office) && !this.holders.has(office);
      if (unsaid && pack?.source.words.syntax === 'verb-final') return done([], 'said');
      if (
        pack?.source.words.syntax === 'position' &&
        ((!HOME_OFFICES.has(office) && !this.holders.has(office)) || this.isQualified(mention, pack))
      )
        return done([], 'said');
      return done(this.both(mention, before, pack), 'focus');
    }
    // "Büyükelçisini çekti": whose envoy it is, the subject says; not the one named before.
    // ("Səfirə nota verilib", with no "his": the envoy of whom the text spoke)
    const owned = home !== undefined && this.isOwned(mention, pack);
    if (office && ENVOYS.has(office) && (owned || !this.holders.has(office))) return done([], 'said');
    const owner = this.ownerOfTitle(mention, before, pack);
    if (office && owner) {
      const found = mention.former
        ? null
        : resolvePerson({ office, for: owner, on: this.on }, this.resources.knowledge);
      return done([owner], 'said', found && { name: found.name, office, for: owner, id: found.person.id });
    }
    if (office) {
      // «Пресс-секретарь Песков сообщил, что президент …»: whoever speaks for a president means his own.
      const speaks = this.subjectGroup(before);
      if (
        HOME_OFFICES.has(office) &&
        speaks?.members.length === 1 &&
        speaks.members[0]?.person?.office === 'spokesperson'
      )
        return done(speaks.sides, 'earlier-mention');
      // "Bakan, ertesi gün …": the minister of whom the text just spoke, before another one who was named since.
      const told = this.lastSubject?.offices.some((held) => held === office || answersTo(held, office))
        ? this.lastSubject
        : home === undefined
          ? this.actingAs(office, this.subjectOf(before))
          : null;
      // ("dövlət başçısı" is the one at home, but not in a text that has not named home)
      const isHome = homeTitle && home !== undefined && this.focus.states().includes(home);
      const earlier = isHome ? undefined : (told ?? this.holders.last(office, this.subjectOf(before)));
      if (earlier) return done(earlier.sides, 'earlier-mention', earlier.person.name ? earlier.person : null);
      if (home && HOME_OFFICES.has(office)) {
        const found = resolvePerson({ office, for: home, on: this.on }, this.resources.knowledge);
        const person = found
          ? { name: found.name, office, for: home, ...(found.person ? { id: found.person.id } : {}) }
          : null;
        // ("the national leader": one who lives, or of another land)
        if (person || office !== 'national-leader') return done([home], 'home', person);
      }
      return done([], 'said');
    }
    if (mention.institution && home && HOME_INSTITUTIONS.has(mention.institution)) {
      const elsewhere = this.awayFromHome(mention, home, before, pack);
      return elsewhere ? done(elsewhere, 'earlier-mention') : done([home], 'home');
    }
    // "в министерстве", with no home: the ministry that the text has named, or its minister's.
    if (mention.institution && !home) {
      const body =
        this.owner(mention, before, pack) ??
        this.bodies.meant(mention, this.tokens, pack) ??
        this.ledBy(mention.institution) ??
        this.holders.last(headOf(mention.institution))?.sides;
      // ("The ministry said …; the ministry added")
      if (body) this.bodies.note(mention, this.tokens, pack, body);
      if (body) return done(body, 'earlier-mention');
      if (this.dateline && mention.institution === 'foreign ministry') return done([this.dateline], 'home');
    }
    return done([], 'said');
  }

  /** A bare ministry that is not the one at home: who calls an envoy in to it, where he serves, the one named while home was not. */
  private awayFromHome(
    mention: Mention,
    home: string,
    before: readonly LinkedGroup[],
    pack: Pack | null,
  ): readonly string[] | null {
    if (mention.institution === 'foreign ministry') {
      const subject = this.subjectGroup(before);
      const called = before.findLast(({ members }) => members.some((one) => isEnvoy(one.mention)));
      const serves = called?.members.find((one) => isEnvoy(one.mention))?.mention.holders[1];
      if (serves) return [serves.code];
      if (called && subject && called !== subject && subject.sides.length === 1) return subject.sides;
    }
    const named = this.focus.states();
    if (named.includes(home)) return null;
    const body = this.bodies.meant(mention, this.tokens, pack);
    if (body) return body;
    // ("Парламент құжатты ратификацияласа", in a text of two others: whose it is nothing says)
    const isOthers = mention.institution !== null && OTHERS_TOO.has(mention.institution);
    return isOthers && named.length > 0 && !this.company.states.includes(home) ? [] : null;
  }

  /** "Израиль армиясының баспасөз хатшысы", "Trump'ın özel temsilcisi": a title with "his" is of the side of whoever owns it, right before. */
  private ownerOfTitle(
    { first, offices, holders }: Mention,
    before: readonly LinkedGroup[],
    pack: Pack | null,
  ): string | null {
    const [owner, title] = [before.at(-1), offices.at(-1)];
    if (pack?.source.words.syntax !== 'verb-final' || !owner || !title || holders.length > 0) return null;
    if (owner.last !== first - 1 || !owner.markers.includes('gen') || owner.sides.length !== 1) return null;
    const last = this.tokens.find(({ end }) => end === title.span.end);
    const isHis = pack.readings(last?.norm ?? '').some(({ features }) => features.possessor === '3');
    return isHis ? (owner.sides[0] as string) : null;
  }

  /** "various world leaders", "European leaders": a quality tells others than those of whom the text has spoken. */
  private isQualified({ first }: Mention, pack: Pack): boolean {
    const token = this.tokens[first - 1];
    if (token?.kind !== 'word' || first < 2) return false;
    const { articles, determiners, pronouns, adpositions, and, counts, adverbs, clauses } = pack.source.words;
    const small = [articles, determiners, pronouns?.possessive, and, adverbs, clauses?.subordinate];
    const lists = [...small, ...Object.values(adpositions), ...Object.values(counts ?? {})];
    return !lists.some((list) => list?.includes(token.norm)) && !pack.readings(token.norm).some(({ verb }) => verb);
  }

  /** "Minister Singh met his British colleague. The ministry said …": of the minister who acted just before. */
  private ledBy(institution: string): readonly string[] | undefined {
    const head = headOf(institution);
    const leads = this.lastSubject?.offices.some((held) => held === head || answersTo(held, head));
    return leads ? this.lastSubject?.sides : undefined;
  }

  /** "Büyükelçisi", "səfirini": the title may carry "his". */
  private isOwned(mention: Mention, pack: Pack | null): boolean {
    const readings = pack?.readings(this.tokens[mention.last]?.norm ?? '') ?? [];
    return readings.length === 0 || readings.some(({ features }) => features.possessor !== undefined);
  }

  private named(
    mention: Mention,
    done: (sides: readonly string[], ground: Ground, person?: PersonInEvent | null) => LinkedMember,
    before: readonly LinkedGroup[],
    pack: Pack | null,
  ): LinkedMember {
    const name = mention.name as NonNullable<Mention['name']>;
    const rest = surnameOf(mention, before.at(-1));
    if (rest) return done(rest.sides, 'earlier-mention', rest.person);
    const holder = mention.holders[0];
    const office = mention.former ? null : (mention.offices.at(-1)?.office ?? null);
    const surname = nameKey(name.words.at(-1) ?? '');
    // A full name says who it is; a lone surname means the last one of that name in the text.
    const key = name.words.length > 1 ? name.words.map(nameKey).join(' ') : surname;
    const earlier =
      this.bySurname.get(key) ??
      (name.words.length === 1 ? this.byGiven.get(surname) : undefined) ??
      this.byInitial(name.words);
    if (earlier && (!holder || earlier.sides.includes(holder.code))) {
      if (office) this.remember(surname, [office], earlier);
      for (const one of earlier.offices) this.holders.note(one, earlier);
      return done(earlier.sides, 'earlier-mention', earlier.person);
    }
    const own = holder?.code ?? this.ownerOfTitle(mention, before, pack);
    const found =
      resolvePerson(
        { names: name.words, ...(office ? { office } : {}), ...(own ? { for: own } : {}), on: this.on },
        this.resources.knowledge,
      ) ?? (holder || office || name.words.length < 2 ? null : this.byCompany(name.words));
    if (found) {
      if (found.misspelt)
        this.report(
          'link.misspelt-name',
          mention,
          `"${name.text}" is read as ${found.name}.`,
          'Check the spelling in the source.',
        );
      if (found.conflict)
        this.report(
          'link.office-conflict',
          mention,
          found.conflict,
          'The text and the knowledge base differ; see elchi who.',
        );
      const side = own ?? found.for;
      const person: PersonInEvent = {
        name: found.name,
        office: office ?? found.office,
        for: side,
        ...(found.person ? { id: found.person.id } : {}),
      };
      const sides = side ? [side] : [];
      const known = { person, sides, offices: person.office ? [person.office] : [] };
      this.remember(surname, [person.office], known);
      if (key !== surname) this.bySurname.set(key, known);
      for (const word of name.words.slice(0, -1)) this.byGiven.set(nameKey(word), known);
      return done(sides, own ? 'said' : 'name', person);
    }
    // "Azərbaycanın Əfqanıstana təyin edilmiş səfiri X": whose envoy he is stands before, in the genitive.
    const sender =
      !own && office !== null && ENVOYS.has(office)
        ? before.findLast(({ markers, sides }) => markers.includes('gen') && sides.length === 1)?.sides[0]
        : undefined;
    const fromOffice = !own && office ? this.holders.last(office) : undefined;
    const written = office && (HOME_OFFICES.has(office) || office.startsWith('deputy-')) ? this.dateline : null;
    const side = own ?? sender ?? fromOffice?.sides[0] ?? written ?? null;
    if (!holder && !office && mention.reference === null) {
      // Which of two namesakes is meant may be open while their state is not ("Aliyev" without a date).
      const state = this.stateOfNamesakes(name.words);
      if (!state) return done([], 'said');
      const namesake: PersonInEvent = { name: name.text, office: null, for: state };
      this.remember(surname, [], { person: namesake, sides: [state], offices: [] });
      return done([state], 'name', namesake);
    }
    const person: PersonInEvent = { name: name.text, office, for: side, id: personId(name.text, office, side) };
    const sides = side ? [side] : [];
    this.remember(surname, office ? [office] : [], { person, sides, offices: office ? [office] : [] });
    return done(sides, own ? 'said' : 'earlier-mention', person);
  }

  /** "Y.Stoltenberq", of whom the text told with his office and his given name. */
  private byInitial(words: readonly string[]): Known | undefined {
    const [initial, surname = ''] = words;
    if (words.length !== 2 || initial?.length !== 1) return undefined;
    const known = this.bySurname.get(nameKey(surname));
    const given = known?.person?.name?.split(' ') ?? [];
    const agrees = given.some((word) => nameKey(word)[0] === nameKey(initial)[0]);
    return agrees || surname.length >= SELDOM_SHARED ? known : undefined;
  }

  /** A name that alone finds nobody ("Alihan İsmayilov") may do so with an office and a state of its sentence. */
  private byCompany(words: readonly string[]): ReturnType<typeof resolvePerson> {
    for (const office of this.company.offices)
      for (const state of this.company.states) {
        const found = resolvePerson({ names: words, office, for: state, on: this.on }, this.resources.knowledge);
        if (found) return found;
      }
    return null;
  }

  private stateOfNamesakes(words: readonly string[]): string | null {
    const matches = matchName(readName(words), this.resources.knowledge).filter(
      (match) => match.surname && match.strange === 0 && match.near === 0 && match.fit >= SURE_FIT,
    );
    const states = new Set(matches.flatMap((match) => match.person.held.map((term) => term.for)));
    return states.size === 1 ? ([...states][0] as string) : null;
  }

  private remember(surname: string | null, offices: readonly (string | null)[], known: Known): void {
    if (surname) this.bySurname.set(surname, known);
    for (const office of offices) if (office) this.holders.note(office, known);
  }

  private report(id: string, mention: Mention, message: string, hint: string): void {
    if (this.reported.has(message)) return;
    this.reported.add(message);
    this.issues.push({ id, severity: 'warning', message, hint, start: mention.start, end: mention.end });
  }
}

/** "TEHRAN -", "SEOUL, June 9 (Yonhap) --": the state of the city that a date line opens with. */
function datelineOf({ text, dropped, sentences }: RecognizedDocument, resources: Resources): string | null {
  const line = dropped.find(({ reason }) => reason === 'date-line');
  const pack = line && sentences[0] ? resources.pack(sentences[0].language) : null;
  if (!line || !pack) return null;
  const [city = ''] = text.slice(line.start, line.end).split(/[,(/–—-]/);
  let node: PhraseNode | undefined = pack.phrases;
  for (const word of city.trim().split(/\s+/)) node = node?.next.get(pack.plain(word));
  const meaning = node?.senses.find((sense) => sense.meaning.kind === 'state')?.meaning;
  return meaning?.kind === 'state' && meaning.as !== 'people' ? meaning.code : null;
}

/** The first day that the text states: titles mean who held the office then, where nothing says when it was published. */
function firstDate(doc: RecognizedDocument): DateRange | null {
  for (const sentence of doc.sentences)
    for (const date of sentence.dates)
      if (date.range.precision === 'day' || date.range.precision === 'month') return date.range;
  return null;
}

/** "Fransanın səfiri Zaxari Qross": right behind a title and a given name that nobody lists, a surname is theirs, though somebody listed bears it. */
function surnameOf({ name, first, offices, holders }: Mention, before: LinkedGroup | undefined): LinkedMember | null {
  const titled = before?.members.at(-1);
  if (!titled || before?.last !== first - 1 || offices.length > 0 || holders.length > 0) return null;
  const oneWord = name?.words.length === 1 && titled.mention.name?.words.length === 1;
  const isListed = titled.person?.id?.startsWith('new:') === false;
  return oneWord && titled.mention.offices.length > 0 && !isListed ? titled : null;
}
