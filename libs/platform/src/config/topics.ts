import { isIP } from 'node:net';
import { z } from 'zod';
import { Secret } from './secret.js';
import { address, oneOf, onOff, secretAddress, wholeNumber } from './setting.js';

/** Where the hub listens and how the world reaches it. */
export const httpTopic = z.object({
  PORT: wholeNumber(1, 65535, 3000),
  HUB_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'Give one address or host name to listen on, for example 127.0.0.1 or 0.0.0.0.')
    .optional(),
  HUB_PUBLIC_URL: address(['http:', 'https:'], 'https://hub.example.eu')
    .refine(
      isOrigin,
      'Give only protocol, host and port, without a path or a password: https://hub.example.eu.',
    )
    .transform((value) => new URL(value).origin)
    .optional(),
  HUB_TRUST_PROXY: z
    .string()
    .transform(trustedProxies)
    .refine((value) => value !== null, {
      error:
        'Write off, the number of proxies in front of the hub (1 to 9), or their addresses parted by commas.',
    })
    .default(false),
});

/** Where things are kept. */
export const dataTopic = z.object({
  HUB_DATA_DIR: z.string().default('.data'),
  DATABASE_URL: secretAddress(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
  HUB_DATABASE_POOL: wholeNumber(2, 100, 16),
});

/** How letters leave the hub. */
export const mailTopic = z.object({
  SMTP_URL: secretAddress(['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
  HUB_MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'Write an address, for example Living Hub <hub@example.eu>.',
    )
    .optional(),
});

/** Demo mode and the kind of operation. */
export const modeTopic = z.object({ NODE_ENV: z.string().optional(), HUB_DEMO: onOff() });

/** Whether this process runs jobs. */
export const jobsTopic = z.object({ HUB_JOBS: oneOf(['inline', 'off']) });

/** Which engine finds things. */
export const searchTopic = z.object({ HUB_SEARCH: oneOf(['embedded', 'off']) });

/** What is logged, and where to. */
export const loggingTopic = z.object({
  HUB_LOG_LEVEL: oneOf(['silent', 'error', 'warn', 'info', 'debug', 'trace']),
  HUB_LOG_TO: oneOf(['file', 'stdout']),
});

/** How long people stay signed in. */
export const sessionsTopic = z.object({
  HUB_SESSION_IDLE_HOURS: wholeNumber(1, 720, 12),
  HUB_SESSION_LIFETIME_DAYS: wholeNumber(1, 90, 14),
  HUB_SIGN_IN_LINK_MINUTES: wholeNumber(5, 1440, 30),
});

/** The identity provider people may sign in with, beside links by e-mail. */
export const oidcTopic = z.object({
  HUB_OIDC_ISSUER: address(['https:', 'http:'], 'https://login.example.eu')
    .refine(isIssuer, 'Give the issuer as the provider states it, with https: and without a query.')
    .optional(),
  HUB_OIDC_CLIENT_ID: z.string().max(500, 'Give at most 500 characters.').optional(),
  HUB_OIDC_CLIENT_SECRET: z
    .string()
    .transform((value) => new Secret(value))
    .optional(),
  HUB_OIDC_NAME: z.string().max(60, 'Give a name of at most 60 characters, for example EU Login.').optional(),
});

/** Whether links that lead out of the hub are tried from time to time. */
export const linksTopic = z.object({ HUB_LINK_CHECK: onOff() });

/** How much one request may ask for. */
export const limitsTopic = z.object({
  HUB_LIMIT_BODY_KB: wholeNumber(16, 10240, 1024),
  HUB_LIMIT_QUERY_DEPTH: wholeNumber(5, 50, 12),
  HUB_LIMIT_QUERY_ALIASES: wholeNumber(1, 1000, 15),
  HUB_LIMIT_QUERY_DIRECTIVES: wholeNumber(1, 1000, 50),
  HUB_LIMIT_QUERY_TOKENS: wholeNumber(100, 100000, 4000),
  HUB_LIMIT_QUERY_COST: wholeNumber(100, 1000000, 10000),
  HUB_LIMIT_STATEMENT_SECONDS: wholeNumber(1, 600, 15),
});

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { pathname, search, hash, username, password } = new URL(value);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}

/** Plain http is for a provider on this machine only: a test, or a trial. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username } = new URL(value);
  const isNear = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || isNear) && `${search}${hash}${username}` === '';
}

/** The value for Express' `trust proxy`; null when the text means nothing. */
function trustedProxies(text: string): false | number | readonly string[] | null {
  if (text === 'off') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const names = text.split(',').map((name) => name.trim());
  return names.every(isNetwork) ? names : null;
}

function isNetwork(name: string): boolean {
  const [host = '', bits, ...rest] = name.split('/');
  const version = isIP(host);
  if (bits === undefined) return version !== 0 || ['loopback', 'linklocal', 'uniquelocal'].includes(name);
  return (
    version !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
  );
}
