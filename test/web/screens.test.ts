/** Every screen in a real browser: light and dark, 320 and 1440 px, by keyboard alone, and nothing from another host. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calls, visit } from './records.js';
import { faults, openPage, openSite, type Site, violations } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite([visit, ...calls]);
});
afterAll(() => site?.close());

const SCREENS = [
  ['the feed', '/', '.row'],
  ['the feed without rows', '/?states=ISL', '.plain h2'],
  ['the reader', '/doc/visit', '.card'],
  ['the reader with a chosen event', '/doc/visit?record=visit.1', '.card.chosen'],
  ['the reader with a chosen statement', '/doc/visit?record=visit.s1', '.card.chosen'],
  ['a missing document', '/doc/none', '[role=alert]'],
  ['the paste page', '/paste', 'textarea'],
  ['statements', '/statements', '.said-list li'],
  ['coverage', '/coverage', 'table'],
  ['nowhere', '/nowhere', 'h1'],
] as const;

test.each(SCREENS)('%s is accessible and fits its window, in every look and language', async (_name, path, ready) => {
  const { page, close } = await openPage(site, path);
  await page.locator(ready).first().waitFor();
  expect(await faults(page, ready)).toEqual([]);
  await close();
});

test('a link may ask for a language and for the dark', async () => {
  const { page, close } = await openPage(site, '/?ui=kk&theme=dark');
  await page.locator('h1').first().waitFor({ state: 'attached' });
  expect(await page.locator('html').getAttribute('lang')).toBe('kk');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await close();
});

describe('the feed', () => {
  test('shows the original sentence in its language with the words that carry it', async () => {
    const { page, close } = await openPage(site, '/?states=KAZ');
    const quote = page.locator('.row blockquote').first();
    await quote.waitFor();
    expect(await quote.getAttribute('lang')).toBe('tr');
    const row = page.locator('.row', { hasText: 'Visit' });
    expect(await row.locator('mark[data-field=type]').allInnerTexts()).toContain('resmî ziyaret ');
    expect(await row.locator('.row-open').textContent()).toBe('Kazakhstan → Türkiye');
    await close();
  });

  test('is walked by keys alone, and Back returns to the same row', async () => {
    const { page, close } = await openPage(site, '/');
    await page.locator('.row').first().waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.row')].findIndex((it) => it.contains(document.activeElement)),
      ),
    ).toBe(1);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('j');
    const place = () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest('li');
        return { row: row?.getAttribute('data-key'), top: Math.round(row?.getBoundingClientRect().top ?? -1) };
      });
    const left = await place();
    expect(left.row).toBeTruthy();
    await page.keyboard.press('Enter');
    await page.locator('.event-page').waitFor();
    expect(page.url()).toMatch(/\/event\/[^?]+$/u);
    await page.goBack();
    await expect.poll(async () => (await place()).row).toBe(left.row);
    await expect.poll(async () => Math.abs((await place()).top - left.top)).toBeLessThan(30);
    await close();
  });

  test('jumps by two strokes, opens help, and leaves single keys alone when they are off', async () => {
    const { page, close } = await openPage(site, '/');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.locator('textarea').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open] h2').textContent()).toBe('Help and keys');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Single keys are on').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.keyboard.press('?');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await close();
  });

  test('is walked from a Cyrillic keyboard too', async () => {
    const { page, close } = await openPage(site, '/');
    await page.locator('.row').first().waitFor();
    const press = (key: string, code: string) =>
      page.evaluate((it) => dispatchEvent(new KeyboardEvent('keydown', it)), { key, code });
    await press('о', 'KeyJ');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('row-open');
    await press('п', 'KeyG');
    await press('ы', 'KeyS');
    await page.locator('.said-list li').first().waitFor();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.closest('.said-list li') !== null)).toBe(true);
    await press('.', 'Slash');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await close();
  });

  test('searches from the slash key, and the address holds the question', async () => {
    const { page, close } = await openPage(site, '/');
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Tokayev');
    await page.waitForURL(/text=Tokayev/u);
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Tokayev');
    await close();
  });

  test('is filtered by names, types and dates, each in the address', async () => {
    const { page, close } = await openPage(site, '/');
    await page.getByLabel('Add: States and organisations').fill('Kazakhst');
    await page.keyboard.press('Enter');
    await page.waitForURL(/states=KAZ/u);
    await page.getByText('Consultation', { exact: true }).first().click();
    await page.waitForURL(/type=CONSULT/u);
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    await page.getByRole('button', { name: 'Same as command' }).click();
    expect(await page.locator('.command code').textContent()).toBe('elchi events --merged --states KAZ --type CONSULT');
    await page.getByRole('button', { name: 'Take out: Kazakhstan' }).click();
    await page.waitForURL((it) => !it.search.includes('states'));
    await page.goBack();
    await page.waitForURL(/states=KAZ/u);
    await close();
  });

  test('reads on when its end comes near', async () => {
    const { page, close } = await openPage(site, '/');
    await page.locator('.row').first().waitFor();
    const before = await page.locator('.row').count();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(before);
    await expect.poll(() => page.locator('.row').count()).toBe(72);
    await close();
  });

  test('gives its rows away as a table', async () => {
    const { page, close } = await openPage(site, '/?states=KAZ');
    await page.locator('.row').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('elchi-events.csv');
    await expect.poll(() => page.locator('.said').textContent()).toBe('2 rows exported');
    await close();
  });

  test('tells nothing found, not covered and failed apart', async () => {
    const nothing = await openPage(site, '/?states=KAZ&type=ASSAULT');
    await nothing.page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await nothing.close();

    const uncovered = await openPage(site, '/?since=1999-01-01&until=1999-12-31');
    await uncovered.page.getByRole('heading', { name: 'Not covered' }).waitFor();
    await uncovered.page.getByRole('link', { name: /January 2010/u }).click();
    await uncovered.page.locator('.row').first().waitFor();
    await uncovered.close();

    const failed = await openPage(site, '/');
    await failed.page.locator('.row').first().waitFor();
    await failed.page.route('**/api/merged**', (route) => route.abort());
    // (each letter asks; only when the last one has failed does nothing else come that would end the message)
    const whole = failed.page.waitForEvent('requestfailed', (request) => request.url().includes('zzz'));
    await failed.page.keyboard.press('/');
    await failed.page.keyboard.type('zzz');
    await whole;
    await failed.page.getByRole('heading', { name: 'This could not be loaded' }).waitFor();
    await failed.page.unroute('**/api/merged**');
    await failed.page.getByRole('button', { name: 'Try again' }).click();
    await failed.page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await failed.close();
  });
});

