import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE, VESTHAVN } from '../support/hub.js';
import { mailTo, secretIn } from '../support/stewards.js';
import { open, sees, Stage } from './support/stage.js';

const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.set();
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

describe('somebody who looks for an authority', () => {
  it('narrows the list without a script, and takes it along as a file', async () => {
    const { page } = await stage.visit({ javaScriptEnabled: false });
    await page.goto('/community');
    await page.getByLabel('Part of the name').fill('vesth');
    await page.getByLabel('Country', { exact: true }).selectOption('DK');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).search).toContain('text=vesth');
    expect(await page.locator('main table').first().locator('tbody tr').count()).toBe(1);
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    expect(await (await stage.hub.get(file ?? '')).text()).toContain('Vesthavn');
    await page.getByRole('link', { name: 'Vesthavn' }).click();
    await sees(page, 'Signed the declaration');
    expect(await page.getByText('Astrid Holm').count()).toBe(0);
    await page.context().close();
  });

  it('chooses a country on the map with the keyboard', async () => {
    const { page } = await stage.visit();
    await open(page, '/community');
    const denmark = page.getByRole('link', { name: 'Denmark: 1 member' });
    await denmark.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/country=DK/);
    await sees(page, 'One entry fits');
    expect(await denmark.getAttribute('aria-current')).toBe('true');
    await page.context().close();
  });

  it('is told that nobody fits, and what to do', async () => {
    const { page } = await stage.visit();
    await open(page, '/community?kind=signatory&country=MT');
    await sees(page, 'Nobody fits this choice.');
    await page.getByRole('link', { name: 'Show everybody again' }).click();
    await sees(page, '15 entries, by name');
    await page.context().close();
  });
});

describe('somebody who works at an authority', () => {
  it('asks to join, keeps what was typed, and acts for it once a steward has accepted', async () => {
    const { page: jonas } = await stage.visit({ person: PEOPLE.outsider, javaScriptEnabled: false });
    await jonas.goto('/assessments');
    await jonas.getByRole('link', { name: 'Find your authority' }).click();
    await jonas.goto(`/community/authorities/${VESTHAVN}`);
    await jonas.getByRole('button', { name: 'Ask to join' }).click();
    await sees(jonas, 'Say in a sentence why you should act for it.');
    await jonas.getByLabel('Why you should act for it').fill('I keep the registers');
    await jonas.getByRole('button', { name: 'Ask to join' }).click();
    await sees(jonas, 'You asked to act for it.');
    expect(new URL(jonas.url()).pathname).toBe(`/community/authorities/${VESTHAVN}`);

    const { page: astrid } = await stage.visit({ person: PEOPLE.astrid });
    await open(astrid, `/community/authorities/${VESTHAVN}/stewards`);
    await sees(astrid, 'I keep the registers');
    await astrid.getByRole('button', { name: 'Let Jonas Weber act for us' }).click();
    await sees(astrid, 'Done: they can act for it now');
    await jonas.goto(`/community/authorities/${VESTHAVN}/handover`);
    await sees(jonas, 'Handover of Vesthavn');
    await sees(jonas, 'a steward joined (Astrid Holm)');
    await jonas.context().close();
    await astrid.context().close();
  });

  it('is invited by mail, gives a name, and is there; the only steward cannot leave before', async () => {
    const { page: radka } = await stage.visit({ person: PEOPLE.radka });
    await open(radka, `/bg/community/authorities/${DOLNA_ROSA}/stewards`);
    expect(await radka.getByRole('link', { name: 'Напусни' }).count()).toBe(0);
    await radka.getByLabel('Служебен имейл адрес').fill('ivan');
    await radka.getByRole('button', { name: 'Изпратете поканата' }).click();
    await radka.getByRole('alert').waitFor();
    expect(await radka.getByLabel('Служебен имейл адрес').inputValue()).toBe('ivan');
    await radka.getByLabel('Служебен имейл адрес').fill('ivan@dolna-rosa.example');
    await radka.getByRole('button', { name: 'Изпратете поканата' }).click();
    await sees(radka, 'Поканата е изпратена.');

    const token = secretIn(await mailTo(stage.hub, 'ivan@dolna-rosa.example', /Долна Роса/));
    const { page: ivan } = await stage.visit({ javaScriptEnabled: false });
    await ivan.goto(`/bg/stewards/invitations/${token}`);
    await ivan.getByLabel('Вашето име').fill('Иван Петров');
    await ivan.getByRole('button', { name: 'Да, ще действам от името на Долна Роса' }).click();
    await sees(ivan, 'Вие действате от нейно име');
    await ivan.goto(`/bg/stewards/invitations/${token}`);
    await sees(ivan, 'Тази покана вече не работи');
    await open(radka, `/bg/community/authorities/${DOLNA_ROSA}/stewards`);
    await radka.getByRole('link', { name: 'Напусни' }).click();
    await sees(radka, 'След това действат: Иван Петров.');
    await radka.getByRole('button', { name: 'Да, напускам' }).click();
    await radka.waitForURL(/\/bg\/assessments/);
    await ivan.context().close();
    await radka.context().close();
  });
});

describe('a coordinator', () => {
  it('sees who could be locked out, and confirms a mail domain', async () => {
    const session = await stage.hub.signIn(PEOPLE.astrid);
    const add = 'mutation ($a: ID!) { addMailDomain(authorityId: $a, domain: "vesthavn.example") { id } }';
    await stage.hub.graphql(add, { a: VESTHAVN }, session);
    const { page } = await stage.visit({ person: PEOPLE.coordinator });
    await open(page, '/desk/vacancies');
    await sees(page, 'Val d’Aubray Association of Municipalities');
    await page.getByRole('button', { name: 'Confirm vesthavn.example' }).click();
    await sees(page, 'None waits at present.');
    await page.context().close();
  });

  it('is the only one who sees that desk', async () => {
    const { page } = await stage.visit({ person: PEOPLE.astrid });
    const response = await page.goto('/desk/vacancies');
    expect(response?.status()).toBe(403);
    await page.context().close();
  });
});
