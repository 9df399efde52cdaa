import { ConflictError, InvalidInputError, NotFoundError } from '#libs/kernel';
import { AuditLog, FileStore, UnitOfWork, documentMediaType, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { NotPossibleNowError } from '../../domain/memberships/membership.errors.js';
import { stateAfter } from '../../domain/memberships/membership.machine.js';
import { MEMBERSHIP_LIMITS, tidyFileName } from '../../domain/memberships/membership.rules.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import {
  MembershipTrailRepository,
  type EvidenceFile,
} from '../../persistence/memberships/membership-trail.repository.js';
import { MembershipPolicy } from './membership.policy.js';

/** Files that show what a council decided: seen by the member's stewards and by coordinators only. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: MembershipCaseRepository,
    private readonly trail: MembershipTrailRepository,
    private readonly files: FileStore,
    private readonly policy: MembershipPolicy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a file. What it is follows from its first bytes, never from its name.
   *
   * @throws InvalidInputError when it is empty, too large, or neither PDF, PNG nor JPEG
   * @throws NotFoundError for everybody but the member's stewards
   * @throws ConflictError when there are as many files as there may be
   */
  async add(
    actor: Actor,
    membershipId: string,
    name: string,
    content: Buffer,
  ): Promise<MembershipCase | NotPossibleNowError> {
    const mediaType = checkedMediaType(content);
    await this.policy.assertSteward(actor, await this.cases.byId(membershipId));
    const { key: fileKey, sha256, size } = await this.files.put(content);
    const fileName = tidyFileName(name, mediaType);
    const added = await this.uow
      .run(async () => {
        const membership = await this.openCase(actor, membershipId);
        if (membership instanceof NotPossibleNowError) return membership;
        await this.assertRoom(membershipId);
        const addedBy = actor.personId;
        await this.trail.addFile({ membershipId, fileKey, fileName, mediaType, size, sha256, addedBy });
        await this.record(actor, membership, 'add', { mediaType, size, sha256 });
        return membership;
      })
      .catch(async (error: unknown) => {
        await this.files.remove(fileKey);
        throw error;
      });
    if (added instanceof NotPossibleNowError) await this.files.remove(fileKey);
    return added;
  }

  /**
   * Removes a file.
   *
   * @throws NotFoundError for everybody but the member's stewards, and when there is no such file
   */
  async remove(actor: Actor, fileId: string): Promise<MembershipCase | NotPossibleNowError> {
    return this.uow.run(async () => {
      const file = await this.trail.file(fileId);
      const owner = file && (await this.cases.byId(file.membershipId));
      const isOwn = owner !== null && (await this.policy.partyOf(actor, owner)) === 'steward';
      if (file === null || !isOwn) throw fileNotFound();
      const membership = await this.openCase(actor, file.membershipId);
      if (membership instanceof NotPossibleNowError) return membership;
      await this.trail.removeFile(fileId);
      await this.record(actor, membership, 'remove', { sha256: file.sha256 });
      await this.uow.afterCommit(() => this.files.remove(file.fileKey));
      return membership;
    });
  }

  /**
   * A file with its content.
   *
   * @throws NotFoundError for everybody but the member's stewards and coordinators, and when there is no such file
   */
  async read(
    actor: Actor,
    fileId: string,
  ): Promise<{ readonly file: EvidenceFile; readonly content: Buffer }> {
    const file = await this.trail.file(fileId);
    const membership = file && (await this.cases.byId(file.membershipId));
    const mayRead = membership !== null && (await this.policy.partyOf(actor, membership)) !== null;
    const content = file !== null && mayRead ? await this.files.read(file.fileKey) : null;
    if (file === null || content === null) throw fileNotFound();
    return { file, content };
  }

  private async openCase(actor: Actor, id: string): Promise<MembershipCase | NotPossibleNowError> {
    const membership = await this.policy.lockAsSteward(actor, id);
    const isOpen = stateAfter(membership.kind, membership.state, 'decide', 'steward') !== null;
    return isOpen ? membership : new NotPossibleNowError(membership.state, 'decide');
  }

  private async assertRoom(membershipId: string): Promise<void> {
    const { files } = MEMBERSHIP_LIMITS;
    if ((await this.trail.filesOf([membershipId])).length < files) return;
    throw new ConflictError(`There are ${files} files already. Remove one first.`, {}, 'TOO_MANY_FILES');
  }

  private async record(
    actor: Actor,
    { id, member }: MembershipCase,
    verb: string,
    after: object,
  ): Promise<void> {
    await this.audit.record({
      action: `membership-evidence.${verb}`,
      actorId: actor.personId,
      actingFor: member.id,
      subject: { kind: 'membership', id },
      after: { ...after },
    });
  }
}

function checkedMediaType(content: Buffer): NonNullable<ReturnType<typeof documentMediaType>> {
  const refuse = (message: string) => new InvalidInputError(message, { field: 'file' });
  if (content.length === 0) throw refuse('The file is empty.');
  if (content.length > MEMBERSHIP_LIMITS.fileBytes) throw refuse('A file has at most 5 MB.');
  const mediaType = documentMediaType(content);
  if (mediaType === null) throw refuse('A file is a PDF, a PNG or a JPEG.');
  return mediaType;
}

function fileNotFound(): NotFoundError {
  return new NotFoundError('FILE_NOT_FOUND', 'There is no such file, or you may not see it.');
}
