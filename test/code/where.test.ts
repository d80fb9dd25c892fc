/** Where an act takes place whose clause names no city, and what a meeting is by who met where. */
import { expect, test } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { openResources } from '../../src/resources/resources.js';
import { loadSources } from '../sources.js';

const resources = openResources(loadSources(undefined, ['en', 'tr']));

/** `sign Bishkek`: mode and city of the events of a text of 20 November 2024. */
function staged(content: string): readonly string[] {
  const { document } = codeDocument({ content, format: 'text', published: '2024-11-20' }, resources);
  return document.events.map(({ mode, place }) => [mode, place?.city].filter(Boolean).join(' '));
}

test.each([
  [
    'a city stays the scene',
    'President Tokayev arrived in Bishkek on a state visit on Monday. Kazakhstan and Kyrgyzstan signed nineteen documents.',
    ['visit Bishkek', 'sign Bishkek'],
  ],
  [
    'not of those who are at home elsewhere',
    'President Tokayev arrived in Bishkek on a state visit on Monday. Russia and Iran signed a treaty.',
    ['visit Bishkek', 'sign'],
  ],
  [
    'a palace is in the capital',
    'Cumhurbaşkanı Tokayev, ABD Başkanı Donald Trump’ı ziyaret etti. Trump ve Tokayev Beyaz Saray’da bir anlaşma imzaladı.',
    ['visit', 'sign Washington'],
  ],
  ['two who meet where neither is at home', 'Presidents Putin and Erdogan met in Astana.', ['third-party Astana']],
  ['one of whom is at home', 'Presidents Putin and Tokayev met in Astana.', ['meet Astana']],
  ['three meet in a format', 'Presidents Putin, Tokayev and Erdogan met in Astana.', ['multilateral Astana']],
])('%s', (_what, text, events) => {
  expect(staged(text)).toEqual(events);
});
