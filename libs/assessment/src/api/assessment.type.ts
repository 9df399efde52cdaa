import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '#libs/platform';
import { AnswerConfidence, AnswerKind, AssessmentState, EvidenceVisibility } from './assessment.enums.js';

@ObjectType({ description: 'A link that shows an answer is true.' })
export class EvidenceLink {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  url: string;

  @Field(() => String)
  title: string;

  @Field(() => EvidenceVisibility)
  visibility: EvidenceVisibility;
}

@ObjectType({ description: 'What an authority says to one question.' })
export class AnswerContentView {
  @Field(() => AnswerKind, { nullable: true, description: 'Null while only a note or evidence is there.' })
  kind: AnswerKind | null;

  @Field(() => ID, { nullable: true })
  optionId: string | null;

  @Field(() => String, { nullable: true, description: 'Why the question does not apply.' })
  reason: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => AnswerConfidence, { nullable: true })
  confidence: AnswerConfidence | null;

  @Field(() => [EvidenceLink])
  evidence: EvidenceLink[];
}

@ObjectType({ description: 'A saved answer with its version.' })
export class Answer extends AnswerContentView {
  @Field(() => ID)
  questionId: string;

  @Field(() => Int, { description: 'Give it back as expectedVersion when you change the answer.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person who saved it, while they are known.',
  })
  answeredBy: string | null;

  @Field(() => Date)
  answeredAt: Date;
}

@ObjectType({ description: 'One field of the general information as it was filled in.' })
export class GeneralAnswer {
  @Field(() => ID)
  fieldId: string;

  @Field(() => String, { nullable: true })
  value: string | null;
}

@ObjectType({ description: 'What an authority aims at in one topic.' })
export class TopicTarget {
  @Field(() => ID)
  topicId: string;

  @Field(() => Number)
  score: number;
}

@ObjectType({ description: 'The authority that is assessed.' })
export class AssessedAuthority {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'ISO 3166-1 code; Greece is GR.' })
  country: string;
}

@ObjectType({ description: 'Where to download an assessment. The links need the same sign-in.' })
export class AssessmentExports {
  @Field(() => String)
  json: string;

  @Field(() => String)
  csv: string;

  @Field(() => String)
  xlsx: string;
}

@ObjectType({ description: 'The assessment of one authority for one period.' })
export class Assessment {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A year, half-year or quarter: 2026, 2026-H1, 2026-Q3.' })
  period: string;

  @Field(() => AssessmentState)
  state: AssessmentState;

  @Field(() => Int, { description: 'How often it was submitted; 0 while it is a first draft.' })
  submissionCount: number;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class AssessmentConnection extends Connection(Assessment) {}
