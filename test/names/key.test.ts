import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, nameKeys, sameKey } from '../../src/names/key.js';
import { likeness, SAME_WORD } from '../../src/names/likeness.js';
import { DIFFERENT, SAME } from './pairs.js';

describe('nameKey', () => {
  it.each(SAME)('%s: all spellings of a name share a key and sound alike', (...words) => {
    const [first] = words as [string];
    const strays = words.filter((word) => !sameKey(first, word));
    expect(strays, `${first} ${nameKeys(first)}; ${strays.map((word) => `${word} ${nameKeys(word)}`)}`).toEqual([]);
    const unlike = words.flatMap((a) =>
      words.filter((b) => likeness(a, b) < SAME_WORD).map((b) => `${a} ${b} ${likeness(a, b).toFixed(2)}`),
    );
    expect(unlike).toEqual([]);
  });

  it.each(DIFFERENT)('%s is not %s', (a, b) => {
    expect(sameKey(a as string, b as string) && likeness(a as string, b as string) >= SAME_WORD).toBe(false);
  });

  it('counts enough pairs', () => {
    const pairs = SAME.reduce((sum, words) => sum + (words.length * (words.length - 1)) / 2, 0);
    expect(pairs).toBeGreaterThan(700);
  });

  it('never throws and is a short string of letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => /^[A-Za]*$/.test(nameKey(text)) && nameKeys(text).length > 0,
      ),
    );
  });

  it('hears no difference between upper and lower case, marks and signs', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'абвгджзклмнопрстуфхцчшьыяёqwertyuopasdfghklzxcvbnmçşğıöüəñýž'),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        letters,
        (word) => nameKey(word) === nameKey(word.toUpperCase()) || word.toUpperCase().length !== word.length,
      ),
    );
  });
});
