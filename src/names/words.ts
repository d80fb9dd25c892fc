/**
 * The words of a written name. In: a name as written. Out: its words, initials apart, particles and titles of
 * courtesy left out.
 */

/** Particles between names, and honorifics that stand with them; folded. */
const IDLE = new Set(
  `al el es as ar an ad at ul bin ibn bint von van wan der den de da di du la le dos
  sayin bay bayan cenab cenap hormatly janob xonim hanim hanym bey bek efendi myrza mirza gospodin mr mrs ms sir lord jr sr dr prof general
  аль эль ал эл ас аш ан ат бин бен ибн бинт ул фон вон ван ден дос де да дер ди`.split(/\s+/),
);
// Names of their own too.
for (const word of ['bek', 'mirza', 'myrza', 'bay', 'le', 'an', 'la']) IDLE.delete(word);

const SON_OR_DAUGHTER = new Set(
  'уғли oglu ogli ogly ugli uly ulu uulu kyzy qizi gyzy kizi ұлы улы қызы кызы қизи кизи ўғли угли оглы оглу уулу'.split(
    ' ',
  ),
);

const MARKS = "'’‘ʻʼ";
const LONGEST_PARTICLE = 8;

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
  const spaced = name.includes('.') ? name.replace(/\./g, '. ') : name;
  for (const part of spaced.split(/[\s\-–,()"«»“”]+/)) {
    const bare = withoutMarks(part);
    if (bare === '') continue;
    if (bare.length <= 3 && isInitial(bare)) initials.push(bare.replace('.', ''));
    // "Heydər oğlu", "Kemel uly": the father's name and its mark are no part of the name.
    else if (words.length > 1 && isSonOf(bare)) words.pop();
    else if (bare.length > 1 || /\p{L}/u.test(bare)) words.push(bare.endsWith('.') ? bare.slice(0, -1) : bare);
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
  return word.length <= LONGEST_PARTICLE && IDLE.has(plain(word));
}

/** oğlu, qızı, uulu: the word before it is the father's name. */
export function isSonOf(word: string): boolean {
  return word.length <= LONGEST_PARTICLE && SON_OR_DAUGHTER.has(plain(word));
}

/** True for a patronymic, which may stand or fall: Kemeleviç, Гейдарович, Kemeluly. */
export function isPatronymic(word: string): boolean {
  return /(?:[oeiy]v(?:i[cč]h?|iç|na)|ович|евич|ьич|овна|евна|ұлы|уулу|қызы|кызы|uly|ulı|uulu|kyzy|qızı|qizi|gyzy|ogly|oğlu|o‘g‘li)$/iu.test(
    word,
  );
}

function isInitial(bare: string): boolean {
  return /^\p{Lu}\p{M}?\.?$/u.test(bare) || /^(?:Sh|Ch|Zh|Kh|Yu|Ya|Ye|Дж|Дз|[GO]['’‘ʻ])\.$/u.test(bare);
}

function withoutMarks(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && MARKS.includes(part.charAt(start))) start += 1;
  while (end > start && MARKS.includes(part.charAt(end - 1))) end -= 1;
  return part.slice(start, end);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i');
}
