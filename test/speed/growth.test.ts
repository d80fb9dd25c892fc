/**
 * Time grows with the length of a text and not faster, on articles and on texts made to hurt. Four times the text may
 * take twelve times the time, where the square would take sixteen: the ratio holds on any machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

const resources = openResources(loadSources(undefined, ['tr']));
const samples = new URL('../../samples/tr/', import.meta.url);
const news = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'))
  .join('\n');
/** So that a text of signs only is still read as Turkish. */
const opening = news.slice(0, 3_000);

const TIMES = 4;
const MOST_GROWTH = 12;
/** Under this many milliseconds a ratio says nothing. */
const LEAST = 150;

const texts: Record<string, (length: number) => string> = {
  'articles one after the other': (length) => news.repeat(Math.ceil(length / news.length)).slice(0, length),
  'one paragraph': (length) =>
    news
      .repeat(Math.ceil(length / news.length))
      .slice(0, length)
      .replaceAll('\n', ' '),
  'marks of quotation': (length) => '"'.repeat(length),
  'opened and never closed': (length) => '“a '.repeat(length / 3),
  'quoted words': (length) => '"söz" '.repeat(length / 6),
  'said again and again': (length) => 'Tokayev, "çok iyi oldu bugün burada", dedi. '.repeat(length / 44),
  commas: (length) => ','.repeat(length),
  'a list without an end': (length) => 'Ankara, '.repeat(length / 8),
  'visits without a stop': (length) => "Tokayev Türkiye'yi ziyaret etti, ".repeat(length / 33),
  dates: (length) => '10 Ekim 2024 '.repeat(length / 13),
  'one word': (length) => 'a'.repeat(length),
  'one name': (length) => `A${'a'.repeat(length)}`,
  'one word with apostrophes': (length) => "a'".repeat(length / 2),
  'one word with hyphens': (length) => 'Ab-'.repeat(length / 3),
};

/** Processor time of the quicker of two runs: what else the machine does is not counted. */
function spent(text: string): number {
  const runs = [0, 1].map(() => {
    const began = process.cpuUsage();
    codeDocument({ content: `${opening}\n${text}`, format: 'text', language: 'tr' }, resources);
    return process.cpuUsage(began).user / 1_000;
  });
  return Math.min(...runs);
}

describe('time grows with the length of the text', () => {
  for (const [name, make] of Object.entries(texts)) {
    it(name, { timeout: 120_000 }, () => {
      const [short, long] = [spent(make(25_000)), spent(make(25_000 * TIMES))];
      expect(long).toBeLessThan(Math.max(LEAST, short) * MOST_GROWTH);
    });
  }

  it.each(['"', ',', '«', '('])('a hundred thousand times %s', { timeout: 120_000 }, (mark) => {
    expect(codeDocument({ content: `${opening}\n${mark.repeat(100_000)}`, format: 'text' }, resources)).toBeDefined();
  });

  it('a word of a million letters', { timeout: 120_000 }, () => {
    expect(codeDocument({ content: `${opening}\n${'a'.repeat(1_000_000)}`, format: 'text' }, resources)).toBeDefined();
  });
});
