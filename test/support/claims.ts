import { ContentProposals } from '#libs/curation';
import { newId } from '#libs/kernel';
import { Jobs } from '#libs/platform';
import type { Answer, Session, TestHub } from './hub.js';
import { quiet } from './whole-database.js';

/** An organisation of the demo content: a cooperative that sells software. */
export const SUPPLIER = '019aa3f3-0000-7000-8000-000000000003';

/** The MIM that claims of the tests are about, and its edition and family. */
export const TEST_MIM = '019aa3fc-0000-7000-8000-000000000003';
const FAMILY = '019aa3fc-0000-7000-8000-000000000001';
const EDITION = '019aa3fc-0000-7000-8000-000000000002';
const SOURCE = { label: 'illustrative', note: 'Made for tests.' };

/** How a requirement of the test MIM reads. */
export interface TestRequirement {
  readonly key: string;
  readonly text: string;
  readonly level?: string;
  readonly clause?: string | { readonly en: string; readonly de: object };
  readonly proof?: string;
  readonly acceptance?: string;
}

/** The requirements the test MIM begins with. */
export const FIRST: readonly TestRequirement[] = [
  {
    key: 'r1.1',
    text: 'Data is there in one machine-readable format.',
    clause: {
      en: 'The system provides all data as JSON.',
      de: { text: 'Das System liefert alle Daten als JSON.', origin: 'machine' },
    },
    proof: 'A sample file.',
    acceptance: 'The file is read by another program.',
  },
  { key: 'r1.2', text: 'Access is described.', level: 'should', clause: '=cmd|calc' },
  { key: 'r2.1', text: 'Filters work by time and place.' },
];

/** Publishes the family and the edition, and the MIM with these requirements; once more with others for its next version. */
export async function publishTestMim(
  hub: TestHub,
  requirements: readonly TestRequirement[] = FIRST,
): Promise<void> {
  const shipped = hub.app.get(ContentProposals, { strict: false });
  const family = {
    language: 'en',
    slug: 'test-mims',
    name: 'Test MIMs',
    owner: 'Nobody',
    description: { en: 'For tests.' },
    source: SOURCE,
  };
  const edition = {
    language: 'en',
    family: 'test-mims',
    number: '1.0',
    name: '1.0',
    state: 'current',
    source: SOURCE,
  };
  const mim = {
    language: 'en',
    family: 'test-mims',
    edition: '1.0',
    number: '1',
    slug: 'reaching-data',
    name: { en: 'Reaching data' },
    objective: { en: 'Data can be reached.' },
    requirements: requirements.map(({ key, text, level = 'shall', clause, proof, acceptance }) => ({
      key,
      number: key.toUpperCase(),
      level,
      text: { en: text },
      ...(clause === undefined ? {} : { clause: typeof clause === 'string' ? { en: clause } : clause }),
      ...(proof === undefined ? {} : { proof: { en: proof } }),
      ...(acceptance === undefined ? {} : { acceptance: { en: acceptance } }),
    })),
    mechanisms: [
      {
        key: 'm1',
        number: 'M1',
        title: { en: 'REST' },
        specifications: [{ key: 'openapi', name: 'OpenAPI 3.1' }],
        fulfils: [{ key: 'r1.1', requirement: 'R1.1', how: { en: 'By JSON.' } }],
      },
    ],
    source: SOURCE,
  };
  await shipped.publishShipped({ kind: 'mim-family', id: FAMILY, body: family });
  await shipped.publishShipped({ kind: 'mim-edition', id: EDITION, body: edition });
  await shipped.publishShipped({ kind: 'mim', id: TEST_MIM, body: mim });
}

/** The fingerprints of the requirements of the test MIM as they are now. */
export async function fingerprints(hub: TestHub): Promise<Record<string, string>> {
  const rows = await hub.sql('SELECT key, fingerprint FROM mim_requirement WHERE mim_id = $1', [TEST_MIM]);
  return Object.fromEntries(rows.map(({ key, fingerprint }) => [key, fingerprint]));
}

