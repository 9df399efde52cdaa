import { z } from 'zod';
import { LOCALES } from '#libs/kernel';

/** The name and version of the format; a document says which one it follows. */
const QUESTIONNAIRE_FORMAT = 'living-hub/questionnaire/1';

const MAX_TEXT = 2_000;
/** Control characters, halves of characters, and marks that make text read in another order than it is stored. */
const NOT_PRINTABLE = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]|\uFFFD/u;

const id = z
  .string({
    error: ({ input }) => (input === undefined ? 'An id is missing here.' : 'Put the id in quotes.'),
  })
  .max(80, 'An id has at most 80 characters.')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'An id consists of small letters, digits and single hyphens, like data-quality.',
  );

const humanText = z
  .string({
    error: ({ input }) => (input === undefined ? 'A text is missing here.' : 'Put the text in quotes.'),
  })
  .trim()
  .min(1, 'This text is empty. Write it, or remove the language.')
  .max(MAX_TEXT, `A text has at most ${MAX_TEXT} characters.`)
  .refine(
    (text) => text.isWellFormed() && !NOT_PRINTABLE.test(text),
    'This text holds control characters or broken characters. Remove them.',
  );

const text = z
  .partialRecord(z.enum(LOCALES), humanText, {
    error: 'A text is a map from language to text, like { en: … }.',
  })
  .meta({
    id: 'text',
    description: 'One text in every language it exists in; the source language is a must.',
  });

const weight = z
  .number()
  .positive('A weight is above 0.')
  .max(1_000, 'A weight is at most 1000.')
  .optional()
  .meta({ id: 'weight', description: 'Relative to the parts beside it; 1 when left out.' });

const points = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
    error: 'Points are a whole number from 1 to 5.',
  })
  .describe('1 is the lowest step of the scale, 5 the highest.');

const mim = z.strictObject({
  family: z.enum(['oasc-mims', 'mims-plus', 'y-mim'], {
    error: 'A family is oasc-mims, mims-plus or y-mim.',
  }),
  edition: z
    .string({ error: 'An edition is a text in quotes, like "9.0".' })
    .regex(/^\d+\.\d+$|^\d{4}$/, 'An edition is like "9.0" or "2022".'),
  number: z
    .int('A MIM number is a whole number.')
    .min(0, 'A MIM number is 0 or more.')
    .max(99, 'A MIM number has at most two digits.'),
});

const option = z.strictObject({
  id,
  points,
  text: text.describe('A fact that is true or not; it stands alone, because results quote it.'),
  advice: text.describe('What to do next from here, in one step.'),
});

const question = z.strictObject({
  id,
  prompt: text,
  hint: text.describe('“Think of …”'),
  why: text.describe('“Why we ask”'),
  weight,
  notApplicable: z
    .boolean({ error: 'Say true or false: may an authority answer “not applicable”?' })
    .describe('Whether an authority may answer “not applicable”, with a reason.'),
  mims: z.array(mim).max(10, 'At most 10 MIMs fit one question.').default([]),
  options: z
    .array(option)
    .min(2, 'A question has at least 2 options.')
    .max(5, 'A question has at most 5 options.'),
});

const indicator = z.strictObject({
  id,
  name: text,
  weight,
  strong: text.describe('Three to six words for a result where this stands out.'),
  weak: text.describe('Three to six words for a result where this is missing.'),
  questions: z
    .array(question)
    .min(1, 'An indicator has at least one question.')
    .max(30, 'At most 30 questions fit.'),
});

const topic = z.strictObject({
  id,
  name: text,
  description: text,
  weight,
  middle: text.describe('One plain sentence for a result where nothing stands out.'),
  indicators: z
    .array(indicator)
    .min(1, 'A topic has at least one indicator.')
    .max(30, 'At most 30 indicators fit.'),
});

const level = z.strictObject({
  id,
  upTo: z
    .number({ error: 'A level ends at a number from 1 to 5.' })
    .min(1, 'A level ends at 1 or above.')
    .max(5, 'A level ends at 5 at most.')
    .describe('The highest score that still belongs to the level.'),
  name: text,
  meaning: text,
});

const general = z.strictObject({
  id,
  kind: z.enum(['choice', 'number', 'text'], { error: 'A field is a choice, a number or a text.' }),
  required: z.boolean({ error: 'Say true or false: must this field be filled in?' }),
  prompt: text,
  help: text.optional(),
  options: z
    .array(z.strictObject({ id, text }))
    .min(2, 'A choice has at least 2 options.')
    .max(60, 'A choice has at most 60 options.')
    .optional(),
});

/** The form of a questionnaire document. What the parts must be to each other is checked in questionnaire.rules.ts. */
export const questionnaireDocumentSchema = z.strictObject({
  format: z.literal(QUESTIONNAIRE_FORMAT, { error: `The format is ${QUESTIONNAIRE_FORMAT}.` }),
  slug: id.describe('With the version, what tells this questionnaire from all others.'),
  version: z
    .string({ error: 'A version is a text in quotes, like "1.0.0".' })
    .max(40, 'A version has at most 40 characters.')
    .regex(/^\d+\.\d+\.\d+$/, 'A version has three numbers, like 1.0.0.'),
  label: z.enum(['real', 'condensed', 'illustrative', 'past-example'], {
    error: 'A label is real, condensed, illustrative or past-example.',
  }),
  sourceLocale: z
    .enum(LOCALES, { error: 'A language is one of the 24 official ones, like en.' })
    .describe('The language that every text exists in.'),
  title: text,
  summary: text,
  minutes: z.strictObject({
    from: z.int().min(1, 'It takes at least one minute.').max(600, 'At most 600 minutes.'),
    to: z.int().min(1, 'It takes at least one minute.').max(600, 'At most 600 minutes.'),
  }),
  blanks: z
    .enum(['lowest', 'block', 'leave-out'], { error: 'Blanks are lowest, block or leave-out.' })
    .describe('What an unanswered question does: count lowest, block submission, or leave the mean.'),
  source: z.strictObject({
    note: humanText.describe('Where frame and wording come from.'),
    licence: humanText.max(100, 'A licence has at most 100 characters.'),
    readOn: z.iso.date('A date is like 2026-11-23.'),
  }),
  levels: z.array(level).min(1, 'There is at least one level.').max(10, 'At most 10 levels fit.'),
  general: z.array(general).max(30, 'At most 30 fields fit.').default([]),
  topics: z.array(topic).min(1, 'There is at least one topic.').max(20, 'At most 20 topics fit.'),
});

/** A questionnaire as its file says it. */
export type QuestionnaireDocument = z.output<typeof questionnaireDocumentSchema>;
/** One question of a questionnaire. */
export type QuestionDocument =
  QuestionnaireDocument['topics'][number]['indicators'][number]['questions'][number];
/** One field of the general information. */
export type GeneralFieldDocument = QuestionnaireDocument['general'][number];
