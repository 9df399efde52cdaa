import { z } from 'zod';

/** The name and version of the format of one exported assessment. */
export const ASSESSMENT_FORMAT = 'living-hub/assessment/1';

const shortText = z.string().max(200);
const nullableNumber = z.number().nullable();

const evidence = z.strictObject({
  url: z.string().max(2_000),
  title: shortText,
  visibility: z.enum(['private', 'peers', 'public']),
});

const answer = z.strictObject({
  questionId: shortText,
  kind: z.enum(['option', 'not-applicable', 'unknown']).nullable(),
  optionId: shortText.nullable(),
  points: z.int().min(1).max(5).nullable(),
  reason: z.string().max(500).nullable(),
  note: z.string().max(4_000).nullable(),
  confidence: z.enum(['sure', 'fairly-sure', 'unsure']).nullable(),
  evidence: z.array(evidence).max(10),
});

const score = z.object({
  id: shortText,
  score: nullableNumber,
  percent: nullableNumber,
  levelId: shortText.nullable(),
  answered: z.int(),
  applicable: z.int(),
});

/** The form of an exported assessment. The scores are for reading: an import computes its own. */
export const assessmentExportSchema = z.strictObject({
  format: z.literal(ASSESSMENT_FORMAT, { error: `The format is ${ASSESSMENT_FORMAT}.` }),
  exportedAt: z.iso.datetime(),
  authority: z.strictObject({ name: shortText, country: z.string().max(2) }),
  questionnaire: z.strictObject({
    slug: shortText,
    version: shortText,
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  period: shortText,
  state: z.enum(['draft', 'submitted']),
  submission: z.int().min(0),
  targets: z.array(z.strictObject({ topicId: shortText, score: z.number() })).max(20),
  generalAnswers: z.array(z.strictObject({ fieldId: shortText, value: z.string().max(500) })).max(30),
  answers: z.array(answer).max(1_000),
  scores: z.strictObject({
    overall: score,
    topics: z.array(score.extend({ indicators: z.array(score) })),
  }),
});

/** One assessment, taken out of the hub whole. */
export type AssessmentExport = z.output<typeof assessmentExportSchema>;
/** One answer of it. */
export type ExportedAnswer = AssessmentExport['answers'][number];
