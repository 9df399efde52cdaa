import { type Request } from 'express';
import { type RouterContext } from 'react-router';
import { type Locale } from '#libs/kernel';
import { logFault, type GraphqlAnswer, type GraphqlExecutor, type HubContext } from '#libs/platform';

/** What the pages need from the server they are mounted in. */
export interface WebDependencies {
  /** Who asks, as the API knows them too. */
  resolveContext(request: Request): Promise<HubContext>;
  readonly executor: Pick<GraphqlExecutor, 'execute'>;
  /** The nonce that the Content-Security-Policy of this answer names. */
  nonceOf(request: Request): string;
  /** Origin without a slash at its end, for links that leave the site. */
  readonly publicUrl: string;
}

/** What a loader of the pages reads; the pages declare the same shape on their side. */
interface HubRequest {
  readonly locale: Locale;
  readonly nonce: string;
  readonly requestId: string;
  readonly origin: string;
  readonly cookies: HubContext['cookies'];
  readonly logFault: (error: unknown, where: string) => void;
  execute(text: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<unknown>>;
}

/** What the server entry of the pages exports for whoever mounts them. */
export interface WebEntry {
  readonly webLocales: readonly Locale[];
  readonly hubRequest: RouterContext<HubRequest>;
}

/** What the loaders of one request get; operations run with the language of the page, not that of the browser. */
export async function hubRequestOf(
  request: Request,
  locale: Locale,
  { executor, nonceOf, publicUrl, resolveContext }: WebDependencies,
): Promise<HubRequest> {
  const context: HubContext = { ...(await resolveContext(request)), locale };
  return {
    locale,
    nonce: nonceOf(request),
    requestId: context.requestId,
    origin: publicUrl,
    cookies: context.cookies,
    logFault,
    execute: (text, variables) => executor.execute<unknown>(text, variables, context),
  };
}
