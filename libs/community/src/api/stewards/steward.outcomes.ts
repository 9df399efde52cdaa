import { byClass } from '#libs/platform';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { BodyType } from './steward.type.js';

/** See the domain error of the same name. */
@ObjectType('SoleStewardError', { description: 'Whoever acts for it alone cannot leave.' })
export class SoleStewardErrorType {
  @Field(() => String)
  message: string;
}

/** See the domain error of the same name. */
@ObjectType('InvitationSpentError', { description: 'The invitation was used, taken back or has expired.' })
export class InvitationSpentErrorType {
  @Field(() => String)
  message: string;
}

/** See the domain error of the same name. */
@ObjectType('OtherMailboxError', { description: 'The invitation was sent to another address.' })
export class OtherMailboxErrorType {
  @Field(() => String)
  message: string;
}

/** See the domain error of the same name. */
@ObjectType('AlreadyStewardError', { description: 'The person acts for it already.' })
export class AlreadyStewardErrorType {
  @Field(() => String)
  message: string;
}

/** See the domain error of the same name. */
@ObjectType('HasStewardsError', { description: 'It has a steward, who can invite others.' })
export class HasStewardsErrorType {
  @Field(() => String)
  message: string;
}

/** See the domain error of the same name. */
@ObjectType('PersonUnknownError', { description: 'Nobody with this address has an account.' })
export class PersonUnknownErrorType {
  @Field(() => String)
  message: string;
}

/** What ending a stewardship leads to. */
export const EndStewardshipResult = createUnionType({
  name: 'EndStewardshipResult',
  types: () => [BodyType, SoleStewardErrorType] as const,
  resolveType: byClass(BodyType),
});

/** What taking an invitation up leads to. */
export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  types: () => [BodyType, InvitationSpentErrorType, OtherMailboxErrorType] as const,
  resolveType: byClass(BodyType),
});

/** What asking to join leads to. */
export const RequestToJoinResult = createUnionType({
  name: 'RequestToJoinResult',
  types: () => [BodyType, AlreadyStewardErrorType] as const,
  resolveType: byClass(BodyType),
});

/** What giving a steward to what has none leads to. */
export const AppointStewardResult = createUnionType({
  name: 'AppointStewardResult',
  types: () => [BodyType, HasStewardsErrorType, PersonUnknownErrorType, AlreadyStewardErrorType] as const,
  resolveType: byClass(BodyType),
});
