import { limitOn, Throttle } from '#libs/accounts';
import { PublicRecords } from '#libs/curation';
import { cleanLine, NotFoundError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ColleaguePost } from './colleague.post.js';
import { Colleagues } from './colleagues.js';

const PER_DAY = 30;
const TO_ONE_PER_DAY = 5;
const SECONDS_PER_DAY = 86_400;

/** A page for a colleague. */
export interface PageForColleague {
  /** Without language: `/funding/calls/twins-for-towns`. */
  readonly address: string;
  readonly colleagueId: string;
  readonly note: string;
}

/** Sends pages of the hub to colleagues: people who act for an authority that the sender acts for too, and nobody else. */
@Injectable()
export class SendToColleagueService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly people: Colleagues,
    private readonly records: PublicRecords,
    private readonly post: ColleaguePost,
  ) {}

  /**
   * Writes to the colleague in their language.
   *
   * @returns false when the colleague wants no such mail
   * @throws NotFoundError when there is no such colleague, or nothing public at the address
   * @throws RateLimitedError
   */
  async send(actor: Actor, { address, colleagueId, note }: PageForColleague): Promise<boolean> {
    const { personId, name } = actor;
    await this.throttle.count([
      limitOn(['send-page', personId], PER_DAY, SECONDS_PER_DAY),
      limitOn(['send-page', personId, colleagueId], TO_ONE_PER_DAY, SECONDS_PER_DAY),
    ]);
    if (!(await this.people.share(personId, colleagueId)))
      throw new NotFoundError('COLLEAGUE_NOT_FOUND', 'There is no such colleague of yours.');
    const [record] = await this.records.atEach([address]);
    if (record === undefined || record.gone !== null)
      throw new NotFoundError('PAGE_NOT_FOUND', 'There is nothing public at this address.');
    const page = { title: record.title, address: record.address };
    return this.uow.run(() => this.post.send(colleagueId, { sender: name, page, note: cleanLine(note) }));
  }
}
