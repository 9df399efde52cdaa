import { hash } from 'node:crypto';
import { Client, DatabaseError, type ClientConfig, type QueryConfig } from 'pg';

/** One connection, and whether what is written to it is being held back until the end of this turn of the event loop. */
type Line = { readonly client: Client; held: boolean };

/**
 * One connection that all short reads of a process share. Each is sent without waiting for the answers of those before,
 * and those of one turn of the event loop leave together: waking the database once for ten reads costs hardly more than
 * for one, and waking it is what a read by index mostly costs.
 *
 * The price: a slow statement holds up all behind it, and nothing here may wait for a lock. A lost connection fails the
 * reads under way; the next read opens a new one.
 */
export class ReadPipeline {
  private line: Promise<Line> | undefined;
  private isClosed = false;

  constructor(private readonly config: ClientConfig) {}

  /** Whether it takes statements; not any more once the application ends. */
  get isOpen(): boolean {
    return !this.isClosed;
  }

  /**
   * Sends a statement and waits for its rows.
   * @throws DatabaseError as the driver reports it
   */
  async query<Row extends object>(statement: QueryConfig): Promise<Row[]> {
    const opened = this.line ?? this.open();
    const line = await opened;
    holdBack(line);
    try {
      return (await line.client.query<Row>(statement)).rows;
    } catch (error) {
      // The server says that it ends the connection before the connection itself does.
      if (error instanceof DatabaseError && error.severity === 'FATAL') this.forget(opened);
      throw error;
    }
  }

  /** Waits for the reads under way and closes the connection for good. */
  async close(): Promise<void> {
    this.isClosed = true;
    const line = await this.line?.catch(() => undefined);
    await line?.client.end();
  }

  private open(): Promise<Line> {
    const client = new Client({ ...this.config, pipeline: true });
    const line = client.connect().then(() => ({ client, held: false }));
    const forget = () => this.forget(line);
    client.once('end', forget);
    client.on('error', forget);
    line.catch(forget);
    this.line = line;
    return line;
  }

  private forget(line: Promise<Line>): void {
    if (this.line === line) this.line = undefined;
  }
}

function holdBack(line: Line): void {
  if (line.held) return;
  const { stream } = line.client.connection;
  line.held = true;
  stream.cork();
  setImmediate(() => {
    line.held = false;
    stream.uncork();
  });
}

const names = new Map<string, string>();

/** A statement that connections parse and plan once, named after its text. */
export function preparedStatement(text: string, parameters: readonly unknown[]): QueryConfig {
  let name = names.get(text);
  if (name === undefined) {
    name = hash('sha256', text, 'base64url').slice(0, 20);
    names.set(text, name);
  }
  return { name, text, values: [...parameters] };
}
