/** Whoever acts for it alone cannot leave: nobody could act for it any more. */
export class SoleStewardError {
  readonly message =
    'You are the only steward. Invite a colleague first; once they have accepted, you can leave.';
}

/** The invitation cannot be used (any more). */
export class InvitationSpentError {
  readonly message = 'This invitation was used, taken back or has expired. Ask a steward to send a new one.';
}

/** The invitation was sent to another mailbox than that of the person signed in. */
export class OtherMailboxError {
  readonly message = 'This invitation was sent to another address than yours. Sign out, and open it again.';
}

/** The person acts for it already. */
export class AlreadyStewardError {
  readonly message = 'You are a steward already.';
}

/** Coordinators give stewards only to those who have none. */
export class HasStewardsError {
  readonly message = 'It has a steward, who can invite others.';
}

/** Nobody has the address that a coordinator gave. */
export class PersonUnknownError {
  readonly message = 'Nobody with this address has an account yet. Send an invitation instead.';
}
