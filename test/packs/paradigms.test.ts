/** Words of languages with paradigms: a form is read back to its word, and what fits no class is no reading. */
import { describe, expect, it } from 'vitest';
import { openPack } from '../../src/pack/pack.js';
import { compileParadigms, type ParadigmsSource } from '../../src/pack/paradigms.js';
import { loadSources } from '../sources.js';

const { packs } = loadSources(undefined, ['ru']);
const ru = openPack(packs.ru as NonNullable<typeof packs.ru>);
const saysOf = (form: string, stem: string) =>
  ru.readings(form).flatMap((reading) => (reading.stem === stem ? [reading.features] : []));

describe('forms of Russian words', () => {
  it.each([
    ['посетил', 'посетить', { form: 'finite', tense: 'past' }],
    ['посетит', 'посетить', { form: 'finite', tense: 'future' }],
    ['посещает', 'посещать', { form: 'finite', tense: 'present' }],
    ['встретится', 'встретиться', { form: 'finite', tense: 'future' }],
    ['посещена', 'посетить', { form: 'finite', voice: 'passive' }],
    ['приглашен', 'пригласить', { form: 'finite', voice: 'passive' }],
    ['прибывшему', 'прибыть', { form: 'participle', kind: 'subject', case: 'dat' }],
    ['подписанного', 'подписать', { form: 'participle', voice: 'passive', case: 'gen' }],
    ['поздравив', 'поздравить', { form: 'converb' }],
    ['турецкой', 'турецкий', { case: 'gen' }],
    ['казахстанца', 'казахстанец', { case: 'gen' }],
    ['граждан', 'гражданин', { case: 'gen', plural: true }],
  ])('%s is %s', (form, stem, says) => {
    expect(saysOf(form, stem)).toContainEqual(expect.objectContaining(says));
  });

  it('reads ё as е, and a form of no listed word as nothing', () => {
    expect(ru.plain('Прошёл')).toBe('прошел');
    expect(ru.readings('абракадаброй')).toEqual([]);
  });

  it('tells the dictionary forms that a declined name may have', () => {
    const stems = ru.nameStems('токаевым').map(({ stem, features }) => `${stem} ${features.case}`);
    expect(stems).toContain('токаев ins');
    expect(ru.nameStems('зеленского').map(({ stem }) => stem)).toContain('зеленский');
  });
});

describe('the form of endings.yaml', () => {
  const source = packs.ru?.endings as unknown as ParadigmsSource;

  it('refuses a reading that nobody defined and a set that is not there', () => {
    expect(() => compileParadigms({ ...source, sets: { ...source.sets, bad: { а: 'ablative' } } })).toThrow(/ablative/);
    expect(() => compileParadigms({ ...source, sets: { bad: { 'нн+none': 'pp' } } })).toThrow(/none/);
  });
});
