/** What a frame wants or bars in its clause. In: an act in its sentence. Out: the word that speaks against it, or null. */
import type { LinkedGroup, LinkedMember, LinkedSentence } from '../link/linked.js';
import { byWord, type Word, wordsOf } from '../pack/by-word.js';
import type { Pack } from '../pack/pack.js';
import type { FrameSource } from '../pack/source.js';
import type { Act } from '../recognize/recognized.js';
import type { Token } from '../record/record.js';
import { put } from '../record/table.js';
import { clauseStart } from './clause.js';
import { isEnvoy } from './envoy.js';
import { isMedial, medialExtent } from './syntax.js';

/** How far behind its predicate a word bars it, where the predicate stands in the middle: "accused Y of …, the court said". */
const BARS_WITHIN = 6;

/** `with` and `unless` of the frame, looked up in the words of the clause. */
export function clauseWords(act: Act, sentence: LinkedSentence, pack: Pack): string | null {
  const { source } = act.frame;
  const { with: listed, unless } = source;
  if (!listed && !unless) return null;
  const phrases = barringPhrases(source);
  const [from, to] = isMedial(pack)
    ? medialExtent(sentence, act.anchor, pack)
    : [clauseStart(sentence, act.tokens[0] as number, pack), sentence.tokens.length - 1];
  const words = wordsOf(sentence.tokens, pack);
  let isWanted = !listed;
  let named: ReadonlySet<number> | null = null;
  // (of several words that bar it the first in the frame's order is told)
  let bars = Number.POSITIVE_INFINITY;
  let said = ' ';
  const bar = (): number =>
    phrases.reduce((first, { words, rank }) => (rank < first && said.includes(words) ? rank : first), bars);
  let barred = Number.POSITIVE_INFINITY;
  let over = false;
  const last = act.tokens.at(-1) as number;
  // (words of a quotation are barred by nothing that stands around it)
  const outside = (at: number) => !isMedial(pack) && act.quotation >= 0 && sentence.quotationOf[at] !== act.quotation;
  const closes =
    !isMedial(pack) && act.readings.some(({ features: { form } }) => form === 'finite' || form === 'converb');
  for (let at = from; at <= to; at++) {
    const token = sentence.tokens[at] as Token;
    if (outside(at)) continue;
    if (at > act.anchor && CLOSES.test(token.text)) break;
    // (a verb at the end of its clause is not barred by words of the next one, and no verb by what is told far behind it)
    const far = isMedial(pack) && at > last + BARS_WITHIN;
    if (!over && (far || (at > act.anchor && token.text === ',' && closes))) {
      over = true;
      barred = bar();
    }
    if (phrases.length > 0) said += `${token.norm} `;
    const { wanted, ranks } = listedIn(words[at] as Word<Pack>);
    if (!isWanted && endsPhrase(wanted.get(source), sentence.tokens, at)) isWanted = true;
    const rank = ranks.get(source);
    if (rank === undefined || rank >= bars) continue;
    named ??= inNames(sentence, pack);
    if (!named.has(at)) bars = rank;
  }
  if (!over) barred = bar();
  if (unless && barred < unless.length) return `"${unless[barred]}" stands in the clause`;
  return isWanted ? null : `none of ${listed?.join(', ')} stands in the clause`;
}

const CLOSES = /^[.;:!?]$/;

/** "iş birliği": the words before the last one stand right before it, as the frame writes them. */
const endsPhrase = (
  before: readonly (readonly string[])[] | undefined,
  tokens: readonly Token[],
  at: number,
): boolean =>
  before?.some((words) => words.every((word, index) => tokens[at - words.length + index]?.norm === word)) === true;

interface Phrase {
  readonly words: string;
  readonly rank: number;
}

const phrasesOf = new WeakMap<FrameSource, readonly Phrase[]>();

/** Phrases that bar, by their place in the frame's list; taken apart once. */
function barringPhrases(frame: FrameSource): readonly Phrase[] {
  let known = phrasesOf.get(frame);
  if (!known) {
    known = (frame.unless ?? []).flatMap((words, rank) => (words.includes(' ') ? [{ words: ` ${words} `, rank }] : []));
    phrasesOf.set(frame, known);
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
  const { places = [], home } = pack.source.words;
  const stems = new Set(places.map((word) => word.replace(/\+.*$/, '')));
  return tokens.flatMap(({ kind, norm }, at) => {
    const isAbroad = ({ first, last, markers, sides }: LinkedGroup): boolean =>
      first < at &&
      last >= at - PLACE_REACH &&
      markers.includes('gen') &&
      sides.length > 0 &&
      !sides.includes(home ?? '');
    if (kind !== 'word' || stems.size === 0 || !groups.some(isAbroad)) return [];
    const isOwned = pack
      .readings(norm)
      .some(({ verb, stem, features }) => !verb && features.possessor === '3' && stems.has(stem));
    return isOwned ? [at] : [];
  });
}

/** A title, but no envoy's (where he serves is another state), or the foreign ministry. */
const speaksForState = (member: LinkedMember): boolean =>
  (member.mention.offices.length > 0 && !isEnvoy(member)) || member.mention.institution === 'foreign ministry';

/** A frame that lists a word: the words that it wants before it, or its place among those that bar. */
type Listing =
  | { readonly frame: FrameSource; readonly before: readonly string[] }
  | { readonly frame: FrameSource; readonly rank: number };

const listings = new WeakMap<Pack, ReadonlyMap<string, readonly Listing[]>>();

/** `with` and `unless` of all frames by their words: most words of a text stand in none. */
function listingsOf(pack: Pack): ReadonlyMap<string, readonly Listing[]> {
  let known = listings.get(pack);
  if (!known) {
    const made = new Map<string, Listing[]>();
    for (const frame of pack.source.frames) {
      for (const words of (frame.with ?? []).map((entry) => entry.split(' ')))
        put(made, words.at(-1) as string, { frame, before: words.slice(0, -1) });
      for (const [rank, word] of (frame.unless ?? []).entries()) put(made, word, { frame, rank });
    }
    known = made;
    listings.set(pack, known);
  }
  return known;
}

/** What a word says to frames: to those that want it, behind which words; to those that it bars, its place in their list. */
interface Listed {
  readonly wanted: ReadonlyMap<FrameSource, readonly (readonly string[])[]>;
  readonly ranks: ReadonlyMap<FrameSource, number>;
}

const NOWHERE: Listed = { wanted: new Map(), ranks: new Map() };

/** A word is listed as it stands, by its stem, by its stem with a case. */
const listedIn = byWord((norm, pack: Pack): Listed => {
  const wanted = new Map<FrameSource, (readonly string[])[]>();
  const ranks = new Map<FrameSource, number>();
  const stems = pack
    .readings(norm)
    .flatMap(({ stem, verb, features }) => (verb ? [`${stem}-`] : [stem, `${stem}+${features.case}`]));
  for (const stem of new Set([norm, ...stems]))
    for (const listing of listingsOf(pack).get(stem) ?? [])
      if ('before' in listing) put(wanted, listing.frame, listing.before);
      else ranks.set(listing.frame, Math.min(listing.rank, ranks.get(listing.frame) ?? listing.rank));
  return wanted.size + ranks.size === 0 ? NOWHERE : { wanted, ranks };
});
