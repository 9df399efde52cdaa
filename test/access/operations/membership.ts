import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const CERTIFICATE = 'D01N-AR0S-ADEM-0CER-T1F1-CATE';
const PDF = Buffer.from('%PDF-1.7').toString('base64');
const DECISION = { decidedOn: '2026-03-12', reference: 'Decision 12', evidenceUrl: null };
const SIGNER = {
  signerName: 'N. N.',
  signerPosition: 'Mayor',
  onBehalfOf: 'the council',
  signerEntitled: true,
  signerNamePublic: false,
};

let names = 0;
const facts = (type: string, country: string) => ({
  names: [{ locale: 'en', text: `Access ${++names}` }],
  sourceLocale: 'en',
  type,
  country,
});

/** Ends whatever membership Vesthavn has, so that another one can begin. */
async function ended(stage: Stage): Promise<void> {
  await stage.hub.sql(`UPDATE membership SET state = 'withdrawn' WHERE authority_id = $1`, [
    stage.authorityId,
  ]);
}

/** A new membership of Vesthavn that has just begun. */
async function begun(stage: Stage): Promise<string> {
  await ended(stage);
  const { startMembership } = await stage.run(
    'mutation ($id: ID!) { startMembership(authorityId: $id) { ... on Membership { id } } }',
    { id: stage.authorityId },
    stage.steward,
  );
  return startMembership.id as string;
}

/** One that can be signed. */
async function ready(stage: Stage): Promise<string> {
  const membershipId = await begun(stage);
  await stage.run(
    'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { __typename } }',
    { input: { membershipId, ...DECISION } },
    stage.steward,
  );
  await stage.run(
    'mutation ($input: NameSignerInput!) { nameSigner(input: $input) { __typename } }',
    { input: { membershipId, ...SIGNER } },
    stage.steward,
  );
  return membershipId;
}

async function readText(stage: Stage): Promise<{ textVersion: string; textHash: string }> {
  const { declaration } = await stage.run('{ declaration { version hash } }', {}, stage.steward);
  return { textVersion: declaration.version, textHash: declaration.hash };
}

/** One that waits for the coordinator. */
async function signed(stage: Stage): Promise<string> {
  const membershipId = await ready(stage);
  await stage.run(
    'mutation ($input: SignDeclarationInput!) { signDeclaration(input: $input) { __typename } }',
    { input: { membershipId, ...(await readText(stage)) } },
    stage.steward,
  );
  return membershipId;
}

async function checked(stage: Stage): Promise<string> {
  const id = await signed(stage);
  await stage.run(
    'mutation ($id: ID!) { checkMembership(membershipId: $id) { __typename } }',
    { id },
    stage.coordinator,
  );
  return id;
}

async function evidence(stage: Stage): Promise<string> {
  const input = { membershipId: await begun(stage), fileName: 'a.pdf', content: PDF };
  const { addMembershipEvidence } = await stage.run(
    'mutation ($input: AddEvidenceInput!) { addMembershipEvidence(input: $input) { ... on Membership { evidence { id } } } }',
    { input },
    stage.steward,
  );
  return addMembershipEvidence.evidence[0].id as string;
}

async function jointCode(stage: Stage): Promise<string> {
  const { openJointSignature } = await stage.run(
    'mutation ($id: ID!) { openJointSignature(membershipId: $id) { ... on Membership { joint { code } } } }',
    { id: await begun(stage) },
    stage.steward,
  );
  return openJointSignature.joint.code as string;
}

/** What its steward may leave as it is: name, kind and country. */
async function presentFacts(stage: Stage): Promise<object> {
  const { authorityFacts } = await stage.run(
    'query ($id: ID!) { authorityFacts(authorityId: $id) { names { locale text } sourceLocale type country } }',
    { id: stage.authorityId },
    stage.steward,
  );
  return authorityFacts as object;
}

const reasoned = (name: string) =>
  `mutation ($input: ReasonedStepInput!) { ${name}(input: $input) { __typename } }`;
const withId = (name: string) => `mutation ($id: ID!) { ${name}(membershipId: $id) { __typename } }`;
const REASON = 'For a reason';

