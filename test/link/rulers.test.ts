/** Movements that rule a land are that land while they rule it. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import type { Language } from '../../src/record/codebook.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

const resources = openResources(loadSources());

const sidesOf = (content: string, language: Language, published?: string): readonly string[] => {
  const { document } = codeDocument(
    { content, format: 'text', language, ...(published ? { published } : {}) },
    resources,
  );
  return document.events.map(({ actors, recipients }) => [...actors, ...recipients].sort().join('+'));
};

describe('who rules a land acts for it', () => {
  it.each([
    ['en', 'The Taliban condemned Pakistan for the air strikes.', 'AFG+PAK'],
    ['tr', "Taliban, hava saldırıları nedeniyle Pakistan'ı kınadı.", 'AFG+PAK'],
    ['ru', 'Талибан осудил Пакистан за авиаудары.', 'AFG+PAK'],
    ['en', 'Israel carried out air strikes on Hamas in Gaza.', 'ISR+PSE'],
  ] as const)('%s: %s', (language, text, sides) => {
    expect(sidesOf(text, language, '2025-10-10')).toContain(sides);
  });

  it('without a day, whoever rules today', () => {
    expect(sidesOf('The Taliban condemned Pakistan for the air strikes.', 'en')).toContain('AFG+PAK');
  });

  it('before and after their rule they are themselves', () => {
    expect(sidesOf('The United States signed a deal with the Taliban in Doha.', 'en', '2020-02-29')).toContain(
      'TALIBAN+USA',
    );
  });

  it('a group that rules no land keeps its own code', () => {
    expect(sidesOf('Pakistan accused the Pakistani Taliban of attacking its troops.', 'en', '2025-10-10')).toContain(
      'PAK+TTP',
    );
    expect(sidesOf('Israel carried out air strikes on Hezbollah in Lebanon.', 'en', '2025-10-10')[0]).toContain(
      'HEZBOLLAH',
    );
  });
});
