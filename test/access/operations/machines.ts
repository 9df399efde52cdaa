import type { Examples } from '../support/example.js';

const EDITION = 'mims/mims-plus/9.0';

/** What machines read. */
export const machineExamples: Examples = {
  'GET /sitemap.xml': { path: () => '/sitemap.xml' },
  'GET /sitemap/:name.xml': { path: () => '/sitemap/mims-1.xml' },
  'GET /data/mims.jsonld': { path: () => '/data/mims.jsonld' },
  'GET /data/mims/:family/:file': { path: () => `/data/${EDITION}.zip.sha256` },
  'GET /data/mims/:family/:edition/:file': { path: () => `/data/${EDITION}/accessing-data.bib` },
  'GET /data/mims/:family/:edition/:slug/:file': {
    path: () => `/data/${EDITION}/accessing-data/r1.1.jsonld`,
  },
  'GET /feeds/mims.atom': { path: () => '/feeds/mims.atom' },
  'GET /feeds/mims/:family/:file': { path: () => `/feeds/${EDITION}.atom` },
};
