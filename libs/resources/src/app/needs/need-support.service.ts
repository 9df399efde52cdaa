import { CommunityFacade } from '#libs/community';
import { cleanLine, NotFoundError } from '#libs/kernel';
import { AuditLog, PublicCache, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NeedSupportRepository } from '../../persistence/needs/need-support.repository.js';

/** An authority and a need that it shares. */
export interface Joining {
  readonly needId: string;
  readonly authorityId: string;
}

/** What stewards say for their authorities: we need that too. */
@Injectable()
export class NeedSupportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly community: CommunityFacade,
    private readonly supports: NeedSupportRepository,
    private readonly audit: AuditLog,
    private readonly cache: PublicCache,
  ) {}

  /**
   * Notes that the authority needs it too. Once per need; saying it again changes the reason.
   *
   * @throws NotFoundError for a need that is not public, and for an authority the person does not act for
   */
  async join(actor: Actor, joining: Joining, why: string): Promise<void> {
    await this.uow.run(async () => {
      await this.assertActsFor(actor, joining.authorityId);
      await this.assertPublic(joining.needId);
      await this.supports.join(joining.needId, joining.authorityId, cleanLine(why), actor.personId);
      await this.note(actor, joining, 'need.join');
    });
  }

  /**
   * Takes that back; nothing happens when the authority had not joined. Who raised a need does not leave it.
   *
   * @throws NotFoundError for a need that is not public, and for an authority the person does not act for
   */
  async leave(actor: Actor, joining: Joining): Promise<void> {
    await this.uow.run(async () => {
      await this.assertActsFor(actor, joining.authorityId);
      await this.assertPublic(joining.needId);
      if (!(await this.supports.leave(joining.needId, joining.authorityId))) return;
      await this.note(actor, joining, 'need.leave');
    });
  }

  private async note(
    { personId: actorId }: Actor,
    { authorityId, needId }: Joining,
    action: string,
  ): Promise<void> {
    const subject = { kind: 'content.need', id: needId };
    await this.audit.record({ action, actorId, actingFor: authorityId, subject });
    await this.uow.afterCommit(() => this.cache.invalidate());
  }

  private async assertActsFor({ personId }: Actor, authorityId: string): Promise<void> {
    if (await this.community.isSteward(personId, authorityId)) return;
    throw authorityNotFound();
  }

  private async assertPublic(needId: string): Promise<void> {
    if (!(await this.supports.holdNeed(needId))) throw needNotFound();
  }
}

/** In the same words for an authority that there is not, and for one of others. */
export function authorityNotFound(): NotFoundError {
  return new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no such authority that you act for.');
}

/** In the same words for what never was and what is not public. */
export function needNotFound(): NotFoundError {
  return new NotFoundError('NEED_NOT_FOUND', 'There is no such need.');
}
