/** What a frame wants or bars in its clause. In: an act in its sentence. Out: the word that speaks against it, or null. */

import type { LinkedGroup, LinkedMember, LinkedSentence } from '../link/linked.js';
import { byPack, placesOf } from '../pack/by-pack.js';
import { byWord, hasKind, kindOfWord, type Word, wordsOf } from '../pack/by-word.js';
import type { Frame, Pack } from '../pack/pack.js';
import type { Act } from '../recognize/recognized.js';
import { gather } from '../record/gather.js';
import type { Token } from '../record/record.js';
import { getOrMake } from '../record/table.js';
import { clauseStart } from './clause.js';
import { isEnvoy } from './envoy.js';
import { isMedial, medialExtent } from './syntax.js';

/** How far behind its predicate a word bars it, where the predicate stands in the middle: "accused Y of …, the court said". */
const BARS_WITHIN = 6;

/** `closes`, `with` and `unless` of the frame, looked up in the words of the clause. */
export function clauseWords(act: Act, sentence: LinkedSentence, pack: Pack): string | null {
  const { with: listed, unless } = act.frame.source;
  if (act.frame.source.closes && !isLast(act, sentence)) return 'words stand behind';
  if (!listed && !unless) return null;
  const { wants, stems, phrases } = askedOf(act.frame);
  if (!asksOf(act.frame, sentence.tokens, pack))
    return wants ? `none of ${listed?.join(', ')} stands in the clause` : null;
  const [from, to] = isMedial(pack)
    ? medialExtent(sentence, act.anchor, pack)
    : [clauseStart(sentence, act.tokens[0] as number, pack), sentence.tokens.length - 1];
  const words = wordsOf(sentence.tokens, pack);
  let isWanted = !wants;
  // (names matter only where a word bars)
  let names: ReadonlySet<number> | null = null;
  const isInName = (at: number): boolean => {
    names ??= inNames(sentence, pack);
    return names.has(at);
  };
  // (of several words that bar it the first in the frame's order is told)
  let bars = Number.POSITIVE_INFINITY;
  let said = ' ';
  const bar = (): number =>
    phrases.reduce((first, { words, rank }) => (rank < first && said.includes(words) ? rank : first), bars);
  let barred = Number.POSITIVE_INFINITY;
  let over = false;
  const last = act.tokens.at(-1) as number;
  // (words of a quotation are barred by nothing that stands around it)
  const quotedApart = !isMedial(pack) && act.quotation >= 0;
  const closes =
    !isMedial(pack) && act.readings.some(({ features: { form } }) => form === 'finite' || form === 'converb');
  for (let at = from; at <= to; at++) {
    const token = sentence.tokens[at] as Token;
    if (quotedApart && sentence.quotationOf[at] !== act.quotation) continue;
    if (at > act.anchor && token.kind === 'mark' && CLOSES.test(token.text)) break;
    // (a verb at the end of its clause is not barred by words of the next one, and no verb by what is told far behind it)
    const far = isMedial(pack) && at > last + BARS_WITHIN;
    const aside = at > last && opensAside(sentence.tokens, at, pack);
    if (!over && (far || aside || (at > act.anchor && token.text === ',' && closes))) {
      over = true;
      barred = bar();
    }
    if (phrases.length > 0) said += `${token.norm} `;
    for (const stem of stemsOf(words[at] as Word<Pack>)) {
      const meant = stems.get(stem);
      if (!meant) continue;
      if (!isWanted && (meant.wanted || endsPhrase(meant.before, sentence.tokens, at))) isWanted = true;
      if (meant.bars < bars && !isInName(at)) bars = meant.bars;
    }
  }
  if (!over) barred = bar();
  if (unless && barred < unless.length) return `"${unless[barred]}" stands in the clause`;
  return isWanted ? null : `none of ${listed?.join(', ')} stands in the clause`;
}

/** "severed ties with Oslo, calling it an aggressor": a comma and an -ing form tell of something else (English). */
const opensAside = (tokens: readonly Token[], at: number, pack: Pack): boolean =>
  tokens[at]?.text === ',' &&
  pack.source.words.syntax === 'position' &&
  pack.readings(tokens[at + 1]?.norm ?? '').some(({ verb, features }) => verb && features.kind === 'ing');

