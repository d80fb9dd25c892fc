/**
 * Phrases of the lexicon in a sentence, longest first.
 * In: tokens and a pack. Out: for each token where a unit begins, the unit; names of the same length compete by sense.
 */
import { isUpperAt } from '../analyze/letters.js';
import { byWord, type Word, wordOf, wordsOf } from '../pack/by-word.js';
import type { Features } from '../pack/features.js';
import type { Meaning, Pack, PhraseNode } from '../pack/pack.js';
import type { Token } from '../record/record.js';

export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly meanings: readonly Meaning[];
  /** Readings of the last word's ending. */
  readonly features: readonly Features[];
  /** The parts of "Azərbaycan-Türkiyə": one token, several names. */
  readonly parts?: readonly Part[];
  /** A state told by an adjective within the phrase: "глава британской дипломатии". */
  readonly inner?: Inner;
}

/** What a word inside a phrase means. */
export interface Inner {
  readonly meaning: Extract<Meaning, { kind: 'state' }>;
  readonly token: Token;
}

/** A name inside a token, with the token that it would be alone. */
export interface Part {
  readonly unit: Unit;
  readonly token: Token;
}

/** Kinds that are proper names and so begin with a capital letter. */
const PROPER: ReadonlySet<string> = new Set(['name', 'capital', 'government', 'city']);

/** Letters of a word in a name that may be written short. */
const LONGEST_ABBREVIATED = 2;

/** Finds the units of a sentence. Example: "Türk Devletleri Teşkilatı'na" → one unit, OTS, dative. */
export function findUnits(tokens: readonly Token[], pack: Pack): readonly (Unit | null)[] {
  const units: (Unit | null)[] = new Array(tokens.length).fill(null);
  const words = wordsOf(tokens, pack);
  for (let at = 0; at < tokens.length; ) {
    const opens = opensPhrase(words[at] as Word<Pack>);
    const found = (opens ? longestUnit(tokens, words, at, pack) : null) ?? hyphenated(tokens, at, pack);
    const unit = found && pack.source.words.syntax === 'verb-final' ? withShortName(found, tokens, pack) : found;
    units[at] = unit;
    at = unit ? unit.last + 1 : at + 1;
  }
  return units;
}

/** "Türk Dövlətləri Təşkilatının (TDT) Baş katibi": a short or another name in brackets belongs to the full one before it. */
function withShortName(unit: Unit, tokens: readonly Token[], pack: Pack): Unit {
  const isName = unit.meanings.some(({ kind }) => kind === 'organisation' || kind === 'institution');
  const inner = unit.last + 2;
  if (!isName || tokens[unit.last + 1]?.text !== '(') return unit;
  if (tokens[inner + 1]?.text === ')' && isInitials((tokens[inner] as Token).text)) return { ...unit, last: inner + 1 };
  const other = longestUnit(tokens, wordsOf(tokens, pack), inner, pack);
  const same = other && tokens[other.last + 1]?.text === ')' && sharesOrganisation(unit, other);
  return same ? { ...unit, last: other.last + 1 } : unit;
}

const sharesOrganisation = (one: Unit, other: Unit): boolean =>
  one.meanings.some(
    (meaning) =>
      meaning.kind === 'organisation' &&
      other.meanings.some((twin) => twin.kind === 'organisation' && twin.code === meaning.code),
  );

/** Whether a phrase of the lexicon may begin with a word. */
export const opensPhrase = byWord(
  (norm, { phrases, readings }: Pack): boolean =>
    phrases.next.has(norm) || readings(norm).some(({ verb, stem }) => !verb && phrases.next.has(stem)),
);

/** What a word may be in the lexicon. */
export const readingsOf = byWord((norm, { readings }: Pack) => readings(norm));

function longestUnit(tokens: readonly Token[], words: readonly Word<Pack>[], first: number, pack: Pack): Unit | null {
  let best: Unit | null = null;
  let node: PhraseNode | undefined = pack.phrases;
  for (let at = first; at < tokens.length && node; at++) {
    const token = tokens[at] as Token;
    if (isAbbreviating(token, tokens[at - 1], first, at)) continue;
    if (token.kind === 'mark') break;
    const here: PhraseNode = node;
    const found = endsHere(here, tokens, words, first, at, pack);
    if (found) best = found;
    node = here.next.get(token.norm);
  }
  return best;
}

/** "St. Lucia": the dot belongs to the word before it, and the lexicon has that word without. */
export function isAbbreviating(token: Token, before: Token | undefined, first: number, at: number): boolean {
  return token.text === '.' && at > first && before?.end === token.start && before.text.length <= LONGEST_ABBREVIATED;
}

