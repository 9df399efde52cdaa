import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ContentDraft, ContentRevision, ContentState, ContentStep } from '../domain/content-item.js';
import { ContentActionName, ContentOriginName, ContentStateName } from './content.enums.js';

/** Something that is wrong with a body. */
@ObjectType('ContentFault', { description: 'Something that keeps a draft from being published.' })
export class ContentFaultType {
  @Field(() => String, { description: 'Like requirements[2].text.en; empty for the whole.' })
  path: string;

  @Field(() => String)
  reason: string;
}

/** A revision, without its body. */
@ObjectType('ContentRevision', { description: 'A body as somebody saved it. Revisions are never changed.' })
export class ContentRevisionType {
  /** Who saved it, for the field that names them. */
  readonly personId: string | null;

  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Counted from 1 within the item.' })
  number: number;

  @Field(() => ContentOriginName)
  origin: ContentRevision['origin'];

  @Field(() => Date)
  createdAt: Date;

  @Field(() => String)
  note: string;

  /** The revision as resolvers return it. */
  static of({
    id,
    number,
    origin,
    createdAt,
    createdBy: personId,
    note,
  }: ContentRevision): ContentRevisionType {
    return Object.assign(new ContentRevisionType(), { id, number, origin, createdAt, note, personId });
  }
}

/** A step of the history of an item. */
@ObjectType('ContentStep', { description: 'Something that was done with an item.' })
export class ContentStepType {
  /** Who did it, for the field that names them. */
  readonly personId: string | null;

  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => ContentActionName)
  action: ContentStep['action'];

  @Field(() => Int, { nullable: true, description: 'The number of the revision it was about.' })
  revisionNumber: number | null;

  @Field(() => String)
  note: string;

  /** The step as resolvers return it. */
  static of({ id, at, action, revisionNumber, note, actorId: personId }: ContentStep): ContentStepType {
    return Object.assign(new ContentStepType(), { id, at, action, revisionNumber, note, personId });
  }
}

/** The draft that is open beside the published version. */
@ObjectType('ContentDraft', { description: 'The work on an item that the public does not see yet.' })
export class ContentDraftType {
  /** The draft itself, with the kind of its item, for the fields that are resolved. */
  readonly source: ContentDraft & { readonly kind: string };

  @Field(() => ContentStateName)
  state: ContentState;

  @Field(() => Date)
  openedAt: Date;

  @Field(() => Date, { description: 'When it came into its state.' })
  stateAt: Date;

  @Field(() => String, { description: 'What was said when it came into its state.' })
  note: string;

  @Field(() => Date, { nullable: true, description: 'When it is published, once it is approved.' })
  publishAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it is to leave the public again.' })
  expireAt: Date | null;

  /** The draft as resolvers return it. */
  static of(source: ContentDraft, kind: string): ContentDraftType {
    const { state, openedAt, stateAt, note, publishAt, expireAt } = source;
    const face = { state, openedAt, stateAt, note, publishAt, expireAt };
    return Object.assign(new ContentDraftType(), face, { source: { ...source, kind } });
  }
}

/** What the reader may do with an item now. */
@ObjectType('ContentStanding', { description: 'What the reader may do with an item now.' })
export class ContentStandingType {
  @Field(() => Boolean, { description: 'Write on the open draft; without one, open one.' })
  mayEdit: boolean;

  @Field(() => Boolean)
  mayComment: boolean;

  @Field(() => Boolean)
  mayApprove: boolean;

  @Field(() => Boolean)
  mayArchive: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'NOT_CURATOR, SECOND_FACTOR, NOTHING_SUBMITTED or OWN_TEXT; null when the reader may approve.',
  })
  whyNotApprove: string | null;
}
