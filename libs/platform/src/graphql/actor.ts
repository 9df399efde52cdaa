/** The signed-in person on whose behalf something is done. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly locale: string | null;
  readonly sessionId: string;
  /** Names such as `assessment.submit`; the only thing operations ask for. */
  readonly permissions: ReadonlySet<string>;
}

/** Port: who stands behind a session token. Implemented by the library that owns people and sessions. */
export abstract class ActorResolver {
  /** The person, or null when the token is unknown, ended or revoked; never an error for a bad token. */
  abstract resolve(sessionToken: string): Promise<Actor | null>;
}
