/**
 * The notation for predicates in frames: "ziyaret et- | ziyaret+dat gel-".
 * In: the text of a predicate. Out: alternatives, each a list of elements in the order of the words.
 *
 *   et-            a verb stem, in any form            ziyaret       a noun, in any form
 *   ziyaret+acc    a noun in this case                 ziyaret+3     … with the ending "his, her, its, their"
 *   ziyaret/sefer  either word                         "hem fikir"   these very words, nothing added
 *   …              up to twelve words between          (none)        up to three words between
 *   et-:finite     only as a finite verb (also :converb, :participle, :verbal-noun, :infinitive,
 *                  and :future, :necessity, :unwilling for any form with a future, a "must", a "will not")
 *   *-+acc:verbal-noun   any verb, listed or not, in this form ("durdurmasını iste-"); never the only word
 */
import type { Case, Features } from './features.js';

/**
 * A form of a verb, or what any of its forms may say: a future ("kuracak", "kuracağını"), a "must" ("durdurmalı"), that
 * somebody will not ("қосылмайтынын", "қосылмауға").
 */
export type Form = Features['form'] | 'future' | 'necessity' | 'unwilling';

export interface Element {
  readonly words: readonly string[];
  /** `any`: whatever verb has the form. */
  readonly kind: 'verb' | 'noun' | 'literal' | 'any';
  readonly cases: readonly Case[] | null;
  readonly possessor: Features['possessor'] | null;
  readonly plural: boolean | null;
  readonly forms: readonly Form[] | null;
  /** How many words may stand between the element before and this one. */
  readonly gap: number;
  /** What it asks of a word, by the number that the pack gave this question; absent until a pack has opened it. */
  readonly question?: number;
}

export interface Pattern {
  readonly elements: readonly Element[];
  /** Index of the element that the search starts from: the last verb, or else the last element. */
  readonly anchor: number;
  /** Made of another one: its noun stands first as the subject of a passive ("was lifted"), see `turn`. */
  readonly turned?: true;
}

export const SHORT_GAP = 3;
export const LONG_GAP = 12;

const CASES: ReadonlySet<string> = new Set(['nom', 'acc', 'dat', 'loc', 'abl', 'gen', 'ins', 'pre']);
const POSSESSORS: ReadonlySet<string> = new Set(['1sg', '1pl', '2sg', '2pl', '3']);
const FORMS: ReadonlySet<string> = new Set([
  'finite',
  'participle',
  'verbal-noun',
  'infinitive',
  'converb',
  'future',
  'necessity',
  'unwilling',
]);

/** Reads one predicate. Throws an error that names the part it does not understand. */
export function parsePredicate(source: string): readonly Pattern[] {
  return splitOutsideQuotes(source, '|').map((alternative) => parseAlternative(alternative.trim(), source));
}

function parseAlternative(alternative: string, source: string): Pattern {
  const elements: Element[] = [];
  let gap = SHORT_GAP;
  for (const part of splitOutsideQuotes(alternative, ' ')) {
    if (part === '') continue;
    if (part === '…' || part === '...') {
      gap = LONG_GAP;
      continue;
    }
    for (const element of elementsOf(part, source)) {
      elements.push({ gap, ...element });
      gap = SHORT_GAP;
    }
    // The words of a quoted literal stand side by side.
    if (part.startsWith('"')) {
      const first = elements.length - part.slice(1, -1).trim().split(/\s+/).length;
      for (let at = first + 1; at < elements.length; at++) elements[at] = { ...(elements[at] as Element), gap: 0 };
    }
  }
  if (elements.length > 0 && elements.every(({ kind }) => kind === 'any'))
    throw new Error(`Predicate "${source}": "*-" needs a word beside it.`);
  if (elements.length === 0) throw new Error(`Predicate "${source}" has an empty alternative.`);
  let anchor = elements.length - 1;
  while (elements[anchor]?.kind === 'any') anchor--;
  for (let at = elements.length - 1; at >= 0; at--) {
    if (elements[at]?.kind === 'verb') {
      anchor = at;
      break;
    }
  }
  return { elements, anchor };
}

/** An element without what depends on its place. */
export type Part = Omit<Element, 'gap' | 'question'>;

/**
 * Parts that were read: classes are spelt out in dozens of predicates, so that of four parts three were read before. Whoever
 * goes through all words of a pack knows the same words by the same array.
 */
const known = new Map<string, readonly Part[]>();

function elementsOf(part: string, source: string): readonly Part[] {
  let elements = known.get(part);
  if (!elements) {
    elements = parseElement(part, source);
    known.set(part, elements);
  }
  return elements;
}

/** One part of a predicate, as `parsePredicate` reads it. Example: `writePart(…)` is `ziyaret/sefer+dat`. */
export function writePart({ kind, words, cases, possessor, plural, forms }: Part): string {
  if (kind === 'literal') return `"${words.join(' ')}"`;
  const written = kind === 'any' ? '*-' : words.map((word) => (kind === 'verb' ? `${word}-` : word)).join('/');
  const marks = [cases?.join(','), possessor, plural === null ? null : plural ? 'pl' : 'sg'];
  return [marks.reduce((part, mark) => (mark ? `${part}+${mark}` : part), written), ...(forms ?? [])].join(':');
}

/** Reads what `writePart` writes. */
export const readPart = (part: string): Part => parseElement(part, part)[0] as Part;

function parseElement(part: string, source: string): readonly Part[] {
  if (part.startsWith('"')) {
    const words = part.slice(1, -1).trim().split(/\s+/);
    return words.map((word) => ({
      words: [word],
      kind: 'literal',
      cases: null,
      possessor: null,
      plural: null,
      forms: null,
    }));
  }
  const [withMarks, ...formNames] = part.split(':');
  for (const form of formNames) {
    if (!FORMS.has(form))
      throw new Error(`Predicate "${source}": "${form}" is no form of a verb; choose from ${[...FORMS].join(', ')}.`);
  }
  const [wordPart, ...marks] = (withMarks as string).split('+');
  const cases: Case[] = [];
  let possessor: Features['possessor'] | null = null;
  let plural: boolean | null = null;
  for (const mark of marks) {
    if (mark === 'pl') plural = true;
    else if (mark === 'sg') plural = false;
    else if (POSSESSORS.has(mark)) possessor = mark as Features['possessor'];
    else
      for (const name of mark.split(',')) {
        if (!CASES.has(name)) throw new Error(`Predicate "${source}": "+${mark}" is neither a case nor a possessor.`);
        cases.push(name as Case);
      }
  }
  const words = (wordPart as string).split('/');
  const verbs = words.filter((word) => word.endsWith('-'));
  if (verbs.length > 0 && verbs.length < words.length)
    throw new Error(`Predicate "${source}": "${wordPart}" mixes verbs and nouns; give every verb its hyphen.`);
  if (wordPart === '*-' && formNames.length === 0)
    throw new Error(`Predicate "${source}": "*-" needs a form, as in "*-+acc:verbal-noun".`);
  const kind = wordPart === '*-' ? 'any' : verbs.length > 0 ? 'verb' : 'noun';
  return [
    {
      words: kind === 'any' ? [] : words.map((word) => (kind === 'verb' ? word.slice(0, -1) : word)),
      kind,
      cases: cases.length > 0 ? cases : null,
      possessor: possessor ?? null,
      plural,
      forms: formNames.length > 0 ? (formNames as Form[]) : null,
    },
  ];
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let current = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (char === separator && !quoted) {
      parts.push(current);
      current = '';
    } else current += char;
  }
  parts.push(current);
  return parts;
}
