/** What the first view costs: its files, compressed as the server sends them. The coder is not among them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/record/codebook.js';
import { buildSite } from './build.js';

/** The budget of the first view in bytes, gzipped. */
const FIRST_VIEW = 250_000;
/** The coder without its packs; the core has 1.5 MB with them. */
const CODER = 400_000;

test('the first view stays within its budget, and the coder comes later', async () => {
  const folder = await buildSite('production');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)].map(([, path]) => path ?? '');
  expect(first.length).toBeGreaterThan(1);
  expect(first.join()).not.toContain('worker');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/u);
  const files = readdirSync(join(folder, 'assets'));
  const size = (path: string) => gzipSync(readFileSync(join(folder, path))).length;
  // Of one language the messages, the codebook's words and, where the browser has none, names: three files of one name.
  const words = LANGUAGES.map((language) =>
    files
      .filter((it) => it.startsWith(`${language}-`) && it.endsWith('.js'))
      .reduce((sum, it) => sum + size(join('assets', it)), 0),
  );
  expect(Math.min(...words)).toBeGreaterThan(0);
  expect(first.reduce((sum, it) => sum + size(it), Math.max(...words))).toBeLessThan(FIRST_VIEW);
  const coder = files.filter((it) => it.includes('worker'));
  expect(coder).toHaveLength(1);
  expect(size(join('assets', coder[0] ?? ''))).toBeLessThan(CODER);
});
