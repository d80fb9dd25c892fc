/** Each claim rule's examples are its tests: what it says it takes it takes, what it says it leaves it leaves. */
import { describe, expect, it } from 'vitest';
import { ClaimsSource, claimFaults } from '../../src/pack/claims-source.js';
import { codeDocument } from '../../src/pipeline.js';
import { loadSources } from '../../src/resources/load.js';
import { openResources } from '../../src/resources/resources.js';

/** PACKS=tr,az tests these alone. */
const data = loadSources(undefined, process.env.PACKS ? process.env.PACKS.split(',') : null);
const resources = openResources(data);
const PUBLISHED = '2024-11-20';

for (const [language, source] of Object.entries(data.packs)) {
  if (!source.claims) continue;
  describe(`claims of ${language}`, () => {
    for (const rule of source.claims?.rules ?? []) {
      it(rule.id, () => {
        const read = (text: string) =>
          codeDocument({ content: text, format: 'text', published: PUBLISHED, language }, resources).document.claims;
        for (const { text, gives } of rule.accept) {
          const claims = read(text);
          const own = claims.filter((claim) => claim.evidence.some((one) => one.rule === rule.id));
          const told = `"${text}"\n${JSON.stringify(
            claims.map(({ evidence, ...claim }) => ({ ...claim, rule: evidence[0]?.rule })),
            null,
            1,
          )}`;
          const found = own.find((claim) => gives.value === undefined || claim.value === gives.value);
          expect(found, told).toBeDefined();
          if (gives.subject) expect(found?.subject, told).toEqual(gives.subject);
          if (gives.predicate) expect(found?.predicate, told).toBe(gives.predicate);
          if (gives.unit) expect(found?.unit, told).toBe(gives.unit);
          if (gives.from !== undefined) expect(found?.period?.start ?? null, told).toBe(gives.from);
        }
        for (const { text } of rule.reject) {
          const taken = read(text).filter((claim) => claim.evidence.some((one) => one.rule === rule.id));
          expect(
            taken.map(({ kind, subject, value }) => ({ kind, subject, value })),
            `"${text}"`,
          ).toEqual([]);
        }
      });
    }
  });
}

describe('the form of claims.yaml', () => {
  const [pack] = Object.values(data.packs).filter((source) => source.claims);
  const claims = pack?.claims as ClaimsSource;

  it('refuses a rule without an example of what it takes or leaves', () => {
    const [rule] = claims.rules;
    expect(ClaimsSource.safeParse({ ...claims, rules: [{ ...rule, accept: [] }] }).success).toBe(false);
    expect(ClaimsSource.safeParse({ ...claims, rules: [{ ...rule, reject: [] }] }).success).toBe(false);
  });

  it('refuses an id that is used twice or belongs to another pack', () => {
    const [rule] = claims.rules as [ClaimsSource['rules'][number]];
    expect(claimFaults(pack?.language as string, { ...claims, rules: [rule, rule] })).toHaveLength(1);
    expect(claimFaults('xx', { ...claims, rules: [rule] })).toHaveLength(1);
  });
});
