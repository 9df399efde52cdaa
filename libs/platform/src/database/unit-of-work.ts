import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ClientBase, Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { preparedStatement, ReadPipeline } from './read-pipeline.js';

interface ActiveWork {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void | Promise<void>)[];
  /** Settles with the statement that was asked for last. */
  lastStatement: Promise<unknown>;
}

/**
 * The one door to transactions. Whatever runs inside `run` writes all of it or nothing;
 * a `run` within a `run` joins the outer one. Repositories take their connection from `manager`.
 */
@Injectable()
export class UnitOfWork implements OnApplicationShutdown {
  private readonly active = new AsyncLocalStorage<ActiveWork>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly pipeline: ReadPipeline,
  ) {}

  /** Called by Nest when everything else has ended. */
  onApplicationShutdown(): Promise<void> {
    return this.pipeline.close();
  }

  /** The connection of the running unit of work, or the plain pool outside of one. */
  get manager(): EntityManager {
    return this.active.getStore()?.manager ?? this.dataSource.manager;
  }

  /** Whether the caller is inside a unit of work. */
  get isRunning(): boolean {
    return this.active.getStore() !== undefined;
  }

  /**
   * Runs the work in one transaction: committed when it resolves, rolled back when it throws.
   * A returned error value does not roll back, so return it before the first write.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isRunning) return work();
    const afterCommit: ActiveWork['afterCommit'] = [];
    const result = await this.dataSource.transaction((manager) =>
      this.active.run({ manager, afterCommit, lastStatement: Promise.resolve() }, work),
    );
    for (const effect of afterCommit) await effect();
    return result;
  }

  /** Runs the effect once the work is committed (never after a rollback); at once outside a unit of work. */
  async afterCommit(effect: () => void | Promise<void>): Promise<void> {
    const active = this.active.getStore();
    if (active) active.afterCommit.push(effect);
    else await effect();
  }

  /** Runs one SQL statement on the current connection. Values are always parameters, never part of the text. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.inTurn(async () => rowsOf<Row>(await this.manager.query(sql, [...parameters])));
  }

  /**
   * Runs a statement of the hot paths: planned once per connection, and not by way of TypeORM. Only for texts that are
   * the same for all callers, with limits as parameters too, because connections keep every text they have seen.
   */
  async prepared<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.inTurn(async () => {
      const runner = this.active.getStore()?.manager.queryRunner;
      const connection = runner ? ((await runner.connect()) as ClientBase) : this.pool;
      const { rows } = await connection.query<Row>(preparedStatement(sql, parameters));
      return rows;
    });
  }

  /**
   * Runs a short read of the hot paths that takes no locks, see `ReadPipeline`; inside a unit of work it reads what that
   * has written. Texts as for `prepared`.
   */
  async read<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.isRunning || !this.pipeline.isOpen) return this.prepared<Row>(sql, parameters);
    return this.pipeline.query<Row>(preparedStatement(sql, parameters));
  }

  /** A transaction has one connection, which takes one statement at a time, also when its work asks for several at once. */
  private inTurn<T>(statement: () => Promise<T>): Promise<T> {
    const active = this.active.getStore();
    if (active === undefined) return statement();
    const turn = active.lastStatement.then(statement);
    active.lastStatement = turn.catch(() => undefined);
    return turn;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}

/** TypeORM answers UPDATE and DELETE with `[rows, count]`, and everything else with the rows themselves. */
function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const [rows, count] = result as unknown[];
  return (result.length === 2 && Array.isArray(rows) && typeof count === 'number' ? rows : result) as Row[];
}
