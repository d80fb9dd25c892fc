/** Speech between dashes, as the Cyrillic press prints it. */
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/recognize/quotations.js';
import type { Block } from '../../src/record/record.js';

const quoted = (text: string): readonly string[] =>
  findQuotations(text, [{ start: 0, end: text.length, kind: 'paragraph' } as Block]).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('dashes that quote', () => {
  it('takes what stands before and after the clause that reports it', () => {
    expect(quoted('– Біз дайынбыз. Құжат – әзір, – деді Президент. – Енді қол қоямыз.')).toEqual([
      'Біз дайынбыз. Құжат – әзір',
      'Енді қол қоямыз.',
    ]);
  });

  it('leaves rows of a list and dashes inside a sentence', () => {
    expect(quoted('– сауда көлемін арттыру туралы хаттама;')).toEqual([]);
    expect(quoted('– Қазақстан – дос ел')).toEqual([]);
    expect(quoted('Түркия – бауырлас ел, – ал Қазақстан оның досы.')).toEqual([]);
  });

  it('does not quote twice what has marks of its own', () => {
    expect(quoted('– «Біз дайынбыз», – деді ол.')).toEqual(['Біз дайынбыз']);
  });
});

describe('single marks', () => {
  it('quote whole sentences, apostrophes inside them or not', () => {
    expect(quoted("Bakan 'Şili'ye yarın yeni bir heyet gönderiyoruz' dedi.")).toEqual([
      "Şili'ye yarın yeni bir heyet gönderiyoruz",
    ]);
  });

  it('are apostrophes elsewhere', () => {
    expect(quoted("Şili'nin Lima'daki elçisi Peru'dan 'acil' dönüş istedi.")).toEqual([]);
    expect(quoted("Peru' nun sözcüsü konuştu, Şili'nin elçisi sustu.")).toEqual([]);
  });
});

/** Paragraphs by their own line breaks. */
const over = (text: string): readonly string[] => {
  let at = 0;
  const blocks = text.split('\n').flatMap((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return paragraph ? [{ start, end: start + paragraph.length, kind: 'paragraph' } as Block] : [];
  });
  return findQuotations(text, blocks).map(
    ({ start, end, continues }) => `${continues ? '… ' : ''}${text.slice(start, end)}`,
  );
};

describe('a quotation over paragraphs', () => {
  it('goes on to the closing mark, straight or curly', () => {
    expect(over('She said:\n"We begin today.\nThe work is long.\nWe shall end it," and left.\n"All is said."')).toEqual(
      ['We begin today.', '… The work is long.', '… We shall end it', 'All is said.'],
    );
  });

  it('goes on where the next paragraph opens again', () => {
    expect(over('“We begin the work on the long road today.\n“The bridge comes next.”')).toEqual([
      'We begin the work on the long road today.',
      '… The bridge comes next.',
    ]);
  });
});

describe('marks', () => {
  it('may be two apostrophes', () => {
    expect(quoted("Sözcü, ''Biz 'eski' dostuz, yeni değil'' dedi.")).toEqual(["Biz 'eski' dostuz, yeni değil"]);
  });

  it('hold a reporting clause in Latin letters too', () => {
    expect(quoted('“Biz hazırıq, – Prezident dedi. – İş sabah başlayır”.')).toEqual([
      'Biz hazırıq',
      'İş sabah başlayır',
    ]);
  });
});
