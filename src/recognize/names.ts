/**
 * Where a written name begins and ends: "Tokayev Ərdoğanı" is two people, "Qasım-Jomart Tokayev" one, and the word that
 * opens a sentence is not a name because it is capitalised.
 * In: tokens, units, pack and what the knowledge says of a word. Out: the words of one name with its endings.
 */
import { isLowerAt, isUpperAt } from '../analyze/letters.js';
import type { Person } from '../knowledge/knowledge.js';
import type { Features } from '../pack/features.js';
import type { Pack } from '../pack/pack.js';
import type { Token } from '../record/record.js';
import type { NameWords } from './recognized.js';
import { splitAtHyphens, type Unit } from './units.js';

/** How a word belongs to a person's name. */
export interface Bearer {
  readonly surname: boolean;
  readonly fit: number;
}

/** How well a word fits (part of) a name that the knowledge base holds: 0 not at all, 1 the very spelling. */
export interface KnownNames {
  /** As a surname or the one name that a person goes by. */
  surname(word: string): number;
  /** As any other word of a name. */
  given(word: string): number;
  /** Whose name it may be a word of. */
  people(word: string): ReadonlyMap<Person, Bearer>;
  /** True of a word of a name that the text has introduced with an office. */
  introduced(word: string): boolean;
}

/** What the readers of a sentence share. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly units: readonly (Unit | null)[];
  readonly quotationOf: readonly number[];
  readonly pack: Pack;
  readonly names: KnownNames;
}

export interface ReadName {
  readonly name: NameWords;
  /** Last token. */
  readonly last: number;
  readonly features: readonly Features[];
}

interface Stem {
  readonly stem: string;
  readonly fit: number;
  readonly features: readonly Features[];
}

/** A word that fits a surname as well as this is hardly anything else beside other words of a name. */
const FIT_ALONE = 0.96;
/**
 * A surname that stands alone, with no office and no given name, is written as it is on file, but for the ways of spelling the same
 * sounds: on pages drawn by chance three of four that only sounded alike were words ("Kanal", "Konuya") …
 */
const FIT_ALONE_AS_FILED = 0.985;
/** … and the first word of a sentence, capitalised whatever it is, must be the very spelling. */
const FIT_FIRST = 1;
/** … unless it is at least so long and no word that the lexicon knows. */
const SHORTEST_FIRST = 6;
const FIT_WITHIN = 0.9;
/** Shorter surnames are words and given names too: Abe, Genç, Kim. */
const SHORTEST_ALONE = 5;
/** Shorter stems are no name once an ending is taken off. */
const SHORTEST_SHORN = 4;
const MAX_NAME_WORDS = 6;

/** Small words that stand inside names and are nothing else … */
const PARTICLES: ReadonlySet<string> = new Set([
  'bin',
  'bint',
  'ibn',
  'ibni',
  'əl',
  'fon',
  'von',
  'бин',
  'ибн',
  'фон',
  'дер',
  'бен',
  'эль',
  'дос',
  'аль',
]);
/** … and such as are words too: what they join must be one person's name ("Lula da Silva", but "Erdoğan da Putin"). */
const JOINING: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ben',
  'de',
  'da',
  'di',
  'dos',
  'del',
  'van',
  'der',
  'den',
  'du',
  'де',
  'да',
  'ван',
]);
const LONGEST_ARTICLE = 3;
/** Listed people with a given name, and how many to one who bears it as surname, from which it is not read as the surname. */
const MANY_GIVEN = 8;
const GIVEN_TO_SURNAMES = 4;

