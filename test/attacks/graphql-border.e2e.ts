import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isEnumType,
} from 'graphql';
import {
  getNamedType,
  isCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import {
  expectRefused,
  expectSound,
  post,
  send,
  sendRaw,
  startTarget,
  type Answer,
  type AttackTarget,
} from '../support/attack-target.js';

let target: AttackTarget;
let schema: GraphQLSchema;

beforeAll(async () => {
  target = await startTarget();
  const { text } = await post(target, { query: getIntrospectionQuery() });
  schema = buildClientSchema((JSON.parse(text) as { data: IntrospectionQuery }).data);
});
afterAll(() => target.stop());

/** Some value that fits the type, written as a literal. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  if (!isScalarType(type)) return 'null';
  return (
    { Int: '1', Float: '1', Boolean: 'true', DateTime: '"2026-01-01T00:00:00.000Z"' }[type.name] ??
    '"00000000-0000-7000-8000-000000000001"'
  );
}

function callOf(root: 'Query' | 'Mutation', name: string): string {
  const field = schema.getType(root);
  const found = field && 'getFields' in field ? field.getFields()[name] : undefined;
  if (found === undefined || !('args' in found)) throw new Error(`No ${root}.${name}`);
  const args = found.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const list = args.map((arg) => `${arg.name}: ${literal(arg.type)}`).join(', ');
  const selection = isCompositeType(getNamedType(found.type)) ? ' { __typename }' : '';
  return `${root.toLowerCase()} { ${name}${list === '' ? '' : `(${list})`}${selection} }`;
}

describe('T01: an anonymous caller', () => {
  const graphql = () =>
    target.operations.flatMap(({ operation, access }) => {
      const [root = '', name = ''] = operation.split('.');
      return root === 'Query' || root === 'Mutation'
        ? [{ root, name, isPublic: access.startsWith('public') } as const]
        : [];
    });

  it('is refused by every operation that is not public', async () => {
    const closed = graphql().filter(({ isPublic }) => !isPublic);
    expect(closed.length).toBeGreaterThan(0);
    for (const { root, name } of closed) {
      const answer = await post(target, { query: callOf(root, name) });
      expect([name, answer.status]).toEqual([name, 401]);
      expect(answer.text).toContain('UNAUTHENTICATED');
      await expectSound(target, answer);
    }
  });

  it('is never told to sign in by a public one', async () => {
    for (const { root, name } of graphql().filter(({ isPublic }) => isPublic)) {
      const answer = await post(target, { query: callOf(root, name) });
      expect([name, answer.text]).toEqual([name, expect.not.stringContaining('UNAUTHENTICATED')]);
      await expectSound(target, answer);
    }
  });

  it('finds every operation of the schema in the list of rights', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const fields = roots.flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    expect(target.operations.map(({ operation }) => operation)).toEqual(expect.arrayContaining(fields));
  });
});

describe('T29: odd methods and spellings', () => {
  it('reach nothing that the plain spelling would not', async () => {
    for (const path of [
      '/GRAPHQL',
      '/Graphql',
      '/graphql/',
      '//graphql',
      '/graphql%2f',
      '/graphql%5C',
      '/graphql;x',
      '/./graphql',
      '/x/../graphql',
      '/graphql%00',
      '/graphql/x',
    ]) {
      const url = new URL(target.url);
      const lines = [
        `POST ${path} HTTP/1.1`,
        `Host: ${url.host}`,
        'Content-Type: application/json',
        'Content-Length: 24',
      ];
      const answer = await sendRaw(target, lines, '{"query":"{__typename}"}');
      expect([path, answer.text]).toEqual([path, expect.not.stringContaining('"data"')]);
      await expectRefused(target, answer, 400, 404, 405);
    }
  });

  it('reach no guarded route', async () => {
    for (const path of target.guardedPaths)
      for (const odd of [
        path,
        path.toUpperCase(),
        `${path}/`,
        `/${path}`,
        path.replaceAll('/', '%2f').replace('%2f', '/'),
        `${path}?a=b`,
      ])
        for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
          const answer = await send(target, odd, { method });
          expect([method, odd, answer.status < 400 && method !== 'OPTIONS']).toEqual([method, odd, false]);
          await expectSound(target, answer);
        }
  });

  it('are refused by name', async () => {
    const { host } = new URL(target.url);
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'LINK', 'SOURCE'])
      await expectRefused(
        target,
        await sendRaw(target, [`${method} /graphql HTTP/1.1`, `Host: ${host}`]),
        400,
        405,
      );
    for (const method of ['HEAD', 'OPTIONS'])
      await expectRefused(target, await send(target, '/graphql', { method }), 405);
    await expectRefused(
      target,
      await sendRaw(target, [`GET http://${host}/graphql HTTP/1.1`, `Host: ${host}`]),
      400,
    );
  });
});

describe('T30 and T31: stated hosts and senders', () => {
  it('are ignored unless our own proxy states them', async () => {
    const spoofed = {
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-request-id': 'chosen-by-me',
    };
    const answer = await post(target, { query: '{ __typename }' }, spoofed);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-request-id')).not.toBe('chosen-by-me');
    expect(answer.headers.has('strict-transport-security')).toBe(false);
    expect(JSON.stringify([...answer.headers]) + answer.text).not.toContain('evil.example');
  });

  it('are refused when they are not ours', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', 'localhost:3000@evil.example', '']) {
      const answer = await sendRaw(target, ['GET / HTTP/1.1', `Host: ${host}`]);
      await expectRefused(target, answer, 400);
      expect(answer.text).not.toContain('evil.example');
    }
    await expectRefused(target, await sendRaw(target, ['GET / HTTP/1.1']), 400);
  });
});

describe('T66: the headers of every answer', () => {
  const nonces = new Set<string>();
  const expectHeaders = (what: string, { headers }: Answer) => {
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w+/=]{24})'/.exec(policy)?.[1] ?? 'none';
    expect([what, nonces.has(nonce)]).toEqual([what, false]);
    nonces.add(nonce);
    expect(policy).toContain(
      "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  };

  it('are there, also with errors, refusals, unknown paths and kept answers', async () => {
    const list = { query: target.list.document, variables: { first: 3 } };
    const graphql = [list, list, { query: '{' }, { query: '{ nothing }' }];
    for (const body of graphql) expectHeaders(JSON.stringify(body), await post(target, body));
    for (const field of target.broken) expectHeaders(field, await post(target, { query: `{ ${field} }` }));
    for (const path of [
      '/health/live',
      '/health/ready',
      '/nothing/here',
      '/GRAPHQL',
      '/%E0%A4%A',
      '/graphql',
      ...target.guardedPaths,
    ])
      expectHeaders(path, await send(target, path));
    expectHeaders('403', await post(target, list, { origin: 'https://evil.example' }));
    expectHeaders('405', await send(target, '/', { method: 'DELETE' }));
    expectHeaders('413', await post(target, { query: 'x'.repeat(2_000_000) }));
  });

  it('keep what is meant for one person out of every cache', async () => {
    const personal = [
      await post(target, { query: target.list.document, variables: { first: 3 } }, target.signedIn),
    ];
    for (const path of ['/nothing', '/health/live', ...target.guardedPaths])
      personal.push(await send(target, path, { headers: { cookie: target.signedIn['cookie'] ?? '' } }));
    for (const { headers } of personal) {
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('vary')).toContain('Cookie');
    }
  });
});
