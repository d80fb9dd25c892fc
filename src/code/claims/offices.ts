/**
 * Who took an office, as the events of a document tell it.
 * In: a linked document and its events. Out: claims on offices, with the words of the event and the name that the text gives.
 * Where the sentence does not name both the office and who takes it, or names somebody who is replaced, no claim is made:
 * whom the title would mean on that day is what a reader wants to know, not what the text says.
 */

import type { LinkedDocument, LinkedSentence } from '../../link/linked.js';
import { gather } from '../../record/gather.js';
import type { Claim, CodedEvent, Evidence, Span } from '../../record/record.js';
import type { Resources } from '../../resources/resources.js';
import { type ClaimWords, claimWords } from './words.js';
import { nameAt, runNames, type WrittenPerson } from './written.js';

type Draft = Omit<Claim, 'id'>;
type Member = LinkedSentence['groups'][number]['members'][number];

interface Placed {
  readonly member: Member;
  readonly markers: readonly string[];
}

export function officesOf(doc: LinkedDocument, events: readonly CodedEvent[], resources: Resources): readonly Draft[] {
  return gather(events, (event) => {
    if (event.type !== 'OFFICE' || (event.mode !== 'appoint' && event.mode !== 'elect') || event.status !== 'happened')
      return [];
    const told = event.evidence.find((one) => one.field === 'type');
    const sentence = told && doc.sentences.find(({ start, end }) => start <= told.start && told.end <= end);
    const pack = sentence ? resources.pack(sentence.language) : null;
    const words = pack ? claimWords(pack) : null;
    if (!told || !sentence || !words) return [];
    if (sentence.tokens.some((token) => words.source.replaced.includes(token.norm))) return [];
    const at = sentence.tokens.findIndex(({ end }) => end > told.start);
    const here = placed(sentence, sentence.quotationOf[at] ?? -1);
    const bare = here.filter(({ member }) => member.mention.name === null && officeOf(member) !== null);
    const taken =
      takenOffice(here, bare, at, sentence, words, resources) ??
      (bare.length === 0 ? heldOffice(event, sentence, words, resources) : null);
    if (!taken) return [];
    const { title, person } = taken;
    const side = sideOf(title, here, resources);
    if (side === null) return [];
    const cite = (field: string, { start, end }: Span): Evidence => ({ field, start, end, rule: told.rule });
    return [
      {
        kind: 'office' as const,
        subject: [side],
        predicate: officeOf(title) as string,
        value: person.name,
        period: event.date,
        evidence: [{ ...told, field: 'predicate' }, cite('value', person), cite('subject', title.mention)],
      },
    ];
  });
}

/** "In Kazakhstan X was appointed prime minister": a title without a state is that of the place, before that at home. */
function sideOf({ sides, ground }: Member, here: readonly Placed[], { knowledge }: Resources): string | null {
  const places = here.filter(
    ({ member, markers }) =>
      ground === 'home' &&
      (markers.includes('loc') || markers.includes('in')) &&
      member.mention.name === null &&
      member.mention.offices.length === 0 &&
      knowledge.states.has(member.sides[0] ?? ''),
  );
  return (places.length === 1 ? places[0]?.member.sides[0] : sides[0]) ?? null;
}

const officeOf = ({ mention }: Member): string | null => mention.offices.at(-1)?.office ?? null;

/** "X, Başbakan olarak atandı", «премьер-министром назначен X»: a title that bears no name, and a name that bears no title. */
function takenOffice(
  here: readonly Placed[],
  bare: readonly Placed[],
  at: number,
  sentence: LinkedSentence,
  words: ClaimWords,
  resources: Resources,
): { title: Member; person: WrittenPerson } | null {
  const titles = bare.filter(({ member }) => member.sides.length === 1);
  const named = here.filter(({ member }) => member.mention.name !== null && officeOf(member) === null);
  const title = predicateOf(titles, named, at, words);
  if (!title) return null;
  // Of two names without a title, whom the act befalls took it: "Tokayev Smailovu baş nazir təyin etdi".
  const objects = named.filter(({ markers }) => markers[0] === 'acc');
  const [only, ...others] = named.length > 1 ? objects : named;
  if (others.length > 0 || (named.length > 1 && !only)) return null;
  const person = only
    ? nameAt(only.member, title, sentence, words.pack, resources)
    : runNames(title, sentence, words.pack, resources)[0];
  return person ? { title, person } : null;
}

/** The title that is given, not that of who gives it. */
function predicateOf(
  titles: readonly Placed[],
  named: readonly Placed[],
  act: number,
  words: ClaimWords,
): Member | null {
  const { syntax } = words.pack.source.words;
  const given = titles.filter(({ member, markers }) => {
    if (syntax === 'case') return markers.includes('ins');
    if (words.medial) return member.mention.first > act;
    // "Prezident Smailovu təyin edib": who stands first and bare, with somebody in the accusative behind, gives it.
    const gives = ({ member: other, markers: marks }: Placed) =>
      marks[0] === 'acc' && other.mention.first > member.mention.last;
    return !(markers[0] === 'nom' && named.some(gives));
  });
  return given.length === 1 ? (given[0] as Placed).member : null;
}

/** "Kazakistan'ın yeni başbakanı X oldu": title and name are one. Of two offices nothing tells which is the new one. */
function heldOffice(
  event: CodedEvent,
  sentence: LinkedSentence,
  words: ClaimWords,
  resources: Resources,
): { title: Member; person: WrittenPerson } | null {
  const held = event.people.filter((person) => person.office && person.for && event.actors.includes(person.for));
  const [holder] = held;
  if (!holder || held.length > 1) return null;
  const all = placed(sentence).map(({ member }) => member);
  const offices = new Set(gather(all, ({ mention }) => mention.offices.map(({ office }) => office)));
  if (words.medial && offices.size !== 1) return null;
  const title = all.find(
    (member) =>
      member.mention.name !== null &&
      member.mention.offices.some(({ office }) => office === holder.office) &&
      member.sides[0] === holder.for,
  );
  const person = title ? nameAt(title, null, sentence, words.pack, resources) : null;
  return title && person ? { title, person } : null;
}

const placed = ({ groups }: LinkedSentence, quotation?: number): readonly Placed[] =>
  gather(
    groups.filter((group) => quotation === undefined || group.quotation === quotation),
    ({ members, markers }) => members.map((member) => ({ member, markers })),
  );
