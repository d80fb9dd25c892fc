/**
 * Which group carries which role where the verb stands in the middle and cases and prepositions tell it (Russian).
 * In: an act with its status, its sentence, what others have taken. Out: the groups in reach and how to pick one by its mark.
 */
import type { LinkedGroup, LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import type { Act } from '../../recognize/recognized.js';
import type { EventType } from '../../record/codebook.js';
import type { Token } from '../../record/record.js';
import { GOES_SOMEWHERE } from '../city.js';
import { BARE_REACH, groupsAt, hasSides, isCityOnly } from '../clause.js';
import { isEnvoy, pickEnvoy } from '../envoy.js';
import type { Reach } from '../roles.js';
import type { StatusReading } from '../status.js';
import { type Clause, type Clauses, clausesOf, isPredicate } from './clauses.js';

/** How far behind a noun of action its genitive may stand, and before it its adjective. */
const GENITIVE_REACH = 4;
/** How far behind a participle its noun may stand. */
const HEAD_REACH = 9;
const CITY_MARKS: ReadonlySet<string> = new Set(['along', 'in', 'to', 'acc', 'object', 'from', 'dat']);

export function caseReach(
  act: Act,
  status: StatusReading,
  sentence: LinkedSentence,
  pack: Pack,
  isTaken: (group: LinkedGroup) => boolean,
): Reach {
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.list[clauses.of[act.anchor] ?? 0] as Clause;
  const line = groupsAt(sentence, act.quotation);
  const free = line.flatMap((group) => (isTaken(group) ? [] : (besides(group, act, sentence) ?? [])));
  const inClause = free.filter((group) => clauses.of[group.first] === mine.id);
  const [from, to] = extent(clauses, mine.id);
  const scene: Scene = { act, status, sentence, pack, clauses, mine, line, free, inClause };
  return {
    from,
    to,
    inClause,
    pick: (markers, used) => pickBy(markers, used, scene),
    passive: status.reading.features.voice === 'passive',
    blocked: () => blockedBy(scene),
    stranger: () => hasOwnSubject(scene),
    pronouns: () => pronounsOf(scene),
  };
}

interface Scene {
  readonly act: Act;
  readonly status: StatusReading;
  readonly sentence: LinkedSentence;
  readonly pack: Pack;
  readonly clauses: Clauses;
  readonly mine: Clause;
  readonly line: readonly LinkedGroup[];
  readonly free: readonly LinkedGroup[];
  readonly inClause: readonly LinkedGroup[];
}

/** The subject of the clause that a token stands in, as far as it is named; `null` where it is not. */
export function clauseSubject(sentence: LinkedSentence, at: number, pack: Pack): LinkedGroup | null {
  const clauses = clausesOf(sentence, pack);
  const mine = clauses.list[clauses.of[at] ?? 0];
  if (!mine) return null;
  const quotation = sentence.quotationOf[at] ?? -1;
  return subjectOf(mine, at, groupsAt(sentence, quotation), clauses, sentence, pack, 0);
}

/** The subject of a sentence: of its first clause that has one. */
export function caseSubject(sentence: LinkedSentence, pack: Pack): LinkedGroup | null {
  const clauses = clausesOf(sentence, pack);
  const line = groupsAt(sentence, -1);
  for (const clause of clauses.list) {
    if (clause.kind !== 'main' && clause.kind !== 'coordinate') continue;
    const own = line.filter((group) => clauses.of[group.first] === clause.id && isSubject(group));
    const [found] = own;
    if (found) return found;
  }
  return null;
}

const isSubject = (group: LinkedGroup): boolean =>
  group.markers.includes('nom') && !group.attributive && isSomebody(group) && !isPlace(group);
const isPlace = (group: LinkedGroup): boolean => isCityOnly(group);
/** It has a side, or is a person. */
const isSomebody = (group: LinkedGroup): boolean =>
  hasSides(group) || group.members.some(({ mention }) => mention.name !== null || mention.offices.length > 0);
const overlaps = (group: LinkedGroup, act: Act): boolean =>
  act.tokens.some((token) => token >= group.first && token <= group.last);

/** A group without the words that the predicate has taken: of "посольство Финляндии" the state; null where nothing is left. */
function besides(group: LinkedGroup, act: Act, sentence: LinkedSentence): LinkedGroup | null {
  if (!overlaps(group, act)) return group;
  if (group.members[0] && isEnvoy(group.members[0])) return group;
  const [holder] = group.members[0]?.mention.holders ?? [];
  if (!holder || group.members.some(({ mention }) => mention.institution === null)) return null;
  const first = sentence.tokens.findIndex((token) => token.start >= holder.start);
  // "наращивание российских войск": the nation before the noun that the predicate has taken
  if (holder.as === 'people' && first === group.first && !act.tokens.includes(first))
    return { ...group, last: first, end: holder.end, markers: ['bare'], attributive: true };
  if (first <= group.first || act.tokens.some((token) => token >= first && token <= group.last)) return null;
  return { ...group, first, start: holder.start, markers: ['gen'] };
}

/** First and last token of the clause that a token stands in. */
export function caseExtent(sentence: LinkedSentence, at: number, pack: Pack): readonly [number, number] {
  const clauses = clausesOf(sentence, pack);
  return extent(clauses, clauses.of[at] ?? 0);
}

/** A token in another clause than an act: a dependent one that the act is no part of, or one that a strong mark divides from it. */
export function caseApart(sentence: LinkedSentence, at: number, anchor: number, pack: Pack): boolean {
  const clauses = clausesOf(sentence, pack);
  const theirs = clauses.list[clauses.of[at] ?? 0];
  if (!theirs || theirs.id === clauses.of[anchor]) return false;
  const [from, to] = at < anchor ? [at, anchor] : [anchor, at];
  if (sentence.tokens.slice(from, to).some(({ text }) => text === ';')) return true;
  return theirs.kind !== 'main' && theirs.kind !== 'coordinate';
}

function extent(clauses: Clauses, id: number): [number, number] {
  return [clauses.of.indexOf(id), clauses.of.lastIndexOf(id)];
}

const MAX_DEPTH = 5;

function subjectOf(
  clause: Clause,
  at: number,
  line: readonly LinkedGroup[],
  clauses: Clauses,
  sentence: LinkedSentence,
  pack: Pack,
  depth: number,
): LinkedGroup | null {
  // "Он принял … США": behind a pronoun only what can be nothing else is a subject.
  const he = pronounAt(clause, clauses, sentence, pack);
  const own = line.filter(
    (group) =>
      clauses.of[group.first] === clause.id &&
      isSubject(group) &&
      (he < 0 || he > at || group.first < he || group.markers.every((mark) => mark === 'nom')),
  );
  // A participle phrase and a converb have no subject of their own.
  if (clause.kind !== 'converb' && clause.kind !== 'participle') {
    const before = own.filter((group) => group.last < at);
    const certain = before.filter((group) => !group.markers.includes('acc'));
    const best = certain[0] ?? before[0];
    if (best) return best;
    const after = own.filter((group) => group.first > at && !group.markers.includes('acc'));
    if (after[0]) return after[0];
    // "… и призвал Вашингтон": what may be the object is, where the verb before has a subject to share.
    const shared =
      clause.kind === 'coordinate' && clause.host >= 0 && depth <= MAX_DEPTH
        ? subjectOf(clauses.list[clause.host] as Clause, at, line, clauses, sentence, pack, depth + 1)
        : null;
    if (shared ?? own[0]) return shared ?? own.find((group) => group.first > at) ?? null;
  }
  const host = clause.host >= 0 ? clauses.list[clause.host] : undefined;
  if (!host || depth > MAX_DEPTH) return null;
  if (clause.kind === 'relative' || clause.kind === 'participle') {
    const opener = (sentence.tokens[clause.first] as Token).norm;
    // "в Анкаре, где встретился": who acted in the clause before.
    if (clause.kind === 'relative' && WHERE.has(opener))
      return subjectOf(host, at, line, clauses, sentence, pack, depth + 1);
    if (clause.kind === 'relative' && isOblique(opener)) return null;
    const antecedent = line
      .filter(
        (group) =>
          group.last < clause.first && clauses.of[group.first] === host.id && isSomebody(group) && !group.attributive,
      )
      .at(-1);
    return antecedent && clause.first - antecedent.last <= 3 ? antecedent : null;
  }
  // "заявил, что осуждает": who says so; another conjunction brings a subject of its own.
  if (
    clause.kind === 'subordinate' &&
    clause.finite &&
    !pack.saying.complementizers.has((sentence.tokens[clause.first] as Token).norm)
  )
    return null;
  return subjectOf(host, at, line, clauses, sentence, pack, depth + 1);
}

/** Where "он", "она", "они" stands in a clause; -1 where it does not. */
function pronounAt(clause: Clause, clauses: Clauses, { tokens }: LinkedSentence, pack: Pack): number {
  const { personal } = pack.source.words.pronouns ?? {};
  return tokens.findIndex(({ norm }, at) => clauses.of[at] === clause.id && isAmong(norm, personal, pack));
}

/** "в которой", "с которым": the relative word is no subject. */
const isOblique = (opener: string): boolean => !/^(?:котор(?:ый|ая|ое|ые)|что)$/u.test(opener);
const WHERE: ReadonlySet<string> = new Set(['где', 'куда', 'откуда']);

function pickBy(markers: readonly string[], used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { act, status } = scene;
  const open = (groups: readonly LinkedGroup[]) => groups.filter((group) => !used.has(group));
  const passive = status.reading.features.voice === 'passive';
  let unknown: LinkedGroup | null = null;
  for (const written of byNoun(markers, scene)) {
    const marker = inVoice(written, passive);
    const found =
      marker === 'nom'
        ? pickSubject(open(scene.inClause), used, scene)
        : marker === 'acc'
          ? pickObject(open(scene.inClause), scene)
          : marker === 'gen'
            ? pickGenitive(open(scene.free), scene)
            : marker === 'bare'
              ? pickBare(open(scene.free), scene)
              : marker === 'by'
                ? pickAgent(open(scene.inClause), scene)
                : marker === 'people'
                  ? pickPeople(open(scene.inClause), scene)
                  : marker === 'that'
                    ? pickThat(scene)
                    : marker.startsWith('envoy-')
                      ? pickEnvoy(open(scene.inClause), marker)
                      : pickMarked(open(reachOf(scene)), marker, act, scene);
    if (found && hasSides(found)) return found;
    unknown ??= found;
  }
  // Somebody whose side nobody knows stands in the place: nobody else does.
  return unknown ?? (markers.includes('gen') && !markers.includes('nom') ? pickDeep(open(scene.free), scene) : null);
}

/** "Китай осудил включение своих банков в список ЕС": whose the last noun of the object is, where nobody stands nearer. */
function pickDeep(open: readonly LinkedGroup[], { act, status, sentence, pack, clauses }: Scene): LinkedGroup | null {
  const type = act.frame.source.gives.type as EventType;
  if (status.reading.features.form !== 'finite' || !AGAINST_WHAT.has(type)) return null;
  const from = Math.max(act.anchor, act.tokens.at(-1) as number);
  const behind = open.filter(
    (group) =>
      group.first > from &&
      clauses.of[group.first] === clauses.of[act.anchor] &&
      group.markers.includes('gen') &&
      !group.attributive &&
      hasSides(group) &&
      !isCityOnly(group),
  );
  const near = behind.find(
    ({ first }) => !sentence.tokens.slice(from + 1, first).some((_, at) => isPredicate(sentence, from + 1 + at, pack)),
  );
  return near ?? null;
}

/** Acts against what somebody did or is. */
const AGAINST_WHAT: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'MOBILIZE']);

