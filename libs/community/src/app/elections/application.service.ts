import { ConflictError, newId } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedApplication, type ApplicationText } from '../../domain/elections/application.rules.js';
import {
  applicationNotFound,
  CandidateExistsError,
  electionNotFound,
  ElectionNotOpenError,
  NotASignatoryError,
  OfficerMayNotStandError,
} from '../../domain/elections/election.errors.js';
import {
  ElectionApplicationRepository,
  type ApplicationView,
} from '../../persistence/elections/election-application.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { MandateRepository } from '../../persistence/groups/mandate.repository.js';
import { ElectionPolicy } from './election.policy.js';

/** Somebody wants to stand, in person, on behalf of an authority. */
export interface ApplyCommand extends ApplicationText {
  readonly electionId: string;
  readonly authorityId: string;
  /** To publish the application when applications close. */
  readonly consent: boolean;
}

/** Why somebody cannot stand. */
export type ApplyRefusal =
  ElectionNotOpenError | CandidateExistsError | OfficerMayNotStandError | NotASignatoryError;

/** Takes applications, and takes them back. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly mandates: MandateRepository,
    private readonly policy: ElectionPolicy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes the application of the person who calls, or changes it. Possible until applications close.
   *
   * @throws NotFoundError when there is no such election, or the person does not act for the authority
   * @throws InvalidInputError naming the field that has to be mended
   * @throws ConflictError when the application was rejected
   */
  async apply(actor: Actor, command: ApplyCommand): Promise<ApplicationView | ApplyRefusal> {
    const { electionId, authorityId, consent } = command;
    return this.uow.run(async () => {
      const election = await this.elections.byIdForShare(electionId);
      if (election === null) throw electionNotFound();
      await this.policy.assertActsFor(actor, authorityId);
      const text = checkedApplication(command, consent);
      const refusal = await this.refusalOf(actor, election, authorityId);
      if (refusal !== null) return refusal;
      const { personId, name: personName } = actor;
      const id = newId();
      const isSaved = await this.applications.save({
        id,
        electionId,
        authorityId,
        personId,
        personName,
        ...text,
      });
      const [application] = await this.applications.ofAuthorities(electionId, [authorityId]);
      if (application === undefined) throw applicationNotFound();
      if (!isSaved) return notSaved(application);
      await this.record('election.apply', actor, application);
      return application;
    });
  }

  /**
   * Takes an application back. Possible until applications close, for every steward of the authority.
   *
   * @throws NotFoundError when there is no such application for this person
   */
  async withdraw(actor: Actor, id: string): Promise<ApplicationView | ElectionNotOpenError> {
    return this.uow.run(async () => {
      const application = await this.applications.byIdForUpdate(id);
      if (application === null) throw applicationNotFound();
      const election = await this.elections.byIdForShare(application.electionId);
      if (!(await this.policy.actsFor(actor, application.authorityId))) throw applicationNotFound();
      if (election?.phase !== 'applications')
        return new ElectionNotOpenError(application.electionId, election?.phase ?? 'closed');
      await this.applications.withdraw(id);
      await this.record('election.withdraw', actor, application);
      return (await this.applications.byIdForUpdate(id)) ?? application;
    });
  }

  private async refusalOf(
    actor: Actor,
    { id, groupId, phase }: ElectionView,
    authorityId: string,
  ): Promise<ApplyRefusal | null> {
    if (phase !== 'applications') return new ElectionNotOpenError(id, phase);
    if (await this.policy.isOfficer(actor, groupId)) return new OfficerMayNotStandError(id);
    return (await this.mandates.isListedSignatory(authorityId)) ? null : new NotASignatoryError(authorityId);
  }

  private async record(
    action: string,
    actor: Actor,
    { id, electionId, authorityId }: ApplicationView,
  ): Promise<void> {
    await this.audit.record({
      action,
      actorId: actor.personId,
      actingFor: authorityId,
      subject: { kind: 'election-application', id },
      after: { electionId },
    });
  }
}

function notSaved({ rejectedAt, personName }: ApplicationView): CandidateExistsError {
  if (rejectedAt !== null)
    throw new ConflictError(
      'This application was rejected. It cannot be sent again.',
      {},
      'APPLICATION_REJECTED',
    );
  return new CandidateExistsError(personName);
}
