import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { knownQuestionnaire, Respondent } from '../support/assessments.js';
import type { Misdeeds } from '../support/browser.js';
import { demoElections } from '../support/elections.js';
import { PEOPLE, VESTHAVN } from '../support/hub.js';
import { Candidate } from '../support/memberships.js';
import {
  alternates,
  axeFindings,
  longMotions,
  sidewaysScroll,
  smallTargets,
  tabStops,
} from './support/page-checks.js';
import { open, Stage } from './support/stage.js';

/** Every page: its name, its path, who looks at it. `:draft` and `:result` stand for assessments that exist. */
const PAGES: readonly (readonly [name: string, path: string, person?: keyof typeof PEOPLE])[] = [
  ['the home page', '/'],
  ['the sign-in page', '/sign-in'],
  ['the page after a link was sent', '/sign-in?sent=15'],
  ['a sign-in link that is spent', '/sign-in/none'],
  ['the example result', '/example'],
  ['the directory', '/community'],
  ['the directory with a choice that nobody fits', '/community?kind=signatory&country=MT'],
  ['an authority', '/community/authorities/019aa3f2-0000-7000-8000-000000000001'],
  ['an organisation', '/community/organisations/019aa3f3-0000-7000-8000-000000000004'],
  ['what this is', '/about'],
  ['how scores are made', '/about/scoring'],
  ['the accessibility statement', '/accessibility'],
  ['an address where nothing is', '/nowhere'],
  ['the home page of a signed-in person', '/', 'astrid'],
  ['the list of assessments', '/assessments', 'astrid'],
  ['the list of somebody without an authority', '/assessments', 'outsider'],
  ['starting an assessment', '/assessments/new', 'astrid'],
  ['taking in a saved assessment', '/assessments/import', 'astrid'],
  ['a draft', '/assessments/:draft', 'astrid'],
  ['the general information', '/assessments/:draft/general', 'astrid'],
  ['a question', '/assessments/:draft/questions/:question', 'astrid'],
  ['the targets', '/assessments/:draft/targets', 'astrid'],
  ['the check', '/assessments/:draft/check', 'astrid'],
  ['a result that is not there yet', '/assessments/:draft/result', 'astrid'],
  ['a submitted assessment', '/assessments/:result', 'astrid'],
  ['a result', '/assessments/:result/result', 'astrid'],
  ['the history', '/assessments/:result/history', 'astrid'],
  ['the declaration', '/declaration'],
  ['a certificate', '/declaration/certificates/D01N-AR0S-ADEM-0CER-T1F1-CATE'],
  ['checking a certificate', '/declaration/verify?code=none'],
  ['choosing for whom one signs', '/declaration/sign', 'astrid'],
  ['declaring support', '/declaration/support', 'astrid'],
  ['joining others who sign', '/declaration/join/:joint', 'outsider'],
  ['the country of a new authority', '/community/authorities/new', 'outsider'],
  ['registering an authority', '/community/authorities/new?country=DE', 'outsider'],
  ['registering an organisation', '/community/organisations/new', 'outsider'],
  ['the facts about an authority', `/community/authorities/${VESTHAVN}/edit`, 'astrid'],
  ['a membership that has begun', '/memberships/:membership', 'radka'],
  ['the decision of a council', '/memberships/:membership/decision', 'radka'],
  ['attaching a file', '/memberships/:membership/upload', 'radka'],
  ['naming who signs', '/memberships/:membership/signer', 'radka'],
  ['reading and signing', '/memberships/:membership/sign', 'radka'],
  ['the desk of memberships', '/desk/memberships', 'coordinator'],
  ['a membership to check', '/desk/memberships/:waiting', 'coordinator'],
  ['the desk for somebody else', '/desk/memberships', 'outsider'],
  ['an assessment of somebody else', '/assessments/:draft', 'outsider'],
  ['the account', '/account', 'astrid'],
  ['the account after a change', '/account?saved=name', 'outsider'],
  ['another address', '/account/email', 'astrid'],
  ['another address, asked for', '/account/email?sent=30', 'astrid'],
  ['a link to another address that is spent', '/account/email/none'],
  ['what is known about oneself', '/account/data', 'astrid'],
  ['erasing oneself', '/account/erase', 'astrid'],
  ['erasing oneself as the last coordinator', '/account/erase', 'coordinator'],
  ['the page after erasing oneself', '/goodbye'],
  ['people and roles', '/people?email=mikkel.brandt@vesthavn.example', 'coordinator'],
  ['people and roles, to somebody else', '/people', 'outsider'],
  ['the audit log', '/audit?check=1', 'coordinator'],
  ['the audit log of an action that is none', '/audit?action=None', 'coordinator'],
  ['what was refused', '/audit/refused', 'coordinator'],
  ['the sign-in page after a refusal', '/sign-in?refused=email-taken'],
  ['sign-in and security', '/account/security', 'astrid'],
  ['adding an authenticator app', '/account/security/app', 'astrid'],
  ['the groups', '/groups'],
  ['a group', '/groups/monitoring'],
  ['a group as its chair sees it', '/groups/monitoring', 'astrid'],
  ['an assembly that took place', '/groups/assembly'],
  ['the members of a group', '/groups/monitoring/members', 'astrid'],
  ['the desk of a group', '/groups/monitoring/desk', 'astrid'],
  ['a new meeting on the desk', '/groups/monitoring/desk?kind=meeting', 'astrid'],
  ['the desk of somebody else', '/groups/monitoring/desk', 'outsider'],
  ['the mandates of a group', '/groups/monitoring/mandates', 'coordinator'],
  [
    'an authority one does not act for',
    '/community/authorities/019aa3f2-0000-7000-8000-000000000001',
    'outsider',
  ],
  ['an authority one acts for', '/community/authorities/019aa3f2-0000-7000-8000-000000000001', 'astrid'],
  ['the stewards', '/community/authorities/019aa3f2-0000-7000-8000-000000000001/stewards', 'astrid'],
  ['the handover', '/community/authorities/019aa3f2-0000-7000-8000-000000000001/handover', 'astrid'],
  [
    'the stewards of what has none',
    '/community/organisations/019aa3f3-0000-7000-8000-000000000004/stewards',
    'coordinator',
  ],
  ['the vacancies', '/desk/vacancies', 'coordinator'],
  ['an invitation that is spent', '/stewards/invitations/none'],
  ['the elections', '/elections'],
  ['an election that is over', '/elections/019aa3f7-0000-7000-8000-000000001001'],
  ['an election open for votes', '/elections/019aa3f7-0000-7000-8000-000000001002', 'astrid'],
  ['naming a voter', '/elections/019aa3f7-0000-7000-8000-000000001002/voter', 'astrid'],
  ['a ballot', '/elections/019aa3f7-0000-7000-8000-000000001002/vote', 'astrid'],
  ['standing in an election', '/elections/019aa3f7-0000-7000-8000-000000001003/apply', 'astrid'],
  ['the desk of elections', '/desk/elections', 'coordinator'],
  ['making a call', '/desk/elections/new', 'coordinator'],
  ['the desk of one election', '/desk/elections/019aa3f7-0000-7000-8000-000000001003', 'coordinator'],
];
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
  await knowMemberships();
  Object.assign(known, { draft: draft.assessmentId, result: result.assessmentId, question: id });
}, 60_000);

/** A town on its way to the signature, which invites others, and one that waits for the coordinator. */
async function knowMemberships(): Promise<void> {
  const session = await stage.hub.signIn(PEOPLE.radka);
  const town = await Candidate.registers(stage.hub, session, 'BG');
  const membership = await town.draft();
  await town.decides(membership);
  await town.namesSigner(membership);
  const { data } = await stage.hub.graphql(
    'mutation ($id: ID!) { openJointSignature(membershipId: $id) { ... on Membership { joint { code } } } }',
    { id: membership },
    session,
  );
  const [waiting] = await stage.hub.sql(`SELECT id FROM membership WHERE state = 'signed'`);
  Object.assign(known, { membership, joint: data.openJointSignature.joint.code, waiting: waiting?.id });
}

afterAll(async () => {
  await stage.strike();
});

const pathOf = (path: string): string =>
  path.replace(/:(draft|result|question|membership|joint|waiting)/g, (_, name) => known[name] ?? '');
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
