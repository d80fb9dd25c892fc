import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/merge/compare.js';
import { keysOf } from '../../src/merge/keys.js';
import { type Telling, tellingOf } from '../../src/merge/telling.js';
import { sampleEvent } from '../record/sample.js';
import { DIFFERENT, type Pair, SAME, type Told, UNSURE } from './pairs.js';

const tell = ({ event, published, ...aside }: Told): Telling =>
  tellingOf(sampleEvent({ people: [], place: null, ...event }), published, aside);
const verdict = ({ one, other }: Pair) => compare(tell(one), tell(other));

describe('compare', () => {
  it.each(SAME)('joins $says', (pair) => {
    expect(verdict(pair)).toMatchObject({ verdict: 'same' });
  });

  it.each(DIFFERENT)('parts $says', (pair) => {
    expect(verdict(pair)).toMatchObject({ verdict: 'different' });
  });

  it.each(UNSURE)('leaves to a person $says', (pair) => {
    expect(verdict(pair)).toMatchObject({ verdict: 'unsure' });
  });

  it('gives its reasons in words', () => {
    const pair = SAME.find(({ says }) => says === 'a visit on a day and on the two days that it lasted');
    expect(pair && verdict(pair).because).toEqual([
      'days overlap: 2022-05-10, 2022-05-10/2022-05-11',
      'both visit',
      'the same parties: KAZ, TUR',
    ]);
  });

  const anyTelling = fc
    .constantFrom(...[...SAME, ...DIFFERENT, ...UNSURE].flatMap(({ one, other }) => [one, other]))
    .map(tell);

  it('answers the same both ways round, and always "same" of one and itself', () => {
    fc.assert(
      fc.property(anyTelling, anyTelling, (one, other) => {
        expect(compare(other, one).verdict).toBe(compare(one, other).verdict);
        expect(compare(other, one).score).toBe(compare(one, other).score);
        expect(compare(one, one).verdict).toBe('same');
      }),
    );
  });

  it('never calls the same what shares no key: what is not looked up is not missed', () => {
    fc.assert(
      fc.property(anyTelling, anyTelling, (one, other) => {
        const shared = keysOf(one).some((it) => keysOf(other).includes(it));
        if (!shared) expect(compare(one, other).verdict).not.toBe('same');
      }),
    );
  });
});
