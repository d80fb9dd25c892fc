/**
 * Names of people where every word of a name may decline ("с Ильхамом Алиевым") or none does (English).
 * In: a scan, where the name may begin, whether an office introduces it and in which cases. Out: the name in its dictionary form.
 */
import { lower } from '../../analyze/letters.js';
import { byWord, wordOf } from '../../pack/by-word.js';
import { type Features, NOMINATIVE, saying } from '../../pack/features.js';
import { endsAs } from '../../pack/looks.js';
import type { Pack } from '../../pack/pack.js';
import type { ParadigmsSource } from '../../pack/paradigms.js';
import type { Token } from '../../record/record.js';
import {
  articleOf,
  endOfRun,
  isAcronym,
  isInitial,
  isNameWord,
  type ReadName,
  type Scan,
  SURNAME_ENDS,
  shares,
  startsSentence,
} from '../names.js';
import type { NameWords } from '../recognized.js';
import { smallWords } from './small.js';

/** A surname that stands alone, with no office and no given name, must fit this well; the first word of a sentence exactly. */
const FIT_ALONE = 0.96;
/** English writes a name as it is on file, but for its way of spelling the same sounds: Ghouta is no Goïta, Castello no Castillo. */
const FIT_ALONE_AS_FILED = 0.985;
const FIT_FIRST = 1;
const FIT_WITHIN = 0.9;
/** Of two readings that fit alike the declined one; a foreign name in its very spelling ("принял Аракчи") comes first. */
const DECLINED = 0.005;
const SHORTEST_ALONE = 4;
const SHORTEST_STEM = 3;

interface Choice {
  readonly to: number;
  /** Dictionary forms of the words from…to. */
  readonly stems: readonly string[];
  readonly features: readonly Features[];
  readonly known: boolean;
}

/** `cases`: those of the office before the name, or null where nothing introduces it. */
export function readMedialName(
  scan: Scan,
  from: number,
  introduced: boolean,
  cases: ReadonlySet<string> | null,
): ReadName | null {
  const run = endOfNames(scan, from);
  if (run < from) return null;
  // "President Vladimir Putin's": in English the last word tells the case of all.
  const agree = scan.pack.source.words.syntax === 'position' ? null : cases;
  const choice =
    knownName(scan, from, run, introduced, agree) ?? (introduced ? unknownName(scan, from, run, agree) : null);
  if (!choice) return null;
  return { name: nameOf(scan, from, choice), last: choice.to, features: choice.features };
}

/** A run of capitalised words; weekdays, months and words of the lexicon ("Arrives") end it, unless people are called so. */
function endOfNames(scan: Scan, from: number): number {
  const { tokens, pack, names } = scan;
  const run = endOfRun(scan, from);
  for (let at = from; at <= run; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || isInitial(tokens, at)) continue;
    const called = at > from && (names.given(token.norm) >= FIT_WITHIN || names.surname(token.norm) >= FIT_WITHIN);
    if (at > from && isAgency(token, tokens[at - 1] as Token)) return at - 1;
    // ("Theresa May")
    if (!called && (isDateWord(token.norm, pack) || (at > from && pack.readings(token.norm).length > 0))) return at - 1;
  }
  return run;
}

const SHORT_CAPITALS = /^\p{Lu}{2,4}$/u;

/** "передаёт слова Лаврова ТАСС": a few capitals behind a name that is not written in capitals are nobody's surname. */
const isAgency = (token: Token, before: Token): boolean =>
  /\p{Script=Cyrillic}/u.test(token.text) && SHORT_CAPITALS.test(token.text) && /\p{Ll}/u.test(before.text);

const dateWords = new WeakMap<Pack, readonly string[]>();

/** A month or a weekday in whatever form. */
export const isDateWord = (norm: string, pack: Pack): boolean => namesDate(wordOf(norm, pack));

const namesDate = byWord((norm, pack: Pack): boolean => {
  let words = dateWords.get(pack);
  if (!words) {
    const { months, weekdays } = pack.source.dates as { months?: string[][]; weekdays?: string[][] };
    words = [...(months ?? []), ...(weekdays ?? [])]
      .flat()
      .filter((word) => word.length > 2)
      .map((word) => pack.plain(word));
    dateWords.set(pack, words);
  }
  // English months do not decline, and "Novak", "Marco" are none.
  if (pack.source.words.syntax === 'position') return words.includes(norm);
  // ("январём", but not the names "Майер", "Майя": й itself is an ending)
  const { dateEnds = [] } = pack.source.endings as unknown as ParadigmsSource;
  return words.some((word) =>
    word.endsWith('й') ? norm === word : norm.startsWith(word) && dateEnds.includes(norm.slice(word.length)),
  );
});

