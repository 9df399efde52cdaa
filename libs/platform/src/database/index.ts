export { ReadPipeline } from './read-pipeline.js';
export { UnitOfWork } from './unit-of-work.js';
export { DatabaseModule } from './database.module.js';
export * from './embedded/index.js';
export * from './migrations/index.js';
