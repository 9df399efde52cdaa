import { newId } from '#libs/kernel';
import { PEOPLE } from '../../support/hub.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const CODE = { code: '000000' };
const ANSWER = { answer: '{}' };

/** A passkey of somebody who never tries anything. */
async function somebodysPasskey(stage: Stage): Promise<{ id: string }> {
  const id = newId();
  await stage.hub.sql(
    `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, name, added_at)
     VALUES ($1, $2, $3, '\\x00', 0, '{}', 'Laptop', now())`,
    [id, PEOPLE.radka, id],
  );
  return { id };
}

async function somebodysIdentity(stage: Stage): Promise<{ id: string }> {
  const id = newId();
  await stage.hub.sql(
    `INSERT INTO person_identity (id, person_id, issuer, subject, added_at)
     VALUES ($1, $2, 'https://login.example', $3, now())`,
    [id, PEOPLE.radka, id],
  );
  return { id };
}

async function somebodysSession(stage: Stage): Promise<{ id: string }> {
  await stage.hub.signIn(PEOPLE.radka);
  const [row] = await stage.hub.sql('SELECT id FROM session WHERE person_id = $1 LIMIT 1', [PEOPLE.radka]);
  return { id: String(row?.id) };
}

/** Factors, sessions and the identity provider. */
export const securityExamples: Examples = {
  'Query.signInMethods': { document: '{ signInMethods { identityProvider } }' },
  // The stage has no identity provider, so there is nothing at these addresses for anybody.
  'GET /sign-in/oidc': { path: () => '/sign-in/oidc', letThrough: ['NOT_FOUND'] },
  'GET /sign-in/oidc/callback': { path: () => '/sign-in/oidc/callback', letThrough: ['NOT_FOUND'] },
  'Mutation.beginPasskeySignIn': { document: 'mutation { beginPasskeySignIn }' },
  'Mutation.signInWithPasskey': {
    document: 'mutation ($answer: String!) { signInWithPasskey(answer: $answer) { __typename } }',
    variables: () => ANSWER,
  },
  'Mutation.confirmWithTotp': {
    document: 'mutation ($code: String!) { confirmWithTotp(code: $code) { __typename } }',
    variables: () => CODE,
  },
  'Mutation.confirmWithRecoveryCode': {
    document: 'mutation ($code: String!) { confirmWithRecoveryCode(code: $code) { __typename } }',
    variables: () => CODE,
  },
  'Mutation.beginPasskeyConfirmation': { document: 'mutation { beginPasskeyConfirmation }' },
  'Mutation.confirmWithPasskey': {
    document: 'mutation ($answer: String!) { confirmWithPasskey(answer: $answer) { __typename } }',
    variables: () => ANSWER,
  },
  'Query.totpEnrolment': {
    document: '{ totpEnrolment { key } }',
    variables: async (stage, { role, session }) => {
      if (session !== undefined && role !== 'suspended')
        await stage.run('mutation { beginTotpEnrolment { key } }', {}, session);
      return {};
    },
  },
  'Mutation.beginTotpEnrolment': { document: 'mutation { beginTotpEnrolment { key } }' },
  'Mutation.completeTotpEnrolment': {
    document: 'mutation ($code: String!) { completeTotpEnrolment(code: $code) { __typename } }',
    variables: () => CODE,
  },
  'Mutation.removeTotp': {
    document: 'mutation { removeTotp }',
    variables: async (stage, { personId }) => {
      await stage.hub.sql(
        `INSERT INTO totp_factor (person_id, secret, last_step, added_at, last_used_at)
         SELECT id, '\\x00', 0, now(), now() FROM person WHERE id = $1 ON CONFLICT DO NOTHING`,
        [personId],
      );
      return {};
    },
  },
  'Mutation.renewRecoveryCodes': { document: 'mutation { renewRecoveryCodes }' },
  'Mutation.beginPasskeyEnrolment': { document: 'mutation { beginPasskeyEnrolment }' },
  'Mutation.completePasskeyEnrolment': {
    document: 'mutation ($answer: String!) { completePasskeyEnrolment(answer: $answer) { __typename } }',
    variables: () => ANSWER,
  },
  'Mutation.removePasskey': {
    document: 'mutation ($id: ID!) { removePasskey(id: $id) }',
    variables: somebodysPasskey,
    id: 'id',
  },
  'Mutation.beginIdentityConnection': {
    document: 'mutation { beginIdentityConnection }',
    letThrough: ['NOT_FOUND'],
  },
  'Mutation.disconnectIdentity': {
    document: 'mutation ($id: ID!) { disconnectIdentity(id: $id) }',
    variables: somebodysIdentity,
    id: 'id',
  },
  'Mutation.endSession': {
    document: 'mutation ($id: ID!) { endSession(id: $id) }',
    variables: somebodysSession,
    id: 'id',
  },
  'Mutation.endOtherSessions': { document: 'mutation { endOtherSessions }' },
};
