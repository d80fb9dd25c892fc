/**
 * From predicates to candidate events, sentence by sentence.
 * In: a linked document, who speaks in it, the resources. Out: candidates, and a trace of all that was left out and why.
 */
import type { LinkedDocument, LinkedGroup, LinkedSentence } from '../link/linked.js';
import { byWord, wordsOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { type Context, type EventType, isReciprocal, type Status } from '../record/codebook.js';
import type { Evidence, Inference, PersonInEvent, Span, Token, TraceEntry } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import type { Candidate } from './candidate.js';
import { clauseStart } from './clause.js';
import { confidence } from './confidence.js';
import { isEnvoy } from './envoy.js';
import { Memory } from './memory/memory.js';
import { pointBack } from './memory/point.js';
import { recordedPlace } from './place.js';
import { fillRoles, type Roles, type Side, type Surroundings } from './roles.js';
import { lastStranger, type Speaker, speakerFrom } from './sayings.js';
import type { Speech } from './speech.js';
import { futureOf, readStatus, refusalOf, type StatusReading } from './status.js';
import { isMedial, medialExtent, readMedialStatus } from './syntax.js';
import { dateOf, isStillToCome } from './when.js';

export interface ReadActs {
  readonly candidates: readonly Candidate[];
  readonly trace: readonly TraceEntry[];
}

/** Tokens between a side and its predicate from which it counts as far. */
const FAR_ACTOR = 12;
const FAR_RECIPIENT = 7;

/** A candidate less sure than this is left out: what is kept is more likely right than not. Not tuned to any text. */
export const LEAST_CONFIDENCE = 0.5;

/** `least`: candidates less sure than this are left out; the trainer wants them all. */
export function readActs(
  doc: LinkedDocument,
  speech: Speech,
  resources: Resources,
  least: number = LEAST_CONFIDENCE,
): ReadActs {
  const candidates: Candidate[] = [];
  const trace: TraceEntry[] = [];
  const memory = new Memory((code) => resources.knowledge.states.has(code));
  let spoken: { group: LinkedGroup; sentence: number } | null = null;
  /** In force before the sentence that is read. */
  let subject: LinkedGroup | null = null;
  doc.sentences.forEach((linked, index) => {
    const pack = resources.pack(linked.language);
    const sentence = pack ? pointBack(linked, memory, index, pack) : linked;
    for (const group of sentence.groups)
      if (group.quotation >= 0 && group.markers.includes('as') && group.sides.length > 0)
        spoken = { group, sentence: index };
    // Subheadings sum up; what they tell the body tells again.
    if (pack && sentence.acts.length > 0 && doc.blocks[sentence.block]?.kind !== 'subheading') readSentence(pack);
    const told = speech.subjectAfter[index] ?? null;
    if (told !== (speech.subjectAfter[index - 1] ?? null))
      subject = sentence.groups.find(({ start, end }) => start === told?.start && end === told.end) ?? told;
    if (pack) memory.hear(sentence, index, { subject, stranger: lastStranger(sentence) !== null, pack });

    function readSentence(pack: Pack): void {
      const contexts = contextsOf(sentence, pack);
      const taken = new Map<LinkedGroup, Act>();
      let before: Surroundings['before'] = null;
      for (const act of [...sentence.acts].sort((a, b) => (a.tokens.at(-1) as number) - (b.tokens.at(-1) as number))) {
        const around: Surroundings = {
          sentence,
          contexts,
          pack,
          subject,
          subjectNear:
            index > 0 && (speech.subjectAfter[index - 1] ?? null) !== (speech.subjectAfter[index - 2] ?? null),
          speaker: speakerOf(act, speech) ?? answererOf(act, speech),
          reporter: reporterOf(act, index, speech) ?? beforeColon(act, sentence),
          taken,
          memory,
          index,
          before,
          spokenFor:
            spoken && spoken.group.quotation === act.quotation && index - spoken.sentence <= 1 ? spoken.group : null,
        };
        const result = readAct(act, around, doc, index, around.reporter, least);
        if ('reason' in result)
          trace.push({
            start: act.start,
            end: act.end,
            rule: act.frame.id,
            outcome: 'rejected',
            because: result.reason,
          });
        else {
          const place = recordedPlace(result.candidate.place, pack, resources.knowledge);
          candidates.push(...distribute({ ...result.candidate, place }, act, { ...result, each: isMedial(pack) }));
          memory.note(result.candidate);
          before = { act, roles: result.roles };
        }
      }
    }
  });
  return { candidates: withoutRivals(candidates, trace), trace };
}

/** Types that somebody does to somebody, never two together. */
const ONE_WAY: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN', 'SANCTION', 'ASSAULT']);

/** Several who each did the same ("A, B ve C … tebrik etti"): one record each; calls: one for each pair. */
function distribute(
  candidate: Candidate,
  act: Act,
  {
    oneToMany,
    severally,
    each,
    roles,
  }: { readonly oneToMany: boolean; readonly severally: boolean; readonly each: boolean; readonly roles: Roles },
): readonly Candidate[] {
  const { type, mode, actors, recipients } = candidate;
  // "Birbirini suçladı": each does it to the other.
  const mutual = ONE_WAY.has(type) || mode === 'invite';
  if (act.frame.source.joint && mutual && actors.length === 2 && recipients.length === 0)
    return [actors, [...actors].reverse()].map(([one, other]) => ({
      ...candidate,
      actors: [one as string],
      recipients: [other as string],
      // The words that name both name each of them.
      evidence: alsoFor('recipients', candidate.evidence),
      inferred: alsoFor('recipients', candidate.inferred),
    }));
  // Condolences, congratulations and thanks go to each of them; in the Turkic press both are addressed at once.
  if (
    each &&
    type === 'SUPPORT' &&
    (mode === 'condole' || mode === 'congratulate' || mode === 'thank') &&
    actors.length === 1 &&
    recipients.length > 1
  )
    return recipients.map((other) => ({ ...candidate, recipients: [other] }));
  // "Summoned the ambassadors of A and B": each hears of it.
  const whom = roles.recipient?.group?.members ?? [];
  if (each && ONE_WAY.has(type) && actors.length === 1 && recipients.length > 1 && whom.every(isEnvoy))
    return recipients.map((other) => ({ ...candidate, recipients: [other] }));
  const { gives } = act.frame.source;
  const calledOff = each && type === 'REJECT' && mode === 'meet';
  const journey = calledOff || (gives.mode === 'visit' && (type === 'CONSULT' || type === 'AGREE'));
  // "визиты президентов A и B": each comes.
  if (journey && severally && actors.length > 1 && recipients.length === 1)
    return actors.map((guest) => ({ ...candidate, actors: [guest] }));
  if (act.frame.source.joint || candidate.nominal) return [candidate];
  // One journey to several hosts is a visit to each.
  if (journey && recipients.length > 1) return recipients.map((host) => ({ ...candidate, recipients: [host] }));
  // ("проведёт встречи с A и B": planned with each)
  const toMeet = each && type === 'AGREE' && isReciprocal(gives.type) && gives.mode !== 'visit';
  if (!isReciprocal(type) && !toMeet) {
    // (plans are made together; demands too where the press does not list who made them)
    const together = (type === 'REQUEST' && each) || (type === 'AGREE' && mode !== 'pledge-aid');
    if (actors.length < 2 || recipients.length === 0 || together) return [candidate];
    // "Екі тарап алғыс айтты", "A, B ve C dışişleri bakanları … çağırdı": whom one word or one title names do it together.
    const members = roles.actor?.group?.members ?? [];
    const oneTitle = type === 'REQUEST' && members.every(({ mention }) => mention.plural && mention.offices.length > 0);
    const oneWord = oneTitle || ((type === 'SUPPORT' || type === 'REQUEST') && members.length === 1);
    if (oneWord) return [candidate];
    return actors.map((actor) => ({ ...candidate, actors: [actor] }));
  }
  // Only where one called several, or met each of them; three on one line is one call. One who met a list met each on it.
  const listed = each && mode !== 'multilateral' && roles.actor?.sides.length === 1 && whom.length > 1;
  if ((mode !== 'phone' && !severally && !listed) || actors.length < 3 || !oneToMany) return [candidate];
  const [one, ...others] = roles.recipient?.sides ?? [];
  const callers = roles.actor?.sides ?? [];
  // "Trump and Putin called Modi": each of them did.
  if (each && mode === 'phone' && one && others.length === 0 && callers.length > 1 && !callers.includes(one))
    return callers.map((caller) => ({ ...candidate, actors: [caller, one] }));
  const [caller, ...called] = actors;
  return called.map((other) => ({ ...candidate, actors: [caller as string, other] }));
}

/** What is said for the actors, for another field too. */
const alsoFor = <T extends { readonly field: string }>(field: string, said: readonly T[]): readonly T[] => [
  ...said,
  ...said.filter((one) => one.field === 'actors').map((one) => ({ ...one, field })),
];

/** "Ayrı ayrı", "ayrı-ayrılıqda": stands between the sides and the predicate; "провёл встречи с A и с B": one with each. */
function isSeveral({ tokens }: LinkedSentence, from: number, to: number, act: Act, pack: Pack): boolean {
  const isMany = (at: number, genitives: boolean): boolean => {
    const nouns = pack.readings((tokens[at] as Token).norm).filter(({ verb }) => !verb);
    return (
      nouns.length > 0 &&
      nouns.every(({ features }) => features.plural === true || (genitives && features.case === 'gen'))
    );
  };
  if (act.frame.source.gives.mode === 'visit' && isMedial(pack) && act.tokens.some((at) => isMany(at, false)))
    return true;
  const many = act.tokens.some((at) => isMany(at, true));
  if (many && pack.source.words.syntax === 'case' && repeatsWith(tokens.slice(from, to + 1))) return true;
  const words = ` ${tokens
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(' ')} `;
  return (pack.source.words.severally ?? []).some((phrase) => words.includes(` ${phrase} `));
}

/** "с A и с B": the preposition stands again before the second. */
const repeatsWith = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ norm }) => norm === 'с' || norm === 'со').length > 1;

