/**
 * How a mark finds its group in English: the subject before the verb, the object behind it, everything else by its preposition.
 * In: an act in its scene, the marks of a role. Out: the group that carries it, or null.
 */
import type { LinkedGroup } from '../../link/linked.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import { GOES_SOMEWHERE } from '../city.js';
import { BARE_REACH, hasSides, isCityOnly } from '../clause.js';
import { envoySide, isEnvoy } from '../envoy.js';
import { prepositionOf, type Subject, subjectOf, tellsTense } from './clauses.js';
import { listedBefore, type Reader, type VerbGroup } from './verbs.js';
import { isAttacked, isVictim } from './victims.js';
import { isStop, opensCount } from './words.js';

/** How far behind its verb an object may begin. */
const OBJECT_REACH = 8;

/** An act with what its side may be picked from. */
export interface Scene {
  readonly act: Act;
  /** The noun of its predicate is the subject of a passive. */
  readonly turned: boolean;
  readonly reader: Reader;
  readonly verb: VerbGroup | null;
  readonly type: EventType;
  readonly from: number;
  readonly to: number;
  /** Groups behind the predicate and within it, in order. */
  readonly behind: readonly LinkedGroup[];
  /** Groups of an infinitive or an -ing form behind it: "readiness to expand cooperation with Uzbekistan". */
  readonly beyond: readonly LinkedGroup[];
  readonly free: readonly LinkedGroup[];
  /** What opens the clause with its preposition: "With Uzbekistan the EU signed", "To Kyiv, Poland sent". */
  fronted(): readonly LinkedGroup[];
  /** Worked out when first asked for. */
  subject(): Subject;
}

/** Names may not be words of the predicate; titles may ("recalled its ambassador"). */
export const overlaps = (group: LinkedGroup, act: Act): boolean =>
  act.tokens.some(
    (token) =>
      token >= group.first &&
      token <= group.last &&
      !group.members.some(
        ({ mention }) =>
          (mention.holders.length > 0 || mention.name !== null) &&
          (mention.offices.length > 0 || mention.institution !== null),
      ),
  );

export function pickBy(markers: readonly string[], used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { verb, turned } = scene;
  // Whose act a noun tells stands beside it first.
  const ordered = verb
    ? ofVerb(markers)
    : [...markers, ...(turned && scene.type === 'CONSULT' && markers.includes('subject') ? OWNERS : [])].sort(
        (a, b) => (isSaidBy(scene) ? -1 : 1) * (Number(a === 'subject') - Number(b === 'subject')),
      );
  for (const written of ledFirst(ordered, scene)) {
    const marker = turned ? (TURNED[written] ?? written) : verb?.passive ? (PASSIVE[written] ?? written) : written;
    // "Prime Minister Sharif was received by": the noun of the predicate is his title.
    const titled = turned && written === 'object' ? titledBy(used, scene) : null;
    if (titled) return titled;
    const found = pickOne(marker, used, scene);
    if (found) return found;
  }
  return markers.includes('object') && FOR_WHOSE_SAKE.has(scene.type) ? servedBy(used, scene) : null;
}

/** "Sweden's accession was backed by Hungary": who did what is told in the passive stands behind "by". */
const isSaidBy = ({ turned, behind }: Scene): boolean =>
  turned && behind.some((group) => group.markers.includes('by') && hasSides(group));

/** "lashed out at Oslo over an arms sale to Riga": the preposition that ends the predicate leads to whom it is done to, before all others. */
function ledFirst(markers: readonly string[], { act, reader }: Scene): readonly string[] {
  const { kind } = act.frame.pattern.elements.at(-1) as Act['frame']['pattern']['elements'][number];
  if (kind !== 'literal') return markers;
  const { norm = '' } = reader.sentence.tokens[act.tokens.at(-1) as number] ?? {};
  const led = markers.filter((marker) => reader.pack.source.words.adpositions[marker]?.includes(norm));
  return led.length > 0 ? [...led, ...markers.filter((marker) => !led.includes(marker))] : markers;
}

