import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A kind of mail that a person switched off. */
@Entity('muted_notification')
export class MutedNotificationEntity {
  @ForeignKey(() => PersonEntity, { name: 'muted_notification_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'muted_notification_pk' })
  personId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'muted_notification_pk' })
  kind: string;
}
