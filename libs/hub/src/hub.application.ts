import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { HubHttpAdapter, StructuredLogger, createLogger, installHttp, type HubConfig } from '#libs/platform';
import { HubModule } from './hub.module.js';

/** The log of the hub, as `createLogger` makes it. */
export type HubLogger = ReturnType<typeof createLogger>;

/**
 * The whole hub as one application behind its HTTP border. Not yet initialised: what is mounted before `init` or
 * `listen` (the web UI) sees requests before the body parser does.
 *
 * @throws Error when an operation does not declare who may call it
 */
export async function createHubApplication(
  config: HubConfig,
  logger: HubLogger,
): Promise<NestExpressApplication> {
  const adapter = new HubHttpAdapter();
  const app = await NestFactory.create<NestExpressApplication>(HubModule.forRoot(config), adapter, {
    bodyParser: false,
    logger: new StructuredLogger(logger),
    abortOnError: false,
  });
  const { publicUrl, trustProxy } = config.http;
  installHttp(app, {
    publicUrl,
    trustProxy,
    demo: config.demo,
    logger,
    maxBodyBytes: config.limits.bodyBytes,
  });
  return app;
}
