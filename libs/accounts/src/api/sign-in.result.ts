import { byClass } from '#libs/platform';
import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ViewerType } from './viewer.type.js';

/** The answer to everybody who asks for a sign-in link, known or not. */
@ObjectType('SignInLinkRequested', { description: 'If the address is known, a link is on its way.' })
export class SignInLinkRequestedType {
  @Field(() => Int, { description: 'How many minutes the link works.' })
  minutes: number;
}

/** The browser has a new session. */
@ObjectType('SignedIn')
export class SignedInType {
  @Field(() => ViewerType)
  viewer: ViewerType;

  @Field(() => String, { description: 'The path of this site the person wanted to go to.' })
  next: string;
}

/** The link cannot be used; ask for a new one. */
@ObjectType('SignInLinkSpentError', { description: 'The sign-in link is unknown, used or too old.' })
export class SignInLinkSpentErrorType {
  @Field(() => String)
  message: string;
}

/** What using a sign-in link leads to. */
export const CompleteSignInResult = createUnionType({
  name: 'CompleteSignInResult',
  types: () => [SignedInType, SignInLinkSpentErrorType] as const,
  resolveType: byClass(SignedInType),
});

/** Whether a sign-in link can still be used. */
export enum SignInLinkStatus {
  USABLE = 'USABLE',
  SPENT = 'SPENT',
}

registerEnumType(SignInLinkStatus, {
  name: 'SignInLinkStatus',
  valuesMap: {
    USABLE: { description: 'The link can be used.' },
    SPENT: { description: 'The link is unknown, used or too old.' },
  },
});
