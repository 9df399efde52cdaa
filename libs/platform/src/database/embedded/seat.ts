import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Secret } from '../../config/index.js';

/** Advisory lock that the one hub of a data folder holds. */
const HUB_LOCK = [0x4855, 1] as const;
/** Advisory lock that everyone who uses the embedded database shares; whoever gets it alone is the last one. */
const USERS_LOCK = [0x4855, 2] as const;

/**
 * A place at the embedded database: one connection that holds session locks for as long as this process lives.
 * PostgreSQL frees them when the process ends in any way, kill -9 included, so no stale lock can remain.
 */
export class Seat {
  readonly #client: Client;
  #left = false;

  private constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Takes a place. Waits while the last user is shutting the server down; the connection then fails.
   * @param onLost called once when the connection ends without `leave` (the server stopped or crashed)
   */
  static async take(url: Secret, onLost: () => void = () => undefined): Promise<Seat> {
    const client = new Client({
      connectionString: url.reveal(),
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: `living-hub seat of process ${process.pid}`,
    });
    const seat = new Seat(client);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1, $2)', [...USERS_LOCK]);
    client.once('end', () => {
      if (!seat.#left) onLost();
    });
    return seat;
  }

  /**
   * Tries to become the hub of this data folder.
   * @param patienceMs how long to try: a predecessor that was just killed frees its lock within moments
   */
  async becomeHub(patienceMs = 1500): Promise<boolean> {
    const deadline = Date.now() + patienceMs;
    while (!(await this.#try(HUB_LOCK))) {
      if (Date.now() > deadline) return false;
      await pause(100);
    }
    return true;
  }

  /** Whether nobody else uses the database. From a yes on, newcomers wait until `leave`. */
  async isLast(): Promise<boolean> {
    return this.#try(USERS_LOCK);
  }

  /** Gives the place up and frees its locks. */
  async leave(): Promise<void> {
    this.#left = true;
    await this.#client.end().catch(() => undefined);
  }

  async #try(key: readonly [number, number]): Promise<boolean> {
    const { rows } = await this.#client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS held',
      [...key],
    );
    return rows[0]?.held ?? false;
  }
}
