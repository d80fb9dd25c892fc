import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPerson, type PersonQuery, personId, resolvePerson } from '../../src/link/people.js';
import { whoIs } from '../../src/link/who.js';
import { day, world } from '../knowledge/fixture.js';

const knowledge = world();
const resolve = (query: PersonQuery) => resolvePerson(query, knowledge);
const reason = (query: PersonQuery) => {
  const explained = explainPerson(query, knowledge);
  return explained.found ? null : explained.reason;
};

describe('resolvePerson', () => {
  it.each<[PersonQuery, string, object]>([
    [
      { office: 'head-of-state', for: 'TUR', on: day('2022-01-13') },
      'Recep Tayyip Erdoğan',
      { how: 'office', office: 'head-of-state' },
    ],
    [
      { names: ['Oktay'], office: 'vice-president', for: 'TUR', on: day('2022-01-13') },
      'Fuat Oktay',
      { how: 'name+office' },
    ],
    [{ names: ['Oktay'], on: day('2022-01-13') }, 'Fuat Oktay', { how: 'surname', office: 'vice-president' }],
    [
      { names: ['Smailov'], on: day('2022-01-13') },
      'Alikhan Smailov',
      { how: 'surname', office: 'head-of-government', for: 'KAZ' },
    ],
    [{ names: [['Smailova', 'Smailov']], on: day('2022-01-13') }, 'Alikhan Smailov', { how: 'surname' }],
    [{ names: ['R.T.Erdoğan'], on: day('2022-01-13') }, 'Recep Tayyip Erdoğan', { how: 'name' }],
    [
      { names: ['R.', 'T.', 'Erdoğan'], on: day('2010-01-13') },
      'Recep Tayyip Erdoğan',
      { office: 'head-of-government' },
    ],
    [{ names: ['İ.Əliyev'], on: day('2022-01-13') }, 'Ilham Aliyev', {}],
    [{ names: ['Əliyev'], on: day('2022-01-13') }, 'Ilham Aliyev', {}],
    [{ names: ['Əliyev'], on: day('1998-01-13') }, 'Heydar Aliyev', {}],
    [{ names: ['Heydər', 'Əliyev'], on: day('2022-01-13') }, 'Heydar Aliyev', { office: null }],
    [{ names: ['Гейдар', 'Алиев'] }, 'Heydar Aliyev', {}],
    [{ names: ['Əliyeva'], on: day('2022-01-13') }, 'Mehriban Aliyeva', {}],
    [
      { names: ['Kasım-Cömert', 'Kemeleviç', 'Tokayev'], on: day('2022-01-13') },
      'Kassym-Jomart Tokayev',
      { how: 'name' },
    ],
    [
      { names: ['Касым-Жомарт', 'Кемелевич'], office: 'head-of-state', for: 'KAZ', on: day('2022-01-13') },
      'Kassym-Jomart Tokayev',
      {},
    ],
    [{ names: ['Си', 'Цзиньпин'], on: day('2022-01-13') }, 'Xi Jinping', {}],
    [
      { names: ['Şi'], office: 'head-of-state', for: 'CHN', on: day('2022-01-13') },
      'Xi Jinping',
      { how: 'name+office' },
    ],
    [
      { names: ['Fidan'], office: 'minister', for: 'TUR', on: day('2024-01-13') },
      'Hakan Fidan',
      { office: 'foreign-minister' },
    ],
    [{ names: ['Caparov'], on: day('2023-01-13') }, 'Sadyr Japarov', { office: 'head-of-state' }],
    [{ names: ['Акылбек', 'Жапаров'], on: day('2023-01-13') }, 'Akylbek Japarov', {}],
  ])('%j is %s', (query, name, more) => {
    const found = resolve(query);
    expect(found).toMatchObject({ name, ...more });
    expect(found?.misspelt).toBeUndefined();
    expect(found?.conflict).toBeUndefined();
  });

  it('finds who is meant by a name written wrong, and says so', () => {
    const query = { names: ['Alihan', 'İsmayilov'], office: 'head-of-government', for: 'KAZ', on: day('2022-01-11') };
    expect(resolve(query)).toMatchObject({ name: 'Alikhan Smailov', misspelt: 'Alihan İsmayilov' });
    expect(resolve({ ...query, office: null, for: null })).toMatchObject({ misspelt: 'Alihan İsmayilov' });
    expect(resolve({ ...query, names: ['Ahmet', 'Yılmaz'] })).toBeNull();
    expect(resolve({ ...query, names: ['İsmayilov'], office: null, for: null })).toBeNull();
  });

  it('tells a title that was not held on the day', () => {
    expect(
      resolve({ names: ['Tokayev'], office: 'head-of-state', for: 'KAZ', on: day('2015-01-01') })?.conflict,
    ).toMatch(/from 2019-03-20/);
    expect(
      resolve({ names: ['Çavuşoğlu'], office: 'foreign-minister', for: 'TUR', on: day('2024-01-01') })?.conflict,
    ).toMatch(/to 2023-06-03/);
    expect(
      resolve({ names: ['Kasım', 'Tokayev'], office: 'head-of-state', for: 'TUR', on: day('2022-01-01') }),
    ).toMatchObject({ for: 'KAZ', conflict: /not of TUR/ });
  });

  it('allows a day or two around a change', () => {
    expect(
      resolve({ names: ['Tokayev'], office: 'head-of-state', for: 'KAZ', on: day('2019-03-19') })?.conflict,
    ).toBeUndefined();
  });

  it('does not force a name on the listed', () => {
    expect(resolve({ names: ['Ömer', 'Oktay'], on: day('2022-01-13') })).toBeNull();
    expect(resolve({ names: ['Patton'], on: day('2022-01-13') })).toBeNull();
    expect(resolve({ names: ['M.Əliyev'], on: day('2022-01-13') })).toBeNull();
    expect(
      resolve({ names: ['Oktay'], office: 'deputy-foreign-minister', for: 'TUR', on: day('2022-01-13') }),
    ).toBeNull();
    expect(resolve({ names: ['Recep'] })).toBeNull();
    expect(reason({ names: ['Əliyev'] })).toMatch(/ambiguous/);
    expect(resolve({ names: ['Əliyev'], office: 'head-of-state', for: 'AZE' })?.name).toBe('Ilham Aliyev');
    expect(reason({ office: 'head-of-state' })).toMatch(/known state/);
  });

  it('never throws', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    const query = fc.record({
      names: fc.array(fc.oneof(word, fc.array(word))),
      office: fc.option(word),
      for: fc.option(word),
    });
    fc.assert(fc.property(query, (it) => explainPerson(it, knowledge) !== undefined));
  });
});

describe('personId', () => {
  it('is one for all spellings', () => {
    expect(personId('Ержан Қазыхан', null, 'KAZ')).toBe(personId('Yerzhan Kazykhan', 'adviser', 'KAZ'));
    expect(personId('Қазыхан', 'adviser', 'KAZ')).not.toBe(personId('Қазыхан', 'ambassador', 'KAZ'));
  });
});

describe('whoIs', () => {
  it('tells spellings, terms and where it is from', () => {
    const [first] = whoIs('Токаев', '2022-01-13', knowledge);
    expect(first).toMatchObject({
      match: 'same',
      held: [{ office: 'head-of-state' }],
      file: 'people/KAZ.yaml',
      sources: ['gov'],
    });
    expect(first?.expected).toMatchObject({
      tr: 'Kasım-Jomart Tokayev',
      ru: 'Касым-Жомарт Токаев',
      en: 'Kassym-Jomart Tokayev',
    });
    expect(whoIs('Əliyev', null, knowledge)).toHaveLength(2);
    expect(whoIs('Nobody', null, knowledge)).toEqual([]);
  });
});
