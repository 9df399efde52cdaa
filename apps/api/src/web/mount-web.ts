import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { type ServerBuild, RouterContextProvider } from 'react-router';
import { hubRequestOf, type WebDependencies, type WebEntry } from './hub-request.js';

type Handler = ReturnType<typeof createRequestHandler>;

/**
 * Paths that stay with the API: GraphQL, health, downloads, what machines read, the pages of demo mode, the way to the
 * identity provider.
 */
const API_PATHS = /^\/(?:graphql|health|export|data|feeds|files|schemas|sitemap|dev|sign-in\/oidc)(?:[/.]|$)/;
/** Pages of things that also have linked data, which lies below /data. */
const DATA_PAGES =
  /^(?:\/[a-z]{2})?(\/mims(?:\/(?!families|compare|claims|solutions|clauses)[^/]+){0,4})\/?$/;
const LINKED_DATA = 'application/ld+json';
/** Only these are looked for on the disk, since looking costs every page a call to the system. */
const FILE_PATH = /\.\w+$/;
const YEAR = '365d';

/**
 * Serves the pages of the user interface next to the API. Call it before the application is initialised: its body parser
 * would otherwise read forms before the pages can.
 *
 * Every language with a catalogue has pages of its own below its prefix (`/de/…`), English ones lie at the root.
 *
 * @param webFolder the folder `react-router build` wrote to
 * @throws Error when the pages have not been built
 */
export async function mountWeb(
  application: Express,
  dependencies: WebDependencies,
  webFolder: string,
): Promise<void> {
  const build = await loadBuild(webFolder);
  const client = path.join(webFolder, 'client');
  application.use(
    '/assets',
    compression(),
    express.static(path.join(client, 'assets'), { immutable: true, maxAge: YEAR, index: false }),
    (_request: Request, response: Response) => void response.sendStatus(404),
  );
  const files = express.static(client, { index: false, maxAge: '1h' });
  application.use((request: Request, response: Response, next: NextFunction) => {
    if (FILE_PATH.test(request.path)) files(request, response, next);
    else next();
  });

  application.use(leadToLinkedData);
  const handlers = handlersByPrefix(build, dependencies);
  application.use((request: Request, response: Response, next: NextFunction) => {
    if (API_PATHS.test(request.path)) {
      next();
      return;
    }
    response.once('finish', () => letGoOf(request));
    const prefix = request.path.split('/', 2)[1] ?? '';
    const handler = handlers.get(prefix) ?? handlers.get('');
    if (handler === undefined) next();
    else void handler(request, response, next);
  });
}

/** One address for people and machines: whoever prefers linked data is led to it (303, see https://www.w3.org/TR/cooluris/). */
function leadToLinkedData(request: Request, response: Response, next: NextFunction): void {
  const [, address] = (request.method === 'GET' && DATA_PAGES.exec(request.path)) || [];
  if (address === undefined) {
    next();
    return;
  }
  response.vary('Accept');
  if (request.accepts(['text/html', LINKED_DATA]) === LINKED_DATA)
    response.redirect(303, `/data${address}.jsonld`);
  else next();
}

// A page that answers without reading the whole body would leave the rest in the way of the next request on the
// connection: Node lets go of it only where nobody has begun to read.
function letGoOf(request: Request): void {
  if (!request.complete) request.removeAllListeners('data').resume();
}

async function loadBuild(webFolder: string): Promise<ServerBuild> {
  const file = path.join(webFolder, 'server', 'index.js');
  if (!existsSync(file)) throw new Error(`The web pages have not been built: ${file} is missing.`);
  return (await import(pathToFileURL(file).href)) as ServerBuild;
}

function handlersByPrefix(build: ServerBuild, dependencies: WebDependencies): ReadonlyMap<string, Handler> {
  const entry = build.entry.module as unknown as WebEntry;
  return new Map(
    entry.webLocales.map((locale) => {
      const prefix = locale === 'en' ? '' : locale;
      const handler = createRequestHandler({
        build: { ...build, basename: `/${prefix}` },
        mode: 'production',
        async getLoadContext(request) {
          const provider = new RouterContextProvider();
          provider.set(entry.hubRequest, await hubRequestOf(request, locale, dependencies));
          return provider;
        },
      });
      return [prefix, handler] as const;
    }),
  );
}
