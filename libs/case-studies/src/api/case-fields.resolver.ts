import { KnowledgeAuthorityType, KnowledgeItemType } from '#libs/knowledge';
import { CurrentContext, listOf, type HubContext } from '#libs/platform';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseLoader } from './case.loader.js';
import { CaseQuestionType, CaseReuseType, CaseWorkType, shownAuthority } from './case.type.js';

const KIND = 'case-study';
const USUAL = 5;

/** What is read with a case on the shelf; empty for everything else there. */
@Resolver(() => KnowledgeItemType)
export class CaseFieldsResolver {
  constructor(private readonly loader: CaseLoader) {}

  @ResolveField(() => Int, { description: 'How many authorities did it again; only of cases.' })
  async reuseCount(@Parent() { id, kind }: KnowledgeItemType): Promise<number> {
    return kind === KIND ? this.loader.reuseCount.load(id) : 0;
  }

  @ResolveField(() => [CaseReuseType], {
    complexity: listOf(USUAL),
    description: 'The latest fifty authorities that did it again; only of cases.',
  })
  async reuses(@Parent() { id, kind }: KnowledgeItemType): Promise<CaseReuseType[]> {
    return kind === KIND ? (await this.loader.reusesOf.load(id)).map((reuse) => CaseReuseType.of(reuse)) : [];
  }

  @ResolveField(() => [CaseQuestionType], {
    complexity: listOf(USUAL),
    description: 'The fifty questions that were answered last; only of cases.',
  })
  async questions(@Parent() { id, kind }: KnowledgeItemType): Promise<CaseQuestionType[]> {
    if (kind !== KIND) return [];
    return (await this.loader.questionsOf.load(id)).map((question) => CaseQuestionType.of(question));
  }
}

/** Who did it again. */
@Resolver(() => CaseReuseType)
export class CaseReuseFieldsResolver {
  constructor(private readonly loader: CaseLoader) {}

  @ResolveField(() => KnowledgeAuthorityType, { nullable: true })
  async authority(
    @Parent() { authorityId }: CaseReuseType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeAuthorityType | null> {
    return shownAuthority(await this.loader.authority.load(authorityId), locale);
  }
}

/** Who asked, as far as that may be said, and about what. */
@Resolver(() => CaseQuestionType)
export class CaseQuestionFieldsResolver {
  constructor(private readonly loader: CaseLoader) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of who asked, where they agreed that it is shown.',
  })
  async askedBy(@Parent() { namedAskerId }: CaseQuestionType): Promise<string | null> {
    return (namedAskerId && (await this.loader.person.load(namedAskerId))?.name) || null;
  }

  @ResolveField(() => KnowledgeAuthorityType, {
    nullable: true,
    description: 'The authority for which it was asked; null for a member of the community.',
  })
  async askedFor(
    @Parent() { authorityId }: CaseQuestionType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeAuthorityType | null> {
    return authorityId === null
      ? null
      : shownAuthority(await this.loader.authority.load(authorityId), locale);
  }

  @ResolveField(() => KnowledgeItemType, {
    nullable: true,
    description: 'The case it is about; null once that is not public any more.',
  })
  async item(
    @Parent() { itemId }: CaseQuestionType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeItemType | null> {
    const view = await this.loader.item.load(itemId);
    return view && KnowledgeItemType.of(view, locale);
  }
}

/** For whom the reader may speak. */
@Resolver(() => CaseWorkType)
export class CaseWorkFieldsResolver {
  constructor(private readonly loader: CaseLoader) {}

  @ResolveField(() => [KnowledgeAuthorityType], {
    complexity: listOf(USUAL),
    description: 'The public authorities they act for, and may ask a question for.',
  })
  async authorities(
    @Parent() { authorityIds }: CaseWorkType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeAuthorityType[]> {
    return this.named(authorityIds, locale);
  }

  @ResolveField(() => [KnowledgeAuthorityType], {
    complexity: listOf(USUAL),
    description: 'Those of them that may say that they reused it: all but the one it belongs to.',
  })
  async reusers(
    @Parent() { reuserIds }: CaseWorkType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeAuthorityType[]> {
    return this.named(reuserIds, locale);
  }

  private async named(
    ids: readonly string[],
    locale: HubContext['locale'],
  ): Promise<KnowledgeAuthorityType[]> {
    const found = await Promise.all(ids.map((id) => this.loader.authority.load(id)));
    return found.flatMap((view) => shownAuthority(view, locale) ?? []);
  }
}
