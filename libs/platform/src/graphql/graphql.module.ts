import { type IncomingMessage } from 'node:http';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { type GraphQLSchema } from 'graphql';
import { GRAPHQL_PATH } from '../http/request-checks.js';
import { SessionCookie } from '../http/session-cookie.js';
import { AccessGuard } from './access.guard.js';
import { AccessRegistry } from './access.registry.js';
import { formatError } from './error-format.js';
import { GraphqlExecutor } from './graphql.executor.js';
import { DEFAULT_LIMITS, type GraphqlLimits, type GraphqlOptions } from './graphql.options.js';
import { HubContextFactory } from './hub-context.factory.js';
import { type HubContext } from './hub-context.js';
import { inputValidationPipe } from './input-validation.js';
import { OperationPlugin } from './operation.plugin.js';
import { noteRefusalsOf, RefusalNotes } from './refusal-notes.js';
import { validationRules } from './validation-rules.js';

/** The services behind every operation, shared by the driver and by the rest of the application. */
@Module({})
class GraphqlCoreModule {
  static forRoot(options: GraphqlOptions): DynamicModule {
    const shared = [AccessRegistry, HubContextFactory, GraphqlExecutor];
    return {
      module: GraphqlCoreModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        ...shared,
        { provide: SessionCookie, useFactory: () => new SessionCookie(options.publicUrl) },
      ],
      exports: [...shared, SessionCookie],
    };
  }
}

/**
 * GraphQL for the whole application: code first, Apollo on Express, closed by default, limited and masked.
 * Also checks every route of every controller, since the guard and the pipe are global.
 */
@Module({})
export class PlatformGraphqlModule {
  /** To be imported once, by the composition of the hub. */
  static forRoot(options: GraphqlOptions): DynamicModule {
    const limits: GraphqlLimits = { ...DEFAULT_LIMITS, ...options.limits };
    return {
      module: PlatformGraphqlModule,
      imports: [
        GraphqlCoreModule.forRoot(options),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [AccessRegistry, HubContextFactory, { token: RefusalNotes, optional: true }],
          useFactory: (registry: AccessRegistry, contexts: HubContextFactory, notes?: RefusalNotes) =>
            apolloOptions(limits, registry, contexts, notes),
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: inputValidationPipe },
      ],
    };
  }
}

function apolloOptions(
  limits: GraphqlLimits,
  registry: AccessRegistry,
  contexts: HubContextFactory,
  notes: RefusalNotes | undefined,
): ApolloDriverConfig {
  const accessOf = (rootType: string, field: string) => registry.accessOf(rootType, field);
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    transformSchema: (schema) => noteRefusalsOf(forgetAfterMutations(schema), notes, accessOf),
    context: ({ req }: { req: IncomingMessage }) => contexts.ofRequest(req),
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    fieldResolverEnhancers: [],
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    validationRules: validationRules(limits, (field) => accessOf('Mutation', field)?.repeatable === true),
    formatError,
    plugins: [
      new OperationPlugin(limits, accessOf),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  };
}

// What loaders read before a change may be outdated after it.
function forgetAfterMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve;
    if (resolve === undefined) continue;
    field.resolve = async (source, args: unknown, context: HubContext, info) => {
      try {
        return await resolve(source, args, context, info);
      } finally {
        context.loaders.clear();
      }
    };
  }
  return schema;
}
