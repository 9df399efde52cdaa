import { AuditLog, AuditReader, UnitOfWork, type SealedEntry } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Takes the audit log out of the hub, with all that is needed to verify it elsewhere. */
@Injectable()
export class AuditExportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly log: AuditReader,
  ) {}

  /**
   * The whole log as JSON Lines, oldest first; that it was taken out is written into it first.
   *
   * @param by who takes it; null for the operator
   */
  async *lines(by: string | null): AsyncGenerator<string> {
    await this.uow.run(() =>
      this.audit.record({ action: 'audit.export', actorId: by, subject: { kind: 'audit', id: 'all' } }),
    );
    for await (const link of this.log.all()) yield lineOf(link);
  }
}

function lineOf({ sequence, previous, hash, entry }: SealedEntry): string {
  return `${JSON.stringify({ sequence, previous, hash, entry })}\n`;
}
