/**
 * What goes over the wire, said once: requests are checked by it, answers are typed by it, and
 * `/openapi.json` is written from it. In: the record's own schemas. Out: schemas of the API and their types.
 */
import { z } from '@hono/zod-openapi';
import { CONTEXTS, EVENT_TYPES, LANGUAGES, STATUSES } from '../record/codebook.js';
import {
  ActorSchema,
  ClaimSchema,
  CodedEventSchema,
  CommitmentSchema,
  DateRangeSchema,
  DroppedSchema,
  IssueSchema,
  LanguageSchema,
  LanguageSpanSchema,
  StatementSchema,
} from '../record/schema.js';

export const LIMIT = { standard: 50, most: 200 } as const;

const offset = z.number().int().nonnegative();

/** Values of one filter are parted by commas: `?type=CONSULT,AID`. */
export function list<T extends z.ZodType>(of: T, example: string) {
  return z
    .string()
    .max(2000)
    .transform((it) => [
      ...new Set(
        it
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(of as z.ZodType<z.output<T>, string>).max(80))
    .optional()
    .openapi({ type: 'string', example });
}

const day = z.iso.date().optional();
export const paging = {
  limit: z.coerce.number().int().min(1).max(LIMIT.most).default(LIMIT.standard),
  cursor: z.string().max(500).optional().openapi({ description: '`next` of the page before.' }),
};

export const EventQuery = z
  .strictObject({
    states: list(ActorSchema, 'KAZ,TUR').openapi({ description: 'Each of these takes part, in whatever role.' }),
    any: list(ActorSchema, 'KAZ,UZB').openapi({ description: 'One of these takes part.' }),
    dyad: z
      .string()
      .regex(/^[^,]{2,40}[-–,][^,]{2,40}$/u, 'two states, as in KAZ-TUR')
      .transform((it) => it.split(/[-–,]/u) as [string, string])
      .pipe(z.tuple([ActorSchema, ActorSchema]))
      .optional()
      .openapi({ type: 'string', example: 'KAZ-TUR', description: 'Between these two, in either direction.' }),
    type: list(z.enum(EVENT_TYPES as [string, ...string[]]), 'CONSULT'),
    mode: list(z.string().max(40), 'visit,phone'),
    status: list(z.enum(STATUSES), 'happened'),
    context: list(z.enum(CONTEXTS), 'trade,energy'),
    language: list(z.enum(LANGUAGES), 'tr,az'),
    source: list(z.string().max(200), 'aa.com.tr').openapi({ description: 'Outlets.' }),
    since: day.openapi({ description: 'First day, inclusive.', example: '2024-01-01' }),
    until: day.openapi({ description: 'Last day, inclusive.', example: '2024-12-31' }),
    text: z.string().trim().max(200).optional().openapi({
      description: 'Words of the document; letters and scripts are folded, a word finds its inflected forms.',
    }),
    asOf: day.openapi({
      description:
        'The record as it was at the end of this day (UTC). It is built anew when first asked for; until it is there, the answer is 503 with `Retry-After`.',
      example: '2024-06-30',
    }),
    ...paging,
  })
  .openapi('EventQuery');

export const StatementQuery = z.strictObject({
  speaker: z.string().trim().max(200).optional(),
  states: list(ActorSchema, 'KAZ'),
  language: list(z.enum(LANGUAGES), 'tr'),
  source: list(z.string().max(200), 'aa.com.tr'),
  since: day,
  until: day,
  text: z.string().trim().max(200).optional(),
  ...paging,
});

export const CoverageQuery = z.strictObject({
  source: list(z.string().max(200), 'aa.com.tr').openapi({ description: 'Outlets.' }),
  language: list(z.enum(LANGUAGES), 'tr,az'),
});

export const DocumentQuery = z.strictObject(paging);
export const IdParam = z.object({ id: z.string().min(1).max(200) });

export const HeadSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    via: z.array(z.string()),
    url: z.string().exactOptional(),
    path: z.string().exactOptional(),
    language: LanguageSchema,
    published: DateRangeSchema.nullable(),
  })
  .openapi('DocumentHead');

