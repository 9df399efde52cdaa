export { ConfigError } from './config-error.js';
export { HubConfig } from './hub-config.js';
export { childEnvironment, loadConfig } from './load-config.js';
export { Secret } from './secret.js';
