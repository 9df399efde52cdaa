import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

/** An account at an identity provider that a person can sign in with. */
@ObjectType('ConnectedIdentity')
export class ConnectedIdentityType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What people know the provider by.' })
  provider: string;

  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastUsedAt: Date | null;
}

/** Ways to sign in beside links by e-mail and passkeys. */
@ObjectType('SignInMethods', { description: 'Ways to sign in, beside links by e-mail and passkeys.' })
export class SignInMethodsType {
  @Field(() => String, {
    nullable: true,
    description: 'The identity provider, whose way begins at /sign-in/oidc; null when there is none.',
  })
  identityProvider: string | null;
}
