import { Connection, type ReadEntry, type RefusedAccessRow } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** One line of the audit log. Other libraries add the names of what they own. */
@ObjectType('AuditEntry', { description: 'Who did what, to what, acting for whom.' })
export class AuditEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { description: 'What was done, like person.erase.' })
  action: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who did it; null when the operator or the hub itself did.',
  })
  personId: string | null;

  @Field(() => ID, { nullable: true, description: 'The authority or organisation for which it was done.' })
  actingFor: string | null;

  @Field(() => String, { description: 'The kind of thing it was done to, like person.' })
  subjectKind: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'What it was before, as JSON, where it matters.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it was afterwards, as JSON, where it matters.' })
  after: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place in the chain of seals; null until it is sealed.',
  })
  sequence: number | null;

  static of(entry: ReadEntry): AuditEntryType {
    const { id, at, action, actorId, actingFor, subjectKind, subjectId, before, after, sequence } = entry;
    return Object.assign(new AuditEntryType(), {
      id,
      at,
      action,
      personId: actorId,
      actingFor,
      subjectKind,
      subjectId,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
      sequence,
    });
  }
}

/** The audit log page by page. */
@ObjectType()
export class AuditLogConnection extends Connection(AuditEntryType) {}

/** How often somebody was refused something within an hour. */
@ObjectType('RefusedAccess', { description: 'How often somebody was refused something within an hour.' })
export class RefusedAccessType {
  @Field(() => Date, { description: 'The beginning of the hour.' })
  hour: Date;

  @Field(() => ID)
  personId: string;

  @Field(() => String, { description: 'What they tried, like Query.assessment.' })
  operation: string;

  @Field(() => String, { description: 'Why it was refused, like FORBIDDEN.' })
  code: string;

  @Field(() => Int)
  times: number;

  @Field(() => Date, { description: 'When it was last noted.' })
  lastAt: Date;

  static of(row: RefusedAccessRow): RefusedAccessType {
    return Object.assign(new RefusedAccessType(), row);
  }
}

/** Refusals page by page. */
@ObjectType()
export class RefusedAccessConnection extends Connection(RefusedAccessType) {}

/** Whether the log is as it was written. */
@ObjectType('AuditState', { description: 'Whether the audit log is as it was written.' })
export class AuditStateType {
  @Field(() => Int, { description: 'How many entries are sealed.' })
  links: number;

  @Field(() => String, {
    description: 'The hash of the last seal. Note it elsewhere to see later that nothing was cut off.',
  })
  head: string;

  @Field(() => Int, { nullable: true, description: 'The first seal that does not fit; null when all do.' })
  brokenAt: number | null;

  @Field(() => String, { nullable: true, description: 'What is wrong with it, in English.' })
  reason: string | null;
}
