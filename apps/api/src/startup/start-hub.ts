import type { Server } from 'node:http';
import { performance } from 'node:perf_hooks';
import { DataSource } from 'typeorm';
import { createHubApplication, HubSeed } from '#libs/hub';
import {
  databaseLost,
  drain,
  explainFailure,
  inTurn,
  listen,
  loadConfig,
  migrate,
  openDatabase,
  probePort,
  Readiness,
  type HubConfig,
  type Lifetime,
} from '#libs/platform';
import { migrations } from '../../../../migrations/index.js';
import { announcement } from './announcement.js';
import { openLog } from './logging.js';
import { mountPages } from './mount-pages.js';

/** Shares of the ten seconds within which a stop must be over. */
const DRAIN_WITHIN_MS = 4_000;
const CLOSE_WITHIN_MS = 2_000;
const DATABASE_WITHIN_MS = 3_300;

/**
 * Starts the hub: settings, database, one hub per data folder, migrations, application, content, port. What is
 * opened is closed in reverse order when `lifetime` ends.
 * @throws ConfigError or StartupError, to be told in one sentence
 */
export async function startHub(lifetime: Lifetime): Promise<void> {
  const settings = loadConfig();
  const database = await openDatabase(settings, {
    asHub: true,
    onLost: () => stopWithoutDatabase(settings, lifetime),
  });
  lifetime.onEnd('database', DATABASE_WITHIN_MS, () => database.close());
  lifetime.checkpoint();
  const { config } = database;
  await probePort(config.http.port, config.http.host);
  await migrate(config.connectionUrl(), migrations);
  lifetime.checkpoint();
  await serve(config, lifetime);
  lifetime.checkpoint();
  process.stdout.write(`${announcement(config, database.place, performance.now() / 1000)}\n`);
}

async function serve(config: HubConfig, lifetime: Lifetime): Promise<void> {
  const log = openLog(config);
  lifetime.onEnd('log', 500, () => log.flush());
  const app = await createHubApplication(config, log.logger);
  lifetime.onEnd('application', CLOSE_WITHIN_MS, () => app.close());
  await mountPages(app, config);
  await app.init();
  lifetime.checkpoint();
  await inTurn(app.get(DataSource), 'content', () => app.get(HubSeed, { strict: false }).run());
  lifetime.checkpoint();
  const server: Server = app.getHttpServer();
  await listen(server, config.http.port, config.http.host);
  lifetime.onEnd('requests', DRAIN_WITHIN_MS + 200, () => {
    app.get(Readiness).drain();
    return drain(server, DRAIN_WITHIN_MS);
  });
}

function stopWithoutDatabase(config: HubConfig, lifetime: Lifetime): void {
  if (lifetime.isEnding) return;
  process.stderr.write(`${explainFailure(databaseLost(config))}\n`);
  void lifetime.end(1);
}
