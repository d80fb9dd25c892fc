/**
 * The form of `claims.yaml`: numbers of a language and the rules that read claims (docs/packs.md, "Claims").
 * In: parsed YAML. Out: a checked `ClaimsSource`, or the reasons why it is refused.
 */
import { z } from 'zod';
import { CLAIM_KINDS, GOODS } from '../record/codebook.js';
import { parsePredicate } from './pattern.js';

const list = z.array(z.string());
const values = z.record(z.string(), z.number());

const Gives = z.strictObject({
  subject: list.optional(),
  predicate: z.string().optional(),
  value: z.union([z.string(), z.number(), z.null()]).optional(),
  unit: z.string().optional(),
  from: z.string().nullable().optional(),
});

export const ClaimRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]{2}\.claim\.[a-z]+\.[a-z0-9-]+$/, 'an id reads language.claim.kind.gist, e.g. tr.claim.total.belge'),
  says: z.string().min(8),
  pattern: z.string(),
  gives: z.strictObject({
    kind: z.enum(CLAIM_KINDS),
    predicate: z.string().regex(/^[a-z][a-z-]*$/),
    unit: z.string().optional(),
  }),
  /** Roles whose sides are the subject: "nom + dat | acc"; also `all`, `pair`, `org`, `head`. */
  subject: z.string(),
  /** Role of the organisation that a member belongs to: its code is the value. */
  of: z.string().optional(),
  /** Role of the person that holds the office: the name is the value, the office the predicate. */
  person: z.string().optional(),
  /** How many sides the subject has at least. */
  least: z.number().optional(),
  /** Holds for acts that lie ahead too ("the summit will be the third"). */
  ahead: z.boolean().optional(),
  with: list.optional(),
  unless: list.optional(),
  accept: z
    .array(z.strictObject({ text: z.string(), gives: Gives }))
    .min(1, 'a rule without an accepted example is refused: its examples are its tests'),
  reject: z
    .array(z.strictObject({ text: z.string(), why: z.string().min(4) }))
    .min(1, 'a rule without a rejected example is refused: show what it must not take'),
});
export type ClaimRule = z.infer<typeof ClaimRule>;

export const ClaimsSource = z.strictObject({
  /** Number words below a thousand, and what multiplies them. */
  numbers: values,
  scales: values,
  /** "and a half" after a number. */
  half: list,
  ordinals: values,
  /** What makes digits an ordinal: endings ("ci"); a full stop where the language writes one ("12."). */
  ordinalEndings: list,
  ordinalDot: z.boolean(),
  /** The sign that only ever opens a fraction ("4,125 млрд"); left out where it may part thousands too. */
  decimal: z.enum([',', '.']).optional(),
  /** Endings that make four digits a year ("2009'da"). */
  yearEndings: list,
  /** Words before four digits that make them a year ("in 2009"). */
  yearBefore: list.default([]),
  /** Words after a number in a case that make it approximate ("100'e yakın"). */
  approximate: list,
  /** Words beside a number that make it the least ("more than", "aş-"), or the most ("up to"): words, verbs with a hyphen, phrases. */
  bounds: z.strictObject({ least: list, most: list }),
  /** Units by slot: money, percent, weight, goods that are given in pieces → unit → words. */
  units: z.strictObject({
    M: z.record(z.string(), list),
    P: z.record(z.string(), list),
    W: z.record(z.string(), list),
    G: z.partialRecord(z.enum(GOODS), list),
  }),
  /** Words for percent before the number. */
  percentBefore: list,
  /** Words that may stand between a currency and its number ("5 milyon ABD doları"). */
  unitQualifiers: list,
  /** Adjectives that may stand between a number and what it counts. */
  between: list,
  /** "in the last N years": words before, words for the unit. */
  last: z.strictObject({ words: list, years: list, months: list }),
  /** What makes a clause no fact: words, and endings of its verb. */
  unreal: z.strictObject({ words: list, endings: list, conditional: list }),
  /** Words for whose place somebody takes ("yerine"). */
  replaced: list,
  /** Endings of a first person in the future ("-acağız"), or, where words have paradigms, words ("we will"), which bind who speaks; words that make it a mere wish. */
  promises: list,
  vague: list,
  rules: z.array(ClaimRule),
});
export type ClaimsSource = z.infer<typeof ClaimsSource>;

/** What the schema cannot see: ids of the pack, said once, patterns that can be read. Out: a sentence for each fault. */
export function claimFaults(language: string, source: ClaimsSource): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const rule of source.rules) {
    if (!rule.id.startsWith(`${language}.claim.${rule.gives.kind}.`))
      faults.push(`${rule.id}: the id must begin with "${language}.claim.${rule.gives.kind}."`);
    if (seen.has(rule.id)) faults.push(`${rule.id}: ids are never reused`);
    seen.add(rule.id);
    try {
      parsePredicate(rule.pattern);
    } catch (error) {
      faults.push(`${rule.id}: ${(error as Error).message}`);
    }
  }
  return faults;
}
