/** The pages of one thing, in a real browser: events with their reports, pairs, actors, people, sources, briefs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodedDocument } from '../../src/record/record.js';
import { loadSources } from '../sources.js';
import { visit } from './records.js';
import { faults, openPage, openSite, type Site } from './site.js';

/** The same visit in another outlet: the words of the first, two sentences more; and in a third one, in its own words. */
function retold(id: string, outlet: string, day: string, change: Partial<CodedDocument> = {}): CodedDocument {
  const published = { start: day, end: day, precision: 'day', basis: 'stated' } as const;
  const told = change.published ?? null;
  return {
    ...visit,
    id,
    outlet,
    url: `https://${id}.example/1`,
    published,
    via: [],
    events: visit.events.slice(0, 1).map((it) => ({
      ...it,
      id: `${id}.1`,
      people: it.people.map((one) => ({ ...one, id: 'KAZ/kassym-jomart-tokayev' })),
      ...(told ? { date: told } : {}),
    })),
    statements: visit.statements.map((it) => ({ ...it, id: `${id}.s1` })),
    commitments: [],
    claims: [],
    issues: [],
    ...change,
  };
}

const OWN = 'Qazaxıstan Prezidenti Tokayev may ayının 11-də Ankaraya səfərə gəlib.';
const own = retold('own', 'Öz Xəbər', '2022-05-11', {
  published: { start: '2022-05-11', end: '2022-05-11', precision: 'day', basis: 'stated' },
  text: OWN,
  language: 'az',
  languages: [{ start: 0, end: OWN.length, language: 'az' }],
  dropped: [],
  statements: [],
});
const documents = [
  visit,
  retold('copy', 'Kopya Haber', '2022-05-11'),
  {
    ...own,
    events: own.events.map((it) => ({
      ...it,
      evidence: [{ field: 'type', rule: 'az.consult.visit.gel', start: OWN.indexOf('səfərə'), end: OWN.length - 1 }],
    })),
  },
];

let site: Site;
let event: string;
beforeAll(async () => {
  site = await openSite(documents, loadSources(undefined, ['tr', 'az', 'ru']));
  const { items } = await site.store.merged({ type: ['CONSULT'] }, { limit: 5 });
  expect(items).toHaveLength(1);
  event = items[0]?.id ?? '';
});
afterAll(() => site?.close());

/** `EVENT` stands for the id of the visit. */
const PAGES: readonly (readonly [string, string])[] = [
  ['/?open=EVENT', '.row-more .telling'],
  ['/event/EVENT', '.event-page .telling'],
  ['/dyad/KAZ-TUR', '.lane-chart svg'],
  ['/dyad/KAZ-FJI', '.plain h2'],
  ['/actor/KAZ', '.actor-body table'],
  ['/actor/OTS', '.actor-body'],
  ['/person/KAZ/kassym-jomart-tokayev', '.page.person .act-line'],
  ['/person/KAZ/nobody', '[role=alert]'],
  ['/source/Kopya%20Haber', '.page.source table'],
  ['/brief/KAZ-TUR', '.brief-lines li'],
];

test.each(PAGES)('%s is accessible and fits its window, in every look and language', async (path, ready) => {
  const { page, close } = await openPage(site, path.replace('EVENT', event));
  await page.locator(ready).first().waitFor();
  expect(await faults(page, ready)).toEqual([]);
  await close();
});

describe('an event', () => {
  test('stands once in the feed; its badge opens who reports it and who copies, and the address keeps it open', async () => {
    const { page, close } = await openPage(site, '/?type=CONSULT');
    await page.locator('.row').first().waitFor();
    expect(await page.locator('.row').count()).toBe(1);
    const badge = page.locator('.badge');
    expect(await badge.textContent()).toBe('2 independent · 1 copy');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.locator('.telling').first().waitFor();
    expect(await badge.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.tellings .tellings .telling-head').textContent()).toMatch(
      /Kopya Haber.*same words.*from Örnek Haber.*11 May 2022/u,
    );
    await page.reload();
    await page.locator('.telling').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('.telling').count()).toBe(0);
    await close();
  });

  test('is asked for by how well it is borne out', async () => {
    const { page, close } = await openPage(site, '/');
    await page.locator('.row').first().waitFor();
    await page.getByRole('radio', { name: '2 or more' }).check();
    await page.waitForURL(/corroboration=2/u);
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    await page.getByRole('radio', { name: '5 or more' }).check();
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await close();
  });

  test('tells where its reports differ, why they are one, and leads to each of them and to its parties', async () => {
    const { page, close } = await openPage(site, `/event/${event}`);
    await page.locator('.telling').first().waitFor();
    const quoted = page.locator('.telling blockquote');
    expect(await quoted.evaluateAll((all) => all.map((it) => it.getAttribute('lang')))).toEqual(['tr', 'az']);
    expect(await page.locator('.variants').first().textContent()).toMatch(/10 May 2022.*\/.*11 May 2022/u);
    await page.getByRole('button', { name: 'Same as command' }).click();
    expect(await page.locator('.command code').textContent()).toBe(`elchi sources ${event}`);
    await page.locator('.judgements > summary').click();
    expect(await page.locator('.judgements tbody tr').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Öz Xəbər' }).first().click();
    await page.waitForURL(/\/doc\/own\?record=own\.1/u);
    await page.getByRole('link', { name: 'Who else reports this event' }).click();
    await page.waitForURL(/\/event\/own\.1/u);
    await page.locator('.telling').first().waitFor();
    await page.getByRole('link', { name: /All between Kazakhstan – Türkiye/u }).click();
    await page.waitForURL(/\/dyad\/KAZ-TUR/u);
    await close();
  });

  test('is found by the id of any of its reports', async () => {
    const { page, close } = await openPage(site, '/event/copy.1');
    await page.locator('.telling').first().waitFor();
    expect(await page.title()).toBe('Visit: Kazakhstan → Türkiye · Elchi');
    await close();
  });
});

