import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';
import { Candidate } from '../support/memberships.js';
import { DOLNA_ROSA } from '../support/stewards.js';

const FACTS = `query ($id: ID!) { authorityFacts(authorityId: $id) {
  names { locale text } sourceLocale type country regionCode lauCode population populationYear website } }`;

/** The facts about an authority as the form takes them. */
type Facts = Readonly<Record<string, string | number | null>> & {
  readonly names: readonly { readonly locale: string; readonly text: string }[];
};

let hub: TestHub;
let astrid: Session;
let radka: Session;
let coordinator: Session;

beforeAll(async () => {
  hub = await startTestHub({ pages: true });
  astrid = await hub.signIn(PEOPLE.astrid);
  radka = await hub.signIn(PEOPLE.radka);
  coordinator = await hub.signIn(PEOPLE.coordinator);
}, 60_000);

afterAll(() => hub.stop());

/** Sends a form as a browser without a script does. */
async function sends(
  session: Session,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly location: string | null }> {
  const response = await fetch(hub.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: hub.url, cookie: session },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, location: response.headers.get('location') };
}

describe('leaving the stewards', () => {
  const desk = `/community/authorities/${VESTHAVN}/stewards`;
  const acts = async (personId: string): Promise<boolean> =>
    (
      await hub.sql(
        'SELECT 1 FROM stewardship WHERE person_id = $1 AND authority_id = $2 AND until IS NULL',
        [personId, VESTHAVN],
      )
    ).length > 0;

  it('is no button of the desk, where a slip would do it', async () => {
    const page = await (await hub.get(desk, astrid)).text();
    expect(page).toContain(`href="${desk}/leave"`);
    expect(page).not.toContain('value="leave"');
    expect((await sends(astrid, desk, { intent: 'leave', id: '' })).status).toBe(400);
    expect(await acts(PEOPLE.astrid)).toBe(true);
  });

  it('is asked about by a page that says what follows, and which changes nothing by itself', async () => {
    const page = await (await hub.get(`${desk}/leave`, astrid)).text();
    for (const words of ['Stop acting for Vesthavn?', 'Mikkel Brandt', 'Yes, I leave', 'No, I stay'])
      expect(page).toContain(words);
    expect(await acts(PEOPLE.astrid)).toBe(true);
  });

  it('sends strangers away, and asks for a fresh proof', async () => {
    expect((await hub.get(`${desk}/leave`)).headers.get('location')).toContain('/sign-in');
    expect((await hub.get(`${desk}/leave`, radka)).status).toBe(404);
    const stale = await hub.signIn(PEOPLE.mikkel);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '11 minutes' WHERE person_id = $1`, [
      PEOPLE.mikkel,
    ]);
    const { headers } = await hub.get(`${desk}/leave`, stale);
    expect(headers.get('location')).toBe(`/account/confirm?next=${encodeURIComponent(`${desk}/leave`)}`);
  });

  it('shows a coordinator the desk instead, who has nothing to leave', async () => {
    expect((await hub.get(`${desk}/leave`, coordinator)).headers.get('location')).toBe(desk);
  });

  it('is not offered to the only one, and refused when they were faster', async () => {
    const own = `/community/authorities/${DOLNA_ROSA}/stewards/leave`;
    const page = await (await hub.get(own, radka)).text();
    expect(page).toContain('As the only one you cannot leave');
    expect(page).not.toContain('Yes, I leave');
    expect((await sends(radka, own)).status).toBe(422);
  });

  it('happens when the question is answered', async () => {
    expect(await sends(astrid, `${desk}/leave`)).toEqual({ status: 302, location: '/assessments' });
    expect(await acts(PEOPLE.astrid)).toBe(false);
  });
});

describe('saving the facts about an authority', () => {
  async function saves(session: Session, id: string): Promise<string | null> {
    const { data } = await hub.graphql(FACTS, { id }, session);
    const { names, ...facts } = data.authorityFacts as Facts;
    const nameIn = (locale: string): string => names.find((name) => name.locale === locale)?.text ?? '';
    const fields: Record<string, string> = { names: nameIn(facts['sourceLocale'] as string) };
    if (facts['sourceLocale'] !== 'en') fields['nameEn'] = nameIn('en');
    for (const [key, value] of Object.entries(facts)) fields[key] = String(value ?? '');
    const { status, location } = await sends(session, `/community/authorities/${id}/edit`, fields);
    expect(status).toBe(302);
    return location;
  }

  it('leads a coordinator to the page of a checked one', async () => {
    expect(await saves(coordinator, DOLNA_ROSA)).toBe(`/community/authorities/${DOLNA_ROSA}`);
  });

  it('leads on with the declaration as long as nobody has checked it, and a coordinator to the desk', async () => {
    const jonas = await hub.signIn(PEOPLE.outsider);
    const { authorityId } = await Candidate.registers(hub, jonas);
    expect(await saves(jonas, authorityId)).toBe('/declaration/sign');
    expect(await saves(coordinator, authorityId)).toBe('/desk/memberships');
  });
});
