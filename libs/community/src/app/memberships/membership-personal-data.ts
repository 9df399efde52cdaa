import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { MembershipTrailRepository } from '../../persistence/memberships/membership-trail.repository.js';

const BELONGS = 'It belongs to the authority or organisation; who did it is no longer known.';

/** What memberships hold about people: who took which step, and who added which file. */
@Injectable()
@HoldsPersonalData()
export class MembershipPersonalData extends PersonalDataHolder {
  readonly domain = 'membership';

  readonly kinds: readonly PersonalDataKind[] = [
    { kind: 'steps', onErase: 'pseudonymised', reason: BELONGS },
    { kind: 'files', onErase: 'pseudonymised', reason: BELONGS },
    {
      kind: 'signers',
      onErase: 'kept',
      reason:
        'The name of whoever signs is part of the record of the signature, which a steward entered for the authority. It is published only where that person allowed it, and does not belong to an account.',
    },
  ];

  constructor(private readonly trail: MembershipTrailRepository) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const { steps, files } = await this.trail.ofPerson(personId);
    return {
      steps: steps.map(({ at, action, membershipId, note }) => ({ at, action, membershipId, note })),
      files: files.map(({ addedAt, fileName, sha256, membershipId }) => ({
        addedAt,
        fileName,
        sha256,
        membershipId,
      })),
      signers: [],
    };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    await this.trail.forgetPerson(personId);
  }
}