interface Option {
  readonly stem: string;
  readonly features: Features[];
}

/** What a word may be in the dictionary, each with the cases that it then stands in. */
function optionsOf(scan: Scan, at: number, cases: ReadonlySet<string> | null): readonly Option[] {
  const options = new Map<string, Option>();
  // "al-Sisi", "el-Sisi": the article is no part of what is looked up.
  const token = scan.tokens[at] as Token;
  for (const { stem, features } of scan.pack.nameStems(token.norm.slice(articleOf(token)))) {
    // ("Xi's": an English surname may be as short as that)
    // ("Kim Jong Un's": behind an apostrophe stands an ending)
    const short =
      stem.length < SHORTEST_STEM &&
      !token.norm.startsWith(`${stem}'`) &&
      (scan.pack.source.words.syntax !== 'position' || scan.names.surname(stem) < 1);
    if (short || (cases && !cases.has(features.case))) continue;
    const option = options.get(stem) ?? { stem, features: [] };
    option.features.push(features);
    options.set(stem, option);
  }
  // A foreign name may not decline at all ("с Нуртлеу").
  const { norm } = scan.tokens[at] as Token;
  if (!options.has(norm) || endsAs(norm, 'undeclined', scan.pack)) options.set(norm, { stem: norm, features: [] });
  return [...options.values()];
}

function knownName(
  scan: Scan,
  from: number,
  run: number,
  introduced: boolean,
  cases: ReadonlySet<string> | null,
): Choice | null {
  const { names, tokens } = scan;
  for (let to = run; to >= from; to--) {
    if (!isNameWord(tokens[to] as Token)) continue;
    const alone = to === from;
    if (alone && !introduced && (isAcronym(scan, from) || isCommon(scan, from))) continue;
    const least = !alone || introduced ? FIT_WITHIN : startsSentence(scan, from) ? FIT_FIRST : fitAlone(scan);
    let best: { choice: Choice; rank: number } | null = null;
    for (const option of optionsOf(scan, to, cases)) {
      if (alone && !introduced && option.stem.length < SHORTEST_ALONE && !isShortName(scan, to, option.stem)) continue;
      const people = names.people(option.stem);
      const fit = names.surname(option.stem);
      const before =
        to > from
          ? beforeIt(scan, from, to, people, option, cases)
          : { stems: [], features: [], shared: false, firstShared: false, foreign: false };
      // The surname may stand first ("Си Цзиньпин"): then the other words are the same person's.
      if (fit < least && !(before.shared && people.size > 0)) continue;
      // The word that opens a sentence belongs to a name only if it is this person's.
      if (to > from && !before.firstShared && !introduced && startsSentence(scan, from)) continue;
      const rank = fit + (before.shared ? 2 : 0) + (option.features.length > 0 ? DECLINED : 0);
      // "Александра Лукашенко": the given name tells the case of a surname that does not decline.
      const declined = option.features.length > 0 && !before.foreign ? option.features : before.features;
      const features = declined.length > 0 ? declined : undeclined(cases);
      if (rank > (best?.rank ?? 0))
        best = { choice: { to, stems: [...before.stems, option.stem], features, known: true }, rank };
    }
    // A name goes on to the end of its run, unless another known name begins there.
    if (best && to < run && introduced && !beginsName(scan, to + 1)) return null;
    if (best) {
      // "Жапаров Аскар", "Александр Князев" is another man than he whose name it may be.
      if (alone && to < run && !introduced && !beginsName(scan, to + 1)) return null;
      return best.choice;
    }
  }
  return null;
}

const fitAlone = ({ pack }: Scan): number => (pack.source.words.syntax === 'position' ? FIT_ALONE_AS_FILED : FIT_ALONE);

/** "Charter", "Missing": a word of the language that only sounds like a surname, unless the text has introduced who bears it. */
function isCommon({ pack, names, tokens }: Scan, at: number): boolean {
  const { norm } = tokens[at] as Token;
  return (
    pack.source.words.common !== undefined &&
    pack
      .nameStems(norm)
      .some(({ stem }) => pack.source.words.common?.includes(stem) === true && !names.introduced(stem))
  );
}

/** "Xi met": the very spelling of a surname that is no word of the language. */
function isShortName({ pack, names, tokens }: Scan, at: number, stem: string): boolean {
  // (the first word of a sentence may be any: "He", "So")
  if (pack.source.words.syntax !== 'position' || names.surname(stem) < 1) return false;
  if (at === 0 && smallWords(pack).has(stem)) return false;
  return pack.readings(stem).length === 0 && pack.readings((tokens[at] as Token).norm).length === 0;
}

