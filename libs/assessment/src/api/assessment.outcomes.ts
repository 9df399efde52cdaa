import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { byClass } from '#libs/platform';
import { AnswerContentView, Answer, Assessment } from './assessment.type.js';

@ObjectType({ description: 'The authority has an assessment for this questionnaire and period already.' })
export class AssessmentExistsError {
  @Field(() => ID)
  assessmentId: string;
}

@ObjectType({ description: 'Questions are open that have to be answered before a submission.' })
export class AssessmentIncompleteError {
  @Field(() => [ID])
  openQuestions: string[];

  @Field(() => [ID], { description: 'Required fields of the general information.' })
  openGeneralFields: string[];
}

@ObjectType({ description: 'The assessment is submitted and takes no answers until it is reopened.' })
export class AssessmentClosedError {
  @Field(() => ID)
  assessmentId: string;
}

@ObjectType({
  description: 'Somebody saved another answer in between. Nothing was overwritten: both are here.',
})
export class AnswerConflict {
  @Field(() => Answer)
  current: Answer;

  @Field(() => AnswerContentView)
  yours: AnswerContentView;
}

@ObjectType({ description: 'The answer is saved.' })
export class SavedAnswer {
  @Field(() => Answer)
  answer: Answer;
}

@ObjectType({ description: 'One thing that is wrong with a document, where, and how to mend it.' })
export class ImportFault {
  @Field(() => String)
  path: string;

  @Field(() => String)
  reason: string;
}

@ObjectType({ description: 'The document was not taken. Every fault is listed; nothing was changed.' })
export class ImportRefusedError {
  @Field(() => [ImportFault])
  faults: ImportFault[];
}

@ObjectType({ description: 'The draft is gone.' })
export class AssessmentDiscarded {
  @Field(() => ID)
  assessmentId: string;
}

export const StartAssessmentResult = createUnionType({
  name: 'StartAssessmentResult',
  types: () => [Assessment, AssessmentExistsError] as const,
  resolveType: byClass(Assessment),
});

export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  types: () => [SavedAnswer, AnswerConflict, AssessmentClosedError] as const,
  resolveType: byClass(SavedAnswer),
});

export const ChangeAssessmentResult = createUnionType({
  name: 'ChangeAssessmentResult',
  types: () => [Assessment, AssessmentClosedError] as const,
  resolveType: byClass(Assessment),
});

export const SubmitAssessmentResult = createUnionType({
  name: 'SubmitAssessmentResult',
  types: () => [Assessment, AssessmentIncompleteError, AssessmentClosedError] as const,
  resolveType: byClass(Assessment),
});

export const ImportAssessmentResult = createUnionType({
  name: 'ImportAssessmentResult',
  types: () => [Assessment, AssessmentExistsError, ImportRefusedError] as const,
  resolveType: byClass(Assessment),
});
