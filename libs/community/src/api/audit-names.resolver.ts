import { AuditEntryType } from '#libs/accounts';
import { isId } from '#libs/kernel';
import { CurrentContext, type HubContext } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AuthorityLoader } from './authority.loader.js';
import { authorityFields } from './authority.type.js';

/** Adds to the audit log the names of authorities. */
@Resolver(() => AuditEntryType)
export class AuditNamesResolver {
  constructor(private readonly loader: AuthorityLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The authority for which it was done; null when it was done for nobody or for an organisation.',
  })
  async actingForName(
    @Parent() { actingFor }: AuditEntryType,
    @CurrentContext() context: HubContext,
  ): Promise<string | null> {
    return actingFor === null ? null : this.nameOf(actingFor, context);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The authority it was done to; null when it was done to something else.',
  })
  async subjectAuthorityName(
    @Parent() { subjectKind, subjectId }: AuditEntryType,
    @CurrentContext() context: HubContext,
  ): Promise<string | null> {
    return subjectKind === 'authority' && isId(subjectId) ? this.nameOf(subjectId, context) : null;
  }

  private async nameOf(id: string, { locale }: HubContext): Promise<string | null> {
    const view = await this.loader.byId.load(id);
    return view === null ? null : authorityFields(view, locale).name;
  }
}
