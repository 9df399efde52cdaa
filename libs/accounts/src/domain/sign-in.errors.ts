/** The sign-in link is unknown, used, too old, or no longer belongs to its person: which of these is not told. */
export class SignInLinkSpentError {
  readonly message = 'This sign-in link cannot be used any more. Please ask for a new one.';
}
