import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { AnsweringService } from '../app/answering.service.js';
import { AnswerConflict as DomainConflict, AssessmentClosedError } from '../domain/assessment.errors.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { answerContentOf, answerContentView, answerView } from './answer.view.js';
import { SaveAnswerInput, SaveGeneralAnswerInput, SetTargetInput } from './assessment.inputs.js';
import {
  AnswerConflict,
  ChangeAssessmentResult,
  SaveAnswerResult,
  SavedAnswer,
} from './assessment.outcomes.js';
import { Assessment } from './assessment.type.js';

/** Answering: every answer is saved on its own. */
@Resolver()
export class AnsweringResolver {
  constructor(private readonly answering: AnsweringService) {}

  @Mutation(() => SaveAnswerResult, { description: 'Saves one answer over the version you saw.' })
  @RequirePermission('assessment.edit', { repeatable: true })
  async saveAnswer(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveAnswerInput,
  ): Promise<SavedAnswer | AnswerConflict | AssessmentClosedError> {
    const saved = await this.answering.save(actor, { ...input, content: answerContentOf(input) });
    if (saved instanceof AssessmentClosedError) return saved;
    if (!(saved instanceof DomainConflict)) return { answer: answerView(saved) };
    const conflict = new AnswerConflict();
    return Object.assign(conflict, {
      current: answerView(saved.current),
      yours: answerContentView(saved.yours),
    });
  }

  @Mutation(() => ChangeAssessmentResult, { description: 'Saves one field of the general information.' })
  @RequirePermission('assessment.edit', { repeatable: true })
  saveGeneralAnswer(
    @CurrentActor() actor: Actor,
    @Args('input') { assessmentId, fieldId, value }: SaveGeneralAnswerInput,
  ): Promise<AssessmentEntity | AssessmentClosedError> {
    return this.answering.saveGeneral(actor, assessmentId, fieldId, value ?? null);
  }

  @Mutation(() => Assessment, { description: 'Sets what the authority aims at in one topic.' })
  @RequirePermission('assessment.edit', { repeatable: true })
  setTarget(
    @CurrentActor() actor: Actor,
    @Args('input') { assessmentId, topicId, score }: SetTargetInput,
  ): Promise<AssessmentEntity> {
    return this.answering.setTarget(actor, assessmentId, topicId, score ?? null);
  }
}