/** A run of capitalised words that is a known name, or any name where an office introduces it. */
export function readName(scan: Scan, from: number, introduced: boolean): ReadName | null {
  const run = endOfRun(scan, from);
  if (run < from || (!introduced && opensSentence(scan, from, run))) return null;
  const { tokens } = scan;
  let last = run;
  for (let at = from; at < run; at++)
    if (endsName(scan, from, at)) {
      last = at;
      break;
    }
  for (let to = last; to >= from; to--) {
    if (!isNameWord(tokens[to] as Token)) continue;
    const alone = to === from;
    const first = startsSentence(scan, from) && !isNoWord(scan, from);
    const least = !alone || introduced ? FIT_WITHIN : first ? FIT_FIRST : FIT_ALONE_AS_FILED;
    const found = knownStem(scan, to, from, least);
    if (
      !found ||
      (alone &&
        !introduced &&
        (isAcronym(scan, from) ||
          isChance(tokens[to] as Token, found) ||
          isListed(scan, from) ||
          isCommon(scan, from) ||
          areMany(found) ||
          isMostlyGiven(scan, found)))
    )
      continue;
    // "Abay Kunanbayev" is another man than he whose surname Abay may be: the whole run must fit.
    if (alone && to < run && (!standsAlone(found) || scan.names.given(found.stem) >= FIT_ALONE)) break;
    return { name: nameWords(tokens, from, to, found.stem, true), last: to, features: found.features };
  }
  if (!introduced) return null;
  const { pack } = scan;
  const token = tokens[last] as Token;
  const stems = pack.nameStems(token.norm);
  const best =
    stems.find(({ stem, features }) => features.case !== 'nom' && SURNAME_ENDS.test(stem)) ??
    shownCase(token, stems, pack) ??
    stems[0];
  if (!best) return null;
  const features = token.norm.includes("'")
    ? stems.filter((stem) => stem.stem === best.stem).map((stem) => stem.features)
    : [best.features];
  return { name: nameWords(tokens, from, last, best.stem, false), last, features };
}

type NameStem = ReturnType<Pack['nameStems']>[number];

/** "Вантигеммен", "Логсдонды": the case of a name that nobody lists, where the language has endings that end no name. */
function shownCase({ norm }: Token, stems: readonly NameStem[], { source }: Pack): NameStem | undefined {
  const shown = source.words.shownCases ?? [];
  return stems.findLast(
    ({ stem, features }) =>
      features.case !== 'nom' && stem.length >= SHORTEST_SHOWN && shown.includes(norm.slice(stem.length)),
  );
}

/** Letters of a name that is left when such an ending is taken off. */
const SHORTEST_SHOWN = 3;

/** Ends of surnames that take an ending after them; only used for names that nobody has listed. */
export const SURNAME_ENDS =
  /(ov|ev|yev|ova|eva|yeva|in|ina|skiy|zad[eə]|l[ıi]|lu|lü|o[ğg]lu|yan|ian|dze|vili|enko|uly|ұлы|uulu|ков|ов|ев|ова|ева|ин|ина|ский|енко)$/u;

/** "Əliyev-Putin görüşü": a token of surnames. Each with its name; the ending is the last one's. */
export function readNamePair(
  scan: Scan,
  at: number,
): { names: readonly NameWords[]; features: readonly Features[] } | null {
  const token = scan.tokens[at] as Token;
  if (
    token.kind !== 'word' ||
    !token.norm.includes('-') ||
    token.norm.length !== token.text.length ||
    !isUpperAt(token.text, 0)
  )
    return null;
  const parts = splitAtHyphens(token);
  const names: NameWords[] = [];
  let features: readonly Features[] = [];
  let before: ReadonlyMap<Person, Bearer> | null = null;
  for (const part of parts) {
    if (!isUpperAt(part.text, 0)) return null;
    const sub: Scan = { ...scan, tokens: [part], units: [null] };
    const found = knownStem(sub, 0, 0, FIT_ALONE);
    if (!found || (names.length < parts.length - 1 && found.stem !== part.norm)) return null;
    const people = scan.names.people(found.stem);
    if (before && shares(before, people)) return null;
    before = people;
    features = found.features;
    names.push(nameWords([part], 0, 0, found.stem, true));
  }
  return { names, features };
}

/** True when a unit that names a city is somebody's given name here: "Bağdad Amreyev". */
export function isGivenName(scan: Scan, at: number): boolean {
  const { tokens, units, names } = scan;
  const [here, next] = [tokens[at] as Token, tokens[at + 1]];
  if (
    !next ||
    units[at + 1] ||
    next.kind !== 'word' ||
    !isUpperAt(next.text, 0) ||
    scan.quotationOf[at + 1] !== scan.quotationOf[at]
  )
    return false;
  const bearers = names.people(here.norm);
  return bearers.size > 0 && surnameOf(scan, at + 1, bearers);
}

export function endOfRun(scan: Scan, from: number): number {
  const { tokens, units, quotationOf } = scan;
  let last = from - 1;
  for (let at = from; at < tokens.length && at < from + MAX_NAME_WORDS; at++) {
    const token = tokens[at] as Token;
    if (quotationOf[at] !== quotationOf[from]) break;
    if (token.text === '.' && at > from && isInitial(tokens, at - 1)) continue;
    if (at > from && joinsName(scan, at)) continue;
    if (!isNameWord(token)) break;
    // Inside a name a word of the lexicon may stand ("Fidan", "Çetin"), but not a state or an office.
    const unit = isInitial(tokens, at) ? null : units[at];
    if (unit && at > from && unit.meanings.some((meaning) => meaning.kind !== 'transparent')) break;
    last = at;
    if (token.norm.includes("'")) break;
  }
  return last;
}

