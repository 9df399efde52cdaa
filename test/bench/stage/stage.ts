import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedDatabase } from '#libs/platform';
import { startServer, type ServerOptions, type ServerProcess } from './server-process.js';

/** The hub under measurement: the built server with its embedded, durable database and the demo content. */
export type MeasuredHub = ServerProcess & {
  /** Connection string of its database. */
  readonly databaseUrl: string;
  /** Where it keeps its data, for commands that run beside it. */
  readonly dataFolder: string;
};

/** The project's folder, seen from `dist/test/bench/stage`. */
export const PROJECT = path.resolve(import.meta.dirname, '../../../..');
/** The built server. */
export const HUB_MAIN = path.join(PROJECT, 'dist/apps/api/src/main.js');

/**
 * What the figures of one run share: servers in processes of their own and folders for their data. Everything it
 * handed out is stopped and removed by `end`.
 */
export class Stage {
  private readonly servers: ServerProcess[] = [];
  private readonly folders: string[] = [];
  private shared: Promise<MeasuredHub> | undefined;

  /** @param profileFolder where the hub leaves CPU profiles when it ends; null for none */
  constructor(private readonly profileFolder: string | null) {}

  /** The hub, started when first asked for. */
  hub(): Promise<MeasuredHub> {
    return (this.shared ??= this.startHub());
  }

  /** Starts a server that is stopped at the end of the run. */
  async start(options: ServerOptions): Promise<ServerProcess> {
    const server = await startServer(options);
    this.servers.push(server);
    return server;
  }

  /** A new empty folder that is removed at the end of the run. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'));
    this.folders.push(folder);
    return folder;
  }

  /** Stops and removes everything. */
  async end(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    await Promise.all(this.folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  private async startHub(): Promise<MeasuredHub> {
    const dataFolder = await this.folder();
    const profiling =
      this.profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${this.profileFolder}`];
    const server = await this.start({
      args: [...profiling, HUB_MAIN],
      folder: PROJECT,
      // What benchmarks put into the tables by the hundred thousand would be indexed beside what they measure.
      environment: { HUB_DATA_DIR: dataFolder, HUB_SEARCH: 'off' },
      readyPath: '/health/ready',
    });
    // The hub's own server is running already, so this only tells its address.
    const database = await startEmbeddedDatabase({ dataFolder });
    return { ...server, databaseUrl: database.url.reveal(), dataFolder };
  }
}