function speakerOf(act: Act, speech: Speech): Speaker | null {
  return act.quotation >= 0 ? (speech.speakerOf[act.quotation] ?? null) : null;
}

/** In an interview: who gives the answer that the act stands in. */
function answererOf(act: Act, { answers }: Speech): Speaker | null {
  const told = act.quotation < 0 && answers.spans.some(({ start, end }) => start <= act.start && act.end <= end);
  return told ? answers.speaker : null;
}

function reporterOf(act: Act, sentence: number, speech: Speech): Speaker | null {
  const quoted = speakerOf(act, speech);
  if (quoted) return quoted;
  const reported = speech.reported[sentence]?.find(({ from, to }) => from <= act.anchor && act.anchor <= to);
  return reported?.speaker ?? null;
}

/** "Erdoğan: AB … vazgeçmeli": who stands before a colon says what follows. */
function beforeColon(act: Act, { groups, tokens }: LinkedSentence): Speaker | null {
  const who = groups.find(
    (group) =>
      group.quotation < 0 && group.sides.length > 0 && tokens[group.last + 1]?.text === ':' && group.last < act.anchor,
  );
  return who ? speakerFrom(who) : null;
}

function readAct(
  act: Act,
  around: Surroundings,
  doc: LinkedDocument,
  index: number,
  reporter: Speaker | null,
  least: number,
): { candidate: Candidate; roles: Roles; oneToMany: boolean; severally: boolean } | { reason: string } {
  const { sentence, pack } = around;
  const frame = act.frame.source;
  const clash = clauseWords(act, sentence, pack);
  if (clash) return { reason: clash };
  if (frame.continues && !around.memory.company.gathers(index)) return { reason: 'no gathering was told before' };
  const status = isMedial(pack) ? readMedialStatus(act, sentence, pack) : readStatus(act, sentence, pack);
  if (status.status === null) return { reason: status.because };
  const filled = fillRoles(act, status, around);
  if ('reason' in filled) return filled;
  const { roles } = filled;
  let type = frame.gives.type as EventType;
  let mode: string | null = frame.gives.mode ?? null;
  const ahead = status.status === 'ongoing' && isStillToCome(act, roles, status, sentence, doc.published, pack);
  let readStatusAs: Status = ahead ? 'planned' : status.status;
  if (readStatusAs === 'planned') {
    const future = futureOf(type, mode);
    if (future) ({ type, mode } = future);
  }
  if (type === 'AGREE' && mode !== 'invite' && (readStatusAs === 'happened' || readStatusAs === 'ongoing'))
    readStatusAs = 'planned';
  const refusal = readStatusAs === 'denied' ? refusalOf(type, status.reading) : null;
  if (refusal) {
    ({ type, mode } = refusal);
    readStatusAs = 'happened';
  }
  // "Teşkilat liderleri buluştu": those whom only their organisation names met in a summit.
  const met = [...(roles.actor?.sides ?? []), ...(roles.recipient?.sides ?? [])];
  if (type === 'CONSULT' && (mode === 'meet' || mode === null) && met.length > 0 && !met.some(around.memory.isState))
    mode = 'multilateral';
  const sides = sidesOf(frame.gives.type as EventType, frame.gives.mode ?? null, frame.joint === true, roles);
  // "Avropa Siyasi Birliyinin sammiti keçiriləcək": an organisation alone may announce its own gathering.
  const convenes =
    frame.joint === true &&
    type === 'AGREE' &&
    mode === 'plan-meeting' &&
    isSaid(roles.actor) &&
    !met.some(around.memory.isState);
  const said = isSaid(roles.actor) || isSaid(roles.recipient);
  const unnamed = convenes ? null : lacking(type, mode, sides, frame.needs ?? [], said);
  // "Baku plans to hold exercises in Azerbaijan": whom a frame wants named, and who acts, are not one.
  const alone =
    isMedial(pack) &&
    frame.said?.includes('recipient') === true &&
    sides.recipients.length === 0 &&
    sides.actors.length < 2;
  const problem = unnamed ?? (alone ? 'the recipient is who acts' : null);
  if (problem) return { reason: problem };

  const done = readStatusAs === 'happened';
  const date = dateOf(act, roles, sentence, {
    published: doc.published,
    done: done || readStatusAs === 'ongoing',
    planned: status.status === 'planned' || ahead,
    type,
    pack,
  });
  const features = featuresOf(act, status, roles, doc, sentence, type);
  const sure = confidence(features);
  if (sure < least) return { reason: `confidence ${sure} is under ${least}` };
  const evidence: Evidence[] = [];
  const rule = act.frame.id;
  const mark = (field: string, span: Span | null) => {
    if (span) evidence.push({ field, start: span.start, end: span.end, rule });
  };
  mark('type', act);
  mark('actors', roles.actor?.span ?? roles.actor?.earlier ?? null);
  // Where all take part alike, the words of the second side are evidence for the actors too.
  const second = sides.recipients.length > 0 ? 'recipients' : 'actors';
  mark(second, roles.recipient?.span ?? roles.recipient?.earlier ?? null);
  if (date) mark(date.due ? 'due' : 'date', date);
  mark('place', roles.placeSpan);
  mark('status', status.span);
  const inferred: Inference[] = [];
  if (roles.actor && !roles.actor.span) inferred.push({ field: 'actors', from: grounds(roles.actor) });
  if (roles.recipient && !roles.recipient.span) inferred.push({ field: second, from: grounds(roles.recipient) });
  return {
    roles,
    oneToMany: isSaid(roles.actor) && isSaid(roles.recipient),
    severally: isSeveral(sentence, roles.from, Math.max(act.anchor, roles.to), act, pack),
    candidate: {
      type,
      mode,
      status: readStatusAs,
      context: [...new Set([...(frame.gives.context ?? []), ...around.contexts])],
      actors: sides.actors,
      recipients: sides.recipients,
      people: peopleOf(roles),
      date: date && !date.due ? date.range : null,
      due: date?.due ? date.range : null,
      announced: null,
      place: roles.place,
      reportedBy: reporter ? (reporter.name ?? reporter.for) : null,
      evidence,
      inferred,
      rule,
      nominal: status.reading.features.form === 'none' && !status.reading.features.copula,
      sentence: index,
      block: doc.blocks[sentence.block]?.kind ?? 'paragraph',
      span: { start: act.start, end: act.end },
      words: act.tokens.length,
      broad: frame.broad === true,
      features,
      confidence: sure,
    },
  };
}

