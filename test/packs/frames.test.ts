/** Each frame's examples are its tests: what it says it takes it takes, what it says it leaves it leaves. */
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

/** PACKS=tr,az tests these alone. */
const data = loadSources(undefined, process.env.PACKS ? process.env.PACKS.split(',') : null);
const resources = openResources(data);
/** Examples are read as news of this day, so that "yesterday" has a meaning. */
const PUBLISHED = '2024-11-20';

for (const [language, source] of Object.entries(data.packs)) {
  describe(`frames of ${language}`, () => {
    for (const frame of source.frames) {
      it(frame.id, () => {
        for (const { text, gives } of frame.accept) {
          const { document, trace } = codeDocument(
            { content: text, format: 'text', published: PUBLISHED, language },
            resources,
          );
          const wanted = { type: frame.gives.type, ...(frame.gives.mode ? { mode: frame.gives.mode } : {}), ...gives };
          const found = document.events.find(
            (event) =>
              event.evidence.some((one) => one.rule === frame.id) &&
              event.type === wanted.type &&
              (!wanted.mode || event.mode === wanted.mode),
          );
          const told = () =>
            `"${text}"\n${JSON.stringify(
              document.events.map(({ type, mode, status, actors, recipients, evidence }) => ({
                type,
                mode,
                status,
                actors,
                recipients,
                rule: evidence[0]?.rule,
              })),
              null,
              1,
            )}\n${JSON.stringify(trace, null, 1)}`;
          expect(found, told()).toBeDefined();
          if (!found) continue;
          if (wanted.actors) expect([...found.actors].sort(), told()).toEqual([...wanted.actors].sort());
          if (wanted.recipients) expect([...found.recipients].sort(), told()).toEqual([...wanted.recipients].sort());
          if (wanted.status) expect(found.status, told()).toBe(wanted.status);
          if (wanted.date !== undefined) expect(found.date?.start ?? null, told()).toBe(wanted.date);
        }
        for (const { text } of frame.reject) {
          const { document } = codeDocument(
            { content: text, format: 'text', published: PUBLISHED, language },
            resources,
          );
          const taken = document.events.filter((event) => event.evidence.some((one) => one.rule === frame.id));
          expect(
            taken.map(({ type, mode, actors, recipients }) => ({ type, mode, actors, recipients })),
            `"${text}"`,
          ).toEqual([]);
        }
      });
    }
  });
}
