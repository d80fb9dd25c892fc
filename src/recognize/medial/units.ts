/**
 * Phrases of the lexicon where heads come first: "министра иностранных дел", "Secretary of State's".
 * In: tokens and a pack with paradigms. Out: for each token where a unit begins, the unit, with the case of its head.
 */
import { isAmong } from '../../pack/among.js';
import { byWord, type Word, wordOf, wordsOf } from '../../pack/by-word.js';
import { type Features, NOMINATIVE, saying } from '../../pack/features.js';
import type { Meaning, Pack, PhraseNode } from '../../pack/pack.js';
import { gather } from '../../record/gather.js';
import type { Token } from '../../record/record.js';
import { put } from '../../record/table.js';
import {
  fits,
  type Inner,
  isAbbreviating,
  opensPhrase,
  type Part,
  readingsOf,
  splitAtHyphens,
  type Unit,
} from '../units.js';

interface Path {
  readonly node: PhraseNode;
  /** What the words read so far agree on; null before the first word that changes. */
  readonly features: readonly Features[] | null;
  /** "глава британской дипломатии": a state told by an adjective within the phrase. */
  readonly inner: Inner | null;
}

/** Finds the units of a sentence, longest first. */
export function findMedialUnits(tokens: readonly Token[], pack: Pack): readonly (Unit | null)[] {
  const units: (Unit | null)[] = new Array(tokens.length).fill(null);
  const words = wordsOf(tokens, pack);
  for (let at = 0; at < tokens.length; ) {
    const opens = opensPhrase(words[at] as Word<Pack>);
    const unit = (opens ? longestUnit(tokens, words, at, pack) : null) ?? hyphenated(tokens, at, pack);
    units[at] = unit;
    at = unit ? unit.last + 1 : at + 1;
  }
  return units;
}

function longestUnit(tokens: readonly Token[], words: readonly Word<Pack>[], first: number, pack: Pack): Unit | null {
  let best: Unit | null = null;
  let paths: Path[] = [{ node: pack.phrases, features: null, inner: null }];
  for (let at = first; at < tokens.length && paths.length > 0; at++) {
    const token = tokens[at] as Token;
    if (isAbbreviating(token, tokens[at - 1], first, at)) continue;
    if (token.kind === 'mark') break;
    const next: Path[] = [];
    for (const path of paths) next.push(...stepsFrom(path, token, words[at] as Word<Pack>, pack));
    const meanings: Meaning[] = [];
    let inner: Inner | null = null;
    const features: Features[] = [];
    for (const { node, features: read, inner: nation } of next)
      for (const { meaning } of node.senses) {
        // The adjective itself closes nothing: "глава британской".
        if (nation?.token === token || !fits(meaning, tokens, first, at, pack)) continue;
        if (nation && (meaning.kind === 'state' || meaning.kind === 'organisation')) continue;
        inner = nation;
        if (!meanings.includes(meaning)) meanings.push(meaning);
        for (const one of read ?? [NOMINATIVE]) if (!features.includes(one)) features.push(one);
      }
    if (meanings.length === 0) {
      paths = next;
      continue;
    }
    const told = isCounted(meanings, tokens[first] as Token, pack) ? casesOfMany(words[at] as Word<Pack>) : [];
    best = { first, last: at, meanings, features: told.length > 0 ? told : features, ...(inner ? { inner } : {}) };
    paths = next;
  }
  return best;
}

/** "обеим странам", "двумя государствами": listed in each of their cases, which only the noun tells. */
function isCounted(meanings: readonly Meaning[], first: Token, pack: Pack): boolean {
  const { syntax, counts } = pack.source.words;
  if (syntax !== 'case' || !isAmong(first.norm, counts?.['2'], pack)) return false;
  return meanings.every((meaning) => meaning.kind === 'reference' && meaning.to === 'both');
}

/** None where the noun may be the subject: "оба президента" is as it is listed. */
function casesOfMany(word: Word<Pack>): readonly Features[] {
  const read = gather(readingsOf(word), ({ verb, features }) => (!verb && features.plural === true ? [features] : []));
  return read.some((features) => features.case === 'nom') ? [] : read;
}

