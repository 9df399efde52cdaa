import { byClass } from '#libs/platform';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { PersonRecord } from '../../persistence/people-desk.repository.js';

/** A person as coordinators see them. */
@ObjectType('PersonRecord', { description: 'A person as coordinators see them.' })
export class PersonRecordType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => Boolean, { description: 'Whether the person runs the platform.' })
  coordinator: boolean;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the person is kept out; null while they are not.',
  })
  suspendedAt: Date | null;

  static of({ id, name, email, roles, createdAt, suspendedAt }: PersonRecord): PersonRecordType {
    const coordinator = roles.includes('coordinator');
    return Object.assign(new PersonRecordType(), { id, name, email, coordinator, createdAt, suspendedAt });
  }
}

/** Nobody would be left who can make a coordinator. */
@ObjectType('LastCoordinatorError', { description: 'Nobody would be left who runs the platform.' })
export class LastCoordinatorErrorType {
  @Field(() => String)
  message: string;
}

/** What changing somebody's rights leads to. */
export const ChangePersonResult = createUnionType({
  name: 'ChangePersonResult',
  types: () => [PersonRecordType, LastCoordinatorErrorType] as const,
  resolveType: byClass(PersonRecordType),
});
