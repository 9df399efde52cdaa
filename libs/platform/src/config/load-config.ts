import path from 'node:path';
import type { z } from 'zod';
import { ConfigError, type ConfigFault } from './config-error.js';
import { HubConfig, type HubConfigTopics, type OidcConfig } from './hub-config.js';
import { nearMiss } from './near-miss.js';
import {
  dataTopic,
  httpTopic,
  jobsTopic,
  limitsTopic,
  linksTopic,
  loggingTopic,
  mailTopic,
  modeTopic,
  oidcTopic,
  searchTopic,
  sessionsTopic,
} from './topics.js';

/** Names and texts as the operating system gives them; an empty text counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

const TOPICS = {
  http: httpTopic,
  data: dataTopic,
  mail: mailTopic,
  mode: modeTopic,
  jobs: jobsTopic,
  search: searchTopic,
  logging: loggingTopic,
  sessions: sessionsTopic,
  oidc: oidcTopic,
  links: linksTopic,
  limits: limitsTopic,
};
const NAMES: readonly string[] = Object.values(TOPICS).flatMap((topic) => Object.keys(topic.shape));
const SECRETS: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL', 'HUB_OIDC_CLIENT_SECRET']);

type Read = { [K in keyof typeof TOPICS]: z.output<(typeof TOPICS)[K]> };

/**
 * Reads all settings of the hub. The only reader of the environment in the project.
 * @param environment the variables; the process' own when left out
 * @param folder what a relative HUB_DATA_DIR is relative to; the working directory when left out
 * @throws ConfigError listing every fault: values that cannot be used, settings that exclude each other, and
 *   unknown HUB_ variables with the name that was probably meant. Values of secret settings are never in it.
 */
export function loadConfig(environment: Environment = process.env, folder = process.cwd()): HubConfig {
  const given = withoutEmpty(environment);
  const faults = unknownNames(given);
  const read: Partial<Record<string, unknown>> = {};
  for (const [name, topic] of Object.entries(TOPICS)) {
    const result = topic.safeParse(given);
    if (result.success) read[name] = result.data;
    else faults.push(...faultsOf(result.error, given));
  }
  faults.push(...contradictions(given));
  if (faults.length > 0) throw new ConfigError(inOrderOfNames(faults));
  return new HubConfig(assemble(read as Read, folder));
}

/**
 * The few variables that a child process (PostgreSQL, `unshare`) needs to run: nothing of the hub's own settings and
 * no secret goes along.
 */
export function childEnvironment(environment: Environment = process.env): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH'];
  const given = withoutEmpty(environment);
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}

function withoutEmpty(environment: Environment): Record<string, string> {
  const entries = Object.entries(environment).map(([name, text]) => [name, text?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function unknownNames(given: Record<string, string>): ConfigFault[] {
  const unknown = Object.keys(given).filter((name) => name.startsWith('HUB_') && !NAMES.includes(name));
  return unknown.map((variable) => {
    const meant = nearMiss(variable, NAMES);
    const hint = meant === null ? 'Remove it, or look its name up in the README.' : `Did you mean ${meant}?`;
    return { variable, message: `is not a setting of the hub. ${hint}` };
  });
}

function faultsOf(error: z.ZodError, given: Record<string, string>): ConfigFault[] {
  const first = new Map(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]));
  return [...first].map(([variable, mend]) => ({ variable, message: `${stateOf(variable, given)} ${mend}` }));
}

function stateOf(variable: string, given: Record<string, string>): string {
  if (SECRETS.has(variable)) return 'cannot be read (its value is not shown).';
  return `is ${JSON.stringify(given[variable]?.slice(0, 60))}.`;
}

/** What no single setting can tell: settings that exclude or need each other. */
function contradictions(given: Record<string, string>): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const production = given['NODE_ENV'] === 'production';
  if (given['HUB_DEMO'] === 'on' && given['DATABASE_URL'] !== undefined) {
    const message =
      'is on, but demo mode works only with the embedded database. Unset DATABASE_URL or HUB_DEMO.';
    faults.push({ variable: 'HUB_DEMO', message });
  }
  if (given['HUB_DEMO'] === 'on' && production) {
    const message = 'is on, but demo mode is refused with NODE_ENV=production. Unset one of the two.';
    faults.push({ variable: 'HUB_DEMO', message });
  }
  if (given['SMTP_URL'] !== undefined && given['HUB_MAIL_FROM'] === undefined) {
    const message = 'is missing. With SMTP_URL, say who letters come from: Living Hub <hub@example.eu>.';
    faults.push({ variable: 'HUB_MAIL_FROM', message });
  }
  if (production && /^http:/i.test(given['HUB_PUBLIC_URL'] ?? '') && !isLoopback(given['HUB_PUBLIC_URL'])) {
    const message = 'starts with http:. With NODE_ENV=production people must reach the hub by https:.';
    faults.push({ variable: 'HUB_PUBLIC_URL', message });
  }
  return [...faults, ...halfAProvider(given)];
}