/** Types whose purpose tells whom they are done to: "promised money to help Haiti's police", "refused to let EU monitors in". */
const FOR_WHOSE_SAKE: ReadonlySet<EventType> = new Set(['AGREE', 'AID', 'REJECT', 'THREATEN', 'CONCEDE']);

/** The object of an infinitive behind the act, with nothing but small words and qualities between. */
function servedBy(used: ReadonlySet<LinkedGroup>, { reader, verb, to }: Scene): LinkedGroup | null {
  const next = verb && reader.verbs.find((one) => one.first > verb.main);
  if (next?.form !== 'infinitive' || next.first > to + 1) return null;
  for (let at = next.main + 1; at <= next.main + BARE_REACH; at++) {
    const group = reader.groupAt[at];
    if (group) return used.has(group) || !hasSides(group) || isCityOnly(group) ? null : group;
    if (reader.sentence.tokens[at]?.kind !== 'word' || reader.is('preposition', at) || reader.verbAt[at]) return null;
  }
  return null;
}

function titledBy(used: ReadonlySet<LinkedGroup>, { act, free }: Scene): LinkedGroup | null {
  const first = act.tokens[0] as number;
  return (
    free.find(
      (group) => group.first <= first && first <= group.last && group.markers.includes('nom') && !used.has(group),
    ) ?? null
  );
}

/** "voiced appreciation for Jordan's efforts": who acts in a verb owns nothing in its object. */
const ofVerb = (markers: readonly string[]): readonly string[] =>
  markers.includes('subject') ? markers.filter((marker) => !BESIDE_NOUN.has(marker)) : markers;
const BESIDE_NOUN: ReadonlySet<string> = new Set(['gen', 'bare', 'of']);

/** In the passive subject and object change places. */
const PASSIVE: Readonly<Record<string, string>> = { subject: 'by', object: 'subject' };

/** "The embargo on Syria was lifted by Norway": the noun of the predicate is the subject, and the sides stand beside it. */
const TURNED: Readonly<Record<string, string>> = { subject: 'by', object: 'of' };
/** ... and of a visit that ended, of talks that opened, its owner acts. */
const OWNERS = ['gen', 'bare', 'of'];

function pickOne(marker: string, used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const open = (groups: readonly LinkedGroup[]) => groups.filter((group) => !used.has(group) && hasSides(group));
  if (marker === 'subject') return pickSubject(used, scene);
  if (marker === 'visitor') return pickVisitor(used, scene);
  if (marker === 'object') return pickObject(open(scene.behind), scene);
  if (marker === 'gen') return pickPossessive(open(scene.free), scene);
  if (marker === 'bare') return pickBare(open(scene.free), scene);
  if (marker === 'goal') return pickGoal(open(scene.free), scene);
  if (marker === 'person') return pickPerson(pickObject(open(scene.behind), scene), scene);
  if (marker === 'that') return pickDemanded(used, scene);
  if (marker === 'condition') return pickWarned(used, scene);
  if (marker.startsWith('envoy-')) return envoyOf(scene.free, marker);
  const fits = (group: LinkedGroup) =>
    !isAttacked(group, marker, scene) &&
    !isAmongOthers(group, scene) &&
    (group.markers.includes(marker) ||
      ((!meets(scene) || isPair(group)) && qualifiesBehind(scene.reader, group, marker))) &&
    mayStand(group, marker, scene) &&
    // "a letter to the King of X" is no letter of X, nor is "commitment to the defence of X" X's.
    (marker !== 'of' ||
      scene.verb !== null ||
      (!scene.behind.some((one) => one.first < group.first) && !endsElsewhere(scene)));
  const found =
    open(scene.behind).find(fits) ?? open(scene.beyond).find(fits) ?? open(scene.fronted()).find(fits) ?? null;
  return found ?? includedBehind(marker, scene) ?? (marker === 'by' ? capitalVoice(open(scene.free), scene) : null);
}

