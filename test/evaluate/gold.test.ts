/**
 * The gold of this project against the coder of this project: no figure may fall below its floor. To lift the floors
 * after the coder has improved: npm run -s elchi -- eval gold/tr.jsonl gold/az.jsonl --floors gold/floors.json --raise
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Evaluation, evaluate } from '../../src/evaluate/evaluate.js';
import { belowFloors, readFloors } from '../../src/evaluate/floors.js';
import { report } from '../../src/evaluate/report.js';
import { samePerson } from '../../src/knowledge/same-person.js';
import { codeDocument } from '../../src/pipeline.js';
import { checkDocument } from '../../src/record/check.js';
import { CodedDocumentSchema } from '../../src/record/schema.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const GOLD = fileURLToPath(new URL('../../gold/', import.meta.url));
const FLOORS = join(GOLD, 'floors.json');
const files = readdirSync(GOLD).filter((it) => it.endsWith('.jsonl'));

describe('gold', () => {
  let evaluation: Evaluation;
  const unsound: string[] = [];

  beforeAll(async () => {
    const resources = openResources(loadSources());
    evaluation = await evaluate(
      files.map((it) => join(GOLD, it)),
      (raw) => {
        const { document } = codeDocument(raw, resources);
        const parsed = CodedDocumentSchema.safeParse(JSON.parse(JSON.stringify(document)));
        if (!parsed.success)
          unsound.push(`${raw.path}: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`);
        unsound.push(...checkDocument(document).map((it) => `${raw.path}: ${it.message}`));
        return document;
      },
      {},
      samePerson(resources.knowledge),
    );
    console.log(report(evaluation).join('\n'));
  });

  it('is coded into sound records', () => expect(unsound).toEqual([]));

  it('names words that stand in its texts', () => {
    expect(evaluation.documents.flatMap((it) => it.notFound.map((words) => `${it.id}: ${words}`))).toEqual([]);
  });

  it('has at least thirty documents in each language, of both splits', () => {
    for (const file of files) {
      const some = evaluation.documents.filter((it) => it.lang === file.replace('.jsonl', ''));
      expect(some.length, file).toBeGreaterThanOrEqual(30);
      expect(new Set(some.map((it) => it.split)), file).toEqual(new Set(['dev', 'test']));
    }
  });

  it.skipIf(!existsSync(FLOORS))('keeps every figure above its floor', async () => {
    expect(belowFloors(evaluation, await readFloors(FLOORS))).toEqual([]);
  });
});