/** An identity provider is configured as a whole, or not at all. */
function halfAProvider(given: Record<string, string>): ConfigFault[] {
  const needed = ['HUB_OIDC_ISSUER', 'HUB_OIDC_CLIENT_ID', 'HUB_OIDC_CLIENT_SECRET'];
  if (![...needed, 'HUB_OIDC_NAME'].some((variable) => given[variable] !== undefined)) return [];
  const message = 'is missing. To sign in with an identity provider, the others of HUB_OIDC_… need it.';
  return needed
    .filter((variable) => given[variable] === undefined)
    .map((variable) => ({ variable, message }));
}

function isLoopback(address = ''): boolean {
  return URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

function inOrderOfNames(faults: readonly ConfigFault[]): ConfigFault[] {
  const place = ({ variable }: ConfigFault) =>
    NAMES.includes(variable) ? NAMES.indexOf(variable) : NAMES.length;
  return faults.toSorted((a, b) => place(a) - place(b) || a.variable.localeCompare(b.variable));
}

function assemble(read: Read, folder: string): HubConfigTopics {
  const { http, data, mail, mode, jobs, search, logging, sessions, oidc, links, limits } = read;
  const production = mode.NODE_ENV === 'production';
  const embedded = data.DATABASE_URL === undefined;
  const demo = mode.HUB_DEMO ?? (embedded && !production);
  const publicUrl = http.HUB_PUBLIC_URL ?? `http://localhost:${http.PORT}`;
  const dataFolder = path.resolve(folder, data.HUB_DATA_DIR);
  const logTo = logging.HUB_LOG_TO ?? (demo ? 'file' : 'stdout');
  return {
    production,
    demo,
    http: {
      host: http.HUB_HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
      port: http.PORT,
      publicUrl,
      secure: publicUrl.startsWith('https:'),
      trustProxy: http.HUB_TRUST_PROXY ?? false,
    },
    dataFolder,
    database: {
      kind: embedded ? 'embedded' : 'external',
      url: data.DATABASE_URL ?? null,
      poolSize: data.HUB_DATABASE_POOL,
      statementTimeoutMs: limits.HUB_LIMIT_STATEMENT_SECONDS * 1000,
    },
    mail: {
      transport: mail.SMTP_URL !== undefined ? 'smtp' : demo ? 'kept' : 'none',
      smtpUrl: mail.SMTP_URL ?? null,
      from: mail.HUB_MAIL_FROM ?? 'Living Hub <hub@localhost>',
    },
    jobs: { mode: jobs.HUB_JOBS ?? 'inline' },
    search: { engine: search.HUB_SEARCH ?? 'embedded' },
    logging: {
      level: logging.HUB_LOG_LEVEL ?? 'info',
      file: logTo === 'file' ? path.join(dataFolder, 'hub.log') : null,
    },
    sessions: {
      idleSeconds: sessions.HUB_SESSION_IDLE_HOURS * 3600,
      absoluteSeconds: sessions.HUB_SESSION_LIFETIME_DAYS * 86400,
      signInLinkSeconds: sessions.HUB_SIGN_IN_LINK_MINUTES * 60,
    },
    oidc: providerOf(oidc),
    linkCheck: links.HUB_LINK_CHECK ?? true,
    limits: {
      bodyBytes: limits.HUB_LIMIT_BODY_KB * 1024,
      queryDepth: limits.HUB_LIMIT_QUERY_DEPTH,
      queryAliases: limits.HUB_LIMIT_QUERY_ALIASES,
      queryDirectives: limits.HUB_LIMIT_QUERY_DIRECTIVES,
      queryTokens: limits.HUB_LIMIT_QUERY_TOKENS,
      queryCost: limits.HUB_LIMIT_QUERY_COST,
    },
  };
}

function providerOf(oidc: Read['oidc']): OidcConfig | null {
  const {
    HUB_OIDC_ISSUER: issuer,
    HUB_OIDC_CLIENT_ID: clientId,
    HUB_OIDC_CLIENT_SECRET: clientSecret,
  } = oidc;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, name: oidc.HUB_OIDC_NAME ?? new URL(issuer).host };
}
