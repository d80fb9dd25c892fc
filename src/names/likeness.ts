/**
 * How alike two name words sound, from 0 to 1. In: two words, or their sounds. Out: a number; 1 means the same sounds.
 * An edit distance in which vowels are cheap and neighbouring consonants cheaper than strange ones: the key has
 * brought candidates together, this says whether Patton is Putin (no) and İsmayilov a slip for Smailov (yes).
 */
import { CLASSES, otherReadings, soundsOf } from './sounds.js';

/** Thresholds of `soundLikeness`, calibrated on test/names/pairs.ts. The same word also has the same phonetic key. */
export const SAME_WORD = 0.9;
export const NEAR_WORD = 0.76;

/** Prices of one edit, in consonants; set on the pairs of test/names/pairs.ts. */
const VOWEL_GAP = 0.3;
const VOWEL_SWAP = 0.25;
const NEAR_SWAP = 0.5;
/** Sounds that are one in the key. */
const CLASS_SWAP = 0.12;
/** Pairs that alphabets or ears confuse. */
const NEAR = new Set(['TD', 'PB', 'VF', 'SZ', 'CS', 'CZ', 'JZ', 'JS', 'CW', 'JW', 'WZ', 'KH', 'GH', 'MN', 'BV', 'KC']);
/** Vowels from front to back: neighbours cost little, a/o (Uzbek), e/i and o/u least. */
const VOWEL_PRICE: Readonly<Record<string, number>> = {
  ae: 0.1,
  ao: 0.1,
  ei: 0.12,
  ou: 0.12,
  iu: 0.15,
  eo: 0.2,
  ai: 0.3,
  au: 0.3,
};

/**
 * @example likeness('Smailov', 'İsmayilov') // 0.95
 * @example likeness('Putin', 'Patton') // 0.85: same key, other vowels
 */
export function likeness(a: string, b: string): number {
  let best = 0;
  for (const left of readingsOf(a))
    for (const right of readingsOf(b)) best = Math.max(best, soundLikeness(left, right));
  return best;
}

/** The different ways to read a word aloud; most words have one. */
export function readingsOf(word: string): readonly string[] {
  const first = soundsOf(word);
  const readings = new Set([first]);
  for (const reading of otherReadings(word)) readings.add(soundsOf(word, reading));
  // Russian writes foreign h as г: Гейдар is Heydər.
  if (/^г(?!.*[әғқңөұүһі])/i.test(word)) readings.add(`H${first.slice(1)}`);
  readings.delete('');
  return [...readings];
}

/** Likeness of two strings of sounds (`soundsOf`). */
export function soundLikeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  return Math.max(0, 1 - distance(a, b) / longest);
}

function distance(a: string, b: string): number {
  let above: number[] = [0];
  for (let j = 0; j < b.length; j += 1) above.push((above[j] as number) + gap(b.charAt(j)));
  for (let i = 0; i < a.length; i += 1) {
    const row: number[] = [(above[0] as number) + gap(a.charAt(i))];
    for (let j = 0; j < b.length; j += 1) {
      const swapped = (above[j] as number) + swap(a.charAt(i), b.charAt(j));
      row.push(Math.min(swapped, (above[j + 1] as number) + gap(a.charAt(i)), (row[j] as number) + gap(b.charAt(j))));
    }
    above = row;
  }
  return above[b.length] as number;
}

function gap(sound: string): number {
  return sound >= 'a' ? VOWEL_GAP : 1;
}

function swap(a: string, b: string): number {
  if (a === b) return 0;
  const vowels = (a >= 'a' ? 1 : 0) + (b >= 'a' ? 1 : 0);
  if (vowels === 2) return VOWEL_PRICE[a < b ? a + b : b + a] ?? VOWEL_SWAP;
  if (vowels === 1) return 1.3;
  if ((CLASSES[a] ?? a) === (CLASSES[b] ?? b)) return CLASS_SWAP;
  return NEAR.has(a + b) || NEAR.has(b + a) ? NEAR_SWAP : 1;
}