/** A predicate that ends in a preposition other than "of" ("commitment to"). */
function endsElsewhere({ act, reader }: Scene): boolean {
  const last = act.tokens.at(-1) as number;
  return (
    act.frame.pattern.elements.at(-1)?.kind === 'literal' &&
    reader.is('preposition', last) &&
    reader.sentence.tokens[last]?.norm !== 'of'
  );
}

/** "Kazakhstan and China discussed the war between Iran and Iraq": whom the noun of an object stands between do not act in the verb. */
export function isAmongOthers(group: LinkedGroup, { act, reader, verb, subject }: Scene): boolean {
  if (!verb || !group.markers.includes('between')) return false;
  const { kind, group: acting } = subject();
  const opener = prepositionOf(reader, group);
  if (kind !== 'said' || !acting || acting.sides.length === 0 || opener === null) return false;
  const noun = opener - 1;
  return !act.tokens.includes(noun) && !reader.verbAt[noun] && !reader.inDate[noun] && group.first > verb.main;
}

/** "In Paris the step was called hostile": the capital that opens the clause tells who calls it so. */
function capitalVoice(open: readonly LinkedGroup[], { verb, type, reader }: Scene): LinkedGroup | null {
  if (!verb?.passive || (type !== 'ACCUSE' && type !== 'REJECT')) return null;
  const first = open.find(({ last }) => last < verb.first);
  const opens =
    first?.markers.includes('in') && (first.first === 1 || reader.sentence.tokens[first.first - 2]?.kind === 'mark');
  return first && opens && isCapital(first) ? first : null;
}

/** Who travels is a person, an office or a body, no state and no capital ("Paris came to us"). */
function pickVisitor(used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const group = pickSubject(used, scene);
  const travels = group?.members.some(
    ({ mention }) =>
      mention.name !== null || mention.offices.length > 0 || mention.institution !== null || mention.reference !== null,
  );
  return travels ? group : null;
}

/** "called Sisi on Monday", but "called Sisi a friend": a person, and what follows gives no name. */
function pickPerson(group: LinkedGroup | null, { reader }: Scene): LinkedGroup | null {
  if (
    !group ||
    group.members.some(
      ({ mention }) => mention.name === null && mention.offices.length === 0 && mention.reference !== 'counterpart',
    )
  )
    return null;
  const next = reader.sentence.tokens[group.last + 1];
  if (!next || next.kind === 'mark' || reader.inDate[group.last + 1] || reader.is('adverb', group.last + 1))
    return group;
  const after = group.last + 1;
  return (reader.is('preposition', after) && next.norm !== 'as') || reader.is('and', after) || reader.verbAt[after]
    ? group
    : null;
}

/** Acts in which those who act meet in person: "talks with Turkish businessmen" are not with Türkiye. */
const meets = ({ type, act }: Scene): boolean =>
  type === 'CONSULT' || type === 'OFFICE' || (type === 'AGREE' && IN_PERSON.has(act.frame.source.gives.mode ?? ''));
const IN_PERSON: ReadonlySet<string> = new Set(['plan-meeting', 'invite']);

/** "a meeting of the Uzbek-Tajik commission": whom one adjective names together, the body that it qualifies joins. */
const isPair = ({ attributive, sides }: LinkedGroup): boolean => attributive && sides.length === 2;

/** "opened fire on Azerbaijani positions", "the attack on Israel's embassy": the state qualifies what a preposition marks. */
function qualifiesBehind(reader: Reader, group: LinkedGroup, marker: string): boolean {
  if (!group.attributive && !group.markers.includes('gen')) return false;
  const written = reader.pack.source.words.adpositions[marker] ?? [];
  for (let at = group.first - 1; at >= 0 && at >= group.first - BARE_REACH; at--) {
    const { kind, norm } = reader.sentence.tokens[at] as Token;
    if (kind === 'mark' || reader.verbAt[at] || reader.groupAt[at]) return false;
    if (reader.is('preposition', at)) return written.includes(norm);
  }
  return false;
}

