/**
 * Trains the weights of `src/code/confidence.ts` on the dev half of the gold: which features of a candidate speak for it.
 * In: gold files. Out: `src/code/confidence-weights.ts`, and a reliability table on the test half, which is not trained on.
 *
 *   npx tsx tools/train-confidence.ts gold/*.jsonl
 */
import { writeFileSync } from 'node:fs';
import { analyze } from '../src/analyze/analyze.js';
import { codeForTraining } from '../src/code/code.js';
import { rawOf, readGold } from '../src/evaluate/gold.js';
import { extract } from '../src/extract/extract.js';
import { link } from '../src/link/link.js';
import { recognize } from '../src/recognize/recognize.js';
import { isReciprocal } from '../src/record/codebook.js';
import { loadSources } from '../src/resources/load.js';
import { openResources } from '../src/resources/resources.js';

interface Sample {
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
  readonly split: string;
}

const STEPS = 4000;
const RATE = 0.5;
/** Pull towards the prior of no effect: few samples must not give wild weights. */
const RIDGE = 0.01;

const resources = openResources(loadSources());
const samples: Sample[] = [];
for (const file of process.argv.slice(2)) {
  for (const gold of await readGold(file)) {
    const raw = await rawOf(gold);
    const linked = link(recognize(analyze(extract(raw)), resources), resources);
    for (const candidate of codeForTraining(linked, resources)) {
      const sides = (one: { actors: readonly string[]; recipients: readonly string[] }) =>
        isReciprocal(candidate.type)
          ? [...new Set([...one.actors, ...one.recipients])].sort().join()
          : `${[...one.actors].sort()}>${[...one.recipients].sort()}`;
      const right = gold.events.some((event) => event.type === candidate.type && sides(event) === sides(candidate));
      samples.push({ features: candidate.features, right, split: gold.split });
    }
  }
}

const train = samples.filter(({ split }) => split === 'dev');
const names = [...new Set(train.flatMap(({ features }) => Object.keys(features)))].sort();
const weights = new Map<string, number>([['bias', 0], ...names.map((name): [string, number] => [name, 0])]);
const chance = (features: Readonly<Record<string, number>>): number => {
  let sum = weights.get('bias') ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
};
for (let step = 0; step < STEPS; step++) {
  const slope = new Map<string, number>();
  for (const { features, right } of train) {
    const error = chance(features) - Number(right);
    for (const [name, value] of Object.entries({ bias: 1, ...features }))
      slope.set(name, (slope.get(name) ?? 0) + error * value);
  }
  for (const [name, weight] of weights)
    weights.set(name, weight - RATE * ((slope.get(name) ?? 0) / train.length + (name === 'bias' ? 0 : RIDGE * weight)));
}

const table = [...weights]
  .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight.toFixed(2)},`)
  .join('\n');
writeFileSync(
  'src/code/confidence-weights.ts',
  `/** Weights of the confidence model, made by tools/train-confidence.ts from the dev half of the gold. Do not edit by hand. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${table}\n};\n`,
);
for (const split of ['dev', 'test']) {
  const of = samples.filter((sample) => sample.split === split);
  console.log(`${split}: ${of.length} records, ${of.filter(({ right }) => right).length} right`);
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1],
  ] as const) {
    const inside = of.filter(({ features }) => chance(features) >= from && chance(features) < to);
    if (inside.length > 0)
      console.log(
        `  ${from}–${to}: ${inside.length} records, ${Math.round((100 * inside.filter(({ right }) => right).length) / inside.length)} % right`,
      );
  }
}
