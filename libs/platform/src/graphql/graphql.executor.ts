import { ApolloServer } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { type ApolloDriver } from '@nestjs/apollo';
import { print, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { runInScope } from '../http/request-scope.js';
import { type HubContext } from './hub-context.js';

/** A document that knows the types of its variables and of its answer, as gql.tada makes them. */
export interface TypedDocument<Data, Variables> extends DocumentNode {
  readonly __apiType?: (variables: Variables) => Data;
}

/** What an operation answers; `data` is null when it failed as a whole. */
export interface GraphqlAnswer<Data> {
  readonly data: Data | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Runs operations without an HTTP hop: same guards, pipes, limits, loaders and masked errors as over HTTP.
 * A document is parsed and validated once, however often it runs.
 */
@Injectable()
export class GraphqlExecutor {
  private readonly printed = new WeakMap<DocumentNode, string>();
  private server: ApolloServer<HubContext> | undefined;

  constructor(private readonly modules: ModuleRef) {}

  /**
   * @param context the caller: of an HTTP request by `HubContextFactory.ofRequest`, else by its `create`
   * @throws Error when the application has no HTTP server, hence no schema
   */
  async execute<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: string | TypedDocument<Data, Variables>,
    variables: Variables,
    context: HubContext,
  ): Promise<GraphqlAnswer<Data>> {
    const query = typeof document === 'string' ? document : this.textOf(document);
    const server = (this.server ??= this.findServer());
    const { body } = await runInScope(context, () =>
      server.executeOperation(
        { query, variables: variables as Record<string, unknown> },
        { contextValue: context },
      ),
    );
    if (body.kind !== 'single') throw new Error('Incremental answers are not supported in process.');
    const { data, errors } = body.singleResult;
    return { data: (data ?? null) as Data | null, errors: errors ?? [] };
  }

  private textOf(document: DocumentNode): string {
    const known = this.printed.get(document);
    if (known !== undefined) return known;
    const text = print(document);
    this.printed.set(document, text);
    return text;
  }

  private findServer(): ApolloServer<HubContext> {
    const module = this.modules.get(GraphQLModule<ApolloDriver>, { strict: false });
    const server = module.graphQlAdapter.instance as unknown as ApolloServer<HubContext> | undefined;
    if (server === undefined) throw new Error('GraphQL runs only in an application with an HTTP server.');
    return server;
  }
}
