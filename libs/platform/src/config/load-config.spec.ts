import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { childEnvironment, loadConfig, type Environment } from './load-config.js';

function faultsOf(environment: Environment): Record<string, string> {
  try {
    loadConfig(environment, '/srv/hub');
  } catch (error) {
    if (error instanceof ConfigError)
      return Object.fromEntries(error.faults.map((fault) => [fault.variable, fault.message]));
    throw error;
  }
  return {};
}

describe('loadConfig refuses', () => {
  it('every fault at once, each with its variable and how to mend it', () => {
    const faults = faultsOf({
      PORT: 'abc',
      HUB_JOBS: 'later',
      HUB_DATABASE_POOL: '0',
      HUB_PUBLIC_URL: 'hub',
    });
    expect(faults).toEqual({
      PORT: 'is "abc". Give a whole number from 1 to 65535, for example 3000.',
      HUB_PUBLIC_URL: 'is "hub". Write it like https://hub.example.eu.',
      HUB_DATABASE_POOL: 'is "0". Give a whole number from 2 to 100, for example 16.',
      HUB_JOBS: 'is "later". Choose one of: inline, off.',
    });
  });

  it('an unknown HUB_ variable, with the name that was meant', () => {
    expect(faultsOf({ HUB_DATADIR: '/x' })).toEqual({
      HUB_DATADIR: 'is not a setting of the hub. Did you mean HUB_DATA_DIR?',
    });
  });

  it('an unknown HUB_ variable that resembles nothing, with where to look', () => {
    expect(faultsOf({ HUB_FLUX_CAPACITOR: '1' })).toEqual({
      HUB_FLUX_CAPACITOR: 'is not a setting of the hub. Remove it, or look its name up in the README.',
    });
  });

  it('demo mode on a database of one’s own', () => {
    const faults = faultsOf({ HUB_DEMO: 'on', DATABASE_URL: 'postgres://hub:x@db/hub' });
    expect(faults['HUB_DEMO']).toContain('only with the embedded database');
  });

  it('demo mode in production', () => {
    expect(faultsOf({ HUB_DEMO: 'on', NODE_ENV: 'production' })['HUB_DEMO']).toContain('NODE_ENV=production');
  });

  it('letters without a sender', () => {
    expect(faultsOf({ SMTP_URL: 'smtp://mail:25' })['HUB_MAIL_FROM']).toContain('is missing');
  });

  it('half an identity provider, one fault for each setting it lacks', () => {
    expect(faultsOf({ HUB_OIDC_NAME: 'EU Login' })).toEqual({
      HUB_OIDC_ISSUER: expect.stringContaining('is missing'),
      HUB_OIDC_CLIENT_ID: expect.stringContaining('is missing'),
      HUB_OIDC_CLIENT_SECRET: expect.stringContaining('is missing'),
    });
  });

  it.each([
    'http://login.example.eu',
    'https://login.example.eu/?x=1',
    'https://a@login.example.eu',
    'login',
  ])('the identity provider %s', (issuer) =>
    expect(faultsOf({ HUB_OIDC_ISSUER: issuer })).toHaveProperty('HUB_OIDC_ISSUER'),
  );

  it('a public address without https in production', () => {
    const faults = faultsOf({ NODE_ENV: 'production', HUB_PUBLIC_URL: 'http://hub.example.eu' });
    expect(faults['HUB_PUBLIC_URL']).toContain('https:');
  });

  it.each(['https://hub.example.eu/path', 'https://a:b@hub.example.eu', 'ftp://hub', 'https://hub/?x=1'])(
    'the public address %s',
    (address) => expect(faultsOf({ HUB_PUBLIC_URL: address })).toHaveProperty('HUB_PUBLIC_URL'),
  );

  it.each(['yes', '10', '10.0.0.0/33', '10.0.0.1/8/9', '::/129'])('to trust the proxy %s', (text) =>
    expect(faultsOf({ HUB_TRUST_PROXY: text })).toHaveProperty('HUB_TRUST_PROXY'),
  );

  it('without ever showing a secret', () => {
    const environment = { DATABASE_URL: 'mysql://hub:s3cret-a@db/hub', SMTP_URL: 's3cret-b', PORT: 'x' };
    const faults = faultsOf(environment);
    expect(Object.keys(faults).toSorted()).toEqual(['DATABASE_URL', 'HUB_MAIL_FROM', 'PORT', 'SMTP_URL']);
    expect(JSON.stringify(faults)).not.toContain('s3cret');
    expect(() => loadConfig(environment)).toThrow(
      /^Living Hub cannot start\. 4 settings need mending:\n {2}PORT/,
    );
  });
});

