import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';

/** When people were last told that an authority has too few stewards. */
@Entity('vacancy_alarm')
export class VacancyAlarmEntity {
  @ForeignKey(() => AuthorityEntity, { name: 'vacancy_alarm_authority_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'vacancy_alarm_pk' })
  authorityId: string;

  @Column({ type: 'timestamptz', name: 'raised_at', precision: 3 })
  raisedAt: Date;
}