const CLOSES = /^[.;:!?]$/;
/** What may stand behind the words of a headline, and what ends it: "Roma'dan Paris'e 'nota'", "BM'den Çad'a çağrı: …". */
const MARKS = /^["'“”‘’«»)\].…!]+$/;
const PARTS = /^[:;|–—-]$/;

/** A noun that nothing follows but marks, up to the end of the sentence, of the quotation or of what parts a headline. */
function isLast(act: Act, { tokens, quotationOf }: LinkedSentence): boolean {
  let at = (act.tokens.at(-1) as number) + 1;
  while (MARKS.test(tokens[at]?.text ?? '')) at++;
  const behind = tokens[at];
  return behind === undefined || PARTS.test(behind.text) || (act.quotation >= 0 && quotationOf[at] !== act.quotation);
}

/** Whether a sentence has any word that the frame asks for; most have none, and their clauses are not looked for. */
function asksOf(frame: Frame, tokens: readonly Token[], pack: Pack): boolean {
  if (!hasKind(tokens, pack, ASKED)) return false;
  const { stems, openings } = askedOf(frame);
  return wordsOf(tokens, pack).some((word) => {
    const asked = stemsOf(word);
    return asked.length > 0 && (asked.some((stem) => stems.has(stem)) || openings.has(word.norm));
  });
}

/** "iş birliği": the words before the last one stand right before it, as the frame writes them. */
const endsPhrase = (before: readonly (readonly string[])[], tokens: readonly Token[], at: number): boolean =>
  before.some((words) => words.every((word, index) => tokens[at - words.length + index]?.norm === word));

/** What a frame says of a stem: that it wants it, or phrases that end in it, and the stem's place among those that bar it. */
interface Meant {
  wanted: boolean;
  /** Of each wanted phrase the words before the stem. */
  before: readonly (readonly string[])[];
  bars: number;
}

interface Asked {
  readonly wants: boolean;
  readonly stems: ReadonlyMap<string, Meant>;
  /** Phrases that bar, by their place in the frame's list. */
  readonly phrases: readonly { readonly words: string; readonly rank: number }[];
  /** Their first words. */
  readonly openings: ReadonlySet<string>;
}

const asked = new WeakMap<Frame, Asked>();

/** `with` and `unless` of a frame, taken apart once, so that a word is looked up once. */
function askedOf(frame: Frame): Asked {
  let known = asked.get(frame);
  if (!known) {
    const { with: wanted, unless = [] } = frame.source;
    const stems = new Map<string, Meant>();
    const meant = (stem: string): Meant =>
      getOrMake(stems, stem, () => ({ wanted: false, before: [], bars: Number.POSITIVE_INFINITY }));
    for (const entry of wanted ?? []) {
      const words = entry.split(' ');
      const last = meant(words.at(-1) as string);
      if (words.length === 1) last.wanted = true;
      else last.before = [...last.before, words.slice(0, -1)];
    }
    const phrases: { words: string; rank: number }[] = [];
    const openings = new Set<string>();
    for (const [rank, words] of unless.entries())
      if (words.includes(' ')) {
        phrases.push({ words: ` ${words} `, rank });
        openings.add(words.slice(0, words.indexOf(' ')));
      } else meant(words).bars = Math.min(meant(words).bars, rank);
    known = { wants: wanted !== undefined, stems, phrases, openings };
    asked.set(frame, known);
  }
  return known;
}

/**
 * Tokens of names of organisations: the Union, the Court or the Bank of a name is no union, court or bank; where the verb stands last
 * also those of a state's leader or ministry ("Kazakistan lideri" is nobody's party leader).
 */
function inNames({ groups, tokens }: LinkedSentence, pack: Pack): ReadonlySet<number> {
  const named = new Set<number>();
  const add = (first: number, last: number, within: { readonly start: number; readonly end: number }) => {
    for (let at = first; at <= last; at++) {
      const token = tokens[at] as Token;
      if (token.start >= within.start && token.end <= within.end) named.add(at);
    }
  };
  for (const { first, last, members } of groups)
    for (const member of members) {
      const { mention, sides } = member;
      for (const holder of mention.holders) if (holder.kind === 'organisation') add(first, last, holder);
      if (!isMedial(pack) && sides.length > 0 && mention.holders.length > 0 && speaksForState(member))
        add(mention.first, mention.last, mention);
    }
  if (!isMedial(pack)) for (const at of placesAbroad({ groups, tokens }, pack)) named.add(at);
  return named;
}

/** Words from a state to a place that it owns. */
const PLACE_REACH = 4;

/** "Түркияның зардап шеккен аудандары": districts and cities of another state are no affairs at home. */
function placesAbroad({ groups, tokens }: Pick<LinkedSentence, 'groups' | 'tokens'>, pack: Pack): number[] {
  const { home } = pack.source.words;
  const words = wordsOf(tokens, pack);
  const isAbroad = ({ first, last, markers, sides }: LinkedGroup, at: number): boolean =>
    first < at &&
    last >= at - PLACE_REACH &&
    markers.includes('gen') &&
    sides.length > 0 &&
    !sides.includes(home ?? '');
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at++)
    if (
      tokens[at]?.kind === 'word' &&
      isOwnedPlace(words[at] as Word<Pack>) &&
      groups.some((group) => isAbroad(group, at))
    )
      places.push(at);
  return places;
}

/** "аудандары": a place that somebody owns. */
const isOwnedPlace = byWord((norm, pack: Pack): boolean =>
  pack
    .readings(norm)
    .some(({ verb, stem, features }) => !verb && features.possessor === '3' && placesOf(pack).has(stem)),
);

/** A title, but no envoy's (where he serves is another state), the foreign ministry, or forces ("әуе күштері" tells of no raid). */
const speaksForState = (member: LinkedMember): boolean =>
  (member.mention.offices.length > 0 && !isEnvoy(member)) ||
  member.mention.institution === 'foreign ministry' ||
  member.mention.institution === 'military';

/** A word as frames name it, of what any frame of the pack names: as it stands, by its stem, by its stem with a case. */
const stemsOf = byWord((norm, pack: Pack): readonly string[] => {
  const named = namedIn(pack);
  const read = gather(pack.readings(norm), ({ stem, verb, features }) =>
    verb ? [`${stem}-`] : [stem, `${stem}+${features.case}`],
  );
  const ways = [norm, ...read].filter((way) => named.has(way));
  return ways.length > 0 ? [...new Set(ways)] : NOT_ASKED;
});

const NOT_ASKED: readonly string[] = [];

/** What the frames of a pack want or bar; of wanted phrases the last words, of barring ones the first. */
const namedIn = byPack(({ source }): ReadonlySet<string> => {
  const named = new Set<string>();
  for (const { with: wanted = [], unless = [] } of source.frames) {
    for (const entry of wanted) named.add(entry.slice(entry.lastIndexOf(' ') + 1));
    for (const entry of unless) named.add(entry.includes(' ') ? entry.slice(0, entry.indexOf(' ')) : entry);
  }
  return named;
});

/** A word that some frame wants or bars. */
const ASKED = kindOfWord((word: Word<Pack>) => stemsOf(word).length > 0);