/** How a word is read as a noun, by its stems. */
const nounsOf = byWord((norm, { readings }: Pack): readonly { readonly stem: string; readonly read: Features[] }[] => {
  const byStem = new Map<string, Features[]>();
  for (const { verb, stem, features } of readings(norm)) if (!verb) put(byStem, stem, features);
  return [...byStem].map(([stem, read]) => ({ stem, read }));
});

const NO_PATHS: readonly Path[] = [];

/** A word may go on by its dictionary form, with what its ending says, or stand as it is behind the head. */
function stepsFrom({ node, features, inner }: Path, token: Token, word: Word<Pack>, pack: Pack): readonly Path[] {
  if (node.next.size === 0) return NO_PATHS;
  const found: Path[] = [];
  const nouns = nounsOf(word);
  const literal = node.next.get(token.norm);
  let listed = false;
  for (const { stem, read } of nouns) {
    const next = node.next.get(stem);
    if (!next) continue;
    listed ||= stem === token.norm;
    if (next === literal && features !== null && pack.source.words.syntax === 'case') {
      // A frozen word ("дел") may look like a dictionary form too; the head has told the case already.
      found.push({ node: next, features: isUnchanging(read) ? features : agreed(features, read), inner });
      continue;
    }
    const isPosition = pack.source.words.syntax === 'position';
    found.push({
      node: next,
      inner,
      features: features === null ? read : isPosition ? manyAsHead(features, read) : agreed(features, read),
    });
  }
  if (literal && !listed) found.push({ node: literal, features, inner });
  if (found.length === 0 && features !== null && !inner && pack.source.words.syntax === 'case') {
    const meaning = nationOf(word);
    if (meaning) found.push({ node, features, inner: { meaning, token } });
  }
  return found;
}

/** A people's word in the genitive. */
const nationOf = byWord((norm, pack: Pack): Inner['meaning'] | null => {
  for (const { verb, stem, features } of pack.readings(norm)) {
    if (verb || features.case !== 'gen') continue;
    const meaning = pack.phrases.next.get(stem)?.senses.find((sense) => sense.meaning.kind === 'state')?.meaning;
    if (meaning?.kind === 'state' && meaning.as === 'people') return meaning;
  }
  return null;
});

/** "heads of state's": the last word tells whose it is, and the first how many they are; "prime ministers" are many by the last. */
function manyAsHead(head: readonly Features[], last: readonly Features[]): readonly Features[] {
  if (!head.every(({ plural }) => plural === true) || last.some(({ plural }) => plural === true)) return last;
  return last.map((one) => saying(one, { plural: true }));
}

/** Adjective and noun agree; where they cannot, the later word is an apposition ("Республики Казахстан") and says nothing. */
function agreed(before: readonly Features[], here: readonly Features[]): readonly Features[] {
  const both = here.filter((one) =>
    before.some((other) => other.case === one.case && (other.plural === true) === (one.plural === true)),
  );
  return both.length > 0 ? both : before;
}

/** МИД, США: one form for every case tells nothing of the head's ("Главы МИД" are several). */
const isUnchanging = (read: readonly Features[]): boolean =>
  new Set(read.map((features) => features.case)).size > MOST_CASES_OF_A_FORM;

/** "дел", "здоровья": no form of a word that changes serves more cases. */
const MOST_CASES_OF_A_FORM = 4;

/** "российско-казахстанский", "Россия-Африка": every part names a state or an organisation. */
function hyphenated(tokens: readonly Token[], at: number, pack: Pack): Unit | null {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || !token.norm.includes('-') || token.norm.length !== token.text.length) return null;
  const words = splitAtHyphens(token);
  const parts: Part[] = [];
  for (const word of words) {
    const unit = longestUnit([word], [wordOf(word.norm, pack)], 0, pack);
    const named = unit?.meanings.some((meaning) => meaning.kind === 'state' || meaning.kind === 'organisation');
    if (!unit || !named) return null;
    parts.push({ unit, token: word });
  }
  const last = parts.at(-1) as Part;
  return { first: at, last: at, meanings: last.unit.meanings, features: last.unit.features, parts };
}
