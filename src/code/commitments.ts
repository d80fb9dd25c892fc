/**
 * Who bound whom to a future act or target. In: a linked document, its events and statements, the resources. Out: commitments,
 * each hung on its event or its statement, with the clause that promises and the day it falls due.
 */

import type { LinkedDocument, LinkedSentence } from '../link/linked.js';
import { gather } from '../record/gather.js';
import type { CodedEvent, Commitment, DateRange, Span, Statement, Token } from '../record/record.js';
import type { Resources } from '../resources/resources.js';
import { findQuantities } from './claims/quantities.js';
import { isMedial } from './claims/word-book.js';
import { claimWords } from './claims/words.js';
import { clauseStart, isFiniteVerb } from './clause.js';

const BINDING: ReadonlySet<string> = new Set(['pledge-aid', 'pledge-cooperation', 'set-target', 'plan-meeting']);
const OPENING = /^[\s,;:“”"«»'’‘–—-]+/;
const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '?', '…']);
const CLOSING = /[\s,;:“"«–—-]+$/;

/** Example: `readCommitments(link(…), events, statements, resources)[0].due`. */
export function readCommitments(
  doc: LinkedDocument,
  events: readonly CodedEvent[],
  statements: readonly Statement[],
  resources: Resources,
): readonly Commitment[] {
  const promised = events.filter(
    (event) => event.type === 'AGREE' && BINDING.has(event.mode ?? '') && event.status === 'planned',
  );
  const ofEvents = promised.map((event) => ofEvent(doc, event, resources));
  const ofStatements = gather(statements, (statement) => ofStatement(doc, statement, resources));
  // What an event tells already is not told again by the words around it.
  return [
    ...ofEvents,
    ...ofStatements.filter(
      ({ what }) => !ofEvents.some((other) => other.what.start < what.end && what.start < other.what.end),
    ),
  ];
}

function ofEvent(doc: LinkedDocument, event: CodedEvent, resources: Resources): Commitment {
  const told = event.evidence.find((one) => one.field === 'type') ?? { start: 0, end: 0 };
  const sentence = doc.sentences.find(({ start, end }) => start <= told.start && told.end <= end);
  const what = sentence ? clauseAround(doc, sentence, told, resources) : { start: told.start, end: told.end };
  const stated = event.date && (event.date.basis === 'stated' || event.date.basis === 'relative') ? event.date : null;
  const due =
    event.due ?? (isWhenDone(event, stated) ? stated : null) ?? (sentence ? deadlineIn(sentence, what) : null);
  // What falls due before the text was published is the date of something else.
  const past = due !== null && doc.published !== null && due.end < doc.published.start;
  const target = event.mode !== 'plan-meeting' && sentence ? targetIn(sentence, what, resources) : null;
  const { id, actors: by, recipients: to } = event;
  return { event: id, by, to, what, due: past ? null : due, ...(target ? { target } : {}) };
}

/** The day that a promise names is that of the act, as a plan's is; a target is of the day on which it is agreed. */
const isWhenDone = ({ mode, announced }: CodedEvent, stated: DateRange | null): boolean =>
  mode === 'plan-meeting' ||
  (mode !== 'set-target' && stated !== null && announced !== null && stated.start > announced.end);

/** "From 5 to 15 billion dollars", "two million dollars and tents": the last amount or share among the words that promise. */
function targetIn(sentence: LinkedSentence, what: Span, resources: Resources): Commitment['target'] | null {
  const pack = resources.pack(sentence.language);
  const words = pack ? claimWords(pack) : null;
  if (!words) return null;
  const { tokens } = sentence;
  const dated = new Set(gather(sentence.dates, ({ first, last }) => range(first, last)));
  const found = findQuantities(tokens, dated, words)
    .map(({ slot, first, last, value, unit }) => {
      const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end];
      return { slot, start, end, value, unit };
    })
    .filter(({ slot, start, end }) => MEASURED.has(slot) && what.start <= start && end <= what.end)
    .at(-1);
  return found ? { start: found.start, end: found.end, value: found.value, unit: found.unit } : null;
}

/** Money, per cent, weight, goods: a bare number may count anything. */
const MEASURED: ReadonlySet<string> = new Set(['M', 'P', 'W', 'G']);
const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The sentences that a span touches, found by halves: a long document has thousands of sentences and of statements. */
function sentencesIn(sentences: readonly LinkedSentence[], span: Span): readonly LinkedSentence[] {
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sentences[middle] as LinkedSentence).end <= span.start) from = middle + 1;
    else to = middle;
  }
  let until = from;
  while (until < sentences.length && (sentences[until] as LinkedSentence).start < span.end) until++;
  return sentences.slice(from, until);
}

