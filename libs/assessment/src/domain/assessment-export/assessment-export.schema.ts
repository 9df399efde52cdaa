import { z } from 'zod';

/** The name and version of the format of one exported assessment. */
const ASSESSMENT_FORMAT = 'living-hub/assessment/1';

/** What a database cannot keep: the character NUL, and halves of characters. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

const textUpTo = (characters: number) =>
  z.string().max(characters).refine(isStorable, 'This text holds broken characters. Remove them.');

const shortText = textUpTo(200);
const count = z.int().min(0).max(100_000);
const onScale = z.number().min(1).max(5).nullable();

const evidence = z.strictObject({
  url: textUpTo(2_000),
  title: shortText,
  visibility: z.enum(['private', 'peers', 'public']).describe('Who may see the link besides the authority.'),
});

const answer = z.strictObject({
  questionId: shortText,
  kind: z
    .enum(['option', 'not-applicable', 'unknown'])
    .nullable()
    .describe('null while there is only a note or evidence.'),
  optionId: shortText.nullable().describe('Of the chosen option; null for every other kind.'),
  points: z.int().min(1).max(5).nullable().describe('Of the chosen option, for reading.'),
  reason: textUpTo(500).nullable().describe('Why the question does not apply; null for every other kind.'),
  note: textUpTo(4_000).nullable(),
  confidence: z.enum(['sure', 'fairly-sure', 'unsure']).nullable(),
  evidence: z.array(evidence).max(10),
});

const score = z.strictObject({
  id: shortText,
  score: onScale,
  percent: z.number().min(0).max(100).nullable(),
  levelId: shortText.nullable(),
  completeness: z.number().min(0).max(1),
  answered: count,
  applicable: count,
  counted: count,
  notApplicable: count,
  unknown: count,
  blank: count,
  minimum: onScale,
  maximum: onScale,
  spread: z.number().min(0).max(4).nullable(),
  target: onScale,
  gap: z.number().min(-4).max(4).nullable(),
  confidence: z.strictObject({ low: onScale, high: onScale, stated: count }),
});

/** The form of an exported assessment. The scores are for reading: an import computes its own. */
export const assessmentExportSchema = z.strictObject({
  format: z.literal(ASSESSMENT_FORMAT, { error: `The format is ${ASSESSMENT_FORMAT}.` }),
  exportedAt: z.iso.datetime('A moment is like 2026-11-23T10:00:00Z.'),
  authority: z.strictObject({
    name: shortText,
    country: z.string().regex(/^([A-Z]{2})?$/, 'A country is two capital letters, or empty.'),
  }),
  questionnaire: z.strictObject({
    slug: shortText,
    version: shortText,
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'The hash of the questionnaire has 64 digits from 0 to 9 and a to f.'),
  }),
  period: shortText,
  state: z.enum(['draft', 'submitted']),
  submission: count.describe('Which submission this is; of a draft, how many there have been.'),
  targets: z.array(z.strictObject({ topicId: shortText, score: z.number() })).max(20),
  generalAnswers: z.array(z.strictObject({ fieldId: shortText, value: textUpTo(500) })).max(30),
  answers: z.array(answer).max(1_000),
  scores: z
    .strictObject({
      overall: score,
      topics: z.array(score.extend({ indicators: z.array(score).max(600) })).max(20),
    })
    .describe('As computed when exported, in full precision; an import computes its own from the answers.'),
});

/** One assessment, taken out of the hub whole. */
export type AssessmentExport = z.output<typeof assessmentExportSchema>;
/** One answer of it. */
export type ExportedAnswer = AssessmentExport['answers'][number];
/** One score of it. */
export type ExportedScore = AssessmentExport['scores']['overall'];
