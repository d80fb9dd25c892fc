import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { checkDocument } from '../../src/record/check.js';
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';
import { CodedDocumentSchema, CodedEventSchema, DateRangeSchema } from '../../src/record/schema.js';
import { sampleDocument, sampleEvent } from './sample.js';

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

describe('schemas', () => {
  it('agree with the types of record.ts, field by field', () => {
    expectTypeOf<Deep<z.output<typeof CodedDocumentSchema>>>().toEqualTypeOf<Deep<CodedDocument>>();
    expectTypeOf<Deep<z.output<typeof CodedEventSchema>>>().toEqualTypeOf<Deep<CodedEvent>>();
  });

  it('read back what was written', () => {
    const document = sampleDocument();
    expect(CodedDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('refuse a mode of another type, a day that is none, a range that runs backwards', () => {
    expect(CodedEventSchema.safeParse(sampleEvent({ mode: 'condole' })).success).toBe(false);
    const range = { start: '2023-02-28', end: '2023-03-01', precision: 'day', basis: 'stated' };
    expect(DateRangeSchema.safeParse(range).success).toBe(true);
    expect(DateRangeSchema.safeParse({ ...range, start: '2023-02-29' }).success).toBe(false);
    expect(DateRangeSchema.safeParse({ ...range, end: '2023-02-27' }).success).toBe(false);
  });
});

describe('checkDocument', () => {
  const found = (change: Partial<CodedDocument>) => checkDocument(sampleDocument(change)).map((it) => it.id);
  const evidence = sampleEvent().evidence;

  it('finds nothing in a sound document', () => expect(found({})).toEqual([]));

  it('finds spans outside the text, empty ones, and ones that cut a character', () => {
    expect(found({ dropped: [{ start: 5, end: 9_999, reason: 'menu' }] })).toEqual(['record.span-outside']);
    expect(found({ dropped: [{ start: 5, end: 5, reason: 'menu' }] })).toEqual(['record.span-empty']);
    const torn = { text: `${sampleDocument().text} 🙂`, dropped: [{ start: 0, end: 55, reason: 'menu' as const }] };
    expect(found(torn)).toEqual(['record.span-torn']);
  });

  it('finds records without evidence for type or side, unless the side was inferred', () => {
    expect(found({ events: [sampleEvent({ evidence: [] })] })).toContain('record.no-evidence');
    const noType = evidence.filter((it) => it.field !== 'type');
    expect(found({ events: [sampleEvent({ evidence: noType })] })).toEqual(['record.type-without-evidence']);
    const noHost = sampleEvent({ evidence: evidence.filter((it) => it.field !== 'recipients') });
    expect(found({ events: [noHost] })).toEqual(['record.side-without-evidence']);
    const inferred = [{ field: 'recipients', from: 'focus of the document' }];
    expect(found({ events: [{ ...noHost, inferred }] })).toEqual([]);
  });

  it('finds foreign modes, doubled ids and dangling commitments', () => {
    expect(found({ events: [sampleEvent({ mode: 'condole' })] })).toEqual(['record.mode-foreign']);
    expect(found({ events: [sampleEvent(), sampleEvent()] })).toEqual(['record.id-twice']);
    expect(found({ events: [] })).toEqual(['record.commitment-dangling']);
  });
});