/** In the clause, or by a pronoun or a dropped subject that takes up who was named before. */
const isSaid = (side: Side | null): boolean =>
  side !== null && (side.span !== null || side.ground === 'earlier-mention');

function grounds(side: Side): string {
  if (side.ground === 'speaker') return 'the speaker of the quotation';
  if (side.ground === 'theme') return 'what the text told before';
  return side.ground === 'focus' ? 'the two sides that the text is about' : 'the sentence before';
}

/** `with` and `unless` of the frame, looked up in the words of the clause. */
function clauseWords(act: Act, sentence: LinkedSentence, pack: Pack): string | null {
  const { with: wanted, unless } = act.frame.source;
  if (!wanted && !unless) return null;
  const [from, to] = isMedial(pack)
    ? medialExtent(sentence, act.anchor, pack)
    : [clauseStart(sentence, act.tokens[0] as number, pack), sentence.tokens.length - 1];
  const stems = new Set<string>();
  let barred: string | undefined;
  let over = false;
  const closes =
    !isMedial(pack) && act.readings.some(({ features: { form } }) => form === 'finite' || form === 'converb');
  for (let at = from; at <= to; at++) {
    const token = sentence.tokens[at] as Token;
    if (at > act.anchor && /^[.;:!?]$/.test(token.text)) break;
    // (a verb at the end of its clause is not barred by words of the next one)
    if (at > act.anchor && token.text === ',' && closes && !over) {
      over = true;
      barred = unless?.find((word) => stems.has(word));
    }
    stems.add(token.norm);
    for (const { stem, verb, features } of pack.readings(token.norm)) {
      stems.add(verb ? `${stem}-` : stem);
      if (!verb && features.case) stems.add(`${stem}+${features.case}`);
    }
  }
  if (!over) barred = unless?.find((word) => stems.has(word));
  if (barred) return `"${barred}" stands in the clause`;
  if (wanted && !wanted.some((word) => stems.has(word))) return `none of ${wanted.join(', ')} stands in the clause`;
  return null;
}

