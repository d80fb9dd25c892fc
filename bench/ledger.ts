/**
 * `npm run bench:ledger`: what the ledger costs, and how it grows. In: ELCHI_BENCH_DOCUMENTS (10 000 unless told; a million takes
 * an hour or two and 45 GB of disk), ELCHI_BENCH_LEDGER (a file that is filled once, kept, and asked again when it is there),
 * ELCHI_BENCH_ORDER (`days`, as news come, unless told; `spread`, the worst: see `archive.ts`), ELCHI_BENCH_ASK (a regular
 * expression: only the questions that it names).
 * Out: at a hundredth, a tenth and the whole of so many documents how fast they came in and were merged, memory and size; then
 * what questions take. Progress goes to stderr. The file is removed when all is measured. Never a test: machines differ.
 */
import { existsSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStore, type Store } from '../src/store/store.js';
import { archived, type Order } from './archive.js';

const DOCUMENTS = Number(process.env.ELCHI_BENCH_DOCUMENTS ?? 10_000);
const ORDER: Order = process.env.ELCHI_BENCH_ORDER === 'spread' ? 'spread' : 'days';
/** Documents of one transaction, as a loader of coded documents writes them. */
const BATCH = 200;
/** What a document needs on disk while it is written, in bytes: its rows, the log, room for the index to merge. */
const DISK = 45_000;
const ROUNDS = 40;
const CLOCK = '2026-01-01T00:00:00Z';

const line = (name: string, value: string, note = '') =>
  console.log(`${name.padEnd(46)}${value.padStart(16)}  ${note}`);
const folder = mkdtempSync(join(tmpdir(), 'elchi-ledger-'));
const path = process.env.ELCHI_BENCH_LEDGER ?? join(folder, 'ledger.db');

try {
  const filled = existsSync(path);
  const { bavail, bsize } = statfsSync(dirname(path));
  if (!filled && bavail * bsize < DOCUMENTS * DISK)
    throw new Error(`${DOCUMENTS} documents need ${(DOCUMENTS * DISK) / 1e9} GB beside ${path}`);
  const store = await openStore(path, { coder: 'bench', mode: filled ? 'read' : 'write' });
  if (!filled) await grow(store);
  await ask(store);
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds of processor time are counted: what else runs on the machine counts less. */
async function grow(store: Store): Promise<void> {
  const marks = [DOCUMENTS / 100, DOCUMENTS / 10, DOCUMENTS].map((it) => Math.ceil(it / BATCH) * BATCH);
  const began = performance.now();
  let [done, spent, most] = [0, 0, 0];
  let before: { done: number; spent: number } | null = null;
  for (const mark of marks) {
    for (; done < mark; done += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, at) => archived(done + at, ORDER));
      const start = process.cpuUsage();
      await store.ingestAll(batch, CLOCK);
      const { user, system } = process.cpuUsage(start);
      spent += (user + system) / 1e6;
      most = Math.max(most, process.memoryUsage.rss());
      if (done % (DOCUMENTS / 100) < BATCH) tell(done, spent, began);
    }
    const { events, merged } = await store.counts();
    line(`${done} documents`, `${(done / spent).toFixed(0)} a second`, `${spent.toFixed(0)} s of processor time`);
    if (before) {
      const exponent = Math.log(spent / before.spent) / Math.log(done / before.done);
      line('  exponent of time over documents', exponent.toFixed(2), `from ${before.done}; ≤ 1.1`);
    }
    line('  reports → events', `${events} → ${merged}`);
    line('  memory at most', `${(most / 1e6).toFixed(0)} MB`);
    const size = statSync(path).size;
    line('  ledger on disk', `${(size / 1e6).toFixed(0)} MB`, `${(size / done / 1e3).toFixed(1)} kB a document`);
    before = { done, spent };
  }
}

function tell(done: number, spent: number, began: number): void {
  const [rss, minutes] = [process.memoryUsage.rss() / 1e6, (performance.now() - began) / 60_000];
  console.error(`${done} ${spent.toFixed(0)} s, ${minutes.toFixed(1)} min, ${rss.toFixed(0)} MB`);
}

/**
 * In milliseconds of processor time, since what else runs makes the clock's time anything; that stands beside it.
 * Each question is asked of other states, years and records in each round, so that no page is warmer than it would be. */
