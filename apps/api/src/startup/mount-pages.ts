import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { GraphqlExecutor, HubContextFactory, requestStateOf, type HubConfig } from '#libs/platform';
import { mountWeb } from '../web/index.js';

/** Where the build puts the pages: `dist/web`, seen from `dist/apps/api/src/startup`. */
const PAGES = path.resolve(import.meta.dirname, '../../../../web');

/** Puts the web pages in front of the API; both answer from one process and know the same person. */
export async function mountPages(app: NestExpressApplication, config: HubConfig): Promise<void> {
  const contexts = app.get(HubContextFactory, { strict: false });
  const dependencies = {
    resolveContext: contexts.ofRequest.bind(contexts),
    executor: app.get(GraphqlExecutor, { strict: false }),
    nonceOf: (request: Parameters<typeof requestStateOf>[0]) => requestStateOf(request).nonce,
    publicUrl: config.http.publicUrl,
  };
  await mountWeb(app.getHttpAdapter().getInstance(), dependencies, PAGES);
}
