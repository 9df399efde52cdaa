import { OnJob } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentTimetable } from '../app/content-timetable.js';
import { MissedPublicationPost } from './missed-publication.post.js';

/** Publishes what is approved, and takes back what was published for a time, when it is time; once a minute. */
@Injectable()
export class TakeContentStepsHandler {
  constructor(
    private readonly timetable: ContentTimetable,
    private readonly post: MissedPublicationPost,
  ) {}

  /** Two processes at once publish every draft once. One that cannot be published does not hold up the others. */
  @OnJob({ queue: 'curation.publish-due', cron: '* * * * *' })
  async publishDue(): Promise<void> {
    await this.timetable.publishDue((missed) => this.post.tell(missed));
  }

  /** Two processes at once take every item back once. */
  @OnJob({ queue: 'curation.expire-due', cron: '* * * * *' })
  async expireDue(): Promise<void> {
    await this.timetable.expireDue();
  }
}
