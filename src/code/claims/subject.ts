/**
 * Whom a claim is about.
 * In: a match, its sentence, the roles of the rule. Out: sides in the order of the roles with the words that name
 * them, or null where a role that the rule needs is empty.
 *
 * A role is a marker of the group that carries it (nom, dat, with …), or: `head` the noun after a participle, `all` the
 * sides of the clause, `pair` those or the two that the text is about, `any` the same with one, `inside` the words
 * of the pattern, `org` an organisation; `subject` and `object`, where the verb stands in the middle: who stands bare
 * before the pattern, who bare after its first word.
 */

import type { LinkedGroup, LinkedMember } from '../../link/linked.js';
import { gather } from '../../record/gather.js';
import type { PersonInEvent, Span } from '../../record/record.js';
import { clauseOf, type Match, type Reader } from './match.js';

export interface Subject {
  readonly sides: readonly string[];
  readonly spans: readonly Span[];
  /** Who acts for the first side, where the words name or mean somebody. */
  readonly people: readonly PersonInEvent[];
}

type IsOrganisation = (code: string) => boolean;

/** How many words may stand between a participle and the noun that it qualifies. */
const HEAD_REACH = 3;
const PLACE: ReadonlySet<string> = new Set(['loc', 'dat', 'abl', 'in', 'at', 'to', 'from']);

/** @param follows whether "the organisation" may be one named earlier */
export function readSubject(
  roles: string,
  match: Match,
  reader: Reader,
  isOrganisation: IsOrganisation,
  follows = true,
): Subject | null {
  const sides: string[] = [];
  const spans: Span[] = [];
  const people: PersonInEvent[] = [];
  const taken = new Set<LinkedGroup>();
  for (const role of roles.split('+').map((part) => part.trim())) {
    const found = readRole(role.replace(/\?$/, ''), match, reader, isOrganisation, taken, follows);
    if (!found) {
      if (role.endsWith('?')) continue;
      return null;
    }
    if (sides.length === 0) people.push(...found.people);
    for (const side of found.sides) if (!sides.includes(side)) sides.push(side);
    spans.push(...found.spans);
  }
  return sides.length > 0 ? { sides, spans, people } : null;
}

/** The person in a role: named in so many words, in an office, for a state or an organisation. */
export function readPerson(
  role: string,
  match: Match,
  reader: Reader,
): { person: PersonInEvent; member: LinkedMember } | null {
  for (const marker of role.split('|').map((part) => part.trim()))
    for (const group of candidates(marker, match, reader, true)) {
      const member = group.members.find(
        ({ person, mention }) => person?.office && person.for && person.name && mention.name !== null,
      );
      if (member?.person) return { person: member.person, member };
    }
  return null;
}

function readRole(
  role: string,
  match: Match,
  reader: Reader,
  isOrganisation: IsOrganisation,
  taken: Set<LinkedGroup>,
  follows: boolean,
): Subject | null {
  for (const marker of role.split('|').map((part) => part.trim())) {
    if (marker === 'all' || marker === 'pair' || marker === 'any') {
      const all = sidesOfClause(match, reader, marker === 'all');
      if (all.sides.length >= (marker === 'pair' ? 2 : 1)) return all;
      const { focus } = reader.sentence;
      if (marker === 'any' && focus.length > 0) return { sides: focus, spans: [], people: [] };
      if (marker === 'pair' && focus.length === 2 && all.sides.every((side) => focus.includes(side)))
        return { sides: focus, spans: all.spans, people: [] };
      continue;
    }
    const organisation = marker.startsWith('org');
    for (const group of candidates(organisation ? marker.slice(4) || 'any' : marker, match, reader)) {
      if (taken.has(group)) continue;
      // "The council was founded in 2009": an organisation named earlier may be another one.
      const members = group.members.filter(
        ({ city, sides: named, mention }) =>
          !city &&
          !(organisation && !follows && mention.reference === 'organisation') &&
          named.some((side) => !organisation || isOrganisation(side)),
      );
      if (members.length === 0) continue;
      if (!organisation) taken.add(group);
      return {
        sides: gather(members, (member) => member.sides.filter((side) => !organisation || isOrganisation(side))),
        spans: members.map(spanOf),
        people: organisation ? [] : gather(members, (member) => (member.person ? [member.person] : holdersOf(member))),
      };
    }
  }
  return null;
}

