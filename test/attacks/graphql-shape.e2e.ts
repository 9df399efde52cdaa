import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import {
  expectRefused,
  expectSound,
  post,
  send,
  startTarget,
  type AttackTarget,
} from '../support/attack-target.js';

let target: AttackTarget;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.stop());

const refused = async (query: string) => {
  const answer = await post(target, { query });
  await expectRefused(target, answer, 400);
  return answer.text;
};

describe('T17: the audit of GraphQL over HTTP', () => {
  it('finds no errors', async () => {
    const audits = serverAudits({ url: `${target.url}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const errors = results.flatMap((result) =>
      result.status === 'error' ? [`${result.id} ${result.name}: ${result.reason}`] : [],
    );
    expect(errors).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(60);
  });
});

describe('operations too large to be meant well', () => {
  it('T18: a thousand aliases', async () => {
    const aliases = Array.from({ length: 16 }, (_, at) => `a${at}: __type(name: "Query") { name }`);
    expect(await refused(`{ ${aliases.join(' ')} }`)).toContain('Aliases limit');
    await refused(`{ ${Array.from({ length: 1000 }, (_, at) => `a${at}: __typename`).join(' ')} }`);
  });

  it('T19: depth 20', async () => {
    const deep = `{ __type(name: "Query") { ${'ofType { '.repeat(20)} name ${'} '.repeat(20)} } }`;
    expect(await refused(deep)).toContain('depth limit');
    const hidden = `{ ...F } fragment F on Query { __type(name: "Query") { ${'... on __Type { ofType { '.repeat(20)} name ${'} } '.repeat(20)} } }`;
    expect(await refused(hidden)).toContain('depth limit');
  });

  it('T20: fragments that go in circles or double', async () => {
    await refused('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    const doubling = Array.from(
      { length: 24 },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`,
    );
    await refused(`{ ...F0 } ${doubling.join(' ')} fragment F24 on Query { __typename }`);
  });

  it('T21: a hundred directives', async () => {
    expect(await refused(`{ __typename ${'@include(if: true) '.repeat(11)} }`)).not.toContain('"data"');
    await refused(`{ ${'__typename @include(if: true) '.repeat(100)} }`);
  });

  it('T22: fifty thousand tokens', async () => {
    expect(await refused(`{ ${'a '.repeat(50_000)} }`)).toContain('tokens');
  });

  it('T24: one mutation a hundred times in one request', async () => {
    const before = await target.once.ran();
    const times = (count: number) =>
      Array.from({ length: count }, (_, at) => `a${at}: ${target.once.field}`).join(' ');
    await refused(`mutation { ${times(100)} }`);
    await refused(`mutation { ${times(2)} }`);
    await refused(
      `mutation { ${target.once.field} ...M } fragment M on Mutation { b: ${target.once.field} }`,
    );
    await refused(`mutation { ... on Mutation { ${times(2)} } }`);
    expect(await target.once.ran()).toBe(before);
  });

  it('T25: a batch', async () => {
    await expectRefused(
      target,
      await post(target, '[{"query":"{__typename}"},{"query":"{__typename}"}]'),
      400,
    );
  });
});

describe('T23: sizes of pages', () => {
  it('are refused outside of 1 to 100, with a sentence', async () => {
    for (const first of [2_147_483_647, 101, 0, -1, -2_147_483_648]) {
      const answer = await post(target, { query: target.list.document, variables: { first } });
      await expectRefused(target, answer, 400);
      expect(answer.text).toContain('first must be between 1 and 100.');
    }
  });

  it('are refused when they are no numbers of items', async () => {
    for (const first of ['2147483648', '1e9', '1.5', '"10"', 'null', 'true', '[]', '{}', '1e400', '-0.1']) {
      const body = `{"query":${JSON.stringify(target.list.document)},"variables":{"first":${first}}}`;
      await expectRefused(target, await post(target, body), 400);
    }
  });
});

describe('T26: requests that other sites could send', () => {
  const query = encodeURIComponent('{ __typename }');

  it('are refused: reads without a telling header, simple content types, writes by GET', async () => {
    await expectRefused(target, await send(target, `/graphql?query=${query}`), 400);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      await expectRefused(
        target,
        await post(target, { query: '{ __typename }' }, { 'content-type': type }),
        400,
      );
    const headers = { 'apollo-require-preflight': 'true' };
    const write = `/graphql?query=${encodeURIComponent(`mutation { ${target.once.field} }`)}`;
    await expectRefused(target, await send(target, write, { headers }), 405);
    const plain = await send(target, `/graphql?query=${query}`, {
      headers: { ...headers, 'content-type': 'text/plain' },
    });
    await expectRefused(target, plain, 415);
  });

  it('are refused with a session and a foreign or unknown origin', async () => {
    const { cookie = '' } = target.signedIn;
    const body = { query: '{ __typename }' };
    for (const origin of ['https://evil.example', 'null', `${target.url}.evil.example`])
      await expectRefused(target, await post(target, body, { cookie, origin }), 403);
    await expectRefused(target, await post(target, body, { cookie, 'sec-fetch-site': 'cross-site' }), 403);
    await expectRefused(target, await post(target, body, { cookie }), 403);
    const form = {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    };
    await expectRefused(target, await send(target, '/sign-out', form), 403);
  });

  it('pass when they come from our own page or from a program', async () => {
    const body = { query: '{ __typename }' };
    expect((await post(target, body, target.signedIn)).status).toBe(200);
    expect((await post(target, body)).status).toBe(200);
    const headers = { 'apollo-require-preflight': 'true' };
    expect((await send(target, `/graphql?query=${query}`, { headers })).status).toBe(200);
  });
});

describe('T27: bodies that are not what they say', () => {
  it('are refused', async () => {
    const broken = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '1',
      '{}',
      '{"query":1}',
      '{"query":NaN}',
      '{"query":"{__typename}","variables":Infinity}',
    ];
    const wrong = [
      '{"query":"{__typename}","variables":[]}',
      '{"query":"{__typename}","variables":"{}"}',
      '{"query":{"kind":"Document"}}',
    ];
    for (const body of [...broken, ...wrong]) await expectRefused(target, await post(target, body), 400);
  });

  it('are refused when nested ten thousand deep', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    await expectRefused(target, await post(target, deep), 400);
    const body = `{"query":${JSON.stringify(target.textQuery)},"variables":{"text":${deep}}}`;
    const answer = await post(target, body);
    await expectRefused(target, answer, 400);
    expect(answer.text).toContain('BAD_USER_INPUT');
    await expectRefused(target, await post(target, '['.repeat(100_000)), 400);
  });

  it('are refused with NUL or half a character in a text, in variables and in the document', async () => {
    for (const text of ['a\\u0000b', '\\ud800', '\\udc00x', '\\ud83d']) {
      const answer = await post(
        target,
        `{"query":${JSON.stringify(target.textQuery)},"variables":{"text":"${text}"}}`,
      );
      await expectRefused(target, answer, 400);
      expect(answer.text).toContain('BAD_USER_INPUT');
    }
    await refused('{ __type(name: "a\\u0000b") { name } }');
    await refused('{ __type(name: "\u0000") { name } }');
  });

  it('cannot reach prototypes', async () => {
    const plain = await post(target, { query: target.textQuery, variables: { text: 'x' } });
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const variables = `{"text":"x","${key}":{"polluted":true,"isAdmin":true}}`;
      const answer = await post(
        target,
        `{"${key}":{"polluted":true},"query":${JSON.stringify(target.textQuery)},"variables":${variables}}`,
      );
      expect([answer.status, answer.text]).toEqual([plain.status, plain.text]);
      await expectSound(target, answer);
      await refused(`query($${key}x: Int) { ${key} }`);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('mean the last of two equal keys and nothing else', async () => {
    const answer = await post(target, '{"query":"mutation { nothing }","query":"{ __typename }"}');
    expect(JSON.parse(answer.text)).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('T28: bodies that cost more than they are worth', () => {
  const body = '{"query":"{__typename}"}';

  it('are refused in another encoding than UTF-8', async () => {
    for (const charset of ['utf-7', 'utf-16', 'iso-8859-1', 'x'])
      await expectRefused(
        target,
        await post(target, body, { 'content-type': `application/json; charset=${charset}` }),
        415,
      );
    expect((await post(target, body, { 'content-type': 'application/json; charset="UTF-8"' })).status).toBe(
      200,
    );
    await expectRefused(
      target,
      await post(target, new Uint8Array(Buffer.from(`{"query":"\u00e9"}`, 'latin1'))),
      400,
    );
  });

  it('are refused when compressed, so that no small body becomes a large one', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(20 * 1024 * 1024, ' ')));
    await expectRefused(target, await post(target, bomb, { 'content-encoding': 'gzip' }), 415);
  });

  it('are refused above one megabyte, whether they say so or not', async () => {
    const large = JSON.stringify({ query: '{ __typename }', pad: 'x'.repeat(2 * 1024 * 1024) });
    await expectRefused(target, await post(target, large), 413);
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 32; part += 1)
          controller.enqueue(new TextEncoder().encode(large.slice(0, 65_536)));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    };
    await expectRefused(target, await send(target, '/graphql', init as RequestInit), 413);
    await expectRefused(target, await send(target, '/sign-in', { method: 'POST', body: large }), 413);
  });

  it('are refused with 64 kB of headers', async () => {
    await expectRefused(target, await post(target, body, { 'x-pad': 'x'.repeat(65_536) }), 431);
  });
});

describe('faults of ours', () => {
  it('show a reference and nothing else', async () => {
    for (const field of target.broken) {
      const answer = await post(target, { query: `{ ${field} }` });
      await expectSound(target, answer);
      expect(answer.text).toMatch(/Something went wrong on our side. Reference [0-9a-f-]{36}/);
    }
  });

  it('and names that do not exist give no hints', async () => {
    expect(await refused('{ __typenam }')).not.toMatch(/did you mean/i);
  });
});
