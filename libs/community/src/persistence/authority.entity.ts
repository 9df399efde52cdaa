import type { Locale, LocalizedText } from '#libs/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AuthorityType, Label } from '../domain/authority.js';

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

  @Column('text', { nullable: true })
  website: string | null;

  @Column('boolean', { default: false })
  demo: boolean;

  @Column('text')
  label: Label;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
