/**
 * What predicates ask of words, each question once: "this verb as a participle", "one of these nouns in the dative".
 * In: elements of patterns, as they are opened. Out: a number for each question, and the numbers that a word answers,
 * so that a search over a sentence compares numbers and never spellings.
 */
import { getOrMake, put } from '../record/table.js';
import type { Word } from './by-word.js';
import type { Features } from './features.js';
import type { Reading } from './pack.js';
import { type Part, readPart, writePart } from './pattern.js';

/** Questions as they are kept: of each its part of a predicate, and which ask for a word, by what they ask for. */
export interface QuestionList {
  readonly parts: readonly string[];
  readonly literal: Readonly<Record<string, readonly number[]>>;
  readonly noun: Readonly<Record<string, readonly number[]>>;
  readonly verb: Readonly<Record<string, readonly number[]>>;
  /** Those that ask for whatever verb has a form. */
  readonly any: readonly number[];
}

export interface QuestionWriter {
  /** The number of an element's question; its words are spelt as the lexicon spells them. */
  ask(element: Part): number;
  /** All that were asked so far. */
  list(): QuestionList;
}

export interface Questions {
  /** What the question of a number asks. */
  part(question: number): Part;
  /** The questions that a word answers. `verbForms`: what it says as a verb, listed or not. */
  answers(norm: string, readings: readonly Reading[], verbForms: () => readonly Features[]): ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** What any word of a sentence answers: what asks for more is not looked for, and of a hundred hardly one is. */
export function answersIn<Owner extends object>(
  words: readonly Word<Owner>[],
  answersOf: (word: Word<Owner>) => ReadonlySet<number>,
): Answered {
  const questions = new Set<number>();
  for (const word of words) {
    const answers = answersOf(word);
    if (answers.size > 0) for (const question of answers) questions.add(question);
  }
  return { questions, inOrder: [...questions] };
}

/** The questions that a sentence answers; in order, to go through them again and again. */
export interface Answered {
  readonly questions: ReadonlySet<number>;
  readonly inOrder: readonly number[];
}

export const NOTHING_ANSWERED: Answered = { questions: NONE, inOrder: [] };

export function isAnswered(asks: readonly number[], { questions }: Answered): boolean {
  for (const question of asks) if (!questions.has(question)) return false;
  return true;
}

/**
 * Numbers questions, each once.
 *
 * @example const q = writeQuestions(); q.ask(parsePredicate('et-')[0].elements[0]) // 0
 */
export function writeQuestions(): QuestionWriter {
  const numbers = new Map<string, number>();
  const byWord = {
    literal: new Map<string, number[]>(),
    noun: new Map<string, number[]>(),
    verb: new Map<string, number[]>(),
  };
  const any: number[] = [];
  return {
    ask(element) {
      const part = writePart(element);
      const known = numbers.get(part);
      if (known !== undefined) return known;
      const question = numbers.size;
      numbers.set(part, question);
      const { kind } = element;
      if (kind === 'any') any.push(question);
      else for (const word of element.words) put(byWord[kind], word, question);
      return question;
    },
    list() {
      const [literal, noun, verb] = [byWord.literal, byWord.noun, byWord.verb].map((table) =>
        Object.fromEntries(table),
      );
      return { parts: [...numbers.keys()], literal, noun, verb, any } as QuestionList;
    },
  };
}

/**
 * The questions of a list, each read when a word first may answer it. `answers`: whether an ending says what an element
 * asks for; frames and rules for claims differ in it.
 *
 * @example openQuestions(written.list()).answers('etti', readings, () => [])
 */
export function openQuestions(
  list: QuestionList,
  answers: (element: Part, features: Features) => boolean = says,
): Questions {
  const read = new Array<Part | undefined>(list.parts.length);
  const part = (question: number): Part => {
    read[question] ??= readPart(list.parts[question] as string);
    return read[question] as Part;
  };
  const literal = new Map(Object.entries(list.literal));
  const [noun, verb] = [new Map(Object.entries(list.noun)), new Map(Object.entries(list.verb))];
  /** What whatever verb answers, by what its ending says: endings say a few hundred things, and those of one form are one object. */
  const byForm = new Map<Features, readonly number[]>();
  const anyOf = (features: Features): readonly number[] =>
    getOrMake(byForm, features, () => list.any.filter((question) => answers(part(question), features)));
  return {
    part,
    answers(norm, readings, verbForms) {
      const found = new Set<number>(literal.get(norm));
      for (const reading of readings)
        for (const question of (reading.verb ? verb : noun).get(reading.stem) ?? [])
          if (answers(part(question), reading.features)) found.add(question);
      if (list.any.length > 0)
        for (const features of verbForms()) for (const question of anyOf(features)) found.add(question);
      return found.size === 0 ? NONE : found;
    },
  };
}

/** Whether a reading is what an element that names its words asks for. */
export function fits(element: Part, { verb, stem, features }: Reading): boolean {
  return verb === (element.kind === 'verb') && element.words.includes(stem) && says(element, features);
}

/** Negated, these say that somebody will not: a future, or a verb as a noun ("кіргізбеуге"). */
const UNWILLING = /future$|^verbal-noun$/;

/** "gönderdiğini (duyurdu)": what is reported as done is told as a finite verb tells it; what was not done, or is still to come, is not. */
const isToldAsDone = ({ form, kind, case: of, possessor, tense, negative, able }: Features): boolean =>
  form === 'participle' && kind === 'object' && of === 'acc' && possessor === '3' && !tense && !negative && !able;

/** Whether an ending says what an element asks for. */
function says({ cases, possessor, plural, forms }: Part, features: Features): boolean {
  if (cases && !cases.includes(features.case)) return false;
  if (possessor && features.possessor !== possessor) return false;
  if (plural !== null && (features.plural === true) !== plural) return false;
  if (!forms || forms.includes(features.form)) return true;
  if (forms.includes('finite') && isToldAsDone(features)) return true;
  if (forms.includes('unwilling') && features.negative && (features.tense ?? features.form).match(UNWILLING))
    return true;
  // "құратынын мәлімдеді": told as a fact, the form for present and future is the future.
  if (features.tense === 'present-future' && features.form === 'participle' && features.possessor === '3')
    return forms.includes('future');
  return (features.tense === 'future' || features.tense === 'necessity') && forms.includes(features.tense);
}
