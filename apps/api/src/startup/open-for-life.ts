import {
  databaseLost,
  explainFailure,
  openDatabase,
  probePort,
  type HubConfig,
  type Lifetime,
  type OpenDatabase,
} from '#libs/platform';

/** The share of the ten seconds for a stop that the database gets. */
const CLOSE_WITHIN_MS = 3_300;

/**
 * Opens the database for as long as this hub lives, and makes sure that its port can be had before anything slow
 * happens. When the embedded database is gone for good, the hub ends.
 * @throws StartupError with one sentence for the operator
 */
export async function openForLife(settings: HubConfig, lifetime: Lifetime): Promise<OpenDatabase> {
  const onLost = () => endWithoutDatabase(settings, lifetime);
  const database = await openDatabase(settings, { asHub: true, onLost });
  lifetime.onEnd('database', CLOSE_WITHIN_MS, () => database.close());
  lifetime.checkpoint();
  await probePort(settings.http.port, settings.http.host);
  return database;
}

function endWithoutDatabase(settings: HubConfig, lifetime: Lifetime): void {
  if (lifetime.isEnding) return;
  process.stderr.write(`${explainFailure(databaseLost(settings))}\n`);
  void lifetime.end(1);
}
