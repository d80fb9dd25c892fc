/**
 * Language of a stretch of text. A first, simple judge by letters; see `train-language.mjs` for the model to come.
 */
import type { Language } from '../record/codebook.js';

/** @example identify('Tokayev dün Ankara’ya geldi ve görüştü') // 'tr' */
export function identify(text: string): Language | 'und' {
  const sample = text.slice(0, 2000).toLowerCase();
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const cyrillic = count(/[а-яёәғқңөұүһіўҳ]/g);
  const latin = count(/[a-zəğıöüçşñýžňä]/g);
  if (cyrillic + latin === 0) return 'und';
  if (cyrillic > latin) {
    if (count(/[ўҳ]/g) > 0) return 'uz';
    if (count(/[әғқұіһ]/g) > 0) return 'kk';
    return count(/[ңөү]/g) > 0 ? 'ky' : 'ru';
  }
  if (count(/ə/g) > 0) return 'az';
  if (count(/[ýňž]/g) > 0) return 'tk';
  if (count(/[oʻg][‘ʻʼ'’`]/g) > 0 && count(/[ışğ]/g) === 0) return 'uz';
  if (count(/[ığşçöü]/g) > 0) return 'tr';
  return 'en';
}
