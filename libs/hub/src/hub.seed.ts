import { Injectable } from '@nestjs/common';
import { AccountsSeed } from '#libs/accounts';
import { AssessmentSeed } from '#libs/assessment';
import { CommunitySeed } from '#libs/community';
import { ShelfSeed } from '#libs/knowledge';
import { ClaimSeed, MimsSeed } from '#libs/mims';
import { ResourcesSeed } from '#libs/resources';

/** Brings the content that ships with the hub into the database. Running it again changes nothing. */
@Injectable()
export class HubSeed {
  constructor(
    private readonly accounts: AccountsSeed,
    private readonly community: CommunitySeed,
    private readonly assessment: AssessmentSeed,
    private readonly mims: MimsSeed,
    private readonly claims: ClaimSeed,
    private readonly resources: ResourcesSeed,
    private readonly shelf: ShelfSeed,
  ) {}

  /** Seeds the libraries from the ground floor up, since each refers to what lies below it. */
  async run(): Promise<void> {
    await this.accounts.run();
    await this.community.run();
    await this.assessment.run();
    await this.mims.run();
    await this.claims.run();
    await this.resources.run();
    await this.shelf.run();
  }
}
