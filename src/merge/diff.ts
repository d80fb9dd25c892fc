/**
 * What another coding of the same text changes. In: two codings. Out: the records that appear, vanish or change, with the
 * fields that differ and the words that say it. What only moved by a hair (confidence, evidence) is no change.
 */
import { passageOf } from '../record/passage.js';
import type { Claim, CodedDocument, CodedEvent, Evidence, Statement } from '../record/record.js';
import { matchEvents } from './match.js';

export interface Change {
  readonly document: string;
  readonly record: 'event' | 'statement' | 'claim';
  readonly change: 'appears' | 'vanishes' | 'changes';
  readonly before: CodedEvent | Statement | Claim | null;
  readonly after: CodedEvent | Statement | Claim | null;
  /** Fields that differ; empty unless it changes. */
  readonly fields: readonly string[];
  /** The sentence that tells it, as the newer coding has it, or else the older one. */
  readonly words: string;
}

/** Example: `changesOf(stored, codedAgain)`, in the order of the text. */
export function changesOf(older: CodedDocument, newer: CodedDocument): Change[] {
  const events = matchEvents(older.events, newer.events, 'changed');
  return [
    ...changes('event', older, newer, older.events, newer.events, events, (it) => it.evidence),
    ...changes('statement', older, newer, older.statements, newer.statements, spoken(older, newer), (it) =>
      it.spans.map((span) => ({ ...span, field: 'type', rule: '' })),
    ),
    ...changes('claim', older, newer, older.claims, newer.claims, claimed(older, newer), (it) => it.evidence),
  ];
}

type Kept = CodedEvent | Statement | Claim;

function changes<One extends Kept>(
  record: Change['record'],
  older: CodedDocument,
  newer: CodedDocument,
  before: readonly One[],
  after: readonly One[],
  pairs: ReadonlyMap<string, string>,
  evidence: (it: One) => readonly Evidence[],
): Change[] {
  const words = (it: One) => passageOf(newer.text, evidence(it))?.text ?? '';
  const found: (Change & { readonly at: number })[] = [];
  const add = (it: One, change: Omit<Change, 'document' | 'record' | 'words'>) =>
    found.push({ document: older.id, record, ...change, words: words(it), at: evidence(it)[0]?.start ?? 0 });
  const matched = new Set(pairs.values());
  for (const one of before) {
    const other = after.find((it) => it.id === pairs.get(one.id));
    if (!other) add(one, { change: 'vanishes', before: one, after: null, fields: [] });
    else {
      const fields = fieldsThatDiffer(one, other);
      if (fields.length > 0) add(other, { change: 'changes', before: one, after: other, fields });
    }
  }
  for (const it of after) if (!matched.has(it.id)) add(it, { change: 'appears', before: null, after: it, fields: [] });
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...it }) => it);
}

/** How a record was found, and how sure that is, is not what it says. */
const ASIDE = new Set(['id', 'evidence', 'confidence', 'inferred', 'spans', 'verdict', 'because']);

function fieldsThatDiffer(one: Kept, other: Kept): string[] {
  const [a, b] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((it) => !ASIDE.has(it) && JSON.stringify(a?.[it]) !== JSON.stringify(b?.[it]));
}

function spoken(older: CodedDocument, newer: CodedDocument): Map<string, string> {
  return paired(older.statements, newer.statements, (it) => it.spans);
}

function claimed(older: CodedDocument, newer: CodedDocument): Map<string, string> {
  return paired(older.claims, newer.claims, (it) => it.evidence);
}

/** By id, then by words in common. */
function paired<One extends { readonly id: string }>(
  older: readonly One[],
  newer: readonly One[],
  spans: (it: One) => readonly { readonly start: number; readonly end: number }[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  const free = new Map(newer.map((it) => [it.id, it]));
  const take = (one: One, other: One | undefined) => {
    if (!other || pairs.has(one.id)) return;
    pairs.set(one.id, other.id);
    free.delete(other.id);
  };
  for (const one of older) take(one, free.get(one.id));
  const meet = (one: One, other: One) =>
    spans(one).some((a) => spans(other).some((b) => a.start < b.end && b.start < a.end));
  for (const one of older)
    take(
      one,
      [...free.values()].find((it) => meet(one, it)),
    );
  return pairs;
}
