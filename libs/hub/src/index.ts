export { createHubApplication } from './hub.application.js';
export { HubModule } from './hub.module.js';
export { HubSeed } from './hub.seed.js';
