export { ConfigError, type ConfigFault } from './config-error.js';
export {
  HubConfig,
  type DatabaseConfig,
  type HttpConfig,
  type HubConfigTopics,
  type LimitsConfig,
  type LoggingConfig,
  type MailConfig,
  type SessionsConfig,
} from './hub-config.js';
export { childEnvironment, loadConfig, type Environment } from './load-config.js';
export { Secret } from './secret.js';
