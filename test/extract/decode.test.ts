import { expect, test } from 'vitest';
import { LARGEST } from '../../src/extract/decode.js';
import { extract } from '../../src/extract/extract.js';

const TURKISH = 'Cumhurbaşkanı dün İstanbul’a geldi; görüşmeler öğleden sonra başlayacak. Şimdi ılık bir gün.';
const RUSSIAN = 'Президент прибыл вчера в столицу. Переговоры начнутся после обеда.';

/** Bytes of a text in a one-byte encoding of the platform. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byLetter = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return Uint8Array.from(text, (letter) => byLetter.get(letter) ?? 0x3f);
}
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0);
      return little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }),
  );
const read = (content: string | Uint8Array, format: 'text' | 'html' = 'text') => extract({ content, format });
const ids = (content: string | Uint8Array) => read(content).issues.map(({ id }) => id);

test.each([
  ['windows-1254', TURKISH, encode(TURKISH, 'windows-1254')],
  ['windows-1251', RUSSIAN, encode(RUSSIAN, 'windows-1251')],
  ['koi8-r', RUSSIAN, encode(RUSSIAN, 'koi8-r')],
  ['utf-16le with mark', RUSSIAN, new Uint8Array([0xff, 0xfe, ...utf16(RUSSIAN, true)])],
  ['utf-16be with mark', TURKISH, new Uint8Array([0xfe, 0xff, ...utf16(TURKISH, false)])],
  ['utf-16le', RUSSIAN, utf16(RUSSIAN, true)],
  ['utf-16be', TURKISH, utf16(TURKISH, false)],
  ['utf-8', TURKISH, new TextEncoder().encode(TURKISH)],
  ['utf-8 with mark', TURKISH, new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TURKISH)])],
])('%s', (_, text, bytes) => {
  expect(read(bytes).text).toBe(text);
});

test('a page may declare its encoding', () => {
  const html = encode(`<meta charset="windows-1251"><p>${RUSSIAN}</p>`, 'windows-1251');
  expect(read(html, 'html').text).toBe(RUSSIAN);
});

test.each([
  ['empty', ''],
  ['only spaces', ' \n\t \u00a0'],
])('%s: extract.empty', (_, text) => {
  expect(ids(text)).toEqual(['extract.empty']);
});

test.each([
  ['PDF', new TextEncoder().encode('%PDF-1.7 …')],
  ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
  ['noise', Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 251)],
])('%s: extract.binary', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ text: '', issues: [{ id: 'extract.binary', severity: 'error' }] });
});

test('broken characters are replaced, one for one', () => {
  const document = read('Gel\u0000di \ud800x\udc00. 😀');
  expect(document.text).toBe('Gel\uFFFDdi \uFFFDx\uFFFD. 😀');
  expect(document.issues[0]?.id).toBe('extract.bad-characters');
});

test('a text decoded wrongly before is noticed', () => {
  const wrong = new TextDecoder('windows-1252').decode(new TextEncoder().encode(TURKISH));
  expect(ids(wrong)).toContain('extract.mojibake');
  expect(ids(TURKISH)).not.toContain('extract.mojibake');
  expect(ids(RUSSIAN)).toEqual([]);
});

test('a huge document is cut, and says so', () => {
  const document = read(new Uint8Array(LARGEST + 1_000_000).fill(97));
  expect(document.text).toHaveLength(LARGEST);
  expect(document.issues[0]?.id).toBe('extract.too-large');
});

test('the same letters composed otherwise are the same document', () => {
  expect(read(TURKISH.normalize('NFD')).id).toBe(read(TURKISH).id);
});
