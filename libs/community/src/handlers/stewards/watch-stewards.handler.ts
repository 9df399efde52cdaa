import { AccountsFacade } from '#libs/accounts';
import { localize } from '#libs/kernel';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuthorityView } from '../../domain/authority-view.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { InvitationRepository } from '../../persistence/stewards/invitation.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';
import { VacancyRepository, type Vacancy } from '../../persistence/stewards/vacancy.repository.js';
import { StewardPost, stewardsPath } from './steward-post.js';

const AT_ONCE = 200;

/** Tells people of authorities that could be locked out, and deletes what is over. */
@Injectable()
export class WatchStewardsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vacancies: VacancyRepository,
    private readonly authorities: AuthorityRepository,
    private readonly accounts: AccountsFacade,
    private readonly post: StewardPost,
  ) {}

  /** Every morning: the one who is left, and in one mail all coordinators; about each authority once in 30 days. */
  @OnJob({ queue: 'community.watch-stewards', cron: '20 6 * * *' })
  async watch(): Promise<void> {
    await this.uow.run(async () => {
      const vacant = await this.vacancies.raise(AT_ONCE);
      if (vacant.length === 0) return;
      const views = await this.authorities.byIds(vacant.map(({ authorityId }) => authorityId));
      await this.tellThoseLeft(vacant, views);
      await this.tellCoordinators(views);
    });
  }

  private async tellThoseLeft(vacant: readonly Vacancy[], views: readonly AuthorityView[]): Promise<void> {
    const left = await this.accounts.recipientsOf(
      vacant.flatMap(({ stewardId }) => stewardId ?? []),
      'steward-alarms',
    );
    for (const { authorityId, stewardId } of vacant) {
      const view = views.find(({ id }) => id === authorityId);
      const reader = left.find(({ id }) => id === stewardId);
      if (!view || !reader) continue;
      await this.post.send('alone', reader, stewardsPath({ id: authorityId, kind: 'authority' }), {
        body: localize(view.name, reader.locale, view.sourceLocale).text,
        name: reader.name,
      });
    }
  }

  private async tellCoordinators(views: readonly AuthorityView[]): Promise<void> {
    const coordinators = await this.accounts.coordinatorIds();
    for (const reader of await this.accounts.recipientsOf(coordinators, 'steward-alarms')) {
      const names = views.map(({ name, sourceLocale }) => localize(name, reader.locale, sourceLocale).text);
      const body = new Intl.ListFormat(reader.locale).format(names.toSorted());
      await this.post.send('vacancies', reader, '/desk/vacancies', { body, name: reader.name });
    }
  }
}

/** Deletes invitations and requests once nobody needs them. */
@Injectable()
export class ForgetPastInvitationsHandler {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly requests: JoinRequestRepository,
  ) {}

  /** Once a day. */
  @OnJob({ queue: 'community.forget-past-invitations', cron: '40 3 * * *' })
  async forget(): Promise<void> {
    await this.invitations.forgetPast();
    await this.requests.forgetPast();
  }
}
