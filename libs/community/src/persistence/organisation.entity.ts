import type { Locale, LocalizedText } from '#libs/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Label } from '../domain/authority.js';
import type { OrganisationType } from '../domain/organisation.js';

/** A member that is not a public administration of the Union: it can support the declaration, never sign it. */
@Entity('organisation')
@Check(
  'organisation_type_ck',
  `type IN ('ngo', 'company', 'research', 'association', 'network', 'city-outside-eu', 'other')`,
)
@Check('organisation_country_ck', `country ~ '^[A-Z]{2}$'`)
@Check('organisation_label_ck', `label IN ('real', 'illustrative')`)
@Index('organisation_match_names_idx', { synchronize: false })
@Index('organisation_web_host_idx', ['webHost'])
@Index('organisation_unchecked_idx', ['id'], { where: 'checked_at IS NULL' })
@Index('organisation_sort_name_idx', ['sortName', 'id'])
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' })
  id: string;

  @Column('jsonb')
  name: LocalizedText;

  /** The language the name was first given in. */
  @Column('text', { name: 'source_locale' })
  sourceLocale: Locale;

  /** The name as lists are ordered by it. */
  @Column('text', { name: 'sort_name' })
  sortName: string;

  @Column('text')
  type: OrganisationType;

  @Column('character', { length: 2 })
  country: string;

  @Column('text', { nullable: true })
  website: string | null;

  /** The host of the website, by which a second registration is noticed. */
  @Column('text', { name: 'web_host', nullable: true })
  webHost: string | null;

  /** The forms of its names, by which a second registration is noticed. */
  @Column('text', { name: 'match_names', array: true, default: [] })
  matchNames: string[];

  /** Who it is not, as the person said who registered it. */
  @Column('uuid', { name: 'distinct_from', array: true, default: [] })
  distinctFrom: string[];

  /** Since when it is public. What people register is null until a coordinator has checked it. */
  @Column({ type: 'timestamptz', name: 'checked_at', precision: 3, nullable: true, default: () => 'now()' })
  checkedAt: Date | null;

  /** When its facts were last changed by hand. */
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3, nullable: true })
  changedAt: Date | null;

  @Column('boolean', { default: false })
  demo: boolean;

  @Column('text')
  label: Label;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
