import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/evaluate/assign.js';
import { evaluate, summarize } from '../../src/evaluate/evaluate.js';
import { belowFloors, raised } from '../../src/evaluate/floors.js';
import { type GoldDocument, GoldError, type GoldEvent, readGold } from '../../src/evaluate/gold.js';
import { locator } from '../../src/evaluate/locate.js';
import { coverage, sameName, speakerSame } from '../../src/evaluate/match.js';
import { report } from '../../src/evaluate/report.js';
import { scoreDocument } from '../../src/evaluate/score.js';
import type { CodedDocument, CodedEvent, RawDocument } from '../../src/record/record.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';

const day = (date: string) => ({ start: date, end: date });

function goldEvent(change: Partial<GoldEvent> = {}): GoldEvent {
  return {
    type: 'CONSULT',
    mode: 'visit',
    status: 'happened',
    actors: ['KAZ'],
    recipients: ['TUR'],
    date: day('2022-05-10'),
    required: true,
    background: false,
    ...change,
  };
}

function goldDocument(change: Partial<GoldDocument> = {}): GoldDocument {
  const base = { id: 'g1', file: 'a.txt', lang: 'tr', split: 'dev' as const, path: '/a.txt', where: 'gold:1' };
  return { ...base, events: [goldEvent()], statements: [], claims: [], ...change };
}

const score = (gold: Partial<GoldDocument>, coded: Partial<CodedDocument>) => {
  const document = sampleDocument({ statements: [], claims: [], commitments: [], ...coded });
  return scoreDocument(goldDocument(gold), document, document.text);
};
const events = (gold: GoldEvent[], coded: CodedEvent[]) => score({ events: gold }, { events: coded });
const share = (right: number, of: number) => ({ right, of });

describe('events', () => {
  it('are right by type and sides; meetings by the union of the sides', () => {
    const turned = events([goldEvent()], [sampleEvent({ actors: ['TUR'], recipients: ['KAZ'] })]);
    expect(turned.counts.strict).toEqual({ precision: share(1, 1), recall: share(1, 1) });
    const thanks = { type: 'SUPPORT', mode: 'thank' } as const;
    const roles = events([goldEvent(thanks)], [sampleEvent({ ...thanks, actors: ['TUR'], recipients: ['KAZ'] })]);
    expect(roles.counts.strict).toEqual({ precision: share(0, 1), recall: share(0, 1) });
    expect(roles.counts.loose).toEqual({ precision: share(1, 1), recall: share(1, 1) });
    expect(roles.missed[0]?.because).toContain('coded as SUPPORT thank TUR → KAZ (tr.consult.visit.gel)');
    expect(roles.falseOnes[0]).toMatchObject({
      because: 'gold has SUPPORT thank KAZ → TUR',
      rule: 'tr.consult.visit.gel',
    });
  });

  it('optional ones count for precision, not for recall', () => {
    const { counts } = events([goldEvent({ required: false })], [sampleEvent()]);
    expect(counts.strict).toEqual({ precision: share(1, 1), recall: share(0, 0) });
    expect(events([goldEvent({ required: false })], []).missed).toEqual([]);
  });

  it('told twice are false once, and counted apart', () => {
    const { counts, falseOnes } = events([goldEvent()], [sampleEvent(), sampleEvent({ id: 'e2' })]);
    expect(counts.strict).toEqual({ precision: share(1, 2), recall: share(1, 1) });
    expect(counts.duplicates).toBe(1);
    expect(falseOnes.map((it) => it.because)).toEqual(['gold has CONSULT visit KAZ → TUR once']);
  });

  it('are paired so that modes, states and dates agree as far as they can', () => {
    const gold = [goldEvent({ mode: 'phone', date: day('2022-05-01') }), goldEvent()];
    const coded = [sampleEvent(), sampleEvent({ id: 'e2', mode: 'phone', date: null })];
    const { counts } = events(gold, coded);
    expect(counts.mode).toEqual(share(2, 2));
    expect(counts.date).toEqual(share(1, 2));
  });

  it('give a required gold event the only candidate', () => {
    const { counts } = events([goldEvent({ required: false }), goldEvent({ mode: 'phone' })], [sampleEvent()]);
    expect(counts.strict.recall).toEqual(share(1, 1));
  });

  it('dates are right when equal, nearly right when they share a day; unknown is only right for unknown', () => {
    const may = { start: '2022-05-01', end: '2022-05-31' };
    const dates = (gold: GoldEvent['date'], coded: CodedEvent['date']) => {
      const { counts } = events([goldEvent({ date: gold })], [sampleEvent({ date: coded })]);
      return [counts.date.right, counts.dateLoose.right];
    };
    const tenth = sampleEvent().date;
    expect(dates(day('2022-05-10'), tenth)).toEqual([1, 1]);
    expect(dates(may, tenth)).toEqual([0, 1]);
    expect(dates(day('2022-05-11'), tenth)).toEqual([0, 0]);
    expect(dates(null, null)).toEqual([1, 1]);
    expect(dates(null, tenth)).toEqual([0, 0]);
  });

  it('in a text with nothing to code are all false', () => {
    const { counts, falseOnes } = events([], [sampleEvent()]);
    expect(counts.strict.precision).toEqual(share(0, 1));
    expect(falseOnes[0]).toMatchObject({ because: 'gold has no such event' });
    expect(falseOnes[0]?.words).toContain('⟦geldi⟧');
  });
});

