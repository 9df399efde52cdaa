import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent } from '../support/assessments.js';
import type { Misdeeds } from '../support/browser.js';
import { demoElections } from '../support/elections.js';
import { PEOPLE } from '../support/hub.js';
import { claimIds } from './support/claim-pages.js';
import { textsOnTheDesk } from './support/desk.js';
import { membershipIds } from './support/membership-pages.js';
import {
  alternates,
  axeFindings,
  longMotions,
  sidewaysScroll,
  smallTargets,
  tabStops,
} from './support/page-checks.js';
import { PAGES } from './support/pages.js';
import { open, Stage } from './support/stage.js';

/** 640 px is a window of 1280 px at a zoom of 200 %, 320 px one at 400 %. */
const WIDTHS = [320, 360, 640, 1280];
const OWN_REFUSALS = /status of 40[34]/;

let stage: Stage;
const known: Record<string, string> = {};

beforeAll(async () => {
  stage = await Stage.set();
  await demoElections(stage.hub);
  const questionnaire = await knownQuestionnaire(stage.hub);
  const session = await stage.hub.signIn(PEOPLE.astrid);
  const draft = await Respondent.starts(stage.hub, session, '2026-H2');
  const { id = '', options } = questionnaire.questions[7] ?? {};
  await draft.answers(id, {
    kind: 'OPTION',
    optionId: options?.[3]?.id,
    note: 'A note',
    evidence: [{ url: 'https://vesthavn.example/strategy', title: 'Our strategy', visibility: 'PUBLIC' }],
  });
  const result = await Respondent.starts(stage.hub, session, '2026-H1');
  await result.answersAll(questionnaire, 3);
  await result.submits();
  Object.assign(
    known,
    await claimIds(stage.hub),
    await membershipIds(stage.hub),
    await textsOnTheDesk(stage.hub),
    {
      draft: draft.assessmentId,
      result: result.assessmentId,
      question: id,
    },
  );
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

const pathOf = (path: string): string =>
  path.replace(
    /:(draft|result|question|membership|joint|waiting|solution|mim|vesthavn|written|judged|longForm|token)\b/g,
    (_, name) => known[name] ?? '',
  );
const prefixed = (prefix: string, path: string): string => `${prefix}${path}`.replace(/(?<=.)\/$/, '') || '/';
const visit = (person?: keyof typeof PEOPLE) =>
  stage.visit({ deviceScaleFactor: 2, ...(person && { person: PEOPLE[person] }) });

type Visit = Awaited<ReturnType<typeof visit>>;
const visits = new Map<string, Visit>();

/** The page of a person, as if new: pages share one, since a browser takes longer to make one than to show it. */
async function freshPage(person?: keyof typeof PEOPLE): Promise<Visit> {
  const made = visits.get(person ?? '') ?? (await visit(person));
  visits.set(person ?? '', made);
  for (const list of Object.values(made.misdeeds) as string[][]) list.length = 0;
  await made.page.emulateMedia({ media: null, colorScheme: null });
  await made.page.setViewportSize({ width: 1280, height: 800 });
  return made;
}

describe.each([
  ['English and light', 'en', '', 'light'],
  ['Bulgarian and dark', 'bg', '/bg', 'dark'],
] as const)('in %s', (_language, locale, prefix, theme) => {
  describe.each(PAGES)('%s', (_name, template, person) => {
    let page: Page;
    let misdeeds: Misdeeds;
    let path: string;

    beforeAll(async () => {
      path = pathOf(template);
      ({ page, misdeeds } = await freshPage(person));
      await open(page, prefixed(prefix, path));
    });

    it('has one heading of the first rank, says its language, and where the others are', async () => {
      expect(new URL(page.url()).pathname).toBe(prefixed(prefix, path).replace(/\?.*/, ''));
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      const plain = path.replace(/\?.*/, '');
      const expected = { en: plain, de: prefixed('/de', plain), bg: prefixed('/bg', plain) };
      const stated = Object.entries(await alternates(page));
      expect(Object.fromEntries(stated.map(([code, at]) => [code, prefixed('', at)]))).toMatchObject(
        expected,
      );
    });

    it(`has nothing that axe objects to, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme });
      expect(await axeFindings(page)).toEqual([]);
    });

    it('fits its window down to 320 px', async () => {
      const excess = [];
      for (const width of WIDTHS) excess.push(...(await sidewaysScroll(page, width)));
      expect(excess).toEqual([]);
    });

    it('has targets large enough to hit, on wide and narrow windows', async () => {
      const small = new Set<string>();
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const target of await smallTargets(page)) small.add(target);
      }
      expect([...small]).toEqual([]);
    });

    it('moves nothing for longer than a fifth of a second', async () => {
      expect(await longMotions(page)).toEqual([]);
    });

    it('prints without its navigation', async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').locator('visible=true').count()).toBe(0);
    });

    it('asked nobody else, and nothing was forbidden or failed', () => {
      const errors = misdeeds.errors.filter((error) => !OWN_REFUSALS.test(error));
      expect({ ...misdeeds, errors }).toEqual({ foreignRequests: [], forbidden: [], errors: [] });
    });
  });
});

describe('with the keyboard', () => {
  it.each([
    ['the home page', '/', undefined],
    ['a question', '/assessments/:draft/questions/:question', 'astrid'],
  ] as const)(
    '%s shows where the focus is, and the way to the content comes first',
    async (_, path, person) => {
      const { page } = await visit(person);
      await open(page, pathOf(path));
      const stops = await tabStops(page);
      expect(stops[0]?.html).toContain('skip-link');
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ isMarked }) => !isMarked).map(({ html }) => html)).toEqual([]);
      expect(stops.filter(({ isInSight }) => !isInSight).map(({ html }) => html)).toEqual([]);
      await page.context().close();
    },
  );

  it('the skip link leads into the content', async () => {
    const { page } = await visit();
    await open(page, '/about');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('main').evaluate((main) => main === main.ownerDocument.activeElement)).toBe(
      true,
    );
    await page.context().close();
  });
});

describe('the choice of the language', () => {
  it('stays on the same page, with its query', async () => {
    const { page } = await visit('astrid');
    await open(page, `${pathOf('/assessments/:result/result')}?submission=1`);
    await page.locator('.site-tools summary').first().click();
    await page.getByRole('link', { name: 'Deutsch' }).locator('visible=true').click();
    await page.locator('html[lang=de]').waitFor();
    expect(page.url()).toBe(`${stage.hub.url}/de${pathOf('/assessments/:result/result')}?submission=1`);
    await page.context().close();
  });
});

describe('for somebody who asked for less motion', () => {
  it('nothing moves at all', async () => {
    const { page } = await stage.visit({ person: PEOPLE.astrid, reducedMotion: 'reduce' });
    await open(page, pathOf('/assessments/:draft/questions/:question'));
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    expect(await longMotions(page)).toEqual([]);
    await page.context().close();
  });
});
