import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { FamilyBody } from '../domain/bodies/family-body.js';
import { PublishedColumns } from './published.columns.js';

/** One of the related things called MIM. */
@Entity('mim_family')
@Unique('mim_family_slug_uq', ['slug'])
@Check('mim_family_gone_ck', `gone IN ('archived', 'expired')`)
export class MimFamilyEntity extends PublishedColumns {
  @Column('jsonb')
  body: FamilyBody;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mim_family_pk' })
  id: string;

  @Column('text')
  slug: string;
}
