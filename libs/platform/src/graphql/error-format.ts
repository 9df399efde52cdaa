import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { newId } from '#libs/kernel';
import { currentScope } from '../http/request-scope.js';
import { publicError } from './error-status.js';

const logger = new Logger('GraphQL');

/** What a caller is told about a fault of ours. */
export function maskedMessage(reference: string): string {
  return `Something went wrong on our side. Reference ${reference}`;
}

/** Logs a fault of ours under the id of the request and answers that id. */
export function logFault(error: unknown, where: string): string {
  const reference = currentScope()?.requestId ?? newId();
  const stack = error instanceof Error ? error.stack : undefined;
  logger.error({ msg: `Fault in ${where}`, reference, error: String(error), stack });
  return reference;
}

// Errors of the GraphQL library itself speak about the document and the variables, so they may be shown,
// except when a resolver returned something that does not fit its own type: that error quotes our data.
function isOurs(error: GraphQLError): boolean {
  if (error.path === undefined || error.extensions['code'] !== undefined) return false;
  return !error.message.startsWith('Argument "');
}

/** How every GraphQL error leaves the server: refusals with a stable code, faults masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const cause = unwrapResolverError(error);
  const told = publicError(cause);
  if (told !== null) {
    const details = Object.keys(told.details).length > 0 ? { details: told.details } : {};
    return { message: told.message, ...place, extensions: { code: told.code, ...details } };
  }
  if (cause instanceof GraphQLError && !isOurs(cause)) {
    const code = formatted.extensions?.['code'];
    if (code !== 'INTERNAL_SERVER_ERROR')
      return { message: formatted.message, ...place, extensions: { code } };
  }
  const reference = logFault(cause, path?.join('.') ?? 'a GraphQL request');
  return {
    message: maskedMessage(reference),
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}