/** "demanded that Russia withdraw": the subject of the clause behind "that". */
function pickDemanded(used: ReadonlySet<LinkedGroup>, { reader, verb }: Scene): LinkedGroup | null {
  if (!verb) return null;
  // "wants Ankara to give up": the object of the one is the subject of the other.
  const infinitive = reader.verbs.find((one) => one.first > verb.main);
  const wanted = infinitive?.form === 'infinitive' ? reader.groupAt[infinitive.first - 1] : null;
  if (wanted && wanted.first > verb.main && !used.has(wanted) && hasSides(wanted)) return wanted;
  const next = reader.verbs.find((one) => one.first > verb.main && tellsTense(one));
  if (!next) return null;
  const { kind, group } = subjectOf(reader, next);
  // ("said Iran must stop": the clause behind a verb of saying may stand without "that")
  if (kind !== 'said') return null;
  return group && group.first > verb.main && !used.has(group) && hasSides(group) ? group : null;
}

/** "threatened a response if Oslo sold the arms": who would do what a threat answers. */
function pickWarned(used: ReadonlySet<LinkedGroup>, { reader, act, from }: Scene): LinkedGroup | null {
  const { tokens, quotationOf } = reader.sentence;
  const level = quotationOf[act.anchor];
  const opens = tokens.findIndex((_, at) => quotationOf[at] === level && reader.is('if', at));
  const verb = opens < 0 ? undefined : reader.verbs.find((one) => one.first > opens && tellsTense(one));
  if (!verb || tokens.some((_, at) => at > Math.min(opens, from) && at < Math.max(opens, from) && isStop(tokens, at)))
    return null;
  const { kind, group } = subjectOf(reader, verb);
  return kind === 'said' && group && group.first > opens && !used.has(group) && hasSides(group) ? group : null;
}

/** "Several countries, including Iraq and Kuwait, summoned": of many whom nobody names those who are. */
const includedBefore = ({ verb, free }: Scene): LinkedGroup | null =>
  (verb &&
    free.find(
      (one) =>
        one.markers.includes('including') && one.last < verb.first && verb.first - one.last <= 2 && hasSides(one),
    )) ??
  null;

/** … before its verb, or, where that only qualifies them, behind it: "leaders extending condolences, including A and B". */
const includedBeside = (scene: Scene): LinkedGroup | null =>
  includedBefore(scene) ?? (scene.verb?.form === 'ing' ? includedNext(scene) : null);

/** The first group behind the act that counts up, with no verb that tells between. */
function includedNext({ act, free, reader }: Scene): LinkedGroup | null {
  const last = act.tokens.at(-1) as number;
  const named = free.find((one) => one.first > last && one.markers.includes('including') && hasSides(one));
  const told = named && reader.verbs.some((verb) => verb.main > last && verb.main < named.first && tellsTense(verb));
  return named && !told ? named : null;
}

/** "received calls from world leaders, including the presidents of A and B": those named of the many whom the preposition leads to. */
function includedBehind(marker: string, scene: Scene): LinkedGroup | null {
  const named = includedNext(scene);
  const { act, reader } = scene;
  const written = reader.pack.source.words.adpositions[marker] ?? [];
  for (let at = (act.tokens.at(-1) as number) + 1; named && at < named.first; at++)
    if (reader.is('preposition', at) && written.includes(reader.sentence.tokens[at]?.norm ?? '')) return named;
  return null;
}

function pickSubject(used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { kind, group, modifiers } = scene.subject();
  const included =
    kind === 'stranger' || kind === 'none' || group?.markers.includes('including') ? includedBeside(scene) : null;
  if (included) return included;
  if (kind === 'stranger' && ACT_THROUGH.has(scene.type))
    return (
      modifiers.find(
        (one) =>
          !used.has(one) &&
          one.sides.length > 0 &&
          (one.attributive || one.markers.includes('nom') || one.markers.includes('from') || scene.type === 'PROTEST'),
      ) ?? null
    );
  if (group && !used.has(group) && !hasSides(group)) return leaderOf(group, scene);
  if (!group || used.has(group) || overlaps(group, scene.act)) return null;
  if (isCityOnly(group) && !isCapital(group)) return null;
  const listed = [...listedBefore(scene.reader, group), group].reduce(asOne);
  return joinedTo(group, scene).reduce(asOne, listed);
}

