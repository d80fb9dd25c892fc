/**
 * From predicates to candidate events, sentence by sentence.
 * In: a linked document, who speaks in it, the resources. Out: candidates, and a trace of all that was left out and why.
 */

import type { LinkedDocument, LinkedGroup, LinkedSentence } from '../link/linked.js';
import { byWord, hasKind, kindOfWord, type Word, wordsOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import type { Context, EventType, Status } from '../record/codebook.js';
import { gather } from '../record/gather.js';
import type { Evidence, Inference, PersonInEvent, Span, TraceEntry } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { addressedBefore } from './addressed.js';
import { attendanceOf } from './attendance.js';
import type { Candidate } from './candidate.js';
import { clauseWords } from './clause-words.js';
import { confidence } from './confidence.js';
import { featuresOf } from './features.js';
import { Memory } from './memory/memory.js';
import { pointBack } from './memory/point.js';
import { recordedPlace } from './place.js';
import { withoutRivals } from './rivals.js';
import { fillRoles, type Roles, type Side, type Surroundings } from './roles.js';
import { distribute, isSeveral } from './severally.js';
import { lacking, sidesOf } from './sides.js';
import { type Speaker, speakerFrom } from './speaker.js';
import type { Speech } from './speech.js';
import { futureOf, readStatus, refusalOf, threatOf } from './status.js';
import { lastStranger } from './strangers.js';
import { actsOf, isMedial, readMedialStatus } from './syntax.js';
import { dateOf, isStillToCome } from './when.js';

export interface ReadActs {
  readonly candidates: readonly Candidate[];
  readonly trace: readonly TraceEntry[];
}

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
    if (pack && sentence.acts.length > 0) readSentence(pack);
    const told = speech.subjectAfter[index] ?? null;
    if (told !== (speech.subjectAfter[index - 1] ?? null))
      subject = sentence.groups.find(({ start, end }) => start === told?.start && end === told.end) ?? told;
    if (pack) memory.hear(sentence, index, { subject, stranger: lastStranger(sentence) !== null, pack });

    function readSentence(pack: Pack): void {
      const contexts = contextsOf(sentence, pack);
      const taken = new Map<LinkedGroup, Act>();
      let before: Surroundings['before'] = null;
      const isMisread = (act: Act): boolean =>
        (isMedial(pack) && readMedialStatus(act, sentence, pack).status === null) ||
        // («может ввести санкции» under no condition is no threat, and yet a sanction; "yardım üçün təyyarə göndərib" readies no force, and yet is sent)
        (pack.source.words.syntax !== 'position' && clauseWords(act, sentence, pack) !== null);
      const acts = actsOf(sentence, isMisread);
      const lines = linesBehind(doc, index);
      const tried = new Set(acts);
      for (const act of [...acts].sort((a, b) => (a.tokens.at(-1) as number) - (b.tokens.at(-1) as number))) {
        if (tell(act)) continue;
        for (const other of shorter(act)) if (tell(other, true)) break;
      }

      /**
       * "condemned Venezuela for the coup": readings of the same act with fewer words, longest first, for where the one with
       * all of them finds no sides.
       */
      function shorter({ under, frame }: Act): Act[] {
        if (!isMedial(pack)) return [];
        const found = (under ?? []).filter(
          (one) => !tried.has(one) && one.frame.source.gives.type === frame.source.gives.type && !isMisread(one),
        );
        for (const one of found) tried.add(one);
        return found.sort((a, b) => b.tokens.length - a.tokens.length);
      }

      /** True where the act came to a record; of a shorter reading only where its object follows. */
      function tell(act: Act, isShorter = false): boolean {
        const around: Surroundings = {
          sentence,
          next: doc.sentences[index + 1] ?? null,
          contexts,
          pack,
          subject,
          subjectNear:
            index > 0 && (speech.subjectAfter[index - 1] ?? null) !== (speech.subjectAfter[index - 2] ?? null),
          speaker: speakerOf(act, speech) ?? answererOf(act, speech) ?? ownWords(act, sentence, pack),
          reporter: reporterOf(act, index, speech) ?? beforeColon(act, sentence),
          taken,
          memory,
          index,
          before,
          listed: lines.listed,
          attendance: () => attendanceOf(doc, index, pack),
          spokenFor:
            spoken && spoken.group.quotation === act.quotation && index - spoken.sentence <= 1 ? spoken.group : null,
        };
        const read = readAct(act, around, doc, index, around.reporter, least);
        const summary = doc.blocks[sentence.block]?.kind === 'subheading' && !('reason' in read) && !saysAll(read);
        const far = isShorter && !('reason' in read) && !isRightBehind(read.roles, act);
        const result = summary
          ? { reason: 'a subheading sums up what the body tells' }
          : far
            ? { reason: 'with fewer words it must be done to whoever stands right behind' }
            : read;
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
          candidates.push(...distribute({ ...result.candidate, place }, act, { each: isMedial(pack), ...result }));
          // (what a list tells is told with its last line)
          memory.note({ ...result.candidate, sentence: lines.last });
          before = { act, roles: result.roles };
        }
        return !('reason' in result);
      }
    }
  });
  return { candidates: withoutRivals(candidates, trace), trace };
}

