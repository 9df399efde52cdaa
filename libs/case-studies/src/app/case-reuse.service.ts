import { cleanText, firstDayOf, InvalidInputError, isId, newId } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { caseNotFound, ownCase, reuseNotFound } from '../domain/case-life.errors.js';
import type { CaseReuse } from '../domain/case-life.js';
import { CaseReader } from '../persistence/case.reader.js';
import { CaseReuseRepository } from '../persistence/case-reuse.repository.js';
import { CaseLedger } from './case.ledger.js';
import { CasePolicy } from './case.policy.js';
import { CasePost } from './mail/case.post.js';

const DAY_MS = 86_400_000;

/** What an authority says of its reuse of a case. */
export interface ReuseGiven {
  readonly itemId: string;
  readonly authorityId: string;
  readonly changed: string;
  readonly since: string;
}

/** Authorities say that they did again what a case tells. */
@Injectable()
export class CaseReuseService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: CasePolicy,
    private readonly reader: CaseReader,
    private readonly reuses: CaseReuseRepository,
    private readonly ledger: CaseLedger,
    private readonly post: CasePost,
  ) {}

  /**
   * Says that an authority reused a case, or changes what it said. Whoever owns the case is told the first time.
   *
   * @throws NotFoundError for a case that is not public, or an authority the person does not act for
   * @throws ForbiddenError for its own case, or while nobody has checked the authority
   * @throws InvalidInputError when nothing is said, or for a day that is still to come
   * @throws RateLimitedError
   */
  async save(actor: Actor, { itemId, authorityId, changed: given, since }: ReuseGiven): Promise<CaseReuse> {
    await this.ledger.count(actor, 'reuse');
    const changed = cleanText(given);
    if (changed === '')
      throw new InvalidInputError('changed must not be empty: say what you did differently.');
    assertBegun(since, this.ledger.now());
    return this.uow.run(async () => {
      await this.policy.assertSpeaksFor(actor, authorityId);
      const found = await this.reader.published(itemId);
      if (found === null) throw caseNotFound();
      if (found.authorityId === authorityId) throw ownCase();
      const write = { id: newId(), itemId, authorityId, changed, since, writtenBy: actor.personId };
      const { reuse, isFirst } = await this.reuses.put(write);
      await this.ledger.note(actor, 'case-reuse.save', reuse);
      if (isFirst) await this.post.tellOfReuse(found, reuse);
      return reuse;
    });
  }

  /**
   * Takes back what an authority said.
   *
   * @throws NotFoundError for what does not exist, or is of an authority the person does not act for
   */
  async withdraw(actor: Actor, id: string): Promise<CaseReuse> {
    return this.uow.run(async () => {
      const reuse = isId(id) ? await this.reuses.byId(id) : null;
      if (reuse === null || !(await this.policy.actsFor(actor, reuse.authorityId))) throw reuseNotFound();
      if (!(await this.reuses.withdraw(id, actor.personId))) throw reuseNotFound();
      await this.ledger.note(actor, 'case-reuse.withdraw', reuse);
      return reuse;
    });
  }
}

function assertBegun(since: string, now: Date): void {
  const first = firstDayOf(since);
  if (first === null)
    throw new InvalidInputError('since: there is no such day. Write a year, a month or a day.');
  // A day further, because east of us it is tomorrow already.
  const tomorrow = new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10);
  if (first > tomorrow) throw new InvalidInputError('since must not be still to come.');
}
