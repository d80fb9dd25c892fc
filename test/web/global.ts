/** Runs once around the tests in a browser: builds the page, starts Chromium, and tells the tests where both are. */
import { rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../tools/chromium.mjs';
import { buildSite } from './build.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built page. */
    built: string;
    /** Where Chromium listens. */
    chromium: string;
  }
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` installs or names one (tools/chromium.mjs).');
  const [built, server] = await Promise.all([
    buildSite(),
    chromium.launchServer({ executablePath, args: FLAGS, host: '127.0.0.1' }),
  ]);
  project.provide('built', built);
  project.provide('chromium', server.wsEndpoint());
  return async () => {
    await server.close();
    rmSync(built, { recursive: true, force: true });
  };
}
