import { ConflictError, InvalidInputError, newId, NotFoundError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedCall } from '../../domain/elections/call.rules.js';
import type { Call } from '../../domain/elections/election.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { ElectionJobs } from './election.jobs.js';
import { ElectionPolicy } from './election.policy.js';
import { CallRecords } from './call-records.js';

/** Makes open calls. */
@Injectable()
export class CallService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly groups: GroupRepository,
    private readonly policy: ElectionPolicy,
    private readonly jobs: ElectionJobs,
    private readonly records: CallRecords,
  ) {}

  /**
   * Makes an open call. From then on neither its rules nor its deadlines can be changed.
   *
   * @returns the id of the election
   * @throws NotFoundError when there is no such group
   * @throws ForbiddenError for everybody who does not run the elections of the group
   * @throws InvalidInputError naming the field that has to be mended
   * @throws ConflictError when the group has an election under way
   */
  async call(actor: Actor, wanted: Call): Promise<string> {
    return this.uow.run(async () => {
      const group = await this.groups.lockById(wanted.groupId);
      if (group === null) throw new NotFoundError('GROUP_NOT_FOUND', 'There is no such group.');
      await this.policy.assertMayRun(actor, group.id);
      const call = checkedCall(wanted, await this.elections.now());
      if (call.rules.seats > group.chairSeats)
        throw new InvalidInputError('The group does not have so many chairs.', { field: 'seats' });
      if (await this.elections.isUnderWay(group.id))
        throw new ConflictError('The group has an election under way.', {}, 'ELECTION_UNDER_WAY');
      const id = newId();
      await this.records.add(id, call, actor.personId);
      await this.jobs.awaitDeadlines(call);
      await this.jobs.tell({ electionId: id, news: 'called' });
      return id;
    });
  }
}