export const QuoteSchema = z
  .object({
    start: offset.openapi({ description: 'Where the words stand in the document’s text, in UTF-16 units.' }),
    text: z.string().openapi({ description: 'The original words, at most 300 units.' }),
    marks: z.array(z.object({ start: offset, end: offset, field: z.string() })),
  })
  .openapi('Quote');

export const EventRowSchema = z
  .object({ event: CodedEventSchema, document: HeadSchema, quote: QuoteSchema.nullable() })
  .openapi('EventRow');

export const StatementRowSchema = z
  .object({ statement: StatementSchema, document: HeadSchema, words: z.array(z.string()) })
  .openapi('StatementRow');

const slice = <T extends z.ZodType>(of: T) =>
  z.object({ items: z.array(of), next: z.string().nullable().openapi({ description: '`null` on the last page.' }) });

export const EventPage = slice(EventRowSchema).openapi('EventPage');
export const StatementPage = slice(StatementRowSchema).openapi('StatementPage');
export const DocumentPage = slice(HeadSchema).openapi('DocumentPage');

export const BlockSchema = z.object({
  start: offset,
  end: offset,
  kind: z.enum(['title', 'lead', 'subheading', 'paragraph']),
});

export const DocumentSchema = HeadSchema.extend({
  author: z.string().nullable(),
  languages: z.array(LanguageSpanSchema),
  text: z.string(),
  blocks: z.array(BlockSchema),
  dropped: z.array(DroppedSchema),
  events: z.array(CodedEventSchema),
  statements: z.array(StatementSchema),
  commitments: z.array(CommitmentSchema),
  claims: z.array(ClaimSchema),
  issues: z.array(IssueSchema),
}).openapi('Document');

const covered = { language: LanguageSchema, documents: z.number().int(), events: z.number().int() };
const month = z
  .string()
  .nullable()
  .openapi({ description: 'Month of publication, `YYYY-MM`; null where none is known.' });

export const CoverageSchema = z
  .object({
    documents: z.number().int(),
    events: z.number().int(),
    first: month,
    last: month,
    months: z.array(z.object({ month, ...covered })).openapi({ description: 'The newest first.' }),
    outlets: z
      .array(z.object({ outlet: z.string().nullable(), ...covered, first: month, last: month }))
      .openapi({ description: 'The one that wrote most first.' }),
  })
  .openapi('Coverage');

export const CodebookSchema = z
  .object({
    types: z.record(
      z.string(),
      z.object({
        quad: z.number().int(),
        says: z.string(),
        reciprocal: z.boolean().exactOptional(),
        ours: z.boolean().exactOptional(),
        modes: z.record(z.string(), z.object({ says: z.string(), ours: z.boolean().exactOptional() })),
      }),
    ),
    statuses: z.array(z.string()),
    contexts: z.array(z.string()),
    languages: z.array(z.string()),
    coded: z.array(z.string()).openapi({ description: 'Languages for which this coder has a pack.' }),
  })
  .openapi('Codebook');

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().exactOptional(),
    hint: z.string().exactOptional(),
    errors: z.array(z.object({ where: z.string(), message: z.string() })).exactOptional(),
    instance: z.string(),
  })
  .openapi('Problem');

export type EventRow = z.infer<typeof EventRowSchema>;
export type EventPage = z.infer<typeof EventPage>;
export type StatementRow = z.infer<typeof StatementRowSchema>;
export type StatementPage = z.infer<typeof StatementPage>;
export type DocumentView = z.infer<typeof DocumentSchema>;
export type Head = z.infer<typeof HeadSchema>;
export type Codebook = z.infer<typeof CodebookSchema>;
export type Coverage = z.infer<typeof CoverageSchema>;
export type ProblemBody = z.infer<typeof ProblemSchema>;
