/**
 * How sides are told: sentences with holes, crossed with ways to name a side and with acts (`constructions/xx.yaml`).
 * In: a file's YAML. Out: one cell for each crossing, with its text and the event that it tells. A frame's examples test its
 * words; these test the grammar that all frames share, so a cell that is misread shows a construction that is not understood.
 *
 * @example
 * codes: { A: KAZ, B: UZB }
 * ways: { state: { A: { nom: Kazakistan, dat: Kazakistan’a }, B: { nom: Özbekistan, dat: Özbekistan’a } } }
 * constructions:
 *   - name: object in the dative
 *     text: "{A.nom}, {B.dat} {act}."
 *     acts: { "nota verdi": "ACCUSE/disapprove: A > B" }
 */
import { z } from 'zod';
import { codeDocument } from '../../src/pipeline.js';
import type { CodedEvent } from '../../src/record/record.js';
import type { Resources } from '../../src/resources/resources.js';

const Construction = z.strictObject({
  name: z.string(),
  /** `{A.nom}` is a form of a side, `{act}` the act's words, which may have such holes too ("приветствовал{A.past}"). */
  text: z.string(),
  /** Words → what they tell: `TYPE[/mode]: A > B` (who to whom) or `TYPE: A + B` (both, or all); several with "; ". */
  acts: z.record(z.string(), z.string()),
  /** Pairs of ways, "state leader" for A and B; unless told each way with the first one and with itself. */
  pairs: z.array(z.string()).optional(),
  /** Types that the same words may tell besides. */
  besides: z.array(z.string()).default([]),
  /** Cells that are not read yet, as "act | ways"; "*" stands for any. Each must name what is misread still. */
  unread: z.array(z.string()).default([]),
});

export const Constructions = z.strictObject({
  language: z.string(),
  published: z.string().default('2024-11-20'),
  codes: z.record(z.string(), z.string()),
  ways: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
  constructions: z.array(Construction),
});
export type Constructions = z.infer<typeof Constructions>;
type Construction = z.infer<typeof Construction>;

export interface Cell {
  /** "act | way way". */
  readonly name: string;
  readonly text: string;
  readonly wanted: string;
  /** What came instead; null where it was read. */
  readonly came: string | null;
}

/** Reads each crossing of a construction. Throws an Error that names the hole which no way fills. */
export function readCells(given: Constructions, one: Construction, resources: Resources): Cell[] {
  return Object.entries(one.acts).flatMap(([act, tells]) =>
    pairsOf(given, one).map((pair) => {
      const text = filled(given, { ...one, text: one.text.replaceAll('{act}', act) }, pair);
      const raw = { content: text, format: 'text' as const, published: given.published, language: given.language };
      const wanted = tells.split('; ').map((it) => wantedOf(given, it));
      const came = codeDocument(raw, resources).document.events.map(told);
      const others = came.filter(
        (it) => !wanted.some((one) => isSame(one, it)) && !one.besides.includes(it.split(/[/ ]/u)[0] as string),
      );
      const read = wanted.every((one) => came.some((it) => isSame(one, it))) && others.length === 0;
      const name = `${act} | ${pair.join(' ')}`;
      return { name, text, wanted: wanted.join('; '), came: read ? null : came.join('; ') || 'nothing' };
    }),
  );
}

/** Whether a line of `unread` means a cell. */
export function means(line: string, { name }: Cell): boolean {
  const [act, ways] = line.split(' | ');
  const [ownAct, ownWays] = name.split(' | ');
  return (act === '*' || act === ownAct) && (ways === undefined || ways === '*' || ways === ownWays);
}

function pairsOf({ ways }: Constructions, { pairs, text }: Construction): string[][] {
  if (pairs) return pairs.map((it) => it.split(' '));
  const [first, ...rest] = Object.keys(ways) as [string, ...string[]];
  if (!/\{[B-Z]\./u.test(text)) return [first, ...rest].map((it) => [it]);
  return [
    [first, first],
    ...rest.flatMap((way) => [
      [way, first],
      [first, way],
      [way, way],
    ]),
  ];
}

/** The text with its sides; A is named in the first way of the pair, all others in the second. */
function filled({ ways }: Constructions, { name, text }: Construction, pair: readonly string[]): string {
  return text.replace(/\{([A-Z])\.(\w+)\}/gu, (_, side: string, form: string) => {
    const way = (side === 'A' ? pair[0] : (pair[1] ?? pair[0])) as string;
    const words = ways[way]?.[side]?.[form];
    if (words === undefined) throw new Error(`${name}: ways.${way}.${side} has no form "${form}"`);
    return words;
  });
}

function wantedOf({ codes }: Constructions, tells: string): string {
  const [what = '', who = ''] = tells.split(': ');
  return `${what} ${who.replace(/\b[A-Z]\b/gu, (side) => codes[side] ?? side)}`;
}

function told({ type, mode, actors, recipients }: CodedEvent): string {
  const whom = recipients.length === 0 ? '' : ` > ${recipients.join(' + ')}`;
  return `${type}/${mode ?? '-'} ${actors.join(' + ')}${whom}`;
}

/** The type, the mode where one is asked for, and the sides: who to whom, or all together where roles do not count. */
function isSame(wanted: string, came: string): boolean {
  const [what = '', ...who] = wanted.split(' ');
  const [type = '', ...sides] = came.split(' ');
  if (what.includes('/') ? what !== type : what !== type.split('/')[0]) return false;
  const isMutual = !who.includes('>');
  const orderly = (words: readonly string[]) =>
    isMutual
      ? words
          .filter((it) => /\w/u.test(it))
          .sort()
          .join(' ')
      : words
          .join(' ')
          .split(' > ')
          .map((side) => side.split(' + ').sort().join(' + '))
          .join(' > ');
  return orderly(who) === orderly(sides);
}