const isRightBehind = ({ recipient }: Roles, { tokens }: Act): boolean =>
  recipient?.group?.first === (tokens.at(-1) as number) + 1;

/** A subheading tells an act by itself only where it names who did it and to whom, and that it was done. */
const saysAll = ({ candidate: { status }, roles }: { candidate: Candidate; roles: Roles }): boolean =>
  status === 'happened' && Boolean(roles.actor?.span && roles.recipient?.span);

function speakerOf(act: Act, speech: Speech): Speaker | null {
  return act.quotation >= 0 ? (speech.speakerOf[act.quotation] ?? null) : null;
}

/** In an interview: who gives the answer that the act stands in. */
function answererOf(act: Act, { answers }: Speech): Speaker | null {
  if (act.quotation >= 0) return null;
  return answers.told.find(({ span }) => span.start <= act.start && act.end <= span.end)?.speaker ?? null;
}

function reporterOf(act: Act, sentence: number, speech: Speech): Speaker | null {
  const quoted = speakerOf(act, speech);
  if (quoted) return quoted;
  const reported = speech.reported[sentence]?.find(({ from, to }) => from <= act.anchor && act.anchor <= to);
  return reported?.speaker ?? null;
}

/** Tokens of a line that only names somebody. */
const LONGEST_LINE = 16;

/** "The summit was attended by:": whom the lines behind the colon name, and the last of these sentences. */
function linesBehind(
  { sentences }: LinkedDocument,
  index: number,
): { readonly listed: readonly LinkedGroup[]; readonly last: number } {
  const listed: LinkedGroup[] = [];
  let last = index;
  if (sentences[index]?.tokens.at(-1)?.text !== ':') return { listed, last };
  for (const { tokens, groups, acts } of sentences.slice(index + 1)) {
    const named = groups.filter(({ sides, quotation }) => sides.length > 0 && quotation < 0);
    if (tokens.length > LONGEST_LINE || acts.length > 0 || named.length === 0) break;
    listed.push(...named);
    last++;
  }
  return { listed, last };
}

/** "Erdoğan: AB … vazgeçmeli": who stands before a colon says what follows; "Erdoğan'dan AB'ye: …", whom it comes from. */
function beforeColon(act: Act, sentence: LinkedSentence): Speaker | null {
  const addressed = addressedBefore(act, sentence);
  if (addressed) return speakerFrom(addressed.from);
  const { groups, tokens } = sentence;
  const who = groups.find(
    (group) =>
      group.quotation < 0 && group.sides.length > 0 && tokens[group.last + 1]?.text === ':' && group.last < act.anchor,
  );
  return who ? speakerFrom(who) : null;
}

