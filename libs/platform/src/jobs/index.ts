export { Jobs } from './jobs.service.js';
export { OnJob } from './on-job.decorator.js';
