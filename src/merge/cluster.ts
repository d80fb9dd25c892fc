/**
 * Clusters out of judgements. In: tellings that hang together, what people judged, which of them one document tells
 * apart. Out: the tellings of each event. The same whatever the order in which they came.
 *
 * The surest pairs are joined first, but never two groups between which a "different" stands: a chain of likely pairs
 * (the 10th, the 10th or 11th, the 11th) is cut where its ends exclude each other. People's judgements go before the
 * rule's: "different" cuts what the rule would join, "same" joins what the rule has made.
 */
import { compare } from './compare.js';
import type { Personal } from './personal.js';
import type { Telling } from './telling.js';

/** A telling with the coded events that say it; one that a person judged stands alone. */
export interface Node {
  readonly telling: Telling;
  readonly events: readonly string[];
  /** Documents of its events. */
  readonly documents: readonly string[];
}

/** Example: `cluster(nodes, personalOf([]))`. Clusters in the order of their first telling. */
export function cluster(nodes: readonly Node[], personal: Personal): Node[][] {
  const ordered = nodes.flatMap((it) => parted(it, personal.alone)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return unite(byRule(ordered, personal), personal);
}

function nameOf({ telling, events }: Node): string {
  return `${telling.word}\n${events[0] ?? ''}`;
}

function parted(node: Node, alone: ReadonlySet<string>): Node[] {
  const off = node.events.filter((it) => alone.has(it));
  if (off.length === 0 || node.events.length === 1) return [node];
  const rest = node.events.filter((it) => !alone.has(it));
  return [...off.map((it) => [it]), ...(rest.length > 0 ? [rest] : [])].map((events) => ({ ...node, events }));
}

function byRule(ordered: readonly Node[], personal: Personal): Node[][] {
  const pairs: { i: number; j: number; weight: number }[] = [];
  const weights = ordered.map(() => new Float64Array(ordered.length));
  ordered.forEach((one, i) => {
    for (let j = i + 1; j < ordered.length; j++) {
      const weight = weigh(one, ordered[j] as Node, personal);
      (weights[i] as Float64Array)[j] = weight;
      (weights[j] as Float64Array)[i] = weight;
      if (weight > 0) pairs.push({ i, j, weight });
    }
  });
  const home = ordered.map((_, at) => at);
  const members = new Map(home.map((at) => [at, [at]]));
  for (const { i, j } of pairs.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)) {
    const [a, b] = [home[i] as number, home[j] as number];
    if (a === b) continue;
    const [left, right] = [members.get(a) ?? [], members.get(b) ?? []];
    const sum = left.reduce((all, x) => right.reduce((more, y) => more + (weights[x]?.[y] ?? 0), all), 0);
    if (!(sum > 0)) continue;
    for (const it of right) home[it] = a;
    members.set(a, [...left, ...right]);
    members.delete(b);
  }
  return [...members.values()].map((it) => it.sort((x, y) => x - y).map((at) => ordered[at] as Node));
}

/** One document that tells two things as two is evidence, though coders err: it outweighs one likely pair. */
const TOLD_APART = -1;

/** Above zero: likely the same. Minus infinity: never in one cluster. */
function weigh(one: Node, other: Node, personal: Personal): number {
  if (personal.apart.size > 0 && isApart(one, other, personal)) return Number.NEGATIVE_INFINITY;
  const { verdict, score, apart } = compare(one.telling, other.telling);
  if (verdict === 'different' || apart) return Number.NEGATIVE_INFINITY;
  if (one.telling.word !== other.telling.word && one.documents.some((it) => other.documents.includes(it)))
    return TOLD_APART;
  return verdict === 'same' ? score : 0;
}

function isApart(one: Node, other: Node, { names, apart }: Personal): boolean {
  const named = (event: string) => names.get(event) ?? event;
  return one.events.some((a) => {
    const strange = apart.get(named(a));
    return strange !== undefined && other.events.some((b) => strange.has(named(b)));
  });
}

/** Joins whole clusters that people said are one. */
function unite(clusters: readonly Node[][], { groups }: Personal): Node[][] {
  const whole = clusters.map((it) => [...it]);
  const at = new Map(whole.flatMap((nodes) => nodes.flatMap(({ events }) => events.map((event) => [event, nodes]))));
  for (const group of groups) {
    const homes = new Set(group.map((it) => at.get(it) ?? []));
    const [left = [], ...others] = [...homes].filter((it) => it.length > 0);
    for (const it of others) left.push(...it.splice(0));
    for (const { events } of left) for (const it of events) at.set(it, left);
  }
  return whole.filter((it) => it.length > 0);
}
