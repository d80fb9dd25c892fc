/**
 * How far the clause of a word reaches, and what lies in another one.
 * In: a linked sentence, tokens, the pack. Out: first and last token; whether two words stand in clauses apart.
 */
import type { LinkedSentence } from '../../link/linked.js';
import type { Pack } from '../../pack/pack.js';
import { type Clauses, clausesOf } from './clauses.js';

/** First and last token of the clause that a token stands in. */
export function caseExtent(sentence: LinkedSentence, at: number, pack: Pack): readonly [number, number] {
  const clauses = clausesOf(sentence, pack);
  return extent(clauses, clauses.of[at] ?? 0);
}

/** A token in another clause than an act: a dependent one that the act is no part of, or one that a strong mark divides from it. */
export function caseApart(sentence: LinkedSentence, at: number, anchor: number, pack: Pack): boolean {
  const clauses = clausesOf(sentence, pack);
  const theirs = clauses.list[clauses.of[at] ?? 0];
  if (!theirs || theirs.id === clauses.of[anchor]) return false;
  const [from, to] = at < anchor ? [at, anchor] : [anchor, at];
  if (sentence.tokens.slice(from, to).some(({ text }) => text === ';')) return true;
  return theirs.kind !== 'main' && theirs.kind !== 'coordinate';
}

export function extent(clauses: Clauses, id: number): [number, number] {
  return [clauses.of.indexOf(id), clauses.of.lastIndexOf(id)];
}