function sidesOf(
  type: EventType,
  mode: string | null,
  joint: boolean,
  roles: Roles,
): { actors: readonly string[]; recipients: readonly string[] } {
  const actors = [...(roles.actor?.sides ?? [])];
  const recipients = (roles.recipient?.sides ?? []).filter((side) => !actors.includes(side));
  // Only a visit has a guest and a host; in other meetings all are equal.
  if (joint || (isReciprocal(type) && mode !== 'visit')) return { actors: [...actors, ...recipients], recipients: [] };
  return { actors, recipients };
}

/** Types that one side may do alone, without another side named. */
const ONE_SIDED: ReadonlySet<string> = new Set([
  'OFFICE',
  'AGREE:set-target',
  'AGREE:pledge-cooperation',
  'SUPPORT:sign',
  'CONSULT:multilateral',
  'REQUEST:assist',
]);

function lacking(
  type: EventType,
  mode: string | null,
  { actors, recipients }: { actors: readonly string[]; recipients: readonly string[] },
  needs: readonly string[],
  said: boolean,
): string | null {
  const union = new Set([...actors, ...recipients]);
  if (union.size === 0) return 'no side is known';
  if (mode === 'visit' && actors.length === 0) return 'no guest is known';
  // "Görüşmede on belge imzalandı": those who met sign; anything else with one side must say which.
  const together = (type === 'SUPPORT' && mode === 'sign') || (type === 'AGREE' && mode === 'pledge-cooperation');
  const met = together && union.size > 1;
  if (!said && !met && (type === 'OFFICE' || ONE_SIDED.has(`${type}:${mode}`))) return 'no side is said in the clause';
  if (needs.includes('actor') && actors.length === 0) return 'no actor is known';
  if (needs.includes('recipient') && recipients.length === 0) return 'no recipient is known';
  if (type === 'OFFICE' || ONE_SIDED.has(`${type}:${mode}`)) return actors.length > 0 ? null : 'no actor is known';
  if (union.size < 2)
    return isReciprocal(type)
      ? 'a meeting needs two sides'
      : `only ${[...union].join()} is known: with one side it is domestic`;
  if (!isReciprocal(type) && actors.length === 0) return 'no actor is known';
  if (recipients.length === 0 && actors.length < 2) return 'no recipient is known';
  return null;
}