/** "потребовал, чтобы Россия прекратила": the subject of what is wanted. */
function pickThat({ act, line, clauses, mine, sentence, pack }: Scene): LinkedGroup | null {
  const wanted = clauses.list.find(
    ({ kind, host, first }) =>
      kind === 'subordinate' && host === mine.id && first > act.anchor && THAT.has(sentence.tokens[first]?.norm ?? ''),
  );
  return wanted ? subjectOf(wanted, wanted.first, line, clauses, sentence, pack, MAX_DEPTH) : null;
}

const THAT: ReadonlySet<string> = new Set(['чтобы', 'чтоб']);

/** Whose a noun of action is stands beside it; "выразил обеспокоенность ударами Израиля": the subject of a verb does not strike. */
function byNoun(markers: readonly string[], scene: Scene): readonly string[] {
  const { act, status, mine } = scene;
  if (status.reading.features.form === 'finite' && status.reading.features.voice !== 'passive')
    // "попросили оценить действия Киева": a verb alone has no genitive that acts.
    return markers.includes('nom') && act.readings.length > 0 && act.tokens.length === 1
      ? markers.filter((marker) => marker !== 'gen')
      : markers;
  if (status.reading.features.form !== 'none' || !markers.includes('nom')) return markers;
  const beside = markers.filter((marker) => marker !== 'nom');
  return (mine.finite || hasCopula(scene)) && DONE_BY_OTHERS.has(act.frame.source.gives.type as EventType)
    ? beside
    : [...beside, 'nom'];
}

