import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pino, type DestinationStream, type Logger } from 'pino';
import { createLogger, type HubConfig } from '#libs/platform';

const ROTATE_ABOVE_BYTES = 20_000_000;
/** Lines are written together, since a write per request costs more than the line itself; a crash loses this much. */
const WRITE_AT_BYTES = 8_192;
const WRITE_AFTER_MS = 250;

/** The log of the process, and how what is still in memory is written. */
export type ProcessLog = { readonly logger: Logger; flush(): Promise<void> };

/** Opens the log where the settings say: a file in the data folder (the one before is kept once), or standard output. */
export function openLog({ logging }: HubConfig): ProcessLog {
  if (logging.file === null) return { logger: createLogger(logging.level), flush: () => Promise.resolve() };
  mkdirSync(path.dirname(logging.file), { recursive: true });
  const size = statSync(logging.file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_ABOVE_BYTES) renameSync(logging.file, `${logging.file}.1`);
  const stream = pino.destination({
    dest: logging.file,
    sync: false,
    mode: 0o600,
    minLength: WRITE_AT_BYTES,
    periodicFlush: WRITE_AFTER_MS,
  });
  const destination: DestinationStream = stream;
  return {
    logger: createLogger(logging.level, destination),
    flush: () => new Promise((resolve) => stream.flush(() => resolve())),
  };
}
