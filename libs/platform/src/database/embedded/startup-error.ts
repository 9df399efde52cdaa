/** Why a start failed, for tests and exit reports; the sentence for people is the error's message. */
export type StartupFault =
  | 'already-running'
  | 'binaries-forbidden'
  | 'binaries-missing'
  | 'database-busy'
  | 'database-corrupted'
  | 'database-failed'
  | 'database-newer'
  | 'database-older'
  | 'database-unreachable'
  | 'database-refused'
  | 'disk-full'
  | 'folder-forbidden'
  | 'folder-read-only'
  | 'folder-unusable'
  | 'migration-failed'
  | 'port-taken'
  | 'port-forbidden'
  | 'root-refused';

/**
 * A start that cannot go on, told in one clear sentence that says what to do. Whoever catches it prints the message
 * without a stack and exits with code 1.
 */
export class StartupError extends Error {
  constructor(
    readonly fault: StartupFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartupError';
  }
}

/** The code of a system or PostgreSQL error (`ENOSPC`, `28P01`), or an empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
