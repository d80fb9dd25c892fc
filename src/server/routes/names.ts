/** Names of actors. In: what a reader typed into a search. Out: the states and organisations that it names, in whatever language. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { actorsNamed } from '../../answer/named.js';
import { ActorSchema } from '../../record/schema.js';
import type { ApiContext } from '../api.js';
import { json, problems } from '../respond.js';

export const NamedSchema = z
  .object({
    items: z.array(
      z.object({
        code: ActorSchema,
        said: z.string().openapi({ description: 'The words that name it, as typed.' }),
        spellings: z.array(z.string()).openapi({ description: 'Its names of one word in all languages.' }),
      }),
    ),
  })
  .openapi('Named');
export type NamedAnswer = z.infer<typeof NamedSchema>;

export function nameRoutes(app: OpenAPIHono, { resources }: ApiContext): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/names',
      summary: 'States and organisations that a text names, or begins to name, in any language',
      request: { query: z.strictObject({ text: z.string().trim().min(1).max(200).openapi({ example: 'Қазақстан' }) }) },
      responses: { ...json(NamedSchema, 'The surest first'), ...problems(400) },
    }),
    async (c) => c.json({ items: actorsNamed(c.req.valid('query').text, await resources()) } as never, 200),
  );
}
