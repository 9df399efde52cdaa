import { UnitOfWork } from '#libs/platform';
import type { TestHub } from './hub.js';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/** A row to be held: a statement that locks it, and its values. */
export interface HeldRow {
  readonly lock: string;
  readonly values: readonly unknown[];
}

/**
 * Holds a row, starts a request that needs it, and does something else once the request waits for the row. Then lets
 * the row go, and says what became of the request.
 */
export async function whileWaiting<T>(
  hub: TestHub,
  { lock, values }: HeldRow,
  request: () => Promise<T>,
  meanwhile: () => Promise<unknown>,
): Promise<T> {
  const uow = hub.app.get(UnitOfWork, { strict: false });
  return uow
    .run(async () => {
      await uow.query(lock, values);
      const answer = request();
      await someoneWaits(hub);
      await meanwhile();
      return { answer };
    })
    .then(({ answer }) => answer);
}

async function someoneWaits(hub: TestHub): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const waiting = await hub.sql(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('Nothing waits for the row that is held.');
}
