import { type Logger } from 'pino';

/** How the HTTP border is set up; the values come from the configuration. */
export interface HttpOptions {
  /** The address browsers reach the hub under, for example `https://hub.example.eu`. */
  readonly publicUrl: string;
  /** Behind a reverse proxy of ours: X-Forwarded-* and X-Request-Id are believed. */
  readonly trustProxy: false | number | readonly string[];
  /** In demo mode localhost and 127.0.0.1 are fine names for the hub, on whatever port. */
  readonly demo: boolean;
  readonly logger: Logger;
  /** Largest request body (default 1 MiB). */
  readonly maxBodyBytes?: number;
  /** Largest body of a request that brings a file, see `isUpload` (default 12 MiB). */
  readonly maxUploadBytes?: number;
  readonly timeouts?: Partial<HttpTimeouts>;
}

/** How long a slow client may take, in milliseconds. */
export interface HttpTimeouts {
  /** Until the headers are complete. */
  readonly headers: number;
  /** Until the whole request is. */
  readonly request: number;
  /** How often connections are looked at; a slow one lives at most so much longer. */
  readonly checkInterval: number;
}

/** Largest request body when nothing is configured: 1 MiB. */
export const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;
/** Largest body with a file when nothing is configured: a file of 10 MB and the form around it. */
export const DEFAULT_MAX_UPLOAD_BYTES = 12 * 1024 * 1024;
/** What holds when nothing is configured. */
export const DEFAULT_TIMEOUTS: HttpTimeouts = { headers: 10_000, request: 30_000, checkInterval: 2_000 };
