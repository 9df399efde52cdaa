import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GraphqlExecutor } from '#libs/platform';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

let hub: TestHub;
let questionnaire: KnownQuestionnaire;
let astrid: Session;
let mikkel: Session;
let respondent: Respondent;
let periods = 2030;

beforeAll(async () => {
  hub = await startTestHub({ pages: true });
  questionnaire = await knownQuestionnaire(hub);
  astrid = await hub.signIn(PEOPLE.astrid);
  mikkel = await hub.signIn(PEOPLE.mikkel);
}, 60_000);

beforeEach(async () => {
  respondent = await Respondent.starts(hub, astrid, String(periods++));
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(async () => {
  await hub.stop();
});

const pathTo = (part: string): string => `/assessments/${respondent.assessmentId}/${part}`;

/** Sends a form as a browser without a script does; a text goes out as it is. */
function sends(
  session: Session,
  path: string,
  body: Readonly<Record<string, string>> | FormData | string,
  type?: string,
): Promise<Response> {
  return fetch(hub.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: hub.url, cookie: session, ...(type && { 'content-type': type }) },
    body: typeof body === 'string' || body instanceof FormData ? body : new URLSearchParams(body),
  });
}

describe('general information and targets, on two pages at once', () => {
  const general = async (): Promise<Record<string, string>> => {
    const { generalAnswers } = await respondent.reads('generalAnswers { fieldId value }');
    const entries = generalAnswers as { fieldId: string; value: string }[];
    return Object.fromEntries(entries.map(({ fieldId, value }) => [fieldId, value]));
  };
  const targets = async (): Promise<unknown> => (await respondent.reads('targets { topicId score }')).targets;

  it('are not cleared by a form that lacks their fields', async () => {
    const topicId = questionnaire.questions[0]?.topicId ?? '';
    await sends(mikkel, pathTo('general'), { 'digital-staff': '12', 'was:digital-staff': '' });
    await sends(mikkel, pathTo('targets'), { [topicId]: '3.5', [`was:${topicId}`]: '' });
    expect((await sends(astrid, pathTo('general'), { x: '1' })).status).toBe(302);
    expect((await sends(astrid, pathTo('targets'), { x: '1' })).status).toBe(302);
    expect(await general()).toEqual({ 'digital-staff': '12' });
    expect(await targets()).toEqual([{ topicId, score: 3.5 }]);
  });

  it('keep what a colleague wrote into a field that the older page shows empty', async () => {
    const [field] = questionnaire.requiredFields;
    const [name, option] = [field?.id ?? '', field?.option ?? ''];
    await sends(mikkel, pathTo('general'), { [name]: option, [`was:${name}`]: '' });
    const older = { [name]: '', [`was:${name}`]: '', 'digital-staff': '7', 'was:digital-staff': '' };
    expect((await sends(astrid, pathTo('general'), older)).status).toBe(302);
    expect(await general()).toEqual({ [name]: option, 'digital-staff': '7' });
  });

  it('show both values where both changed one field, and take the second on the next try', async () => {
    await sends(mikkel, pathTo('general'), { 'digital-staff': '12', 'was:digital-staff': '' });
    const refused = await sends(astrid, pathTo('general'), { 'digital-staff': '7', 'was:digital-staff': '' });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('meanwhile, to “12”; you wrote “7”');
    expect(page).toContain('name="was:digital-staff" value="12"');
    expect(await general()).toEqual({ 'digital-staff': '12' });
    await sends(astrid, pathTo('general'), { 'digital-staff': '7', 'was:digital-staff': '12' });
    expect(await general()).toEqual({ 'digital-staff': '7' });
  });
});

