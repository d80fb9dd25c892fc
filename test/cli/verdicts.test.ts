/** Verdicts on a terminal: reasons in words and the list that was counted, whole on the narrowest one. */
import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Checked } from '../../src/answer/check.js';
import { makeIo } from '../../src/cli/io.js';
import { verdictLines } from '../../src/cli/verdicts.js';
import { claimOf, mergedEvent, onDay } from '../judge/events.js';

it('stand with their reasons and what was counted, and nothing is cut', () => {
  const sink = () => new Writable({ write: (_, __, done) => done() });
  const stdout = Object.assign(sink(), { columns: 60 });
  const io = makeIo({ stdin: Readable.from([]), stdout, stderr: sink() });
  const events = ['2022-03-01', '2023-05-02', '2024-07-03'].map((day) => mergedEvent({ id: day, date: onDay(day) }));
  const ids = events.map(({ id }) => id);
  const checked: Checked = {
    claim: claimOf({ value: 2 }),
    verdict: 'supported',
    reasons: [
      { id: 'count.agrees', values: { stated: 2, reading: 'own+without-working' } },
      { id: 'count.reading', values: { counted: 3, reading: 'all' } },
    ],
    records: ids,
    counted: [
      { reading: 'all', events: ids },
      { reading: 'own+without-working', events: ids.slice(1) },
    ],
    words: 'The President of Kazakhstan paid two visits to Türkiye within these three years, the paper writes',
    events,
  };
  const lines = verdictLines(checked, io);
  expect(lines.filter((it) => it.length > 60)).toEqual([]);
  const text = lines.join(' ').replace(/\s+/g, ' ');
  expect(text).not.toContain('…');
  expect(text).toContain('the record counts 2 as well (of the same person, without working visits)');
  expect(text).toContain('counted otherwise (all visits and meetings) it is 3');
  expect(text).toContain('the paper writes”');
  expect(lines.filter((it) => /^ +20\d\d-/u.test(it)).map((it) => it.trim().slice(0, 10))).toEqual(ids.slice(1));
});
