import {
  CurrentContext,
  KeysetList,
  listOf,
  PageArgs,
  PublicAccess,
  type HubContext,
  type Page,
} from '#libs/platform';
import type { Locale } from '#libs/kernel';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MimRequirement } from '../domain/bodies/mim-body.js';
import type { ReferenceView } from '../domain/mim-view.js';
import { MimReader } from '../persistence/mim.reader.js';
import { RequirementReader } from '../persistence/requirement.reader.js';
import { RequirementArgs } from './mim.args.js';
import { MimLoader } from './mim.loader.js';
import { MimType, type PastMim } from './mim.type.js';
import {
  MimReferenceType,
  MimRequirementConnection,
  MimRequirementType,
  MimWithdrawalType,
} from './requirement.type.js';

interface PlacedRequirement {
  readonly place: number;
  readonly body: MimRequirement;
}

const USUAL_REFERENCES = 2;
const PAST = new KeysetList<PlacedRequirement>('mim-past-requirements', 'ASC', [
  { sql: 'place', key: 'place', type: 'integer' },
]);

/** The requirements of a MIM. */
@Resolver(() => MimType)
export class MimRequirementsResolver {
  constructor(
    private readonly reader: RequirementReader,
    private readonly loader: MimLoader,
  ) {}

  @ResolveField(() => MimRequirementConnection, { description: 'Those in force, in the order of the MIM.' })
  async requirements(
    @Parent() mim: MimType,
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<MimRequirementType>> {
    if (mim.past !== null) return pastPage(mim, mim.past, page, locale);
    return this.reader.page(mim.id, page, mim.requirementCount, (row) =>
      MimRequirementType.of(mim, row.body, row, locale),
    );
  }

  @ResolveField(() => [MimRequirementType], {
    description: 'Those that were withdrawn, the last first, with their last words. At most 200.',
  })
  async withdrawnRequirements(
    @Parent() mim: MimType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimRequirementType[]> {
    const rows = await this.loader.withdrawn.load(mim.id);
    return rows.map((row) => MimRequirementType.of(mim, row.body, row, locale));
  }
}

/** One requirement at its lasting address. */
@Resolver(() => MimRequirementType)
export class RequirementResolver {
  constructor(
    private readonly mims: MimReader,
    private readonly reader: RequirementReader,
    private readonly loader: MimLoader,
  ) {}

  @Query(() => MimRequirementType, {
    nullable: true,
    description: 'A requirement by its key or number; a withdrawn one too. Null when there never was one.',
  })
  @PublicAccess({ cache: true })
  async mimRequirement(
    @Args() { family, edition, slug, key }: RequirementArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimRequirementType | null> {
    const mim = await this.mims.bySlug(family, edition, slug);
    const row = mim && (await this.reader.find(mim.id, key));
    return mim && row && MimRequirementType.of(MimType.of(mim, locale), row.body, row, locale);
  }

  @ResolveField(() => MimType, { description: 'The MIM it belongs to, or belonged to.' })
  mim(@Parent() { parent }: MimRequirementType): MimType {
    return parent;
  }

  @ResolveField(() => MimWithdrawalType, {
    nullable: true,
    description: 'Set when it is in force no longer.',
  })
  async withdrawn(
    @Parent() { withdrawnPublication, parent }: MimRequirementType,
  ): Promise<MimWithdrawalType | null> {
    if (withdrawnPublication === null) return null;
    const at = await this.loader.publishedAt.load({ itemId: parent.id, number: withdrawnPublication });
    return { publication: withdrawnPublication, at };
  }

  @ResolveField(() => [MimReferenceType], {
    complexity: listOf(USUAL_REFERENCES),
    description: 'What it names, as it resolves now.',
  })
  async references(@Parent() { parent, key }: MimRequirementType): Promise<ReferenceView[]> {
    const all = await this.loader.referencesFrom.load(parent.id);
    return all.filter(({ requirementKey }) => requirementKey === key);
  }

  @ResolveField(() => [MimReferenceType], {
    complexity: listOf(USUAL_REFERENCES),
    description: 'Where texts of the edition name it.',
  })
  async referencedBy(@Parent() { parent, key }: MimRequirementType): Promise<ReferenceView[]> {
    const all = await this.loader.referencesTo.load(parent.id);
    return all.filter(({ targetKey }) => targetKey === key);
  }
}

/** The ends of a reference. */
@Resolver(() => MimReferenceType)
export class ReferenceResolver {
  constructor(private readonly loader: MimLoader) {}

  @ResolveField(() => MimType, { nullable: true, description: 'The MIM in whose text it stands.' })
  async from(
    @Parent() { fromId }: MimReferenceType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType | null> {
    const mim = await this.loader.mim.load(fromId);
    return mim && MimType.of(mim, locale);
  }

  @ResolveField(() => MimType, { nullable: true, description: 'The MIM that is named, if it is there.' })
  async target(
    @Parent() { targetId }: MimReferenceType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimType | null> {
    const mim = targetId === null ? null : await this.loader.mim.load(targetId);
    return mim && MimType.of(mim, locale);
  }

  @ResolveField(() => MimRequirementType, {
    nullable: true,
    description: 'The requirement that is named, if it is there or was.',
  })
  async targetRequirement(
    @Parent() { targetId, targetKey }: MimReferenceType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MimRequirementType | null> {
    if (targetId === null || targetKey === null) return null;
    const mim = await this.loader.mim.load(targetId);
    const row = await this.loader.requirement.load({ mimId: targetId, key: targetKey });
    return mim && row && MimRequirementType.of(MimType.of(mim, locale), row.body, row, locale);
  }
}

/** A page of an earlier publication, whose requirements stand in its body. */
function pastPage(mim: MimType, past: PastMim, page: PageArgs, locale: Locale): Page<MimRequirementType> {
  const filter = [mim.id, past.number];
  const { parameters, limit } = PAST.slice(page, filter);
  const after = Number(parameters[0] ?? -1);
  const all = past.body.requirements.map((body, place) => ({ body, place }));
  const rows = all.filter(({ place }) => place > after).slice(0, limit);
  return PAST.connection(
    rows,
    page,
    filter,
    () => all.length,
    ({ body }) => MimRequirementType.of(mim, body, null, locale),
  );
}
