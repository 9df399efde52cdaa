import type { Examples } from '../support/example.js';

/** Routes of the process itself. */
export const processExamples: Examples = {
  'GET /health/live': { path: () => '/health/live' },
  'GET /health/ready': { path: () => '/health/ready' },
  'GET /dev/mail': { path: () => '/dev/mail' },
};
