/**
 * Which record of a new coding is the one of an older coding. In: events of two codings of one text. Out: pairs of ids. The
 * same id first; then type, sides and words in common; then, where asked, words in common with another type or other sides.
 */
import type { CodedEvent, Evidence } from '../record/record.js';

export type Closeness = 'same' | 'alike' | 'changed';

/** Example: `matchEvents(older.events, newer.events).get('d1.e1')`. `least: 'changed'` also pairs what is told otherwise now. */
export function matchEvents(
  older: readonly CodedEvent[],
  newer: readonly CodedEvent[],
  least: 'alike' | 'changed' = 'alike',
): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Map(newer.map((it) => [it.id, it]));
  const pass = (fits: (one: CodedEvent, other: CodedEvent) => boolean) => {
    for (const one of older) {
      if (found.has(one.id)) continue;
      const other = [...free.values()].find((it) => fits(one, it));
      if (!other) continue;
      found.set(one.id, other.id);
      free.delete(other.id);
    }
  };
  pass((one, other) => one.id === other.id);
  pass((one, other) => one.type === other.type && sidesOf(one) === sidesOf(other) && shareWords(one, other));
  if (least === 'changed') {
    pass((one, other) => one.type === other.type && shareWords(one, other, 'type'));
    pass((one, other) => sidesOf(one) === sidesOf(other) && shareWords(one, other, 'type'));
  }
  return found;
}

function sidesOf({ actors, recipients }: CodedEvent): string {
  return [...new Set([...actors, ...recipients])].sort().join('+');
}

/** Whether words that support one support the other too. */
function shareWords(one: CodedEvent, other: CodedEvent, field?: string): boolean {
  const of = (event: CodedEvent) => event.evidence.filter((it) => field === undefined || it.field === field);
  const meet = (a: Evidence, b: Evidence) => a.start < b.end && b.start < a.end;
  return of(one).some((a) => of(other).some((b) => meet(a, b)));
}
