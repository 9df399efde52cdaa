import { Jobs } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** The queue that mails about stewards are written from. */
export const STEWARD_MAIL_QUEUE = 'community.steward-mail';

/** Orders mails about stewards within the running unit of work; what they say is read when they are written. */
@Injectable()
export class StewardMailJobs {
  constructor(private readonly jobs: Jobs) {}

  /** The mail that holds the secret of an invitation. */
  async invitation(invitationId: string): Promise<void> {
    await this.jobs.send(STEWARD_MAIL_QUEUE, { kind: 'invitation', id: invitationId });
  }

  /** Tells those who decide that somebody asks to join. */
  async joinRequest(requestId: string): Promise<void> {
    await this.jobs.send(STEWARD_MAIL_QUEUE, { kind: 'joinRequest', id: requestId });
  }

  /** Tells a person that they no longer act for it, by somebody else's hand. */
  async removal(bodyId: string, personId: string): Promise<void> {
    await this.jobs.send(STEWARD_MAIL_QUEUE, { kind: 'removal', id: bodyId, personId });
  }

  /** Tells whoever asked what was decided. */
  async decision(requestId: string): Promise<void> {
    await this.jobs.send(STEWARD_MAIL_QUEUE, { kind: 'decision', id: requestId });
  }
}
