import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { HubConfig } from '../config/index.js';
import { ReadPipeline } from './read-pipeline.js';
import { UnitOfWork } from './unit-of-work.js';

const CONNECT_TIMEOUT_MS = 10_000;

/** Connects TypeORM and offers the unit of work. Migrations ran before: the module never changes the schema. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: HubConfig): DynamicModule {
    const { poolSize, statementTimeoutMs } = config.database;
    const limits = {
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: statementTimeoutMs,
    };
    const connection = TypeOrmModule.forRoot({
      type: 'postgres',
      url: config.connectionString(),
      poolSize,
      applicationName: 'living-hub',
      autoLoadEntities: true,
      synchronize: false,
      retryAttempts: 0,
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      extra: limits,
    });
    const pipeline = new ReadPipeline({
      connectionString: config.connectionString(),
      application_name: 'living-hub reads',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      ...limits,
    });
    return {
      module: DatabaseModule,
      imports: [connection],
      providers: [UnitOfWork, { provide: ReadPipeline, useValue: pipeline }],
      exports: [UnitOfWork],
    };
  }
}
