/** Claims and commitments of whole texts; what each rule takes is tested with the packs. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

const resources = openResources(loadSources(undefined, ['tr', 'az']));
const read = (content: string, language: string) =>
  codeDocument({ content, format: 'text', published: '2024-11-20', language }, resources).document;

describe('claims', () => {
  it('cites the words of every field that was said', () => {
    const text = 'Son üç il ərzində Azərbaycan Prezidenti Qazaxıstana yeddi dəfə səfər edib.';
    const [claim] = read(text, 'az').claims;
    const said = (field: string) =>
      claim?.evidence.filter((one) => one.field === field).map(({ start, end }) => text.slice(start, end));
    expect(claim).toMatchObject({ kind: 'count', subject: ['AZE', 'KAZ'], predicate: 'visit', value: 7 });
    expect(claim?.period).toMatchObject({ start: '2021-11-21', end: '2024-11-20' });
    expect(said('value')).toEqual(['yeddi']);
    expect(said('subject')).toEqual(['Azərbaycan Prezidenti', 'Qazaxıstana']);
    expect(said('period')).toEqual(['Son üç il']);
  });

  it('makes one claim of two tellings', () => {
    const text =
      'Türkiye ile Kazakistan arasında 20 anlaşma imzalandı.\n\nTörende Kazakistan ve Türkiye yirmi belge imzaladı.';
    const claims = read(text, 'tr').claims.filter(({ kind }) => kind === 'total');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.evidence.filter(({ field }) => field === 'value')).toHaveLength(2);
  });

  it.each([
    ['5,4 milyar', 5_400_000_000],
    ['17 milyar 300 milyon', 17_300_000_000],
    ['yarım milyar', 500_000_000],
    ['iki buçuk milyar', 2_500_000_000],
    ['1.250', 1250],
    ['yüz yirmi beş milyon', 125_000_000],
  ])('reads %s', (words, value) => {
    const { claims } = read(`Türkiye ile Kazakistan arasındaki ticaret hacmi ${words} dolara ulaştı.`, 'tr');
    expect(claims.find(({ predicate }) => predicate === 'trade-volume')?.value).toBe(value);
  });

  it('leaves a number that may be two', () => {
    expect(read('Türkiye ile Kazakistan arasındaki ticaret hacmi 2-3 milyar dolara ulaştı.', 'tr').claims).toEqual([]);
  });
});

describe('commitments', () => {
  it('has the clause that promises and the day that it falls due', () => {
    const text = "Ermenistan, Kelbecer'i 1 Aralık 2024'e kadar Azerbaycan'a iade edecek.";
    const [commitment] = read(text, 'tr').commitments;
    expect(commitment).toMatchObject({ by: ['ARM'], to: ['AZE'], due: { end: '2024-12-01' } });
    expect(text.slice(commitment?.what.start, commitment?.what.end)).toContain('iade edecek');
    const planned = read("Tokayev 5 Aralık 2024 tarihinde Türkiye'yi ziyaret edecek.", 'tr').commitments[0];
    expect(planned).toMatchObject({ by: ['KAZ'], to: ['TUR'], due: { start: '2024-12-05' } });
  });
});
