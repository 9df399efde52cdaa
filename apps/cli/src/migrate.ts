import { loadConfig, migrate, openDatabase, type Lifetime } from '#libs/platform';
import { migrations } from '../../../migrations/index.js';
import { say } from './run-command.js';

/** `hub migrate`: brings the database up to date and says what was done. */
export async function runMigrate(lifetime: Lifetime): Promise<number> {
  const database = await openDatabase(loadConfig(), { asHub: false });
  lifetime.onEnd('database', 4_000, () => database.close());
  lifetime.checkpoint();
  const ran = await migrate(database.config.connectionUrl(), migrations);
  for (const name of ran) say(`ran ${name}`);
  say(
    ran.length === 0
      ? 'The database is up to date.'
      : `The database is up to date after ${ran.length} migrations.`,
  );
  return 0;
}