/** "Pakistan-Hindistan atəşkəsi", "qırğız-tacik sərhədi": every part names a state or an organisation. */
function hyphenated(tokens: readonly Token[], at: number, pack: Pack): Unit | null {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !token.norm.includes('-') || token.norm.length !== token.text.length) return null;
  const parts: Part[] = [];
  const words = splitAtHyphens(token);
  for (const word of words) {
    const unit = longestUnit([word], [wordOf(word.norm, pack)], 0, pack);
    const named = unit?.meanings.some((meaning) => meaning.kind === 'state' || meaning.kind === 'organisation');
    if (!unit || !named || (parts.length < words.length - 1 && !unit.features.some(isBare))) break;
    parts.push({ unit, token: word });
  }
  // What stands after a name may be its ending: "ABŞ-Rusiya-nın".
  const last = parts.at(-1);
  if (parts.length < 2 || parts.length < words.length || !last) return null;
  return { first: at, last: at, meanings: last.unit.meanings, features: last.unit.features, parts };
}

const isBare = (features: Features): boolean => features.case === 'nom' && !features.possessor && !features.copula;

/** The parts of a token between its hyphens, each as a token. */
export function splitAtHyphens(token: Token): readonly Token[] {
  const parts: Token[] = [];
  let from = 0;
  for (const norm of token.norm.split('-')) {
    parts.push({
      start: token.start + from,
      end: token.start + from + norm.length,
      text: token.text.slice(from, from + norm.length),
      norm,
      kind: 'word',
    });
    from += norm.length + 1;
  }
  return parts;
}

function endsHere(
  node: PhraseNode,
  tokens: readonly Token[],
  words: readonly Word<Pack>[],
  first: number,
  at: number,
  pack: Pack,
): Unit | null {
  let stem: string | null = null;
  const meanings: Meaning[] = [];
  const features: Features[] = [];
  for (const reading of readingsOf(words[at] as Word<Pack>)) {
    if (reading.verb) continue;
    // Readings come longest stem first; a shorter stem is only heard when no longer one makes a phrase.
    if (stem !== null && reading.stem.length < stem.length) break;
    const next = node.next.get(reading.stem);
    if (!next) continue;
    for (const { meaning, possessed } of next.senses) {
      if (possessed && reading.features.possessor !== '3') continue;
      if (!fits(meaning, tokens, first, at, pack)) continue;
      if (!meanings.includes(meaning)) meanings.push(meaning);
      stem = reading.stem;
      if (!features.includes(reading.features)) features.push(reading.features);
    }
  }
  return meanings.length > 0 ? { first, last: at, meanings, features } : null;
}

/** A proper name needs its capital letter; an acronym ("AB", "BM") all of its capitals. */
export function fits(meaning: Meaning, tokens: readonly Token[], first: number, last: number, pack: Pack): boolean {
  const token = tokens[first] as Token;
  // At the start of a sentence a capital letter says nothing: a name that is a word too needs another place.
  if (
    (meaning.kind === 'state' || meaning.kind === 'organisation') &&
    meaning.ambiguous &&
    first === 0 &&
    !isInitials(token.text) &&
    // ("Ürdün, …", "Mali'nin …": a comma or an apostrophe shows the name)
    tokens[last + 1]?.text !== ',' &&
    !token.norm.includes("'")
  )
    return false;
  // ("US$ 15 billion")
  if (meaning.kind === 'state' && tokens[last + 1]?.text === '$' && tokens[last + 1]?.start === tokens[last]?.end)
    return false;
  // ("Abi", "Abdi", "Bmw": words that begin like "AB", "ABD", "BM")
  if ((meaning.kind === 'state' || meaning.kind === 'organisation') && meaning.initials && !isInitials(token.text))
    return false;
  if (meaning.kind === 'state') {
    if (PROPER.has(meaning.as)) return isUpperAt(token.text, 0) && (last > first || longEnough(token, pack));
    return !pack.source.words.capitalisedPeoples || isUpperAt(token.text, 0);
  }
  if (meaning.kind === 'organisation') return isUpperAt(token.text, 0) && (last > first || longEnough(token, pack));
  return true;
}

/** "AB", "BM": capitals throughout are no start of a sentence. */
function isInitials(text: string): boolean {
  return text.length > 1 && isUpperAt(text, 0) && isUpperAt(text, 1);
}

/** Short names (AB, BM, ABD, BAE, UN) are written in capitals, or they are words. */
function longEnough(token: Token, pack: Pack): boolean {
  const apostrophe = token.norm.indexOf("'");
  // (in Uzbek the apostrophe is a letter too: "Mo'g'uliston")
  const ends = apostrophe > 0 && pack.endings.noun(token.norm.slice(apostrophe + 1)).length > 0;
  const name = ends ? token.text.slice(0, apostrophe) : token.text;
  if (name.length > 4) return true;
  const letters = name.slice(0, 2);
  return name.length >= 4 ? true : letters === letters.toUpperCase() || name.length === 3;
}
