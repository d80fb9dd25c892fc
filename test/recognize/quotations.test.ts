/** Speech between dashes, as the Cyrillic press prints it. */
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/recognize/quotations.js';
import type { Block } from '../../src/record/record.js';

const quoted = (text: string): readonly string[] =>
  findQuotations(text, [{ start: 0, end: text.length, kind: 'paragraph' } as Block]).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('dashes that quote', () => {
  it('takes what stands before and after the clause that reports it', () => {
    expect(quoted('– Біз дайынбыз. Құжат – әзір, – деді Президент. – Енді қол қоямыз.')).toEqual([
      'Біз дайынбыз. Құжат – әзір',
      'Енді қол қоямыз.',
    ]);
  });

  it('leaves rows of a list and dashes inside a sentence', () => {
    expect(quoted('– сауда көлемін арттыру туралы хаттама;')).toEqual([]);
    expect(quoted('– Қазақстан – дос ел')).toEqual([]);
    expect(quoted('Түркия – бауырлас ел, – ал Қазақстан оның досы.')).toEqual([]);
  });

  it('does not quote twice what has marks of its own', () => {
    expect(quoted('– «Біз дайынбыз», – деді ол.')).toEqual(['Біз дайынбыз']);
  });
});
