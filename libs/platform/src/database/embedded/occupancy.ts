import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Secret } from '../../config/index.js';
import { errorFromFiles } from './diagnosis.js';
import { startEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedOptions } from './launcher.js';
import { Seat } from './seat.js';
import { StartupError } from './startup-error.js';

/** How a process uses the embedded database. */
export type OccupancyOptions = EmbeddedOptions & {
  /** The address under which this hub will be reached; a visitor (an operator's command) leaves it out. */
  readonly hubAddress?: string;
  /** Called once when the database has gone and could not be had back within some seconds. */
  readonly onLost?: () => void;
};

/** This process' use of the embedded database. */
export type Occupancy = {
  readonly url: Secret;
  readonly database: EmbeddedDatabase;
  /** Ends the use. The server is stopped by whoever leaves last, and keeps running for others. */
  leave(patienceMs?: number): Promise<void>;
};

const note = z.object({ address: z.string(), process: z.number() });

/**
 * Starts or adopts the embedded database of a data folder and takes part in its use. With `hubAddress` this process
 * becomes the one hub of the folder.
 * @throws StartupError `already-running` when another hub runs on the folder (it is not disturbed), or any other
 *   start-up fault
 */
export async function occupyEmbeddedDatabase(options: OccupancyOptions): Promise<Occupancy> {
  for (let attempt = 0; ; attempt++) {
    const database = await startEmbeddedDatabase(options);
    const current = new CurrentSeat(database, options);
    try {
      await current.sit();
    } catch (error) {
      // The last user was just stopping the server: start it again.
      if (error instanceof StartupError || attempt === 5) throw error;
      await pause(200);
      continue;
    }
    return { url: database.url, database, leave: (patienceMs) => current.leave(patienceMs) };
  }
}

class CurrentSeat {
  readonly #database: EmbeddedDatabase;
  readonly #options: OccupancyOptions;
  #seat: Seat | null = null;
  #left = false;

  constructor(database: EmbeddedDatabase, options: OccupancyOptions) {
    this.#database = database;
    this.#options = options;
  }

  async sit(): Promise<void> {
    const { dataFolder, hubAddress } = this.#options;
    const seat = await Seat.take(this.#database.url, () => void this.#regain());
    if (hubAddress !== undefined && !(await seat.becomeHub())) {
      await seat.leave();
      throw await alreadyRunning(dataFolder);
    }
    this.#seat = seat;
    if (hubAddress !== undefined) await writeNote(dataFolder, hubAddress);
  }

  async leave(patienceMs?: number): Promise<void> {
    this.#left = true;
    const last = (await this.#seat?.isLast().catch(() => false)) ?? false;
    if (last) await this.#database.stop(patienceMs);
    await this.#seat?.leave();
  }

  /** PostgreSQL restarts by itself after one of its processes has crashed: take the place again. */
  async #regain(): Promise<void> {
    if (this.#left) return;
    this.#seat = null;
    for (let attempt = 0; attempt < 20 && !this.#left; attempt++) {
      await pause(500);
      const back = await this.sit().then(
        () => true,
        () => false,
      );
      if (back) return;
    }
    if (!this.#left) this.#options.onLost?.();
  }
}

function noteFile(dataFolder: string): string {
  return path.join(dataFolder, 'running.json');
}

async function writeNote(dataFolder: string, address: string): Promise<void> {
  try {
    await writeFile(noteFile(dataFolder), `${JSON.stringify({ address, process: process.pid })}\n`);
  } catch (error) {
    throw errorFromFiles(error, { dataFolder });
  }
}

async function alreadyRunning(dataFolder: string): Promise<StartupError> {
  const text = await readFile(noteFile(dataFolder), 'utf8').catch(() => '{}');
  const read = note.safeParse(safeJson(text));
  const who = read.success ? ` (address ${read.data.address}, process ${read.data.process})` : '';
  const message = `Another Living Hub already runs on this data folder${who}. Use that one, stop it, or set HUB_DATA_DIR to another folder.`;
  return new StartupError('already-running', message);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
