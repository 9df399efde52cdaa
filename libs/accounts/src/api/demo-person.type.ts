import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PersonEntity } from '../persistence/person.entity.js';

/** An invented person to sign in as. Other libraries add fields to it. */
@ObjectType('DemoPerson', { description: 'An invented person that anybody can sign in as in demo mode.' })
export class DemoPersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The language the person reads, as a two-letter code.' })
  locale: string;

  @Field(() => Boolean, { description: 'Whether the person runs the platform.' })
  coordinator: boolean;

  static of({ id, name, locale, roles }: PersonEntity): DemoPersonType {
    return Object.assign(new DemoPersonType(), {
      id,
      name,
      locale,
      coordinator: roles.includes('coordinator'),
    });
  }
}
