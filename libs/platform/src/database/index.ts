export { UnitOfWork } from './unit-of-work.js';
export { DatabaseModule, type DatabaseModuleOptions } from './database.module.js';
