/** What people decided follows the words that they decided about into another coding of the text, and goes to no other act. */
import { expect, it } from 'vitest';
import { correctEvents, type Target } from '../../src/merge/correct.js';
import type { CodedEvent } from '../../src/record/record.js';
import { sampleEvent } from '../record/sample.js';

/** Two acts of one sentence: subject, place and day are told once for both. */
const act = (id: string, mode: string | null, start: number, change: Partial<CodedEvent> = {}) =>
  sampleEvent({
    id,
    type: 'SUPPORT',
    mode,
    evidence: [
      { field: 'actors', start: 0, end: 7, rule: 'r' },
      { field: 'date', start: 8, end: 12, rule: 'r' },
      { field: 'type', start, end: start + 10, rule: 'r' },
    ],
    ...change,
  });
const [signing, honour] = [act('d1.sign', 'sign', 20), act('d1.honor', 'honor', 40)];
const on = (event: CodedEvent, action: 'accept' | 'reject'): Target => ({
  correction: { action, fields: null, by: 'Ayşe' },
  side: 'record',
  event: event.id,
  snapshot: event,
});
const decisions = [on(signing, 'accept'), on(honour, 'reject')];
const told = (events: readonly CodedEvent[]) => events.map(({ id, confidence }) => [id, confidence]).sort();

it('leaves an acceptance with what was accepted, and a rejection with what was rejected, when both are read otherwise', () => {
  const coded = [act('d1.other', null, 20, { type: 'COOPERATE' }), act('d1.praise', 'praise', 40)];
  const { events, moved } = correctEvents(coded, decisions);
  expect(told(events)).toEqual([
    ['d1.other', 0.9],
    ['d1.sign', 1],
  ]);
  expect([...moved]).toEqual([['d1.honor', 'd1.praise']]);
});

it('finds of several acts the one that has most words in common, and takes each once', () => {
  const coded = [act('d1.1', 'sign', 38), act('d1.2', 'sign', 21)];
  expect(told(correctEvents(coded, decisions).events)).toEqual([['d1.2', 1]]);
  const [only] = [act('d1.1', 'sign', 24)];
  expect(told(correctEvents([only], [on(signing, 'reject'), on(act('d1.0', 'sign', 28), 'accept')]).events)).toEqual([
    ['d1.0', 1],
  ]);
});

it('does not take the subject or the day of a sentence for its act', () => {
  expect(told(correctEvents([act('d1.1', 'sign', 60)], [on(signing, 'reject')]).events)).toEqual([['d1.1', 0.9]]);
});
