/** Reads a sentence as far as its groups and dates, and writes them short enough for a table. */
import { analyze } from '../../src/analyze/analyze.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import type { LinkedDocument } from '../../src/link/linked.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['tr', 'az', 'ru', 'kk', 'en', 'uz', 'ky', 'tk']));

/** Read as news of this day. */
export const PUBLISHED = '2024-11-20';

export function read(text: string, language: Language): LinkedDocument {
  return link(
    recognize(analyze(extract({ content: text, format: 'text', published: PUBLISHED }), language), resources),
    resources,
  );
}

/** "Tokayev nom KAZ": the words of each group, its marks and its sides. */
export function groupsOf(text: string, language: Language): readonly string[] {
  const doc = read(text, language);
  return doc.sentences.flatMap((sentence) =>
    sentence.groups.map((group) =>
      [doc.text.slice(group.start, group.end), group.markers.join('/'), group.sides.join('+') || '?'].join(' | '),
    ),
  );
}
