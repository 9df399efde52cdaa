import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Misdeeds } from '../support/browser.js';
import { onTheShelf } from '../support/shelf.js';
import { HOSTILE, shown } from './support/hostile-texts.js';
import { sidewaysScroll } from './support/page-checks.js';
import { open, Stage } from './support/stage.js';

/** Markdown that wants to be a link, an element or an address that it must not be. */
const MARKDOWN = [
  '[one](javascript:window.hit=1) [two](data:text/html,<script>window.hit=2</script>) [three](//evil.example/x)',
  '![four](x" onerror="window.hit=3) <a href="javascript:window.hit=4" id="main">five</a> <base href="//evil.example">',
  '[six](https://outside.example/page) <form action="//evil.example"><input name="q"></form>',
].join('\n\n');
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(5);

let stage: Stage;
let page: Page;
let misdeeds: Misdeeds;

beforeAll(async () => {
  stage = await Stage.set();
  ({ page, misdeeds } = await stage.visit());
}, 60_000);

afterAll(() => stage.strike());

/**
 * Bodies of several kinds with one text wherever people write; `prose` where they write paragraphs. Lines for names take no
 * signs that cannot be seen.
 */
function bodies(slug: string, text: string, prose = text): Readonly<Record<string, object>> {
  const line = (length: number): string => text.replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(0, length);
  const common = {
    language: 'en',
    slug,
    title: text.slice(0, 190),
    summary: text,
    evidence: 'planned',
    source: { label: 'illustrative', note: text, licence: line(80) },
    links: [{ key: 'one', title: text.slice(0, 200), url: 'https://outside.example/' }],
  };
  const told = { authority: line(200), country: 'DK' };
  return {
    news: { ...common, group: 'legal', date: '2026-02-03', text: prose },
    need: {
      ...common,
      purpose: 'other',
      text: prose,
      state: 'open',
      stateReason: text,
      workPlan: line(200),
    },
    algorithm: {
      ...{
        ...common,
        ...told,
        state: 'in-use',
        purpose: prose,
        role: 'informs',
        affected: text,
        data: prose,
      },
      ...{ personalData: false, oversight: prose, risk: prose, aiActClass: 'minimal', legalBasis: text },
      ...{ supplier: line(200), contact: line(200) },
    },
    'case-study': {
      ...{
        ...common,
        ...told,
        problem: prose,
        done: prose,
        cost: 'unknown',
        costNote: text,
        staff: 'unknown',
      },
      ...{ results: [{ key: 'one', text, figure: line(60) }], difficulties: prose, reuse: prose },
      ...{ stage: 'in-use', funding: text },
    },
  };
}

/** Puts the bodies on the shelf, and answers where each is read. */
async function shelve(of: Readonly<Record<string, object>>): Promise<string[]> {
  const ids = await Promise.all(Object.entries(of).map(([kind, body]) => onTheShelf(stage.hub, kind, body)));
  const rows = await stage.hub.sql('SELECT address FROM shelf_item WHERE id = ANY($1::uuid[])', [ids]);
  return rows.map(({ address }: { address: string }) => address);
}

/** Nothing ran, nothing was even tried. */
async function nothingHappened(): Promise<void> {
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(
    await page.locator('main :is(script, img, svg[onload], style, base, form[action^="//"])').count(),
  ).toBe(0);
  expect(misdeeds).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
}

/** The list that an item stands in. */
function listOf(address: string): string {
  return address.slice(0, address.indexOf('/', 1));
}

describe.each(HOSTILE.map(([what, text], at) => ({ what, text, at })))('$what', ({ text, at }) => {
  let addresses: readonly string[];

  beforeAll(async () => {
    addresses = await shelve(bodies(`hostile-${at}`, text));
  });

  it('is text in everything that an item says', async () => {
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      await open(page, address);
      const main = shown(await page.locator('main').innerText());
      expect(main.split(shown(text)).length - 1).toBeGreaterThanOrEqual(3);
      await nothingHappened();
    }
  });

  it('is text in lists, and where one looks for it', async () => {
    for (const address of addresses) {
      await open(page, `${listOf(address)}?evidence=planned`);
      expect(shown(await page.locator('main').innerText())).toContain(shown(text));
      await nothingHappened();
    }
    await open(page, `/knowledge?text=${encodeURIComponent(text.slice(0, 90))}`);
    await nothingHappened();
  });
});

describe('Markdown in an item', () => {
  let addresses: readonly string[];

  beforeAll(async () => {
    addresses = await shelve(bodies('hostile-markdown', 'Markdown', MARKDOWN));
  });

  it('leads nowhere but to the web, and says that the place is somebody else’s', async () => {
    for (const address of addresses) {
      await open(page, address);
      const hrefs = await page
        .locator('main a')
        .evaluateAll((links) =>
          links.map(
            (link) => (link as { getAttribute: (name: string) => string | null }).getAttribute('href') ?? '',
          ),
        );
      expect(hrefs.filter((href) => /^(javascript|data):|^\/\/|evil/i.test(href))).toEqual([]);
      const outside = page.locator('main a', { hasText: 'six' }).first();
      expect(await outside.getAttribute('rel')).toMatch(/noopener.*nofollow|nofollow.*noopener/);
      expect(await page.locator('#main').count()).toBeLessThanOrEqual(1);
      await nothingHappened();
    }
  });

  it('of nothing but brackets is shown at once', async () => {
    const [address] = await shelve({
      news: { ...bodies('hostile-brackets', 'Brackets', '['.repeat(3_000)).news },
    });
    await open(page, address ?? '');
    await nothingHappened();
  });
});

describe('a place in a list that is none', () => {
  it.each(['/cases', '/needs', '/funding/calls', '/tools', '/mims'])('%s says so', async (path) => {
    expect((await page.goto(`${path}?after=zzz`))?.status()).toBe(400);
  });
});

describe('A word that is longer than the page', () => {
  it('breaks, and the page stays as wide as the screen', async () => {
    const addresses = await shelve(bodies('hostile-long', LONG_WORD));
    const narrow = await stage.visit();
    for (const address of addresses) {
      for (const at of [address, `${listOf(address)}?evidence=planned`]) {
        await open(narrow.page, at);
        expect([at, ...(await sidewaysScroll(narrow.page, 360))]).toEqual([at]);
      }
    }
  });
});
