import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Who invites to sign together.' })
export class JointSignatureInvitation {
  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'The authority that leads.' })
  leadName: string;
}
