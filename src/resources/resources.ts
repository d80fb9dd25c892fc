/**
 * What the coder knows: language packs and knowledge, opened once and handed to every room as an argument.
 * In: plain data (compiled from `packs/` and `knowledge/`). Out: `Resources`. Packs are opened when first used.
 */
import { indexKnowledge } from '../knowledge/index.js';
import type { Knowledge, KnowledgeData } from '../knowledge/knowledge.js';
import { openPack, type Pack } from '../pack/pack.js';
import type { PackSource } from '../pack/source.js';
import type { Language } from '../record/codebook.js';

export interface ResourceData {
  readonly packs: Readonly<Record<string, PackSource>>;
  readonly knowledge: KnowledgeData;
}

export interface Resources {
  readonly languages: readonly Language[];
  /** The pack of a language; `null` where there is none yet. */
  pack(language: Language | 'und'): Pack | null;
  /** The same as it is written, without opening it. */
  source(language: Language): PackSource | null;
  readonly knowledge: Knowledge;
}

/** Example: `openResources(loadResourceData())` in Node, `openResources(await (await fetch('/data.json')).json())` in a page. */
export function openResources(data: ResourceData): Resources {
  const opened = new Map<string, Pack>();
  let knowledge: Knowledge | null = null;
  return {
    languages: Object.keys(data.packs) as Language[],
    pack(language) {
      const source = data.packs[language];
      if (!source) return null;
      const known = opened.get(language);
      if (known) return known;
      const pack = openPack(source);
      opened.set(language, pack);
      return pack;
    },
    source: (language) => data.packs[language] ?? null,
    get knowledge() {
      knowledge ??= indexKnowledge(data.knowledge);
      return knowledge;
    },
  };
}
