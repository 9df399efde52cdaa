import {
  CurrentActor,
  CurrentContext,
  listOf,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MailDomainService } from '../../app/stewards/mail-domain.service.js';
import { MailDomainRepository, type MailDomain } from '../../persistence/stewards/mail-domain.repository.js';
import { VacancyRepository, type Vacancy } from '../../persistence/stewards/vacancy.repository.js';
import { AuthorityLoader } from '../authority.loader.js';
import { authorityFields, AuthorityType, type AuthorityFields } from '../authority.type.js';
import { MailDomainArgs } from './steward.args.js';
import { StewardVacancyType, UnverifiedMailDomainType } from './vacancy.type.js';

const MOST = 200;
const USUAL_LENGTH = 40;

/** What coordinators have to look after: authorities without enough stewards, and mail domains to be confirmed. */
@Resolver(() => StewardVacancyType)
export class VacancyResolver {
  constructor(
    private readonly vacancies: VacancyRepository,
    private readonly domains: MailDomainRepository,
    private readonly verification: MailDomainService,
    private readonly authorities: AuthorityLoader,
  ) {}

  @Query(() => [StewardVacancyType], {
    complexity: listOf(USUAL_LENGTH),
    description: 'Authorities with one steward or none, those with none first; at most 200.',
  })
  @RequirePermission('authority.vacancies')
  async stewardVacancies(): Promise<Vacancy[]> {
    return this.vacancies.list(MOST);
  }

  @ResolveField(() => AuthorityType, { nullable: true })
  async authority(
    @Parent() { authorityId }: StewardVacancyType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields | null> {
    const view = await this.authorities.byId.load(authorityId);
    return view && authorityFields(view, locale);
  }

  @Query(() => [UnverifiedMailDomainType], {
    description: 'Mail domains to be confirmed, oldest first; at most 100.',
  })
  @RequirePermission('domain.verify')
  async unverifiedMailDomains(): Promise<MailDomain[]> {
    return this.domains.unverified();
  }

  @Mutation(() => Boolean, {
    description: 'Confirms that a mail domain belongs to an authority. Always true.',
  })
  @RequirePermission('domain.verify')
  async verifyMailDomain(
    @CurrentActor() actor: Actor,
    @Args() { authorityId, domain }: MailDomainArgs,
  ): Promise<boolean> {
    await this.verification.verify(actor, authorityId, domain);
    return true;
  }
}

/** Adds the authority to a mail domain that waits. */
@Resolver(() => UnverifiedMailDomainType)
export class UnverifiedMailDomainResolver {
  constructor(private readonly authorities: AuthorityLoader) {}

  @ResolveField(() => AuthorityType, { nullable: true })
  async authority(
    @Parent() { authorityId }: UnverifiedMailDomainType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields | null> {
    const view = await this.authorities.byId.load(authorityId);
    return view && authorityFields(view, locale);
  }
}
