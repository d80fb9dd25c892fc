/** Check, desk and keeping in a real browser, over a server that writes and one that only reads. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodedDocument } from '../../src/record/record.js';
import { takenBack } from '../../src/web/desk/taken-back.js';
import { sampleDocument, sampleEvent } from '../record/sample.js';
import { loadSources } from '../sources.js';
import { faults, openPage, openSite, type Site, type Visit, violations } from './site.js';

const TOKEN = 'the token of this test';
const on = (start: string, end = start) => ({ start, end, precision: 'day' as const, basis: 'stated' as const });

/** A visit told by one outlet; two of them that differ in a day are a pair of which the rule is unsure. */
function told(id: string, change: Parameters<typeof sampleEvent>[0], title = 'Tokayev Ankara’da'): CodedDocument {
  const date = change?.date ?? on('2022-05-10');
  return {
    ...sampleDocument({ claims: [], commitments: [], statements: [], via: [], title }),
    id,
    outlet: `Gazete ${id}`,
    url: `https://${id}.example/1`,
    published: on(date.start),
    text: `Tokayev Ankara'ya geldi. ${id} böyle yazdı: ${`${id} `.repeat(30)}`,
    events: [sampleEvent({ id: `${id}.1`, people: [], place: null, ...change })],
  };
}

const pairs = [1, 3, 5].flatMap((month, at) => [
  told(`a${at}`, { date: on(`2022-0${month}-10`) }),
  told(`b${at}`, { date: { ...on(`2022-0${month}-01`, `2022-0${month}-31`), precision: 'month' } }),
]);
const doubtful = [0.31, 0.42, 0.53].map((confidence, at) =>
  told(`c${at}`, { confidence, actors: ['UZB'], recipients: ['HUN'], date: on(`2020-0${at + 1}-01`) }),
);
const twice = ['d0', 'd1'].map((id) => told(id, { actors: ['AZE'], recipients: ['GEO'], date: on('2019-05-05') }));

let site: Site;
let reader: Site;
beforeAll(async () => {
  const data = loadSources(undefined, ['tr']);
  const documents = [...pairs, ...doubtful, ...twice];
  site = await openSite(documents, data, TOKEN);
  reader = await openSite(documents, data);
  expect((await site.store.doubts({ limit: 50 })).items.length).toBeGreaterThanOrEqual(3);
});
afterAll(async () => {
  await site?.close();
  await reader?.close();
});

