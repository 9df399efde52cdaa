import { createContext } from 'react-router';
import { type WebLocale } from '../i18n/locales';

/** An error of an operation as the API tells it. */
export interface ApiError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What an operation answers. */
export interface ApiAnswer<Data> {
  readonly data: Data | null;
  readonly errors: readonly ApiError[];
}

/** The cookies of the request; what is set here goes out with the answer. */
export interface Cookies {
  get(name: string): string | null;
  set(name: string, value: string, options?: { maxAgeSeconds?: number }): void;
}

/** What the server that mounts the pages gives to every request. */
export interface HubRequest {
  readonly locale: WebLocale;
  readonly nonce: string;
  readonly requestId: string;
  /** The public address without a slash at its end. */
  readonly origin: string;
  readonly cookies: Cookies;
  /** Logs a fault of ours under the id of the request. */
  readonly logFault: (error: unknown, where: string) => void;
  /** Runs an operation in process, as the person who asks for the page. */
  execute(text: string, variables: Readonly<Record<string, unknown>>): Promise<ApiAnswer<unknown>>;
}

/** Where loaders and actions find the `HubRequest`. */
export const hubRequest = createContext<HubRequest>();
