import type { Locale } from '#libs/kernel';
import { KnowledgeItemType } from '#libs/knowledge';
import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NeedQuestionService } from '../../app/needs/need-question.service.js';
import { nameOf } from './need-parts.resolver.js';
import { AnswerNeedQuestionInput, NeedQuestionArgs } from './need.args.js';
import { NeedLoader } from './need.loader.js';
import { NeedQuestionType } from './need.type.js';

/** “Did it?”: asked by mail, answered without signing in. */
@Resolver()
export class NeedQuestionResolver {
  constructor(
    private readonly questions: NeedQuestionService,
    private readonly loader: NeedLoader,
  ) {}

  @Query(() => NeedQuestionType, {
    nullable: true,
    description: 'What the holder of a secret is asked; null when it is none of ours.',
  })
  @PublicAccess()
  async needQuestion(
    @CurrentContext() { client, locale }: HubContext,
    @Args() { token }: NeedQuestionArgs,
  ): Promise<NeedQuestionType | null> {
    const question = await this.questions.look(client, token);
    if (question === null) return null;
    const authority = await this.loader.authority.load(question.authorityId);
    return {
      need: await this.item(question.needId, locale),
      item: await this.item(question.itemId, locale),
      authority: authority && nameOf(authority, locale),
      verdict: question.verdict,
    };
  }

  @Mutation(() => Boolean, {
    description: 'Answers for the authority, once; false when the secret is none of ours, or was used.',
  })
  @PublicAccess()
  answerNeedQuestion(
    @CurrentContext() { client }: HubContext,
    @Args('input') { token, ...reply }: AnswerNeedQuestionInput,
  ): Promise<boolean> {
    return this.questions.answer(client, token, reply);
  }

  private async item(id: string, locale: Locale): Promise<KnowledgeItemType | null> {
    const view = await this.loader.item.load(id);
    return view && KnowledgeItemType.of(view, locale);
  }
}
