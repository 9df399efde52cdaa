import type { Locale, LocalizedText } from '#libs/kernel';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { GroupKind } from '../domain/group.js';

/** A sub-group, an assembly or a board of the community. */
@Entity('community_group')
@Unique('community_group_slug_uq', ['slug'])
@Check('community_group_kind_ck', `kind IN ('sub-group', 'assembly', 'board')`)
@Check('community_group_chair_seats_ck', 'chair_seats BETWEEN 0 AND 2')
@Check('community_group_label_ck', `label IN ('real', 'condensed', 'illustrative')`)
export class GroupEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'community_group_pk' })
  id: string;

  /** Names the group in addresses, like `technical`. */
  @Column('text')
  slug: string;

  @Column('text')
  kind: GroupKind;

  @Column('jsonb')
  name: LocalizedText;

  @Column('text', { name: 'source_locale' })
  sourceLocale: Locale;

  /** What the group is for, in one or two sentences. */
  @Column('jsonb')
  purpose: LocalizedText;

  /** Its place in lists of groups. */
  @Column('smallint')
  position: number;

  /** How many may chair it at once: 0 where nobody of the community does, 2 where co-chairs are allowed. */
  @Column('smallint', { name: 'chair_seats', default: 1 })
  chairSeats: number;

  @Column('text')
  label: 'real' | 'condensed' | 'illustrative';

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
