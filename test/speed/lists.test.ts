/** What every word of a text passes asks nothing of Node that Node 20 does slowly (`src/record/gather.ts`). */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url);

it.each(['extract', 'analyze', 'recognize', 'link', 'code'])('%s gathers its lists without flatMap', (room) => {
  const files = readdirSync(new URL(`${room}/`, SRC), { recursive: true, encoding: 'utf8' });
  const slow = files.filter(
    (name) => name.endsWith('.ts') && readFileSync(new URL(`${room}/${name}`, SRC), 'utf8').includes('.flatMap('),
  );
  expect(slow).toEqual([]);
});
