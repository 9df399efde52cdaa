import { ConfigError } from '../config/index.js';
import { StartupError } from '../database/embedded/index.js';

/** Words for a failed start: the one clear sentence when the cause is known, else the error with its stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartupError) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
