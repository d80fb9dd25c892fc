/**
 * Who was named with which office so far: what a title alone means.
 * In: people with their offices, in the order of the text. Out: the last one who bore the title, but for those who are not meant.
 */
import type { PersonInEvent } from '../record/record.js';

/** Somebody whom the text has named, with all that it said of him. */
export interface Known {
  readonly person: PersonInEvent;
  readonly sides: readonly string[];
  readonly offices: readonly string[];
}

/** Holders of one office that are kept: a text tells of few at a time. */
const KEPT = 6;

export class Holders {
  private readonly byOffice = new Map<string, Known[]>();

  note(office: string, known: Known): void {
    this.keep(office, known);
    if (answersTo(office, 'minister')) this.keep('minister', known);
  }

  has(office: string): boolean {
    return this.byOffice.has(office);
  }

  /** The last holder; of another side than `but` if there is one: who greets "the president" is not greeted. */
  last(office: string, but: readonly string[] = []): Known | undefined {
    const held = this.byOffice.get(office) ?? [];
    return held.findLast(({ sides }) => !sides.some((side) => but.includes(side))) ?? held.at(-1);
  }

  private keep(office: string, known: Known): void {
    const held = (this.byOffice.get(office) ?? []).filter(({ sides }) => sides.join() !== known.sides.join());
    this.byOffice.set(office, [...held.slice(1 - KEPT), known]);
  }
}

/** "The minister" is whoever is minister of something. */
export const answersTo = (held: string, title: string): boolean =>
  title === 'minister' && held.endsWith('-minister') && !held.startsWith('deputy');
