/**
 * Sides that a clause leaves out: the dropped subject, the other one of two, the members of a summit.
 * In: an act and what the text has said before. Out: a side with its ground, or null; never a guess without a ground.
 */

import type { LinkedGroup } from '../link/linked.js';
import type { Act } from '../recognize/recognized.js';
import type { EventType } from '../record/codebook.js';
import { gather } from '../record/gather.js';
import type { PersonInEvent } from '../record/record.js';
import { groupsAt, isCityOnly } from './clause.js';
import type { Told } from './memory/told.js';
import { earlierSide, type Side, type Surroundings } from './roles.js';
import type { Speaker } from './speaker.js';
import type { StatusReading } from './status.js';
import { strangerBefore } from './strangers.js';
import { isMedial } from './syntax.js';

/** Who says it, as who does it. */
const reporterSide = (speaker: Speaker): Side => ({
  sides: speaker.sides,
  people: personOf(speaker),
  ground: 'speaker',
  span: speaker.span,
  earlier: null,
  group: null,
});

/** "Three million euros is committed to Nepal, the Belgian ministry said": what a passive gives is of whoever tells it. */
export function promisedBy(
  type: EventType,
  recipient: Side | null,
  passive: boolean,
  { reporter }: Surroundings,
): Side | null {
  const gives = type === 'AID' || type === 'AGREE';
  if (!gives || !recipient || !passive || reporter?.sides.length !== 1) return null;
  if (recipient.sides.includes(reporter.sides[0] as string)) return null;
  return reporterSide(reporter);
}

/** A dropped subject: who speaks, those who met, or the subject of the sentence before. */
export function missingActor(
  act: Act,
  status: StatusReading,
  around: Surroundings,
  recipients: readonly string[],
): Side | null {
  const { person, form } = status.reading.features;
  const markers = act.frame.roles.find(({ role }) => role === 'actor')?.markers ?? [];
  // "… bildirib ki, X əl çəkməlidir": what must be done is wanted by who says so.
  const speaker = around.speaker ?? (markers.includes('speaker') ? around.reporter : null);
  if (speaker) {
    if (speaker.sides.length === 0) return null;
    return reporterSide(speaker);
  }
  if (markers.length === 1 && markers[0] === 'speaker') return null;
  // ("Россия должна вывести войска": where nobody is told to say so, nobody wants it; Russian)
  if (around.pack.source.words.syntax === 'case' && markers.includes('speaker')) return null;
  if (person === '2sg' || person === '2pl') return null;
  const passive = markers.every((marker) => marker === 'by' || marker === 'between');
  // "Келесі саммит Бакуде өтеді": those who held this one hold the next.
  if (act.frame.source.continues && act.frame.source.gives.mode === 'plan-meeting') {
    const held = around.memory.company.convened(around.index);
    return held && toldBefore(held, 'focus');
  }
  if (act.frame.source.joint && recipients.length === 0) {
    // "Görüşmede beş belge imzalandı": those who met sign; never one of them alone.
    const met = around.memory.company.lastMeeting();
    const near = around.memory.company.near(around.index) !== null;
    if (met && met.sides.length > 1) return toldBefore(met, near ? 'earlier-mention' : 'focus');
    if (around.sentence.focus.length > 1) return fromFocus(around.sentence.focus, around);
  }
  const subject = around.subject;
  // "Послу заявили протест": what many do whom nobody names is not done by the one named before.
  const { plural, voice } = status.reading.features;
  const many = around.pack.source.words.syntax === 'case' && form === 'finite' && voice !== 'passive';
  const impersonal = isMedial(around.pack) && plural === true && (many || subject?.members.length === 1);
  if (
    !passive &&
    !impersonal &&
    subject &&
    (form === 'finite' || form === 'converb' || form === 'participle') &&
    subject.sides.some((side) => !recipients.includes(side))
  ) {
    const side = earlierSide(subject, null);
    // «Россия и Украина провели переговоры. Взамен Киеву переданы 100 пленных»: the other one of them
    return isMedial(around.pack) ? { ...side, sides: side.sides.filter((one) => !recipients.includes(one)) } : side;
  }
  const other = around.sentence.focus.filter((side) => !recipients.includes(side));
  if (other.length === 1 || (other.length > 0 && recipients.length > 0)) return fromFocus(other.slice(0, 1), around);
  return null;
}

/** The other one of the two sides in focus; or, where the actor is none of them, the one that the text is about. */
export function missingSide(actors: readonly string[], around: Surroundings): Side | null {
  const { pair, dyad } = around.sentence;
  // Who offers to mediate, calls or welcomes does so to both of a pair that is not his own.
  if (!dyad && actors.length === 1 && pair.length === 2 && !pair.includes(actors[0] as string))
    return fromFocus(pair, around);
  const side = around.sentence.focus.find((one) => !actors.includes(one));
  return side ? fromFocus([side], around) : null;
}