/** "The presidents of Kazakhstan and Türkiye", of years in which there may have been others: whoever held the office, without a name. */
function holdersOf({ mention, sides, ground }: LinkedMember): readonly PersonInEvent[] {
  const [held, ...others] = mention.offices;
  const named = mention.former || mention.name !== null || (sides.length > 1 && !mention.plural);
  if (!held || others.length > 0 || ground !== 'office' || named) return [];
  return sides.map((side) => ({ name: '', office: held.office, for: side }));
}

const spanOf = (member: LinkedMember): Span => ({ start: member.mention.start, end: member.mention.end });

/** Groups that may carry a role, nearest before the match first, then those inside it. */
function candidates(
  marker: string,
  match: Match,
  reader: Reader,
  beyond = reader.words.medial,
): readonly LinkedGroup[] {
  const { sentence, words } = reader;
  const { quotationOf } = sentence;
  const [from, to] = clauseOf(reader, match.first, match.last);
  const level = quotationOf[match.at.first];
  const here = sentence.groups.filter(
    (group) =>
      group.quotation === level &&
      group.first >= from &&
      group.last <= to &&
      group.sides.length > 0 &&
      !inQuantity(group, reader),
  );
  if (marker === 'inside') return here.filter((group) => group.first >= match.first && group.last <= match.last);
  if (marker === 'head') {
    const head = here.find((group) => group.first > match.last && group.first <= match.last + HEAD_REACH);
    const between = head ? sentence.tokens.slice(match.last + 1, head.first) : [];
    return head && between.every((token) => token.kind !== 'mark') ? [head] : [];
  }
  if (marker === 'subject') {
    const bare = here.filter(
      (group) => group.last < match.first && group.markers.includes('nom') && !group.attributive,
    );
    return bare.reverse();
  }
  if (marker === 'object')
    return here.filter((group) => group.first > match.first && group.markers.includes('nom') && !group.attributive);
  const fitting = here.filter(
    (group) => marker === 'any' || (group.markers.includes(marker) && !(marker === 'nom' && group.attributive)),
  );
  const before = fitting.filter((group) => group.last < match.at.first).reverse();
  const after = fitting.filter((group) => group.first > match.at.last && group.last <= (beyond ? to : match.last));
  // An ending that can be read in two ways ("'ı": whom, or whose) serves its first reading before its second.
  const surely = (group: LinkedGroup) => (group.markers[0] === marker || marker === 'any' ? 0 : 1);
  // Where the verb stands in the middle, a name may follow its noun: "визит Токаева".
  const far = (group: LinkedGroup) =>
    !words.medial ? 0 : Math.max(match.at.first - group.last, group.first - match.at.last);
  return [...before, ...after].sort((a, b) => surely(a) - surely(b) || far(a) - far(b));
}

/** "5 млрд долл. США": the country of a currency. */
const inQuantity = (group: LinkedGroup, { quantities }: Reader): boolean =>
  quantities.some(({ slot, first, last }) => slot === 'M' && first <= group.first && group.last <= last);

/** "in Bishkek", "to Baku": the place of what is told, not a side of it. */
function isPlace(group: LinkedGroup, member: LinkedMember): boolean {
  const { holders } = member.mention;
  return (
    member.city ||
    (PLACE.has(group.markers[0] ?? '') &&
      holders.length > 0 &&
      holders.every(({ as }) => as === 'capital' || as === 'city'))
  );
}

/** A lone name that opens the sentence may be a word (az "Səfərin": of the visit). */
function isDoubtful(group: LinkedGroup, { mention, person }: LinkedMember): boolean {
  return (
    group.first === 0 &&
    group.last === 0 &&
    mention.holders.length === 0 &&
    mention.offices.length === 0 &&
    mention.reference === null &&
    !person?.office
  );
}

function sidesOfClause(match: Match, reader: Reader, said: boolean): Subject {
  const { sentence } = reader;
  const [from, to] = clauseOf(reader, match.first, match.last);
  const level = sentence.quotationOf[match.at.first];
  const sides: string[] = [];
  const spans: Span[] = [];
  const people: PersonInEvent[] = [];
  for (const group of sentence.groups) {
    if (group.quotation !== level || group.first < from || group.last > to || inQuantity(group, reader)) continue;
    for (const member of group.members) {
      if (isPlace(group, member) || member.sides.length === 0 || isDoubtful(group, member)) continue;
      if (said && member.ground === 'focus') continue;
      spans.push(spanOf(member));
      people.push(...(member.person ? [member.person] : holdersOf(member)));
      for (const side of member.sides) if (!sides.includes(side)) sides.push(side);
    }
  }
  return { sides, spans, people };
}
