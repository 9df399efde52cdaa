import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RefusalNotes } from '../graphql/refusal-notes.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditLog } from './audit-log.js';
import { AuditReader } from './audit-reader.js';
import { AuditSealEntity, AuditUnsealedEntity } from './audit-seal.entity.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditTrail } from './audit-trail.js';
import { RefusedAccess } from './refused-access.js';
import { RefusedAccessEntity } from './refused-access.entity.js';

const entities = [AuditEntryEntity, AuditSealEntity, AuditUnsealedEntity, RefusedAccessEntity];

/** Offers `AuditLog` and `AuditTrail` everywhere, and to those who may read it `AuditReader` and `RefusedAccess`. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [
    AuditLog,
    AuditTrail,
    AuditSealer,
    AuditReader,
    RefusedAccess,
    { provide: RefusalNotes, useExisting: RefusedAccess },
  ],
  exports: [AuditLog, AuditTrail, AuditReader, RefusedAccess, RefusalNotes],
})
export class AuditModule {}
