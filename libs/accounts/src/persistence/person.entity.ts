import type { Locale } from '#libs/kernel';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../domain/permissions.js';

/** Somebody who can sign in. */
@Entity('person')
@Unique('person_email_uq', ['email'])
@Check('person_email_ck', 'email = lower(email) AND length(email) <= 254')
@Check('person_name_ck', 'length(name) BETWEEN 1 AND 200')
@Check('person_roles_ck', `roles <@ ARRAY['member', 'coordinator']`)
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id: string;

  /** In the form that `normalizeEmailAddress` returns. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  locale: Locale;

  @Column('text', { array: true, default: [] })
  roles: Role[];

  /** An invented person of the demo, whom anybody may sign in as while demo mode is on. */
  @Column('boolean', { default: false })
  demo: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Since when the person may not use the platform; null while they may. */
  @Column({ type: 'timestamptz', name: 'suspended_at', precision: 3, nullable: true })
  suspendedAt: Date | null;
}
