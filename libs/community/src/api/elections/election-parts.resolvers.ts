import { CurrentContext, type HubContext } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MyElection } from '../../app/elections/my-election.queries.js';
import type { ApplicationView } from '../../persistence/elections/election-application.repository.js';
import type { RollRequest } from '../../persistence/elections/election-roll.repository.js';
import { AuthorityLoader } from '../authority.loader.js';
import { authorityFields, AuthorityType, type AuthorityFields } from '../authority.type.js';
import { ElectionCandidate } from './election.type.js';
import { ElectionApplication, ElectionRollRequest, MyElectionType } from './my-election.type.js';

/** Finds the authority behind a part of an election. */
@Injectable()
abstract class AuthorityOfPart {
  constructor(private readonly authorities: AuthorityLoader) {}

  protected async find(id: string, { locale }: HubContext): Promise<AuthorityFields | null> {
    const view = await this.authorities.byId.load(id);
    return view && authorityFields(view, locale);
  }
}

/** Adds to a candidate on whose behalf they stand. */
@Resolver(() => ElectionCandidate)
export class CandidateAuthorityResolver extends AuthorityOfPart {
  @ResolveField(() => AuthorityType, { nullable: true })
  authority(@Parent() { authorityId }: ApplicationView, @CurrentContext() context: HubContext) {
    return this.find(authorityId, context);
  }
}

/** Adds to an application on whose behalf it was made. */
@Resolver(() => ElectionApplication)
export class ApplicationAuthorityResolver extends AuthorityOfPart {
  @ResolveField(() => AuthorityType, { nullable: true })
  authority(@Parent() { authorityId }: ApplicationView, @CurrentContext() context: HubContext) {
    return this.find(authorityId, context);
  }
}

/** Adds to a request which authority asks. */
@Resolver(() => ElectionRollRequest)
export class RollRequestAuthorityResolver extends AuthorityOfPart {
  @ResolveField(() => AuthorityType, { nullable: true })
  authority(@Parent() { authorityId }: RollRequest, @CurrentContext() context: HubContext) {
    return this.find(authorityId, context);
  }
}

/** Adds to what a steward sees which authority it is about. */
@Resolver(() => MyElectionType)
export class MyElectionAuthorityResolver extends AuthorityOfPart {
  @ResolveField(() => AuthorityType, { nullable: true })
  authority(@Parent() { authorityId }: MyElection, @CurrentContext() context: HubContext) {
    return this.find(authorityId, context);
  }
}