describe('statements', () => {
  const statement = {
    speaker: 'Recep Tayyip Erdoğan',
    office: 'president',
    for: 'TUR',
    kind: 'direct' as const,
    required: true,
  };

  it('are right when the speaker is and the words are covered', () => {
    const { statements } = sampleDocument();
    const gold = [{ ...statement, words: ['Hoş geldiniz'] }];
    expect(score({ statements: gold }, { statements }).counts.statements.recall).toEqual(share(1, 1));
    const other = score(
      { statements: [{ ...statement, speaker: 'Fuat Oktay', office: 'vice-president', words: ['Hoş geldiniz'] }] },
      { statements },
    );
    expect(other.counts).toMatchObject({ statements: { recall: share(0, 1) }, words: share(1, 1) });
    expect(other.missedStatements[0]?.because).toContain('said to be of Recep Tayyip Erdoğan');
  });

  it('are not scored where nobody judged them', () => {
    const { statements } = sampleDocument();
    const { counts } = scoreDocument(
      (({ statements: _, ...it }) => it)(goldDocument()),
      sampleDocument({ claims: [], commitments: [], statements }),
      sampleDocument().text,
    );
    expect(counts.statements).toEqual({ precision: share(0, 0), recall: share(0, 0) });
  });

  it('that a second coder may leave out count when found, and are not missed', () => {
    const { statements } = sampleDocument();
    const gold = [{ ...statement, words: ['Hoş geldiniz'], required: false }];
    const found = score({ statements: gold }, { statements });
    expect(found.counts.statements).toEqual({ precision: share(1, 1), recall: share(0, 0) });
    const silent = score({ statements: gold }, {});
    expect(silent.counts).toMatchObject({ statements: { recall: share(0, 0) }, words: share(0, 0) });
    expect(silent.missedStatements).toEqual([]);
  });

  it('cover four fifths of the words and do not swallow the page', () => {
    const span = (start: number, end: number) => [{ start, end }];
    expect(coverage(span(0, 100), span(0, 80))).toBe(0.8);
    expect(coverage(span(0, 100), span(0, 79))).toBe(0);
    expect(coverage(span(0, 100), span(0, 201))).toBe(0);
    expect(coverage(span(0, 100), [...span(0, 40), ...span(50, 100)])).toBe(0.9);
  });

  it('tell gold words that the text does not hold', () => {
    expect(score({ statements: [{ ...statement, words: ['Güle güle'] }] }, {}).notFound).toEqual(['Güle güle']);
  });

  it.each([
    ['Recep Tayyip Erdoğan', 'Rəcəb Tayyib Ərdoğan', true],
    ['Şevket Mirziyoyev', 'Shavkat Mirziyoev', true],
    ['Касым-Жомарт Токаев', 'Kassym-Jomart Tokayev', true],
    ['Nikol Paşinyan', 'Никол Пашинян', true],
    ['Alihan Smailov', 'Alihan İsmayilov', true],
    ['Fuat Oktay', 'Hulusi Akar', false],
    ['Xi Jinping', 'Xi', false],
  ])('hold %s and %s for one man: %s', (one, other, same) => expect(sameName(one, other)).toBe(same));

  it('of an unnamed speaker go by office and state', () => {
    const [coded] = sampleDocument().statements;
    const unnamed = { ...statement, speaker: null };
    expect(coded && speakerSame(unnamed, coded)).toBe(true);
    expect(coded && speakerSame({ ...unnamed, for: 'KAZ' }, coded)).toBe(false);
    expect(coded && speakerSame({ ...unnamed, office: 'foreign-minister' }, coded)).toBe(false);
    expect(coded && speakerSame({ ...statement, speaker: 'İlham Əliyev; Rəcəb Tayyib Ərdoğan' }, coded)).toBe(true);
  });
});