/** "We will …": a first person in the future, said by somebody who speaks for a state or an organisation. */
function ofStatement(doc: LinkedDocument, statement: Statement, resources: Resources): readonly Commitment[] {
  if (!statement.for || statement.kind !== 'direct' || !statement.office) return [];
  const by = [statement.for];
  return gather(statement.spans, (span) =>
    gather(sentencesIn(doc.sentences, span), (sentence) => {
      const pack = resources.pack(sentence.language);
      const words = pack ? claimWords(pack) : null;
      if (!pack || !words) return [];
      return gather(sentence.tokens, (token, at) => {
        if (token.kind !== 'word' || token.start < span.start || token.end > span.end) return [];
        if (!words.promises(sentence.tokens, at)) return [];
        const what = within(clauseAround(doc, sentence, token, resources), span);
        const asserted = !sentence.tokens.some(
          (one) => what.start <= one.start && one.end <= what.end && words.source.vague.includes(one.norm),
        );
        const others = sentence.groups.filter((group) => what.start <= group.start && group.end <= what.end);
        const to = [...new Set(gather(others, (group) => group.sides))].filter((side) => !by.includes(side));
        const due = deadlineIn(sentence, what);
        // "We will continue": what has neither a party nor a day binds nobody.
        if (!asserted || (to.length === 0 && !due) || sentence.tokens[at + 1]?.text === '?') return [];
        return [{ statement: statement.id, by, to, what, due }];
      });
    }),
  );
}

/** The clause of a predicate: where it closes the clause, up to its finite verb. */
function clauseAround(doc: LinkedDocument, sentence: LinkedSentence, told: Span, resources: Resources): Span {
  const pack = resources.pack(sentence.language);
  const { tokens, quotationOf } = sentence;
  const at = tokens.findIndex((token) => token.end > told.start);
  const last = tokens.findLastIndex((token) => token.start < told.end);
  if (!pack || at < 0 || last < 0) return { start: told.start, end: told.end };
  if (isMedial(pack)) return clauseBetween(doc, sentence, at, last);
  const first = Math.min(at, clauseStart(sentence, last, pack));
  let end = last;
  while (
    end + 1 < tokens.length &&
    quotationOf[end + 1] === quotationOf[last] &&
    !isFiniteVerb(tokens[end] as Token, pack)
  ) {
    const next = tokens[end + 1] as Token;
    if (next.kind === 'mark' && next.text !== ',' && next.text !== "'") break;
    end++;
  }
  let from = at;
  while (from > first && quotationOf[from - 1] === quotationOf[at]) from--;
  return trimmed(doc.text, { start: (tokens[from] as Token).start, end: (tokens[Math.max(end, last)] as Token).end });
}

/** Where the verb stands in the middle: from the mark before what was told to the mark after it. */
function clauseBetween(doc: LinkedDocument, sentence: LinkedSentence, first: number, last: number): Span {
  const { tokens, quotationOf, dates, groups } = sentence;
  // "by December 16, 2025", "Iran, Pakistan and China promised"
  const joins = (at: number): boolean => [...dates, ...groups].some((one) => one.first < at && at < one.last);
  const inside = (at: number): boolean =>
    quotationOf[at] === quotationOf[first] && (!CLAUSE_MARKS.has(tokens[at]?.text ?? '') || joins(at));
  let from = first;
  while (from > 0 && inside(from - 1)) from--;
  let end = last;
  while (end + 1 < tokens.length && inside(end + 1)) end++;
  return trimmed(doc.text, { start: (tokens[from] as Token).start, end: (tokens[end] as Token).end });
}

function within(what: Span, around: Span): Span {
  return { start: Math.max(what.start, around.start), end: Math.min(what.end, around.end) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = OPENING.exec(words)?.[0].length ?? 0;
  const tail = CLOSING.exec(words)?.[0].length ?? 0;
  return lead + tail < words.length ? { start: start + lead, end: end - tail } : { start, end };
}

/** A date with "until" or "by" among the words that promise. */
function deadlineIn(sentence: LinkedSentence, what: Span): DateRange | null {
  return sentence.dates.find((date) => date.due && what.start <= date.start && date.end <= what.end)?.range ?? null;
}
