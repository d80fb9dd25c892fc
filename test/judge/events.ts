/** Merged events for tests of verdicts: only what differs is written. */
import type { MergedEvent } from '../../src/record/merged.js';
import type { Claim, DateRange } from '../../src/record/record.js';

export const onDay = (start: string, end = start): DateRange => ({ start, end, precision: 'day', basis: 'stated' });

export function mergedEvent(some: Partial<MergedEvent> & { id: string }): MergedEvent {
  const report = {
    event: some.id,
    document: `d-${some.id}`,
    group: `d-${some.id}`,
    outlet: 'Outlet',
    url: null,
    title: null,
    language: 'en' as const,
    day: some.date?.start ?? '',
    copy: false,
    passage: `Sentence of ${some.id}.`,
  };
  return {
    type: 'CONSULT',
    mode: 'visit',
    status: 'happened',
    context: [],
    actors: ['KAZ'],
    recipients: ['TUR'],
    people: [],
    date: null,
    due: null,
    announced: null,
    place: null,
    background: false,
    confidence: 0.9,
    variants: { mode: [], status: [], date: [], place: [], sides: [] },
    reports: [report],
    corroboration: 1,
    copies: 0,
    partOf: null,
    parts: [],
    outcome: null,
    announcedBy: null,
    ...some,
  };
}

export function claimOf(some: Partial<Claim>): Claim {
  return {
    id: 'c1',
    kind: 'count',
    subject: ['KAZ', 'TUR'],
    predicate: 'visit',
    value: 1,
    period: null,
    evidence: [],
    ...some,
  };
}
