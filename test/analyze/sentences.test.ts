import { expect, test } from 'vitest';
import { splitSentences } from '../../src/analyze/sentences.js';
import { tokenize } from '../../src/analyze/tokens.js';
import type { Language } from '../../src/record/codebook.js';

function split(text: string, language: Language): string[] {
  const tokens = tokenize(text, 0, text.length, language);
  return splitSentences(tokens, language).map(([from, to]) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

test.each<[Language, string[]]>([
  ['tr', ['Prof. Dr. Ahmet Yılmaz 10. Zirve için geldi.', 'R.T.Erdoğan da T.C. Dışişleri ile görüştü.']],
  ['tr', ['"Geldik." dedi.', '"Gittik!" diye ekledi.', '(Kaynak: AA.)', 'Sonra sustu…', 'Bitti.']],
  ['tr', ['“Türk halkı kardeşimizdir.', 'Acınızı paylaşıyoruz.”', 'Tokayev sustu.']],
  ['tr', ['Konuştu: "Biz hazırız.', 'Geliyoruz. "', '"Bekliyoruz."']],
  ['tr', ['1. Madde kabul edildi.', 'II. Dünya Savaşı bitti.', 'Pirinç, un vb. gönderildi.', 'Toplam 2024.', 'Bitti.']],
  [
    'az',
    ['Ş.Mirziyoyev oktyabrın 18-də gəldi.', '2,1 faiz artım var.', 'Bunu Icma.az yazır.', '“Biz hazırıq”.', 'O getdi.'],
  ],
  ['kk', ['Қ.Тоқаев 2024 ж. Анкараға барды.', 'Т.с.с. мәселелер талқыланды.', '10 мектеп ашылды.']],
  ['ky', ['С.Жапаров Бишкекке келди.', '1 млрд. сом бөлүндү.']],
  ['uz', ['O‘zbekiston Prezidenti Sh.Mirziyoyev keldi.', '2025-yil 3-mart kuni bo‘lib o‘tdi.']],
  ['tk', ['S.Berdimuhamedow 17-nji dekabrda bardy.', 'Gepleşikler geçirildi.']],
  ['ru', ['В 2024 г. Токаев прибыл в г. Астана, т.е. домой.', 'А.С. Пушкин был поэтом и т.д. ', 'Потом ушёл.']],
  ['en', ['U.S. President Trump met J. D. Vance.', 'He left the U.S.', 'The visit ended.', 'Was it long?', 'No!']],
])('%s %j', (language, sentences) => {
  expect(split(sentences.join(' '), language)).toEqual(sentences.map((sentence) => sentence.trim()));
});

test('sentences run together without a space are parted', () => {
  expect(split('Münasibətlər qurulur.Dövlət başçıları görüşüb.Sonra gediblər.', 'az')).toHaveLength(3);
});

test('no break before a small letter', () => {
  expect(split('“Gəlin!” dedi. və getdi... sonra qayıtdı.', 'az')).toHaveLength(1);
});

test('marks alone are no sentence', () => {
  expect(split('Bitti. •• "', 'tr')).toEqual(['Bitti. •• "']);
});
