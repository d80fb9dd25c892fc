/**
 * A sample article for each language, written for Elchi after what really took place. In: nothing. Out: the samples,
 * each loaded when it is asked for.
 */
import type { Language } from '../../record/codebook.js';

export interface Sample {
  readonly language: Language;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  text(): Promise<string>;
}

const words = async (file: Promise<{ default: string }>) => (await file).default.trim();

export const SAMPLES: readonly Sample[] = [
  {
    language: 'tr',
    published: '2023-10-29',
    text: () => words(import('./samples/tr.txt?raw')),
  },
  {
    language: 'az',
    published: '2023-02-06',
    text: () => words(import('./samples/az.txt?raw')),
  },
  { language: 'kk', published: '2024-08-22', text: () => words(import('./samples/kk.txt?raw')) },
  { language: 'uz', published: '2024-06-06', text: () => words(import('./samples/uz.txt?raw')) },
  { language: 'ky', published: '2025-03-13', text: () => words(import('./samples/ky.txt?raw')) },
  { language: 'tk', published: '2025-08-22', text: () => words(import('./samples/tk.txt?raw')) },
  { language: 'ru', published: '2024-08-22', text: () => words(import('./samples/ru.txt?raw')) },
  { language: 'en', published: '2024-08-09', text: () => words(import('./samples/en.txt?raw')) },
];