function peopleOf(roles: Roles): readonly PersonInEvent[] {
  const people: PersonInEvent[] = [];
  for (const person of [...(roles.actor?.people ?? []), ...(roles.recipient?.people ?? [])])
    if (!people.some((one) => one.name === person.name)) people.push(person);
  return people;
}

function contextsOf(sentence: LinkedSentence, pack: Pack): readonly Context[] {
  const found = new Set<Context>();
  wordsOf(sentence.tokens, pack).forEach((word, at) => {
    if (sentence.tokens[at]?.kind === 'word') for (const context of contextsAt(word)) found.add(context);
  });
  return [...found];
}

/** Contexts that a word sets. */
const contextsAt = byWord((norm, { readings, contexts }: Pack): readonly Context[] =>
  readings(norm).flatMap(({ stem }) => contexts.get(stem) ?? []),
);

function featuresOf(
  act: Act,
  status: StatusReading,
  roles: Roles,
  doc: LinkedDocument,
  sentence: LinkedSentence,
  type: EventType,
): Record<string, number> {
  const { form, copula } = status.reading.features;
  const features: Record<string, number> = {};
  if (form === 'finite' || copula) features.finite = 1;
  else if (form === 'none') features.nominal = 1;
  else if (form === 'verbal-noun' || form === 'infinitive') features['verbal-noun'] = 1;
  else features.participle = 1;
  if (roles.actor?.ground === 'earlier-mention' && !roles.actor.span) features.actorEarlier = 1;
  if (roles.actor?.ground === 'focus') features.actorFocus = 1;
  if (roles.recipient?.ground === 'earlier-mention' && !roles.recipient.span) features.recipientEarlier = 1;
  if (roles.recipient?.ground === 'focus') features.recipientFocus = 1;
  if (roles.recipient?.ground === 'theme') features.recipientTheme = 1;
  if (status.status === 'hypothetical') features.hypothetical = 1;
  if (status.status === 'denied') features.denied = 1;
  if (act.quotation >= 0) features.inQuotation = 1;
  if (act.frame.source.broad) features.broad = 1;
  const unsaid = (act.frame.source.said ?? []).some((role) => !roles[role]?.span);
  if (unsaid) features.unsaid = 1;
  if (sentence.dyad) features.dyad = 1;
  if ((features.recipientFocus || features.actorFocus) && !sentence.dyad) features.crowdedFocus = 1;
  if (doc.blocks[sentence.block]?.kind === 'title') features.title = 1;
  if (act.tokens.length > 1) features.multiWord = 1;
  if (roles.actor?.span) features.actorSaid = 1;
  // Those who act together are each other's other side: "A и B встретились".
  const { joint, gives } = act.frame.source;
  const together = (joint === true || isReciprocal(gives.type)) && (roles.actor?.group?.sides.length ?? 0) > 1;
  if (roles.recipient?.span || together) features.recipientSaid = 1;
  if (roles.actor?.group?.attributive) features.actorAttributive = 1;
  if (roles.actor?.group && act.anchor - roles.actor.group.last > FAR_ACTOR) features.actorFar = 1;
  if (roles.recipient?.group && Math.abs(act.anchor - roles.recipient.group.last) > FAR_RECIPIENT)
    features.recipientFar = 1;
  if (roles.actor?.group && roles.actor.group.last < roles.from) features.actorShared = 1;
  features[`type-${type}`] = 1;
  return features;
}

