export { ActorResolver, type Actor } from './actor.js';
export { CurrentActor, CurrentContext, OptionalActor } from './actor.decorators.js';
export { PublicAccess, RequirePermission, type Access, type AccessOptions } from './access.decorators.js';
export { operationAccess, type OperationAccess } from './access.registry.js';
export { type HubClient, type HubContext } from './hub-context.js';
export { HubContextFactory, type ContextSeed } from './hub-context.factory.js';
export { GraphqlExecutor, type GraphqlAnswer, type TypedDocument } from './graphql.executor.js';
export { PlatformGraphqlModule } from './graphql.module.js';
export { type GraphqlLimits, type GraphqlOptions } from './graphql.options.js';
export { printHubSchema } from './schema.printer.js';
export { PageArgs, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page.args.js';
export { Connection, PageInfo, type ConnectionClass, type Edge, type Page } from './connection.js';
export { KeysetList, type KeysetColumn, type KeysetSlice } from './keyset-list.js';
export { InvalidCursorError, type KeysetType } from './cursor.js';
export {
  RequestLoader,
  batch,
  groupedBy,
  inOrderOf,
  type Batch,
  type BatchOptions,
} from './request-loader.js';
export { IdPipe } from './id.pipe.js';
export { byClass } from './by-class.js';
export { mapUniqueViolation } from './unique-violation.js';
export { inputRefusal, type FieldFault } from './input-validation.js';
export { isStorableText } from './storable-text.js';
export { listOf } from './operation-cost.js';