/** "Токаев: осуждаем удар": in the first person it is his own words. */
function ownWords(act: Act, sentence: LinkedSentence, pack: Pack): Speaker | null {
  if (act.quotation >= 0) return null;
  const norm = sentence.tokens[act.anchor]?.norm ?? '';
  const isOwn = pack.readings(norm).some(({ features: { person } }) => person === '1pl' || person === '1sg');
  // ("Starmer: We condemn the attack")
  const we = sentence.groups.some(
    ({ first, members }) => first < act.anchor && members.some(({ deixis }) => deixis === 'speaker'),
  );
  return isOwn || we ? beforeColon(act, sentence) : null;
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
  // ("may visit", "offered to send aid": what may come is a plan that may be; it has not taken place)
  const possible =
    readStatusAs === 'hypothetical' && (type === 'CONSULT' || type === 'AID') ? futureOf(type, mode) : null;
  if (possible) ({ type, mode } = possible);
  if (readStatusAs === 'planned') {
    // ("басып кіргелі": what a converb of the future tells is when, or what for)
    const aim = type === 'ASSAULT' && status.span === null && status.reading.features.form === 'converb';
    const future = aim ? null : futureOf(type, mode, frame.joint === true);
    if (future) ({ type, mode } = future);
    const threat = threatOf(type, mode, status.reading);
    if (threat) ({ type, mode } = { type: 'THREATEN', mode: threat });
    // (the threat itself is made now)
    if (type === 'THREATEN') readStatusAs = 'happened';
  }
  // "Kuwait and Iraq agreed to withdraw their troops": what several promise each other, nobody yields.
  const several = roles.actor?.sides.length ?? 0;
  const mutual = several > 1 && (roles.recipient?.sides ?? []).every((side) => roles.actor?.sides.includes(side));
  if (type === 'CONCEDE' && mutual && readStatusAs !== 'denied')
    ({ type, mode } = { type: 'AGREE', mode: 'pledge-cooperation' });
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
  const gathers = frame.joint === true || (isMedial(pack) && frame.gives.mode === 'multilateral');
  const convenes =
    gathers && type === 'AGREE' && mode === 'plan-meeting' && isSaid(roles.actor) && !met.some(around.memory.isState);
  const said = isSaid(roles.actor) || isSaid(roles.recipient);
  const oneActs = frame.alone === true && sides.actors.length > 0;
  const unnamed = convenes || oneActs ? null : lacking(type, mode, sides, frame.needs ?? [], said);
  // "Baku plans to hold exercises in Azerbaijan": whom a frame wants named, and who acts, are not one.
  const alone =
    isMedial(pack) &&
    frame.said?.includes('recipient') === true &&
    sides.recipients.length === 0 &&
    sides.actors.length < 2;
  // (a plan of states is one of two: "Türkiye will open …" is mostly done at home)
  const single =
    !isMedial(pack) &&
    (frame.broad === true || frame.joint === true || frame.said?.includes('recipient') === true) &&
    type === 'AGREE' &&
    mode === 'pledge-cooperation' &&
    new Set([...sides.actors, ...sides.recipients]).size < 2;
  if (frame.body && !isBodyAndState(frame.body, sides, around.memory.isState))
    return { reason: 'these are no organisation and a state' };
  const problem = unnamed ?? (alone ? 'the recipient is who acts' : single ? 'one side alone plans it' : null);
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
      gathering: frame.gives.mode === 'multilateral',
      features,
      confidence: sure,
    },
  };
}

/** "The African Union suspended Gabon": the one an organisation, the other a state. */
function isBodyAndState(
  body: 'actor' | 'recipient',
  { actors, recipients }: { readonly actors: readonly string[]; readonly recipients: readonly string[] },
  isState: (code: string) => boolean,
): boolean {
  const [bodies, states] = body === 'actor' ? [actors, recipients] : [recipients, actors];
  return bodies.length > 0 && states.length > 0 && !bodies.some(isState) && states.every(isState);
}

/** In the clause, or by a pronoun or a dropped subject that takes up who was named before. */
const isSaid = (side: Side | null): boolean =>
  side !== null && (side.span !== null || side.ground === 'earlier-mention');

function grounds(side: Side): string {
  if (side.ground === 'speaker') return 'the speaker of the quotation';
  if (side.ground === 'theme') return 'what the text told before';
  return side.ground === 'focus' ? 'the two sides that the text is about' : 'the sentence before';
}

function peopleOf(roles: Roles): readonly PersonInEvent[] {
  const people: PersonInEvent[] = [];
  for (const person of [...(roles.actor?.people ?? []), ...(roles.recipient?.people ?? [])])
    if (!people.some((one) => one.name === person.name)) people.push(person);
  return people;
}

function contextsOf(sentence: LinkedSentence, pack: Pack): readonly Context[] {
  if (!hasKind(sentence.tokens, pack, SETS_CONTEXT)) return NO_CONTEXTS;
  const found = new Set<Context>();
  wordsOf(sentence.tokens, pack).forEach((word, at) => {
    if (sentence.tokens[at]?.kind === 'word') for (const context of contextsAt(word)) found.add(context);
  });
  return [...found];
}

const NO_CONTEXTS: readonly Context[] = [];

/** Contexts that a word sets. */
const contextsAt = byWord((norm, { readings, contexts }: Pack): readonly Context[] =>
  gather(readings(norm), ({ stem }) => contexts.get(stem) ?? []),
);

const SETS_CONTEXT = kindOfWord((word: Word<Pack>) => contextsAt(word).length > 0);