describe('the reader', () => {
  test('shows an article as text, whatever it holds', async () => {
    const { page, close } = await openPage(site, '/doc/visit');
    await page.locator('.coded-text').waitFor();
    expect(await page.locator('.coded-text').textContent()).toContain(
      '<script>alert("x")</script><img src=x onerror=alert(1)>',
    );
    expect(await page.locator('.coded-text script, .coded-text img').count()).toBe(0);
    await close();
  });

  test('a record shows its words, named; the words show their record', async () => {
    const { page, close } = await openPage(site, '/doc/visit');
    await page.locator('.card').first().waitFor();
    await page
      .getByRole('button', { name: /^1\b.*Visit|Visit/u })
      .first()
      .click();
    await page.waitForURL(/record=visit\.1/u);
    const marks = await page.locator('mark[data-chosen]').allInnerTexts();
    expect(marks.join('')).toBe('Kazakistan Cumhurbaşkanı Tokayev 10 Mayıs 2022’deresmî ziyaret için Ankara’ya geldi');
    const names = await page
      .locator('mark[data-chosen][data-says]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-says')));
    expect(names).toEqual(['who', 'people', 'when', 'act', 'where']);
    await page.locator('mark[data-records~="visit.2"]', { hasText: 'çıkaracağız' }).click();
    await page.waitForURL(/record=visit\.(?:2|s1)|record=commitment/u);
    expect(await page.locator('.card.chosen').count()).toBe(1);
    await close();
  });

  test('is read by keyboard: numbers in the text, j and k, Escape', async () => {
    const { page, close } = await openPage(site, '/doc/visit');
    await page.locator('.footnote').first().waitFor();
    await page.locator('.footnote').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/record=/u);
    await page.keyboard.press('j');
    await page.waitForURL(/record=visit\.2/u);
    expect(await page.locator('.card.chosen .card-body').textContent()).toContain('Recep Tayyip Erdoğan');
    await page.keyboard.press('Escape');
    await page.waitForURL((it) => !it.search.includes('record'));
    await close();
  });

  test('says why: the rule and the words of each field, and what was inferred', async () => {
    const { page, close } = await openPage(site, '/doc/visit?record=visit.1');
    await page.locator('.card.chosen .why > summary').click();
    const table = await page.locator('.card.chosen .why table').textContent();
    expect(table).toContain('tr.consult.visit.gel');
    expect(table).toContain('10 Mayıs 2022’de');
    expect(table).toContain('inferred from: place');
    await close();
  });

  test('greys what was left out, with the reason, and can hide it', async () => {
    const { page, close } = await openPage(site, '/doc/visit');
    const out = page.locator('.left-out');
    await out.first().waitFor();
    expect(await out.evaluateAll((all) => all.map((it) => it.getAttribute('data-says')))).toEqual([
      'menu',
      'date line',
      'other headlines',
    ]);
    await page.getByLabel('Show what was left out (3 parts)').uncheck();
    expect(await out.count()).toBe(0);
    expect(await page.locator('.coded-text').textContent()).not.toContain('Son dakika');
    await close();
  });

  test('puts the chosen record under its paragraph where there is no room beside', async () => {
    const { page, close } = await openPage(site, '/doc/visit', { viewport: { width: 320, height: 640 } });
    await page.locator('.footnote').first().click();
    await page.locator('.paragraph-and-note .note').waitFor();
    expect(await page.locator('.note .card-body').textContent()).toContain('Kazakhstan');
    await close();
  });
});

test('light and dark are chosen by hand too, and kept', async () => {
  const { page, close } = await openPage(site, '/', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: /Light or dark/u }).click();
  await page.getByRole('button', { name: /Light or dark/u }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.locator('.bar').waitFor();
  expect(await paper()).toBe(dark);
  await close();
});

test('targets are at least 24 by 24 px, but for words in a line', async () => {
  for (const path of ['/', '/doc/visit', '/paste', '/coverage']) {
    const { page, close } = await openPage(site, path, { viewport: { width: 320, height: 640 } });
    await page.locator('h1').first().waitFor({ state: 'attached' });
    const small = await page
      .locator('button:not(.footnote), select, summary, input:not([type=checkbox]), .bar a')
      .evaluateAll((all) =>
        all
          .filter((it) => it.checkVisibility())
          .map((it) => ({ box: it.getBoundingClientRect(), html: it.outerHTML.slice(0, 80) }))
          .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map((it) => it.html),
      );
    expect(small).toEqual([]);
    await close();
  }
});
