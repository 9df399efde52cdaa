/** The code is wrong, too old or used before: which of these is not told. */
export class CodeRefusedError {
  readonly message = 'This code does not fit. Use the one your app shows now; each code works once.';
}

/** What was begun was not finished in time, or in another session. */
export class EnrolmentExpiredError {
  readonly message = 'This took too long. Please begin again.';
}

/** The passkey is unknown, or its answer does not fit what was asked: which of these is not told. */
export class PasskeyRefusedError {
  readonly message = 'This passkey was not accepted. Please try again.';
}