function beginsName(scan: Scan, at: number): boolean {
  const { names, tokens } = scan;
  return (
    optionsOf(scan, at, null).some(
      ({ stem }) => names.given(stem) >= FIT_WITHIN || names.surname(stem) >= FIT_WITHIN,
    ) && isNameWord(tokens[at] as Token)
  );
}

/**
 * The words before a surname in the same case, and whether they are its bearer's; `foreign` where the given name declines and the surname,
 * though it looks as if it could, does not ("с Робертой Метсола"). `office` is the case of the office before them all.
 */
function beforeIt(
  scan: Scan,
  from: number,
  to: number,
  people: ReturnType<Scan['names']['people']>,
  surname: Option,
  office: ReadonlySet<string> | null,
): {
  stems: readonly string[];
  features: readonly Features[];
  shared: boolean;
  firstShared: boolean;
  foreign: boolean;
} {
  const cases =
    surname.features.length > 0 ? new Set(surname.features.map((features) => features.case as string)) : office;
  let shared = false;
  let firstShared = false;
  let foreign = false;
  let features: readonly Features[] = [];
  const stems: string[] = [];
  for (let at = from; at < to; at++) {
    const token = scan.tokens[at] as Token;
    if (token.kind !== 'word') continue;
    let options = optionsOf(scan, at, cases);
    const likeness = ({ stem }: Option) => Math.max(scan.names.given(stem), scan.names.surname(stem));
    // ("Александра" is rather a form of Александр than near to it)
    const bearersOwn = () =>
      people.size > 0
        ? options
            .filter(({ stem }) => shares(scan.names.people(stem), people))
            .sort((one, other) => likeness(other) - likeness(one))[0]
        : undefined;
    let own = bearersOwn();
    if (at === from && own?.features.length === 0 && cases !== office) {
      const undeclined = own;
      options = optionsOf(scan, at, office);
      own = bearersOwn();
      foreign = own !== undefined && own.features.length > 0 && likeness(own) > likeness(undeclined);
      if (!foreign) own = undeclined;
    }
    if (own) shared = true;
    if (own && at === from) firstShared = true;
    const called = own ?? options.find(({ stem }) => scan.names.given(stem) >= FIT_WITHIN);
    if (stems.length === 0) features = called?.features ?? [];
    stems.push((called ?? options.find(({ features }) => features.length > 0) ?? (options[0] as Option)).stem);
  }
  return { stems, features, shared, firstShared, foreign };
}

function unknownName(scan: Scan, from: number, run: number, cases: ReadonlySet<string> | null): Choice | null {
  const options = optionsOf(scan, run, cases);
  const { norm } = scan.tokens[run] as Token;
  const surname =
    // ("Schreiber's": behind an apostrophe stands an ending)
    options.find(({ stem, features }) => norm.startsWith(`${stem}'`) && features.length > 0) ??
    options.find(({ stem, features }) => SURNAME_ENDS.test(stem) && features.some((one) => one.case !== 'nom')) ??
    options.find(({ features }) => features.length > 0) ??
    options[0];
  if (!surname) return null;
  const { stems } = beforeIt(scan, from, run, new Map(), surname, cases);
  const features = surname.features.length > 0 ? surname.features : undeclined(cases);
  return { to: run, stems: [...stems, surname.stem], features, known: false };
}

const EVERY_CASE = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];
const undeclined = (cases: ReadonlySet<string> | null): readonly Features[] =>
  [...(cases ?? EVERY_CASE)].map((one) => saying(NOMINATIVE, { case: one as Features['case'] }));

function nameOf(scan: Scan, from: number, { to, stems, known }: Choice): NameWords {
  const { tokens, pack } = scan;
  const written = tokens.slice(from, to + 1).filter((token) => token.kind === 'word');
  const words = written.map((token, index) => dictionaryForm(token, stems[index] ?? token.norm, pack));
  return { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end, text: words.join(' '), words, known };
}

/** The stem with the capitals and letters of the text as far as they go. */
export function dictionaryForm(token: Token, stem: string, pack: Pack): string {
  const text = token.text;
  let same = 0;
  while (
    same < stem.length &&
    same < text.length &&
    pack.plain(lower(text.charAt(same), pack.language)) === stem.charAt(same)
  )
    same++;
  return text.slice(0, same) + stem.slice(same);
}
