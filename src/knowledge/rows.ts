/**
 * The rows of the knowledge files, as written by people. In: unknown values from YAML or JSON. Out: checked rows.
 * One list per file: `people/KAZ.yaml`, `offices.yaml`, `states.yaml`, `organisations.yaml`, `milestones.yaml`; a user's
 * own file may hold all five under these names.
 */
import { z } from 'zod';
import { isDay, lastDayOfMonth } from '../record/day.js';

const text = z.string().trim().min(1);
/** A year, a month or a day; YAML reads a bare year as a number. */
const when = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((value) => firstDay(value) !== null, 'a day is written 2019-03-20, a month 2019-03, a year 2019');
const code = z.string().regex(/^[A-Z][A-Z0-9+-]{1,15}$/, 'a code is written in capitals: KAZ, OTS');
const period = { from: when.nullish(), to: when.nullish() };
const forwards = (row: { from?: string | null | undefined; to?: string | null | undefined }): boolean =>
  !row.from || !row.to || (firstDay(row.from) as string) <= (lastDay(row.to) as string);
const FORWARDS = { message: 'the term ends before it begins: swap `from` and `to`', path: ['to'] };

export const TermRow = z
  .strictObject({
    office: text,
    for: code.nullish(),
    ...period,
    acting: z.boolean().default(false),
    uncertain: z.boolean().default(false),
    /** Held in fact, recognised by few; or claimed by two. */
    disputed: z.boolean().default(false),
    source: text.nullish(),
    note: text.nullish(),
  })
  .refine(forwards, FORWARDS);

export const PersonRow = z.strictObject({
  name: text,
  native: text.nullish(),
  also: z.array(text).default([]),
  sex: z.enum(['m', 'f']).nullish(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'a Wikidata id is written Q157451')
    .nullish(),
  note: text.nullish(),
  held: z.array(TermRow).default([]),
});

export const OfficeRow = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'an office id is lower-case words with hyphens'),
  sector: text,
  single: z.boolean().default(false),
  english: z.array(text).default([]),
});

const MemberRow = z.strictObject({ state: code, ...period }).refine(forwards, FORWARDS);

export const OrganisationRow = z.looseObject({
  code,
  name: text,
  kind: text.default('organisation'),
  founded: when.nullish(),
  ended: when.nullish(),
  seat: text.nullish(),
  wikidata: text.nullish(),
  formerly: z.array(z.strictObject({ name: text, until: when.nullish() })).default([]),
  members: z.union([z.literal('all'), z.array(MemberRow)]).nullish(),
  observers: z.array(MemberRow).default([]),
  governs: z.array(MemberRow).default([]),
});

export const StateRow = z.looseObject({ code, name: text });

/** A day that news looks back to. */
export const MILESTONES = ['independence', 'recognize', 'relations', 'treaty', 'founding'] as const;

export const MilestoneRow = z
  .strictObject({
    what: z.enum(MILESTONES),
    /** Who did it: of a recognition. */
    by: code.nullish(),
    of: z.union([code.transform((one) => [one]), z.array(code).min(1)]),
    on: when,
    /** Before all others. */
    first: z.boolean().default(false),
    name: text.nullish(),
    /** English words by which texts speak of it. */
    about: z.array(text).default([]),
    source: text.nullish(),
    note: text.nullish(),
  })
  .refine((row) => row.what !== 'recognize' || row.by, {
    message: 'a recognition needs `by`: who recognised',
    path: ['by'],
  });

export type PersonRow = z.infer<typeof PersonRow>;
export type TermRow = z.infer<typeof TermRow>;

/** The first day that a day, month or year may mean. Example: `firstDay('2019-03')` is `2019-03-01`. */
export function firstDay(when: string): string | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(when);
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
  return isDay(day) ? day : null;
}

/** The last day that a day, month or year may mean. Example: `lastDay('2019-02')` is `2019-02-28`. */
export function lastDay(when: string): string | null {
  if (firstDay(when) === null) return null;
  if (when.length === 10) return when;
  if (when.length === 4) return `${when}-12-31`;
  return lastDayOfMonth(Number(when.slice(0, 4)), Number(when.slice(5, 7)));
}
