export { explainFailure } from './explain.js';
export { Lifetime, type LifetimeOptions } from './lifetime.js';
export { drain, listen, probePort } from './listen.js';
export { databaseLost, openDatabase, type OpenDatabase, type OpenDatabaseOptions } from './open-database.js';
export type { CommandContext, OperatorCommand } from './operator-command.js';
