import { byClass } from '#libs/platform';
import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { NotificationKind } from '../../domain/notifications.js';

/** Kinds of mail that may be switched off. */
export enum NotificationKindEnum {
  GROUP_NEWS = 'group-news',
  ELECTION_CALLS = 'election-calls',
  STEWARD_ALARMS = 'steward-alarms',
  REMINDERS = 'reminders',
  SAVED_SEARCHES = 'saved-searches',
  COLLEAGUES = 'colleagues',
}

registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'Kinds of mail that a person may switch off.',
});

/** One kind of mail, and whether the person wants it. */
@ObjectType('NotificationChoice', { description: 'One kind of mail, and whether the person wants it.' })
export class NotificationChoiceType {
  @Field(() => NotificationKindEnum)
  kind: NotificationKind;

  @Field(() => Boolean)
  wanted: boolean;
}

/** A link is on its way to the new address, if it is free. */
@ObjectType('EmailChangeRequested', { description: 'If the address is free, a link is on its way to it.' })
export class EmailChangeRequestedType {
  @Field(() => Int, { description: 'How many minutes the link works.' })
  minutes: number;
}

/** The person has another address now. */
@ObjectType('EmailChanged')
export class EmailChangedType {
  @Field(() => String)
  email: string;
}

/** The link cannot be used. */
@ObjectType('EmailChangeSpentError', { description: 'The link is unknown, used or too old.' })
export class EmailChangeSpentErrorType {
  @Field(() => String)
  message: string;
}

/** What using a link to confirm an address leads to. */
export const ConfirmEmailChangeResult = createUnionType({
  name: 'ConfirmEmailChangeResult',
  types: () => [EmailChangedType, EmailChangeSpentErrorType] as const,
  resolveType: byClass(EmailChangedType),
});
