/**
 * Measures the judge of languages on texts that are not in this repository.
 * In: folders of `<language>.txt` with one text a line (`und.txt` for languages that are not read). Out: for texts cut at
 * 20, 40 and 100 units the share told rightly per language, alone and in a document of the right language, and the confusions.
 * Run: npx tsx tools/check-language.ts FOLDER…
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, within } from '../src/analyze/language.js';
import { LANGUAGES } from '../src/record/codebook.js';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** Cuts between words; shorter texts are left out. */
function cut(text: string, length: number): string[] {
  if (text.length <= length) return [];
  const space = text.lastIndexOf(' ', length);
  return [text.slice(0, space > length / 2 ? space : length)];
}

for (const folder of process.argv.slice(2)) {
  for (const length of [20, 40, 100]) {
    const shares: string[] = [];
    const confusions = new Map<string, number>();
    let sum = 0;
    let inDocument = 0;
    let read = 0;
    for (const language of [...LANGUAGES, 'und' as const]) {
      const file = join(folder, `${language}.txt`);
      if (!existsSync(file)) continue;
      const texts = readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((text) => cut(text.trim(), length));
      const told = texts.map((text) => judge(text));
      const right = told.filter((judgement) => judgement.language === language).length;
      for (const judgement of told) {
        if (judgement.language === language) continue;
        const pair = `${language}→${judgement.language}`;
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1);
      }
      shares.push(`${language} ${percent(right, texts.length)}`);
      if (language === 'und') continue;
      read++;
      sum += right / texts.length;
      inDocument += told.filter((judgement) => within(judgement, language) === language).length / texts.length;
    }
    const worst = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 6);
    console.log(
      `${folder} at ${length}: mean ${percent(sum, read)}, in a document of the language ${percent(inDocument, read)} | ${shares.join(' ')}`,
      `| ${worst.map(([pair, count]) => `${pair} ${count}`).join(', ')}`,
    );
  }
}
