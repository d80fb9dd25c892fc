/** Overview, commitments and crisis in a real browser: by keyboard, light and dark, on a phone, in several languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodedDocument, CodedEvent } from '../../src/record/record.js';
import { calls, visit } from './records.js';
import { faults, openPage, openSite, type Site } from './site.js';

let site: Site;

/** One event of its own text. */
function told(
  id: string,
  day: string,
  event: Pick<CodedEvent, 'type' | 'mode' | 'actors' | 'recipients'>,
): CodedDocument {
  const text = `${id} ${[...id].map((it) => `${it}${it.charCodeAt(0)}`).join(' ')} başsağlığı diledi.`;
  const date = { start: day, end: day, precision: 'day', basis: 'stated' } as const;
  const [one] = visit.events as [CodedEvent];
  const { inferred: _, ...plain } = one;
  return {
    ...visit,
    id,
    url: `https://haber.example/${id}`,
    title: id,
    published: date,
    outlet: `Outlet ${id}`,
    via: [],
    text,
    languages: [{ start: 0, end: text.length, language: 'tr' }],
    dropped: [],
    statements: [],
    commitments: [],
    claims: [],
    issues: [],
    events: [
      {
        ...plain,
        ...event,
        id: `${id}.1`,
        date,
        people: [],
        place: null,
        context: [],
        evidence: [{ field: 'type', rule: 'tr.support.condole', start: text.length - 7, end: text.length - 1 }],
      },
    ],
  };
}

const condole = { type: 'SUPPORT', mode: 'condole' } as const;
const quake = [
  told('kaz', '2023-02-06', { ...condole, actors: ['KAZ'], recipients: ['TUR'] }),
  told('uzbek', '2023-02-07', { ...condole, actors: ['UZB'], recipients: ['TUR'] }),
  told('azer', '2023-02-06', { type: 'AID', mode: 'rescue', actors: ['AZE'], recipients: ['TUR'] }),
  told('arm', '2023-02-20', { type: 'ACCUSE', mode: 'disapprove', actors: ['ARM'], recipients: ['AZE'] }),
];

beforeAll(async () => {
  site = await openSite([visit, ...calls, ...quake]);
});
afterAll(() => site?.close());

const promise = async () => {
  const { items } = await (await fetch(`${site.url}/api/commitments`)).json();
  return `/commitment/${encodeURIComponent(items[0].id)}`;
};
const SCREENS: readonly [string, string | (() => Promise<string>), string][] = [
  ['the matrix', '/overview', '.grid td[data-tone]'],
  ['the matrix without rows', '/overview?since=1990-01-01&until=1990-12-31', '.plain h2'],
  ['the map', '/overview?view=map&of=TUR', '.world .arc'],
  ['the whole world', '/overview?view=map&zoom=world', '.world .state'],
  ['chords', '/overview?view=chord', '.ribbon'],
  ['commitments', '/commitments', '.promise'],
  ['the board', '/commitments?view=board', '.board .promise'],
  ['one commitment', promise, '.history li'],
  ['no commitment', '/commitment/none', '[role=alert]'],
  ['where to look for a crisis', '/crisis', '.suggestions a'],
  ['a crisis', '/crisis?of=TUR&since=2023-02-06', '.strip svg'],
  ['a crisis that the record does not reach', '/crisis?of=TUR&since=1999-08-17', '.plain h2'],
];
test.each(SCREENS)('%s is accessible and fits its window, in every look and language', async (_, place, ready) => {
  const { page, close } = await openPage(site, typeof place === 'string' ? place : await place());
  await page.locator(ready).first().waitFor({ state: 'attached' });
  expect(await faults(page, ready)).toEqual([]);
  await close();
});

describe('the overview', () => {
  test('is walked by arrows, and Enter opens the two', async () => {
    const { page, close } = await openPage(site, '/overview');
    await page.locator('.grid td[tabindex="0"]').focus();
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight'])
      await page.keyboard.press(key);
    const says = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(says).toMatch(/→ .+: \d/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dyad\/[A-Z]{3}-[A-Z]{3}/u);
    await close();
  });

  test('counts what the record holds, whoever reports it', async () => {
    const { page, close } = await openPage(site, '/overview?since=2023-02-06&until=2023-02-07');
    await page.locator('.grid td[data-tone]').first().waitFor();
    expect(await page.locator('.overview-main > p[role=status]').textContent()).toContain('3 acts between 4');
    expect(await page.getByRole('gridcell', { name: 'Azerbaijan → Türkiye: 1, friendly' }).count()).toBe(1);
    await close();
  });

  test('moves its period by hand and by typed dates', async () => {
    const { page, close } = await openPage(site, '/overview');
    const handle = page.getByRole('slider', { name: 'From' });
    await handle.focus();
    const first = await handle.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/since=2010-02-01/u);
    expect(await handle.getAttribute('aria-valuetext')).not.toBe(first);
    await page.locator('.period input[type=date]').last().fill('2023-02-10');
    await page.waitForURL(/until=2023-02-10/u);
    await close();
  });

  test('the map is chosen from its list by keyboard, and the kind filters it', async () => {
    const { page, close } = await openPage(site, '/overview?view=map');
    await page.getByRole('button', { name: 'Show TUR' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/of=TUR/u);
    await page.locator('.arc').first().waitFor({ state: 'attached' });
    await page.getByLabel('conflict in words').check();
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await close();
  });
});

test('commitments are filtered, walked and opened by keys', async () => {
  const { page, close } = await openPage(site, '/commitments');
  await page.locator('.promise').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('.history').waitFor();
  await page.goBack();
  await page.getByLabel('broken', { exact: true }).check();
  await page.waitForURL(/status=broken/u);
  await page.getByRole('heading', { name: 'No such commitment' }).waitFor();
  await page.getByRole('button', { name: 'Same as command' }).click();
  expect(await page.locator('.command code').textContent()).toBe('elchi commitments --status broken');
  await close();
});

test('a promise that was kept only after its deadline says so, in the list and on its page', async () => {
  const { page, close } = await openPage(site, '/coverage');
  const kept = (it: object) => ({ ...it, status: 'kept', late: true });
  await page.route('**/api/commitments**', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ response: answer, json: body.items ? { items: body.items.map(kept) } : kept(body) });
  });
  await page.goto(`${site.url}/commitments`);
  await page.locator('.promise .promise-status', { hasText: 'kept, after the deadline' }).first().waitFor();
  await page.goto(`${site.url}${await promise()}`);
  await page.locator('h1 ~ p .promise-status', { hasText: 'kept, after the deadline' }).waitFor();
  await close();
});

test('a crisis is entered by its form, and told in the order of the first answer', async () => {
  const { page, close } = await openPage(site, '/crisis');
  await page.getByLabel('State that was struck').fill('Nowhereland');
  await page.getByLabel('First day').fill('2023-02-06');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('State that was struck').fill('türkiye');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/of=TUR&since=2023-02-06/u);
  const rows = page.locator('.crisis tbody th');
  await rows.first().waitFor();
  const names = await rows.allTextContents();
  expect(names.slice(0, 2).sort()).toEqual(['Azerbaijan', 'Kazakhstan']);
  expect(names[2]).toBe('Uzbekistan');
  await close();
});
