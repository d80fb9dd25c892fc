/**
 * Reads packs and knowledge as they are written, in YAML: for the build, for development and tests. In: the project's
 * folder. Out: `ResourceData`. A built program reads what `compile.ts` made of them (`compiled.ts`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compileKnowledge } from '../knowledge/compile.js';
import { type PackSource, readPack } from '../pack/source.js';
import type { Issue } from '../record/record.js';
import type { ResourceData } from './resources.js';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the YAML of `packs/` (all, or `only` these languages) and `knowledge/`. Throws an error that lists every problem with file and remedy. */
export function loadSources(folder: string = PROJECT, only: readonly string[] | null = null): ResourceData {
  const packs: Record<string, PackSource> = {};
  const problems: Issue[] = [];
  const packsFolder = join(folder, 'packs');
  for (const language of readdirSync(packsFolder).sort()) {
    if (only && !only.includes(language)) continue;
    const here = join(packsFolder, language);
    // A folder without the words of its language holds names only: it is no pack yet.
    if (!existsSync(join(here, 'words.yaml'))) continue;
    const files = yamlFiles(here).map((path) => ({ path: relative(here, path), value: parseFile(path, problems) }));
    const { pack, issues } = readPack(language, files);
    problems.push(...issues);
    if (pack) packs[language] = pack;
  }
  const knowledgeFolder = join(folder, 'knowledge');
  const { data, issues } = compileKnowledge(
    yamlFiles(knowledgeFolder).map((path) => ({
      path: relative(knowledgeFolder, path),
      text: readFileSync(path, 'utf8'),
    })),
  );
  problems.push(...issues);
  const errors = problems.filter((issue) => issue.severity === 'error');
  if (errors.length > 0)
    throw new Error(
      `Packs or knowledge cannot be used:\n${errors.map((issue) => `  ${issue.message}${issue.hint ? ` (${issue.hint})` : ''}`).join('\n')}`,
    );
  if (!data) throw new Error('The knowledge was refused without a reason: this is a bug.');
  return { packs, knowledge: data };
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? yamlFiles(path) : entry.name.endsWith('.yaml') ? [path] : [];
    })
    .sort();
}

function parseFile(path: string, problems: Issue[]): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push({
      id: 'pack.invalid',
      severity: 'error',
      message: `${path}: ${(error as Error).message}`,
      hint: 'Mend the YAML.',
    });
    return null;
  }
}
