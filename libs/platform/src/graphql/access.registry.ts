import 'reflect-metadata';
import { Injectable, type INestApplicationContext, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { type GraphQLSchema } from 'graphql';
import { accessOf, type Access } from './access.decorators.js';

/** One thing that can be called, and by whom. */
export interface OperationAccess {
  /** `Query.regions`, `Mutation.signOut` or `GET /health/live`. */
  readonly operation: string;
  /** `public`, `public, cached`, `permission assessment.submit` or `permission ballot.cast, fresh`; what may repeat or is not noted says so. */
  readonly access: string;
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
type Handler = { operation: string; access: Access | undefined };

/** Knows every query, mutation and route of the application with its declared access. */
@Injectable()
export class AccessRegistry implements OnApplicationBootstrap {
  private handlers: ReadonlyMap<string, Access | undefined> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly modules: ModuleRef,
  ) {}

  /** @throws Error listing every query, mutation and route that declares no access */
  onApplicationBootstrap(): void {
    const all = this.all();
    const silent = [...all].filter(([, access]) => access === undefined).map(([operation]) => operation);
    const unknown = this.rootFields().filter((operation) => !all.has(operation));
    const closed = [...silent, ...unknown].sort();
    if (closed.length === 0) return;
    const list = closed.map((operation) => `  - ${operation}`).join('\n');
    throw new Error(`Declare @PublicAccess() or @RequirePermission('…') on:\n${list}`);
  }

  /** The declaration of a root field such as `Query`, `regions`. */
  accessOf(rootType: string, field: string): Access | undefined {
    return this.all().get(`${rootType}.${field}`);
  }

  /** Everything that can be called, sorted by name. */
  list(): OperationAccess[] {
    return [...this.all()]
      .map(([operation, access]) => ({ operation, access: describe(access) }))
      .sort((a, b) => (a.operation < b.operation ? -1 : 1));
  }

  private all(): ReadonlyMap<string, Access | undefined> {
    this.handlers ??= new Map(
      [...this.graphqlHandlers(), ...this.routeHandlers()].map(({ operation, access }) => [
        operation,
        access,
      ]),
    );
    return this.handlers;
  }

  private *graphqlHandlers(): Iterable<Handler> {
    for (const { instance, method, owner } of this.methods(this.discovery.getProviders())) {
      const type = Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) as string | undefined;
      if (type === undefined || !ROOTS.has(type)) continue;
      const name = (Reflect.getMetadata(RESOLVER_NAME_METADATA, method) as string | undefined) ?? method.name;
      yield { operation: `${type}.${name}`, access: accessOf(method, owner ?? instance) };
    }
  }

  private *routeHandlers(): Iterable<Handler> {
    for (const { instance, method, owner } of this.methods(this.discovery.getControllers())) {
      const path = Reflect.getMetadata(PATH_METADATA, method) as string | string[] | undefined;
      if (path === undefined) continue;
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
      const base = Reflect.getMetadata(PATH_METADATA, owner) as string | string[] | undefined;
      const route = `/${String(base ?? '')}/${String(path)}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
      yield { operation: `${verb} ${route}`, access: accessOf(method, owner ?? instance) };
    }
  }

  private *methods(
    wrappers: ReturnType<DiscoveryService['getProviders']>,
  ): Iterable<{ instance: object; method: (...args: never[]) => unknown; owner: object }> {
    for (const wrapper of wrappers) {
      const instance = wrapper.instance as object | undefined;
      const owner = wrapper.metatype as object | null;
      if (instance === undefined || instance === null || owner === null || wrapper.isNotMetatype) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      for (const name of this.scanner.getAllMethodNames(prototype ?? {})) {
        const method = prototype?.[name];
        if (typeof method === 'function') yield { instance, method: method as never, owner };
      }
    }
  }

  // Fields that reach the schema by another way than a decorated method must be declared as well.
  private rootFields(): string[] {
    let schema: GraphQLSchema;
    try {
      schema = this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
    } catch {
      return []; // No HTTP, no schema: the worker and the command line.
    }
    return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
  }
}

function describe(access: Access | undefined): string {
  if (access === undefined) return 'undeclared';
  const who =
    access.kind === 'permission'
      ? `permission ${access.permission}${access.fresh === true ? ', fresh' : ''}`
      : access.cache
        ? 'public, cached'
        : 'public';
  return [who, ...(access.repeatable ? ['repeatable'] : []), ...(access.unnoted ? ['unnoted'] : [])].join(
    ', ',
  );
}

/** Who may call what, sorted by name: made for a snapshot, so that a change of rights shows in review. */
export function operationAccess(app: INestApplicationContext): OperationAccess[] {
  return app.get(AccessRegistry, { strict: false }).list();
}