describe('an answer as a form', () => {
  const answer = { choice: 'UNKNOWN', version: '0', intent: 'next' };
  const first = (): string => questionnaire.questions[0]?.id ?? '';

  it('is refused with everything typed when a text is longer than the API takes', async () => {
    const note = 'n'.repeat(4_001);
    const refused = await sends(astrid, pathTo(`questions/${first()}`), { ...answer, note });
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain(note);
    expect(page).toContain('4,001 characters are too many: at most 4,000 fit.');
  });

  it('is refused with everything typed, and with what the API says', async () => {
    const form = { ...answer, choice: 'option:none-of-them', note: 'Ask the region' };
    const refused = await sends(astrid, pathTo(`questions/${first()}`), form);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain('This option does not belong to the question.');
    expect(page).toContain('Ask the region');
  });

  it('keeps a long note, whose line ends count once', async () => {
    const note = 'line\r\n'.repeat(799);
    await sends(astrid, pathTo(`questions/${first()}`), { ...answer, note });
    const read = await respondent.reads(`answer(questionId: "${first()}") { note }`);
    expect(read.answer.note).toBe('line\n'.repeat(799).trim());
  });
});

describe('a request that a page cannot take', () => {
  it.each([
    ['application/json', '{}', 415],
    ['text/plain', 'x', 415],
    ['multipart/form-data; boundary=x', 'no parts', 400],
  ])('is refused as %s', async (type, body, status) => {
    const paths = ['/sign-in', '/preferences', '/assessments/new', '/assessments/import', pathTo('general')];
    for (const path of [...paths, pathTo('targets'), pathTo('history'), pathTo('questions/any')]) {
      const refused = await sends(astrid, path, body, type);
      expect([path, refused.status]).toEqual([path, status]);
      expect(await refused.text()).toContain('This request does not work');
    }
  });

  it('is refused as a form for a page that has none, and not called a fault of ours', async () => {
    const refused = await sends('', '/about', { x: '1' });
    const page = await refused.text();
    expect(refused.status).toBe(405);
    expect(page).not.toContain('our side');
  });

  it('is refused with a large body too, and the next one is answered', async () => {
    const large = 'x'.repeat(900_000);
    expect((await sends('', '/sign-in', large, 'text/plain')).status).toBe(415);
    expect((await sends('', '/sign-in', large, 'text/plain')).status).toBe(415);
    expect((await hub.get('/about')).status).toBe(200);
  });

  it.each(['{"questionId', '[]', '', 'null'])('is refused as the answer %j of a script', async (body) => {
    const refused = await sends(astrid, pathTo('answers'), body, 'application/json');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ outcome: 'refused' });
  });

  it('is refused on the form as a file that is too large', async () => {
    const form = new FormData();
    form.append('authority', VESTHAVN);
    form.append('file', new File(['x'.repeat(900_001)], 'assessment.json'));
    const refused = await sends(astrid, '/assessments/import', form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('This file is too large: at most 900 KB.');
  });

  it('is refused on the form as an authority that the API does not know', async () => {
    const form = new FormData();
    form.append('authority', 'none');
    form.append('file', new File(['{}'], 'assessment.json'));
    const refused = await sends(astrid, '/assessments/import', form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('authorityId must be a UUID.');
  });
});

describe('an address', () => {
  it.each(['questions', 'answers'])(
    'of somebody else’s %s leads to a page, never to raw data',
    async (part) => {
      const outsider = await hub.signIn(PEOPLE.outsider);
      const response = await fetch(hub.url + pathTo(part), { headers: { cookie: outsider } });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is nothing at this address');
    },
  );

  it('in other letters is written so that the answer can carry it', async () => {
    const response = await sends('', '/preferences', { theme: 'dark', back: '/about?x=ж' });
    expect(response.headers.get('location')).toBe('/about?x=%D0%B6');
  });

  it('to come back to after signing in is that of the page, also where a script asks for data', async () => {
    const asked = `${pathTo('general')}.data?_routes=routes%2Fassessment-general&index&keep=1`;
    const told = await (await hub.get(asked)).text();
    expect(told).toContain(`/sign-in?next=${encodeURIComponent(`${pathTo('general')}?keep=1`)}`);
  });
});

describe('a fault of a page', () => {
  it('is logged, and shown with the same reference', async () => {
    jest
      .spyOn(hub.app.get(GraphqlExecutor, { strict: false }), 'execute')
      .mockRejectedValue(new Error('torn'));
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const response = await hub.get('/community');
    const reference = response.headers.get('x-request-id');
    expect(response.status).toBe(500);
    expect(await response.text()).toContain(`Reference ${reference ?? ''}`);
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ reference, error: 'Error: torn' }));
  });
});
