import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { HubModule } from '#libs/hub';
import {
  createLogger,
  explainFailure,
  Lifetime,
  loadConfig,
  migrate,
  openDatabase,
  StartupError,
  StructuredLogger,
} from '#libs/platform';
import { migrations } from '../../../migrations/index.js';

/** The same libraries as the server, without HTTP: runs the jobs. Any number of workers may run. */
async function startWorker(lifetime: Lifetime): Promise<void> {
  const settings = loadConfig();
  if (settings.database.kind === 'embedded') {
    const message =
      'The worker needs DATABASE_URL: with the embedded database the hub runs the jobs itself, and no worker is needed.';
    throw new StartupError('database-unreachable', message);
  }
  const { config } = await openDatabase(settings.with({ jobs: { mode: 'inline' } }), { asHub: false });
  await migrate(config.connectionUrl(), migrations);
  lifetime.checkpoint();
  const logger = new StructuredLogger(createLogger(config.logging.level));
  const app = await NestFactory.createApplicationContext(HubModule.forRoot(config), {
    logger,
    abortOnError: false,
  });
  lifetime.onEnd('jobs', 9_000, () => app.close());
  logger.log('The worker is ready.');
}

const lifetime = new Lifetime();
await lifetime.begin(() => startWorker(lifetime), explainFailure);
