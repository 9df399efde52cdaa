import { randomBytes } from 'node:crypto';
import { newId } from '#libs/kernel';
import type { Examples } from '../support/example.js';
import type { Caller, Stage } from '../support/stage.js';

/** An invented authority and an organisation that nobody acts for. */
const ORPHAN = '019aa3f2-0000-7000-8000-000000000004';
const SUNDVIK = '019aa3f3-0000-7000-8000-000000000004';

/** A colleague at Vesthavn whom nobody else needs. */
async function colleague(stage: Stage): Promise<string> {
  const { personId } = await stage.person();
  await stage.hub.sql(
    'INSERT INTO stewardship (id, authority_id, person_id, since) VALUES ($1, $2, $3, now())',
    [newId(), stage.authorityId, personId],
  );
  return personId;
}

async function request(stage: Stage): Promise<string> {
  const [id, { personId }] = [newId(), await stage.person()];
  await stage.hub.sql(
    `INSERT INTO join_request (id, authority_id, person_id, reason, state, created_at)
     VALUES ($1, $2, $3, 'I work there', 'open', now())`,
    [id, stage.authorityId, personId],
  );
  return id;
}

/** An invitation that went out two days ago, so that it does not count against the limit of a day. */
async function invitation(stage: Stage): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), randomBytes(32).toString('base64url')];
  await stage.hub.sql(
    `INSERT INTO steward_invitation (id, authority_id, email, token_hash, state, sent_count, created_at, sent_at,
       expires_at)
     VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), 'open', 1, now() - interval '2 days',
       now() - interval '2 days', now() + interval '2 days')`,
    [id, stage.authorityId, `${id}@access.example`, token],
  );
  return { id, token };
}

async function domain(stage: Stage): Promise<{ authorityId: string; domain: string }> {
  const named = { authorityId: stage.authorityId, domain: `${newId()}.example` };
  await stage.hub.sql('INSERT INTO mail_domain (authority_id, domain, created_at) VALUES ($1, $2, now())', [
    named.authorityId,
    named.domain,
  ]);
  return named;
}

/** The role `steward` acts for Vesthavn; here it acts for the organisation as well. */
async function organisationOf(stage: Stage, { role, personId }: Caller): Promise<{ id: string }> {
  if (role === 'steward')
    await stage.hub.sql(
      'INSERT INTO stewardship (id, organisation_id, person_id, since) VALUES ($1, $2, $3, now())',
      [newId(), SUNDVIK, personId],
    );
  return { id: SUNDVIK };
}

const bodyOf = (stage: Stage) => ({ bodyId: stage.authorityId });

const desk: Examples = {
  'Query.stewardDesk': {
    document: 'query ($bodyId: ID!) { stewardDesk(bodyId: $bodyId) { stewards { name } } }',
    variables: bodyOf,
    id: 'bodyId',
  },
  'Mutation.removeSteward': {
    document: `mutation ($bodyId: ID!, $personId: ID!) {
      removeSteward(bodyId: $bodyId, personId: $personId) { __typename } }`,
    variables: async (stage) => ({ ...bodyOf(stage), personId: await colleague(stage) }),
    id: 'bodyId',
  },
  'Mutation.leaveStewardship': {
    document: 'mutation ($bodyId: ID!) { leaveStewardship(bodyId: $bodyId) { __typename } }',
    variables: bodyOf,
    id: 'bodyId',
  },
  'Mutation.appointSteward': {
    document: `mutation ($bodyId: ID!, $email: String!) {
      appointSteward(bodyId: $bodyId, email: $email) { __typename } }`,
    variables: () => ({ bodyId: ORPHAN, email: 'nobody@access.example' }),
  },
  'Mutation.requestToJoin': {
    document: `mutation ($bodyId: ID!, $reason: String!) {
      requestToJoin(bodyId: $bodyId, reason: $reason) { __typename } }`,
    variables: (stage) => ({ ...bodyOf(stage), reason: 'I work there' }),
  },
  'Mutation.decideJoinRequest': {
    document: 'mutation ($id: ID!) { decideJoinRequest(id: $id, accept: false) { id } }',
    variables: async (stage) => ({ id: await request(stage) }),
    id: 'id',
  },
};

const invitations: Examples = {
  'Mutation.inviteSteward': {
    document:
      'mutation ($bodyId: ID!, $email: String!) { inviteSteward(bodyId: $bodyId, email: $email) { days } }',
    variables: (stage) => ({ ...bodyOf(stage), email: 'somebody@access.example' }),
    id: 'bodyId',
  },
  'Mutation.resendStewardInvitation': {
    document: 'mutation ($id: ID!) { resendStewardInvitation(id: $id) { days } }',
    variables: async (stage) => ({ id: (await invitation(stage)).id }),
    id: 'id',
  },
  'Mutation.revokeStewardInvitation': {
    document: 'mutation ($id: ID!) { revokeStewardInvitation(id: $id) }',
    variables: async (stage) => ({ id: (await invitation(stage)).id }),
    id: 'id',
  },
  'Query.stewardInvitation': {
    document: 'query ($token: String!) { stewardInvitation(token: $token) { body { name } } }',
    variables: async (stage) => ({ token: (await invitation(stage)).token }),
  },
  'Mutation.acceptStewardInvitation': {
    document: `mutation ($token: String!) { acceptStewardInvitation(token: $token, name: "New") { __typename } }`,
    variables: async (stage) => ({ token: (await invitation(stage)).token }),
  },
};

const domains: Examples = {
  'Mutation.addMailDomain': {
    document: `mutation ($authorityId: ID!, $domain: String!) {
      addMailDomain(authorityId: $authorityId, domain: $domain) { id } }`,
    variables: (stage) => ({ authorityId: stage.authorityId, domain: `${newId()}.example` }),
    id: 'authorityId',
  },
  'Mutation.removeMailDomain': {
    document: `mutation ($authorityId: ID!, $domain: String!) {
      removeMailDomain(authorityId: $authorityId, domain: $domain) { id } }`,
    variables: domain,
    id: 'authorityId',
  },
  'Mutation.verifyMailDomain': {
    document: `mutation ($authorityId: ID!, $domain: String!) {
      verifyMailDomain(authorityId: $authorityId, domain: $domain) }`,
    variables: domain,
  },
  'Query.unverifiedMailDomains': { document: '{ unverifiedMailDomains { domain authority { name } } }' },
  'Query.stewardVacancies': { document: '{ stewardVacancies { activeStewards authority { name } } }' },
};

const handover: Examples = {
  'Query.handoverPack': {
    document: 'query ($bodyId: ID!) { handoverPack(bodyId: $bodyId) { openTasks { path } } }',
    variables: bodyOf,
    id: 'bodyId',
  },
  'GET /export/authorities/:id/handover': {
    path: ({ id }) => `/export/authorities/${String(id)}/handover`,
    variables: (stage) => ({ id: stage.authorityId }),
    id: 'id',
  },
  'GET /export/organisations/:id/handover': {
    path: ({ id }) => `/export/organisations/${String(id)}/handover`,
    variables: organisationOf,
    id: 'id',
  },
};

/** Who acts for authorities and organisations. */
export const stewardExamples: Examples = { ...desk, ...invitations, ...domains, ...handover };
