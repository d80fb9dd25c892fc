/**
 * The page as a reader has it: built, served over a store in memory, opened in a real browser. In: documents.
 * Out: an address and a browser; `openPage` watches that nothing is asked of another host and nothing fails quietly.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { expect } from 'vitest';
import type { CodedDocument } from '../../src/record/record.js';
import { openResources, type ResourceData } from '../../src/resources/resources.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { openStore, type Store } from '../../src/store/store.js';
import { findChromium } from '../../tools/chromium.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Site {
  readonly url: string;
  readonly folder: string;
  readonly browser: Browser;
  readonly store: Store;
  readonly server: RunningServer;
  close(): Promise<void>;
}

/** Under test React is the one that tells of mistakes; `production` is the one that is shipped. */
export async function buildSite(environment: 'test' | 'production' = 'test'): Promise<string> {
  process.env.NODE_ENV = environment;
  const folder = mkdtempSync(join(tmpdir(), 'elchi-web-'));
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(ROOT, 'src/web'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}

const EMPTY = { states: [], organisations: [], offices: [], people: [], milestones: [] };

/** With a token the server writes, for those who know it. */
export async function openSite(
  documents: readonly CodedDocument[],
  data: ResourceData | null = null,
  token: string | null = null,
): Promise<Site> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` installs or names one (tools/chromium.mjs).');
  const folder = await buildSite();
  const store = await openStore(':memory:');
  await store.ingestAll(documents, '2024-01-01T00:00:00Z');
  const resources = openResources(data ?? { packs: {}, knowledge: EMPTY });
  const server = await startServer({
    store,
    resources,
    data: () => JSON.stringify(data),
    port: 0,
    web: folder,
    ...(token === null ? {} : { writing: { ledger: store, token } }),
  });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    url: server.url,
    folder,
    browser,
    store,
    server,
    close: async () => {
      await browser.close();
      await server.close();
      await store.close();
    },
  };
}

export interface Visit {
  readonly page: Page;
  /** Fails when the page asked another host, broke its policy or threw. */
  close(): Promise<void>;
}

export async function openPage(site: Site, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', ...options });
  // Told to the console by the browser too, but not by every browser for every kind of break.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (it) =>
      console.error(`broke the policy: ${it.violatedDirective} ${it.blockedURI}`),
    );
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (it) => {
    if (!it.url().startsWith(site.url) && !it.url().startsWith('blob:')) wrong.push(`asked ${it.url()}`);
  });
  page.on('pageerror', (it) => wrong.push(`threw ${it.message}`));
  page.on('console', (it) => {
    // An answer of 404 or 503 is a thing that some tests ask for.
    if (it.type() === 'error' && !/Failed to load resource/u.test(it.text())) wrong.push(`said ${it.text()}`);
  });
  await page.goto(`${site.url}${path}`);
  await page.locator('main > *').first().waitFor();
  return {
    page,
    close: async () => {
      await context.close();
      expect(wrong).toEqual([]);
    },
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds, in short words; nothing for an accessible page. The policy of the page lets no test script in by a tag. */
export async function violations(page: Page): Promise<string[]> {
  // Colours are measured when they have come to rest.
  await page.waitForTimeout(200);
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          of: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, { runOnly: rules });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((it) => `${id}: ${it.html.slice(0, 200)} ${it.failureSummary ?? ''}`),
    );
  }, RULES);
}

/** The page is never wider than its window (WCAG 1.4.10). */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
