/**
 * Names between the alphabets of the eight languages, for display.
 * In: a name, the alphabet that it is written in and the one wanted. Out: the name as a reader of the
 * other language would expect it (best effort; spelling by sound cannot know a family's own habit).
 */
import { ALPHABETS, type Alphabet } from './alphabets.js';

export { toLatin } from './fold.js';

interface Reader {
  /** Grapheme → sound, longest grapheme first. */
  readonly read: readonly (readonly [grapheme: string, sound: string])[];
  readonly write: ReadonlyMap<string, string>;
}

const READERS = new Map<Alphabet, Reader>();

/**
 * The name in another alphabet. Letters that the first alphabet does not know stay as they are.
 *
 * @example transliterate('Қасым-Жомарт Тоқаев', 'kk', 'tr') // 'Kasım-Comart Tokayev'
 */
export function transliterate(name: string, from: Alphabet, to: Alphabet): string {
  if (from === to) return name;
  return name.normalize('NFC').replace(/[\p{L}\p{M}'’‘ʻʼ]+/gu, (word) => write(read(word, from), to, caseOf(word)));
}

/** Sounds of a word, one string each; what is no letter of the alphabet comes back as `=x`. */
function read(word: string, from: Alphabet): readonly string[] {
  const lower = lowerBy(word, from);
  const { read: graphemes } = reader(from);
  const sounds: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const hit = graphemes.find(([grapheme]) => lower.startsWith(grapheme, at));
    if (hit) {
      // Cyrillic е is ye at the start and after a vowel or sign: Токаев, Ермек.
      const iotated =
        hit[1] === 'e' && hit[0] === 'е' && (at === 0 || isVowel(sounds.at(-1)) || /[ъь]/.test(lower.charAt(at - 1)));
      if (iotated) sounds.push('y', 'e');
      // English y is ı between consonants: Kassym.
      else if (
        from === 'en' &&
        hit[1] === 'y' &&
        at > 0 &&
        !isVowel(sounds.at(-1)) &&
        !/^[aeiou]/.test(lower.slice(at + 1))
      ) {
        sounds.push(at + 1 === lower.length ? 'i' : 'ı');
      } else if (hit[1] !== '') sounds.push(...hit[1].split(' '));
      at += hit[0].length;
    } else {
      const plain = lower.charAt(at).normalize('NFD').charAt(0); // é of a foreign name
      const sound = graphemes.find(([grapheme]) => grapheme === plain)?.[1];
      sounds.push(sound && sound.length === 1 ? sound : `=${lower.charAt(at)}`);
      at += 1;
    }
  }
  return sounds;
}

function write(sounds: readonly string[], to: Alphabet, casing: 'upper' | 'title' | 'lower'): string {
  const { write: letters } = reader(to);
  let out = '';
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = sounds[at] as string;
    const pair = `${sound} ${sounds[at + 1] ?? ''}`;
    // Cyrillic writes y + vowel with one letter (ю, я, е, ё); й stands alone only before consonants and at the end.
    if (letters.has(pair) && (pair !== 'y e' || at === 0 || isVowel(sounds[at - 1]))) {
      out += letters.get(pair);
      at += 1;
    } else if (sound === 'e' && at === 0 && letters.has('#e')) out += letters.get('#e');
    else if (sound === 'y' && sounds[at + 1] === 'e' && letters.has('y e')) continue;
    else out += sound.startsWith('=') ? sound.slice(1) : (letters.get(sound) ?? sound);
  }
  if (casing === 'lower' || out === '') return out;
  return casing === 'upper' ? upperBy(out, to) : upperBy(out.charAt(0), to) + out.slice(1);
}

function reader(alphabet: Alphabet): Reader {
  let made = READERS.get(alphabet);
  if (!made) {
    const { read, write } = ALPHABETS[alphabet];
    const pairs = Object.entries(read).sort(([a], [b]) => b.length - a.length);
    made = { read: pairs, write: new Map(Object.entries(write)) };
    READERS.set(alphabet, made);
  }
  return made;
}

function caseOf(word: string): 'upper' | 'title' | 'lower' {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'upper';
  return /^\p{Lu}/u.test(word) ? 'title' : 'lower';
}

function lowerBy(word: string, alphabet: Alphabet): string {
  const dotted = word.replaceAll('İ', 'i');
  return (alphabet === 'tr' || alphabet === 'az' ? dotted.replaceAll('I', 'ı') : dotted).toLowerCase();
}

function upperBy(word: string, alphabet: Alphabet): string {
  const dotted = alphabet === 'tr' || alphabet === 'az' || alphabet === 'kk-Latn' ? word.replaceAll('i', 'İ') : word;
  return dotted.toUpperCase();
}

function isVowel(sound: string | undefined): boolean {
  return sound !== undefined && /^[aäeiïoöuüıy]$/.test(sound) && sound !== 'y';
}
