/** Reads a text with all packs as far as its links, and tells whom and which sides it names, short enough for a table. */
import { analyze } from '../../src/analyze/analyze.js';
import { extract } from '../../src/extract/extract.js';
import { link } from '../../src/link/link.js';
import type { LinkedDocument, LinkedMember } from '../../src/link/linked.js';
import { recognize } from '../../src/recognize/recognize.js';
import type { Language } from '../../src/record/codebook.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources());

/** Read as news of this day. */
export const PUBLISHED = '2024-11-20';

export function read(text: string, language: Language, published = PUBLISHED): LinkedDocument {
  return link(
    recognize(analyze(extract({ content: text, format: 'text', published }), language), resources),
    resources,
  );
}

/** All members of all groups, in order. */
export const membersOf = (doc: LinkedDocument): readonly LinkedMember[] =>
  doc.sentences.flatMap((sentence) => sentence.groups.flatMap((group) => group.members));

/** "Recep Tayyip Erdoğan": people in the order in which they are named, once each. */
export const peopleIn = (text: string, language: Language, published?: string): readonly string[] => [
  ...new Set(
    membersOf(read(text, language, published)).flatMap(({ person }) =>
      person && person.name !== '' ? [person.name] : [],
    ),
  ),
];

/** Codes of states and organisations that the text names, sorted. */
export const sidesIn = (text: string, language: Language): readonly string[] =>
  [...new Set(membersOf(read(text, language)).flatMap(({ sides }) => sides))].sort();
