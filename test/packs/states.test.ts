/**
 * Each state in each case of each language, by grammars of the test's own (`cases.ts`).
 */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.js';
import { extract } from '../../src/extract/extract.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';
import { azerbaijani, english, type Forms, kazakh, russian, turkish } from './cases.js';

const GRAMMARS: Partial<Record<Language, { forms: (name: string) => Forms; sentence: (form: string) => string }>> = {
  tr: { forms: turkish, sentence: (form) => `Dün ${form} ilgili bir haber çıktı.` },
  az: { forms: azerbaijani, sentence: (form) => `Dünən ${form} aid bir xəbər çıxdı.` },
  kk: { forms: kazakh, sentence: (form) => `Кеше ${form} қатысты хабар шықты.` },
  ru: { forms: russian, sentence: (form) => `Вчера вышла новость о том, что ${form} касается дело.` },
  en: { forms: english, sentence: (form) => `Yesterday a report about ${form} economy came out.` },
};
/** Forms that are another phrase of their language, with why. */
const ODD: ReadonlySet<string> = new Set([
  // "… okyanusu topraklarında": on the soil of, a place and no name.
  'IOT loc tr',
  'IOT abl tr',
]);
const sources = loadSources();
const resources = openResources(sources);

/** Codes of states and organisations that a text is read to name, line by line. */
function named(lines: readonly string[], language: Language): readonly ReadonlySet<string>[] {
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
      for (const mention of group.members) for (const holder of mention.holders) found[line]?.add(holder.code);
    }
  return found;
}

describe.each(Object.entries(GRAMMARS))('states in %s', (language, grammar) => {
  const states = Object.entries(sources.packs[language]?.states ?? {});
  // A form may serve two cases; the same line twice would be taken for a repetition.
  const cases = states.flatMap(([code, { name }]) => {
    const forms = new Map(Object.entries(grammar.forms(name)).map(([kase, form]) => [form, kase]));
    return [...forms].map(([form, kase]) => ({ code, kase, form }));
  });

  it('are all there', () => expect(states.length).toBeGreaterThanOrEqual(245));

  it('are read in each case', () => {
    const read = named(
      cases.map(({ form }) => grammar.sentence(form)),
      language as Language,
    );
    const missed = cases.filter(
      ({ code, kase }, at) => !read[at]?.has(code) && !ODD.has(`${code} ${kase} ${language}`),
    );
    expect(missed.map(({ code, kase, form }) => `${code} ${kase} ${form}`)).toEqual([]);
  });
});