async function ask(store: Store): Promise<void> {
  const page = { limit: 50 };
  const some = (await store.merged({ corroboration: 2, until: '2020-12-31' }, { limit: ROUNDS })).items;
  const of = <T>(all: readonly T[], at: number) => all[at % all.length] as T;
  const event = (at: number) => of(some, at);
  const states = ['KAZ', 'TUR', 'UZB', 'AZE', 'RUS', 'DEU', 'BRA'];
  const dyad = (at: number) => [of(states, at), of(states, at + 1)] as const;
  const year = (at: number) => ({ since: `${2015 + (at % 10)}-01-01`, until: `${2015 + (at % 10)}-12-31` });
  const name = (at: number) => /Yer\d+/.exec(archived((at * 7_919) % DOCUMENTS, ORDER).text)?.[0] ?? '';
  const questions: Record<string, (at: number) => Promise<unknown>> = {
    'events: newest': () => store.merged({}, page),
    'events: of a state': (at) => store.merged({ states: [of(states, at)] }, page),
    'events: of a dyad': (at) => store.merged({ dyad: dyad(at) }, page),
    'events: of a dyad, visits of a year': (at) => store.merged({ dyad: dyad(at), mode: ['visit'], ...year(at) }, page),
    'events: a state, a rare mode': (at) => store.merged({ states: [of(states, at)], mode: ['humanitarian'] }, page),
    'events: of a person': (at) => store.merged({ people: [`${of(states, at)}:${at % 12}`] }, page),
    'events: a type in a year': (at) => store.merged({ type: ['ACCUSE'], ...year(at) }, page),
    'events: two sources at least, a year': (at) => store.merged({ corroboration: 2, ...year(at) }, page),
    'search: a rare word': (at) => store.merged({ text: name(at) }, page),
    'search: a common word': (at) => store.merged({ text: of(['zirve12', 'liman40', 'tahıl77'], at) }, page),
    'search: a state, a common word': (at) => store.merged({ states: [of(states, at)], text: 'petrol8' }, page),
    'reports: a state, a common word': (at) => store.events({ states: [of(states, at)], text: 'petrol8' }, page),
    'one event': (at) => store.mergedEvent(event(at).id),
    'sources of an event': (at) => store.group(event(at).reports[0]?.document ?? ''),
    'judgements on an event': (at) => store.judgements(event(at).id),
    'reports (coded events): newest': () => store.events({}, page),
    'reports: of a dyad': (at) => store.events({ dyad: dyad(at) }, page),
    'reports: of an outlet and a state, a year': (at) =>
      store.events({ states: [of(states, at)], source: [`Outlet ${at * 7}`], ...year(at) }, page),
    'commitments: newest': () => store.commitments({}, page),
    'commitments: by one to another': (at) => store.commitments({ by: [dyad(at)[0]], to: [dyad(at)[1]] }, page),
    'commitments: due': (at) => store.commitments({ due: year(at).since }, page),
    'statements: for a state': (at) => store.statements({ states: [of(states, at)] }, page),
    'statements: of a speaker': (at) => store.statements({ speaker: `Kişi${at % 12} KAZoğlu` }, page),
    'claims: newest': () => store.claims({}, page),
    'changes since a time': () => store.changes('2025-01-01T00:00:00Z', page),
    doubts: () => store.doubts(page),
    'who did how much to whom, a year': (at) => store.exchanges(year(at)),
    'with whom a state has to do, a year': (at) => store.counterparts(of(states, at), year(at)),
    'an outlet': (at) => store.outlet(`Outlet ${at * 7}`),
    'what is covered': () => store.coverage(),
    'what is covered of an outlet': (at) => store.coverage({ source: [`Outlet ${at * 7}`] }),
    'how far it reaches': () => store.reach(),
    'how much there is': () => store.counts(),
  };
  const asked = new RegExp(process.env.ELCHI_BENCH_ASK ?? '');
  for (const [name, question] of Object.entries(questions).filter(([it]) => asked.test(it))) {
    const [clock, processor]: [number[], number[]] = [[], []];
    for (let at = 0; at < ROUNDS; at++) {
      const [start, spent] = [performance.now(), process.cpuUsage()];
      await question(at);
      const { user, system } = process.cpuUsage(spent);
      clock.push(performance.now() - start);
      processor.push((user + system) / 1e3);
    }
    const late = quantile(processor, 0.95);
    const note = `95 %: ${late.toFixed(1)} ms${late < 50 ? '' : ', over 50 ms'}; by the clock ${quantile(clock, 0.5).toFixed(1)}, ${quantile(clock, 0.95).toFixed(1)}`;
    line(name, `${quantile(processor, 0.5).toFixed(1)} ms`, note);
  }
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