describe('loadConfig', () => {
  it('needs no variable: embedded database, demo mode, only this machine', () => {
    const config = loadConfig({}, '/srv/hub');
    expect(config).toMatchObject({
      demo: true,
      production: false,
      dataFolder: path.resolve('/srv/hub/.data'),
      http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', secure: false },
      database: { kind: 'embedded', url: null },
      mail: { transport: 'kept' },
      jobs: { mode: 'inline' },
      logging: { level: 'info', file: path.resolve('/srv/hub/.data/hub.log') },
    });
  });

  it('turns demo mode off in production and with a database of one’s own', () => {
    expect(loadConfig({ NODE_ENV: 'production' }).demo).toBe(false);
    const external = loadConfig({ DATABASE_URL: 'postgres://hub:x@db/hub' });
    expect(external).toMatchObject({
      demo: false,
      http: { host: '0.0.0.0' },
      mail: { transport: 'none' },
      logging: { file: null },
    });
    expect(external.connectionString()).toBe('postgres://hub:x@db/hub');
  });

  it('knows no identity provider, or one with a name for its button', () => {
    expect(loadConfig({}).oidc).toBeNull();
    const given = { HUB_OIDC_ISSUER: 'https://login.example.eu/cas', HUB_OIDC_CLIENT_ID: 'hub' };
    const config = loadConfig({ ...given, HUB_OIDC_CLIENT_SECRET: 's3cret' });
    expect(config.oidc).toMatchObject({ issuer: 'https://login.example.eu/cas', name: 'login.example.eu' });
    expect(JSON.stringify(config)).not.toContain('s3cret');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', HUB_DEMO: ' ', DATABASE_URL: '' }).http.port).toBe(3000);
  });

  it('keeps only the origin of the public address', () => {
    expect(loadConfig({ HUB_PUBLIC_URL: 'https://Hub.example.eu:443/' }).http).toMatchObject({
      publicUrl: 'https://hub.example.eu',
      secure: true,
    });
  });

  it.each([
    ['off', false],
    ['2', 2],
    ['loopback, 10.0.0.0/8, fd00::/8', ['loopback', '10.0.0.0/8', 'fd00::/8']],
  ])('reads %s as trusted proxies', (text, expected) =>
    expect(loadConfig({ HUB_TRUST_PROXY: text }).http.trustProxy).toEqual(expected),
  );

  it('hides secrets however the settings are printed, and cannot be changed', () => {
    const config = loadConfig({ DATABASE_URL: 'postgres://hub:s3cret@db/hub' });
    expect(
      `${inspect(config, { depth: 9 })}${JSON.stringify(config)}${String(config.database.url)}`,
    ).not.toContain('s3cret');
    expect(Object.isFrozen(config) && Object.isFrozen(config.database)).toBe(true);
  });

  it('hands no setting of the hub to child processes', () => {
    const child = childEnvironment({ PATH: '/bin', DATABASE_URL: 'x', HUB_DEMO: 'on', PGPASSWORD: 'x' });
    expect(child).toEqual({ PATH: '/bin' });
  });

  it('tries links that lead out of the hub, unless it is told not to or runs a demo', () => {
    const outside = { DATABASE_URL: 'postgres://hub:x@db/hub' };
    expect(loadConfig(outside).linkCheck).toBe(true);
    expect(loadConfig({ ...outside, HUB_LINK_CHECK: 'off' }).linkCheck).toBe(false);
    expect(loadConfig({ HUB_LINK_CHECK: 'on' })).toMatchObject({ demo: true, linkCheck: false });
  });
});