/** As somebody who has signed in in this tab. */
async function openAs(by: string, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await openPage(site, '/paste', options);
  await visit.page.evaluate((decider) => sessionStorage.setItem('elchi-desk', JSON.stringify(decider)), {
    by,
    token: TOKEN,
  });
  await visit.page.goto(`${site.url}${path}`);
  await visit.page.locator('h1').first().waitFor({ state: 'attached' });
  return visit;
}
const decided = async () => (await site.store.corrections({}, { limit: 1 })).items[0];
const tabTo = async (page: Page, name: string | RegExp, most = 60) => {
  const target = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  for (let at = 0; at < most; at++) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached by Tab`);
};

const SCREENS = [
  ['/check', 'textarea', ''],
  ['/desk', '.evidence', ''],
  ['/desk?part=records', '.evidence', 'e'],
  ['/desk?part=second', '.plain', ''],
  ['/desk?part=events&one=d0.1', '.one-event', ''],
  ['/desk?part=log', '.plain', ''],
  ['/desk?part=agreement', '.plain', ''],
] as const;

test.each(SCREENS)('%s is accessible and fits its window, in every look and language', async (path, ready, key) => {
  const { page, close } = await openAs('Deniz', path);
  await page.locator(ready).first().waitFor();
  if (key) await page.keyboard.press(key);
  expect(await faults(page, ready)).toEqual([]);
  await close();
});

test('verdicts are accessible and fit their window, in every look and language', async () => {
  const { page, close } = await openPage(site, '/check');
  await page.getByRole('button', { name: 'Türkçe' }).click();
  await page.locator('.verdict').first().waitFor();
  await page.locator('.claim-chip').first().click();
  await page.locator('.verdict.chosen').waitFor();
  expect(await faults(page, '.verdict.chosen')).toEqual([]);
  await close();
});

describe('check', () => {
  test('marks claims in the text, says the verdict in words and counts in the record', async () => {
    const { page, close } = await openPage(site, '/check');
    await page
      .getByLabel('Text', { exact: true })
      .fill(
        "Kazakistan Cumhurbaşkanı Tokayev 3 Haziran 2022'de Ankara'ya geldi. Bu, Tokayev'in son bir yılda Türkiye'ye üçüncü ziyareti. Kazakistan 16 Aralık 1993 tarihinde bağımsızlığını ilan etti.",
      );
    await page.keyboard.press('Control+Enter');
    const cards = page.locator('.verdict');
    await cards.first().waitFor();
    expect(await page.locator('.claim-chip').count()).toBe(await cards.count());
    const false1 = page.locator('.verdict[data-verdict=contradicted]');
    expect(await false1.locator('.verdict-says').textContent()).toBe('Known for 16 Dec 1991, not 16 Dec 1993.');
    expect(await false1.locator('blockquote').getAttribute('lang')).toBe('tr');
    const count = page.locator('.verdict', { hasText: 'of 3' });
    expect(await count.locator('.reach-warning').textContent()).toContain('The record reaches from');
    expect(await count.locator('.acts a').first().getAttribute('href')).toMatch(/^\/event\//u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.waitForURL(/claim=/u);
    expect(await page.locator('.claim-words[data-chosen]').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('Tokayev');
    await close();
  });

  test('of a document of the ledger has an address', async () => {
    const { page, close } = await openPage(site, '/check?doc=a0');
    await page.getByText('No claim that can be checked').waitFor();
    await page.getByRole('button', { name: 'Same as command' }).click();
    expect(await page.locator('.command code').textContent()).toBe('elchi check a0');
    await close();
  });

  test('keeps nothing of the text', async () => {
    const before = await site.store.counts();
    const { page, close } = await openPage(site, '/check');
    await page.getByRole('button', { name: 'Türkçe' }).click();
    await page.locator('.verdict').first().waitFor();
    expect(await site.store.counts()).toEqual(before);
    await close();
  });
});

describe('the desk', () => {
  test('asks for name and token once, keeps them out of the address, and refuses a wrong one', async () => {
    const { page, close } = await openPage(site, '/desk');
    await page.locator('.evidence').waitFor();
    await page.keyboard.press('y');
    await page.getByText('Give your name and the token first.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-name');
    await page.keyboard.type('Ayşe');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('This is not the token of this server.').waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.keyboard.press('Enter');
    await page.getByText('You decide as Ayşe.').waitFor();
    await page.reload();
    await page.getByText('You decide as Ayşe.').waitFor();
    expect(page.url()).not.toContain('token');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token');
    await page.getByRole('button', { name: 'Leave' }).click();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await close();
  });

  test('is worked by keys alone: same, different, skip, undo', async () => {
    const { page, close } = await openAs('Ayşe', '/desk');
    await page.locator('.evidence').waitFor();
    const all = (await site.store.doubts({ limit: 50 })).items.length;
    expect(await page.locator('[data-differs] th').allTextContents()).toContain('≠when (differs)');
    await page.keyboard.press('y');
    await page.getByText('Kept: the same event').first().waitFor();
    // Nobody can judge what is not shown yet.
    await page.locator('.evidence').waitFor();
    expect(await decided()).toMatchObject({ action: 'merge', by: 'Ayşe' });
    await page.keyboard.press('n');
    await page.getByText('Kept: two events').first().waitFor();
    expect(await decided()).toMatchObject({ action: 'split', by: 'Ayşe' });
    await page.keyboard.press('u');
    await page.getByText('Taken back: two events').waitFor();
    await page.locator('.evidence').waitFor();
    expect(await decided()).toMatchObject({ action: 'undo' });
    expect((await site.store.doubts({ limit: 50 })).items).toHaveLength(all - 1);
    await page.keyboard.press('s');
    await page.getByText('Skipped').first().waitFor();
    expect(new URL(page.url()).searchParams.get('item')).toBeTruthy();
    await close();
  });

  test('shows the item that a copied address names', async () => {
    const { page, close } = await openPage(reader, '/desk?item=a1.1,b1.1');
    await page.locator('.evidence').waitFor();
    expect(await page.locator('.evidence thead').textContent()).toContain('Gazete a1');
    expect(await page.locator('.evidence thead').textContent()).toContain('Gazete b1');
    await close();
  });

  test('sets a doubtful record right by keyboard, and sends only what was changed', async () => {
    const { page, close } = await openAs('Ayşe', '/desk?part=records');
    await page.locator('.evidence').waitFor();
    await page.keyboard.press('e');
    await page.locator('.edit select').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('planned');
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await page.getByText('Kept: set right').first().waitFor();
    expect(await decided()).toMatchObject({ action: 'edit', record: 'c0.1', fields: { status: 'planned' } });
    expect((await site.store.event('c0.1'))?.event).toMatchObject({ status: 'planned', confidence: 1 });
    await page.locator('.evidence', { hasText: 'Gazete c1' }).waitFor();
    await page.getByLabel('Reason (may be left out)').fill('a match, not a visit');
    await page.keyboard.press('Tab');
    await tabTo(page, /^n Wrong$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Kept: wrong').first().waitFor();
    expect(await decided()).toMatchObject({ action: 'reject', record: 'c1.1', reason: 'a match, not a visit' });
    await close();
  });

  test('a second person sees the same without the verdicts, and agreement is told', async () => {
    const { page, close } = await openAs('Botagöz', '/desk?part=second');
    await page.locator('.evidence').waitFor();
    expect(await page.locator('.queue').textContent()).not.toMatch(/Ayşe|a match/u);
    await page.getByRole('button', { name: 'Same as command' }).click();
    expect(await page.locator('.command code').textContent()).toBe("elchi desk second --by 'Botagöz'");
    const evidence = () => page.locator('.evidence').textContent();
    for (let left = (await second()).length; left > 0; left--) {
      const before = await evidence();
      await page.keyboard.press('y');
      await expect.poll(async () => (await second()).length).toBe(left - 1);
      // A key says nothing of what is not shown yet.
      if (left > 1) await expect.poll(evidence).not.toBe(before);
    }
    await page.getByText('Others have decided nothing that you have not.').waitFor();
    await page.getByLabel('Agreement').check();
    const rows = page.locator('.desk-agreement tbody tr');
    await rows.first().waitFor();
    expect(await rows.allTextContents()).toEqual(['Ayşe · Botagözpairs11100 %–', 'Ayşe · Botagözrecords200 %0']);
    expect(await violations(page)).toEqual([]);
    await close();
  });
  const second = async (): Promise<unknown[]> =>
    (await (await fetch(`${site.url}/api/second?by=${encodeURIComponent('Botagöz')}`)).json()).items;

  test('the log says who, when, what and why, and takes back', async () => {
    const { page, close } = await openAs('Deniz', '/desk?part=log');
    const row = page.locator('.log tbody tr', { hasText: 'a match, not a visit' });
    await row.waitFor();
    expect(await row.textContent()).toContain('Ayşe');
    await row.getByRole('button', { name: /Take back/u }).click();
    await row.getByText('taken back').waitFor();
    expect(await decided()).toMatchObject({ action: 'undo', by: 'Deniz' });
    await page.getByLabel('Who').selectOption('Deniz');
    await expect.poll(() => page.locator('.log tbody tr').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test('splits a report off and makes one event of two', async () => {
    const { page, close } = await openAs('Deniz', '/desk?part=events');
    await page.getByLabel('Event', { exact: true }).fill(`${site.url}/event/d0.1`);
    await page.keyboard.press('Enter');
    await page.locator('.one-event .report-list li').nth(1).waitFor();
    await page.getByRole('button', { name: 'Split off' }).last().click();
    await page.getByText('It is an event of its own now.').waitFor();
    const ids = async () => Promise.all(['d0.1', 'd1.1'].map(async (it) => (await site.store.mergedEvent(it))?.id));
    expect(new Set(await ids()).size).toBe(2);
    await page.getByLabel('Other event, to merge').fill('d1.1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Make one event of both' }).click();
    await page.getByText('They are one event now.').waitFor();
    expect(new Set(await ids()).size).toBe(1);
    await close();
  });

  test('of a server that only reads says so, and nothing can be sent', async () => {
    const { page, close } = await openPage(reader, '/desk');
    await page.getByText('This server only reads: you can look, not decide.').waitFor();
    expect(await page.locator('.sign-in').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

describe('what was pasted', () => {
  const TEXT = "Kazakistan Cumhurbaşkanı Tokayev 10 Mayıs 2021'de Macaristan'ı ziyaret etti.";

  test('is kept when one asks, with its address, which nobody asks', async () => {
    const { page, close } = await openAs('Ayşe', '/paste');
    await page.getByLabel('Text, or the source of a page').fill(TEXT);
    await page.getByLabel('Address').fill('javascript:alert(1)');
    await page.getByText('An address begins with https://').waitFor();
    await page.getByLabel('Address').fill('https://haber.example/7');
    await page.getByLabel('Title').fill('Tokayev Budapeşte’de');
    await page.getByLabel('Outlet').fill('Örnek');
    await page.locator('.card').first().waitFor();
    await page.getByRole('button', { name: 'Keep in the record' }).click();
    await page.getByText(/^Kept: 1 event/u).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.waitForURL(/\/doc\//u);
    const { items } = await site.store.merged({ dyad: ['KAZ', 'HUN'] }, { limit: 5 });
    expect(items[0]?.reports[0]).toMatchObject({ url: 'https://haber.example/7', outlet: 'Örnek' });
    await close();
  });

  test('cannot be kept where the server only reads', async () => {
    const { page, close } = await openPage(reader, '/paste');
    await page.getByLabel('Text, or the source of a page').fill(TEXT);
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.keep').count()).toBe(0);
    await close();
  });
});

test('what was taken back is told from what stands, through undoes of undoes', () => {
  const of = (id: string, action: 'reject' | 'undo', other: string | null = null) => ({
    id,
    action,
    record: 'e',
    other,
  });
  expect([...takenBack([of('b', 'undo', 'a'), of('a', 'reject')])]).toEqual(['a']);
  expect([...takenBack([of('c', 'undo', 'b'), of('b', 'undo', 'a'), of('a', 'reject')])]).toEqual(['b']);
});
