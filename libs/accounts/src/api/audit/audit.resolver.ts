import { isId } from '#libs/kernel';
import { AuditReader, RefusedAccess, RequirePermission, type Page } from '#libs/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditLogArgs, RefusedAccessArgs } from './audit.args.js';
import {
  AuditEntryType,
  AuditLogConnection,
  AuditStateType,
  RefusedAccessConnection,
  RefusedAccessType,
} from './audit.types.js';
import { PersonNameLoader } from './person-name.loader.js';

/** The audit log, for those who run the platform. */
@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(
    private readonly log: AuditReader,
    private readonly refusals: RefusedAccess,
    private readonly names: PersonNameLoader,
  ) {}

  @Query(() => AuditLogConnection, { description: 'Who did what, newest first.' })
  @RequirePermission('audit.read')
  async auditLog(@Args() args: AuditLogArgs): Promise<Page<AuditEntryType>> {
    const { action, personId, subjectKind, subjectId, since, until } = args;
    const filter = { action, actorId: personId, subjectKind, subjectId, since, until };
    return this.log.page(filter, args, (entry) => AuditEntryType.of(entry));
  }

  @Query(() => RefusedAccessConnection, { description: 'What signed-in people were refused, newest first.' })
  @RequirePermission('audit.read')
  async refusedAccess(@Args() args: RefusedAccessArgs): Promise<Page<RefusedAccessType>> {
    return this.refusals.page(args.personId ?? null, args, (row) => RefusedAccessType.of(row));
  }

  @Query(() => AuditStateType, { description: 'Recomputes every seal of the audit log.' })
  @RequirePermission('audit.read')
  async auditState(): Promise<AuditStateType> {
    const { links, head, broken } = await this.log.verify();
    return { links, head, brokenAt: broken?.sequence ?? null, reason: broken?.reason ?? null };
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who did it; null when they are not here any more.',
  })
  async personName(@Parent() { personId }: AuditEntryType): Promise<string | null> {
    return personId === null ? null : this.nameOf(personId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The name of the person it was done to; null when it was done to something else, or they are gone.',
  })
  async subjectPersonName(@Parent() { subjectKind, subjectId }: AuditEntryType): Promise<string | null> {
    return subjectKind === 'person' && isId(subjectId) ? this.nameOf(subjectId) : null;
  }

  private async nameOf(id: string): Promise<string | null> {
    return (await this.names.byId.load(id))?.name ?? null;
  }
}

/** Adds to refusals the name of who was refused. */
@Resolver(() => RefusedAccessType)
export class RefusedAccessResolver {
  constructor(private readonly names: PersonNameLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Who was refused; null when they are not here any more.',
  })
  async personName(@Parent() { personId }: RefusedAccessType): Promise<string | null> {
    return (await this.names.byId.load(personId))?.name ?? null;
  }
}
