import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Field, GraphQLISODateTime, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { StillTrueService } from '../../app/stale/still-true.service.js';
import { ReviewTokenArgs } from '../review/review.args.js';

/** What the holder of a link from a mail is asked about. */
@ObjectType('StillTrue', { description: 'What a link from a mail asks about.' })
export class StillTrueType {
  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Where the public reads it, without language.' })
  address: string;

  @Field(() => GraphQLISODateTime, { description: 'When somebody last said that it holds.' })
  verifiedAt: Date;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;
}

/** Content that is confirmed by a link from a mail, without signing in. */
@Resolver()
export class StillTrueResolver {
  constructor(private readonly service: StillTrueService) {}

  @Query(() => StillTrueType, {
    nullable: true,
    description: 'What a link from a mail asks about; null when it cannot be used, for whatever reason.',
  })
  @PublicAccess()
  async stillTrue(
    @CurrentContext() { client }: HubContext,
    @Args() { token }: ReviewTokenArgs,
  ): Promise<StillTrueType | null> {
    return this.service.look(client, token);
  }

  @Mutation(() => Boolean, {
    description:
      'Says by a link from a mail, once, that the item still holds; false when the link cannot be used.',
  })
  @PublicAccess()
  confirmStillTrue(
    @CurrentContext() { client }: HubContext,
    @Args() { token }: ReviewTokenArgs,
  ): Promise<boolean> {
    return this.service.confirm(client, token);
  }
}
