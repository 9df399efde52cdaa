import { type CookieJar, SessionCookie, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { EmailChangeSpentError } from '../domain/account.errors.js';
import { hashOfToken } from '../domain/secret-token.js';
import { EmailChangeRepository } from '../persistence/email-change.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { ProfileRepository } from '../persistence/profile.repository.js';
import { EmailChangeNotices } from './email-change.notices.js';

/** Carries out a change of address once its link was used. */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: EmailChangeRepository,
    private readonly people: PersonRepository,
    private readonly profiles: ProfileRepository,
    private readonly notices: EmailChangeNotices,
    private readonly cookie: SessionCookie,
  ) {}

  /** Whether a link can still be used. Asking does not use it. */
  async isUsable(token: string): Promise<boolean> {
    const tokenHash = hashOfToken(token);
    return tokenHash !== null && (await this.changes.isUsable(tokenHash));
  }

  /**
   * Uses a link once: the address is another from now on, sign-in links sent to the old one are void, and every session
   * of the person but the one in this browser ends. The old address is told.
   *
   * @returns the new address
   */
  async confirm(token: string, cookies: CookieJar): Promise<string | EmailChangeSpentError> {
    const tokenHash = hashOfToken(token);
    if (tokenHash === null) return new EmailChangeSpentError();
    const changed = await this.uow.run(async () => {
      const change = await this.changes.take(tokenHash);
      if (change === null || !(await this.profiles.setEmail(change.personId, change.newEmail))) return null;
      await this.profiles.endOtherSessions(change.personId, hashOfToken(this.cookie.read(cookies) ?? ''));
      await this.notices.tell(change, await this.people.byId(change.personId));
      return change.newEmail;
    });
    return changed ?? new EmailChangeSpentError();
  }
}
