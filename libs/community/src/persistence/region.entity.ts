import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A NUTS region of one edition. A code of another edition is another region, even when it looks the same. */
@Entity('region')
@Check('region_level_ck', 'level BETWEEN 1 AND 3')
@Index('region_parent_idx', ['edition', 'parentCode'])
@Index('region_country_idx', ['country', 'edition', 'level', 'code'])
@ForeignKey('region', ['edition', 'parentCode'], ['edition', 'code'], { name: 'region_parent_fk' })
export class RegionEntity {
  /** The edition's year, like "2024". */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'region_pk' })
  edition: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'region_pk' })
  code: string;

  /** As Eurostat prints it: in the language of the country, Greek and Bulgarian in their own script. */
  @Column('text')
  name: string;

  /** 1, 2 or 3. */
  @Column('smallint')
  level: number;

  /** Two letters as NUTS writes them: Greece is EL. */
  @Column('character', { length: 2 })
  country: string;

  /** The region it is part of; null on level 1, which is part of the country. */
  @Column('text', { name: 'parent_code', nullable: true })
  parentCode: string | null;
}