/** Two groups that act together. */
const asOne = (one: LinkedGroup, other: LinkedGroup): LinkedGroup => ({
  ...other,
  first: one.first,
  start: one.start,
  members: [...one.members, ...other.members],
  sides: [...new Set([...one.sides, ...other.sides])],
});

/** "Macron, joined by his Polish counterpart, visited": who comes along, between the subject and its verb. */
const joinedTo = (subject: LinkedGroup, { verb, free }: Scene): readonly LinkedGroup[] =>
  verb
    ? free.filter(
        (one) => one.markers.includes('joined') && one.first > subject.last && one.last < verb.first && hasSides(one),
      )
    : [];

/** "a delegation headed by the Iranian minister arrived": who leads it tells whose it is. */
function leaderOf(group: LinkedGroup, { verb, free, reader }: Scene): LinkedGroup | null {
  const at = group.last + 1;
  const isBody = group.members.some(({ mention }) => mention.institution !== null);
  if (!verb || !isBody || reader.verbAt[at]?.form !== 'pp') return null;
  return (
    free.find((one) => one.first > at && one.last < verb.first && one.markers.includes('by') && hasSides(one)) ?? null
  );
}

/** Acts of soldiers, ships, hackers and crowds are their state's: "Turkish warplanes bombed". */
const ACT_THROUGH: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'AID', 'COOPERATE']);

const isCapital = (group: LinkedGroup): boolean =>
  group.members.every(({ mention }) => mention.holders.some((holder) => holder.as === 'capital'));

/** The first group behind the verb that no preposition marks and that qualifies nothing. */
function pickObject(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const { reader } = scene;
  const after = open.find((group) => group.markers.includes('acc') && !group.attributive);
  if (!after || after.first - scene.from > OBJECT_REACH + (scene.act.tokens.length - 1)) return null;
  if (isCityOnly(after) && !isCapital(after) && !GOES_SOMEWHERE.has(scene.type)) return null;
  // "received the first shipment from Italy": another noun stands where the object would
  // ("trucks with aid from Jordan entered Gaza": but before the last word of the predicate).
  const start = Math.max(scene.from, ...scene.act.tokens.filter((token) => token < after.first));
  for (let at = start + 1; at < after.first; at++) {
    const token = reader.sentence.tokens[at] as Token;
    if (scene.act.tokens.includes(at)) continue;
    if (token.kind === 'mark' && token.text === ',' && !reader.inDate[at]) return null;
    if (reader.groupAt[at]?.markers.includes('gen')) return null;
    const counts = opensCount(reader.sentence.tokens, at, reader.pack);
    if (reader.is('preposition', at) && !reader.inDate[at + 1] && !counts) return null;
  }
  const next = open.find((group) => group.first === after.last + 2);
  return next && areListed(after, next, reader) ? asOne(after, next) : after;
}

/** "urges Russia, Ukraine to talk": two bare names of states with only a comma between, as headlines have it; "Tunis, Tunisia," is one. */
function areListed(one: LinkedGroup, other: LinkedGroup, { sentence }: Reader): boolean {
  const isState = ({ members, sides, attributive }: LinkedGroup): boolean =>
    !attributive &&
    sides.length === 1 &&
    members.length === 1 &&
    members.every(({ mention, city }) => !city && mention.name === null && mention.offices.length === 0);
  const closed = sentence.tokens[other.last + 1]?.text === ',';
  return sentence.tokens[one.last + 1]?.text === ',' && !closed && isState(one) && isState(other);
}

/** Behind the verb, and no further than a comma behind the predicate: "rejected an offer, the second after Turkey's". */
function isWithin({ first }: LinkedGroup, { act, from, to, reader }: Scene): boolean {
  if (first <= from || first > to) return false;
  for (let at = (act.tokens.at(-1) as number) + 1; at < first; at++)
    if (reader.sentence.tokens[at]?.text === ',' && !reader.inDate[at] && !reader.groupAt[at]) return false;
  return true;
}

