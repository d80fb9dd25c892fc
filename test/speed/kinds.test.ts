/** A word is asked once what kinds it is of, and a sentence tells its kinds by one number, however often anybody asks. */
import { expect, it } from 'vitest';
import { tokenize } from '../../src/analyze/tokens.js';
import { hasKind, kindOfWord, type Word } from '../../src/pack/by-word.js';

const owner = { name: 'a pack' };
const read = (text: string) => tokenize(text, 0, text.length, 'en');

it('asks each word once, and no word of a sentence that was asked before', () => {
  const asked: string[] = [];
  const SAYS = kindOfWord(({ norm }: Word<typeof owner>) => {
    asked.push(norm);
    return norm === 'said';
  });
  const [said, silent] = [read('Xi said no'), read('Xi left, no word')];
  for (let round = 0; round < 3; round++) {
    expect(hasKind(said, owner, SAYS)).toBe(true);
    expect(hasKind(silent, owner, SAYS)).toBe(false);
    expect(hasKind(read('no, Xi left'), owner, SAYS)).toBe(false);
  }
  expect(asked).toEqual(['xi', 'said', 'no', 'left', ',', 'word']);
});

it('knows kinds that were made after its words were first met', () => {
  const tokens = read('Xi said no');
  kindOfWord(() => false);
  expect(hasKind(tokens, owner, 0)).toBe(false);
  const NO = kindOfWord(({ norm }: Word<typeof owner>) => norm === 'no');
  const YES = kindOfWord(({ norm }: Word<typeof owner>) => norm === 'yes');
  expect([NO, YES, NO | YES].map((kind) => hasKind(tokens, owner, kind))).toEqual([true, false, true]);
});
