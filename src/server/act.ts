/** A merged event in short, for lists and charts: what happened, between whom, when, how well borne out. */
import { z } from '@hono/zod-openapi';
import type { MergedEvent } from '../record/merged.js';
import { MergedEventSchema } from '../record/schema.js';

export const ActSchema = MergedEventSchema.pick({
  id: true,
  type: true,
  mode: true,
  status: true,
  date: true,
  actors: true,
  recipients: true,
  people: true,
  place: true,
  background: true,
  confidence: true,
  corroboration: true,
  copies: true,
  partOf: true,
}).openapi('Act');

/** A visit, as `elchi visits` lists it. */
export const TravelSchema = z
  .object({
    event: ActSchema,
    guest: z.string(),
    host: z.string(),
    people: z.array(z.string()),
    city: z.string().nullable(),
  })
  .openapi('Travel');

export type Act = z.infer<typeof ActSchema>;
export type Travel = z.infer<typeof TravelSchema>;

/** Example: `actOf(event).corroboration`. */
export function actOf(event: MergedEvent): Act {
  const { id, type, mode, status, date, actors, recipients, people, place, background } = event;
  const { confidence, corroboration, copies, partOf } = event;
  const act = { id, type, mode, status, date, actors, recipients, people, place, background };
  return { ...act, confidence, corroboration, copies, partOf } as unknown as Act;
}
