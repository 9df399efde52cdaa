export { inTurn, migrate, migrationState, openForMigrations, runMigrations } from './migrations.js';
