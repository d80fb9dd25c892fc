/**
 * The alphabets of the eight languages as tables: letter → sound, and sound → letter.
 * A sound is one symbol: a ä e i ı o ö u ü, y (glide), j (as in jam), Z (measure), c (ch), s, S (sh), z, T (ts), k,
 * q (back k), g, G (ğ, back g), x (kh), h, n, N (ng), w and the plain rest.
 *
 * Rows: `ç=c` is read and written so; `x>k+s` is only read, `e<ä` only written. A letter pair before `=` may stand for
 * two sounds joined by `+`: `я=y+a`. `#` marks the beginning of a word: `э<#e`.
 */
import type { Language } from '../record/codebook.js';

export type Alphabet = Language | 'kk-Latn' | 'uz-Cyrl';

export interface AlphabetTable {
  readonly read: Readonly<Record<string, string>>;
  readonly write: Readonly<Record<string, string>>;
}

const LATIN = same('a b d e f g h i k l m n o p r s t u v y z');
const CYRILLIC = `а=a б=b в=v г=g д=d з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ц=T ш=S щ>S+c ч=c
  э>e е=e э<#e ы=ı ю=y+u я=y+a ё=y+o ё<y+ö ю<y+ü я<y+ä е<y+e ъ> ь>`;

export const ALPHABETS: Readonly<Record<Alphabet, AlphabetTable>> = {
  tr: table(LATIN, 'ç=c ş=S c=j j=Z ğ=G ı=ı ö=ö ü=ü â>a î>i û>u q>q w>w x>k+s e<ä k<q h<x n<N ts<T v<w'),
  az: table(LATIN, 'ə=ä ç=c ş=S c=j j=Z ğ=G q=g x=x ı=ı ö=ö ü=ü w>w q<q n<N ts<T v<w'),
  tk: table(LATIN, 'ä=ä ç=c ş=S j=j ž=Z ý=y y=ı w=v ň=N ö=ö ü=ü g<G k<q h<x ts<T w<w'),
  uz: table(LATIN, "sh=S ch=c j=j o‘=ö oʻ>ö o'>ö o’>ö g‘=G gʻ>G g'>G g’>G q=q x=x ng=N j<Z a<ä i<ı u<ü ts<T v<w"),
  'kk-Latn': table(LATIN, 'ä=ä ş=S j=j ğ=G q=q ñ=N ö=ö ü=ü ū>u y=ı w=w ı>ı j<Z tş=c h<x i<y s<T'),
  en: table(
    LATIN,
    'sh=S ch=c zh=Z kh=x ts>T dzh>j ph>f th>t ck>k sch>S tch>c ee>i oo>u ohn>o+n ohl>o+l j=j c>k q>k x>k+s w>v a<ä y<ı o<ö u<ü g<G k<q ng<N ts<T w<w',
  ),
  ru: table(CYRILLIC, 'ж=Z дж=j х=x х<h а<ä о<ö ю<ü г<G к<q нг<N в<w'),
  kk: table(CYRILLIC, 'ж=Z ә=ä ғ=G қ=q ң=N ө=ö ұ>u ү=ü һ>h і>i х=x х<h ж<j у<w'),
  ky: table(CYRILLIC, 'ж=j ң=N ө=ö ү=ü х=x ж<Z х<h а<ä г<G к<q у<w'),
  'uz-Cyrl': table(CYRILLIC, 'ж=j ў=ö ғ=G қ=q ҳ=h нг=N х=x ж<Z а<ä у<ü и<ı в<w'),
};

function table(...rows: readonly string[]): AlphabetTable {
  const read: Record<string, string> = {};
  const write: Record<string, string> = {};
  for (const row of rows.join(' ').split(/\s+/)) {
    const [, letter, mark, sound] = /^([^=<>]+)([=<>])(.*)$/.exec(row) as unknown as [string, string, string, string];
    if (mark !== '<') read[letter] = sound.replace('+', ' ');
    if (mark !== '>') write[sound.replace('+', ' ')] = letter;
  }
  return { read, write };
}

function same(letters: string): string {
  return letters.replace(/\S/g, '$&=$&');
}