/** "Глава ВОЗ был в аэропорту во время удара": a clause that its copula closes. */
function hasCopula({ sentence, clauses, mine, pack }: Scene): boolean {
  const { passive } = pack.source.words.auxiliaries ?? {};
  return sentence.tokens.some(({ norm }, at) => clauses.of[at] === mine.id && isAmong(norm, passive, pack));
}

/** Acts whose noun is mostly what somebody else speaks of. */
const DONE_BY_OTHERS: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'ACCUSE',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'MOBILIZE',
  'OFFICE',
]);

/** `subject` and `object` are places in the sentence; in the passive they change. */
function inVoice(marker: string, passive: boolean): string {
  const plain = marker === 'subject' ? 'nom' : marker === 'object' ? 'acc' : marker;
  if (!passive) return plain;
  return plain === 'nom' ? 'by' : plain === 'acc' ? 'nom' : plain;
}

/** An infinitive or a noun may take what stands in the clause that governs it. */
function reachOf({ mine, clauses, free, inClause }: Scene): readonly LinkedGroup[] {
  if (mine.kind !== 'coordinate' && mine.kind !== 'converb' && mine.kind !== 'subordinate') return inClause;
  if (inClause.length > 0 || mine.host < 0) return inClause;
  return mine.finite ? inClause : free.filter((group) => clauses.of[group.first] === mine.host);
}

