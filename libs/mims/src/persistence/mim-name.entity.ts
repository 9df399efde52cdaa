import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MimEntity } from './mim.entity.js';

/** What a MIM is called, or says it is called elsewhere. */
@Entity('mim_name')
@Index('mim_name_idx', ['family', 'name'])
export class MimNameEntity {
  @ForeignKey(() => MimEntity, { name: 'mim_name_mim_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'mim_id', primaryKeyConstraintName: 'mim_name_pk' })
  mimId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'mim_name_pk' })
  position: number;

  @Column('boolean')
  own: boolean;

  @Column('text')
  family: string;

  @Column('text', { nullable: true })
  edition: string | null;

  @Column('text')
  name: string;
}
