import type { Locale, LocalizedText } from '#libs/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AuthorityType, Label } from '../domain/authority.js';
import type { PopulationClass } from '../domain/population-class.js';

/** A public administration. Everything it does on the platform belongs to it, never to a person. */
@Entity('authority')
@Check(
  'authority_type_ck',
  `type IN ('municipality', 'association', 'province', 'region', 'national', 'other')`,
)
@Check('authority_country_ck', `country ~ '^[A-Z]{2}$'`)
@Check('authority_region_ck', '(region_edition IS NULL) = (region_code IS NULL)')
@Check('authority_population_ck', 'population IS NULL OR (population >= 0 AND population_year IS NOT NULL)')
@Check('authority_label_ck', `label IN ('real', 'illustrative')`)
@Check(
  'authority_population_class_ck',
  `population_class IN ('under-5000', '5000-20000', '20000-50000', '50000-100000', '100000-500000', 'over-500000')`,
)
@Index('authority_lau_uq', ['country', 'lauCode'], { unique: true, where: 'lau_code IS NOT NULL' })
@Index('authority_match_names_idx', { synchronize: false })
@Index('authority_web_host_idx', ['webHost'])
@Index('authority_unchecked_idx', ['id'], { where: 'checked_at IS NULL' })
@Index('authority_region_idx', ['regionEdition', 'regionCode'])
@Index('authority_sort_name_idx', ['sortName', 'id'])
@ForeignKey('region', ['regionEdition', 'regionCode'], ['edition', 'code'], { name: 'authority_region_fk' })
export class AuthorityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'authority_pk' })
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
  type: AuthorityType;

  @Column('character', { length: 2 })
  country: string;

  @Column('text', { name: 'region_edition', nullable: true })
  regionEdition: string | null;

  @Column('text', { name: 'region_code', nullable: true })
  regionCode: string | null;

  /** Code of the local administrative unit, for municipalities. */
  @Column('text', { name: 'lau_code', nullable: true })
  lauCode: string | null;

  @Column('integer', { nullable: true })
  population: number | null;

  /** The year the population was counted in. */
  @Column('smallint', { name: 'population_year', nullable: true })
  populationYear: number | null;

  /** The class the population falls into, kept for lists to filter by. */
  @Column('text', { name: 'population_class', nullable: true })
  populationClass: PopulationClass | null;

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
