import { describe, expect, it } from '@jest/globals';
import { type IncomingMessage } from 'node:http';
import { type ModuleRef } from '@nestjs/core';
import { STRICT_DIRECTIVES, policyWriter } from './content-security-policy.js';
import { negotiateLocale } from './locale-negotiation.js';
import { Readiness, type ReadinessCheck } from './readiness.js';
import { OriginChecks } from './request-checks.js';
import { newNonce } from './request-state.js';
import { securityHeaders } from './security-headers.js';

const request = (headers: Record<string, string>, method = 'POST') =>
  ({ headers, method }) as unknown as IncomingMessage;
const live = new OriginChecks({ publicUrl: 'https://hub.example.eu', trustProxy: false, demo: false });
const demo = new OriginChecks({ publicUrl: 'http://localhost:3000', trustProxy: false, demo: true });
const proxied = new OriginChecks({ publicUrl: 'https://hub.example.eu', trustProxy: 1, demo: false });

describe('the origin of a request that may change something', () => {
  const passes = (checks: OriginChecks, headers: Record<string, string>, path = '/graphql') => {
    try {
      checks.assertOrigin(request(headers), path);
      return true;
    } catch {
      return false;
    }
  };

  it('must be a page of the hub', () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://hub.example.eu' },
      { origin: 'https://hub.example.eu.evil.example', cookie: '__Host-hub=x' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none', cookie: '__Host-hub=x' },
      { origin: 'http://localhost:3000', host: 'localhost:3000' },
    ];
    for (const headers of foreign) expect([headers, passes(live, headers)]).toEqual([headers, false]);
  });

  it('must be stated by whoever sends cookies: a form is refused, GraphQL needs the header no form can send', () => {
    const cookie = '__Host-hub=x';
    expect(passes(live, { cookie }, '/sign-out')).toBe(false);
    expect(passes(live, { cookie, 'apollo-require-preflight': 'true' }, '/sign-out')).toBe(false);
    expect(passes(live, { cookie })).toBe(false);
    expect(passes(live, { cookie, 'apollo-require-preflight': '' })).toBe(false);
    expect(passes(live, { cookie, 'apollo-require-preflight': 'true' })).toBe(true);
  });

  it('passes for our own pages and for programs', () => {
    expect(passes(live, { origin: 'https://hub.example.eu', cookie: '__Host-hub=x' }, '/sign-out')).toBe(
      true,
    );
    expect(passes(live, { 'sec-fetch-site': 'same-origin', cookie: '__Host-hub=x' }, '/sign-out')).toBe(true);
    expect(passes(live, {})).toBe(true);
  });

  it('may be any loopback address of the same port in a demo', () => {
    expect(passes(demo, { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' })).toBe(true);
    expect(passes(demo, { origin: 'http://127.0.0.1:5000', host: '127.0.0.1:4000' })).toBe(false);
    expect(passes(demo, { origin: 'http://evil.example', host: 'evil.example' })).toBe(false);
  });

  it('does not matter for reads', () => {
    expect(() => live.assertOrigin(request({ origin: 'https://evil.example' }, 'GET'), '/')).not.toThrow();
  });
});

describe('the host of a request', () => {
  const passes = (checks: OriginChecks, headers: Record<string, string>, path = '/') => {
    try {
      checks.assertHost(request(headers), path);
      return true;
    } catch {
      return false;
    }
  };

  it('must be the public one', () => {
    for (const host of [
      '',
      'evil.example',
      'hub.example.eu:8080',
      'hub.example.eu.evil.example',
      'localhost:3000',
    ])
      expect([host, passes(live, { host })]).toEqual([host, false]);
    expect(passes(live, { host: 'HUB.example.eu' })).toBe(true);
  });

  it('may be stated by a proxy only when ours is trusted', () => {
    const headers = { host: '10.0.0.7', 'x-forwarded-host': 'hub.example.eu' };
    expect(passes(live, headers)).toBe(false);
    expect(passes(proxied, headers)).toBe(true);
    expect(passes(proxied, { host: 'hub.example.eu', 'x-forwarded-host': 'evil.example' })).toBe(false);
  });

  it('may be a loopback name in a demo, and anything for health checks', () => {
    for (const host of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000'])
      expect(passes(demo, { host })).toBe(true);
    expect(passes(demo, { host: 'localhost.evil.example' })).toBe(false);
    expect(passes(live, { host: '10.0.0.7' }, '/health/live')).toBe(true);
  });

  it('leaves no forwarded header to those behind, unless the proxy is ours', () => {
    const headers = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https', accept: '*/*' };
    const [untrusted, trusted] = [request({ ...headers }), request({ ...headers })];
    live.dropForwarded(untrusted);
    proxied.dropForwarded(trusted);
    expect(untrusted.headers).toEqual({ accept: '*/*' });
    expect(trusted.headers).toEqual(headers);
  });
});

describe('security headers', () => {
  it('ask for https only where the hub is reached by it', () => {
    const names = (url: string) => securityHeaders(url).fixed.map(([name]) => name);
    expect(names('http://localhost:3000')).not.toContain('Strict-Transport-Security');
    expect(names('https://hub.example.eu')).toContain('Strict-Transport-Security');
    expect(securityHeaders('http://localhost:3000').policy('n')).not.toContain('upgrade-insecure-requests');
  });

  it('carry the nonce of the request in script and style, and nothing unsafe', () => {
    const policy = policyWriter(STRICT_DIRECTIVES)('abc');
    expect(policy).toContain("script-src 'self' 'nonce-abc'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('%%');
  });

  it('never repeat a nonce', () => {
    const nonces = Array.from({ length: 1000 }, newNonce);
    expect(new Set(nonces).size).toBe(1000);
    expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true);
  });
});

describe('the language asked for', () => {
  it('is English when none of ours is named', () => {
    for (const header of [undefined, '', '*', 'ja', 'constructor', 'q=1;;;,', 'x'.repeat(10_000)])
      expect(negotiateLocale(header)).toBe('en');
  });

  it('is the one liked best', () => {
    expect(negotiateLocale('fr-BE, nl;q=0.9')).toBe('fr');
    expect(negotiateLocale('ja, bg;q=0.3, de;q=0.7')).toBe('de');
  });
});

describe('readiness', () => {
  const readiness = (check: (() => Promise<void>) | null) =>
    new Readiness({
      get: (): ReadinessCheck => {
        if (check === null) throw new Error('none');
        return { check };
      },
    } as unknown as ModuleRef);

  it('is off while the check fails and while draining', async () => {
    expect(await readiness(() => Promise.reject(new Error('down'))).state()).toBe('unavailable');
    const drained = readiness(() => Promise.resolve());
    drained.drain();
    expect(await drained.state()).toBe('draining');
  });

  it('is on when the check passes or nobody checks', async () => {
    expect(await readiness(() => Promise.resolve()).state()).toBe('ready');
    expect(await readiness(null).state()).toBe('ready');
  });
});
