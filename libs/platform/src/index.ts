export * from './config/index.js';
export * from './database/index.js';
export * from './graphql/index.js';
export * from './http/index.js';
export * from './jobs/index.js';
export * from './mail/index.js';