function pickSubject(open: readonly LinkedGroup[], used: ReadonlySet<LinkedGroup>, scene: Scene): LinkedGroup | null {
  const { act, status, clauses, mine, sentence, pack, line } = scene;
  const { form, kind } = status.reading.features;
  if (form === 'participle' && kind === 'subject' && mine.kind !== 'participle') {
    // "прибывший в Анкару Токаев"
    const head = open.find(
      (group) =>
        group.first > act.anchor &&
        group.first <= act.anchor + HEAD_REACH &&
        group.markers.some((mark) => mark !== 'loc') &&
        !isPlace(group) &&
        group.members.some(({ mention }) => mention.name !== null || mention.offices.length > 0),
    );
    if (head) return head;
  }
  const subject = subjectOf(
    mine,
    act.anchor,
    line.filter((group) => !used.has(group) && !overlaps(group, act)),
    clauses,
    sentence,
    pack,
    0,
  );
  if (subject) return hasSides(subject) ? subject : null;
  return impersonal(open, scene);
}

/** "В Тегеране и Багдаде отвергли обвинения": a plural that nobody is the subject of is done by those in a capital, a state or a ministry. */
function impersonal(open: readonly LinkedGroup[], { act, status, sentence, pack }: Scene): LinkedGroup | null {
  const type = act.frame.source.gives.type as EventType;
  if (status.reading.features.form !== 'finite' || !SAID_FROM_AFAR.has(type)) return null;
  if (!IMPERSONAL.test((sentence.tokens[act.anchor] as Token).norm) || hasNominative(act, sentence, pack)) return null;
  const within = open.filter((group) => group.markers.includes('in') && hasSides(group));
  return within.find((group) => group.last < act.anchor) ?? within.find((group) => group.members.length > 1) ?? null;
}

