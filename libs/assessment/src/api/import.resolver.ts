import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { AssessmentImportService } from '../app/assessment-import.service.js';
import type { AssessmentExistsError, ImportRefusedError } from '../domain/assessment.errors.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { ImportAssessmentInput } from './assessment.inputs.js';
import { ImportAssessmentResult } from './assessment.outcomes.js';

/** Brings an exported assessment in again. */
@Resolver()
export class ImportResolver {
  constructor(private readonly imports: AssessmentImportService) {}

  @Mutation(() => ImportAssessmentResult, {
    description: 'Makes a draft from a JSON export. All of it or nothing.',
  })
  @RequirePermission('assessment.edit')
  importAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') { authorityId, document, period }: ImportAssessmentInput,
  ): Promise<AssessmentEntity | AssessmentExistsError | ImportRefusedError> {
    return this.imports.import(actor, authorityId, document, period ?? undefined);
  }
}
