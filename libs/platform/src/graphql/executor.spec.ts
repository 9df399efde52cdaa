import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { GraphqlExecutor } from './graphql.executor.js';
import { HubContextFactory } from './hub-context.factory.js';
import { printHubSchema } from './schema.printer.js';
import { SESSIONS, startLibrary, type LibraryApp } from './testing/library.app.js';

let hub: LibraryApp;
let executor: GraphqlExecutor;
let contexts: HubContextFactory;

beforeAll(async () => {
  hub = await startLibrary();
  executor = hub.app.get(GraphqlExecutor);
  contexts = hub.app.get(HubContextFactory);
});
beforeEach(() => hub.library.fill(50));
afterAll(() => hub.app.close());

const BOOKS = '{ books(first: 20) { edges { node { title shelf { name } } } } }';

describe('an operation run in process', () => {
  it('meets the same guards', async () => {
    const anonymous = await executor.execute('{ diary { name } }', {}, contexts.create());
    expect(anonymous).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const ben = contexts.create({ actor: SESSIONS['token-of-ben'] ?? null });
    const refused = await executor.execute('{ diary { name } }', {}, ben);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('meets the same limits and rules', async () => {
    const context = contexts.create();
    const codes: unknown[] = [];
    for (const document of [
      '{ books(first: 0) { totalCount } }',
      '{ nonsense }',
      '{ echo(text: "\\u0000") }',
      '{',
    ])
      codes.push((await executor.execute(document, {}, context)).errors[0]?.extensions?.['code']);
    expect(codes).toEqual([
      'BAD_USER_INPUT',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
    ]);
  });

  it('gets masked faults with the id of its context', async () => {
    const { errors } = await executor.execute('{ broken }', {}, contexts.create({ requestId: 'request-7' }));
    expect(errors).toMatchObject([
      { message: 'Something went wrong on our side. Reference request-7', path: ['broken'] },
    ]);
    expect(hub.log.join('')).toContain('secret sql');
  });

  it('acts for the person of its context', async () => {
    const context = contexts.create({ actor: SESSIONS['token-of-ada'] ?? null });
    expect((await executor.execute('{ diary { name } viewer { name } }', {}, context)).data).toEqual({
      diary: { name: 'Ada' },
      viewer: { name: 'Ada' },
    });
  });

  it('takes parsed documents with variables', async () => {
    const document = parse('query($text: String!) { echo(text: $text) }');
    expect((await executor.execute(document, { text: 'hello' }, contexts.create())).data).toEqual({
      echo: 'hello',
    });
  });

  it('reads each related thing once per context, and anew after a mutation', async () => {
    const context = contexts.create({ actor: SESSIONS['token-of-ada'] ?? null });
    await executor.execute(BOOKS, {}, context);
    await executor.execute(BOOKS, {}, context);
    expect(hub.library.reads.shelf).toBe(1);
    await executor.execute('mutation { addBook(input: { title: "N" }) { __typename } }', {}, context);
    await executor.execute(BOOKS, {}, context);
    expect(hub.library.reads.shelf).toBe(2);
  });

  it('leaves cookies in the context for whoever owns the answer', async () => {
    const context = contexts.create();
    await executor.execute('mutation { signIn(token: "t") }', {}, context);
    expect(context.cookies.pending()).toEqual([
      expect.stringMatching(/^hub=made-at-sign-in; Path=\/; SameSite=Lax;.*HttpOnly/),
    ]);
  });

  it('tells union members apart by class', async () => {
    const context = contexts.create({ actor: SESSIONS['token-of-ada'] ?? null });
    const add = 'mutation($title: String!) { addBook(input: { title: $title }) { __typename } }';
    expect((await executor.execute(add, { title: 'Book 1' }, context)).data).toEqual({
      addBook: { __typename: 'TitleTakenError' },
    });
    expect((await executor.execute(add, { title: 'New' }, context)).data).toEqual({
      addBook: { __typename: 'Book' },
    });
  });

  it('counts the whole list only when asked', async () => {
    await executor.execute(BOOKS, {}, contexts.create());
    expect(hub.library.reads.count).toBe(0);
    const { data } = await executor.execute('{ books { totalCount } }', {}, contexts.create());
    expect(data).toEqual({ books: { totalCount: 50 } });
  });
});

describe('the printed schema', () => {
  it('is sorted and complete', () => {
    const names = [...printHubSchema(hub.app).matchAll(/^(?:type|union|input|enum) (\w+)/gm)].map(
      (match) => match[1],
    );
    expect(names).toEqual([...names].sort());
    expect(names).toContain('BookConnection');
  });
});
