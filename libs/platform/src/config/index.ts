export { ConfigError } from './config-error.js';
export { HubConfig } from './hub-config.js';
export { childEnvironment, loadConfig } from './load-config.js';
export { preferProductionLibraries } from './production-libraries.js';
export { Secret } from './secret.js';
