export { ReadPipeline } from './read-pipeline.js';
export { UnitOfWork } from './unit-of-work.js';
export * from './embedded/index.js';
export * from './migrations/index.js';
