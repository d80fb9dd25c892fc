/**
 * A user's own knowledge on top of ours (`--knowledge`). In: files and folders in the readable form, or FollowTheMoney
 * JSON lines. Out: the data of both together, and what was wrong; with any error nothing of it is taken.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compileKnowledge, type KnowledgeFile } from '../knowledge/compile.js';
import type { KnowledgeData } from '../knowledge/knowledge.js';

const READABLE = /\.(?:ya?ml|json|jsonl|ndjson)$/i;

/** Throws the file system's error where a path cannot be read. Example: `withUserKnowledge(['own.yaml'], data)`. */
export function withUserKnowledge(paths: readonly string[], base: KnowledgeData): Compiled {
  return compileKnowledge(paths.flatMap(filesIn), base);
}

function filesIn(path: string): readonly KnowledgeFile[] {
  if (!statSync(path).isDirectory()) return [{ path, text: readFileSync(path, 'utf8') }];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => entry.isDirectory() || READABLE.test(entry.name))
    .flatMap((entry) => filesIn(join(path, entry.name)));
}
