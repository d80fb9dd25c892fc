/** Whose words these are: short quoted words, papers, names told before, words credited afterwards, clauses around them. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { code } from '../../src/code/code.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['tr', 'az', 'kk', 'ru', 'en']));

/** Each statement as "kind speaker: words"; the state where nobody is named, "?" where none is. */
function said(language: Language, text: string): readonly string[] {
  const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
  const { document } = code(link(recognize(analyze(extracted, language), resources), resources), resources);
  return document.statements.map(
    ({ kind, speaker, for: side, spans }) =>
      `${kind} ${speaker ?? side ?? '?'}: ${spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')}`,
  );
}

describe('a few words between marks', () => {
  it('are of whoever named or condemned something with them', () => {
    expect(said('ru', 'Анкара назвала новый закон «опасной ошибкой».')).toEqual(['direct TUR: опасной ошибкой']);
    expect(said('az', 'Rusiya XİN bu addımı “təhlükəli səhv” kimi qiymətləndirib.')).toEqual([
      'direct RUS: təhlükəli səhv',
    ]);
    expect(said('kk', 'Ресей СІМ бұл қадамды «қауіпті қателік» деп айыптады.')).toEqual([
      'direct RUS: қауіпті қателік',
    ]);
  });

  it('are nobody’s where no such verb stands beside them, and a title is none', () => {
    expect(said('ru', 'Казахстан развивает проекты в «зелёной энергетике» и транспорте.')).toEqual([]);
    expect(
      said(
        'az',
        'Prezident İlham Əliyev “Yaşıl yol: enerji və tikinti” mövzusunda konfransda bildirib ki, yol açılıb.',
      ),
    ).toEqual([]);
  });
});

describe('who spoke', () => {
  it('is one of whom the text has told before, by one word of the name', () => {
    const text =
      'Президент Казахстана Касым-Жомарт Токаев прибыл в Ташкент. «Мы построим новую дорогу вместе», — сказал Токаев.';
    expect(said('ru', text)).toEqual(['direct Kassym-Jomart Tokayev: Мы построим новую дорогу вместе']);
  });

  it('is whoever spoke last, though nobody lists him', () => {
    const text =
      'Ekspert Samir Həsənli deyib ki, yol payızda açılacaq. “Körpü isə gələn il hazır olacaq, buna inanıram”, – o əlavə edib.';
    expect(said('az', text)).toEqual([
      'indirect Samir Həsənli: yol payızda açılacaq',
      'direct Samir Həsənli: Körpü isə gələn il hazır olacaq, buna inanıram',
    ]);
  });

  it('is whose paper it stands in', () => {
    expect(said('tr', 'Kremlin açıklamasında "Görüşmeler önümüzdeki hafta sürecek" denildi.')).toEqual([
      'direct RUS: Görüşmeler önümüzdeki hafta sürecek',
    ]);
  });

  it('stands behind "the agency writes that"', () => {
    const text =
      'Azərbaycan agentliyi xəbər verir ki, Türkiyə Prezidenti Rəcəb Tayyib Ərdoğan deyib: "Biz bu yolu birlikdə quracağıq".';
    expect(said('az', text)).toEqual(['direct Recep Tayyip Erdoğan: Biz bu yolu birlikdə quracağıq']);
  });

  it('may be told in the sentence behind the words', () => {
    const text =
      '“Sərhəd bu il də bağlı qalacaq, qərar dəyişməyib”.\n\nBunu Rusiya Prezidenti Vladimir Putin jurnalistlərə deyib.';
    expect(said('az', text)).toEqual(['direct Vladimir Putin: Sərhəd bu il də bağlı qalacaq, qərar dəyişməyib']);
  });
});

describe('reported words', () => {
  it('are those behind "as X pointed out" and "according to X"', () => {
    expect(said('en', 'As Hakan Fidan pointed out, the bridge needs two more years of work.')).toEqual([
      'indirect Hakan Fidan: the bridge needs two more years of work',
    ]);
    expect(said('tr', "Hakan Fidan'a göre, köprü iki yıl sonra bitecek.")).toEqual([
      'indirect Hakan Fidan: köprü iki yıl sonra bitecek',
    ]);
    expect(said('az', 'Vladimir Putinin sözlərinə görə, ticarət bu il artıb.')).toEqual([
      'indirect Vladimir Putin: ticarət bu il artıb',
    ]);
  });

  it('end where a few words are quoted at length, and keep one that is quoted within', () => {
    expect(said('kk', 'Қасым-Жомарт Тоқаев елдің «жасыл» жобаларды қолдауға дайын екенін айтты.')).toEqual([
      'indirect Kassym-Jomart Tokayev: елдің «жасыл» жобаларды қолдауға дайын екенін',
    ]);
  });

  it('are none of the writer’s: "hatırlatalım"', () => {
    expect(said('tr', "Türkiye'nin 1991'de Kazakistan'ı tanıdığını hatırlatalım.")).toEqual([]);
  });

  it('are not an act that somebody announces in a second clause', () => {
    expect(said('en', 'The contract was signed in Baku, and Hakan Fidan announced it the same day.')).toEqual([]);
  });
});
