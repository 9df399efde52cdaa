import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClaimLabel } from '../../domain/conformance/claim.js';

/** A product or service in one version, of the authority or organisation that answers for it. */
@Entity('solution')
@Check('solution_name_ck', 'length(name) BETWEEN 1 AND 200')
@Check('solution_version_ck', 'length(version) BETWEEN 1 AND 40')
@Check('solution_label_ck', `label IN ('real', 'illustrative')`)
@Check('solution_body_ck', 'num_nonnulls(authority_id, organisation_id) = 1')
@Index('solution_of_authority_uq', ['authorityId', 'name', 'version'], {
  unique: true,
  where: 'authority_id IS NOT NULL',
})
@Index('solution_of_organisation_uq', ['organisationId', 'name', 'version'], {
  unique: true,
  where: 'organisation_id IS NOT NULL',
})
export class SolutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'solution_pk' })
  id: string;

  @ForeignKey('authority', { name: 'solution_authority_fk' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @ForeignKey('organisation', { name: 'solution_organisation_fk' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  version: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text')
  label: ClaimLabel;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
