import type { Secret } from './secret.js';

/** Where the hub listens and how it is reached. */
export type HttpConfig = {
  readonly host: string;
  readonly port: number;
  /** Origin without a trailing slash, for example `https://hub.example.eu`. */
  readonly publicUrl: string;
  /** True when the public address is https: cookies are then `Secure` with the `__Host-` prefix. */
  readonly secure: boolean;
  /** Value for Express' `trust proxy`. */
  readonly trustProxy: false | number | readonly string[];
};

/** Which PostgreSQL is used. */
export type DatabaseConfig = {
  readonly kind: 'embedded' | 'external';
  /** Null only before the embedded database has been started. */
  readonly url: Secret | null;
  /** Connections that one process keeps at most. */
  readonly poolSize: number;
  /** Milliseconds after which PostgreSQL ends a statement. */
  readonly statementTimeoutMs: number;
};

/** How letters leave: by SMTP, kept for reading at /dev/mail (demo mode), or not at all. */
export type MailConfig = {
  readonly transport: 'smtp' | 'kept' | 'none';
  readonly smtpUrl: Secret | null;
  readonly from: string;
};

/** What is logged and where to; `file` is null when the log goes to standard output. */
export type LoggingConfig = {
  readonly level: 'silent' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  readonly file: string | null;
};

/** How long people stay signed in, in seconds. */
export type SessionsConfig = {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  readonly signInLinkSeconds: number;
};

/** The identity provider people may sign in with, spoken to by OpenID Connect. */
export type OidcConfig = {
  /** The issuer as it calls itself; its metadata lie below `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** What the button on the sign-in page calls it. */
  readonly name: string;
};

/** How much one request may ask for. */
export type LimitsConfig = {
  readonly bodyBytes: number;
  readonly queryDepth: number;
  readonly queryAliases: number;
  readonly queryDirectives: number;
  readonly queryTokens: number;
  readonly queryCost: number;
};

/** All topics together. */
export type HubConfigTopics = {
  readonly production: boolean;
  readonly demo: boolean;
  readonly http: HttpConfig;
  /** Absolute path of the folder that holds all that the hub keeps on this machine. */
  readonly dataFolder: string;
  readonly database: DatabaseConfig;
  readonly mail: MailConfig;
  readonly jobs: { readonly mode: 'inline' | 'off' };
  /** Which engine finds things; with `off` this process keeps no index, and a search finds nothing. */
  readonly search: { readonly engine: 'embedded' | 'off' };
  readonly logging: LoggingConfig;
  readonly sessions: SessionsConfig;
  /** Null when people sign in without an identity provider. */
  readonly oidc: OidcConfig | null;
  /** Whether links that lead out of the hub are tried. A demo calls nothing outside. */
  readonly linkCheck: boolean;
  readonly limits: LimitsConfig;
};

/**
 * The hub's settings, read once at start and frozen. Nest injects it by this class. Made by `loadConfig`; a test
 * makes one with `loadConfig({ HUB_DATA_DIR: folder })` or from topics of its own.
 */
export class HubConfig implements HubConfigTopics {
  readonly production: boolean;
  readonly demo: boolean;
  readonly http: HttpConfig;
  readonly dataFolder: string;
  readonly database: DatabaseConfig;
  readonly mail: MailConfig;
  readonly jobs: { readonly mode: 'inline' | 'off' };
  readonly search: { readonly engine: 'embedded' | 'off' };
  readonly logging: LoggingConfig;
  readonly sessions: SessionsConfig;
  readonly oidc: OidcConfig | null;
  readonly linkCheck: boolean;
  readonly limits: LimitsConfig;

  constructor(topics: HubConfigTopics) {
    this.production = topics.production;
    this.demo = topics.demo;
    this.http = Object.freeze({ ...topics.http });
    this.dataFolder = topics.dataFolder;
    this.database = Object.freeze({ ...topics.database });
    this.mail = Object.freeze({ ...topics.mail });
    this.jobs = Object.freeze({ ...topics.jobs });
    this.search = Object.freeze({ ...topics.search });
    this.logging = Object.freeze({ ...topics.logging });
    this.sessions = Object.freeze({ ...topics.sessions });
    this.oidc = topics.oidc && Object.freeze({ ...topics.oidc });
    this.linkCheck = topics.linkCheck && !topics.demo;
    this.limits = Object.freeze({ ...topics.limits });
    Object.freeze(this);
  }

  /** The same settings with the address of the database that was started for this process. */
  connectedTo(url: Secret): HubConfig {
    return this.with({ database: { ...this.database, url } });
  }

  /** The same settings with some topics replaced. */
  with(changes: Partial<HubConfigTopics>): HubConfig {
    return new HubConfig({ ...topicsOf(this), ...changes });
  }

  /**
   * The connection string for the PostgreSQL driver.
   * @throws Error when the embedded database has not been started yet (a fault of the start-up order)
   */
  connectionString(): string {
    return this.connectionUrl().reveal();
  }

  /** The same, still wrapped. */
  connectionUrl(): Secret {
    if (this.database.url === null) throw new Error('The embedded database has not been started yet.');
    return this.database.url;
  }
}

function topicsOf(config: HubConfig): HubConfigTopics {
  const {
    production,
    demo,
    http,
    dataFolder,
    database,
    mail,
    jobs,
    search,
    logging,
    sessions,
    oidc,
    linkCheck,
    limits,
  } = config;
  return {
    production,
    demo,
    http,
    dataFolder,
    database,
    mail,
    jobs,
    search,
    logging,
    sessions,
    oidc,
    linkCheck,
    limits,
  };
}
