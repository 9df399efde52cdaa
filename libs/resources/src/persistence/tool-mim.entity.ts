import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That a tool is mapped to a MIM; family and edition only where the source states them. */
@Entity('tool_mim')
@Index('tool_mim_number_idx', ['number', 'toolId'])
export class ToolMimEntity {
  @ForeignKey('tool', { name: 'tool_mim_tool_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'tool_id', primaryKeyConstraintName: 'tool_mim_pk' })
  toolId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tool_mim_pk' })
  key: string;

  @Column('text')
  number: string;

  @Column('text', { nullable: true })
  family: string | null;

  @Column('text', { nullable: true })
  edition: string | null;
}
