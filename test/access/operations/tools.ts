import type { Examples } from '../support/example.js';

/** The catalogue of tools. */
export const toolExamples: Examples = {
  'Query.tools': {
    document: '{ tools(first: 1, filter: { mim: "7" }) { totalCount edges { node { slug } } } }',
  },
  'Query.toolFacets': { document: '{ toolFacets { mims { value count } } }' },
  'Query.tool': { document: '{ tool(slug: "orion-ld") { name mims { number } } }' },
  'Query.toolsForMim': { document: '{ toolsForMim(number: "7", first: 2) { slug } }' },
  'GET /export/tools.:form': { path: () => '/export/tools.csv?mim=7' },
  'GET /export/tools/:slug.mim.yml': { path: () => '/export/tools/orion-ld.mim.yml' },
};
