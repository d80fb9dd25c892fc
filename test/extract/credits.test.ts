import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';

describe('credits', () => {
  const article = [
    'Bakan Kazan ile görüştü',
    'Bakan, konuk heyetle Ankara kentinde bir araya geldi ve ticaretin artırılmasını ele aldı.',
    'Görüşmede ulaştırma projeleri de konuşuldu, heyetler yeni toplantı için tarih belirledi.',
  ];

  it('name the site of a photograph as a source and are no article', () => {
    const doc = extract({
      content: [...article, 'Haber: Ali Veli – Fotoğraf: https://www.ornek.kz/foto'].join('\n'),
      format: 'text',
    });
    expect(doc.dropped.some(({ reason }) => reason === 'credit')).toBe(true);
    expect(doc.via).toContain('ornek.kz');
  });

  it('do not turn an address inside the article into a source', () => {
    const doc = extract({
      content: [...article, 'Başvurular ornek.kz adresinden alınacak ve iki hafta içinde sonuçlanacak.'].join('\n'),
      format: 'text',
    });
    expect(doc.via).toEqual([]);
  });
});
