/**
 * Copies are not sources. In: the marks of texts. Out: whether two go back to one text and how, and the tree of a whole
 * group: its origin, and from which text each was most likely taken.
 */
import { outletKey } from '../extract/outlets.js';
import { OFFICE_NAMES, OFFICE_SITES } from '../extract/press-words.js';
import { toDayNumber } from '../record/day.js';
import type { CopyRelation, GroupMember } from '../record/merged.js';
import { LEAST_RUNS, sharedRuns } from './sketch.js';
import type { Facts, NamedSource, TextMarks } from './text-marks.js';

export interface Kinship {
  readonly relation: Exclude<CopyRelation, 'origin'>;
  /** Share of the shorter text, or of the facts; null where only a name says so. */
  readonly likeness: number | null;
  readonly because: string;
}

/** Shares of runs of four words. Two reports of one press conference share up to a fifth: set on test/merge/copies.ts. */
const NEAR = 0.8;
const SHORTENED = 0.6;
const REWRITTEN = 0.35;
/** The same of two that tell an event alike, within the days of a release. */
const REWRITTEN_TOGETHER = 0.3;
/** Translations: numbers in common, as a count and as a share of the shorter list. */
const TRANSLATED = { numbers: 3, share: 0.7, people: 0.5 };
/**
 * Names and numbers in the same order (eight are whom, where and when, as any lead of one sentence tells it): their share (twice what is common over both lists) and count. In the odd half of
 * gold/merge two reports of one event share at most 0.58, and at most 0.37 where they share twelve names or more.
 */
const SAME_SPINE = [
  { share: 0.63, count: 9 },
  { share: 0.57, count: 12 },
] as const;
/** Of texts that tell no event alike: of one the coder may have read nothing. */
const STRANGE_SPINE = [{ share: 0.63, count: 12 }] as const;
/** Days between a text and a copy of it. */
export const COPY_DAYS = 10;
/** Days between a release and its translation, or a report that names it. */
export const RELEASE_DAYS = 2;
/** Days between two texts that name one source: a press office has put out another text by then. */
const COMMON_DAYS = 1;

/**
 * Whether two texts are one source. `together` says that they tell an event alike: without it a common source or common
 * numbers mean nothing. The same both ways round, but for the wording.
 */
export function kinship(one: TextMarks, other: TextMarks, together: boolean): Kinship | null {
  return byWords(one, other, together) ?? kinshipByFacts(one, other, together);
}

/** Of two that share no words. */
export function kinshipByFacts(one: Facts, other: Facts, together: boolean): Kinship | null {
  if (!together) return bySpine(one, other, STRANGE_SPINE);
  return byNumbers(one, other) ?? bySpine(one, other, SAME_SPINE) ?? byName(one, other);
}

function byWords(one: TextMarks, other: TextMarks, together: boolean): Kinship | null {
  if (
    one.words.length === other.words.length &&
    one.words.length > 0 &&
    one.words.every((it, at) => it === other.words[at])
  )
    return { relation: 'exact', likeness: 1, because: 'the same words' };
  if (Math.min(one.runs.size, other.runs.size) < LEAST_RUNS || apart(one, other) > COPY_DAYS) return null;
  const { least, all } = sharedRuns(one.runs, other.runs);
  const likeness = Math.round(least * 100) / 100;
  const because = `${Math.round(least * 100)} % of the shorter text`;
  if (all >= NEAR) return { relation: 'near', likeness, because };
  if (least >= SHORTENED) return { relation: 'shortened', likeness, because };
  const enough = together && apart(one, other) <= RELEASE_DAYS ? REWRITTEN_TOGETHER : REWRITTEN;
  return least >= enough ? { relation: 'rewritten', likeness, because } : null;
}

function byNumbers(one: Facts, other: Facts): Kinship | null {
  if (one.language === other.language || apart(one, other) > RELEASE_DAYS) return null;
  const shared = common(one.numbers, other.numbers);
  const share = shared.length / Math.max(1, Math.min(one.numbers.size, other.numbers.size));
  if (shared.length < TRANSLATED.numbers || share < TRANSLATED.share) return null;
  const least = Math.min(one.people.size, other.people.size);
  if (least > 0 && common(one.people, other.people).length / least < TRANSLATED.people) return null;
  const because = `the same numbers: ${shared.slice(0, 5).join(', ')}${shared.length > 5 ? ' …' : ''}`;
  return { relation: 'translated', likeness: Math.round(share * 100) / 100, because };
}

