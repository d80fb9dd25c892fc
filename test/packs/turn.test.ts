/** A predicate of a verb and its noun is read in the passive too. */
import { describe, expect, it } from 'vitest';
import { type Pattern, parsePredicate } from '../../src/pack/pattern.js';
import { turn } from '../../src/pack/turn.js';

const written = (predicate: string): string | null => {
  const turned = turn(parsePredicate(predicate)[0] as Pattern, new Set(['on', 'of']));
  return (
    turned?.elements.map(({ kind, words }) => (kind === 'verb' ? `${words.join('/')}-` : words.join('/'))).join(' ') ??
    null
  );
};

describe('turn', () => {
  it.each([
    ['lift- … embargo/ban', 'embargo/ban lift-'],
    ['carry- "out" … strike', 'strike carry- out'],
    ['send- … "medical" supply', 'medical supply send-'],
    ['visit-', null],
    ['put- … "on" alert', null],
    ['urge- … sign-', null],
    ['expect-:participle … visit', null],
    ['"signing" "of" deal', null],
  ])('%s: %s', (predicate, expected) => {
    expect(written(predicate)).toBe(expected);
  });

  it('is sought from its verb, whose noun may stand far before it', () => {
    const turned = turn(parsePredicate('lift- … embargo')[0] as Pattern, new Set());
    expect(turned?.anchor).toBe(1);
    expect(turned?.elements[1]).toMatchObject({ forms: ['participle'], gap: 12 });
  });
});
