/**
 * The pair of sides that a text is about, from sentence to sentence: what "the two countries" means.
 * In: sides as they are named. Out: the two most salient, by how often and how lately they were named.
 */

/** Each mention fades by this much with every later mention, so that a new topic takes over after a few sentences. */
const FADE = 0.93;
/** A state that only qualifies a noun ("Türkiye ekonomisi") counts for less … */
export const ATTRIBUTIVE_WEIGHT = 0.5;
/** … and one that is only where it took place ("Tacikistan'ın başkenti Duşanbe'de") for little. */
export const PLACE_WEIGHT = 0.15;

/** A third state that is named less than this beside the second is no part of the story … */
const THIRD_SHARE = 0.3;
/** … and neither is a second one named less than this beside the first: named in passing, it is nobody's other side. */
const SECOND_SHARE = 0.1;

export class Focus {
  private readonly weight = new Map<string, number>();
  /** Pairs of sides that were named side by side, in either order. */
  private readonly together = new Set<string>();
  /** Sides of the sentence before. */
  private justNamed: readonly string[] = [];

  constructor(private readonly isState: (code: string) => boolean) {}

  /** `weight`: 1 for a participant, less for a name that qualifies a noun or tells a place. */
  note(sides: readonly string[], weight: number): void {
    if (sides.length === 0) return;
    for (const [side, before] of this.weight) this.weight.set(side, before * FADE);
    for (const side of sides) this.weight.set(side, (this.weight.get(side) ?? 0) + weight);
  }

  /** How much these sides together are in focus. */
  weightOf(sides: readonly string[]): number {
    return sides.reduce((sum, side) => sum + (this.weight.get(side) ?? 0), 0);
  }

  /** Takes note of all sides that a sentence names: only those of one sentence, or of two running, can be the two of a text. */
  noteSentence(sides: readonly string[]): void {
    const near = new Set([...this.justNamed, ...sides]);
    for (const one of near) for (const other of near) this.together.add(`${one} ${other}`);
    this.justNamed = sides;
  }

  /** True when the text has named two states together and hardly any third is in play: then the other side is the other one of the two. */
  alone(): boolean {
    const [first, second, third] = this.heaviest(3);
    if (!first || !second || !this.together.has(`${first.side} ${second.side}`)) return false;
    return second.weight >= first.weight * SECOND_SHARE && (third?.weight ?? 0) < second.weight * THIRD_SHARE;
  }

  /** All states that were named. */
  states(): readonly string[] {
    return [...this.weight.keys()].filter(this.isState);
  }

  /** At most two states, most salient first; organisations are not "the two countries". `but` are not meant. */
  pair(but: readonly string[] = []): readonly string[] {
    return this.heaviest(2, but).map(({ side }) => side);
  }

  /** The states most in focus, heaviest first; of two alike the one named first. */
  private heaviest(count: number, but: readonly string[] = []): readonly { side: string; weight: number }[] {
    const found: { side: string; weight: number }[] = [];
    this.weight.forEach((weight, side) => {
      if (found.length === count && weight <= (found[count - 1]?.weight ?? 0)) return;
      if (!this.isState(side) || but.includes(side)) return;
      let at = found.length;
      while (at > 0 && (found[at - 1]?.weight ?? 0) < weight) at--;
      found.splice(at, 0, { side, weight });
      if (found.length > count) found.pop();
    });
    return found;
  }
}
