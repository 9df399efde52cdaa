export { Jobs, JobsOptions, type SendJobOptions } from './jobs.service.js';
export { JobsModule } from './jobs.module.js';
export { OnJob, type JobQueueOptions } from './on-job.decorator.js';
