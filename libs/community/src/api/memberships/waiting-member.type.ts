import { localize, type Locale } from '#libs/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { MemberKind } from '../../domain/registration/member.js';
import type { WaitingMember } from '../../persistence/registration/member-registry.repository.js';
import { MemberKindEnum } from '../registration/registration.type.js';

@ObjectType('WaitingMember', { description: 'An authority or organisation that waits for a coordinator.' })
export class WaitingMemberType {
  @Field(() => ID)
  id: string;

  @Field(() => MemberKindEnum)
  kind: MemberKind;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameLocale: string;

  @Field(() => String)
  country: string;

  @Field(() => String)
  type: string;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => Date)
  createdAt: Date;
}

/** A waiting member in the language of a reader. */
export function waitingMemberFields(member: WaitingMember, wanted: Locale): WaitingMemberType {
  const { text, locale } = localize(member.name, wanted, member.sourceLocale);
  const { id, kind, country, type, website, createdAt } = member;
  return { id, kind, name: text, nameLocale: locale, country, type, website, createdAt };
}