/** "А.У.Мамин", "J. D. Vance": one letter before its full stop. */
export function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text.length === 1 && isUpperAt(token.text, 0) && tokens[at + 1]?.text === '.';
}

export function isNameWord(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return isUpperAt(token.text, 0) || articleOf(token) > 0;
}

/** Length of the article of "əs-Sisi", "el-Şara" with its hyphen, or 0. */
export function articleOf(token: Token): number {
  const hyphen = token.norm.indexOf('-');
  return hyphen > 0 && hyphen <= LONGEST_ARTICLE && isUpperAt(token.text, hyphen + 1) && isLowerAt(token.text, 0)
    ? hyphen + 1
    : 0;
}

/** A particle with a name before and after it. */
function joinsName(scan: Scan, at: number): boolean {
  const { tokens, units } = scan;
  const [before, here, next] = [tokens[at - 1] as Token, tokens[at] as Token, tokens[at + 1]];
  if (next?.kind !== 'word' || scan.quotationOf[at + 1] !== scan.quotationOf[at]) return false;
  // (two may follow each other: "фон дер Ляйен")
  const named = (token: Token): boolean => isUpperAt(token.text, 0) || PARTICLES.has(token.norm);
  if (PARTICLES.has(here.norm)) return named(before) && named(next);
  if (!isUpperAt(next.text, 0)) return false;
  return (
    JOINING.has(here.norm) &&
    isUpperAt(before.text, 0) &&
    !units[at + 1] &&
    oneOf(scan, at + 1, scan.names.people(before.norm))
  );
}

/** The word that opens a sentence belongs to a name only with what follows: "Sammitdə İlham Əliyev", "Sonra Putin". */
function opensSentence(scan: Scan, from: number, last: number): boolean {
  if (!startsSentence(scan, from)) return false;
  const token = scan.tokens[from] as Token;
  if (last === from) return datesOf(scan.pack).has(token.norm);
  const known =
    scan.pack.readings(token.norm).length > 0 ||
    datesOf(scan.pack).has(token.norm) ||
    scan.pack.source.words.openers?.includes(token.norm) === true;
  if (token.text.length === 1 || !known) return false;
  return !oneOf(scan, from + 1, scan.names.people(token.norm));
}

const dateWords = new WeakMap<Pack, ReadonlySet<string>>();

/** Words that relative dates begin with ("dün", "ötən"); the lexicon does not list them. */
function datesOf(pack: Pack): ReadonlySet<string> {
  let words = dateWords.get(pack);
  if (!words) {
    words = new Set(
      Object.keys(pack.source.dates.relative ?? {}).map((phrase) => (phrase.split(' ')[0] as string).replace('*', '')),
    );
    dateWords.set(pack, words);
  }
  return words;
}

