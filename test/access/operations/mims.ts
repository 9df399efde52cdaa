import type { Examples } from '../support/example.js';
import { publishMim, publishTestFamily, TEST_FAMILY } from '../../support/mims.js';
import type { Stage } from '../support/stage.js';

const MIM = 'family: "mims-plus", edition: "9.0", slug: "accessing-data"';
const ARCHIVE = 'mutation ($itemId: ID!) { archiveContent(itemId: $itemId, reason: "Out of use.") { id } }';

let gone: Promise<void> | undefined;

/** Publishes a MIM and takes it from the public again; once for all who look for what is left of it. */
async function archiveMim({ hub, coordinator }: Stage): Promise<void> {
  await publishTestFamily(hub);
  const itemId = await publishMim(hub, '2.0', '1', 'archived');
  await hub.graphql(ARCHIVE, { itemId }, coordinator);
}

/** The repository of MIMs, as it ships. */
export const mimExamples: Examples = {
  'Query.mimFamilies': { document: '{ mimFamilies { slug } }' },
  'Query.mimEditions': { document: '{ mimEditions(family: "mims-plus") { number } }' },
  'Query.mimEdition': { document: '{ mimEdition(family: "mims-plus", number: "9.0") { id } }' },
  'Query.mims': { document: '{ mims(first: 1) { edges { node { id } } } }' },
  'Query.mim': { document: `{ mim(${MIM}) { id } }` },
  'Query.mimTombstone': {
    document: `query ($slug: String!) { mimTombstone(family: "${TEST_FAMILY}", edition: "2.0", slug: $slug) { why } }`,
    variables: async (stage) => {
      await (gone ??= archiveMim(stage));
      return { slug: 'archived' };
    },
  },
  'Query.mimRequirement': { document: `{ mimRequirement(${MIM}, key: "r1.1") { key } }` },
  'Query.editionComparison': {
    document: '{ editionComparison(family: "mims-plus", from: "8.2", to: "9.0") { mims { change } } }',
  },
  'Query.mimComparison': {
    document: `{ mimComparison(from: "/mims/mims-plus/9.0/accessing-data", to: "/mims/mims-plus/9.0/interlinking-data") {
      totals { added } } }`,
  },
};
