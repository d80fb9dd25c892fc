import { describe, expect, it } from 'vitest';
import { confidence, reasons } from '../../src/code/confidence.js';

describe('confidence', () => {
  it('stays between 0 and 1 and rises with what speaks for a record', () => {
    const weak = confidence({ recipientFocus: 1, actorFocus: 1 });
    const strong = confidence({ told: 1, recipientSaid: 1 });
    expect(weak).toBeGreaterThan(0);
    expect(strong).toBeLessThan(1);
    expect(strong).toBeGreaterThan(weak);
  });

  it('tells its reasons, the weightiest first, and leaves out what has no weight', () => {
    const told = reasons({ recipientFocus: 1, unheard: 1 });
    expect(told).toMatch(/bias [+−]\d/);
    expect(told).toMatch(/recipientFocus −\d/);
    expect(told).not.toContain('unheard');
  });
});
