import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MemberType } from '../../domain/directory/member-type.js';
import type { MembershipKind } from '../../domain/membership.js';

/**
 * One line of the public directory: what it is ordered and filtered by. Triggers keep it as memberships, authorities and
 * organisations change; nothing else writes it.
 */
@Entity('directory_entry')
@Index('directory_entry_name_idx', ['sortName', 'membershipId'])
@Index('directory_entry_kind_idx', ['kind', 'sortName', 'membershipId'])
@Index('directory_entry_country_idx', ['country', 'sortName', 'membershipId'])
@Index('directory_entry_type_idx', ['type', 'sortName', 'membershipId'])
@Index('directory_entry_search_idx', { synchronize: false })
export class DirectoryEntryEntity {
  @ForeignKey('membership', { name: 'directory_entry_membership_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'membership_id', primaryKeyConstraintName: 'directory_entry_pk' })
  membershipId: string;

  @Column('text')
  kind: MembershipKind;

  @Column('character', { length: 2 })
  country: string;

  @Column('text')
  type: MemberType;

  @Index('directory_entry_population_idx')
  @Column('integer', { nullable: true })
  population: number | null;

  @Column('text', { name: 'sort_name' })
  sortName: string;

  /** The name in all its languages, without accents and capitals. */
  @Column('text', { name: 'search_text' })
  searchText: string;
}
