/** Prepositions and postpositions as they are written. In: a pack, perhaps one mark. Out: their words; those of several words as phrases. */
import type { Pack } from './pack.js';

const known = new WeakMap<Pack, Map<string, ReadonlySet<string>>>();

/** Example: `adpositionsOf(pack, 'with').has('со')` in Russian; without a mark, those of all. */
export function adpositionsOf(pack: Pack, marker?: string): ReadonlySet<string> {
  const byMarker = known.get(pack) ?? new Map<string, ReadonlySet<string>>();
  known.set(pack, byMarker);
  let words = byMarker.get(marker ?? '');
  if (!words) {
    const { adpositions } = pack.source.words;
    const written = marker === undefined ? Object.values(adpositions).flat() : (adpositions[marker] ?? []);
    words = new Set(written.map((one) => pack.plain(one.split('+')[0] as string)));
    byMarker.set(marker ?? '', words);
  }
  return words;
}
