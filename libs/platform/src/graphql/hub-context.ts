import { type Locale } from '#libs/kernel';
import { type CookieJar } from '../http/cookie-jar.js';
import { type LoaderScope } from '../http/request-scope.js';
import { type Actor } from './actor.js';

/** Where a request comes from. */
export interface HubClient {
  /** The network address, seen through a trusted proxy; null for a call without a network. */
  readonly address: string | null;
  /** As the client names itself; empty when it does not. */
  readonly userAgent: string;
}

/** What every operation knows about its caller; built the same way for HTTP and in-process calls. */
export interface HubContext {
  /** The signed-in person, or null for an anonymous caller. */
  readonly actor: Actor | null;
  /** The language the caller reads. */
  readonly locale: Locale;
  /** Names the request in logs and in masked errors. */
  readonly requestId: string;
  /** Where request loaders keep what they have read. */
  readonly loaders: LoaderScope;
  /** Cookies of the request; what is set here is written by whoever owns the HTTP response. */
  readonly cookies: CookieJar;
  /** Where the request comes from: for limits and for the list of one's own sessions. */
  readonly client: HubClient;
}
