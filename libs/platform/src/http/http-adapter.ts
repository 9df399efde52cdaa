import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { ExplorerPage } from './explorer-page.js';
import { HttpBorder } from './http-border.js';
import { DEFAULT_TIMEOUTS, type HttpOptions, type HttpTimeouts } from './http.options.js';
import { PublicCache } from './public-cache.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Express behind the border of the hub. To be given to `NestFactory.create(module, new HubHttpAdapter(options), { bodyParser:
 * false })`; call `installHttp(app, options)` right after, before anything is mounted.
 */
export class HubHttpAdapter extends ExpressAdapter {
  private border: HttpBorder | undefined;

  constructor(private readonly timeouts: Partial<HttpTimeouts> = {}) {
    super();
    const express = this.getInstance<{ enable(name: string): void; disable(name: string): void }>();
    express.enable('case sensitive routing');
    express.enable('strict routing');
    express.disable('x-powered-by');
    express.disable('etag');
  }

  /** From now on every request passes this border first. */
  guardBy(border: HttpBorder): void {
    this.border = border;
  }

  override initHttpServer(): void {
    const { headers, request, checkInterval } = { ...DEFAULT_TIMEOUTS, ...this.timeouts };
    const server = createServer({
      headersTimeout: headers,
      requestTimeout: request,
      connectionsCheckingInterval: checkInterval,
      keepAliveTimeout: 65_000,
    });
    const application = this.getInstance<Handler>();
    server.on('request', (incoming: IncomingMessage, response: ServerResponse) => {
      if (this.border === undefined) response.writeHead(503).end();
      else this.border.handle(incoming, response, () => application(incoming, response));
    });
    this.setHttpServer(server);
  }
}

/**
 * Puts the border in front of an application made with `HubHttpAdapter`.
 * @throws Error when the application has another adapter
 */
export function installHttp(app: NestExpressApplication, options: HttpOptions): void {
  const adapter = app.getHttpAdapter();
  if (!(adapter instanceof HubHttpAdapter)) throw new Error('Create the application with a HubHttpAdapter.');
  app.set('trust proxy', options.trustProxy);
  adapter.guardBy(new HttpBorder(options, app.get(PublicCache, { strict: false }), new ExplorerPage()));
}
