/** What a text has somebody say: each statement as "kind speaker: words"; the state where nobody is named, "?" where none is. */
import { analyze } from '../../src/analyze/analyze.js';
import { code } from '../../src/code/code.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['tr', 'az', 'kk', 'ru', 'en']));

export function said(language: Language, text: string): readonly string[] {
  const extracted = extract({ content: text, format: 'text', published: '2024-11-20' });
  const { document } = code(link(recognize(analyze(extracted, language), resources), resources), resources);
  return document.statements.map(
    ({ kind, speaker, for: side, spans }) =>
      `${kind} ${speaker ?? side ?? '?'}: ${spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ')}`,
  );
}
