import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ELECTION_STEPS_QUEUE, ElectionJobs } from '../../app/elections/election.jobs.js';
import { ElectionSteps } from '../../app/elections/election.steps.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';

/** Opens, closes and counts elections when it is time. Looks at each deadline, and once a minute in any case. */
@Injectable()
export class TakeElectionStepsHandler {
  private readonly logger = new Logger(TakeElectionStepsHandler.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly steps: ElectionSteps,
    private readonly jobs: ElectionJobs,
  ) {}

  /** Two processes at once take every step once. One election that cannot be counted does not hold up the others. */
  @OnJob({ queue: ELECTION_STEPS_QUEUE, cron: '* * * * *' })
  async takeSteps(): Promise<void> {
    for (const id of await this.steps.due())
      await this.steps.take(id).catch((error: unknown) => this.report(id, error));
    await this.uow.run(async () => {
      for (const electionId of await this.elections.markReminded())
        await this.jobs.tell({ electionId, news: 'reminder' });
    });
  }

  private report(id: string, error: unknown): void {
    this.logger.error({
      msg: 'An election could not take its next step',
      electionId: id,
      error: String(error),
    });
  }
}
