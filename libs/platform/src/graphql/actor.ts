/** The signed-in person on whose behalf something is done. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly locale: string | null;
  readonly sessionId: string;
  /** Names such as `assessment.submit`; the only thing operations ask for. */
  readonly permissions: ReadonlySet<string>;
  /** What the person might do as well, had this session been opened with a second factor. */
  readonly withheldPermissions: ReadonlySet<string>;
  /** Whether this session was opened or confirmed with a second factor. */
  readonly secondFactor: boolean;
  /** Whether the person proved who they are so shortly ago that they may sign, vote, erase or change roles. */
  readonly isFresh: boolean;
}

/** Port: who stands behind a session token. Implemented by the library that owns people and sessions. */
export abstract class ActorResolver {
  /** The person, or null when the token is unknown, ended or revoked; never an error for a bad token. */
  abstract resolve(sessionToken: string): Promise<Actor | null>;
}
