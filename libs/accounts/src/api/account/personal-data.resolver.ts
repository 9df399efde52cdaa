import {
  CurrentActor,
  CurrentContext,
  RequirePermission,
  SessionCookie,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ErasureService } from '../../app/erasure.service.js';
import { PersonalDataService } from '../../app/personal-data.service.js';
import type { ErasureBlockedError } from '../../domain/account.errors.js';
import { EraseMeResult, MyPersonalDataType, type PersonErasedType } from './personal-data.type.js';

/** What the hub holds about people, and erasing it. */
@Resolver()
export class PersonalDataResolver {
  constructor(
    private readonly data: PersonalDataService,
    private readonly erasure: ErasureService,
    private readonly cookie: SessionCookie,
  ) {}

  @Query(() => MyPersonalDataType, {
    description: 'What the hub holds about the signed-in person, and what erasing them would do with it.',
  })
  @RequirePermission('account.edit')
  async myPersonalData(@CurrentActor() { personId }: Actor): Promise<MyPersonalDataType> {
    return { kinds: this.data.kinds(), obstacles: await this.data.obstacles(personId) };
  }

  @Mutation(() => EraseMeResult, { description: 'Erases the signed-in person. Cannot be taken back.' })
  @RequirePermission('account.edit', { fresh: true })
  async eraseMe(
    @CurrentActor() { personId }: Actor,
    @CurrentContext() { cookies }: HubContext,
  ): Promise<PersonErasedType | ErasureBlockedError> {
    const blocked = await this.erasure.erase(personId, personId);
    if (blocked !== null) return blocked;
    this.cookie.clear(cookies);
    return { erased: true };
  }
}
