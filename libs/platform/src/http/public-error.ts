import { HttpException } from '@nestjs/common';
import {
  ConflictError,
  DomainError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  RateLimitedError,
  UnauthenticatedError,
} from '#libs/kernel';

const STATUS_OF_CODE: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
};

/** What a caller is told about an error that is theirs to mend. */
export interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The HTTP status that fits a refusal of the rules. */
export function statusOf(error: DomainError): number {
  if (error instanceof UnauthenticatedError) return 401;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ConflictError) return 409;
  if (error instanceof RateLimitedError) return 429;
  if (error instanceof InvalidInputError) return 400;
  return 422;
}

/** The headers that a refusal goes out with: after how many seconds to try again, where that is known. */
export function headersOf({ details }: PublicError): Readonly<Record<string, string>> {
  const seconds = details['retryAfterSeconds'];
  return typeof seconds === 'number' ? { 'Retry-After': String(Math.ceil(seconds)) } : {};
}

/** What may be told about an error, or null when it is a fault of ours and must be masked. */
export function publicError(error: unknown): PublicError | null {
  if (error instanceof DomainError)
    return { status: statusOf(error), code: error.code, message: error.message, details: error.details };
  if (!(error instanceof HttpException) || error.getStatus() >= 500) return null;
  const status = error.getStatus();
  return { status, code: STATUS_OF_CODE[status] ?? 'BAD_REQUEST', message: error.message, details: {} };
}
