/**
 * Which record of a new coding is the one of an older coding. In: events of two codings of one text. Out: pairs of ids. The
 * same id first; then type, sides and words of the act in common; then, where asked, such words with another type or other sides.
 * Days, places and subjects are shared by several acts of a text and show nothing. Of several the one with most words in common
 * is taken, and each once.
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
  /** `likeness` above zero pairs the two, the likest first. */
  const pass = (likeness: (one: CodedEvent, other: CodedEvent) => number) => {
    const pairs = older.flatMap((one) =>
      [...free.values()].map((other) => ({ one, other, like: likeness(one, other) })),
    );
    for (const { one, other } of pairs.filter(({ like }) => like > 0).sort((a, b) => b.like - a.like)) {
      if (found.has(one.id) || !free.has(other.id)) continue;
      found.set(one.id, other.id);
      free.delete(other.id);
    }
  };
  pass((one, other) => Number(one.id === other.id));
  pass((one, other) => (one.type === other.type && sidesOf(one) === sidesOf(other) ? sharedWords(one, other) : 0));
  if (least === 'changed') {
    pass((one, other) => (one.type === other.type ? sharedWords(one, other) : 0));
    pass((one, other) => (sidesOf(one) === sidesOf(other) ? sharedWords(one, other) : 0));
  }
  return found;
}

function sidesOf({ actors, recipients }: CodedEvent): string {
  return [...new Set([...actors, ...recipients])].sort().join('+');
}

/** Letters that show the act in both, of two with as many those of the same mode. */
function sharedWords(one: CodedEvent, other: CodedEvent): number {
  const act = ({ evidence }: CodedEvent) => evidence.filter((it) => it.field === 'type');
  const shared = (a: Evidence, b: Evidence) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const letters = act(one).reduce((sum, a) => act(other).reduce((more, b) => more + shared(a, b), sum), 0);
  return letters > 0 && one.mode === other.mode ? letters + 0.5 : letters;
}
