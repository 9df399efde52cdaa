import { OnJob } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { APPOINTED_QUEUE } from '../../app/groups/mandate.service.js';
import { MandateNoticeSender } from './mandate-notice.sender.js';

const payloadSchema = z.object({ mandateId: z.uuid(), personId: z.uuid() });

/** Tells somebody that they have a mandate now. */
@Injectable()
export class TellAppointedHandler {
  constructor(private readonly sender: MandateNoticeSender) {}

  /** Does nothing when they were told before, or the mandate is over. */
  @OnJob({ queue: APPOINTED_QUEUE })
  async tell(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { mandateId, personId } = payloadSchema.parse(payload);
    await this.sender.tell(mandateId, 'appointed', [personId]);
  }
}
