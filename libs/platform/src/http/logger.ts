import { type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentScope } from './request-scope.js';
import { redact, withoutSecrets } from './redaction.js';

/**
 * Structured logs, one JSON object a line, with the id of the running request. Values under telling names are
 * removed and e-mail addresses are replaced wherever they stand.
 *
 * @param level `fatal` to `trace`, or `silent`
 * @param stream standard output unless given
 */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    messageKey: 'msg',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }), log: withoutSecrets },
    mixin: () => {
      const requestId = currentScope()?.requestId;
      return requestId === undefined ? {} : { requestId };
    },
    hooks: { streamWrite: redact },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/** Lets Nest and everything that logs through it write structured logs. */
export class StructuredLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  // Nest passes the context as the last argument, and for errors the stack before it.
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const about = { ...(context !== undefined && { context }), ...(stack !== undefined && { stack }) };
    if (message instanceof Error) this.logger[level]({ ...about, stack: message.stack }, message.message);
    else if (typeof message === 'object' && message !== null) this.logger[level]({ ...about, ...message });
    else this.logger[level](about, String(message));
  }
}
