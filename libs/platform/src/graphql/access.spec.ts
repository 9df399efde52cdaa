import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { HubHttpAdapter } from '../http/http-adapter.js';
import { PublicAccess } from './access.decorators.js';
import { operationAccess } from './access.registry.js';
import { PlatformGraphqlModule } from './graphql.module.js';
import { startLibrary, type LibraryApp } from './testing/library.app.js';

@Resolver()
class ForgetfulResolver {
  @Query(() => String)
  @PublicAccess()
  stated(): string {
    return 'yes';
  }

  @Query(() => String)
  forgotten(): string {
    return 'no';
  }

  @Mutation(() => String, { name: 'forgottenToo' })
  other(): string {
    return 'no';
  }
}

@Controller('files')
class ForgetfulController {
  @Get(':id')
  file(): string {
    return 'no';
  }
}

@Module({
  imports: [PlatformGraphqlModule.forRoot({ publicUrl: 'http://localhost:3000' })],
  controllers: [ForgetfulController],
  providers: [ForgetfulResolver],
})
class ForgetfulModule {}

describe('an application with undeclared operations', () => {
  it('does not start, and names every one of them', async () => {
    const app = await NestFactory.create(ForgetfulModule, new HubHttpAdapter(), { logger: false });
    const started = app.init();
    await expect(started).rejects.toThrow(
      "Declare @PublicAccess() or @RequirePermission('…') on:\n  - GET /files/:id\n  - Mutation.forgottenToo\n  - Query.forgotten",
    );
    await app.close();
  });
});

describe('declared access', () => {
  let hub: LibraryApp;
  beforeAll(async () => {
    hub = await startLibrary();
  });
  afterAll(() => hub.app.close());

  const get = async (cookie?: string) => {
    const answer = await fetch(`${hub.url}/export/diary`, {
      headers: cookie === undefined ? {} : { cookie },
    });
    return { status: answer.status, body: await answer.json() };
  };

  it('closes a route to anonymous callers, unknown sessions and people without the permission', async () => {
    expect(await get()).toMatchObject({ status: 401, body: { error: { code: 'UNAUTHENTICATED' } } });
    expect(await get('hub=unknown')).toMatchObject({ status: 401 });
    expect(await get('hub=token-of-ben')).toMatchObject({
      status: 403,
      body: { error: { code: 'FORBIDDEN' } },
    });
  });

  it('asks for a second factor where the permission is withheld without one, and for a fresh proof of identity', async () => {
    const codeOf = async (query: string) => {
      const headers = { 'content-type': 'application/json', cookie: 'hub=token-of-ada' };
      const body = JSON.stringify({ query });
      const origin = { origin: 'http://localhost:3000' };
      const answer = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { ...headers, ...origin },
        body,
      });
      return ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
        .code;
    };
    expect(await codeOf('mutation { closeLibrary }')).toBe('SECOND_FACTOR_REQUIRED');
    expect(await codeOf('mutation { burnBooks }')).toBe('STEP_UP_REQUIRED');
  });

  it('opens it to a person with the permission, who is the current actor', async () => {
    expect(await get('hub=token-of-ada')).toEqual({ status: 200, body: { of: 'Ada' } });
  });

  it('publishes exactly these rights', () => {
    expect(operationAccess(hub.app).map(({ operation, access }) => `${operation}: ${access}`)).toEqual([
      'GET /export/broken: public',
      'GET /export/busy: public',
      'GET /export/diary: permission book.read-private',
      'GET /export/refused/:id: public',
      'GET /health/live: public',
      'GET /health/ready: public',
      'Mutation.addBook: permission book.add',
      'Mutation.burnBooks: permission book.add, fresh',
      'Mutation.closeLibrary: permission library.close',
      'Mutation.signIn: public',
      'Mutation.vote: public, repeatable',
      'Query.book: public',
      'Query.books: public, cached',
      'Query.broken: public',
      'Query.diary: permission book.read-private',
      'Query.echo: public',
      'Query.misfit: public',
      'Query.viewer: public',
    ]);
  });
});
