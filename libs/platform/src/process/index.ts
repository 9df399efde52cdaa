export { explainFailure } from './explain.js';
export { Lifetime } from './lifetime.js';
export { drain, listen, probePort } from './listen.js';
export { databaseLost, openDatabase, type OpenDatabase } from './open-database.js';
export type { CommandContext, CommandOptions, OperatorCommand } from './operator-command.js';