export function startsSentence(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  return before === undefined || /^["“«„:.!?]$/.test(before.text);
}

/** True when a name that began at `from` ends at `at`, though a capitalised word follows: that one is another's name. */
function endsName(scan: Scan, from: number, at: number): boolean {
  const { tokens, names } = scan;
  const token = tokens[at] as Token;
  const next = tokens[at + 1] as Token;
  if (!isNameWord(token) || !isNameWord(next) || JOINING.has(next.norm) || PARTICLES.has(next.norm)) return false;
  const here = knownStem(scan, at, from, at > from ? FIT_WITHIN : FIT_ALONE);
  if (!here) return isStrangers(scan, from, at);
  const bearers = names.people(here.stem);
  if (oneOf(scan, at + 1, bearers)) return false;
  if (at > from) {
    // The words before must be the same person's, or nobody knows where this name ends.
    const own = (others: ReadonlyMap<Person, Bearer>) =>
      sharesSurname(bearers, others) || sharesSurname(others, bearers);
    // ("М.Чавушоглу Назарбаевқа": an initial tells nothing)
    const before = tokens.slice(from, at).filter((token) => token.kind === 'word' && token.text.length > 1);
    if (before.length > 0 && !before.some((token) => own(names.people(token.norm)))) return false;
  } else if (
    names.given(token.norm) >= FIT_ALONE ||
    (here.stem !== token.norm && names.surname(token.norm) >= FIT_WITHIN)
  )
    return false;
  if (
    here.stem.length < token.norm.length &&
    here.fit >= FIT_ALONE &&
    here.features.every((features) => features.case !== 'nom')
  )
    return true;
  return (
    knownStem(scan, at + 1, at + 1, FIT_WITHIN) !== null ||
    names.given(next.norm) >= FIT_ALONE ||
    opensWithShortSurname(scan, at + 1)
  );
}

/** "Тоқаев Си Цзиньпинге": a surname too short to be known alone, before the rest of the name of who bears it. */
function opensWithShortSurname(scan: Scan, at: number): boolean {
  const [short, rest] = [scan.tokens[at] as Token, scan.tokens[at + 1]];
  if (short.norm.length >= SHORTEST_ALONE || !rest || !isNameWord(rest)) return false;
  return knownStem(scan, at + 1, at, FIT_WITHIN) !== null;
}

/**
 * "Ли Чжэ Мён Трампқа", "Келлогқа Зеленский": a name that nobody lists ends before a known one, if one of the two carries
 * an ending that the other lacks; with the subject's comma left out nothing else parts them.
 */
function isStrangers(scan: Scan, from: number, at: number): boolean {
  const { tokens, pack, names } = scan;
  const next = knownStem(scan, at + 1, at + 1, FIT_ALONE);
  if (!next || !standsAlone(next)) return false;
  const people = names.people(next.stem);
  for (let before = from; before <= at; before++) if (oneOf(scan, before, people)) return false;
  if (next.features.every((features) => features.case !== 'nom')) return at > from;
  const { norm } = tokens[at] as Token;
  return pack.nameStems(norm).some(({ stem, features }) => features.case !== 'nom' && norm.length - stem.length > 1);
}

/** "Dünya" is no dative of "Dün": a short name that stands alone shows itself by an apostrophe or by itself. */
function isChance(token: Token, { stem }: Stem): boolean {
  return stem.length < SHORTEST_SHORN && stem.length < token.norm.length && !/['-]/.test(token.norm);
}

/** "Кім", "Sosyal": a word of the language, with or without an ending, that only sounds like a surname, unless the text has introduced who bears it. */
function isCommon(scan: Scan, at: number): boolean {
  const { openers = [], common = [] } = scan.pack.source.words;
  const words = startsSentence(scan, at) ? [...openers, ...common] : common;
  return scan.pack
    .nameStems((scan.tokens[at] as Token).norm)
    .some(({ stem }) => words.includes(stem) && !scan.names.introduced(stem));
}

/** "Ali": alone it is one of many who are called so, and hardly he whose surname it is. */
function isMostlyGiven({ names }: Scan, { stem }: Stem): boolean {
  let [given, surnames] = [0, 0];
  for (const { surname, fit } of names.people(stem).values())
    if (fit >= FIT_ALONE) {
      if (surname) surnames++;
      else given++;
    }
  return given >= MANY_GIVEN && given > GIVEN_TO_SURNAMES * surnames;
}

/** "Çiftçiler": a plural is a family or a trade, and no person. */
function areMany({ features }: Stem): boolean {
  return features.every(({ plural }) => plural === true);
}

/** "Ərdoğan", "Zelenskiy": long enough, and no word of the lexicon. */
const isNoWord = ({ tokens, pack }: Scan, at: number): boolean => {
  const { norm } = tokens[at] as Token;
  return norm.length >= SHORTEST_FIRST && pack.readings(norm).length === 0;
};

/** "Səfər zamanı": the word that opens a sentence is a noun of action rather than a name. */
function isListed(scan: Scan, at: number): boolean {
  return startsSentence(scan, at) && scan.pack.frames.has((scan.tokens[at] as Token).norm);
}

/** A lone surname is its bearer's, whatever follows, when it is long enough and spelt like it. */
function standsAlone({ stem, fit }: Stem): boolean {
  return stem.length > SHORTEST_ALONE ? fit >= FIT_ALONE : stem.length === SHORTEST_ALONE && fit === 1;
}

/** "AZAL", "SOCAR": no surname, unless all around it is in capitals too. */
export function isAcronym(scan: Scan, at: number): boolean {
  if (!inCapitals((scan.tokens[at] as Token).text)) return false;
  let [words, shouted] = [0, 0];
  for (const token of scan.tokens)
    if (token.kind === 'word') {
      words++;
      if (inCapitals(token.text)) shouted++;
    }
  return shouted * 2 <= words;
}

function inCapitals(text: string): boolean {
  let at = 0;
  for (; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '-' || letter === "'" || letter === '’') break;
    if (!isUpperAt(text, at)) return false;
  }
  return at > 1;
}

/** True when the word at `at`, in some reading, belongs to one of these people. */
function oneOf(scan: Scan, at: number, bearers: ReadonlyMap<Person, Bearer>): boolean {
  if (bearers.size === 0) return false;
  const token = scan.tokens[at] as Token;
  return scan.pack
    .nameStems(token.norm)
    .some(({ stem }) => stem.length > 2 && shares(scan.names.people(stem), bearers));
}

function surnameOf(scan: Scan, at: number, bearers: ReadonlyMap<Person, Bearer>): boolean {
  for (const { stem } of scan.pack.nameStems((scan.tokens[at] as Token).norm)) {
    if (stem.length < 3) continue;
    for (const [person, { surname, fit }] of scan.names.people(stem))
      if (surname && fit >= FIT_WITHIN && bearers.has(person)) return true;
  }
  return false;
}

export function shares(a: ReadonlyMap<Person, Bearer>, b: ReadonlyMap<Person, Bearer>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  for (const person of fewer.keys()) if (more.has(person)) return true;
  return false;
}

/** True when somebody bears the one word as surname and the other as another word of the name. */
function sharesSurname(surnames: ReadonlyMap<Person, Bearer>, others: ReadonlyMap<Person, Bearer>): boolean {
  for (const [person, { surname, fit }] of surnames)
    if (surname && fit >= FIT_ALONE && (others.get(person)?.fit ?? 0) >= FIT_WITHIN) return true;
  return false;
}

/** What a surname gains in rank whose bearer has the given name before it: more than any fit. */
const SHARED = 2;

/**
 * The surname that the word at `to` may be, with what its ending says. Of "Əliyev + dative" and "Əliyeva" that one is
 * meant whose given name stands before it, or which is spelt so: after e the feminine ending is never ə.
 */
function knownStem(scan: Scan, to: number, from: number, least: number): Stem | null {
  const { tokens, pack, names } = scan;
  const token = tokens[to] as Token;
  const article = articleOf(token);
  const stems = pack.nameStems(article > 0 ? token.norm.slice(article) : token.norm);
  const given = to > from ? names.people((tokens[to - 1] as Token).norm) : null;
  let best: { stem: string; fit: number; rank: number } | null = null;
  let before = '';
  for (const { stem } of stems) {
    if (stem.length < 3 || stem === before) continue;
    before = stem;
    const fit = names.surname(stem);
    if (fit < least) continue;
    const rank =
      fit +
      (given && given.size > 0 && shares(given, names.people(stem)) ? SHARED : 0) -
      (isDativeSpelling(stem) ? 1 : 0);
    if (rank > (best?.rank ?? Number.NEGATIVE_INFINITY)) best = { stem, fit, rank };
  }
  if (given && (!best || best.rank < SHARED)) {
    // The surname may stand first: "Şi Cinpin"; "Kihara Minoru" is no Minor in the accusative.
    const surnamed = [...given].some(([, bearer]) => bearer.surname);
    const found = surnamed
      ? stems.find(({ stem }) => stem.length > 2 && sharesSurname(given, names.people(stem)))
      : undefined;
    if (found) best = { stem: found.stem, fit: least, rank: 0 };
  }
  if (!best) return null;
  const { stem, fit } = best;
  return {
    stem: article > 0 ? token.norm.slice(0, article) + stem : stem,
    fit,
    features: stems.filter((other) => other.stem === stem).map((other) => other.features),
  };
}

/** "Əliyevə", "Kirovə": the feminine would end in a. */
function isDativeSpelling(stem: string): boolean {
  return stem.endsWith('və') || stem.endsWith('ve');
}

function nameWords(tokens: readonly Token[], first: number, last: number, stem: string, known: boolean): NameWords {
  const words = tokens.slice(first, last + 1).filter((token) => token.kind === 'word');
  const { text, norm } = words.at(-1) as Token;
  // A word respelt in other letters may be longer than what is written ("Мирзиёевга", read as mirziyoevga).
  const length = text.length - (norm.length - stem.length);
  const final = text.slice(0, length);
  const written = [...words.slice(0, -1).map((token) => token.text), final];
  const start = (tokens[first] as Token).start;
  return { start, end: (tokens[last] as Token).start + length, text: written.join(' '), words: written, known };
}
