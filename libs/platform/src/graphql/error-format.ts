import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { logFault, maskedMessage } from '../http/fault-log.js';
import { publicError } from '../http/public-error.js';

const logger = new Logger('GraphQL');

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
  const where = path?.join('.') ?? 'a GraphQL request';
  const cause = unwrapResolverError(error);
  const told = publicError(cause);
  if (told !== null) {
    if (told.status === 401 || told.status === 403)
      logger.warn({ msg: 'Refused access', where, code: told.code });
    const details = Object.keys(told.details).length > 0 ? { details: told.details } : {};
    return { message: told.message, ...place, extensions: { code: told.code, ...details } };
  }
  if (cause instanceof GraphQLError && !isOurs(cause)) {
    const code = formatted.extensions?.['code'];
    if (code !== 'INTERNAL_SERVER_ERROR')
      return { message: formatted.message, ...place, extensions: { code } };
  }
  const reference = logFault(cause, where);
  const extensions = { code: 'INTERNAL_SERVER_ERROR', reference };
  return { message: maskedMessage(reference), ...place, extensions };
}
