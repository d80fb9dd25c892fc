/**
 * What people judged on which reports tell the same, taken together. In: their verdicts, oldest first. Out: what is one and what is
 * not. A later verdict takes the place of earlier ones on all of its pairs: who joins what was split wants it whole, and who
 * splits what was joined leaves the rest of it together.
 */

/** That the events of the one side are those of the other, or are not. */
export interface Verdict {
  readonly verdict: 'same' | 'different';
  readonly left: readonly string[];
  /** Of `different`: those that were split off. */
  readonly right: readonly string[];
}

/** What people judged on coded events, taken together. */
export interface Personal {
  /** Events that are one, group by group; an event stands in one group at most. */
  readonly groups: readonly (readonly string[])[];
  /** The first event of the group, of those that stand in one. */
  readonly names: ReadonlyMap<string, string>;
  /** What is not one with an event of this name, by names. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** Events that were split off: each is looked at alone, though others say the very same. */
  readonly alone: ReadonlySet<string>;
}

/** Example: `personalOf([{ verdict: 'different', left: ['d1.0', 'd2.0'], right: ['d3.0'] }]).alone` holds d3.0. */
export function personalOf(verdicts: readonly Verdict[]): Personal {
  const groups = new Map<string, ReadonlySet<string>>();
  const apart = new Map<string, Set<string>>();
  const off = new Set<string>();
  const group = (events: readonly string[]) => {
    const one = new Set(events);
    for (const it of one) groups.set(it, one);
  };
  const keepApart = (one: string, other: string, known = apart) =>
    known.set(one, (known.get(one) ?? new Set()).add(other));
  for (const { verdict, left, right } of verdicts) {
    if (verdict === 'same') {
      group([...left, ...right].flatMap((it) => [...(groups.get(it) ?? [it])]));
      for (const it of groups.get(left[0] ?? '') ?? [])
        for (const other of apart.get(it) ?? []) if (groups.get(other) === groups.get(it)) apart.get(it)?.delete(other);
      continue;
    }
    for (const whole of new Set(left.flatMap((it) => groups.get(it) ?? []))) {
      group([...whole].filter((it) => right.includes(it)));
      group([...whole].filter((it) => !right.includes(it)));
    }
    for (const one of left)
      for (const other of right) {
        keepApart(one, other);
        keepApart(other, one);
      }
    for (const it of right) off.add(it);
  }
  const names = new Map([...groups].map(([event, one]) => [event, [...one][0] as string]));
  const named = (event: string) => names.get(event) ?? event;
  const byName = new Map<string, Set<string>>();
  for (const [one, them] of apart) for (const other of them) keepApart(named(one), named(other), byName);
  return {
    groups: [...new Set(groups.values())].map((it) => [...it]),
    names,
    apart: byName,
    alone: new Set([...off].filter((it) => apart.get(it)?.size)),
  };
}
