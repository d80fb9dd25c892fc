/**
 * What predicates ask of words, each question once: "this verb as a participle", "one of these nouns in the dative".
 * In: elements of patterns, as they are opened. Out: a number for each question, and the numbers that a word answers,
 * so that a search over a sentence compares numbers and never spellings.
 */
import type { Word } from './by-word.js';
import type { Features } from './features.js';
import type { Reading } from './pack.js';
import type { Element } from './pattern.js';

/** An element without what depends on its place. */
export type Question = Omit<Element, 'gap' | 'question'>;

export interface Questions {
  /** The number of an element's question; its words are spelt as the lexicon spells them. */
  ask(element: Question): number;
  /** The questions that a word answers. `verbForms`: what it says as a verb, listed or not. */
  answers(norm: string, readings: readonly Reading[], verbForms: () => readonly Features[]): ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** What any word of a sentence answers: what asks for more is not looked for, and of a hundred hardly one is. */
export function answersIn<Owner extends object>(
  words: readonly Word<Owner>[],
  answersOf: (word: Word<Owner>) => ReadonlySet<number>,
): ReadonlySet<number> {
  const answered = new Set<number>();
  for (const word of words) for (const question of answersOf(word)) answered.add(question);
  return answered;
}

export function isAnswered(asks: readonly number[], answered: ReadonlySet<number>): boolean {
  for (const question of asks) if (!answered.has(question)) return false;
  return true;
}

/**
 * `answers`: whether an ending says what an element asks for; frames and rules for claims differ in it.
 *
 * @example const q = openQuestions(); q.ask(parsePredicate('et-')[0].elements[0]) // 0
 */
export function openQuestions(answers: (element: Question, features: Features) => boolean = says): Questions {
  const numbers = new Map<string, number>();
  const byWord = {
    literal: new Map<string, number[]>(),
    noun: new Map<string, Asked[]>(),
    verb: new Map<string, Asked[]>(),
  };
  const ofAny: Asked[] = [];

  const list = <Value>(table: Map<string, Value[]>, word: string): Value[] => {
    let values = table.get(word);
    if (!values) {
      values = [];
      table.set(word, values);
    }
    return values;
  };
  return {
    ask({ kind, words, cases, possessor, plural, forms }) {
      const element: Question = { kind, words, cases, possessor, plural, forms };
      const key = [kind, words.join('/'), cases, possessor, plural, forms].join(' ');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const question = numbers.size;
      numbers.set(key, question);
      if (kind === 'any') ofAny.push({ element, question });
      else if (kind === 'literal') for (const word of words) list(byWord.literal, word).push(question);
      else for (const word of words) list(byWord[kind], word).push({ element, question });
      return question;
    },
    answers(norm, readings, verbForms) {
      const found = new Set<number>(byWord.literal.get(norm));
      for (const { verb, stem, features } of readings)
        for (const { element, question } of byWord[verb ? 'verb' : 'noun'].get(stem) ?? [])
          if (answers(element, features)) found.add(question);
      if (ofAny.length > 0)
        for (const features of verbForms())
          for (const { element, question } of ofAny) if (answers(element, features)) found.add(question);
      return found.size === 0 ? NONE : found;
    },
  };
}

interface Asked {
  readonly element: Question;
  readonly question: number;
}

/** Whether a reading is what an element that names its words asks for. */
export function fits(element: Question, { verb, stem, features }: Reading): boolean {
  return verb === (element.kind === 'verb') && element.words.includes(stem) && says(element, features);
}

/** Negated, these say that somebody will not: a future, or a verb as a noun ("кіргізбеуге"). */
const UNWILLING = /future$|^verbal-noun$/;

/** Whether an ending says what an element asks for. */
function says({ cases, possessor, plural, forms }: Question, features: Features): boolean {
  if (cases && !cases.includes(features.case)) return false;
  if (possessor && features.possessor !== possessor) return false;
  if (plural !== null && (features.plural === true) !== plural) return false;
  if (!forms || forms.includes(features.form)) return true;
  if (forms.includes('unwilling') && features.negative && (features.tense ?? features.form).match(UNWILLING))
    return true;
  // "құратынын мәлімдеді": told as a fact, the form for present and future is the future.
  if (features.tense === 'present-future' && features.form === 'participle' && features.possessor === '3')
    return forms.includes('future');
  return (features.tense === 'future' || features.tense === 'necessity') && forms.includes(features.tense);
}
