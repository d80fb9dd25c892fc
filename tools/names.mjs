/**
 * Writes names that not every browser knows: states, languages and months in the languages that Chromium's own tables leave
 * out. In: CLDR as Node.js has it (Unicode License). Out: `src/web/names/own/*.json`. Run after a new Node.js: `node tools/names.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OWN = ['az', 'kk', 'uz', 'ky', 'tk'];
const LANGUAGES = ['tr', 'az', 'kk', 'uz', 'ky', 'tk', 'ru', 'en'];
const iso = readFileSync(new URL('../src/web/names/iso.ts', import.meta.url), 'utf8');
const regions = [...iso.matchAll(/\b[A-Z]{3}:([A-Z]{2})\b/g)].map(([, alpha2]) => alpha2).sort();

/** Where CLDR is uneven or says it otherwise than the press of the language. */
const BETTER = {
  az: {
    languages: {
      tr: 'türkcə',
      az: 'azərbaycanca',
      kk: 'qazaxca',
      uz: 'özbəkcə',
      ky: 'qırğızca',
      tk: 'türkməncə',
      ru: 'rusca',
      en: 'ingiliscə',
    },
  },
  uz: {
    languages: {
      tr: 'turkcha',
      az: 'ozarbayjoncha',
      kk: 'qozoqcha',
      uz: 'oʻzbekcha',
      ky: 'qirgʻizcha',
      tk: 'turkmancha',
      ru: 'ruscha',
      en: 'inglizcha',
    },
  },
  ky: { regions: { US: 'Америка Кошмо Штаттары' } },
  tk: { regions: { GB: 'Beýik Britaniýa' } },
};

for (const language of OWN) {
  const names = (type, codes) => {
    const display = new Intl.DisplayNames([language], { type, fallback: 'none' });
    const known = codes.map((code) => [code, display.of(code)?.replaceAll('‘', 'ʻ')]).filter(([, name]) => name);
    return { ...Object.fromEntries(known), ...BETTER[language]?.[`${type}s`] };
  };
  const months = (month) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) =>
      format
        .formatToParts(Date.UTC(2024, at, 1))
        .find(({ type }) => type === 'month')
        .value.replace(/\.$/, ''),
    );
  };
  const own = {
    regions: names('region', regions),
    languages: names('language', LANGUAGES),
    months: months('long'),
    short: months('short'),
  };
  const path = new URL(`../src/web/names/own/${language}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(own, null, 2)}\n`);
}
