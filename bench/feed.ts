/**
 * The feed over a large ledger, in a real browser: `npx tsx bench/feed.ts`. In: ELCHI_BENCH_EVENTS merged events (50 000 unless
 * told; a million needs 5 GB of disk), ELCHI_BENCH_LEDGER (a file that is filled once and used again). A few thousand are ingested,
 * the rest are their copies (`multiply.ts`). Out: how soon after its answer the first rows are painted, and how many pictures a
 * second are drawn while one scrolls on and on; beside the clock's time the processor's on the page's main thread, which other work
 * on the machine changes less. Never a test: machines differ.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openResources } from '../src/resources/resources.js';
import { startServer } from '../src/server/server.js';
import { openStore } from '../src/store/store.js';
import { synthetic } from '../test/store/synthetic.js';
import { buildSite } from '../test/web/build.js';
import { findChromium } from '../tools/chromium.mjs';
import { multiply } from './multiply.js';

const EVENTS = Number(process.env.ELCHI_BENCH_EVENTS ?? 50_000);
/** As many as a summary of the week has: it keeps the filling short. */
const PER_DOCUMENT = 20;
/** Stories that are ingested, 16 days apart: 20 events each. Every fourth is told by four documents, the others by one. */
const [STORIES, APART] = [250, 16];
const VISITS = 5;
/** How long one scrolls, in milliseconds; and how far a picture moves on: 3 000 px a second at 60 pictures. */
const SCROLL_MS = 8_000;
const STEP = 50;
/** Rows that are there before one scrolls. */
const ROWS = 500;

const line = (name: string, value: string, budget = '') =>
  console.log(`${name.padEnd(52)}${value.padStart(12)}  ${budget}`);
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const scratch = mkdtempSync(join(tmpdir(), 'elchi-feed-'));
const path = process.env.ELCHI_BENCH_LEDGER ?? join(scratch, 'feed.db');
const filled = existsSync(path);
if (!filled) {
  const small = await openStore(path, { coder: 'bench' });
  const numbers = Array.from({ length: STORIES }, (_, story) =>
    Array.from({ length: story % 4 === 0 ? 4 : 1 }, (_, teller) => story * APART * 4 + teller),
  ).flat();
  await small.ingestAll(
    numbers.map((it) => synthetic(it, { events: PER_DOCUMENT })),
    '2026-01-01T00:00:00Z',
  );
  const { merged } = await small.counts();
  await small.close();
  multiply(path, Math.ceil(EVENTS / merged));
}
const store = await openStore(path, { coder: 'bench' });
const { events, merged } = await store.counts();
line('reports → events', `${events} → ${merged}`);

const resources = openResources({
  packs: {},
  knowledge: { states: [], organisations: [], offices: [], people: [], milestones: [] },
});
const web = await buildSite('production');
const server = await startServer({ store, resources, data: () => '{}', port: 0, web });
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found (tools/chromium.mjs).');
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox'] });
try {
  const questions = { newest: '/', 'a state': '/?states=KAZ', 'a pair, one type': '/?dyad=KAZ-TUR&type=CONSULT' };
  for (const [name, address] of Object.entries(questions)) {
    const [answers, paints, works]: [number[], number[], number[]] = [[], [], []];
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const { answered, painted } = await firstRows(page, `${server.url}${address}`);
      // The first visit warms the caches of store and browser.
      if (visit > 0) {
        answers.push(answered);
        paints.push(painted);
        works.push(await workAfterAnswer(browser, `${server.url}${address}`));
      }
      await page.close();
    }
    line(`${name}: the answer`, `${quantile(answers, 0.5).toFixed(0)} ms`);
    const late = `slowest: ${Math.max(...paints).toFixed(0)} ms`;
    line(`${name}: first rows after it`, `${quantile(paints, 0.5).toFixed(0)} ms`, `< 200 ms; ${late}`);
    line(`${name}: processor time of these`, `${quantile(works, 0.5).toFixed(0)} ms`);
  }
  for (const [name, viewport] of Object.entries({
    'scrolling, 1440 px': { width: 1440, height: 900 },
    'scrolling, 320 px': { width: 320, height: 640 },
  })) {
    const page = await browser.newPage({ viewport });
    // What runs these sources names functions by a helper that the page has not.
    await page.addInitScript('globalThis.__name = (it) => it');
    await page.goto(`${server.url}/`);
    await page.locator('.row').first().waitFor();
    while ((await page.locator('.row').count()) < ROWS) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForTimeout(100);
    }
    await page.evaluate(() => scrollTo(0, 0));
    const spent = await mainThread(page);
    const before = await spent();
    const { frames, seconds, slow, rows } = await scroll(page);
    const each = ((await spent()) - before) / frames;
    const fps = `${(frames / seconds).toFixed(1)} fps`;
    line(name, fps, `> 50 fps; ${rows} rows, ${slow} of ${frames} pictures later than 34 ms`);
    line(`${name}: processor time of a picture`, `${each.toFixed(1)} ms`, '< 20 ms');
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
  await store.close();
  for (const it of [scratch, web]) rmSync(it, { recursive: true, force: true });
}

/** Milliseconds of processor time that the page's main thread has spent since it was opened. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find((it) => it.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

/** The same, from the answer on: it is held back until the page has nothing else to do. */
async function workAfterAnswer(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const spent = await mainThread(page);
  let before = 0;
  await page.route('**/api/merged*', async (route) => {
    const response = await route.fetch();
    await page.waitForTimeout(500);
    before = await spent();
    await route.fulfill({ response });
  });
  await firstRows(page, address);
  const work = (await spent()) - before;
  await page.close();
  return work;
}

/** Milliseconds of the question to the server, and from its answer to the picture that shows rows. */
async function firstRows(page: Page, address: string): Promise<{ answered: number; painted: number }> {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.row')) return;
      seen.disconnect();
      // The next picture but one has them on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('rows')));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('rows').length > 0);
  return page.evaluate(() => {
    const asked = performance
      .getEntriesByType('resource')
      .find((it) => it.name.includes('/api/merged')) as PerformanceResourceTiming;
    const rows = performance.getEntriesByName('rows')[0]?.startTime ?? Number.NaN;
    return { answered: asked.responseEnd - asked.requestStart, painted: rows - asked.responseEnd };
  });
}

async function scroll(page: Page): Promise<{ frames: number; seconds: number; slow: number; rows: number }> {
  return page.evaluate(
    ({ ms, step }) =>
      new Promise((done) => {
        const began = performance.now();
        let [last, frames, slow] = [began, 0, 0];
        const move = (now: number) => {
          frames += 1;
          if (now - last > 34) slow += 1;
          last = now;
          scrollBy(0, step);
          if (now - began < ms) requestAnimationFrame(move);
          else done({ frames, seconds: (now - began) / 1000, slow, rows: document.querySelectorAll('.row').length });
        };
        requestAnimationFrame(move);
      }),
    { ms: SCROLL_MS, step: STEP },
  );
}
