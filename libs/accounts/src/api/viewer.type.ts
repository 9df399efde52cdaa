import type { Actor } from '#libs/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { permissionsOfSession } from '../domain/permissions.js';
import type { PersonEntity } from '../persistence/person.entity.js';

/** How a session knows who its person is. */
export type ProofOfIdentity = Pick<Actor, 'secondFactor' | 'isFresh'>;

/** The signed-in person, as they see themselves. Other libraries add fields to it. */
@ObjectType('Viewer', { description: 'The signed-in person.' })
export class ViewerType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'The language the person chose, as a two-letter code.' })
  locale: string;

  @Field(() => [String], { description: 'What the person may do, as names like assessment.submit.' })
  permissions: string[];

  @Field(() => Boolean, { description: 'Whether this is an invented person of the demo.' })
  demo: boolean;

  @Field(() => Boolean, { description: 'Whether this session was opened or confirmed with a second factor.' })
  secondFactor: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the person proved who they are within the last minutes, as signing and voting want it.',
  })
  isFresh: boolean;

  @Field(() => Boolean, {
    description:
      'Whether part of what the person may do is withheld until a second factor confirms this session.',
  })
  needsSecondFactor: boolean;

  /** @param proof how, and how lately, the person proved who they are */
  static of({ id, name, email, locale, roles, demo }: PersonEntity, proof: ProofOfIdentity): ViewerType {
    const { permissions, withheldPermissions } = permissionsOfSession(roles, proof.secondFactor);
    return Object.assign(new ViewerType(), {
      id,
      name,
      email,
      locale,
      permissions: [...permissions].sort(),
      demo,
      secondFactor: proof.secondFactor,
      isFresh: proof.isFresh,
      needsSecondFactor: withheldPermissions.size > 0,
    });
  }
}
