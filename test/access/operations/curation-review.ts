import { familyBody, seen, Writer } from '../../support/content.js';
import type { Reply } from '../../support/hub.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const COMMENT = `mutation ($itemId: ID!, $revisionId: ID!) {
  commentOnContent(itemId: $itemId, revisionId: $revisionId, text: "Why?") { comments { id } } }`;
const LINK = `mutation ($itemId: ID!) { createReviewLink(itemId: $itemId, reviewerName: "Rita") { url link { id } } }`;

/** A new draft of the authority. */
async function drafted(stage: Stage): Promise<Reply> {
  const { groupId, authorityId } = stage;
  const document = 'mutation ($input: GroupMembershipInput!) { joinGroup(input: $input) { __typename } }';
  await stage.run(document, { input: { groupId, authorityId } }, stage.steward);
  return new Writer(stage.hub, stage.steward).starts(familyBody(), { authorityId });
}

/** Where such an item is read. */
async function publicAddress(stage: Stage): Promise<string> {
  const submitted = await new Writer(stage.hub, stage.steward).submits(await drafted(stage));
  return String((await new Writer(stage.hub, stage.coordinator).approves(submitted)).address);
}

const revisionOf = (item: Reply) => {
  const { itemId, expectedRevisionId: revisionId } = seen(item);
  return { itemId, revisionId };
};

/** A review link for such a draft. */
async function linked(stage: Stage): Promise<{ id: string; token: string }> {
  const variables = { itemId: (await drafted(stage)).id };
  const { createReviewLink } = await stage.run(LINK, variables, stage.coordinator);
  return { id: createReviewLink.link.id, token: String(createReviewLink.url).split('/').at(-1)! };
}

/** What accompanies content on its way to the public: comparisons, comments, presence, review links, broken links. */
export const curationReviewExamples: Examples = {
  'Query.contentComparison': {
    document: `query ($itemId: ID!, $revisionId: ID!) {
      contentComparison(itemId: $itemId, fromRevisionId: $revisionId, toRevisionId: $revisionId) { total } }`,
    variables: async (stage) => revisionOf(await drafted(stage)),
    id: 'itemId',
  },
  'Query.publicationComparison': {
    document: `query ($address: String!) { publicationComparison(address: $address, from: 1, to: 1) { total } }`,
    variables: async (stage) => ({ address: await publicAddress(stage) }),
  },
  'Query.contentTranslations': {
    document: 'query ($address: String!) { contentTranslations(address: $address) { locale } }',
    variables: async (stage) => ({ address: await publicAddress(stage) }),
  },
  'Query.brokenLinks': { document: '{ brokenLinks { totalCount } }' },
  'Query.reviewByLink': {
    document: 'query ($token: String!) { reviewByLink(token: $token) { title } }',
    variables: async (stage) => ({ token: (await linked(stage)).token }),
  },
  'Mutation.answerReviewLink': {
    document: 'mutation ($token: String!) { answerReviewLink(token: $token, verdict: APPROVE) }',
    variables: async (stage) => ({ token: (await linked(stage)).token }),
  },
  'Mutation.commentOnContent': {
    document: COMMENT,
    variables: async (stage) => revisionOf(await drafted(stage)),
    id: 'itemId',
  },
  'Mutation.resolveComment': {
    document: 'mutation ($id: ID!) { resolveComment(id: $id) { id } }',
    variables: async (stage) => {
      const variables = revisionOf(await drafted(stage));
      const { commentOnContent } = await stage.run(COMMENT, variables, stage.steward);
      return { id: commentOnContent.comments[0].id };
    },
    id: 'id',
  },
  'Mutation.touchEditing': {
    document: 'mutation ($itemId: ID!) { touchEditing(itemId: $itemId) { editors { name } } }',
    variables: async (stage) => ({ itemId: (await drafted(stage)).id }),
    id: 'itemId',
  },
  'Mutation.createReviewLink': {
    document: LINK,
    variables: async (stage) => ({ itemId: (await drafted(stage)).id }),
    id: 'itemId',
  },
  'Mutation.revokeReviewLink': {
    document: 'mutation ($id: ID!) { revokeReviewLink(id: $id) { id } }',
    variables: async (stage) => ({ id: (await linked(stage)).id }),
    id: 'id',
  },
};
