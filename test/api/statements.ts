import { jest } from '@jest/globals';
import pg from 'pg';

/** The SQL statements the hub sends while something is done, without those of the job queue's own polling. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    const texts = sent.mock.calls.map(([query]: readonly unknown[]) =>
      typeof query === 'string' ? query : String((query as { text?: string }).text),
    );
    return texts.filter((text) => !text.includes('pgboss'));
  } finally {
    sent.mockRestore();
  }
}
