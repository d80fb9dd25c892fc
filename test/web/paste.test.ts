/** The paste page: the real coder, with the real packs, in a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSources } from '../sources.js';
import { openPage, openSite, overflow, type Site, violations } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite([], loadSources());
});
afterAll(() => site?.close());

const TEXT = "Kazakistan Cumhurbaşkanı Tokayev 10 Mayıs 2022'de Türkiye'yi ziyaret etti.";

test('records appear while one types, each with its words', async () => {
  const { page, close } = await openPage(site, '/paste');
  await page.getByLabel('Text, or the source of a page').fill(TEXT);
  const card = page.locator('.card', { hasText: 'Visit' });
  await card.waitFor();
  expect(await card.locator('.who').textContent()).toBe('Kazakhstan → Türkiye');
  await card.getByRole('button').click();
  expect((await page.locator('mark[data-chosen][data-field=type]').allTextContents()).join('')).toContain(
    'ziyaret etti',
  );
  expect(await page.locator('.card.chosen .card-body').textContent()).toContain('10 May 2022');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Text, or the source of a page').fill('Bugün hava güzel.');
  await expect.poll(() => page.locator('.card').count()).toBe(0);
  await page.getByText('Nothing to record').waitFor();
  await close();
});

test('nothing that was typed leaves the page', async () => {
  const { page, close } = await openPage(site, '/paste');
  const sent: string[] = [];
  page.on('request', (it) => sent.push(`${it.method()} ${new URL(it.url()).pathname} ${it.postData() ?? ''}`));
  await page.getByLabel('Text, or the source of a page').fill(TEXT);
  await page.locator('.card').first().waitFor();
  expect(sent.filter((it) => !/^GET \/(?:assets\/[^/]+\.js|data\.json|api\/server) $/u.test(it))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('Tokayev');
  await close();
});

test('each sample is read in its language, at 320 px too', async () => {
  const { page, close } = await openPage(site, '/paste', { viewport: { width: 320, height: 640 } });
  for (const name of ['Türkçe', 'Azərbaycanca', 'Қазақша', 'Русский', 'English']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => page.locator('.paste-status').textContent(), { timeout: 20_000 }).toMatch(/read in/u);
    await page.locator('.coded-text p').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  expect(await violations(page)).toEqual([]);
  await close();
});

test('a language without a pack is not taken for a text without events', async () => {
  const { page, close } = await openPage(site, '/paste');
  await page
    .getByLabel('Text, or the source of a page')
    .fill('Ο πρωθυπουργός επισκέφθηκε χθες την Αθήνα και συναντήθηκε με τον πρόεδρο της χώρας.');
  await page.getByRole('heading', { name: 'Not read' }).waitFor();
  expect(await page.getByText('Nothing to record').count()).toBe(0);
  await close();
});

test('the source of a page is read as a page', async () => {
  const { page, close } = await openPage(site, '/paste');
  const html = `<!doctype html><html lang="tr"><head><title>Tokayev Ankara'da</title></head><body><nav>Ana sayfa</nav><article><h1>Tokayev Ankara'da</h1><p>${TEXT} Görüşmelerde ticaret ve enerji konuları ele alındı, heyetler arası toplantı da yapıldı.</p></article></body></html>`;
  await page.getByLabel('Text, or the source of a page').fill(html);
  await page.locator('.card', { hasText: 'Visit' }).first().waitFor();
  expect(await page.locator('.coded-text').textContent()).not.toContain('<p>');
  await close();
});
