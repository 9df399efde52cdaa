import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '../../domain/groups/mandate.rules.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { MandateNoticeRepository } from '../../persistence/groups/mandate-notice.repository.js';
import { MandateRepository } from '../../persistence/groups/mandate.repository.js';
import { MandatePost } from './mandate-post.js';
import { mandateMail } from './mandate.mail.js';

/** Writes to people about a mandate. Each kind of mail reaches a person at least once and is never sent twice. */
@Injectable()
export class MandateNoticeSender {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly mandates: MandateRepository,
    private readonly notices: MandateNoticeRepository,
    private readonly post: MandatePost,
  ) {}

  /** Writes to those of these people who were not written to before. The note and the mail are committed together. */
  async tell(mandateId: string, kind: NoticeKind, personIds: readonly string[]): Promise<void> {
    await this.uow.run(async () => {
      const mandate = await this.mandates.byId(mandateId);
      const group = mandate && (await this.groups.byId(mandate.groupId));
      if (!mandate || !group || mandate.state === 'past') return;
      for (const recipient of await this.post.recipients(personIds)) {
        if (!(await this.notices.note(mandateId, kind, recipient.id))) continue;
        const { email, name, locale } = recipient;
        const mail = mandateMail({ kind, name, locale, group, mandate, publicUrl: this.post.publicUrl });
        const messageId = `<mandate.${mandateId}.${kind}.${recipient.id}@living-hub>`;
        await this.post.send({ to: email, personId: recipient.id, ...mail, messageId });
      }
    });
  }
}