/** "Kazakhstan's decision", before a noun of action or within the object of a verb. */
function pickPossessive(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const first = scene.act.tokens[0] as number;
  if (scene.verb)
    return (
      open.find((group) => isWithin(group, scene) && group.markers.includes('gen') && !isVictim(group, scene)) ?? null
    );
  return (
    before(open, first, scene)
      .filter((group) => group.markers.includes('gen'))
      .at(-1) ?? null
  );
}

/** "Israeli strikes", "the Tokayev visit"; within the object of a verb: "two Iranian diplomats". */
function pickBare(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const first = scene.act.tokens[0] as number;
  if (scene.verb)
    return (
      open.find(
        (group) =>
          isWithin(group, scene) && group.attributive && !group.markers.includes('gen') && !isVictim(group, scene),
      ) ?? null
    );
  // "Ethiopian troops entered": the noun of the predicate is the body of a state; "a round of Turkish-Greek talks": or it stands within.
  const last = scene.act.tokens.at(-1) as number;
  const own = open.find(
    (group) =>
      (group.first <= first && first <= group.last) ||
      (group.attributive && group.first > first && group.last === last - 1),
  );
  if (own) return own;
  return (
    before(open, first, scene)
      .filter((group) => group.markers.includes('bare') || (group.markers.includes('nom') && isApposed(group, scene)))
      .at(-1) ?? null
  );
}

/** "the Tokayev visit", but "offered Turkey aid": right before its noun, and not right behind a verb. */
const isApposed = ({ first, last }: LinkedGroup, { act, reader }: Scene): boolean =>
  (act.tokens[0] as number) - last <= 2 && reader.verbAt[first - 1] === null;

/** "on his India visit": right before its noun stands where to. */
const pickGoal = (open: readonly LinkedGroup[], { act }: Scene): LinkedGroup | null =>
  open.find((group) => group.last === (act.tokens.at(-1) as number) - 1 && isPlace(group)) ?? null;

/** The name of a state or a city, not of a people, a body or a person. */
const isPlace = ({ members, attributive }: LinkedGroup): boolean =>
  !attributive &&
  members.length === 1 &&
  members.every(
    ({ mention }) =>
      mention.name === null &&
      mention.offices.length === 0 &&
      mention.institution === null &&
      mention.holders.some((holder) => holder.as !== 'people' && holder.kind === 'state'),
  );

/** Groups shortly before a noun, with neither mark nor preposition nor verb between. */
function before(open: readonly LinkedGroup[], first: number, { reader }: Scene): readonly LinkedGroup[] {
  return open.filter((group) => {
    if (group.last >= first || first - group.last > BARE_REACH) return false;
    for (let at = group.last + 1; at < first; at++)
      if (
        (reader.sentence.tokens[at] as Token).kind === 'mark' ||
        reader.is('preposition', at) ||
        reader.verbAt[at] ||
        reader.is('and', at)
      )
        return false;
    return true;
  });
}

/** "the Australian Embassy's chargé in Tehran": a city alone is where he serves, who sends him stands before. */
function envoyOf(free: readonly LinkedGroup[], marker: string): LinkedGroup | null {
  for (const group of free) {
    const [member] = group.members;
    const [one, other] = member && isEnvoy(member) ? member.mention.holders : [];
    // ("Ankara's envoy", but "the envoy to Ankara")
    if (!one?.city || other || one.start === group.start) {
      const side = envoySide(group, marker);
      if (side) return side;
    } else if (marker === 'envoy-host') return envoySide(group, 'envoy-sender');
    else return free.find((before) => before.last === group.first - 1 && hasSides(before)) ?? null;
  }
  return null;
}

function mayStand(group: LinkedGroup, marker: string, { type }: Scene): boolean {
  // ("flights between Osh and Tashkent")
  if (marker === 'between') return true;
  if (!isCityOnly(group) || isCapital(group)) return marker !== 'in' || !isCityOnly(group) || GOES_SOMEWHERE.has(type);
  return GOES_SOMEWHERE.has(type);
}
