import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { SessionRow } from '../persistence/session.repository.js';

/** A device or browser the person is signed in on. */
@ObjectType('Session', { description: 'A browser the person is signed in with.' })
export class SessionType {
  @Field(() => ID, { description: 'Names the session; it opens nothing.' })
  id: string;

  @Field(() => String, { description: 'Browser and system, like "Firefox, Windows"; empty when unknown.' })
  device: string;

  @Field(() => GraphQLISODateTime)
  since: Date;

  @Field(() => GraphQLISODateTime, { description: 'Accurate to a minute.' })
  lastSeenAt: Date;

  @Field(() => Boolean, { description: 'Whether this is the session of the present request.' })
  current: boolean;

  @Field(() => Boolean, { description: 'Whether it was opened or confirmed with a second factor.' })
  secondFactor: boolean;

  /** @param currentId the name of the session of the present request; null when there is none */
  static of({ userAgent, createdAt, ...row }: SessionRow, currentId: string | null): SessionType {
    return { ...row, device: userAgent, since: createdAt, current: row.id === currentId };
  }
}
