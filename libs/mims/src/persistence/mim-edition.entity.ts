import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { EditionBody } from '../domain/bodies/edition-body.js';
import type { EditionState } from '../domain/bodies/vocabulary.js';
import { PublishedColumns } from './published.columns.js';

/** One edition of a family. */
@Entity('mim_edition')
@Unique('mim_edition_number_uq', ['family', 'number'])
@Check('mim_edition_state_ck', `state IN ('development', 'current', 'superseded')`)
@Check('mim_edition_gone_ck', `gone IN ('archived', 'expired')`)
export class MimEditionEntity extends PublishedColumns {
  @Column('jsonb')
  body: EditionBody;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mim_edition_pk' })
  id: string;

  @Column('text')
  family: string;

  @Column('text')
  number: string;

  @Column('text')
  name: string;

  @Column('text')
  state: EditionState;

  @Column('date', { nullable: true })
  released: string | null;

  @Column('text', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;

  /** In the order of time, see `chronologyOf`. */
  @Column({ type: 'text', collation: 'C' })
  chronology: string;

  /** In the order of lists, see `placeOf`. */
  @Column({ type: 'text', collation: 'C' })
  place: string;
}
