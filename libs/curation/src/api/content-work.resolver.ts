import { CurrentActor, listOf, type Actor } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContentBodies } from '../app/content-bodies.js';
import { ContentHistory } from '../app/content-history.js';
import { ContentKinds } from '../app/content-kinds.js';
import { ContentPersonType, ContentItemType } from './content-item.type.js';
import {
  ContentDraftType,
  ContentFaultType,
  ContentRevisionType,
  ContentStandingType,
  ContentStepType,
} from './content-work.type.js';
import { ContentLoaders, ContentNameLoaders } from './content.loaders.js';

const USUAL_REVISIONS = 10;
const USUAL_STEPS = 20;

/** The work on an item, for those who see it. */
@Resolver(() => ContentItemType)
export class ContentWorkResolver {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly history: ContentHistory,
  ) {}

  @ResolveField(() => ContentDraftType, { nullable: true })
  async draft(@Parent() { id, kind }: ContentItemType): Promise<ContentDraftType | null> {
    const draft = await this.loaders.draft.load(id);
    return draft && ContentDraftType.of(draft, kind);
  }

  @ResolveField(() => ContentStandingType)
  async standing(
    @Parent() { source }: ContentItemType,
    @CurrentActor() actor: Actor,
  ): Promise<ContentStandingType> {
    const [reader, draft] = await Promise.all([
      this.loaders.reader.load(actor),
      this.loaders.draft.load(source.id),
    ]);
    const revision = draft && (await this.loaders.revision.load(draft.revisionId));
    const approvals = draft === null ? [] : await this.loaders.approvals.load(draft.revisionId);
    return this.history.standingOf(reader, source, draft, revision, approvals);
  }

  @ResolveField(() => [ContentRevisionType], {
    complexity: listOf(USUAL_REVISIONS),
    description: 'The revisions the reader sees, the last one first; at most 500.',
  })
  async revisions(
    @Parent() { source }: ContentItemType,
    @CurrentActor() actor: Actor,
  ): Promise<ContentRevisionType[]> {
    const [reader, draft] = await Promise.all([
      this.loaders.reader.load(actor),
      this.loaders.draft.load(source.id),
    ]);
    return (await this.history.revisionsFor(reader, source, draft)).map((one) => ContentRevisionType.of(one));
  }

  @ResolveField(() => [ContentStepType], {
    complexity: listOf(USUAL_STEPS),
    description: 'What was done with it, as far as the reader sees, the last step first; at most 500.',
  })
  async steps(
    @Parent() { source }: ContentItemType,
    @CurrentActor() actor: Actor,
  ): Promise<ContentStepType[]> {
    const [reader, draft] = await Promise.all([
      this.loaders.reader.load(actor),
      this.loaders.draft.load(source.id),
    ]);
    return (await this.history.stepsFor(reader, source, draft)).map((one) => ContentStepType.of(one));
  }
}

/** The draft of an item, for those who see it. */
@Resolver(() => ContentDraftType)
export class ContentDraftResolver {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly bodies: ContentBodies,
    private readonly loaders: ContentLoaders,
    private readonly names: ContentNameLoaders,
  ) {}

  @ResolveField(() => ContentRevisionType, { description: 'What the draft shows now.' })
  async revision(@Parent() { source }: ContentDraftType): Promise<ContentRevisionType> {
    return ContentRevisionType.of((await this.loaders.revision.load(source.revisionId))!);
  }

  @ResolveField(() => String, { description: 'The body as JSON; it may be half written.' })
  async body(@Parent() { source }: ContentDraftType): Promise<string> {
    return JSON.stringify((await this.loaders.revision.load(source.revisionId))!.body);
  }

  @ResolveField(() => [ContentFaultType], { description: 'What keeps it from being published as it is.' })
  async faults(@Parent() { source }: ContentDraftType): Promise<readonly ContentFaultType[]> {
    const { body } = (await this.loaders.revision.load(source.revisionId))!;
    const checked = await this.bodies.check(this.kinds.named(source.kind), body, source.itemId);
    return checked.ok ? [] : checked.faults;
  }

  @ResolveField(() => ContentPersonType, {
    nullable: true,
    description: 'Null when the hub, or nobody any more.',
  })
  async openedBy(@Parent() { source }: ContentDraftType): Promise<ContentPersonType | null> {
    return source.openedBy === null ? null : this.names.person.load(source.openedBy);
  }

  @ResolveField(() => ContentPersonType, { nullable: true, description: 'Who brought it into its state.' })
  async stateBy(@Parent() { source }: ContentDraftType): Promise<ContentPersonType | null> {
    return source.stateBy === null ? null : this.names.person.load(source.stateBy);
  }
}

/** Who saved a revision. */
@Resolver(() => ContentRevisionType)
export class ContentRevisionResolver {
  constructor(private readonly names: ContentNameLoaders) {}

  @ResolveField(() => ContentPersonType, { nullable: true })
  async createdBy(@Parent() { personId }: ContentRevisionType): Promise<ContentPersonType | null> {
    return personId === null ? null : this.names.person.load(personId);
  }
}

/** Who took a step. */
@Resolver(() => ContentStepType)
export class ContentStepResolver {
  constructor(private readonly names: ContentNameLoaders) {}

  @ResolveField(() => ContentPersonType, {
    nullable: true,
    description: 'Null when the hub did it by itself.',
  })
  async actor(@Parent() { personId }: ContentStepType): Promise<ContentPersonType | null> {
    return personId === null ? null : this.names.person.load(personId);
  }
}