/** Registering, memberships, and the declaration. */
export const membershipExamples: Examples = {
  'Query.authorityFacts': {
    document: 'query ($id: ID!) { authorityFacts(authorityId: $id) { country } }',
    variables: (stage) => ({ id: stage.authorityId }),
    id: 'id',
  },
  'Mutation.registerAuthority': {
    document:
      'mutation ($input: RegisterAuthorityInput!) { registerAuthority(input: $input) { __typename } }',
    variables: () => ({ input: facts('MUNICIPALITY', 'DE') }),
  },
  'Mutation.registerOrganisation': {
    document:
      'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { __typename } }',
    variables: () => ({ input: facts('NGO', 'NO') }),
  },
  'Mutation.editAuthority': {
    document: 'mutation ($input: EditAuthorityInput!) { editAuthority(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { ...(await presentFacts(stage)), authorityId: stage.authorityId },
    }),
    id: 'input.authorityId',
  },
  'Query.declaration': { document: '{ declaration { version } }' },
  'GET /export/declaration/:version': { path: () => '/export/declaration/2019-12' },
  'Query.certificate': {
    document: 'query ($code: String!) { certificate(code: $code) { state } }',
    variables: () => ({ code: CERTIFICATE }),
  },
  'Query.jointSignature': {
    document: 'query ($code: String!) { jointSignature(code: $code) { leadName } }',
    variables: async (stage) => ({ code: await jointCode(stage) }),
  },
  'Query.myMemberships': { document: '{ myMemberships { id } }' },
  'Query.myMembers': { document: '{ myMembers { id } }' },
  'Query.membership': {
    document: 'query ($id: ID!) { membership(id: $id) { state steps { by } } }',
    variables: async (stage) => ({ id: await begun(stage) }),
    id: 'id',
  },
  'Mutation.startMembership': {
    document: 'mutation ($id: ID!) { startMembership(authorityId: $id) { __typename } }',
    variables: async (stage) => {
      await ended(stage);
      return { id: stage.authorityId };
    },
    id: 'id',
  },
  'Mutation.recordDecision': {
    document: 'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { __typename } }',
    variables: async (stage) => ({ input: { membershipId: await begun(stage), ...DECISION } }),
    id: 'input.membershipId',
  },
  'Mutation.nameSigner': {
    document: 'mutation ($input: NameSignerInput!) { nameSigner(input: $input) { __typename } }',
    variables: async (stage) => ({ input: { membershipId: await begun(stage), ...SIGNER } }),
    id: 'input.membershipId',
  },
  'Mutation.addMembershipEvidence': {
    document: 'mutation ($input: AddEvidenceInput!) { addMembershipEvidence(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { membershipId: await begun(stage), fileName: 'a.pdf', content: PDF },
    }),
    id: 'input.membershipId',
  },
  'Mutation.removeMembershipEvidence': {
    document: 'mutation ($id: ID!) { removeMembershipEvidence(evidenceId: $id) { __typename } }',
    variables: async (stage) => ({ id: await evidence(stage) }),
    id: 'id',
  },
  'GET /export/membership-evidence/:id': {
    variables: async (stage) => ({ id: await evidence(stage) }),
    path: ({ id }) => `/export/membership-evidence/${String(id)}`,
    id: 'id',
  },
  'Mutation.signDeclaration': {
    document: 'mutation ($input: SignDeclarationInput!) { signDeclaration(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { membershipId: await ready(stage), ...(await readText(stage)) },
    }),
    id: 'input.membershipId',
  },
  'Mutation.declareSupport': {
    document: 'mutation ($input: DeclareSupportInput!) { declareSupport(input: $input) { __typename } }',
    variables: async (stage) => {
      await ended(stage);
      const { signerName, signerPosition, signerNamePublic } = SIGNER;
      const member = { memberKind: 'AUTHORITY', memberId: stage.authorityId };
      return { input: { ...member, signerName, signerPosition, signerNamePublic } };
    },
    id: 'input.memberId',
  },
  'Mutation.withdrawMembership': {
    document: reasoned('withdrawMembership'),
    variables: async (stage) => ({ input: { membershipId: await begun(stage), reason: REASON } }),
    id: 'input.membershipId',
  },
  'Mutation.openJointSignature': {
    document: withId('openJointSignature'),
    variables: async (stage) => ({ id: await begun(stage) }),
    id: 'id',
  },
  'Mutation.joinJointSignature': {
    document:
      'mutation ($input: JoinJointSignatureInput!) { joinJointSignature(input: $input) { __typename } }',
    variables: async (stage) => ({ input: { code: await jointCode(stage), authorityId: stage.authorityId } }),
    id: 'input.authorityId',
  },
  'Query.membershipsToCheck': { document: '{ membershipsToCheck { edges { node { id } } } }' },
  'Query.membersToCheck': { document: '{ membersToCheck { id } }' },
  'Query.likelyDuplicates': {
    document: 'query ($id: ID!) { likelyDuplicates(memberId: $id) { id } }',
    variables: (stage) => ({ id: stage.authorityId }),
  },
  'Mutation.checkMember': {
    document: 'mutation ($input: CheckMemberInput!) { checkMember(input: $input) }',
    variables: (stage) => ({ input: { kind: 'AUTHORITY', id: stage.authorityId } }),
  },
  'Mutation.checkMembership': {
    document: withId('checkMembership'),
    variables: async (stage) => ({ id: await signed(stage) }),
  },
  'Mutation.listMembership': {
    document: withId('listMembership'),
    variables: async (stage) => ({ id: await checked(stage) }),
  },
  'Mutation.sendBackMembership': {
    document: reasoned('sendBackMembership'),
    variables: async (stage) => ({ input: { membershipId: await signed(stage), reason: REASON } }),
  },
  'Mutation.removeMembership': {
    document: reasoned('removeMembership'),
    variables: async (stage) => ({ input: { membershipId: await signed(stage), reason: REASON } }),
  },
};
