/** The words of the interface: no language lacks one, none is asked for in vain, and all of the codebook has a word. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REASONS } from '../../src/judge/judged.js';
import { MERGE_REASONS } from '../../src/merge/reasons.js';
import { CLAIM_KINDS, CONTEXTS, DATE_BASES, DROP_REASONS, STATUSES, TYPES } from '../../src/record/codebook.js';

const WEB = new URL('../../src/web/', import.meta.url);
const MESSAGES = new URL('words/messages/', WEB);
const GLOSSARY = new URL('../../src/tell/glossary/', import.meta.url);
const LANGUAGES = readdirSync(MESSAGES).map((it) => it.replace('.json', ''));

type Tree = { readonly [key: string]: string | Tree };

function read(language: string): ReadonlyMap<string, string> {
  const flat = (tree: Tree, path: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
  return new Map(
    [GLOSSARY, MESSAGES].flatMap((folder) =>
      flat(JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')), ''),
    ),
  );
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;
const english = read('en');
const stems = (words: ReadonlyMap<string, string>) =>
  [...new Set([...words.keys()].map((it) => it.replace(PLURAL, '')))].sort();
const holes = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/gu) ?? [])].sort();

test.each(LANGUAGES)('%s lacks no word and has none too many', (language) => {
  const words = read(language);
  expect(stems(words)).toEqual(stems(english));
  const numbers = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [key, text] of words) {
    expect(text.trim(), key).not.toBe('');
    const stem = key.replace(PLURAL, '');
    expect(holes(text), key).toEqual(holes(english.get(key) ?? english.get(`${stem}_other`) ?? ''));
    if (PLURAL.test(key)) for (const it of numbers) expect(words.has(`${stem}_${it}`), `${stem}_${it}`).toBe(true);
  }
});

test('every word that the source asks for is there, and every word there is asked for', () => {
  const asked = new Set<string>();
  const begun = new Set<string>();
  for (const file of readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((it) => /\.tsx?$/u.test(it))) {
    const source = readFileSync(new URL(file, WEB), 'utf8');
    for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/gu)) asked.add(key ?? '');
    for (const [, start] of source.matchAll(/\bt\(\s*`([^`$]*)\$\{/gu)) begun.add(start ?? '');
    for (const [, one, other] of source.matchAll(/\bt\([^()]*\?\s*'([^']+)'[^()]*:\s*'([^']+)'/gu))
      asked.add(one ?? '').add(other ?? '');
    for (const [key] of source.matchAll(/(?<=['"])why\.\w+(?=['"])/gu)) asked.add(key);
    for (const [key] of source.matchAll(/(?<=')confidence\.\w+(?=')/gu)) asked.add(key);
  }
  const known = new Set(stems(english));
  expect([...asked].filter((it) => !known.has(it))).toEqual([]);
  // `t(\`${name}.title\`)` names screens; briefs are told by `src/tell/`.
  const used = (key: string) =>
    /^(?:brief|commitment)\./u.test(key) ||
    asked.has(key) ||
    key.endsWith('.title') ||
    [...begun].some((it) => it !== '' && key.startsWith(it));
  expect([...known].filter((it) => !used(it))).toEqual([]);
});

const offices: readonly { id: string }[] = parse(
  readFileSync(new URL('../../knowledge/offices.yaml', import.meta.url), 'utf8'),
);

test('all of the codebook has a word, and every office of the knowledge base', () => {
  const needed = [
    ...Object.keys(TYPES).map((it) => `type.${it}`),
    ...Object.entries(TYPES).flatMap(([type, { modes }]) => Object.keys(modes).map((mode) => `mode.${type}.${mode}`)),
    ...CONTEXTS.map((it) => `context.${it}`),
    ...STATUSES.map((it) => `status.${it}`),
    ...DROP_REASONS.map((it) => `reason.${it}`),
    ...CLAIM_KINDS.map((it) => `claim.${it}`),
    ...DATE_BASES.map((it) => `basis.${it}`),
    ...REASONS.map((it) => `judged.${it}`),
    ...offices.map(({ id }) => `office.${id}`),
    ...Object.keys(MERGE_REASONS).map((it) => `merging.${it}`),
  ];
  expect(needed.filter((it) => !english.has(it))).toEqual([]);
});
