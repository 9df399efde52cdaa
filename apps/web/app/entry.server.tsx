import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from 'react-router';
import { keepMessages, type Messages, type Section } from './i18n/catalogues';
import { type WebLocale } from './i18n/locales';
import { SiteContext } from './i18n/site';
import { hubRequest } from './server/hub-request.server';

export { WEB_LOCALES as webLocales } from './i18n/locales';
export { hubRequest };

const RENDER_LIMIT_MS = 10_000;
const CATALOGUE = /\/messages\/([a-z]{2})\/([a-z]+)\.json$/;

const catalogues = import.meta.glob<Messages>('./messages/*/*.json', { eager: true, import: 'default' });
for (const [path, messages] of Object.entries(catalogues)) {
  const [, locale, section] = CATALOGUE.exec(path) ?? [];
  keepMessages(locale as WebLocale, section as Section, messages);
}

/** Logs what went wrong on our side; what a visitor asked wrongly, or no longer waits for, is none of it. */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { pathname } = new URL(request.url);
  context.get(hubRequest).logFault(error, `the page ${request.method} ${pathname}`);
};

/** Renders a page in one piece, with the nonce of the request on everything inline. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { locale, logFault, nonce, requestId } = context.get(hubRequest);
  let isShellReady = false;
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <SiteContext value={{ locale, nonce, requestId }}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </SiteContext>,
      {
        nonce,
        // React would move what was waited for to the end of a long page, for a script to put in its place.
        progressiveChunkSize: Infinity,
        onShellReady() {
          isShellReady = true;
        },
        onAllReady() {
          clearTimeout(limit);
          headers.set('Content-Type', 'text/html; charset=utf-8');
          headers.set('Content-Language', locale);
          // In one piece: sent in the 2 KB pieces that React writes, it costs a tenth more.
          const page = pipe(new PassThrough());
          buffer(page).then((body) => resolve(new Response(body, { headers, status })), reject);
        },
        onError(error: unknown) {
          // Before that it is the shell that fails, which is told below.
          if (isShellReady) logFault(error, `a part of the page ${new URL(request.url).pathname}`);
        },
        onShellError(error: unknown) {
          clearTimeout(limit);
          reject(error instanceof Error ? error : new Error('The page could not be rendered.'));
        },
      },
    );
    const limit = setTimeout(abort, RENDER_LIMIT_MS);
  });
}
