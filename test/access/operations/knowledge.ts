import type { Examples } from '../support/example.js';

/** What stands on the shelf. */
export const knowledgeExamples: Examples = {
  'Query.knowledge': {
    document:
      '{ knowledge(first: 1, filter: { kind: "initiative" }) { totalCount edges { node { address } } } }',
  },
  'Query.search': { document: '{ search(text: "data") { totalCount } }' },
  'Query.knowledgeFacets': { document: '{ knowledgeFacets { name values { value count } } }' },
  'Query.knowledgeItem': { document: '{ knowledgeItem(address: "/initiatives/ldt-citiverse-edic") { id } }' },
  'Query.knowledgeKinds': { document: '{ knowledgeKinds { name path count } }' },
  'Query.related': {
    document: '{ related(address: "/mims/mims-plus/9.0/accessing-data") { address broken } }',
  },
  'Query.brokenRelations': {
    document: '{ brokenRelations { edges { node { toAddress item { title { text } } } } } }',
  },
};