/** The same names and numbers in the same order: a translation or, in the same language, a paraphrase. */
function bySpine(one: Facts, other: Facts, least: readonly { share: number; count: number }[]): Kinship | null {
  if (apart(one, other) > RELEASE_DAYS) return null;
  const both = one.spine.length + other.spine.length;
  const enough = (shared: number) => least.some((it) => shared >= it.count && 2 * shared >= it.share * both);
  // What both have, in whatever order, is more than what they have in one order, and counted faster.
  if (!enough(inCommon(one.spine, other.spine))) return null;
  const shared = inOrder(one.spine, other.spine);
  if (!enough(shared)) return null;
  const likeness = Math.round((200 * shared) / both) / 100;
  const because = `${shared} names and numbers in the same order`;
  return { relation: one.language === other.language ? 'rewritten' : 'translated', likeness, because };
}

/** How many both have, each as often as the list that has it less often. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const it of one) left.set(it, (left.get(it) ?? 0) + 1);
  let shared = 0;
  for (const it of other) {
    const count = left.get(it) ?? 0;
    if (count === 0) continue;
    left.set(it, count - 1);
    shared++;
  }
  return shared;
}

/** Length of the longest common subsequence. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let [above, row] = [new Uint16Array(other.length + 1), new Uint16Array(other.length + 1)];
  for (const it of one) {
    for (let at = 0; at < other.length; at++)
      row[at + 1] = it === other[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    [above, row] = [row, above];
  }
  return above[other.length] ?? 0;
}

/** Both lead back to one source, or one is the source that the other names. */
function byName(one: Facts, other: Facts): Kinship | null {
  if (apart(one, other) > RELEASE_DAYS) return null;
  const [ofOther, ofOne] = [mayGive(other, one), mayGive(one, other)];
  const named = (ofOther ? sourceAmong(one, other) : undefined) ?? (ofOne ? sourceAmong(other, one) : undefined);
  if (named) return { relation: 'named', likeness: null, because: `names ${named.name} as its source` };
  if ((ofOther && tells(one, other)) || (ofOne && tells(other, one)))
    return { relation: 'named', likeness: null, because: 'one names the other in its text' };
  return one.origin !== null && one.origin === other.origin && apart(one, other) <= COMMON_DAYS
    ? { relation: 'named', likeness: null, because: `both name ${one.via.at(-1)?.name} as their source` }
    : null;
}

/** Keys of press offices: their own page is often of the day after. */
const OFFICES = new Set([...Object.values(OFFICE_NAMES), ...Object.values(OFFICE_SITES)].map(outletKey));

/** Where no words show it nothing was taken from a paper's text of a later day: who cites the paper cites another text of it. */
const mayGive = (source: Facts, text: Facts): boolean =>
  source.agency || source.day <= text.day || OFFICES.has(source.outlet ?? '');

/** The source of a text that is the outlet of another. */
function sourceAmong(text: Facts, { outlet }: Facts): NamedSource | undefined {
  return text.via.find(({ key }) => key === outlet);
}

/** Sounds that the one word of an outlet's name must have, lest a common word be taken for it. */
const LEAST_SOUNDS = 4;

/** Whether a text names the outlet of another, in whatever script and with whatever ending. */
function tells(text: Facts, { outletSounds: name, outlet }: Facts): boolean {
  if (outlet === text.outlet || name.length === 0 || name.some((it) => it.length < 2)) return false;
  if (name.length === 1 && (name[0] as string).length < LEAST_SOUNDS) return false;
  const [first = '', ...rest] = name.map((it) => it.replace(/a$/, ''));
  return text.heard.some((it) => {
    if (!it.startsWith(first)) return false;
    const [, ...next] = it.split(' ');
    return rest.every((stem, at) => next[at]?.startsWith(stem));
  });
}

/** Infinite where a day is not known. */
function apart(one: Facts, other: Facts): number {
  if (one.day === '' || other.day === '') return Number.POSITIVE_INFINITY;
  return Math.abs(toDayNumber(one.day) - toDayNumber(other.day));
}

function common<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((it) => other.has(it));
}

/**
 * The tree of a group. The origin is the text of the outlet to which the others lead back, or else the earliest: of one day
 * one that names no other, and an agency's. Each further text was taken from the nearest of its own sources among those
 * before it, or from the one most like it; who is named stands before who names it, so chains are drawn link by link.
 *
 * @example tree(texts).members[0].relation // 'origin'
 */
