import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LinkProber, LinkProberOptions } from './link-prober.js';

let server: Server;
let port: number;
let asked: string[] = [];

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/ok': (response) => response.end('fine'),
  '/gone': (response) => response.writeHead(404).end(),
  '/no-head': (response) => response.writeHead(response.req.method === 'HEAD' ? 500 : 200).end(),
  '/private-page': (response) => response.writeHead(403).end(),
  '/slow': () => undefined,
  '/endless': (response) => response.writeHead(200).flushHeaders(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/moved': (response) => response.writeHead(301, { location: '/ok' }).end(),
  '/to-private': (response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/ok` }).end(),
  '/to-metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-account': (response) => response.writeHead(302, { location: `http://u:p@127.0.0.1:${port}/ok` }).end(),
  '/nowhere': (response) => response.writeHead(302, { location: 'http://' }).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    (ANSWERS[request.url ?? ''] ?? ANSWERS['/gone'])!(response);
  }).listen(0, '0.0.0.0');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void (asked = []));

const strict = new LinkProber(new LinkProberOptions());
const open = (more: Partial<LinkProberOptions> = {}) =>
  new LinkProber({ ...new LinkProberOptions(), allowed: ['127.0.0.1'], timeoutMs: 700, ...more });
const probe = (path: string) => open().probe(`http://127.0.0.1:${port}${path}`);

/** A name server that answers what it is told. */
const answering = (...addresses: readonly string[]): LookupFunction => {
  let at = 0;
  return (_name, options, done) => {
    const address = addresses[Math.min(at++, addresses.length - 1)]!;
    const family = address.includes(':') ? 6 : 4;
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
};

describe('trying a link never reaches', () => {
  it.each([
    'http://127.0.0.1',
    'http://127.1.2.3',
    'http://localhost',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[::127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://0x7f.1',
    'http://0x7f000001',
    'http://2130706433',
    'http://0177.0.0.1',
    'http://127.1',
    'http://0.0.0.0',
    'http://0',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://100.64.0.1',
    'http://169.254.169.254',
    'https://127.0.0.1',
    'http://１２７.0.0.1',
  ])('an address that is not public: %s', async (address) => {
    expect(await strict.probe(`${address}:${port}/ok`)).toBe('forbidden-address');
    expect(asked).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://a.example/x',
    'gopher://a.example',
    'javascript:1',
    'http://u:p@a.example/',
    'x',
  ])('what is not of the web: %s', async (url) => expect(await strict.probe(url)).toBe('forbidden-address'));

  it('a private address behind a public name, nor one of several addresses of a name', async () => {
    for (const address of [
      '127.0.0.1',
      '::1',
      '::ffff:127.0.0.1',
      '::127.0.0.1',
      '10.1.1.1',
      '169.254.169.254',
    ]) {
      const prober = new LinkProber({ ...new LinkProberOptions(), lookup: answering(address) });
      expect(await prober.probe(`http://innocent.example:${port}/ok`)).toBe('forbidden-address');
    }
    expect(asked).toEqual([]);
  });

  it('a name that is rebound after it was looked up first: the address that is connected to is the one that is judged', async () => {
    const prober = open({ allowed: ['127.0.0.1'], lookup: answering('127.0.0.1', '127.0.0.2') });
    expect(await prober.probe(`http://rebound.example:${port}/gone`)).toBe('forbidden-address');
    expect(asked).toEqual(['HEAD /gone']);
  });

  it.each(['/to-private', '/to-metadata', '/to-file', '/to-account'])(
    'where a redirect leads: %s',
    async (path) => {
      expect(await probe(path)).toBe('forbidden-address');
      expect(asked).toEqual([`HEAD ${path}`]);
    },
  );
});

describe('trying a link', () => {
  it.each([
    ['/ok', 'ok'],
    ['/moved', 'ok'],
    ['/no-head', 'ok'],
    ['/private-page', 'ok'],
    ['/endless', 'ok'],
    ['/gone', 'status-404'],
    ['/round', 'too-many-redirects'],
    ['/nowhere', 'not-found'],
    ['/slow', 'timeout'],
  ])('%s: %s', async (path, outcome) => expect(await probe(path)).toBe(outcome));

  it('finds names that do not exist and doors that are closed', async () => {
    const unknown: LookupFunction = (_name, _options, done) =>
      done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 4);
    expect(await open({ lookup: unknown }).probe('http://nothing.example/')).toBe('not-found');
    expect(await open().probe('http://127.0.0.1:1/')).toBe('no-answer');
  });
});
