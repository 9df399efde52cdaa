import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ElectionUnderTest } from '../support/elections.js';
import { PEOPLE, startTestHub, type KeptMail, type TestHub } from '../support/hub.js';
import { Candidate } from '../support/memberships.js';
import { Visitor } from './visitor.js';

const JONAS_MAIL = 'jonas.weber@neustadt.example';
const CHANGE_ADDRESS = 'mutation ($email: String!) { requestEmailChange(email: $email) { minutes } }';
const PATIENCE_MS = 10_000;
const PAUSE_MS = 25;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ pages: true });
}, 60_000);

afterAll(() => hub.stop());

/** Waits for a mail with a link to such a page, and returns the path of the link. */
async function linkTo(page: RegExp, to: string): Promise<string> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const links = (await hub.mails()).filter((mail) => mail.to === to).flatMap(linksOf);
    const found = links.find((link) => page.test(link));
    if (found !== undefined) return found.replace('http://localhost:3000', '');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No mail to ${to} has a link to ${page.source}.`);
}

const linksOf = ({ text }: KeptMail): readonly string[] => text.match(/http:\S+/g) ?? [];

describe.each([
  ['fr', ''],
  ['de', '/de'],
])('the links in the mail of a person whose language is %s', (locale, prefix) => {
  let town: Candidate;

  beforeAll(async () => {
    await hub.sql('DELETE FROM dev_mail');
    await hub.sql('UPDATE person SET locale = $1', [locale]);
    await hub.sql('UPDATE authority SET checked_at = now() WHERE checked_at IS NULL');
    town = await Candidate.registers(hub, await hub.signIn(PEOPLE.outsider));
  });

  const opens = async (path: string): Promise<void> => {
    const { status } = await hub.get(path, town.session);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(path.startsWith(`${prefix}/`)).toBe(true);
    expect(path.startsWith('/fr')).toBe(false);
  };

  it('open the page on which one signs in', async () => {
    const { url } = await new Visitor(hub).orderLink(JONAS_MAIL);
    await opens(url.replace('http://localhost:3000', ''));
  });

  it('open the page on which a new address is confirmed', async () => {
    const email = `jonas.${locale}@neustadt.example`;
    await hub.graphql(CHANGE_ADDRESS, { email }, town.session);
    await opens(await linkTo(/\/account\/email\//, email));
  });

  it('open the page of a membership', async () => {
    const id = await town.draft();
    await town.signsReady(id);
    await opens(await linkTo(/\/memberships\//, JONAS_MAIL));
  });

  it('open the page of an election', async () => {
    const { id } = await ElectionUnderTest.called(hub);
    await opens(await linkTo(new RegExp(`/elections/${id}`), 'astrid.holm@vesthavn.example'));
  });
});