/** Whom the acts of this kind told before were aimed at; praise is for those who agreed. */
export function themeSide(act: Act, actors: readonly string[], around: Surroundings): Side | null {
  const { memory, index } = around;
  const { type, mode } = act.frame.source.gives;
  const welcomes = type === 'SUPPORT' && (mode === 'praise' || mode === 'endorse');
  const told = welcomes ? memory.parties(actors) : memory.target(type, mode ?? null, actors, index);
  return told && toldBefore(told, 'theme');
}

/** Marks of those who take part in a gathering beside its subject: companions, hosts, "X'in yanı sıra", "X-in iştirakı ilə". */
const TAKING_PART: ReadonlySet<string> = new Set(['nom', 'with', 'besides', 'including', 'invitation', 'presence']);

/** In a summit the organisation that holds it and all who are named take part; nobody is added. */
export function gatherAll(
  actor: Side | null,
  recipient: Side | null,
  inClause: readonly LinkedGroup[],
  after: readonly LinkedGroup[],
  around: Surroundings,
): Side | null {
  const known = new Set([...(actor?.sides ?? []), ...(recipient?.sides ?? [])]);
  const within = inClause.filter(
    (group) =>
      holds(group) ||
      (group.markers.some((marker) => TAKING_PART.has(marker)) && !group.attributive && !isCityOnly(group)),
  );
  const others = [...within, ...after];
  const added = new Set(gather(others, (group) => group.sides).filter((side) => !known.has(side)));
  const [group] = others;
  if (added.size === 0 || !group) {
    // (who came to a summit is told, or not known)
    if (recipient || known.size !== 1 || isMedial(around.pack) || around.memory.company.gathers(around.index))
      return recipient;
    const other = missingSide([...known], around);
    return other && !around.sentence.focus.includes([...known][0] as string) ? null : other;
  }
  const span = recipient?.span ?? { start: group.start, end: group.end };
  return {
    sides: [...(recipient?.sides ?? []), ...added],
    people: recipient?.people ?? [],
    ground: 'said',
    span,
    earlier: null,
    group,
  };
}

/** An organisation named in whatever case: "OTS'nin zirvesinde". */
function holds(group: LinkedGroup): boolean {
  return group.members.some(
    ({ mention, sides }) => sides.length > 0 && mention.holders.some((holder) => holder.kind === 'organisation'),
  );
}

/** A subject of its own whose side nobody knows ("Politolog X …", "Kurumun sözcüsü …"): the last subject is not meant then. */
export function hasStranger(inClause: readonly LinkedGroup[], act: Act): boolean {
  return inClause.some(
    (group) =>
      group.last < act.anchor &&
      group.sides.length === 0 &&
      group.markers.includes('nom') &&
      !group.attributive &&
      group.members.every(
        ({ deixis, mention }) =>
          deixis === null && mention.reference === null && (mention.name !== null || mention.offices.length > 0),
      ),
  );
}

/** Sentences back within which a side must have been named that a clause of a verb-final language leaves out; on pages of many topics an older one is of another story. */
const FOCUS_REACH = 4;

/** Cases in which a name is no subject. */
const OBLIQUE: ReadonlySet<string> = new Set(['gen', 'dat', 'acc', 'loc', 'abl', 'ins']);

/** "Елена Рыбакина … алғыс айтты": two names or more at the head of the clause that no lexicon knows, with no ending of case. */
export function strangerActs(act: Act, from: number, { sentence, pack }: Surroundings): boolean {
  if (act.quotation >= 0) return false;
  const groups = groupsAt(sentence, act.quotation);
  const last = strangerBefore(sentence, groups, act.tokens[0] as number, pack, from)?.last;
  const behind = groups.find(({ first }) => first === (last ?? 0) + 1);
  // ("Olağanüstü Haller Bakanlığına bağlı …": the name of a body)
  if (last === undefined || behind?.members[0]?.mention.holders.length === 0) return false;
  const name = sentence.tokens[last]?.norm ?? '';
  return !pack.nameStems(name).some(({ features }) => OBLIQUE.has(features.case ?? ''));
}

function fromFocus(sides: readonly string[], { memory, sentence, index, pack }: Surroundings): Side | null {
  const isNear = (side: string) =>
    sentence.groups.some((group) => group.sides.includes(side)) || memory.mentions.isRecent(side, index, FOCUS_REACH);
  if (!isMedial(pack) && !sides.every(isNear)) return null;
  return toldBefore({ sides, sentence: 0, words: memory.mentions.lastWords(sides[0]) }, 'focus');
}

/** A side that memory tells, with the words that named it. */
export function toldBefore({ sides, words }: Told, ground: 'focus' | 'theme' | 'earlier-mention'): Side {
  return { sides, people: [], ground, span: null, earlier: words, group: null };
}

function personOf(speaker: Speaker): readonly PersonInEvent[] {
  return speaker.name ? [{ name: speaker.name, office: speaker.office, for: speaker.for }] : [];
}
