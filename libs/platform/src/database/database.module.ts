import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitOfWork } from './unit-of-work.js';

/** What the database module needs to know. */
export interface DatabaseModuleOptions {
  /** A PostgreSQL address (15 or newer), with user and password. */
  readonly url: string;
  /** Connections kept by this process. */
  readonly poolSize: number;
}

/** No statement of a request may hold a connection longer than this. */
const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** Connects TypeORM and offers the unit of work. Migrations ran before: the module never changes the schema. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      type: 'postgres',
      url: options.url,
      poolSize: options.poolSize,
      applicationName: 'living-hub',
      autoLoadEntities: true,
      synchronize: false,
      retryAttempts: 0,
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      extra: { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS },
    });
    return { module: DatabaseModule, imports: [connection], providers: [UnitOfWork], exports: [UnitOfWork] };
  }
}
