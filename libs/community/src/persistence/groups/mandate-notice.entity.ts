import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '../../domain/groups/mandate.rules.js';
import { MandateEntity } from '../mandate.entity.js';

/** That a person was written to about a mandate; each kind of mail goes out once. */
@Entity('mandate_notice')
@Check('mandate_notice_kind_ck', `kind IN ('appointed', 'ends-in-60', 'ends-in-14')`)
export class MandateNoticeEntity {
  @ForeignKey(() => MandateEntity, { name: 'mandate_notice_mandate_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'mandate_id', primaryKeyConstraintName: 'mandate_notice_pk' })
  mandateId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'mandate_notice_pk' })
  kind: NoticeKind;

  @Index('mandate_notice_person_idx')
  @ForeignKey('person', { name: 'mandate_notice_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'mandate_notice_pk' })
  personId: string;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3 })
  sentAt: Date;
}
