/**
 * The words of the interface. In: plain JSON files, one per language (`messages/`). Out: `useWords()` with `t`,
 * and dates, numbers and lists as the language writes them. English is the source; `test/web/words.test.ts`
 * finds a key that another language lacks.
 */
import i18next, { type i18n } from 'i18next';
import { createContext, createElement, type ReactNode, useContext, useEffect, useState } from 'react';
import { learnCities, learnNames } from '../names/names.js';
import { type InterfaceLanguage, usePreferences } from '../preferences.js';
import { learnMonths } from './own-days.js';

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  readonly language: InterfaceLanguage;
  readonly t: Translate;
  readonly number: (value: number) => string;
}

/** One chunk each: a reader loads only the language that is shown. The glossary is the codebook's, the messages are the page's. */
const FILES: Readonly<Record<InterfaceLanguage, () => Promise<readonly { default: object }[]>>> = {
  en: () =>
    Promise.all([
      import('../../tell/glossary/en.json', { with: { type: 'json' } }),
      import('./messages/en.json', { with: { type: 'json' } }),
      import('../names/cities/en.json', { with: { type: 'json' } }),
    ]),
  tr: () =>
    Promise.all([
      import('../../tell/glossary/tr.json', { with: { type: 'json' } }),
      import('./messages/tr.json', { with: { type: 'json' } }),
      import('../names/cities/tr.json', { with: { type: 'json' } }),
    ]),
  az: () =>
    Promise.all([
      import('../../tell/glossary/az.json', { with: { type: 'json' } }),
      import('./messages/az.json', { with: { type: 'json' } }),
      import('../names/cities/az.json', { with: { type: 'json' } }),
      import('../names/own/az.json', { with: { type: 'json' } }),
    ]),
  kk: () =>
    Promise.all([
      import('../../tell/glossary/kk.json', { with: { type: 'json' } }),
      import('./messages/kk.json', { with: { type: 'json' } }),
      import('../names/cities/kk.json', { with: { type: 'json' } }),
      import('../names/own/kk.json', { with: { type: 'json' } }),
    ]),
  uz: () =>
    Promise.all([
      import('../../tell/glossary/uz.json', { with: { type: 'json' } }),
      import('./messages/uz.json', { with: { type: 'json' } }),
      import('../names/cities/uz.json', { with: { type: 'json' } }),
      import('../names/own/uz.json', { with: { type: 'json' } }),
    ]),
  ky: () =>
    Promise.all([
      import('../../tell/glossary/ky.json', { with: { type: 'json' } }),
      import('./messages/ky.json', { with: { type: 'json' } }),
      import('../names/cities/ky.json', { with: { type: 'json' } }),
      import('../names/own/ky.json', { with: { type: 'json' } }),
    ]),
  tk: () =>
    Promise.all([
      import('../../tell/glossary/tk.json', { with: { type: 'json' } }),
      import('./messages/tk.json', { with: { type: 'json' } }),
      import('../names/cities/tk.json', { with: { type: 'json' } }),
      import('../names/own/tk.json', { with: { type: 'json' } }),
    ]),
  ru: () =>
    Promise.all([
      import('../../tell/glossary/ru.json', { with: { type: 'json' } }),
      import('./messages/ru.json', { with: { type: 'json' } }),
      import('../names/cities/ru.json', { with: { type: 'json' } }),
    ]),
};

/** Languages whose numbers not every browser can write, and one that writes them in the same way. */
const WRITES_NUMBERS_AS: Readonly<Partial<Record<InterfaceLanguage, string>>> = {
  az: 'tr',
  kk: 'ru',
  uz: 'ru',
  ky: 'ru',
  tk: 'ru',
};

const engine: i18n = i18next.createInstance();
const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords() is called outside <WordsProvider>.');
  return words;
}

/** Shows nothing until the first language is there, then keeps the old words until the new ones are. */
export function WordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = usePreferences();
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let left = false;
    loadWords(language).then((loaded) => {
      if (left) return;
      document.documentElement.lang = language;
      setWords(loaded);
    });
    return () => {
      left = true;
    };
  }, [language]);
  return words && createElement(WordsContext, { value: words }, children);
}

/** @example (await loadWords('tr')).t('feed.title') */
export async function loadWords(language: InterfaceLanguage): Promise<Words> {
  if (!engine.isInitialized) {
    await engine.init({
      lng: language,
      fallbackLng: false,
      resources: {},
      interpolation: { escapeValue: false },
      parseMissingKeyHandler: lastWord,
    });
  }
  if (!engine.hasResourceBundle(language, 'translation')) {
    const [glossary, messages, cities, own] = (await FILES[language]()).map((file) => file.default);
    learnCities(language, cities as never);
    if (own) {
      learnNames(language, own as never);
      learnMonths(language, own as never);
    }
    engine.addResourceBundle(language, 'translation', { ...glossary, ...messages });
  }
  const format = new Intl.NumberFormat(WRITES_NUMBERS_AS[language] ?? language);
  return { language, t: engine.getFixedT(language) as Translate, number: (value) => format.format(value) };
}

/** A field or mode that a newer coder writes and this page does not know is shown by its own name. */
function lastWord(key: string): string {
  return key.split('.').at(-1) ?? key;
}
