import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Collected, type CollectOptions, collect } from '../../src/collect/collect.js';

const folder = () => mkdtempSync(join(tmpdir(), 'elchi-collect-'));
const all = async (inputs: string[], options: CollectOptions = {}): Promise<Collected[]> => {
  const items: Collected[] = [];
  for await (const item of collect(inputs, options)) items.push(item);
  return items;
};
const issues = (items: Collected[]) => items.flatMap((it) => ('issue' in it ? [it.issue.id] : []));
const texts = (items: Collected[]) => items.flatMap((it) => ('document' in it ? [String(it.document.content)] : []));
const stdin = (...chunks: (string | Buffer)[]) => ({ stdin: Readable.from(chunks.map((it) => Buffer.from(it))) });

describe('collect', () => {
  it('walks a folder in natural order, without hidden or unknown files', async () => {
    const at = folder();
    mkdirSync(join(at, 'b'));
    for (const name of ['10.txt', '2.txt', '.3.txt', 'x.png', 'b/1.htm']) writeFileSync(join(at, name), name);
    symlinkSync(at, join(at, 'loop'));
    const items = await all([at]);
    expect(items.map((it) => it.where.slice(at.length + 1))).toEqual(['2.txt', '10.txt', 'b/1.htm']);
    expect(items[2]).toMatchObject({ document: { format: 'html' } });
  });

  it('says what is missing or empty and goes on', async () => {
    const at = folder();
    writeFileSync(join(at, 'a.txt'), 'son');
    const empty = folder();
    const items = await all([join(at, 'none.txt'), empty, join(at, 'a.txt')]);
    expect(issues(items)).toEqual(['collect.not-found', 'collect.empty-folder']);
    expect(texts(items)).toEqual(['son']);
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const path = join(folder(), 'a.txt');
    writeFileSync(path, 'x');
    chmodSync(path, 0);
    expect(issues(await all([path]))).toEqual(['collect.unreadable']);
  });

  it('refuses a file above the limit, and skips a long line without losing its neighbours', async () => {
    const path = join(folder(), 'a.txt');
    writeFileSync(path, 'x'.repeat(101));
    expect(issues(await all([path], { limitBytes: 100 }))).toEqual(['collect.too-large']);
    const rows = ['{"text":"bir"}', JSON.stringify({ text: 'x'.repeat(200) }), '{"text":"üç"}'].join('\n');
    const items = await all(['-'], { ...stdin(rows), limitBytes: 100 });
    expect(items.map((it) => it.where)).toEqual(['-:1', '-:2', '-:3']);
    expect(texts(items)).toEqual(['bir', 'üç']);
  });

  it('reads rows under the usual names of their fields', async () => {
    const row = { body: 'metin', headline: 'Baş', link: 'https://a.b/c', date: '2024-01-02', source: { name: 'AA' } };
    const [item] = await all(['-'], stdin(JSON.stringify(row)));
    expect(item).toEqual({
      where: '-:1',
      document: {
        content: 'metin',
        format: 'text',
        title: 'Baş',
        url: 'https://a.b/c',
        published: '2024-01-02',
        outlet: 'AA',
      },
    });
  });

  it.each([
    [{ date: 20240509 }, '20240509'],
    [{ pubDate: { $date: '2024-05-09T10:00:00Z' } }, '2024-05-09T10:00:00Z'],
    [{ published: { $date: 1715248800000 } }, '1715248800000'],
    // What is no date goes on as it is: the document tells of it.
    [{ published: '2024-02-31' }, '2024-02-31'],
  ])('hands on the date of a row, in whatever form: %o', async (date, published) => {
    const [item] = await all(['-'], stdin(JSON.stringify({ text: 'metin', ...date })));
    expect(item && 'document' in item && item.document.published).toBe(published);
  });

  it('takes markup in a row for HTML', async () => {
    const [item] = await all(['-'], stdin('{"content":"<div><p>Söz</p></div>"}'));
    expect(item && 'document' in item && item.document.format).toBe('html');
  });

  it('tells the line of a row that is broken or has no text', async () => {
    const items = await all(['-'], stdin('{"text":"bir"}\n{"tex', 't":\n{"id":1,"x":2}\n[1]\n\n{"text":"iki"}'));
    expect(items.map((it) => it.where)).toEqual(['-:1', '-:2', '-:3', '-:4', '-:6']);
    expect(issues(items)).toEqual(['collect.json-broken', 'collect.row-shape', 'collect.row-shape']);
    expect(texts(items)).toEqual(['bir', 'iki']);
  });

  it('reads .json as a row, a list, or a list inside an object', async () => {
    const at = folder();
    writeFileSync(join(at, '1.json'), '{"text":"a"}');
    writeFileSync(join(at, '2.json'), '[{"text":"b"},{"none":1},{"text":"c"}]');
    writeFileSync(join(at, '3.json'), '{"articles":[{"text":"d"}]}');
    const items = await all([at]);
    expect(texts(items)).toEqual(['a', 'b', 'c', 'd']);
    expect(items[2]).toMatchObject({ where: join(at, '2.json[1]'), issue: { id: 'collect.row-shape' } });
  });

  it('tells text, page and rows on standard input apart, and keeps letters cut between chunks', async () => {
    const letters = Buffer.from('{"text":"Türkmenistan’ı"}\n');
    for (let cut = 9; cut < 14; cut++) {
      expect(texts(await all(['-'], stdin(letters.subarray(0, cut), letters.subarray(cut))))).toEqual([
        'Türkmenistan’ı',
      ]);
    }
    const format = async (text: string) => {
      const [item] = await all(['-'], stdin(text));
      return item && 'document' in item && item.document.format;
    };
    expect(await format('Bugün < dün')).toBe('text');
    expect(await format('<!DOCTYPE html><p>a')).toBe('html');
    expect(texts(await all(['-'], stdin('{\n  "text": "a"\n}')))).toEqual(['a']);
  });

  it('hands on an empty standard input as an empty text, for extract to judge', async () => {
    expect(texts(await all(['-'], stdin('')))).toEqual(['']);
  });
});
