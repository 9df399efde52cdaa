import type { HubConfig } from '../config/index.js';
import {
  checkExternalDatabase,
  occupyEmbeddedDatabase,
  placeOf,
  prepareDataFolder,
  StartupError,
} from '../database/embedded/index.js';

/** The database of this process, ready to be used. */
export type OpenDatabase = {
  /** The settings with the address of the database filled in. */
  readonly config: HubConfig;
  /** Where it is, in words for people: without user and password. */
  readonly place: string;
  /** Gives it up; an embedded server that nobody else uses is stopped. */
  close(): Promise<void>;
};

/** How a process uses the database. */
export type OpenDatabaseOptions = {
  /** True for the hub itself: only one may run on a data folder. False for commands, which run beside it. */
  readonly asHub: boolean;
  /** Called when the embedded database has gone for good. */
  readonly onLost?: () => void;
};

/** Less than what `Lifetime` gives to the database, so that a slow stop is finished by the launcher itself. */
const STOP_PATIENCE_MS = 1_800;

/**
 * Opens the database that the settings ask for: checks the one of DATABASE_URL, or starts or adopts the embedded one.
 * @throws StartupError with one sentence for the operator
 */
export async function openDatabase(config: HubConfig, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { url } = config.database;
  await prepareDataFolder(config.dataFolder);
  if (url !== null) {
    const version = await checkExternalDatabase(url);
    return { config, place: `PostgreSQL ${version} at ${placeOf(url)}`, close: () => Promise.resolve() };
  }
  const occupancy = await occupyEmbeddedDatabase({
    dataFolder: config.dataFolder,
    ...(options.asHub && { hubAddress: config.http.publicUrl }),
    ...(options.onLost && { onLost: options.onLost }),
  });
  return {
    config: config.connectedTo(occupancy.url),
    place: `embedded PostgreSQL on port ${occupancy.database.port}, kept in ${config.dataFolder}`,
    close: () => occupancy.leave(STOP_PATIENCE_MS),
  };
}

/** The error for an embedded database that has gone while the hub was running. */
export function databaseLost(config: HubConfig): StartupError {
  const message = `The embedded database has stopped and does not come back, so the hub stops too. Start it again; what was saved is kept (details: ${config.dataFolder}/postgres/postgres.log).`;
  return new StartupError('database-failed', message);
}
