/**
 * The words of a written name. In: a name as written. Out: its words, initials apart, particles and titles of
 * courtesy left out.
 */

/** Particles between names, and honorifics that stand with them; folded. */
const IDLE = new Set(
  `al el es as ar an ad at ul bin ibn bint von van wan der den de da di du la le dos
  sayin bay bayan cenab cenap hormatly janob xonim hanim hanym bey bek efendi myrza mirza gospodin mr mrs ms sir lord dr prof general
  аль эль ал эл ас аш ан ат бин бен ибн бинт ул фон вон ван ден де да дер ди`.split(/\s+/),
);
// Names of their own too.
for (const word of ['bek', 'mirza', 'myrza', 'bay', 'le', 'an', 'la']) IDLE.delete(word);

const SON_OR_DAUGHTER = new Set(
  'уғли oglu ogli ogly ugli uly ulu uulu kyzy qizi gyzy kizi ұлы улы қызы кызы қизи кизи ўғли угли оглы оглу уулу'.split(
    ' ',
  ),
);

export interface ParsedName {
  readonly words: readonly string[];
  /** Letters that stand for given names: R, T of R.T.Erdoğan; Ş, Sh, Дж are one initial each. */
  readonly initials: readonly string[];
}

/**
 * @example parseName('R.T.Erdoğan') // { words: ['Erdoğan'], initials: ['R', 'T'] }
 */
export function parseName(name: string): ParsedName {
  const words: string[] = [];
  const initials: string[] = [];
  // Initials may be glued to the name: İ.Əliyev. A dot after two letters is an initial only for digraphs.
  for (const part of name.replace(/\./g, '. ').split(/[\s\-–,()"«»“”]+/)) {
    const bare = part.replace(/^['’‘ʻʼ]+|['’‘ʻʼ]+$/g, '');
    if (bare === '') continue;
    if (/^\p{Lu}\p{M}?\.?$/u.test(bare) || /^(?:Sh|Ch|Zh|Kh|Yu|Ya|Ye|Дж|Дз|G‘|O‘|G'|O'|Gʻ|Oʻ)\.$/u.test(bare))
      initials.push(bare.replace('.', ''));
    // "Heydər oğlu", "Kemel uly": the father's name and its mark are no part of the name.
    else if (isSonOf(bare) && words.length > 1) words.pop();
    else if (bare.length > 1 || /\p{L}/u.test(bare)) words.push(bare.replace(/\.$/, ''));
  }
  const kept = words.filter((word) => !isParticle(word));
  return { words: kept.length > 0 ? kept : words, initials };
}

/** The words alone. Example: `nameWords('Mohammed bin Salman')` is `['Mohammed', 'Salman']`. */
export function nameWords(name: string): readonly string[] {
  return parseName(name).words;
}

/** al, bin, von, Sayın: words that stand with a name and are none. */
export function isParticle(word: string): boolean {
  return IDLE.has(plain(word));
}

/** oğlu, qızı, uulu: the word before it is the father's name. */
export function isSonOf(word: string): boolean {
  return SON_OR_DAUGHTER.has(plain(word));
}

/** True for a patronymic, which may stand or fall: Kemeleviç, Гейдарович, Kemeluly. */
export function isPatronymic(word: string): boolean {
  return /(?:[oeiy]v(?:i[cč]h?|iç|na)|ович|евич|ьич|овна|евна|ұлы|уулу|қызы|кызы|uly|ulı|uulu|kyzy|qızı|qizi|gyzy|ogly|oğlu|o‘g‘li)$/iu.test(
    word,
  );
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i');
}
