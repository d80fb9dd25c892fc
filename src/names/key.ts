/**
 * A phonetic key for names in Latin and Cyrillic, whatever the language they are written in.
 * In: one word of a name, without its case ending. Out: a short key, equal for spellings of one name.
 *
 * The key keeps consonants in classes that survive a change of alphabet, and of the vowels only that the
 * word begins or ends with one: vowels are what transcriptions differ in most (Berdimuhamedow, Berdiməhəmmədov).
 * Being coarse it finds candidates; `likeness.ts` then weighs the vowels.
 */
import { CLASSES, otherReadings, soundsOf } from './sounds.js';

const isVowel = (sound: string): boolean => sound >= 'a';

/**
 * The key of a word; empty when it has no letter of Latin or Cyrillic.
 *
 * @example nameKey('Тоқаев') === nameKey('Tokaýew') // 'TKV'
 */
export function nameKey(word: string): string {
  return keyOf(soundsOf(word));
}

/**
 * The key and the keys of other readings: c, ch, j, x and h stand for different sounds in Turkic and in Western
 * spelling. Two words are spellings of one name when their lists meet.
 *
 * @example nameKeys('Cameron') // ['CMRN', 'KMRN']: Turkic c (dzh), and English c
 */
export function nameKeys(word: string): readonly string[] {
  const first = nameKey(word);
  const readings = otherReadings(word);
  const head = word.charAt(0);
  const breathed = head === 'h' || head === 'H' || head === 'г' || head === 'Г';
  if (readings.length === 0 && !breathed) return [first];
  const keys = new Set([first]);
  for (const reading of readings) keys.add(keyOf(soundsOf(word, reading)));
  // Russian writes foreign h as г: Гейдар is Heydər.
  if (breathed) keys.add(first.startsWith('H') ? `K${first.slice(1)}` : `H${first.slice(1)}`);
  if (keys.size > 1) keys.delete('');
  return [...keys];
}

/** True when two words may be spellings of one name. Example: `sameKey('Жапаров', 'Caparov')`. */
export function sameKey(a: string, b: string): boolean {
  const others = nameKeys(b);
  return nameKeys(a).some((key) => others.includes(key));
}

function keyOf(sounds: string): string {
  let key = '';
  for (let at = 0; at < sounds.length; at += 1) {
    const letter = sounds.charAt(at);
    const sound = CLASSES[letter] ?? letter;
    if (!isVowel(sound)) key += key.endsWith(sound) && !isVowel(sounds.charAt(at - 1)) ? '' : sound;
    else if (key === '') key = 'a';
    else if (at === sounds.length - 1 && key !== 'a') key += 'a';
  }
  return key;
}
