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
  'GET /data/:shelf/:file': { path: () => '/data/cases/helsinki-ai-register.jsonld' },
  'GET /data/funding/:shelf/:file': { path: () => '/data/funding/instruments/digital-europe.bib' },
  'GET /export/knowledge/:kind.:form': { path: () => '/export/knowledge/case-study.csv' },
  'GET /feeds/knowledge.atom': { path: () => '/feeds/knowledge.atom' },
  'GET /feeds/knowledge/:file': { path: () => '/feeds/knowledge/news.atom' },
  'GET /feeds/news/:file': { path: () => '/feeds/news/technical.atom' },
  'GET /schemas/knowledge/:file': { path: () => '/schemas/knowledge/case-study.json' },
  'GET /schemas/algorithm-register.json': { path: () => '/schemas/algorithm-register.json' },
  'GET /export/algorithms.:form': { path: () => '/export/algorithms.csv' },
};