/** How a finite plural ends: "отвергли", "осуждают", "потребовались". */
const IMPERSONAL = /(?:ли|[уюая]т)$/u;
/** What a state does by word alone: who is named by a place has not gone there. */
const SAID_FROM_AFAR: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT']);

/** A noun right beside the verb that may be its subject. */
function hasNominative(act: Act, sentence: LinkedSentence, pack: Pack): boolean {
  const before = sentence.tokens[act.anchor - 1];
  return (
    before !== undefined &&
    pack.readings(before.norm).some(({ verb, features }) => !verb && features.case === 'nom') &&
    !sentence.groups.some((group) => group.first <= act.anchor - 1 && act.anchor - 1 <= group.last)
  );
}

function pickObject(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  if (scene.status.reading.features.form === 'none') return null;
  const { act, pack, sentence, clauses } = scene;
  const type = act.frame.source.gives.type as EventType;
  const marked = open.filter(
    (group) =>
      group.markers.includes('acc') &&
      !group.attributive &&
      hasSides(group) &&
      (!isCityOnly(group) || GOES_SOMEWHERE.has(type)),
  );
  const subject = subjectOf(scene.mine, act.anchor, scene.line, clauses, sentence, pack, 0);
  const objects = marked.filter((group) => group !== subject);
  const certain = objects.filter((group) => !group.markers.includes('nom'));
  const after = (groups: readonly LinkedGroup[]) => groups.find((group) => group.first > act.anchor);
  return (
    after(certain) ??
    after(objects) ??
    certain.at(-1) ??
    objects.find((group) => group.last < act.anchor) ??
    whomHeMeans(scene, subject)
  );
}

/** Whose act it is: right behind the noun. */
function pickGenitive(open: readonly LinkedGroup[], scene: Scene): LinkedGroup | null {
  const { act, sentence, pack } = scene;
  const last = act.tokens.at(-1) as number;
  // ("призыв осудить удар Ирана": what stands behind an infinitive belongs to it)
  const near = (from: number, to: number) =>
    !sentence.tokens
      .slice(from, to)
      .some(
        (token, index) =>
          token.kind === 'mark' || (!act.tokens.includes(from + index) && isPredicate(sentence, from + index, pack)),
      );
  const inside = open.find(
    (group) =>
      group.first > act.anchor &&
      group.first - act.anchor <= GENITIVE_REACH &&
      group.markers.includes('gen') &&
      !group.markers.includes('loc') &&
      near(act.anchor + 1, group.first),
  );
  return (
    inside ??
    open.find(
      (group) =>
        group.first > last &&
        group.first - last <= GENITIVE_REACH &&
        group.markers.includes('gen') &&
        near(last + 1, group.first),
    ) ??
    // "отношения Узбекистана и Китая подняты": right behind a noun of the predicate that stands before its verb.
    open.find((group) => group.markers.includes('gen') && act.tokens.includes(group.first - 1)) ??
    fronted(open, scene)
  );
}

/** "Нападение Ирана осудили …": whose the object is that stands first. */
function fronted(open: readonly LinkedGroup[], { act, status, sentence, pack, clauses }: Scene): LinkedGroup | null {
  if (status.reading.features.form !== 'finite') return null;
  const isObject = (at: number): boolean => {
    const noun = sentence.tokens[at];
    if (!noun || clauses.of[at] !== clauses.of[act.anchor]) return false;
    return pack.readings(noun.norm).some(({ verb, features }) => !verb && features.case === 'acc');
  };
  const found = open.find(
    (group) => group.last === act.anchor - 1 && group.markers.includes('gen') && isObject(group.first - 1),
  );
  return found ?? null;
}

/** "казахстанско-турецкие переговоры", "Kazakh-Turkish talks": what qualifies the noun. */
function pickBare(open: readonly LinkedGroup[], { act, sentence }: Scene): LinkedGroup | null {
  const before = (group: LinkedGroup, at: number): boolean =>
    group.last < at &&
    at - group.last <= BARE_REACH &&
    !sentence.tokens.slice(group.last + 1, at).some((token) => token.kind === 'mark');
  const nations = open.filter((group) => group.markers.includes('bare'));
  return nations.filter((group) => act.tokens.some((at) => before(group, at))).at(-1) ?? null;
}