describe('answers of an interview', () => {
  const text = 'Soru?\n\nBir geldi.\n\nBaşka soru?\n\nİki gitti.';
  const answer = (words: string) => ({
    ...(sampleDocument().statements[0] as CodedDocument['statements'][number]),
    spans: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }],
  });
  const gold = {
    speaker: 'Recep Tayyip Erdoğan',
    office: 'president',
    for: 'TUR',
    kind: 'direct' as const,
    required: true,
  };

  it('count each for itself, however the gold writes them down', () => {
    const coded = { text, statements: [answer('Bir geldi.')] };
    const together = score({ statements: [{ ...gold, words: ['Bir geldi.', 'İki gitti.'] }] }, coded);
    const apart = score({ statements: ['Bir geldi.', 'İki gitti.'].map((it) => ({ ...gold, words: [it] })) }, coded);
    expect(together.counts.statements).toEqual(apart.counts.statements);
    expect(together.counts.statements.recall).toEqual({ right: 1, of: 2 });
  });
});

describe('a listed person', () => {
  const samePerson = (one: string, other: string) => one === 'Си Цзиньпин' && other === 'Xi Jinping';
  const [coded] = sampleDocument().statements;
  const said = { ...(coded as NonNullable<typeof coded>), speaker: 'Xi Jinping', for: 'CHN' };

  it('is the same in any spelling that the knowledge lists, and only with the knowledge', () => {
    const gold = { speaker: 'Си Цзиньпин', office: 'president', for: 'CHN', kind: 'direct' as const, required: true };
    expect(speakerSame(gold, said)).toBe(false);
    expect(speakerSame(gold, said, samePerson)).toBe(true);
    expect(speakerSame({ ...gold, speaker: 'Аида Серикова; Си Цзиньпин' }, said, samePerson)).toBe(true);
    expect(speakerSame({ ...gold, for: 'KAZ' }, said, samePerson)).toBe(false);
    expect(speakerSame({ ...gold, speaker: 'Си' }, said, samePerson)).toBe(false);
  });
});

describe('what is not article', () => {
  const text = 'Menü\nTokayev geldi.\nGündem Tokayev\nGündem';

  it('is counted by characters, both ways', () => {
    const { counts } = score(
      { dropped: ['Menü', 'Gündem'], events: [] },
      {
        text,
        events: [],
        dropped: [
          { start: 0, end: 4, reason: 'menu' },
          { start: 5, end: 12, reason: 'menu' },
        ],
      },
    );
    expect(counts.dropped).toEqual(share(4, 10));
    expect(counts.lost.right).toBe(7);
  });

  it('prefers words that stand alone on their line, and reads over white space and quotation marks', () => {
    expect(locator(text).find('Gündem')).toEqual({ start: 35, end: 41 });
    expect(locator('a “b\n\n c” d').find('"b c"')).toEqual({ start: 2, end: 9 });
    expect(locator('x y z x y').find({ from: 'y', to: 'x' })).toEqual({ start: 2, end: 7 });
    expect(locator('x y x').find('x', 4)).toEqual({ start: 4, end: 5 });
    expect(locator('x').find('q')).toBeNull();
  });
});

