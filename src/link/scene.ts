/**
 * Whom the text has brought on so far, and the sentence that is being read: what pronouns, titles and bare names can mean.
 * In: sentences and their linked groups, in the order of the text. Out: subjects, pairs, places, people in office; no decision of
 * its own about a mention.
 */

import type { Pack, PhraseNode } from '../pack/pack.js';
import type { Group, RecognizedDocument, RecognizedSentence } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import type { DateRange, PersonInEvent, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { Acquaintances } from './acquaintances.js';
import { Bodies } from './bodies.js';
import { ATTRIBUTIVE_WEIGHT, Focus, PLACE_WEIGHT } from './focus.js';
import { Holders, type Known } from './holders.js';
import type { LinkedGroup } from './linked.js';
import { resolvePerson } from './people.js';

/** How many times more the text must tell of a pair to be meant before the one named last. */
const OUTWEIGHS = 3;
/** Marks of where, whither or through whom: "Türkiye ve BAE'deki ortaklar" are not the two who act. */
const ASIDE: ReadonlySet<string> = new Set(['dat', 'loc', 'abl', 'ki', 'through', 'invitation']);
/** Sentences for which a pair that was named together stays "the two". */
const PAIR_REACH = 4;
/** Sentences for which a list stays "the leaders". */
const LIST_REACH = 2;
/** Sentences for which who acted in an office is meant by its bare title. */
const STAGE_REACH = 6;

export class Scene {
  readonly focus: Focus;
  readonly holders = new Holders();
  readonly bodies = new Bodies();
  readonly acquaintances = new Acquaintances();
  /** Those for whom somebody was named by name or office: "the two presidents" are of these. */
  readonly officials = new Set<string>();
  /** The day of which titles tell: of publication, else the first one that the text states. */
  readonly on: DateRange | null;
  /** The state from whose city the text is written ("SEOUL, June 9 (Yonhap) --"): where no home is, the foreign ministry is its own. */
  readonly dateline: string | null;

  /** The sentence that is being read: its words, groups, and of these the linked ones so far. */
  tokens: readonly Token[] = [];
  groups: readonly Group[] = [];
  before: readonly LinkedGroup[] = [];
  pack: Pack | null = null;
  /** The offices and states that the sentence names, for the names in it. */
  company: { readonly offices: readonly string[]; readonly states: readonly string[] } = { offices: [], states: [] };

  /** Sides of the last subject. */
  subject: readonly string[] = [];
  /** Who that subject was, where it was somebody in office. */
  lastSubject: Known | null = null;
  /** The organisation named last: what "the organisation" means. */
  organisation: string | null = null;
  /** The state in which the last place lies. */
  place: string | null = null;

  /** The last two states that a text named as a pair ("A ve B"), and in which sentence. */
  private pairs: readonly { readonly sides: readonly string[]; readonly sentence: number }[] = [];
  /** The last ones that a text named in a list of three or more, and in which sentence. */
  private list: { readonly sides: readonly string[]; readonly sentence: number } = { sides: [], sentence: 0 };
  /** The state that the last sentence was about: of its subject, or where it took place. */
  land: readonly string[] = [];
  private sentence = 0;
  /** The last one who was a subject, by each office that somebody on stage holds. */
  private readonly onStage = new Map<string, { readonly known: Known; readonly sentence: number }>();

  constructor(
    doc: RecognizedDocument,
    readonly resources: Resources,
  ) {
    this.on = doc.published ?? firstDate(doc);
    this.dateline = datelineOf(doc, resources);
    this.focus = new Focus(this.isState);
  }

  readonly isState = (code: string): boolean => this.resources.knowledge.states.has(code);

  /** @param before the linked groups of the sentence, filled while they are read */
  beginSentence({ groups, tokens }: RecognizedSentence, pack: Pack | null, before: readonly LinkedGroup[]): void {
    this.tokens = tokens;
    this.groups = groups;
    this.before = before;
    this.pack = pack;
    // "The guest arrived in Bishkek": the place may stand behind whom it tells of.
    const places = groups.filter(
      ({ markers, members }) =>
        markers.includes('loc') && members.every((one) => one.offices.length === 0 && one.name === null),
    );
    const [place] = gather(places, ({ members }) => gather(members, (one) => one.holders.map(({ code }) => code)));
    if (place !== undefined && this.isState(place)) this.place = place;
    const members = gather(groups, (group) => group.members);
    this.company = {
      offices: [...new Set(gather(members, (member) => member.offices.map(({ office }) => office)))],
      states: [...new Set(gather(members, (member) => member.holders.map(({ code }) => code)))],
    };
  }

  /** Takes note of a group that was just linked. */
  note(group: LinkedGroup): void {
    const { members, sides } = group;
    const isPlace =
      group.markers.includes('loc') &&
      members.every((member) => member.person === null && member.mention.offices.length === 0);
    if (isPlace && sides.length === 1 && this.isState(sides[0] as string)) this.place = sides[0] as string;
    for (const member of members)
      for (const side of member.sides)
        if (member.ground === 'said' && this.resources.knowledge.organisations.get(side)?.kind === 'organisation')
          this.organisation = side;
    const weight = isPlace ? PLACE_WEIGHT : group.attributive ? ATTRIBUTIVE_WEIGHT : 1;
    for (const member of members)
      if (!member.city || member.mention.holders.some((holder) => holder.as === 'capital'))
        this.focus.note(member.sides, weight);
    for (const { sides: whose, person, mention, ground } of members)
      if (ground !== 'focus' && (person !== null || mention.offices.length > 0))
        for (const side of whose) this.officials.add(side);
  }

  private readonly isFinal = (): boolean => this.pack?.source.words.syntax === 'verb-final';

  /** Keeps the subject of the sentence for the next one's "his counterpart", and the states that it names as a pair. */
  endSentence(): void {
    const groups = this.before;
    const subject = groups.find(
      (group) => group.quotation < 0 && group.markers.includes('nom') && !group.attributive && group.sides.length > 0,
    );
    if (subject) {
      this.subject = subject.sides;
      const [member] = subject.members;
      // ("X ve Y görüştü. Cumhurbaşkanı …": of two who bear one title the first, who began, where the verb stands last)
      const office = member?.person?.office;
      const alike = office && subject.members.every(({ person: one }) => one?.office === office) && this.isFinal();
      const person = subject.members.length === 1 || alike ? (member?.person ?? null) : null;
      this.lastSubject = person?.office ? { person, sides: member?.sides ?? [], offices: [person.office] } : null;
      for (const office of this.lastSubject?.offices ?? [])
        this.onStage.set(office, { known: this.lastSubject as Known, sentence: this.sentence });
    }
    this.land = (subject?.sides ?? this.placeOf(groups)).filter(this.isState);
    this.focus.noteSentence(
      gather(groups, ({ members }) => gather(members, ({ sides, ground }) => (ground === 'home' ? [] : sides))),
    );
    for (const group of groups) {
      const states = group.sides.filter(this.isState);
      if (states.length > 2) this.list = { sides: states, sentence: this.sentence };
      if (states.length === 2 && this.isPair(group))
        this.pairs = [...this.pairs, { sides: states, sentence: this.sentence }];
    }
    this.sentence++;
    this.pairs = this.pairs.filter(({ sentence }) => this.sentence - sentence <= PAIR_REACH);
  }

  /** The states that were last named as a pair not long before, unless the text tells far more of another such pair. */
  nearPair(): readonly string[] {
    const last = this.pairs.at(-1)?.sides ?? [];
    const weight = OUTWEIGHS * this.focus.weightOf(last);
    return this.pairs.findLast(({ sides }) => this.focus.weightOf(sides) > weight)?.sides ?? last;
  }

  /** Those of a list named just before, where no pair was named since. */
  nearList(): readonly string[] {
    const { sides, sentence } = this.list;
    const isLast = this.pairs.every((pair) => pair.sentence < sentence);
    return isLast && this.sentence - sentence <= LIST_REACH ? sides : [];
  }

  /** The one state in which a sentence without a subject takes place; of one that tells no place, the subject before. */
  private placeOf(groups: readonly LinkedGroup[]): readonly string[] {
    return groups.find(({ markers, sides }) => markers.includes('in') && sides.length === 1)?.sides ?? this.subject;
  }

  /** The subject of this sentence, as far as it was read. */
  subjectGroup(): LinkedGroup | null {
    const named = this.before.filter((group) => group.sides.length > 0 && !group.attributive);
    // "FHN-in xilasediciləri qardaş ölkəyə yola düşüb": where none is in the nominative, whose they are.
    return (
      named.find((group) => group.markers.includes('nom')) ??
      named.find((group) => group.first === 0 && group.markers.includes('gen')) ??
      null
    );
  }

  /** Sides of the subject that this sentence has named so far. */
  subjectHere(): readonly string[] {
    return this.subjectGroup()?.sides ?? [];
  }

  /** Where no home is, «президент» is him of whom the text tells: who acted as one a few sentences ago, not a guest named since. */
  actingAs(office: string, but: readonly string[]): Known | null {
    const found = this.onStage.get(office);
    if (!found || this.sentence - found.sentence > STAGE_REACH) return null;
    return found.known.sides.some((side) => but.includes(side)) ? null : found.known;
  }

  /** Who holds an office of a state on the day of the text, as a person of an event; null where nobody is listed. */
  incumbent(office: string, state: string): PersonInEvent | null {
    const found = resolvePerson({ office, for: state, on: this.on }, this.resources.knowledge);
    if (!found?.name) return null;
    return { name: found.name, office, for: state, ...(found.person ? { id: found.person.id } : {}) };
  }

  /** Remembers somebody by his surname, where he has one, and as holder of his offices. */
  remember(surname: string | null, offices: readonly (string | null)[], known: Known): void {
    if (surname) this.acquaintances.note(surname, known);
    for (const office of offices) if (office) this.holders.note(office, known);
  }

  /** "A ve B", and not whither one goes ("X пен Y-ға сапары"): that is no pair which acts. */
  private isPair({ members, markers, attributive }: LinkedGroup): boolean {
    const isGoal = markers.every((marker) => ASIDE.has(marker));
    // ("the Turkey-Libya memorandum"; but "İran-İsrail atəşkəsi": whose it is stands before the noun)
    const isQuality = attributive && this.pack?.source.words.syntax !== 'verb-final';
    return (
      members.length === 2 &&
      members.every(({ mention, city }) => mention.reference === null && !city) &&
      !isGoal &&
      !isQuality
    );
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