/** "памятник узбекскому поэту": a nation told by an adjective, behind the predicate or before it. */
function pickPeople(open: readonly LinkedGroup[], { act }: Scene): LinkedGroup | null {
  const nations = open.filter((group) => group.attributive && group.markers.includes('bare'));
  return nations.find((group) => group.first > act.anchor) ?? nations.at(-1) ?? null;
}

/** The agent of a passive: a bare instrumental, or "by". */
function pickAgent(open: readonly LinkedGroup[], { act }: Scene): LinkedGroup | null {
  const agents = open.filter(
    (group) => (group.markers.includes('by') || group.markers.includes('ins')) && hasSides(group) && !isPlace(group),
  );
  return agents.find((group) => group.first > act.anchor) ?? agents.at(-1) ?? null;
}

function pickMarked(open: readonly LinkedGroup[], marker: string, act: Act, scene: Scene): LinkedGroup | null {
  const type = act.frame.source.gives.type as EventType;
  const nominal = scene.status.reading.features.form === 'none';
  const subject = subjectOf(scene.mine, act.anchor, scene.line, scene.clauses, scene.sentence, scene.pack, 0);
  const marked = open.filter(
    (group) =>
      group !== subject &&
      group.markers.includes(marker) &&
      hasSides(group) &&
      (!isCityOnly(group) ||
        (CITY_MARKS.has(marker) && GOES_SOMEWHERE.has(type)) ||
        (type === 'PROTEST' && marker === 'loc')),
  );
  const first = act.tokens[0] as number;
  // What belongs to a noun stands before the next verb.
  const near = (group: LinkedGroup): boolean =>
    !nominal ||
    !tokensBetween(act, group).some((at) => !act.tokens.includes(at) && isPredicate(scene.sentence, at, scene.pack));
  const after = marked.find((group) => group.first > first && near(group));
  return after ?? (nominal ? (marked.filter((group) => group.last < first).at(-1) ?? null) : (marked.at(-1) ?? null));
}

function tokensBetween(act: Act, group: LinkedGroup): readonly number[] {
  const from = act.tokens.at(-1) as number;
  return Array.from({ length: Math.max(0, group.first - from - 1) }, (_, index) => from + 1 + index);
}

/** "…, где его принял президент": the person named before in the sentence. */
function whomHeMeans({ act, sentence, line, pack }: Scene, subject: LinkedGroup | null): LinkedGroup | null {
  const { possessive } = pack.source.words.pronouns ?? {};
  if (![act.anchor - 1, act.anchor + 1].some((at) => isAmong(sentence.tokens[at]?.norm ?? '', possessive, pack)))
    return null;
  const before = line.filter(
    (group) =>
      group.last < act.anchor - 1 &&
      group.markers.includes('nom') &&
      group.sides.length > 0 &&
      !group.sides.some((side) => subject?.sides.includes(side)),
  );
  return before.filter((group) => group.members.some(({ person }) => person !== null)).at(-1) ?? null;
}

/** The pronouns of the clause by what they are to its verb; in the passive its subject is whom it is done to. */
function pronounsOf({ sentence, pack, clauses, mine, act, line, status }: Scene): {
  readonly subject: string | null;
  readonly object: string | null;
} {
  const { personal, object } = pack.source.words.pronouns ?? {};
  const named = line.some(
    (group) => clauses.of[group.first] === mine.id && isSubject(group) && !group.markers.includes('acc'),
  );
  const within = (at: number) => clauses.of[at] === mine.id && sentence.quotationOf[at] === act.quotation;
  const marks = act.frame.roles.flatMap(({ markers }) => markers);
  // "поблагодарил за неё": a preposition that marks no role leads to something else.
  const marked = (at: number): boolean => {
    const senses = pack.phrases.next.get(sentence.tokens[at - 1]?.norm ?? '')?.senses ?? [];
    const led = senses.flatMap(({ meaning }) => (meaning.kind === 'adposition' ? [meaning.marker] : []));
    return led.length === 0 || led.some((marker) => marks.includes(marker));
  };
  const written = (list: readonly string[] | undefined): string | null =>
    sentence.tokens.find(({ norm }, at) => within(at) && marked(at) && isAmong(norm, list, pack))?.norm ?? null;
  // "Он выразил готовность, а также пригласил …": a further verb of the same subject.
  const host = mine.kind === 'coordinate' && mine.host >= 0 ? (clauses.list[mine.host] as Clause) : null;
  const he = named
    ? null
    : (written(personal) ?? (host ? (sentence.tokens[pronounAt(host, clauses, sentence, pack)]?.norm ?? null) : null));
  if (status.reading.features.voice === 'passive') return { subject: null, object: he };
  return { subject: he, object: written(object) ?? himself(sentence, act, pack, within) };
}

