import type { AuthorityView } from '#libs/community';
import { localize, type Locale } from '#libs/kernel';
import { KnowledgeAuthorityType, KnowledgeItemType } from '#libs/knowledge';
import { CurrentContext, type HubContext } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MOST_LISTED, type NeedSupport, type NeedVoice } from '../../domain/needs/need.js';
import { NeedLoader } from './need.loader.js';
import { LISTED, NeedAnswerType, NeedSupporterType, NeedType, NeedVoiceType } from './need.type.js';

/** What belongs to a need. */
@Resolver(() => NeedType)
export class NeedPartsResolver {
  constructor(private readonly loader: NeedLoader) {}

  @ResolveField(() => [NeedSupporterType], {
    description: `The checked authorities that need it, the one that raised it first; at most ${MOST_LISTED}.`,
    complexity: LISTED,
  })
  async supporters(
    @Parent() { needId }: NeedType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<NeedSupporterType[]> {
    return this.named(await this.loader.supporters.load(needId), locale);
  }

  @ResolveField(() => [NeedSupporterType], {
    description: 'Those that the reader acts for, checked or not; empty for everybody else.',
  })
  async mine(
    @Parent() { needId }: NeedType,
    @CurrentContext() { actor, locale }: HubContext,
  ): Promise<NeedSupporterType[]> {
    return actor === null ? [] : this.named(await this.loader.mine.load({ actor, needId }), locale);
  }

  @ResolveField(() => KnowledgeAuthorityType, {
    nullable: true,
    description: 'The authority that raised it; null for what members of the group raised.',
  })
  async owner(
    @Parent() { needId }: NeedType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeAuthorityType | null> {
    const view = await this.loader.item.load(needId);
    const authority = view?.authorityId ? await this.loader.authority.load(view.authorityId) : null;
    return authority?.checked ? nameOf(authority, locale) : null;
  }

  @ResolveField(() => [NeedAnswerType], {
    description: `What says that it answers the need, the newest first; at most ${MOST_LISTED}.`,
    complexity: LISTED,
  })
  async answers(
    @Parent() { needId }: NeedType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<NeedAnswerType[]> {
    const answers = await this.loader.answers.load(needId);
    const found = await Promise.all(
      answers.map(async ({ itemId, voices, answeredAt, yes, partly, no }) => {
        const view = await this.loader.item.load(itemId);
        if (view === null) return [];
        const item = KnowledgeItemType.of(view, locale);
        return [{ item, answeredAt, yes, partly, no, voices: await this.voices(voices, locale) }];
      }),
    );
    return found.flat();
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the reader decides about needs: merges and closes them.',
  })
  async mayCurate(@CurrentContext() { actor }: HubContext): Promise<boolean> {
    return actor !== null && this.loader.curates.load(actor);
  }

  private async voices(voices: readonly NeedVoice[], locale: Locale): Promise<NeedVoiceType[]> {
    const found = await Promise.all(
      voices.slice(0, MOST_LISTED).map(async ({ authorityId, verdict, note }) => {
        const authority = await this.loader.authority.load(authorityId);
        return authority === null ? [] : [{ authority: nameOf(authority, locale), verdict, note }];
      }),
    );
    return found.flat();
  }

  private async named(supports: readonly NeedSupport[], locale: Locale): Promise<NeedSupporterType[]> {
    const found = await Promise.all(
      supports.map(async ({ authorityId, why, raised, since }) => {
        const authority = await this.loader.authority.load(authorityId);
        if (authority === null) return [];
        return [{ authority: nameOf(authority, locale), country: authority.country, why, raised, since }];
      }),
    );
    return found.flat();
  }
}

/** An authority in the language of a reader. */
export function nameOf({ id, name, sourceLocale }: AuthorityView, locale: Locale): KnowledgeAuthorityType {
  return { id, name: localize(name, locale, sourceLocale).text };
}