/** Answers as a form sends them: `{ 'r1.1': 'MEETS' }` with the present fingerprints. */
export async function answersOf(
  hub: TestHub,
  answers: Readonly<Record<string, string | object>>,
): Promise<object[]> {
  const marks = await fingerprints(hub);
  return Object.entries(answers).map(([key, answer]) => ({
    key,
    seenFingerprint: marks[key],
    ...(typeof answer === 'string' ? { answer } : answer),
  }));
}

/** A new claim, as a steward would write it. */
export async function newClaim(
  hub: TestHub,
  claimantId: string,
  answers: Readonly<Record<string, string | object>>,
  more: object = {},
): Promise<Record<string, unknown>> {
  return {
    id: newId(),
    version: 0,
    subject: { claimantId, mimId: TEST_MIM, solution: { name: `Solution ${newId()}`, version: '1.0' } },
    answers: await answersOf(hub, answers),
    ...more,
  };
}

const CLAIM = `id version state class isExpired counts { answered recheck uncovered }
  verification { by on testVersion } withdrawnReason
  lines { requirement { key } answer { answer recheck verified seen { text } } }`;
const SAVE = `mutation ($input: SaveConformanceClaimInput!) { saveConformanceClaim(input: $input) { __typename
  ... on ConformanceClaim { ${CLAIM} } ... on ConformanceClaimConflict { current { version } }
  ... on ConformanceClaimIncomplete { faults { key fault } } ... on ConformanceClaimExistsError { claimId } } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) { publishConformanceClaim(id: $id, version: $version) { __typename
  ... on ConformanceClaim { ${CLAIM} } ... on ConformanceClaimIncomplete { faults { fault } } } }`;
const WITHDRAW = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  withdrawConformanceClaim(id: $id, version: $version, reason: $reason) { __typename ... on ConformanceClaim { ${CLAIM} } } }`;
const VERIFY = `mutation ($input: VerifyConformanceClaimInput!) { verifyConformanceClaim(input: $input) { __typename
  ... on ConformanceClaim { ${CLAIM} } } }`;
const READ = `query ($id: ID!) { conformanceClaim(id: $id) { ${CLAIM} standing { mayEdit mayVerify whyNotVerify } } }`;

/** Saves a claim. */
export function saveClaim(hub: TestHub, input: object, session?: Session): Promise<Answer> {
  return hub.graphql(SAVE, { input }, session);
}

/** Makes a claim public. */
export function publishClaim(hub: TestHub, id: unknown, version: number, session?: Session): Promise<Answer> {
  return hub.graphql(PUBLISH, { id, version }, session);
}

/** Takes a claim back. */
export function withdrawClaim(
  hub: TestHub,
  variables: { id: unknown; version: number; reason: string },
  session?: Session,
): Promise<Answer> {
  return hub.graphql(WITHDRAW, variables, session);
}

/** Notes that a claim was verified. */
export function verifyClaim(hub: TestHub, id: unknown, version: number, session?: Session): Promise<Answer> {
  const input = { id, version, by: 'A laboratory', on: '2026-01-15', testVersion: '2.0' };
  return hub.graphql(VERIFY, { input }, session);
}

/** Reads a claim. */
export async function readClaim(hub: TestHub, id: unknown, session?: Session) {
  return (await hub.graphql(READ, { id }, session)).data.conformanceClaim;
}

/** A public claim with these answers. */
export async function publicClaim(
  hub: TestHub,
  session: Session,
  claimantId: string,
  answers: Readonly<Record<string, string | object>>,
  more: object = {},
): Promise<string> {
  const input = await newClaim(hub, claimantId, answers, more);
  const saved = await saveClaim(hub, input, session);
  const published = await publishClaim(hub, input['id'], 1, session);
  if (published.data?.publishConformanceClaim?.state !== 'PUBLIC')
    throw new Error(JSON.stringify([saved, published]));
  return String(input['id']);
}

/** Lets the hub look, as it does daily, for what its stewards should know, and waits until it has written to them. */
export async function watchClaims(hub: TestHub): Promise<void> {
  await hub.app.get(Jobs, { strict: false }).send('mims.watch-claims', {});
  await quiet(hub);
}
