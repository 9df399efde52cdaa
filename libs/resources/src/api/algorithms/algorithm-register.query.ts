import { IsOptional, IsUUID, Matches } from 'class-validator';

/** What the address of a register may ask for. */
export class AlgorithmRegisterQuery {
  /** The authority whose register it is; all of them when left out. */
  @IsOptional()
  @IsUUID(undefined, { message: 'must be an id' })
  authorityId?: string | null;

  /** Only entries whose names come behind this one, in a table. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'must be the name of an entry' })
  after?: string | null;
}
