/**
 * Predicates in the passive: "lift- … embargo" also reads "the embargo was lifted", "embargo lifted".
 * In: a pattern whose verb stands before its noun, the prepositions of the language. Out: the same with the noun first, or null
 * where the noun is no object ("put- … on alert") or the form of the verb is fixed.
 */
import { type Element, LONG_GAP, type Pattern, SHORT_GAP } from './pattern.js';

/**
 * Turns a pattern round.
 *
 * @example turn(parsePredicate('carry- "out" … airstrike')[0], new Set(['in'])) // airstrike … carry-:participle "out"
 */
export function turn({ elements }: Pattern, prepositions: ReadonlySet<string>): Pattern | null {
  const [verb, ...rest] = elements;
  if (verb?.kind !== 'verb' || verb.forms || rest.at(-1)?.kind !== 'noun') return null;
  if (rest.some(({ kind }) => kind === 'verb' || kind === 'any')) return null;
  // "carry- out": what stands right behind the verb goes with it, but for an adjective of the noun ("send- … medical supply").
  const particles = rest.findIndex(({ kind, gap }) => kind !== 'literal' || gap === LONG_GAP);
  const [behind, object] = isParticle(rest[0]) ? [rest.slice(0, particles), rest.slice(particles)] : [[], rest];
  if (object.some(({ kind, words }) => kind === 'literal' && words.some((word) => prepositions.has(word)))) return null;
  const turned = [
    ...object.map((element, at) => (at === 0 ? { ...element, gap: SHORT_GAP } : element)),
    { ...verb, forms: ['participle'] as const, gap: LONG_GAP },
    ...behind.map((element) => ({ ...element, gap: 1 })),
  ];
  return { elements: turned, anchor: object.length, turned: true };
}

const PARTICLES: ReadonlySet<string> = new Set(['out', 'over', 'up', 'off', 'back', 'down', 'away', 'in', 'home']);

const isParticle = (element: Element | undefined): boolean =>
  element?.kind === 'literal' && element.words.some((word) => PARTICLES.has(word));
