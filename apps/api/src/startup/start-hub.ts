import type { Server } from 'node:http';
import { performance } from 'node:perf_hooks';
import { DataSource } from 'typeorm';
import { createHubApplication, HubSeed } from '#libs/hub';
import { SearchSync } from '#libs/search';
import {
  drain,
  inTurn,
  listen,
  migrate,
  Readiness,
  type HubConfig,
  type Lifetime,
  type OpenDatabase,
} from '#libs/platform';
import { migrations } from '../../../../migrations/index.js';
import { announcement } from './announcement.js';
import { openLog } from './logging.js';
import { mountPages } from './mount-pages.js';

/** Shares of the ten seconds within which a stop must be over; the database has the rest. */
const DRAIN_WITHIN_MS = 4_000;
const CLOSE_WITHIN_MS = 2_000;

/**
 * Starts the hub on an open database: migrations, application, content, port. What is opened is closed in reverse
 * order when `lifetime` ends.
 * @throws StartupError, to be told in one sentence
 */
export async function startHub({ config, place }: OpenDatabase, lifetime: Lifetime): Promise<void> {
  await migrate(config.connectionUrl(), migrations);
  lifetime.checkpoint();
  await serve(config, lifetime);
  process.stdout.write(`${announcement(config, place, performance.now() / 1000)}\n`);
}

async function serve(config: HubConfig, lifetime: Lifetime): Promise<void> {
  const log = openLog(config);
  lifetime.onEnd('log', 400, () => log.flush());
  const app = await createHubApplication(config, log.logger);
  lifetime.onEnd('application', CLOSE_WITHIN_MS, () => app.close());
  await mountPages(app, config);
  await app.init();
  lifetime.checkpoint();
  await inTurn(app.get(DataSource), 'content', () => app.get(HubSeed, { strict: false }).run());
  lifetime.checkpoint();
  const server: Server = app.getHttpServer();
  await listen(server, config.http.port, config.http.host);
  app.get(SearchSync, { strict: false }).start();
  lifetime.onEnd('requests', DRAIN_WITHIN_MS + 100, () => {
    app.get(Readiness).drain();
    return drain(server, DRAIN_WITHIN_MS);
  });
  lifetime.checkpoint();
}