describe('assign', () => {
  it('finds the greatest weight, as trying all ways does', () => {
    const weights = fc.array(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const sum = (rows: number[][], chosen: readonly number[]) =>
      chosen.reduce((total, column, row) => total + (column < 0 ? 0 : (rows[row]?.[column] ?? 0)), 0);
    const best = (rows: number[][], free: number[]): number => {
      const [row, ...rest] = rows;
      if (!row) return 0;
      return Math.max(
        best(rest, free),
        ...free.map(
          (it) =>
            (row[it] ?? 0) +
            best(
              rest,
              free.filter((other) => other !== it),
            ),
        ),
      );
    };
    fc.assert(
      fc.property(weights, (rows) => {
        const chosen = assign(rows);
        const taken = chosen.filter((it) => it >= 0);
        return new Set(taken).size === taken.length && sum(rows, chosen) === best(rows, [0, 1, 2, 3]);
      }),
    );
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([-1, -1]);
  });
});

describe('evaluate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elchi-gold-'));
  const row = (change: object) => {
    const { path: _, where: __, ...rest } = goldDocument();
    return JSON.stringify({ ...rest, ...change });
  };
  const write = (...lines: string[]) => {
    const path = join(folder, 'gold.jsonl');
    writeFileSync(path, lines.join('\n'));
    return path;
  };
  writeFileSync(join(folder, 'a.txt'), sampleDocument().text);

  it('adds up per language and split, with intervals that do not change from run to run', async () => {
    const path = write(row({}), row({ id: 'g2', split: 'test', events: [] }), row({ id: 'g3', lang: 'az' }));
    const coder = () => sampleDocument({ published: null });
    const evaluation = await evaluate([path], coder);
    expect(Object.keys(evaluation.groups).sort()).toEqual(['az', 'az/dev', 'tr', 'tr/dev', 'tr/test']);
    expect(evaluation.groups.tr?.figures).toMatchObject({ precision: 0.5, recall: 1, f1: 0.6667, language: 1 });
    expect(evaluation.total.interval).toEqual((await evaluate([path], coder)).total.interval);
    expect(evaluation.byType.CONSULT).toEqual({ precision: share(2, 3), recall: share(2, 2) });
    expect((await evaluate([path], coder, { split: 'test' })).documents.map((it) => it.id)).toEqual(['g2']);
    expect(report(evaluation, { misses: true }).join('\n')).toContain('g2  found 0 of 0, right 0 of 1');
  });

  it('codes a passage that the row holds itself, on the day that the row tells', async () => {
    const undated: Partial<GoldEvent> = { ...goldEvent() };
    delete undated.date;
    const passage = { file: undefined, text: 'Bakan Astana’ya geldi.', published: '2025-11-10', events: [undated] };
    const given: RawDocument[] = [];
    const evaluation = await evaluate([write(row(passage))], (raw) => {
      given.push(raw);
      return sampleDocument();
    });
    expect(given).toEqual([{ content: passage.text, format: 'text', language: 'tr', published: '2025-11-10' }]);
    expect(evaluation.total.counts).toMatchObject({ strict: { recall: share(1, 1) }, mode: share(1, 1) });
    // Neither a date that nobody judged nor a day of publication that was given is scored.
    expect(evaluation.total.counts).toMatchObject({ date: share(0, 0), published: share(0, 0) });
    await expect(readGold(write(row({ text: 'two texts' })))).rejects.toThrow(/names a file or holds a text/);
    await expect(readGold(write(row({ file: undefined })))).rejects.toThrow(/names a file or holds a text/);
  });

  it('tells which figure fell below its floor', async () => {
    const evaluation = summarize([score({}, { dropped: [{ start: 0, end: 7, reason: 'menu' }] })]);
    expect(belowFloors(evaluation, { tr: { recall: 1, lost: 0.5 }, kk: { recall: 1 } })).toEqual([]);
    expect(belowFloors(evaluation, { 'tr/dev': { lost: 0.01 }, tr: { published: 1 } })).toEqual([
      'tr/dev: lost 0.1489 > 0.01',
    ]);
  });

  it('lifts floors to what was reached, in whole per cents, and never lowers one', () => {
    const evaluation = summarize([
      score({}, { events: [sampleEvent(), sampleEvent({ id: 'e2' }), sampleEvent({ id: 'e3' })] }),
    ]);
    const floors = raised(evaluation, { 'tr/dev': { precision: 0.5, recall: 0.2, lost: 0 }, kk: { recall: 1 } });
    expect(floors).toMatchObject({ 'tr/dev': { precision: 0.5, recall: 1, f1: 0.5, lost: 0 }, kk: { recall: 1 } });
    expect(Object.keys(floors)).toEqual(['kk', 'tr/dev']);
  });

  it('says which line of the gold is wrong', async () => {
    await expect(readGold(write(row({}), '{'))).rejects.toThrow(/gold\.jsonl:2 is not JSON/);
    const bad = row({ events: [goldEvent({ mode: 'thank' })] });
    await expect(readGold(write(bad))).rejects.toThrow(
      /gold\.jsonl:1 is not gold: events\.0\.mode: no mode of this type/,
    );
    await expect(evaluate([write(row({ file: 'none.txt' }))], () => sampleDocument())).rejects.toThrow(GoldError);
  });
});
