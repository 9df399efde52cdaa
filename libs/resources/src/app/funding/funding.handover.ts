import { ContributesToHandover, HandoverSource, type OpenTask } from '#libs/community';
import { Injectable } from '@nestjs/common';
import { PursuitRepository } from '../../persistence/funding/pursuit.repository.js';

/** What a new steward finds begun: the calls the authority is interested in, or has applied to. */
@Injectable()
@ContributesToHandover()
export class FundingHandover extends HandoverSource {
  constructor(private readonly pursuits: PursuitRepository) {
    super();
  }

  async openTasks(bodyId: string): Promise<readonly OpenTask[]> {
    const all = await this.pursuits.ofAuthority(bodyId);
    return all
      .filter(({ status }) => status === 'interested' || status === 'applied')
      .map(({ status, callTitle, callLanguage, authorityId, updatedAt }) => ({
        kind: `funding.${status}`,
        title: callTitle[callLanguage]?.text ?? '',
        path: `/funding/pipeline?authority=${authorityId}`,
        since: updatedAt,
      }));
  }
}