const isAmong = (norm: string, list: readonly string[] | undefined, pack: Pack): boolean =>
  (list ?? []).some((word) => pack.plain(word) === norm);

/** "пригласил его посетить", "его принял": beside its verb; before a noun "его" is whose. */
function himself(sentence: LinkedSentence, act: Act, pack: Pack, within: (at: number) => boolean): string | null {
  const { tokens } = sentence;
  const owns = (at: number) =>
    within(at) && isAmong(tokens[at]?.norm ?? '', pack.source.words.pronouns?.possessive, pack);
  if (owns(act.anchor - 1)) return tokens[act.anchor - 1]?.norm ?? null;
  const after = tokens[act.anchor + 2];
  const nothingOwned =
    after === undefined ||
    after.kind === 'mark' ||
    pack.readings(after.norm).some(({ verb }) => verb) ||
    pack.phrases.next.get(after.norm)?.senses.some(({ meaning }) => meaning.kind === 'adposition');
  return owns(act.anchor + 1) && nothingOwned ? (tokens[act.anchor + 1]?.norm ?? null) : null;
}

/** How adverbs and small words end that may stand beside a verb in the place of a subject. */
const NO_SUBJECT = /(?:[оеуи]|ь|ски|ам|ами|ах|ом|ем|ой|ей|ого|его|ому|ему|ым|им|ых|их|ую|юю)$/u;

/** "Депутаты осудили …": a noun that is nobody's name is the subject, and no earlier one is meant. */
function hasOwnSubject({ act, sentence, pack, clauses, mine, line, status }: Scene): boolean {
  if (status.reading.features.form !== 'finite') return false;
  for (const at of [act.anchor - 1, act.anchor + 1]) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || clauses.of[at] !== mine.id || act.tokens.includes(at)) continue;
    if (line.some((group) => group.first <= at && at <= group.last)) continue;
    const noun = pack.phrases.next.get(token.norm)?.senses.length ? undefined : pack.readings(token.norm);
    if (noun === undefined) continue;
    if (
      noun.length > 0
        ? noun.some(({ verb, features }) => !verb && features.case === 'nom')
        : token.norm.length > 3 && !NO_SUBJECT.test(token.norm)
    )
      return true;
  }
  return false;
}

/** An object without a side that points at nobody named before. */
const isNobodys = ({ sides, markers, members }: LinkedGroup): boolean =>
  sides.length === 0 &&
  markers.includes('acc') &&
  members.every(({ deixis, mention }) => deixis === null && mention.reference === null);

function blockedBy({ act, sentence, pack, line, status }: Scene): string | null {
  const wants = act.frame.roles.some(
    ({ role, markers }) => role === 'recipient' && (markers.includes('acc') || markers.includes('object')),
  );
  if (!wants || status.reading.features.voice === 'passive' || status.reading.features.form === 'none') return null;
  for (let at = act.anchor + 1; at <= act.anchor + 3; at++) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || act.tokens.includes(at)) return null;
    const group = line.find(({ first, last }) => first <= at && at <= last);
    // "призвал власти всех стран", "принял министра": somebody whose side nobody knows
    if (group) return isNobodys(group) ? token.text : null;
    if (pack.readings(token.norm).some(({ verb }) => verb)) return null;
    const lexical = pack.phrases.next
      .get(token.norm)
      ?.senses.some(({ meaning }) => meaning.kind === 'adposition' || meaning.kind === 'and');
    if (lexical) return null;
    if ((pack.source.words.articles ?? []).includes(token.norm)) continue;
    return token.text;
  }
  return null;
}