/** Readings of the same words: the surer one stays; of equals the first, and a plain CONSULT yields to one with a mode. */
function withoutRivals(candidates: readonly Candidate[], trace: TraceEntry[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  let from = 0;
  for (const candidate of candidates) {
    while (from < kept.length && (kept[from] as Candidate).sentence < candidate.sentence) from++;
    const rival = kept
      .slice(from)
      .findIndex((other) => sharesWords(other.span, candidate.span) && rivals(other, candidate));
    if (rival < 0) {
      kept.push(candidate);
      continue;
    }
    const other = kept[from + rival] as Candidate;
    const [winner, loser] = beats(candidate, other) ? [candidate, other] : [other, candidate];
    kept[from + rival] = winner;
    trace.push({
      ...loser.span,
      rule: loser.rule,
      outcome: 'rejected',
      because: `the same words are read better by ${winner.rule}`,
    });
  }
  return kept;
}

const sharesWords = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Two readings of one act: the same type, and the same mode or the same sides. */
function rivals(one: Candidate, other: Candidate): boolean {
  if (one.broad !== other.broad) return true;
  // "had telephone conversations" says more than its noun.
  const [outer, inner] = lengthOf(one) > lengthOf(other) ? [one, other] : [other, one];
  if (
    one.rule === other.rule &&
    lengthOf(outer) > lengthOf(inner) &&
    outer.span.start <= inner.span.start &&
    inner.span.end <= outer.span.end
  )
    return true;
  if (
    one.type !== other.type ||
    (one.rule === other.rule &&
      one.span.start === other.span.start &&
      one.span.end === other.span.end &&
      !sameSides(one, other))
  )
    return false;
  if (one.mode === other.mode) return one.span.start === other.span.start || sameSides(one, other);
  return one.span.start === other.span.start && one.span.end === other.span.end;
}

const lengthOf = ({ span }: Candidate): number => span.end - span.start;

const sameSides = (one: Candidate, other: Candidate): boolean =>
  one.actors.join() === other.actors.join() && one.recipients.join() === other.recipients.join();

/** Fields whose sides the clause itself names. */
const saidSides = ({ evidence, inferred }: Candidate): number =>
  evidence.filter(
    ({ field }) => (field === 'actors' || field === 'recipients') && !inferred.some((unsaid) => unsaid.field === field),
  ).length;

function beats(one: Candidate, other: Candidate): boolean {
  if (one.broad !== other.broad) return other.broad;
  // First the one with more of its sides in words, whatever the weights say.
  const said = saidSides(one) - saidSides(other);
  if (said !== 0) return said > 0;
  // The longer predicate has read more of the text.
  const length = one.words - other.words;
  if (length !== 0) return length > 0;
  if (one.confidence !== other.confidence) return one.confidence > other.confidence;
  return one.mode !== null && other.mode === null;
}
