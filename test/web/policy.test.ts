/**
 * Every screen under the policy that is sent: no inline script or style, no string made script, no other host, no error on the
 * console. A screen that is added to `screens.ts` fails here until it has an address below.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSources } from '../sources.js';
import { calls, visit } from './records.js';
import { openPage, openSite, type Site } from './site.js';

const SCREENS: readonly (readonly [name: string, address: string, ready: string])[] = [
  ['feed', '/', '.row'],
  ['feed', '/?open=EVENT', '.row-more'],
  ['overview', '/overview', 'main table, main svg'],
  ['overview', '/overview?view=map', 'main svg'],
  ['overview', '/overview?view=chord', 'main svg'],
  ['statements', '/statements', '.said-list li'],
  ['commitments', '/commitments', 'h1'],
  ['commitments', '/commitments?view=board', 'h1'],
  ['commitment-page', '/commitment/EVENT', 'main > *'],
  ['crisis', '/crisis?of=TUR&since=2022-05-01', 'h1'],
  ['coverage', '/coverage', 'table'],
  ['paste', '/paste', 'textarea'],
  ['check', '/check', 'textarea'],
  ['check', '/check?doc=visit', 'h1'],
  ['desk', '/desk', 'h1'],
  ['desk', '/desk?part=records&below=0.95', '.evidence'],
  ['desk', '/desk?part=events&one=EVENT', '.one-event'],
  ['desk', '/desk?part=log', 'h1'],
  ['desk', '/desk?part=agreement', 'h1'],
  ['reader', '/doc/visit?record=visit.1', '.card.chosen'],
  ['event', '/event/EVENT', '.event-page'],
  ['dyad', '/dyad/KAZ-TUR', 'h1'],
  ['brief-page', '/brief/KAZ-TUR', 'h1'],
  ['actor', '/actor/KAZ', 'h1'],
  ['person', '/person/KAZ/kassym-jomart-tokayev', 'h1'],
  ['source', '/source/N%C3%BCmun%C9%99', 'h1'],
  ['nowhere', '/nowhere', 'h1'],
];

let site: Site;
let event: string;
beforeAll(async () => {
  site = await openSite([visit, ...calls.slice(0, 6)], loadSources(undefined, ['tr', 'az']), 'token');
  event = (await site.store.merged({ dyad: ['KAZ', 'TUR'] }, { limit: 1 })).items[0]?.id ?? '';
});
afterAll(() => site?.close());

test('no screen is left out', () => {
  const source = readFileSync(new URL('../../src/web/screens.ts', import.meta.url), 'utf8');
  const names = [...source.matchAll(/name: '(?<name>[^']+)'/gu)].map((it) => it.groups?.name ?? '');
  expect(names.length).toBeGreaterThan(10);
  const known = new Set(SCREENS.map(([name]) => name));
  expect(names.filter((it) => !known.has(it))).toEqual([]);
});

test.each(SCREENS)('%s keeps the policy: %s', async (_, address, ready) => {
  const { page, close } = await openPage(site, address.replace('EVENT', encodeURIComponent(event)));
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /Light or dark/u }).click();
  await page.getByRole('button', { name: 'Help and keys' }).click();
  await page.keyboard.press('Escape');
  // Fails on any word of the browser about its policy, any error, any other host.
  await close();
});

test('the watch itself sees a broken policy', async () => {
  const { page, close } = await openPage(site, '/coverage');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'h1 { color: red }';
    document.head.append(style);
  });
  await page.waitForTimeout(100);
  const seen = await close().then(
    () => [],
    (fault: { actual: string[] }) => fault.actual,
  );
  expect(seen).toContainEqual(expect.stringContaining('broke the policy: style-src'));
});
