import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '#libs/accounts';
import { ElectionPersonalDataRepository } from '../../persistence/elections/election-personal-data.repository.js';

/** What elections know about a person. How anybody voted is nowhere, so it can be neither shown nor erased. */
@HoldsPersonalData()
export class ElectionPersonalData extends PersonalDataHolder {
  readonly domain = 'elections';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'applications',
      onErase: 'pseudonymised',
      reason:
        'That an authority stood, and how many votes it had, belongs to the published result; name and texts go.',
    },
    {
      kind: 'namedVoter',
      onErase: 'erased',
      reason: '',
    },
    {
      kind: 'rollRequests',
      onErase: 'pseudonymised',
      reason: 'The request is the authority’s; who wrote it is forgotten.',
    },
  ];

  constructor(private readonly data: ElectionPersonalDataRepository) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const [applications, namedVoter, rollRequests] = await Promise.all([
      this.data.applications(personId),
      this.data.namedVoter(personId),
      this.data.rollRequests(personId),
    ]);
    return { applications, namedVoter, rollRequests };
  }

  async obstacles(personId: string): Promise<readonly string[]> {
    const isStanding = await this.data.isStanding(personId);
    return isStanding
      ? [
          'You stand in an election that is not over. Withdraw your application first, or wait for the result.',
        ]
      : [];
  }

  async erase(personId: string): Promise<void> {
    await this.data.erase(personId);
  }
}
