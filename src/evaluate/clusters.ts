/**
 * How well one grouping agrees with another. In: for each mention the gold's group and the system's. Out: pairwise and B³
 * precision, recall and F1 (Bagga & Baldwin 1998), as they are usual for coreference of events.
 */
export interface Mention {
  readonly gold: string;
  readonly system: string;
}

export interface Agreement {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Over all pairs of mentions: same group in both. `null` where there is no pair to judge. */
export function pairwise(mentions: readonly Mention[]): Agreement {
  const pairs = (keys: readonly string[]): number => {
    const sizes = new Map<string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const both = pairs(mentions.map(({ gold, system }) => `${gold}\n${system}`));
  return agreement(both, pairs(mentions.map(({ system }) => system)), pairs(mentions.map(({ gold }) => gold)));
}

/** Mean over mentions of how much of its system group is of its gold group, and the other way round. */
export function bCubed(mentions: readonly Mention[]): Agreement {
  if (mentions.length === 0) return { precision: null, recall: null, f1: null };
  const count = (key: (mention: Mention) => string): ReadonlyMap<string, number> => {
    const sizes = new Map<string, number>();
    for (const mention of mentions) sizes.set(key(mention), (sizes.get(key(mention)) ?? 0) + 1);
    return sizes;
  };
  const joint = (mention: Mention) => `${mention.gold}\n${mention.system}`;
  const [both, systems, golds] = [count(joint), count(({ system }) => system), count(({ gold }) => gold)];
  let [precision, recall] = [0, 0];
  for (const mention of mentions) {
    const shared = both.get(joint(mention)) ?? 0;
    precision += shared / (systems.get(mention.system) ?? 1);
    recall += shared / (golds.get(mention.gold) ?? 1);
  }
  precision /= mentions.length;
  recall /= mentions.length;
  return { precision, recall, f1: harmonic(precision, recall) };
}

function agreement(both: number, system: number, gold: number): Agreement {
  const precision = system === 0 ? null : both / system;
  const recall = gold === 0 ? null : both / gold;
  return { precision, recall, f1: precision === null || recall === null ? null : harmonic(precision, recall) };
}

const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
