export * from './config/index.js';
export * from './database/index.js';
export * from './graphql/index.js';
export * from './http/index.js';
export * from './jobs/index.js';
export * from './mail/index.js';
export * from './process/index.js';
export { PlatformModule } from './platform.module.js';
export { readContent } from './content/content.reader.js';
