/**
 * The alphabets of the eight languages as tables: letter → sound, and sound → letter.
 * A sound is written with one symbol: a ä e i ı o ö u ü, y (glide), j (as in jam), Z (as in measure),
 * c (ch), s, S (sh), z, T (ts), k, q (back k), g, G (back g, ğ), x (kh), h, n, N (ng), w and the plain rest.
 * `y a` in `write` is the one letter of a pair (я), `#e` a letter at the beginning of a word (Э).
 */
import type { Language } from '../../record/codebook.js';

export type Alphabet = Language | 'kk-Latn' | 'uz-Cyrl';
interface Table {
  readonly read: Readonly<Record<string, string>>;
  readonly write: Readonly<Record<string, string>>;
}

const PLAIN = 'a b d e f g h i k l m n o p r s t u v y z';
const SOUNDS = 'ä ı ö ü j Z c S T q G x N w';
const IOTATED = { 'y a': 'я', 'y u': 'ю', 'y o': 'ё', 'y e': 'е', 'y ö': 'ё', 'y ü': 'ю', 'y ä': 'я' };
const CYRILLIC = 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш ы э';

export const ALPHABETS: Readonly<Record<Alphabet, Table>> = {
  tr: latin('e ı ö ü c j ç ş ts k ğ h n v', { ğ: 'G', â: 'a', î: 'i', û: 'u', q: 'q', w: 'v', x: 'k s' }),
  az: latin('ə ı ö ü c j ç ş ts q ğ x n v', { ğ: 'G', q: 'g', g: 'g' }, { g: 'q', q: 'q' }),
  tk: latin('ä y ö ü j ž ç ş ts k g h ň w', { ý: 'y', w: 'v' }, { y: 'ý', v: 'w' }),
  uz: latin('a i o‘ u j j ch sh ts q g‘ x ng v', {
    "o'": 'ö',
    'o’': 'ö',
    oʻ: 'ö',
    "g'": 'G',
    'g’': 'G',
    gʻ: 'G',
    j: 'j',
  }),
  'kk-Latn': latin(
    'ä y ö ü j j ş ş ts q ğ h ñ w',
    { ı: 'ı', i: 'i', j: 'Z', w: 'w', ū: 'u', x: 'x' },
    { ı: 'y', y: 'i' },
  ),
  en: latin('a y o u j zh ch sh ts k gh kh ng w', { dzh: 'j', c: 'k', x: 'k s', q: 'q' }),
  ru: cyrillic(
    'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш ы э',
    { щ: 'S c', дж: 'j' },
    { j: 'дж', ...backToPlain() },
  ),
  kk: cyrillic(
    CYRILLIC,
    { ә: 'ä', ғ: 'G', қ: 'q', ң: 'N', ө: 'ö', ұ: 'u', ү: 'ü', һ: 'h', і: 'i', щ: 'S c' },
    {
      ä: 'ә',
      G: 'ғ',
      q: 'қ',
      N: 'ң',
      ö: 'ө',
      ü: 'ү',
      h: 'х',
      j: 'ж',
      w: 'у', // prettier keeps rows together
    },
  ),
  ky: cyrillic(
    CYRILLIC,
    { ж: 'j', ң: 'N', ө: 'ö', ү: 'ü', щ: 'S c' },
    {
      ä: 'а',
      G: 'г',
      q: 'к',
      N: 'ң',
      ö: 'ө',
      ü: 'ү',
      h: 'х',
      j: 'ж',
      w: 'у',
    },
  ),
  'uz-Cyrl': cyrillic(
    CYRILLIC,
    { ж: 'j', ў: 'ö', ғ: 'G', қ: 'q', ҳ: 'h', нг: 'N' },
    {
      ä: 'а',
      G: 'ғ',
      q: 'қ',
      N: 'нг',
      ö: 'ў',
      ü: 'у',
      h: 'ҳ',
      j: 'ж',
      ı: 'и',
      w: 'в',
    },
  ),
};

/** A Latin alphabet from its letters for `SOUNDS`, further readings and letters for sounds that differ from plain Latin. */
function latin(letters: string, reads: Record<string, string> = {}, writes: Record<string, string> = {}): Table {
  const sounds = SOUNDS.split(' ');
  const own = letters.split(' ');
  const plain = Object.fromEntries(PLAIN.split(' ').map((letter) => [letter, letter]));
  const read: Record<string, string> = { ...plain };
  // The first sound of a letter wins: Uzbek j is both; the commoner is listed first.
  sounds.forEach((sound, at) => {
    const letter = own[at] as string;
    if (!(letter in read) || read[letter] === letter) read[letter] = letter in plain ? (read[letter] as string) : sound;
  });
  for (const [at, sound] of sounds.entries()) {
    const letter = own[at] as string;
    if (!(letter in plain) && !(letter in reads)) read[letter] = read[letter] ?? sound;
  }
  return {
    read: { ...read, ...reads },
    write: { ...plain, ...Object.fromEntries(sounds.map((sound, at) => [sound, own[at] as string])), ...writes },
  };
}

function cyrillic(letters: string, reads: Record<string, string>, writes: Record<string, string>): Table {
  const sounds = 'a b v g d e Z z i y k l m n o p r s t u f x T c S ı e'.split(' ');
  const pairs = letters.split(' ').map((letter, at) => [letter, sounds[at] as string] as const);
  const read = { ...Object.fromEntries(pairs), ...{ ю: 'y u', я: 'y a', ё: 'y o', ъ: '', ь: '' }, ...reads };
  const write = Object.fromEntries([...pairs].reverse().map(([letter, sound]) => [sound, letter]));
  return { read, write: { ...write, ...IOTATED, e: 'е', '#e': 'э', ...writes } };
}

function backToPlain(): Record<string, string> {
  return { ä: 'а', G: 'г', q: 'к', N: 'нг', ö: 'о', ü: 'ю', h: 'х', w: 'в' };
}