export function tree(texts: readonly TextMarks[]): { members: GroupMember[]; namedOrigin: string | null } {
  const chains = chainsOf(texts);
  const named = mostNamed(texts, chains);
  const order = (it: TextMarks) =>
    `${named !== null && it.outlet === named.key ? 0 : 1} ${it.day || '9999'} ${String(chains.get(it)?.length ?? 0).padStart(3, '0')} ${it.origin === null ? 0 : 1} ${it.agency ? 0 : 1} ${it.id}`;
  const ordered = [...texts].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const members = ordered.map((text, at): GroupMember => {
    if (at === 0)
      return { document: text.id, relation: 'origin', from: null, likeness: null, because: originWords(text, named) };
    const found = ordered
      .slice(0, at)
      .map((it) => ({ from: it, kin: kinship(it, text, true) }))
      .filter((it): it is typeof it & { kin: Kinship } => it.kin !== null)
      .sort((a, b) => steps(text, a.from) - steps(text, b.from) || closeness(b.kin) - closeness(a.kin))[0];
    if (!found)
      return {
        document: text.id,
        relation: 'named',
        from: ordered[0]?.id ?? null,
        likeness: null,
        because: 'by way of other texts of the group',
      };
    return { document: text.id, from: found.from.id, ...relationWords(found.kin, found.from, text) };
  });
  const present = named !== null && texts.some(({ outlet }) => outlet === named.key);
  return { members, namedOrigin: named === null || present ? null : named.name };
}

/** How far a text's sources the other stands: 0 is the nearest, infinite who is none of them. */
function steps(text: TextMarks, { outlet }: TextMarks): number {
  const at = text.via.findIndex(({ key }) => key === outlet);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** The texts of the group that lie between each and its beginning, by whom they name, the nearest first. */
function chainsOf(texts: readonly TextMarks[]): Map<TextMarks, readonly TextMarks[]> {
  const byOutlet = new Map<string, TextMarks>();
  for (const it of [...texts].sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1)))
    if (it.outlet !== null && !byOutlet.has(it.outlet)) byOutlet.set(it.outlet, it);
  const sourceOf = (text: TextMarks) => {
    const given = text.via.map(({ key }) => byOutlet.get(key)).find((it) => it !== undefined);
    return given ?? [...byOutlet.values()].find((it) => it !== text && tells(text, it));
  };
  const sources = new Map(texts.map((it) => [it, sourceOf(it)]));
  return new Map(
    texts.map((text) => {
      const chain: TextMarks[] = [];
      for (let next = sources.get(text); next && next !== text && !chain.includes(next); next = sources.get(next))
        chain.push(next);
      return [text, chain];
    }),
  );
}

function originWords(text: TextMarks, named: { key: string } | null): string {
  if (named !== null && text.outlet === named.key) return 'the source that others name';
  return text.day === '' ? 'no day of publication is known' : 'the earliest';
}

/** A text that is the longer one of a shortened pair was added to. */
function relationWords(kin: Kinship, from: TextMarks, text: TextMarks): Kinship {
  if (kin.relation !== 'shortened' || text.runs.size <= from.runs.size) return kin;
  return { ...kin, relation: 'rewritten', because: `holds ${kin.because}, and more` };
}

const CLOSENESS: Readonly<Record<Kinship['relation'], number>> = {
  exact: 5,
  near: 4,
  shortened: 3,
  rewritten: 2,
  translated: 1,
  named: 0,
};

function closeness(kin: Kinship): number {
  return CLOSENESS[kin.relation] + (kin.likeness ?? 0) / 2;
}

/** To whom most lead back: a source that names another counts for that. */
function mostNamed(
  texts: readonly TextMarks[],
  chains: ReadonlyMap<TextMarks, readonly TextMarks[]>,
): { key: string; name: string } | null {
  const counts = new Map<string, { key: string; name: string; count: number }>();
  for (const text of texts) {
    const origin = [text, ...(chains.get(text) ?? [])].findLast(({ via }) => via.length > 0)?.via.at(-1);
    if (origin === undefined) continue;
    const known = counts.get(origin.key);
    if (known) known.count++;
    else counts.set(origin.key, { ...origin, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))[0] ?? null;
}
