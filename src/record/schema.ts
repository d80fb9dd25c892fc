/**
 * The record as zod schemas: what may be read from outside (a JSON line, a database, a request) as a
 * coded document. In: unknown values. Out: the types of `record.ts`. Words that a field may carry come
 * from the codebook; `test/record/schema.test.ts` holds schema and types together.
 */
import { z } from 'zod';
import {
  CLAIM_KINDS,
  CONTEXTS,
  DATE_BASES,
  DROP_REASONS,
  EVENT_TYPES,
  type EventType,
  isMode,
  LANGUAGES,
  PRECISIONS,
  STATUSES,
  VISIT_KINDS,
} from './codebook.js';

const offset = z.number().int().nonnegative();
const span = { start: offset, end: offset };
const forwards = (value: { start: number | string; end: number | string }) => value.start <= value.end;

export const SpanSchema = z.object(span).refine(forwards, 'a span ends at or after its start');

export const DateRangeSchema = z
  .object({
    start: z.iso.date(),
    end: z.iso.date(),
    precision: z.enum(PRECISIONS),
    basis: z.enum(DATE_BASES),
  })
  .refine(forwards, 'a range ends on or after its first day');

export const IssueSchema = z.object({
  id: z.string().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  hint: z.string().exactOptional(),
  start: offset.exactOptional(),
  end: offset.exactOptional(),
});

export const LanguageSchema = z.enum([...LANGUAGES, 'und']);
export const LanguageSpanSchema = z.object({ ...span, language: LanguageSchema }).refine(forwards);
export const DroppedSchema = z.object({ ...span, reason: z.enum(DROP_REASONS) }).refine(forwards);
export const EvidenceSchema = z
  .object({ ...span, field: z.string().min(1), rule: z.string().min(1) })
  .refine(forwards, 'a span ends at or after its start');

export const PersonInEventSchema = z.object({
  name: z.string().min(1),
  office: z.string().nullable(),
  for: z.string().nullable(),
  id: z.string().exactOptional(),
});

/** A state (ISO 3166-1 alpha-3) or an organisation (its usual acronym). */
export const ActorSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u);

export const CodedEventSchema = z
  .object({
    id: z.string().min(1),
    type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
    mode: z.string().nullable(),
    status: z.enum(STATUSES),
    context: z.array(z.enum(CONTEXTS)),
    actors: z.array(ActorSchema),
    recipients: z.array(ActorSchema),
    people: z.array(PersonInEventSchema),
    date: DateRangeSchema.nullable(),
    announced: DateRangeSchema.nullable(),
    due: DateRangeSchema.nullable(),
    place: z.object({ city: z.string().nullable(), state: z.string().nullable() }).nullable(),
    background: z.boolean(),
    reportedBy: z.string().nullable(),
    confidence: z.number().min(0).max(1),
    evidence: z.array(EvidenceSchema),
    inferred: z.array(z.object({ field: z.string(), from: z.string() })).exactOptional(),
  })
  .refine((event) => event.mode === null || isMode(event.type, event.mode), {
    error: 'the mode does not belong to the type',
    path: ['mode'],
  });

export const StatementSchema = z.object({
  id: z.string().min(1),
  speaker: z.string().nullable(),
  office: z.string().nullable(),
  for: z.string().nullable(),
  kind: z.enum(['direct', 'indirect']),
  spans: z.array(SpanSchema),
  addressee: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  evidence: z.array(EvidenceSchema),
});

export const CommitmentSchema = z.object({
  event: z.string().exactOptional(),
  statement: z.string().exactOptional(),
  by: z.array(ActorSchema),
  to: z.array(ActorSchema),
  what: SpanSchema,
  due: DateRangeSchema.nullable(),
  target: z.object({ ...span, value: z.number(), unit: z.string().nullable() }).exactOptional(),
});

export const ClaimSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(CLAIM_KINDS),
  subject: z.array(z.string()),
  predicate: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().exactOptional(),
  bound: z.enum(['least', 'most']).exactOptional(),
  people: z.array(PersonInEventSchema).exactOptional(),
  visit: z.enum(VISIT_KINDS).exactOptional(),
  period: DateRangeSchema.nullable(),
  evidence: z.array(EvidenceSchema),
  verdict: z.enum(['supported', 'contradicted', 'not enough record']).exactOptional(),
  because: z.string().exactOptional(),
});

