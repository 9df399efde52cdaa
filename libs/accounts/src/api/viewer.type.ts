import { Field, ID, ObjectType } from '@nestjs/graphql';
import { permissionsOf } from '../domain/permissions.js';
import type { PersonEntity } from '../persistence/person.entity.js';

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

  static of({ id, name, email, locale, roles, demo }: PersonEntity): ViewerType {
    return Object.assign(new ViewerType(), {
      id,
      name,
      email,
      locale,
      permissions: [...permissionsOf(roles)].sort(),
      demo,
    });
  }
}
