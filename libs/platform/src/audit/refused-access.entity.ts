import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often a signed-in person was refused one operation within an hour. */
@Entity('refused_access')
@Check('refused_access_times_ck', 'times > 0')
export class RefusedAccessEntity {
  @PrimaryColumn({ type: 'timestamptz', precision: 3, primaryKeyConstraintName: 'refused_access_pk' })
  hour: Date;

  @Index('refused_access_person_idx')
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'refused_access_pk' })
  personId: string;

  /** `Query.assessment` or `GET /export/audit`, as the hub calls it: no text of the caller. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'refused_access_pk' })
  operation: string;

  /** Why, like `FORBIDDEN`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'refused_access_pk' })
  code: string;

  @Column('integer')
  times: number;

  @Column({ type: 'timestamptz', name: 'last_at', precision: 3 })
  lastAt: Date;
}
