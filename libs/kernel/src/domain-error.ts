/** Facts beside an error, for a program to read. They never hold secrets or other people's data. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * Something the caller did or asked for that the rules refuse. Its message may be shown to the caller;
 * its code never changes. Every other kind of error is a fault of ours and is masked at the border.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** What was asked for does not exist, or not for this caller: the two are never told apart. */
export class NotFoundError extends DomainError {
  constructor(
    code = 'NOT_FOUND',
    message = 'There is nothing here that you may see.',
    details: ErrorDetails = {},
  ) {
    super(code, message, details);
  }
}

/** The caller is known but may not do this. The message says who may. */
export class ForbiddenError extends DomainError {
  constructor(message = 'You may not do this.', details: ErrorDetails = {}) {
    super('FORBIDDEN', message, details);
  }
}

/** The caller is not signed in. */
export class UnauthenticatedError extends DomainError {
  constructor(message = 'Please sign in first.', details: ErrorDetails = {}) {
    super('UNAUTHENTICATED', message, details);
  }
}

/** The person must prove again, now, that it is they: what they are about to do cannot be taken back easily. */
export class StepUpRequiredError extends DomainError {
  constructor(message = 'Please confirm first that it is you.') {
    super('STEP_UP_REQUIRED', message);
  }
}

/** The person may do this only in a session that was opened with a second factor. */
export class SecondFactorRequiredError extends DomainError {
  constructor(message = 'This needs a second factor: a passkey, or a code from an authenticator app.') {
    super('SECOND_FACTOR_REQUIRED', message);
  }
}

/** The input breaks a rule; the message says which one and how to mend it. */
export class InvalidInputError extends DomainError {
  constructor(message: string, details: ErrorDetails = {}, code = 'BAD_USER_INPUT') {
    super(code, message, details);
  }
}

/** Somebody else changed the same thing in between. */
export class ConflictError extends DomainError {
  constructor(message: string, details: ErrorDetails = {}, code = 'CONFLICT') {
    super(code, message, details);
  }
}

/** Too many attempts; the message says when to try again. */
export class RateLimitedError extends DomainError {
  constructor(
    retryAfterSeconds: number,
    message = `Too many attempts. Please try again in ${retryAfterSeconds} seconds.`,
  ) {
    super('RATE_LIMITED', message, { retryAfterSeconds });
  }
}