test('a pair: the picture and the table say the same, a mark leads to its event, the period is in the address', async () => {
  const { page, close } = await openPage(site, '/dyad/KAZ-TUR');
  const picture = page.locator('.lane-chart svg');
  await picture.waitFor();
  expect(await picture.getAttribute('role')).toBe('img');
  expect(await page.locator('.lanes-and-table tbody tr').first().textContent()).toMatch(/^Visits100/u);
  expect(await page.locator('.travels tbody tr').count()).toBe(1);
  await page.getByText(/All \d+ events, one by one/u).click();
  expect(await page.locator('.everything .act-line').count()).toBeGreaterThan(0);
  await page.getByLabel('From').fill('2023-01-01');
  await page.waitForURL(/since=2023-01-01/u);
  // None of the articles is of that time: silence is not told as calm.
  await page.getByRole('heading', { name: 'Not covered' }).waitFor();
  await page.getByRole('link', { name: /May 2022/u }).click();
  await page.waitForURL(/since=2022-05-01/u);
  await page.locator('.lane-chart svg').waitFor();
  await close();
});

test('a brief is read on the page and taken along', async () => {
  const { page, close } = await openPage(site, '/dyad/KAZ-TUR');
  await page.getByRole('link', { name: 'Make a brief' }).click();
  await page.locator('.brief-lines li').first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('elchi-KAZ-TUR.md');
  await close();
});

test('from an actor to a person and back: names in every language, terms, events', async () => {
  const { page, close } = await openPage(site, '/actor/KAZ');
  await page.getByRole('link', { name: 'Kassym-Jomart Tokayev' }).first().click();
  await page.waitForURL(/\/person\/KAZ\/kassym-jomart-tokayev/u);
  await page.locator('.page.person').waitFor();
  expect(await page.locator('.page.person').textContent()).toContain('Токаев');
  expect(await page.locator('.page.person .act-line').count()).toBe(1);
  await page.getByRole('link', { name: 'Kazakhstan' }).first().click();
  await page.waitForURL(/\/actor\/KAZ/u);
  await page.getByRole('link', { name: 'Türkiye' }).first().click();
  await page.waitForURL(/\/dyad\/KAZ-TUR/u);
  await close();
});

test('a source tells what it copies and from whom', async () => {
  const { page, close } = await openPage(site, '/source/Kopya%20Haber');
  await page.locator('.facts').waitFor();
  expect(await page.locator('.facts').textContent()).toContain('1 of 1 (100 %)');
  await page.getByRole('link', { name: 'Örnek Haber' }).click();
  await page.waitForURL(/\/source\//u);
  await page.getByRole('link', { name: 'Kopya Haber' }).first().waitFor();
  await close();
});

test('a name is found in the other script', async () => {
  const { page, close } = await openPage(site, `/?text=${encodeURIComponent('ТОКАЕВ')}&type=CONSULT`);
  await page.locator('.row').first().waitFor();
  expect(await page.locator('.row').count()).toBe(1);
  await close();
});

test('a state named in a search is offered as a party, and by its name in every language', async () => {
  const { page, close } = await openPage(site, '/?text=Qazaxıstanın');
  await page.getByRole('button', { name: '“Qazaxıstanın” in every language' }).click();
  await page.waitForURL((it) => (it.searchParams.get('text') ?? '').split('|').includes('Kazakistan'));
  await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Kazakhstan: what it takes part in' }).click();
  await page.waitForURL((it) => it.searchParams.get('states') === 'KAZ');
  await page.getByLabel('Add: States and organisations').fill('Турции');
  await page.keyboard.press('Enter');
  await page.waitForURL((it) => it.searchParams.get('states') === 'KAZ,TUR');
  await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(0);
  await close();
});
