/** The book of a pack says of its words and predicates what opening it would work out, and a text reads of it what it needs. */
import { describe, expect, it } from 'vitest';
import { makeBook } from '../../src/pack/book.js';
import { openPack } from '../../src/pack/pack.js';
import { parsePredicate, readPart, writePart } from '../../src/pack/pattern.js';
import { openQuestions } from '../../src/pack/questions.js';
import type { PackSource } from '../../src/pack/source.js';
import { loadSources } from '../sources.js';

const { packs } = loadSources(undefined, ['tr', 'ru', 'en']);
const LANGUAGES = Object.keys(packs);

describe('a part of a predicate', () => {
  it.each([
    'ziyaret et-',
    'ziyaret/sefer+dat git-:finite',
    'teklif+3+acc,gen+pl … kabul/reddet',
    '"hem fikir" ol-:participle:converb',
    '*-+acc:verbal-noun iste-',
    'kuvvet+sg+1pl çek-:future',
  ])('%s is read back as it was', (predicate) => {
    for (const { elements } of parsePredicate(predicate))
      for (const { gap, ...part } of elements) expect(readPart(writePart(part))).toEqual(part);
  });
});

describe.each(LANGUAGES)('the book of %s', (language) => {
  const source = packs[language] as PackSource;
  const book = makeBook(source);

  it('is plain data: a pack is the same from a book that was written and read', () => {
    const read = openPack({ ...source, book: JSON.parse(JSON.stringify(book)) });
    const made = openPack(source);
    expect([...read.spellings()]).toEqual([...made.spellings()]);
    expect(read.saying.indirect).toEqual(made.saying.indirect);
    for (const stem of Object.keys(book.frames).slice(0, 200))
      expect(read.frames.get(stem)).toEqual(made.frames.get(stem));
    for (const at of Object.values(book.frames).flat().slice(0, 200)) expect(read.frame(at)).toEqual(made.frame(at));
    for (const word of Object.keys(book.phrases).slice(0, 200))
      expect(read.phrases.next.get(word)).toEqual(made.phrases.next.get(word));
  });

  it('finds the frames of a stem by numbers, and opens those alone that are asked for', () => {
    const opened = new Set<number>();
    const frames = new Proxy(source.frames, {
      get(list, at) {
        if (/^\d+$/.test(String(at))) opened.add(Number(at));
        return Reflect.get(list, at);
      },
    });
    const pack = openPack({ ...source, frames, book });
    const stems = Object.keys(book.frames).slice(0, 200);
    const rows = stems.flatMap((stem) =>
      (pack.frames.get(stem) ?? []).flatMap(({ alone, asking }) => [...alone, ...[...asking.values()].flat()]),
    );
    expect(rows.length).toBeGreaterThan(stems.length);
    expect(opened.size).toBe(0);
    pack.frame(rows[0]?.at as number);
    expect(opened.size).toBe(1);
  });

  it('has every word and every question once', () => {
    expect(new Set(book.words).size).toBe(book.words.length);
    expect(new Set(book.questions.parts).size).toBe(book.questions.parts.length);
  });

  it('gives a word a handful of its questions to read, of thousands', () => {
    const read = new Set<number>();
    const parts = new Proxy(book.questions.parts, {
      get(list, at) {
        if (/^\d+$/.test(String(at))) read.add(Number(at));
        return Reflect.get(list, at);
      },
    });
    const questions = openQuestions({ ...book.questions, parts });
    const pack = openPack({ ...source, book });
    const stem = Object.keys(book.questions.noun).find((word) =>
      pack.readings(word).some((it) => it.stem === word),
    ) as string;
    questions.answers(stem, pack.readings(stem), () => []);
    expect(read.size).toBeGreaterThan(0);
    expect(read.size).toBeLessThan(book.questions.parts.length / 20);
  });
});
