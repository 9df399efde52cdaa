import type { Locale } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RegistrationService, type Registration } from '../../app/registration/registration.service.js';
import { LauCodeTakenError, LikelyDuplicatesError } from '../../domain/registration/registration.errors.js';
import {
  EditAuthorityInput,
  RegisterAuthorityInput,
  RegisterOrganisationInput,
} from './registration.inputs.js';
import {
  AuthorityFactsType,
  EditAuthorityResult,
  LauCodeTakenErrorType,
  LikelyDuplicatesErrorType,
  RegisterMemberResult,
  authorityFactsFields,
  duplicateFields,
} from './registration.type.js';

/** Registering authorities and organisations. */
@Resolver()
export class RegistrationResolver {
  constructor(private readonly registrations: RegistrationService) {}

  @Query(() => AuthorityFactsType, {
    description: 'The facts about an authority, for its stewards and coordinators.',
  })
  @RequirePermission('authority.edit')
  async authorityFacts(
    @CurrentActor() actor: Actor,
    @Args('authorityId', { type: () => ID }, IdPipe) id: string,
  ): Promise<AuthorityFactsType> {
    return authorityFactsFields(id, await this.registrations.authorityFacts(actor, id));
  }

  @Mutation(() => RegisterMemberResult, {
    description:
      'Proposes an authority; you become its first steward. It is public once a coordinator has checked it.',
  })
  @RequirePermission('authority.register')
  async registerAuthority(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { notThese, ...facts }: RegisterAuthorityInput,
  ): Promise<object> {
    return told(await this.registrations.registerAuthority(actor, facts, notThese), locale);
  }

  @Mutation(() => RegisterMemberResult, {
    description:
      'Proposes an organisation; you become its first steward. It is public once a coordinator has checked it.',
  })
  @RequirePermission('authority.register')
  async registerOrganisation(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { notThese, ...facts }: RegisterOrganisationInput,
  ): Promise<object> {
    return told(await this.registrations.registerOrganisation(actor, facts, notThese), locale);
  }

  @Mutation(() => EditAuthorityResult, {
    description:
      'Replaces the facts about an authority you act for; coordinators those of any. The name, kind and country of a checked one are changed by coordinators only.',
  })
  @RequirePermission('authority.edit')
  async editAuthority(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { authorityId, ...facts }: EditAuthorityInput,
  ): Promise<object> {
    return told(await this.registrations.editAuthority(actor, authorityId, facts), locale);
  }
}

function told(outcome: Registration, locale: Locale): object {
  if (outcome instanceof LikelyDuplicatesError) {
    const candidates = outcome.candidates.map((candidate) => duplicateFields(candidate, locale));
    return Object.assign(new LikelyDuplicatesErrorType(), { candidates });
  }
  if (outcome instanceof LauCodeTakenError) {
    const candidate = duplicateFields(outcome.candidate, locale);
    return Object.assign(new LauCodeTakenErrorType(), { candidate });
  }
  return outcome;
}
