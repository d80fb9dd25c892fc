/**
 * Floors: figures below which no change may fall. In: `{ "tr/dev": { "precision": 0.8, "lost": 0.01 } }` and an
 * evaluation. Out: the breaches. `lost` is a ceiling; all others are floors. They only ever rise.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Evaluation, FIGURES } from './evaluate.js';
import { GoldError } from './gold.js';

const FloorsSchema = z.record(z.string(), z.partialRecord(z.enum(FIGURES), z.number().min(0).max(1)));
export type Floors = z.output<typeof FloorsSchema>;

export async function readFloors(path: string): Promise<Floors> {
  const parsed = FloorsSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new GoldError(`${path} holds no floors: ${first?.path.join('.')}: ${first?.message}`);
}

/** Groups that were not evaluated are passed over. Example: `belowFloors(evaluation, floors)` is `['tr/dev: recall 0.61 < 0.7']`. */
export function belowFloors(evaluation: Evaluation, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([group, wanted]) => {
    const figures = evaluation.groups[group]?.figures;
    if (!figures) return [];
    return Object.entries(wanted).flatMap(([name, limit]) => {
      const value = figures[name as keyof typeof figures];
      if (limit === undefined || value === null) return [];
      if (name === 'lost') return value > limit ? [`${group}: ${name} ${value} > ${limit}`] : [];
      return value < limit ? [`${group}: ${name} ${value} < ${limit}`] : [];
    });
  });
}

/** What is pinned. The rest is shown, but hangs on too few cases or on other work. */
const PINNED = [
  'precision',
  'recall',
  'f1',
  'mode',
  'status',
  'date',
  'statementPrecision',
  'statementRecall',
  'dropped',
  'lost',
  'language',
  'published',
] as const;

/** Floors lifted to what was reached, in whole per cents; none is ever lowered. Groups are languages with their split. */
export function raised(evaluation: Evaluation, floors: Floors): Floors {
  const lifted: Floors = { ...floors };
  for (const [group, { figures }] of Object.entries(evaluation.groups)) {
    if (!group.includes('/')) continue;
    const before = floors[group] ?? {};
    lifted[group] = Object.fromEntries(
      PINNED.flatMap((name) => {
        const [value, pinned] = [figures[name], before[name]];
        if (value === null) return pinned === undefined ? [] : [[name, pinned]];
        const reached = name === 'lost' ? Math.ceil(value * 100) / 100 : Math.floor(value * 100) / 100;
        if (pinned === undefined) return [[name, reached]];
        return [[name, name === 'lost' ? Math.min(pinned, reached) : Math.max(pinned, reached)]];
      }),
    );
  }
  return Object.fromEntries(Object.entries(lifted).sort(([a], [b]) => (a < b ? -1 : 1)));
}
