import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { DeclarationService } from '../../app/declaration/declaration.service.js';
import { DeclarationType, declarationFields } from './declaration.type.js';

@ArgsType()
class DeclarationArgs {
  @Field(() => String, { nullable: true, description: 'The version; the present text when left out.' })
  @IsOptional()
  @MaxLength(40)
  version?: string | null;
}

/** The texts of the declaration. */
@Resolver(() => DeclarationType)
export class DeclarationResolver {
  constructor(private readonly declaration: DeclarationService) {}

  @Query(() => DeclarationType, {
    name: 'declaration',
    description: 'The declaration as it is signed now, or a version of it.',
  })
  @PublicAccess({ cache: true })
  async text(
    @Args() { version }: DeclarationArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<DeclarationType> {
    const text = version ? await this.declaration.byVersion(version) : await this.declaration.current();
    return declarationFields(text, locale);
  }
}
