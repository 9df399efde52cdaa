export {
  inTurn,
  migrate,
  migrationState,
  openForMigrations,
  runMigrations,
  type MigrationClass,
  type MigrationState,
} from './migrations.js';
