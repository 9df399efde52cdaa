/** The link is unknown, used, too old, or the address went to somebody else meanwhile: which of these is not told. */
export class EmailChangeSpentError {
  readonly message = 'This link cannot be used any more. Please ask for the change of address once more.';
}

/** Something stands in the way of erasing a person; the sentences say what to do first. */
export class ErasureBlockedError {
  readonly message = 'Something has to be done first.';

  constructor(readonly obstacles: readonly string[]) {}
}

/** The last coordinator who can sign in cannot go: nobody could make another one. */
export class LastCoordinatorError {
  readonly message = 'This is the last coordinator. Make somebody else a coordinator first.';
}
