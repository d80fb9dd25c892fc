/** Short texts full of claims, right and wrong, written for Elchi: one for each language whose pack reads claims. */
import type { Language } from '../../record/codebook.js';

export interface ClaimSample {
  readonly language: Language;
  readonly published: string;
  readonly text: string;
}

export const SAMPLES: readonly ClaimSample[] = [
  {
    language: 'tr',
    published: '2023-11-03',
    text: `Erdoğan Astana’da
Cumhurbaşkanı Recep Tayyip Erdoğan 3 Kasım 2023’te Astana’ya geldi. Bu, Erdoğan’ın son üç yılda Kazakistan’a üçüncü ziyareti.
Türkiye, Kazakistan’ın bağımsızlığını tanıyan ilk ülke oldu. Kazakistan 16 Aralık 1993 tarihinde bağımsızlığını ilan etti. Türkiye ile Kazakistan arasındaki ticaret hacmi 2022’de 6,3 milyar dolara ulaştı.`,
  },
  {
    language: 'az',
    published: '2023-11-03',
    text: `Ərdoğan Astanada
Prezident Rəcəb Tayyib Ərdoğan 2023-cü il noyabrın 3-də Astanaya gəlib. Bu, Ərdoğanın son üç ildə Qazaxıstana üçüncü səfəridir.
Türkiyə Qazaxıstanın müstəqilliyini tanıyan ilk ölkədir. Qazaxıstan 16 dekabr 1993-cü ildə müstəqilliyini elan edib. İki ölkə arasında ticarət dövriyyəsi 2022-ci ildə 6,3 milyard dollar olub.`,
  },
];
