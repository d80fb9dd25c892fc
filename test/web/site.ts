/**
 * The page as a reader has it: built, served over a store in memory, opened in a real browser. In: documents.
 * Out: an address and a browser; `openPage` watches that nothing is asked of another host and nothing fails quietly.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { CodedDocument } from '../../src/record/record.js';
import { openResources, type ResourceData } from '../../src/resources/resources.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { openStore, type Store } from '../../src/store/store.js';

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  readonly store: Store;
  readonly server: RunningServer;
  close(): Promise<void>;
}

const EMPTY = { states: [], organisations: [], offices: [], people: [], milestones: [] };

/** With a token the server writes, for those who know it. */
export async function openSite(
  documents: readonly CodedDocument[],
  data: ResourceData | null = null,
  token: string | null = null,
): Promise<Site> {
  const store = await openStore(':memory:');
  await store.ingestAll(documents, '2024-01-01T00:00:00Z');
  const resources = openResources(data ?? { packs: {}, knowledge: EMPTY });
  const server = await startServer({
    store,
    resources,
    data: () => JSON.stringify(data),
    port: 0,
    web: inject('built'),
    ...(token === null ? {} : { writing: { ledger: store, token } }),
  });
  // Of the one that all test files share; closing it here ends what was opened from here.
  const browser = await chromium.connect(inject('chromium'));
  return {
    url: server.url,
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
  const context = await site.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    reducedMotion: 'reduce',
    ...options,
  });
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
export async function violations(page: Page, rules: readonly string[] = RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          of: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, { runOnly: only });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((it) => `${id}: ${it.html.slice(0, 200)} ${it.failureSummary ?? ''}`),
    );
  }, rules);
}

/** The page is never wider than its window (WCAG 1.4.10). */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/**
 * Widths, colours and languages as a reader may choose them. Structure changes with the width, colours with the theme, words with the
 * language: two looks hold all of the first two, and every language must fit the narrowest window.
 */
const LOOKS: readonly (readonly [
  width: number,
  theme: 'light' | 'dark',
  language: string,
  rules: readonly string[],
])[] = [
  [1440, 'light', 'en', RULES],
  [1440, 'dark', 'ru', ['color-contrast']],
  [320, 'light', 'ru', []],
  [320, 'dark', 'tr', RULES],
  ...['az', 'kk', 'uz', 'ky', 'tk'].map((it) => [320, 'dark', it, []] as const),
];

/** What is wrong with a screen in any look, one after another on one page; nothing for a good one. `ready` is there in each. */
export async function faults(page: Page, ready: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme, language, rules] of LOOKS) {
    await page.setViewportSize({ width, height: width > 1000 ? 900 : 640 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator('.bar-tools select').selectOption(language);
    await page.waitForFunction((it) => document.documentElement.lang === it, language);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    const wide = await overflow(page);
    const said = [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...(rules.length > 0 ? await violations(page, rules) : []),
    ];
    found.push(...said.map((it) => `${width} px, ${colorScheme}, ${language}: ${it}`));
  }
  return found;
}
