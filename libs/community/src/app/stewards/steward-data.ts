import { HoldsPersonalData, PersonalDataHolder, PersonService, type PersonalDataKind } from '#libs/accounts';
import { localize } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { InvitationRepository } from '../../persistence/stewards/invitation.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';

/** What the community knows about who acts for whom. */
@Injectable()
@HoldsPersonalData()
export class StewardData extends PersonalDataHolder {
  readonly domain = 'stewards';

  readonly kinds: readonly PersonalDataKind[] = [
    {
      kind: 'stewardships',
      onErase: 'pseudonymised',
      reason: 'That somebody acted for an authority at a time stays part of its history, without saying who.',
    },
    { kind: 'joinRequests', onErase: 'erased', reason: '' },
    { kind: 'invitations', onErase: 'erased', reason: '' },
  ];

  constructor(
    private readonly bodies: BodyRepository,
    private readonly requests: JoinRequestRepository,
    private readonly invitations: InvitationRepository,
    private readonly people: PersonService,
  ) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const person = await this.people.byId(personId);
    const waiting = person ? await this.invitations.waitingFor(person.email) : [];
    return {
      stewardships: await this.bodies.historyOf(personId),
      joinRequests: await this.requests.ofPerson(personId),
      invitations: waiting.map(({ bodyId, sentAt, expiresAt }) => ({ bodyId, sentAt, expiresAt })),
    };
  }

  /** Within a unit of work nobody else can leave in between what it says and the end of the work. */
  async obstacles(personId: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { id } of await this.bodies.ofPerson(personId)) {
      await this.bodies.lock(id);
      const stewards = await this.bodies.activeStewards(id);
      const body = await this.bodies.byId(id);
      if (body === null || stewards.some((steward) => steward.personId !== personId)) continue;
      // What somebody proposed and nobody has checked holds up only its proposer; coordinators still see it.
      if (!(await this.bodies.isPublic(id))) continue;
      const name = localize(body.name, 'en', body.sourceLocale).text;
      found.push(
        `You are the only steward of ${name}. Invite a colleague first; once they have accepted, come back.`,
      );
    }
    return found;
  }

  async erase(personId: string): Promise<void> {
    const person = await this.people.byId(personId);
    if (person) await this.invitations.closeOfAddress(person.email);
    await this.requests.forgetPerson(personId);
    await this.bodies.forgetPerson(personId);
  }
}
