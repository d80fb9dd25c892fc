/**
 * Each state in each case of each language, by grammars of the test's own (`cases.ts`).
 */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { extract } from '../../src/extract/extract.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Mention } from '../../src/recognize/recognized.js';
import type { Language } from '../../src/record/codebook.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';
import {
  azerbaijani,
  english,
  type Forms,
  inCyrillic,
  kazakh,
  kyrgyz,
  POSSESSED,
  russian,
  turkish,
  turkmen,
  uzbek,
  uzbekCyrillic,
} from './cases.js';

interface Grammar {
  readonly language: Language;
  readonly forms: (name: string) => Forms;
  readonly sentence: (form: string) => string;
  /** A title together with the state that it belongs to. */
  readonly office: (state: Forms & { name: string }, title: string) => string;
}

/** "Kazakistan’ın bakanı": the title is possessed; one that the pack writes without `+3` stands as it is. */
const owned =
  (language: string): Grammar['office'] =>
  ({ gen }, title) =>
    `${gen} ${title.endsWith('+3') ? POSSESSED[language]?.(title.slice(0, -2)) : title}`;

/** By language; Uzbek stands twice, in both of its alphabets. */
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  tr: {
    language: 'tr',
    forms: turkish,
    sentence: (form) => `Dün ${form} ilgili bir haber çıktı.`,
    office: owned('tr'),
  },
  az: {
    language: 'az',
    forms: azerbaijani,
    sentence: (form) => `Dünən ${form} aid bir xəbər çıxdı.`,
    office: owned('az'),
  },
  kk: { language: 'kk', forms: kazakh, sentence: (form) => `Кеше ${form} қатысты хабар шықты.`, office: owned('kk') },
  ky: { language: 'ky', forms: kyrgyz, sentence: (form) => `Кечээ ${form} тиешелүү кабар чыкты.`, office: owned('ky') },
  uz: { language: 'uz', forms: uzbek, sentence: (form) => `Kecha ${form} oid xabar chiqdi.`, office: owned('uz') },
  'uz in Cyrillic': {
    language: 'uz',
    forms: uzbekCyrillic,
    sentence: (form) => `Кеча ${form} оид хабар чиқди.`,
    office: (state, title) => inCyrillic(owned('uz')(state, title)),
  },
  tk: { language: 'tk', forms: turkmen, sentence: (form) => `Düýn ${form} degişli habar çykdy.`, office: owned('tk') },
  ru: {
    language: 'ru',
    forms: russian,
    sentence: (form) => `Вчера вышла новость о том, что ${form} касается дело.`,
    office: ({ gen }, title) => `${title} ${gen}`,
  },
  en: {
    language: 'en',
    forms: english,
    sentence: (form) => `Yesterday a report about ${form} economy came out.`,
    office: ({ name }, title) => `the ${title} of ${name}`,
  },
};

/** States whose names are declined in different ways: after a vowel, a consonant, a compound, an adjective and a noun. */
const OF_ALL_KINDS: ReadonlySet<string> = new Set(['KAZ', 'TUR', 'FRA', 'SAU', 'UZB', 'CHN']);

/** Forms that are another phrase of their language, with why. */
const ODD: ReadonlySet<string> = new Set([
  // "… okyanusu topraklarında": on the soil of, a place and no name.
  'IOT loc tr',
  'IOT abl tr',
  // "Malä": to Mali, and to Malé.
  'MLI dat tk',
]);
const sources = loadSources();
const resources = openResources(sources);

/** What a reader finds in the mentions of each line. */
function readLines(
  lines: readonly string[],
  language: Language,
  of: (mention: Mention) => readonly string[],
): readonly ReadonlySet<string>[] {
  const text = lines.join('\n\n');
  const doc = recognize(analyze(extract({ content: text, format: 'text' }), language), resources);
  const found = lines.map(() => new Set<string>());
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    at = doc.text.indexOf(line, at);
    starts.push(at);
    at += line.length;
  }
  for (const sentence of doc.sentences)
    for (const group of sentence.groups) {
      const line = starts.findLastIndex((start) => start <= group.start);
      for (const mention of group.members) for (const one of of(mention)) found[line]?.add(one);
    }
  return found;
}

const holders = ({ holders }: Mention): readonly string[] => holders.map(({ code }) => code);
const offices = ({ holders, offices }: Mention): readonly string[] =>
  offices.flatMap(({ office }) => holders.map(({ code }) => `${office}@${code}`));

describe.each(Object.entries(GRAMMARS))('states in %s', (_, grammar) => {
  const { language } = grammar;
  const states = Object.entries(sources.packs[language]?.states ?? {});
  // A form may serve two cases; the same line twice would be taken for a repetition.
  const cases = states.flatMap(([code, { name }]) => {
    const forms = new Map(Object.entries(grammar.forms(name)).map(([kase, form]) => [form, kase]));
    return [...forms].map(([form, kase]) => ({ code, kase, form }));
  });

  it('are all there', () => expect(states.length).toBeGreaterThanOrEqual(245));

  it('are read in each case', () => {
    const read = readLines(
      cases.map(({ form }) => grammar.sentence(form)),
      language,
      holders,
    );
    const missed = cases.filter(
      ({ code, kase }, at) => !read[at]?.has(code) && !ODD.has(`${code} ${kase} ${language}`),
    );
    expect(missed.map(({ code, kase, form }) => `${code} ${kase} ${form}`)).toEqual([]);
  });

  it('lead to each office, and each office to states of all kinds', () => {
    const titles = Object.entries(sources.packs[language]?.offices ?? {}).flatMap(([office, names]) => {
      // The first title that is the office's own name; "spouse of the president" stands under its own office.
      const [title] = names;
      // (who leads a state is its head)
      return title === undefined ? [] : [{ office: office === 'leader' ? 'head-of-state' : office, title }];
    });
    const pairs = titles.flatMap(({ office, title }, index) =>
      states
        .filter(([code], at) => OF_ALL_KINDS.has(code) || at % titles.length === index)
        .flatMap(([code, { name }]) => {
          const forms = grammar.forms(name);
          return Object.keys(forms).length === 0
            ? []
            : [{ code, office, words: grammar.office({ ...forms, name }, title) }];
        }),
    );
    const read = readLines(
      pairs.map(({ words }) => grammar.sentence(words)),
      language,
      offices,
    );
    const missed = pairs.filter(({ code, office }, at) => !read[at]?.has(`${office}@${code}`));
    expect(missed.map(({ code, office, words }) => `${office} ${code}: ${words}`)).toEqual([]);
  });
});
