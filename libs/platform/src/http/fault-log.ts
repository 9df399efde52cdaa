import { Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { currentScope } from './request-scope.js';

const logger = new Logger('Fault');

/** What a caller is told about a fault of ours. */
export function maskedMessage(reference: string): string {
  return `Something went wrong on our side. Reference ${reference}`;
}

/** Logs a fault of ours under the id of the request and answers that id, which the caller is told. */
export function logFault(error: unknown, where: string): string {
  const reference = currentScope()?.requestId ?? newId();
  const stack = error instanceof Error ? error.stack : undefined;
  logger.error({ msg: `Fault in ${where}`, reference, error: String(error), stack });
  return reference;
}
