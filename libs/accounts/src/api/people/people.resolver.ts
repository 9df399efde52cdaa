import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PeopleDeskService } from '../../app/people-desk.service.js';
import { LastCoordinatorError } from '../../domain/account.errors.js';
import type { PersonRecord } from '../../persistence/people-desk.repository.js';
import { PersonByEmailArgs, SetCoordinatorInput, SetSuspendedInput } from './people.args.js';
import { ChangePersonResult, PersonRecordType } from './people.types.js';

/** The desk where coordinators look after people. */
@Resolver()
export class PeopleResolver {
  constructor(private readonly desk: PeopleDeskService) {}

  @Query(() => PersonRecordType, {
    nullable: true,
    description: 'The person with exactly this e-mail address; null when nobody has it.',
  })
  @RequirePermission('people.manage')
  async personByEmail(@Args() { email }: PersonByEmailArgs): Promise<PersonRecordType | null> {
    const found = await this.desk.find(email);
    return found === null ? null : PersonRecordType.of(found);
  }

  @Query(() => [PersonRecordType], { description: 'Who runs the platform, by name.' })
  @RequirePermission('people.manage')
  async coordinators(): Promise<PersonRecordType[]> {
    return (await this.desk.coordinators()).map((person) => PersonRecordType.of(person));
  }

  @Mutation(() => ChangePersonResult, {
    description: 'Makes a person a coordinator, or takes the role away.',
  })
  @RequirePermission('people.manage', { fresh: true })
  async setCoordinator(
    @CurrentActor() { personId: by }: Actor,
    @Args('input') { personId, coordinator }: SetCoordinatorInput,
  ): Promise<PersonRecordType | LastCoordinatorError> {
    return answerTo(await this.desk.setCoordinator(personId, coordinator, by));
  }

  @Mutation(() => ChangePersonResult, { description: 'Suspends a person, or lets them in again.' })
  @RequirePermission('people.manage', { fresh: true })
  async setSuspended(
    @CurrentActor() { personId: by }: Actor,
    @Args('input') { personId, suspended }: SetSuspendedInput,
  ): Promise<PersonRecordType | LastCoordinatorError> {
    return answerTo(await this.desk.setSuspended(personId, suspended, by));
  }
}

function answerTo(changed: PersonRecord | LastCoordinatorError): PersonRecordType | LastCoordinatorError {
  return changed instanceof LastCoordinatorError ? changed : PersonRecordType.of(changed);
}
