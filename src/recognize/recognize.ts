/**
 * From words to what they name: who, when, which act, which quotation.
 * In: an analyzed document and the resources. Out: the same with groups, dates, acts and quotations in each sentence.
 */

import { lower } from '../analyze/letters.js';
import { respell } from '../analyze/tokens.js';
import type { Person } from '../knowledge/knowledge.js';
import { nameKeys } from '../names/key.js';
import { readingsOf, SAME_WORD, soundLikeness } from '../names/likeness.js';
import { toLatin } from '../names/transliterate.js';
import { byPack } from '../pack/by-pack.js';
import { byWord, hasKind, kindOfWord, noteWords, type Word, wordOf, wordsOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import { gather } from '../record/gather.js';
import type { AnalyzedDocument, DateRange, Sentence, Token } from '../record/record.js';
import { getOrMake } from '../record/table.js';
import type { Resources } from '../resources/resources.js';
import { findActs, type Named } from './acts.js';
import { type DateReader, type DatesSource, openDates, type YearMemory } from './dates.js';
import { findGroups } from './groups.js';
import { findMedialGroups } from './medial/groups.js';
import { findMedialUnits } from './medial/units.js';
import type { Bearer, KnownNames } from './names.js';
import { findQuotations } from './quotations.js';
import type { Act, DateMention, Group, Quotation, RecognizedDocument, RecognizedSentence } from './recognized.js';
import { partTerms } from './terms.js';
import { isFolded, unfold } from './unfold.js';
import { findUnits } from './units.js';
import { closesSpeech } from './unopened.js';

/** Example: `recognize(analyze(extract(raw)), resources).sentences[0].groups`. */
export function recognize(doc: AnalyzedDocument, resources: Resources): RecognizedDocument {
  const says = closesSpeech(resources.pack(doc.language));
  const { quotations, terms } = partTerms(findQuotations(doc.text, doc.blocks, says), doc.sentences, (language) =>
    resources.pack(language),
  );
  const known = knownNames(resources);
  const introduced = new Set<string>();
  const withIntroduced = alsoNamed(known, introduced);
  const year: YearMemory = doc.published
    ? { year: Number(doc.published.start.slice(0, 4)) }
    : yearToldIn(doc, resources);
  const pieces = new Set(gather(quotations, (one, at) => (isPiece(one, doc.text) ? [at] : [])));
  const quotationOf = tokenQuotations(quotations);
  const folded = doc.blocks.map((block) => isFolded(doc.text, block));
  const sentences = doc.sentences.map((written): RecognizedSentence => {
    const pack = resources.pack(written.language);
    const apart = quotationOf(written);
    const isClause = pack?.source.words.syntax !== 'case' && pieces.size > 0;
    const quoted = isClause ? apart.map((at) => (pieces.has(at) ? (quotations[at]?.inside ?? -1) : at)) : apart;
    if (!pack) return { groups: [], dates: [], acts: [], quotationOf: quoted, ...written };
    const verbFinal = pack.source.words.syntax === 'verb-final';
    const [unitsOf, groupsOf] = verbFinal ? [findUnits, findGroups] : [findMedialUnits, findMedialGroups];
    // (Russian names decline, and what a text has introduced it has in one case)
    const names = withIntroduced;
    const tokens = spelt(written, pack, folded[written.block] === true, known);
    const aside = asidesOf(tokens, pack);
    const words = wordsOf(tokens, pack);
    const opensDate = (at: number) => tokens[at]?.kind !== 'word' || mayOpenDate(words[at] as Word<Pack>);
    const dates = datesOf(pack).read(tokens, doc.published, year, opensDate);
    const groups = groupsOf(tokens, unitsOf(tokens, pack), quoted, pack, names).filter(
      (group) => !aside.has(group.first) && !isMonth(group, tokens, dates, pack),
    );
    for (const { members } of groups)
      for (const { name, offices } of members)
        if (name && offices.length > 0)
          for (const word of name.words)
            if (word.length >= SHORTEST_INTRODUCED && (verbFinal || isNoWord(word, pack)))
              introduced.add(lower(word, written.language));
    return {
      groups,
      dates,
      acts: findActs(
        tokens,
        quoted,
        pack,
        verbFinal ? namedIn(groups) : undefined,
        (act) => standsInName(act, tokens, groups) || (verbFinal && splitsBody(act, groups)) || aside.has(act.anchor),
      ),
      quotationOf: quoted,
      ...written,
      tokens,
    };
  });
  return { quotations, terms, ...doc, sentences };
}

/** "Martın 1-də", "May 2022": a month beside its day or year is nobody's surname, whatever case it stands in. */
function isMonth(
  { first, last, members }: Group,
  tokens: readonly Token[],
  dates: readonly DateMention[],
  pack: Pack,
): boolean {
  if (!members.every(({ name, offices, holders }) => name !== null && offices.length + holders.length === 0))
    return false;
  if (dates.some((date) => date.first <= first && last <= date.last && last - first < date.last - date.first))
    return true;
  // ("Martyň 1-ine": of a day that no pattern reads)
  const stems = first === last ? pack.nameStems((tokens[first] as Token).norm) : [];
  return (
    DAY_WITH_ENDING.test(tokens[last + 1]?.text ?? '') &&
    stems.some(({ stem, features }) => features.case === 'gen' && monthsOf(pack).includes(stem))
  );
}

const DAY_WITH_ENDING = /^[0-3]?\d[-'’]?\p{Ll}+$/u;

const monthsOf = byPack(({ source }) => (source.dates as unknown as DatesSource).months.flat());

const asideStems = byPack(({ source, plain: spell }) => (source.words.asides ?? []).map(spell));

const OPENING_BRACKET = kindOfWord(({ norm, owner }: Word<Pack>) => norm === '(' && asideStems(owner).length > 0);

/** "(признан в РФ иноагентом)": the tokens of brackets that only say what the law of the outlet's state wants said. */
function asidesOf(tokens: readonly Token[], pack: Pack): ReadonlySet<number> {
  const asides = new Set<number>();
  if (!hasKind(tokens, pack, OPENING_BRACKET)) return asides;
  const stems = asideStems(pack);
  for (let open = 0; open < tokens.length; open++) {
    if (tokens[open]?.text !== '(') continue;
    const close = tokens.findIndex(({ text }, at) => at > open && text === ')');
    if (close < 0) break;
    if (tokens.slice(open, close).some(({ norm }) => stems.some((stem) => norm.startsWith(stem))))
      for (let at = open; at <= close; at++) asides.add(at);
    open = close;
  }
  return asides;
}

/** The tokens of names; of lists apart, for a list may be long and is one member of its clause. */
function namedIn(groups: readonly Group[]): Named {
  const lists = new Set<number>();
  const names = new Set<number>();
  for (const { first, last, members } of groups) {
    if (members.length > 1) for (let at = first; at <= last; at++) lists.add(at);
    for (const member of members)
      if (member.name !== null) for (let at = member.first; at <= member.last; at++) names.add(at);
  }
  return { lists, names };
}

/** "Соединенных Штатов", "United States": a verb that is a word of a name does nothing. */
function standsInName({ anchor, readings }: Act, tokens: readonly Token[], groups: readonly Group[]): boolean {
  const { start, end } = tokens[anchor] as Token;
  return (
    readings.some(({ verb }) => verb) &&
    groups.some(({ members }) =>
      members.some(({ holders }) => holders.some((holder) => holder.start <= start && end <= holder.end)),
    )
  );
}

/** "Үндістан әуе күштерінің … соққы жасағанын": a word within the name of a body is none of a predicate that leaves its head out. */
const splitsBody = ({ tokens, anchor }: Act, groups: readonly Group[]): boolean =>
  groups.some(({ members }) =>
    members.some(
      ({ institution, first, last }) =>
        institution !== null &&
        !tokens.includes(last) &&
        tokens.some((token) => token !== anchor && first <= token && token < last),
    ),
  );

/** Shorter words of a name ("Ali", "Van") are words too. */
const SHORTEST_INTRODUCED = 4;

/** "Minister of Rural Development Ali Reza": what the language has a word for names nobody. */
const isNoWord = (word: string, pack: Pack): boolean => pack.readings(lower(word, pack.language)).length === 0;

/** The names of a text: those that the knowledge holds, and those that the text has introduced with an office. */
function alsoNamed(known: KnownNames, introduced: ReadonlySet<string>): KnownNames {
  return {
    ...known,
    surname: (word) => (introduced.has(word) ? 1 : known.surname(word)),
    introduced: (word) => introduced.has(word),
  };
}

/** The words as the pack spells them: letters that a keyboard lacks put back, ё and е made one. */
function spelt(sentence: Sentence, pack: Pack, folded: boolean, names: KnownNames): readonly Token[] {
  if (pack.source.words.syntax === 'verb-final') return unfold(sentence.tokens, pack, names, folded);
  const words = wordsOf(sentence.tokens, pack).map(plain);
  const tokens = sentence.tokens.map((token, at) => {
    const { norm } = words[at] as Word<Pack>;
    return norm === token.norm ? token : respell(token, norm);
  });
  noteWords(tokens, words, pack);
  return tokens;
}

/** The word as the lexicon spells it. */
const plain = byWord((norm, pack: Pack) => wordOf(pack.plain(norm), pack));

/** Whether a date may begin with a word. */
const mayOpenDate = byWord((norm, pack: Pack): boolean => datesOf(pack).mayOpen(norm));

const dateReaders = new WeakMap<Pack, DateReader>();

function datesOf(pack: Pack): DateReader {
  let reader = dateReaders.get(pack);
  if (!reader) {
    reader = openDates(pack.source.dates as unknown as DatesSource, pack.source.words.syntax === 'verb-final');
    dateReaders.set(pack, reader);
  }
  return reader;
}

/** Without a day of publication days are near the latest one that stands with its year, wherever in the text. */
function yearToldIn(doc: AnalyzedDocument, resources: Resources): YearMemory {
  let latest: DateRange | null = null;
  for (const { language, tokens, start, end } of doc.sentences) {
    const told = YEAR.test(doc.text.slice(start, end)) && tokens.some(({ text }) => YEAR.test(text));
    const pack = told ? resources.pack(language) : null;
    for (const { range, due } of pack ? datesOf(pack).read(tokens, null, { year: null }) : [])
      if (range.precision === 'day' && !due && (!latest || range.end > latest.end)) latest = range;
  }
  return { year: latest && Number(latest.end.slice(0, 4)), full: latest !== null, latest };
}

/** Without it no date of a sentence stands with its year. */
const YEAR = /\d{4}/;

const nameTests = new WeakMap<Resources, KnownNames>();
const NAME_CACHE_LIMIT = 100_000;

/** Phonetic look-up of name words, cached: the same words come again and again. */
function knownNames(resources: Resources): KnownNames {
  const known = nameTests.get(resources);
  if (known) return known;
  const cache = new Map<string, Known>();
  const listed = new Map<string, Heard>();
  const { byKey } = resources.knowledge.people;
  const test = (word: string): Known => {
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    let [surname, given] = [0, 0];
    const people = new Map<Person, Bearer>();
    let written: Heard | null = null;
    for (const key of nameKeys(word))
      for (const entry of byKey.get(key) ?? []) {
        written ??= heard(word);
        const fit = alike(getOrMake(listed, entry.word, heard), written, key);
        if (fit === 0) continue;
        if (entry.surname) surname = Math.max(surname, fit);
        else given = Math.max(given, fit);
        const bearer = people.get(entry.person);
        people.set(entry.person, {
          surname: entry.surname || bearer?.surname === true,
          fit: Math.max(fit, bearer?.fit ?? 0),
        });
      }
    if (people.size === 0 && word.includes('-')) {
      // "Қасым-Жомарт": a double given name is his who has both.
      const parts = word.split('-').map(test);
      given = Math.min(...parts.map((part) => part.given));
      for (const [person, bearer] of (parts[0] as Known).people)
        if (parts.every((part) => part.people.has(person))) people.set(person, { ...bearer, surname: false });
      if (people.size === 0) given = 0;
    }
    const result: Known = { surname, given, people };
    if (cache.size > NAME_CACHE_LIMIT) cache.clear();
    cache.set(word, result);
    return result;
  };
  const names: KnownNames = {
    surname: (word) => test(word).surname,
    given: (word) => test(word).given,
    people: (word) => test(word).people,
    introduced: () => false,
  };
  nameTests.set(resources, names);
  return names;
}

interface Known {
  readonly surname: number;
  readonly given: number;
  readonly people: ReadonlyMap<Person, Bearer>;
}

/** A key with fewer sounds than this ("Abe", "Abay") says too little: the spelling itself must agree. */
const SHORTEST_KEY = 3;

/** A name as `alike` compares it; each way is worked out when it is first asked for. */
interface Heard {
  readonly word: string;
  readonly spelt: () => string;
  readonly unmarked: () => string;
  readonly readings: () => readonly string[];
}

function heard(word: string): Heard {
  return {
    word,
    // (Russian may write ё as е)
    spelt: once(() => toLatin(word.toLowerCase().replaceAll('ё', 'е')).toLowerCase()),
    // ("Vucic": marks left out)
    unmarked: once(() => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')),
    readings: once(() => readingsOf(word)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The key is coarse; a name must also sound about the same. 1: the very spelling; 0: another name. */
function alike(listed: Heard, written: Heard, key: string): number {
  if (Math.abs(listed.word.length - written.word.length) > 3) return 0;
  if (listed.spelt() === written.spelt()) return 1;
  if (key.length < SHORTEST_KEY) return 0;
  let best = listed.unmarked() === written.unmarked() ? 1 : 0;
  for (const one of listed.readings())
    for (const other of written.readings()) best = Math.max(best, soundLikeness(one, other));
  return best < SAME_WORD ? 0 : Math.min(best, 0.99);
}

/** Innermost quotation of each token of a sentence, walking both lists once. */
function tokenQuotations(quotations: readonly Quotation[]): (sentence: Sentence) => readonly number[] {
  let from = 0;
  return (sentence) => {
    while (
      from < quotations.length &&
      (quotations[from] as Quotation).end <= sentence.start &&
      !covering(quotations, from, sentence.start)
    )
      from++;
    const near: number[] = [];
    for (let index = from; index < quotations.length && (quotations[index] as Quotation).start < sentence.end; index++)
      if ((quotations[index] as Quotation).end > sentence.start) near.push(index);
    if (near.length === 0) return sentence.tokens.map(() => -1);
    return sentence.tokens.map((token) => {
      let inner = -1;
      for (const index of near) {
        const quotation = quotations[index] as Quotation;
        if (quotation.start <= token.start && token.end <= quotation.end) inner = index;
      }
      return inner;
    });
  };
}

/** Words of a piece of a clause that stands between marks. */
const LONGEST_PIECE = 4;

/** "Iran “strongly condemns” the attack": a few words between words of the clause that they belong to. */
function isPiece({ start, end, repaired }: Quotation, text: string): boolean {
  const words = text.slice(start, end).split(/\s+/);
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 4);
  return (
    !repaired &&
    words.length <= LONGEST_PIECE &&
    /^\p{Ll}/u.test(text.slice(start, start + 2)) &&
    /[\p{L}\d] ["“”'‘]$/u.test(before) &&
    /^["”“'’] \p{L}/u.test(after)
  );
}

function covering(quotations: readonly Quotation[], index: number, at: number): boolean {
  return (quotations[index] as Quotation).end > at;
}
