/**
 * Sketches of texts, to find near-copies among millions. In: words. Out: a few numbers that near-copies share.
 *
 * A text is the set of its runs of four words, each a hash; of them it keeps those that lie in the lowest sixteenth, 12 at
 * least and 64 at most, the lowest first (MinHash with one function, as in "bottom-k" and "scaled" sketches). What one text
 * keeps the other keeps too if it has the run at all, so a release cut to its first half is found as well as a copy.
 */

/** Words of a run. */
const RUN = 4;
const LEAST = 12;
const MOST = 64;
/** The lowest sixteenth of 32 bits. */
const LOW = 2 ** 28;
/** Texts with fewer runs are too short to be called copies for the words that they share. */
export const LEAST_RUNS = 20;

/** Hashes of all runs of four words. Example: `runsOf(foldWords(text)).size`. */
export function runsOf(words: readonly string[]): ReadonlySet<number> {
  const hashes = words.map(hashOf);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= hashes.length; at++) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + RUN; next++) hash = mixed(hash ^ (hashes[next] as number));
    runs.add(hash);
  }
  return runs;
}

/** The runs that stand for the text, lowest first; none for a very short text. */
export function sketchOf(runs: ReadonlySet<number>): number[] {
  if (runs.size < LEAST_RUNS) return [];
  const lowest = [...runs].sort((a, b) => a - b).slice(0, MOST);
  return lowest.filter((hash, at) => at < LEAST || hash < LOW);
}

/** Runs of a spine that are kept: a translation keeps some of them. */
const MOST_OF_SPINE = 12;

/** Where the numbers of spines begin: no sketch of words has them. */
export const SPINES = 2 ** 32;

/** The same for names and numbers in their order (`Facts.spine`), in numbers of their own. */
export function spineSketchOf(spine: readonly string[]): number[] {
  return [...runsOf(spine)]
    .sort((a, b) => a - b)
    .slice(0, MOST_OF_SPINE)
    .map((hash) => hash + SPINES);
}

/** Share of the runs of the shorter text that the longer one has too, and of all runs that both have. */
export function sharedRuns(one: ReadonlySet<number>, other: ReadonlySet<number>): { least: number; all: number } {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const it of less) if (more.has(it)) shared++;
  return { least: less.size === 0 ? 0 : shared / less.size, all: shared / Math.max(1, less.size + more.size - shared) };
}

/** FNV-1a over UTF-16 units, finished so that the low end is as random as the high one. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The finisher of MurmurHash3: every bit of the input moves half of the output. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
