import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Label } from '../domain/authority.js';
import type { MandateRole } from '../domain/group.js';
import { AuthorityEntity } from './authority.entity.js';
import { GroupEntity } from './group.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/**
 * That somebody leads, chairs or is delegated to a group, from one instant to another. It is held by an authority or
 * an organisation; the person who exercises it may change or be unknown.
 */
@Entity('mandate')
@Check('mandate_role_ck', `role IN ('lead', 'chair', 'delegate')`)
@Check('mandate_label_ck', `label IN ('real', 'illustrative')`)
@Check('mandate_dates_ck', 'until > since')
@Check('mandate_holder_ck', 'num_nonnulls(authority_id, organisation_id) = 1')
@Index('mandate_group_idx', ['groupId', 'since'])
export class MandateEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mandate_pk' })
  id: string;

  @ForeignKey(() => GroupEntity, { name: 'mandate_group_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('text')
  role: MandateRole;

  @Index('mandate_person_idx')
  @ForeignKey('person', { name: 'mandate_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Index('mandate_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'mandate_authority_fk' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Index('mandate_organisation_idx')
  @ForeignKey(() => OrganisationEntity, { name: 'mandate_organisation_fk' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** Null while nobody knows when it ends. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until: Date | null;

  /** The month or day up to which it is known to have lasted, where nobody published more: "2026-09". */
  @Column('text', { name: 'as_of', nullable: true })
  asOf: string | null;

  @Column('text', { default: 'real' })
  label: Label;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
