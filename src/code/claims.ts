/**
 * Assertions that the record can confirm or contradict: counts, firsts, anniversaries, totals, offices, memberships, dates.
 * In: a linked document, its events, the resources. Out: claims with the words that make them; verdicts come later,
 * from the ledger. What is only planned, wished, denied or supposed makes no claim.
 */

import type { LinkedDocument } from '../link/linked.js';
import { hasKind, type Word, wordsOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { type Answered, answersIn, isAnswered } from '../pack/questions.js';
import { visitKindsIn } from '../pack/visits.js';
import type { DateMention } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import type { Claim, CodedEvent, DateRange, Evidence, PersonInEvent, Span, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { boundOf } from './claims/bounds.js';
import { withoutFeasts } from './claims/celebrated.js';
import { latestDay } from './claims/latest-day.js';
import {
  answersOf,
  type Filled,
  isUnreal,
  type Match,
  matchRule,
  type Reader,
  rulesAt,
  STARTS_RULE,
} from './claims/match.js';
import { officesOf } from './claims/offices.js';
import { dateValue, periodOf } from './claims/period.js';
import { findQuantities, findYears } from './claims/quantities.js';
import { readPerson, readSubject } from './claims/subject.js';
import { claimWords, type Rule } from './claims/words.js';
import { nameAt } from './claims/written.js';

type Draft = Omit<Claim, 'id'>;
interface Found extends Draft {
  readonly match: Match;
}

/** A longer row of words is a list or a table, and asserts nothing. */
const LONGEST_SENTENCE = 400;

/** Example: `readClaims(link(…), [], resources)[0].value`. */
export function readClaims(doc: LinkedDocument, events: readonly CodedEvent[], resources: Resources): readonly Claim[] {
  const until = doc.published ?? latestDay(events);
  const drafts: Draft[] = [...officesOf(doc, events, resources)];
  for (const sentence of doc.sentences) {
    const pack = resources.pack(sentence.language);
    const words = pack ? claimWords(pack) : null;
    if (!words || sentence.tokens.length > LONGEST_SENTENCE) continue;
    const years = findYears(sentence.tokens, tokensOf(sentence.dates), words);
    const dates = [...sentence.dates, ...years].sort((a, b) => a.first - b.first);
    const reader: Reader = {
      sentence: years.length === 0 ? sentence : { ...sentence, dates },
      words,
      looked: wordsOf(sentence.tokens, words.pack),
      quantities: findQuantities(sentence.tokens, tokensOf(dates), words),
    };
    const found: Found[] = [];
    for (const [rule, start] of starts(reader)) {
      const match = matchRule(rule, start, reader);
      const claim = match ? claimOf(rule, match, doc, until, reader, resources) : null;
      if (claim) found.push(claim);
    }
    // Of two claims on one number, or on words within others, the one that read more speaks.
    const kept = found.filter(
      (one) => !found.some((other) => other !== one && other.kind === one.kind && outdoes(other, one, found)),
    );
    drafts.push(...withoutForeignDates(withoutFeasts(kept, reader, until)).map(({ match: _match, ...draft }) => draft));
  }
  return merged(drafts).map((draft, index) => ({ id: `${doc.id}.c${index + 1}`, ...draft }));
}

const NONE: ReadonlySet<number> = new Set();

function tokensOf(dates: readonly DateMention[]): ReadonlySet<number> {
  if (dates.length === 0) return NONE;
  return new Set(
    gather(dates, ({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
}

function outdoes(other: Found, one: Found, order: readonly Found[]): boolean {
  // "The first visit in five years": there were earlier ones.
  if (other.predicate === 'again' && one.predicate !== 'again')
    return other.match.first <= one.match.last && one.match.first <= other.match.last;
  const same = other.match.at.first === one.match.at.first;
  const covers = other.match.first <= one.match.first && one.match.last <= other.match.last;
  const oneDeed =
    one.match.at.date !== null && other.predicate === one.predicate && other.match.last === one.match.last;
  if (!same && !oneDeed && !(covers && one.match.at.quantity === null && other.predicate === one.predicate))
    return false;
  // (who says "the first" in words is merged with whoever counts to one)
  if (one.kind === 'first' && other.match.at.quantity !== null && one.match.at.quantity === null) return false;
  const [theirs, ours] = [other.match.last - other.match.first, one.match.last - one.match.first];
  if (theirs === ours) return order.indexOf(other) < order.indexOf(one);
  // A date or a sum belongs to the nearest word; a count to the rule that read more.
  const nearest = one.match.at.date !== null || one.match.at.quantity?.slot === 'M';
  return nearest ? theirs < ours : theirs > ours;
}

/** "In 1991 it became independent; Türkiye recognised it first": the date is not the one of the second claim. */
function withoutForeignDates(kept: readonly Found[]): readonly Found[] {
  const dated = kept.filter((one) => one.kind === 'date');
  return kept.map((one) =>
    one.kind !== 'date' && dated.some((date) => date.period === one.period && date.predicate !== one.predicate)
      ? { ...one, period: null }
      : one,
  );
}

/** Each rule whose words the sentence has, with each place where it may begin. */
function starts({ sentence, words, looked, quantities }: Reader): readonly (readonly [Rule, Filled])[] {
  const found: (readonly [Rule, Filled])[] = [];
  let answered: Answered | null = null;
  const startAll = (rules: readonly Rule[] | undefined, filled: Filled): void => {
    if (!rules || rules.length === 0) return;
    answered ??= answersIn(looked, answersOf);
    for (const rule of rules) if (isAnswered(rule.asks, answered)) found.push([rule, filled]);
  };
  for (const quantity of quantities)
    startAll(words.bySlot.get(quantity.slot), { first: quantity.first, last: quantity.last, quantity, date: null });
  // "before the end of the year": a deadline is the date of nothing that was.
  for (const date of sentence.dates)
    if (!date.due) startAll(words.bySlot.get('D'), { first: date.first, last: date.last, quantity: null, date });
  const starters = hasKind(sentence.tokens, words.pack, STARTS_RULE) ? looked.length : 0;
  for (let at = 0; at < starters; at++)
    if (sentence.tokens[at]?.kind === 'word')
      startAll(rulesAt(looked[at] as Word<Pack>), { first: at, last: at, quantity: null, date: null });
  return found;
}

function claimOf(
  rule: Rule,
  match: Match,
  doc: LinkedDocument,
  until: DateRange | null,
  reader: Reader,
  resources: Resources,
): Found | null {
  const { source } = rule;
  const isFirst = match.at.quantity?.slot === 'O' && match.at.quantity.value === 1;
  // "Үшінші сапары" counts, "бірінші сапары" says that none was before.
  const kind = source.gives.kind === 'count' && isFirst ? 'first' : source.gives.kind;
  if (!source.ahead && isUnreal(match, reader)) return null;
  if (/\bnom\b/.test(source.subject) && inFirstPerson(match, reader)) return null;
  const { tokens } = reader.sentence;
  const evidence: Evidence[] = [];
  const cite = (field: string, span: Span) =>
    evidence.push({ field, start: span.start, end: span.end, rule: source.id });
  cite('predicate', { start: (tokens[match.first] as Token).start, end: (tokens[match.last] as Token).end });

  if (source.person) {
    const holder = readPerson(source.person, match, reader);
    const written = holder && nameAt(holder.member, null, reader.sentence, reader.words.pack, resources);
    if (!holder || !written) return null;
    cite('value', written);
    // "Bazoum took office in April 2021": then, whoever holds it on the day of the text.
    const then = periodOf(match, reader, until);
    if (then) cite('period', then.span);
    return {
      kind,
      subject: [holder.person.for as string],
      predicate: holder.person.office as string,
      value: written.name,
      period: then?.range ?? doc.published,
      evidence,
      match,
    };
  }
  const isOrganisation = (code: string) => resources.knowledge.organisations.has(code);
  const organisation = source.of ? readSubject(source.of, match, reader, isOrganisation) : null;
  if (source.of && !organisation) return null;
  let subject = readSubject(source.subject, match, reader, isOrganisation, kind !== 'date');
  if (subject && organisation)
    subject = {
      sides: subject.sides.filter((side) => !isOrganisation(side)),
      spans: subject.spans,
      people: subject.people,
    };
  if (!subject || subject.sides.length < (source.least ?? 1)) return null;
  for (const span of subject.spans) cite('subject', span);
  const { quantity, date } = match.at;
  if (quantity || date)
    cite('value', { start: (tokens[match.at.first] as Token).start, end: (tokens[match.at.last] as Token).end });
  const unit = quantity?.unit ?? source.gives.unit;
  const bound = quantity && quantity.slot !== 'O' ? boundOf(match, reader) : null;
  const { sides } = subject;
  const { predicate } = source.gives;
  const meetingOf = (people: readonly PersonInEvent[]): Pick<Claim, 'people' | 'visit'> => {
    const words = doc.text.slice((tokens[match.first] as Token).start, (tokens[match.last] as Token).end);
    const [visit] = predicate === 'visit' ? visitKindsIn(words, reader.words.pack) : [];
    // A visit is of those who come, a meeting of those on either side.
    const own = people.filter(({ for: of }) =>
      predicate === 'visit' ? of === sides[0] : of !== null && sides.includes(of),
    );
    return { ...(own.length > 0 ? { people: own } : {}), ...(visit ? { visit } : {}) };
  };
  const claim = (value: Claim['value'], period: DateRange | null): Found => ({
    kind,
    subject: sides,
    predicate,
    ...(unit ? { unit } : {}),
    ...(bound ? { bound } : {}),
    ...(predicate === 'visit' || predicate === 'meet' ? meetingOf(subject.people) : {}),
    evidence,
    match,
    value,
    period,
  });
  if (organisation) {
    for (const span of organisation.spans) cite('value', span);
    return claim(organisation.sides[0] as string, null);
  }
  if (date) {
    const value = dateValue(date.range);
    return value === null ? null : claim(value, date.range);
  }
  if (kind === 'anniversary') return claim(quantity?.value ?? null, null);
  const told = periodOf(match, reader, until);
  const range = told?.range ?? null;
  const ahead = range !== null && doc.published !== null && range.start > doc.published.end;
  // "Tomorrow we sign four": not yet a fact. A first that seems to lie ahead has only its day misread.
  if (ahead && kind !== 'first' && !source.ahead) return null;
  const manyYears = kind === 'total' && range !== null && range.start.slice(0, 4) !== range.end.slice(0, 4);
  const period = (ahead && kind === 'first') || manyYears ? null : told;
  if (period) cite('period', period.span);
  return claim(quantity?.value ?? 1, period?.range ?? null);
}

/** "I have visited": the subject is who speaks, whom the sentence does not name. */
function inFirstPerson(match: Match, { sentence, words }: Reader): boolean {
  const last = sentence.tokens[match.last] as Token;
  return words
    .readings(last.norm)
    .some(({ verb, features }) => verb && (features.person === '1sg' || features.person === '1pl'));
}

/** The same claim told twice is one claim with both places as evidence. */
function merged(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const { kind, subject, predicate, value, unit, visit, people } = draft;
    const key = JSON.stringify([kind, [...subject].sort(), predicate, value, unit, visit, people?.[0]?.name]);
    const known = byKey.get(key);
    if (!known) byKey.set(key, draft);
    else
      byKey.set(key, {
        ...known,
        period: known.period ?? draft.period,
        evidence: [...known.evidence, ...draft.evidence],
      });
  }
  return [...byKey.values()];
}
