import { localize, type Locale } from '#libs/kernel';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Body } from '../../domain/stewards/body.js';
import type { JoinRequestState } from '../../domain/stewards/steward.rules.js';

/** Whether it is an authority or an organisation, as the API names it. */
enum BodyKindName {
  AUTHORITY = 'authority',
  ORGANISATION = 'organisation',
}

/** What became of a request, as the API names it. */
enum JoinRequestStateName {
  OPEN = 'open',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
}

registerEnumType(BodyKindName, {
  name: 'BodyKind',
  description: 'Whether it is an authority or an organisation.',
});
registerEnumType(JoinRequestStateName, {
  name: 'JoinRequestState',
  description: 'What became of a request to join.',
});

/** An authority or an organisation that people act for. */
@ObjectType('Body', { description: 'An authority or an organisation that people act for.' })
export class BodyType {
  @Field(() => ID)
  id: string;

  @Field(() => BodyKindName)
  kind: Body['kind'];

  @Field(() => String, { description: 'The name in the language of the reader, where there is one.' })
  name: string;

  @Field(() => String, { description: 'The language the name is in, as a two-letter code.' })
  nameLocale: string;
}

/** The body in the language of a reader. A class of its own, so that unions tell it from what was refused. */
export function bodyFields({ id, kind, name, sourceLocale }: Body, locale: Locale): BodyType {
  const { text, locale: nameLocale } = localize(name, locale, sourceLocale);
  return Object.assign(new BodyType(), { id, kind, name: text, nameLocale });
}

/** Somebody who acts for it. */
@ObjectType('Steward', {
  description: 'Somebody who acts for it; only stewards see each other, and coordinators.',
})
export class StewardType {
  @Field(() => ID)
  personId: string;

  @Field(() => String)
  name: string;

  @Field(() => GraphQLISODateTime)
  since: Date;
}

/** An invitation that waits to be accepted. */
@ObjectType('StewardInvitation')
export class StewardInvitationType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  email: string;

  @Field(() => GraphQLISODateTime)
  sentAt: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => Boolean)
  isExpired: boolean;
}

/** Somebody who asks to join. */
@ObjectType('JoinRequest')
export class JoinRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  reason: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

/** A mail domain of an authority. */
@ObjectType('MailDomain')
export class MailDomainType {
  @Field(() => String)
  domain: string;

  @Field(() => Boolean, {
    description: 'Whether a coordinator confirmed it; only then it suggests anything.',
  })
  verified: boolean;
}

/** Everything about who acts for it. */
@ObjectType('StewardDesk', { description: 'Who acts for it, who was invited, and who asks to join.' })
export class StewardDeskType {
  @Field(() => BodyType)
  body: BodyType;

  @Field(() => Boolean, { description: 'Whether the reader acts for it.' })
  viewerActs: boolean;

  @Field(() => Boolean, { description: 'Whether the reader may invite, accept and decline.' })
  viewerAdmits: boolean;

  @Field(() => Int, { description: 'How many stewards it should have.' })
  wantedStewards: number;

  @Field(() => [StewardType])
  stewards: readonly StewardType[];

  @Field(() => [StewardInvitationType])
  invitations: readonly StewardInvitationType[];

  @Field(() => [JoinRequestType])
  joinRequests: readonly JoinRequestType[];

  @Field(() => [MailDomainType])
  mailDomains: readonly MailDomainType[];
}

/** Something the signed-in person acts for. */
@ObjectType('ViewerStewardship')
export class ViewerStewardshipType {
  @Field(() => BodyType)
  body: BodyType;

  @Field(() => Int)
  activeStewards: number;

  @Field(() => Int, { description: 'How many stewards it should have.' })
  wantedStewards: number;
}

/** A request of the signed-in person. */
@ObjectType('ViewerJoinRequest')
export class ViewerJoinRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => BodyType)
  body: BodyType;

  @Field(() => JoinRequestStateName)
  state: JoinRequestState;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

/** What the owner of the mailbox sees before they accept. */
@ObjectType('InvitationSight', { description: 'What an invitation is about, for whoever has its secret.' })
export class InvitationSightType {
  @Field(() => BodyType)
  body: BodyType;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether a name has to be given, since nobody has the address yet.' })
  needsName: boolean;
}

/** The invitation is on its way, if the mailbox exists. */
@ObjectType('InvitationSent', { description: 'The same answer for every address.' })
export class InvitationSentType {
  @Field(() => Int, { description: 'For how many days it works.' })
  days: number;
}