/**
 * A coded document as `elchi code --format jsonl` writes it. Unknown keys are dropped, so that a
 * document of a newer coder can still be read.
 *
 * @example CodedDocumentSchema.parse(JSON.parse(line)).events
 */
export const CodedDocumentSchema = z.object({
  id: z.string().min(1),
  path: z.string().exactOptional(),
  url: z.string().exactOptional(),
  language: LanguageSchema,
  languages: z.array(LanguageSpanSchema),
  title: z.string().nullable(),
  author: z.string().nullable(),
  published: DateRangeSchema.nullable(),
  outlet: z.string().nullable(),
  via: z.array(z.string()),
  text: z.string(),
  dropped: z.array(DroppedSchema),
  events: z.array(CodedEventSchema),
  statements: z.array(StatementSchema),
  commitments: z.array(CommitmentSchema),
  claims: z.array(ClaimSchema),
  issues: z.array(IssueSchema),
});

const variant = <T extends z.ZodType>(of: T) => z.array(z.object({ value: of, reports: z.array(z.string()) }));
const sides = z.object({ actors: z.array(ActorSchema), recipients: z.array(ActorSchema) });
const PlaceSchema = z.object({ city: z.string().nullable(), state: z.string().nullable() });

export const ReportSchema = z.object({
  event: z.string(),
  document: z.string(),
  group: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  language: LanguageSchema,
  day: z.string(),
  copy: z.boolean(),
  passage: z.string().nullable(),
});

/** One event with all of its reports, as the ledger merges it (`merged.ts`). */
export const MergedEventSchema = z.object({
  id: z.string().min(1),
  type: z.enum(EVENT_TYPES as [EventType, ...EventType[]]),
  mode: z.string().nullable(),
  status: z.enum(STATUSES),
  context: z.array(z.enum(CONTEXTS)),
  actors: z.array(ActorSchema),
  recipients: z.array(ActorSchema),
  people: z.array(PersonInEventSchema),
  date: DateRangeSchema.nullable(),
  due: DateRangeSchema.nullable(),
  announced: DateRangeSchema.nullable(),
  place: PlaceSchema.nullable(),
  background: z.boolean(),
  confidence: z.number().min(0).max(1),
  variants: z.object({
    mode: variant(z.string().nullable()),
    status: variant(z.enum(STATUSES)),
    date: variant(DateRangeSchema.nullable()),
    place: variant(PlaceSchema.nullable()),
    sides: variant(sides),
  }),
  reports: z.array(ReportSchema),
  corroboration: z.number().int().nonnegative(),
  copies: z.number().int().nonnegative(),
  partOf: z.string().nullable(),
  parts: z.array(z.string()),
  outcome: z
    .object({
      kind: z.enum(['took-place', 'postponed', 'cancelled', 'superseded', 'no-news']),
      event: z.string().nullable(),
      because: z.string(),
    })
    .nullable(),
  announcedBy: z.string().nullable(),
});

export const SyndicationGroupSchema = z.object({
  id: z.string(),
  members: z.array(
    z.object({
      document: z.string(),
      relation: z.enum(['origin', 'exact', 'near', 'shortened', 'rewritten', 'translated', 'named']),
      from: z.string().nullable(),
      likeness: z.number().nullable(),
      because: z.string(),
    }),
  ),
  namedOrigin: z.string().nullable(),
});

export const JudgementSchema = z.object({
  left: z.string(),
  right: z.string(),
  verdict: z.enum(['same', 'different', 'unsure']),
  score: z.number().nullable(),
  because: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});

/** A correction as it is exported, imported and posted. */
export const CorrectionSchema = z.object({
  id: z.string().min(1).max(200),
  action: z.enum(['accept', 'reject', 'edit', 'merge', 'split', 'link', 'undo']),
  record: z.string().min(1).max(300),
  other: z.string().max(300).nullable(),
  fields: z.record(z.string(), z.unknown()).nullable(),
  by: z.string().trim().min(1).max(120),
  at: z.iso.datetime(),
  reason: z.string().max(2000),
});

/** A line of `elchi correct export`: with the coded events it is about, as they were. */
export const PortableCorrectionSchema = CorrectionSchema.extend({
  targets: z
    .array(
      z.object({
        side: z.enum(['record', 'other']),
        document: z.string().min(1),
        event: z.string().min(1),
        snapshot: CodedEventSchema,
      }),
    )
    .exactOptional(),
});
